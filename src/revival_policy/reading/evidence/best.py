"""The reading of the top that its clues speak for most, and how much less they speak for any other.

The top is a sequence of units, each with a role; what a role is worth depends on the unit's own clues, on the role
above it and on whether a title has been met (Viterbi; linear in the number of units).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.reading.evidence.following import clues_of_both
from revival_policy.reading.evidence.weights import (
    CLOSED,
    LEAST,
    ROLES,
    START,
    TITLES,
    moves_from,
    worth_below,
    worth_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.roles import Role
    from revival_policy.reading.evidence.units import Unit
    from revival_policy.reading.evidence.weights import Worth

#: A title of which so much less is said than of another state is given up; the text below stays, where all end.
HOPELESS = 12.0
#: A move from one state is worth no more than this more than that from another to the same role.
MOST_GAINED = 5.0
_APART = TITLES | CLOSED

_NEVER = float("-inf")
_BELOW_NOTHING: dict[int, float] = {}

_Scores = dict[int, float]
_Steps = dict[int, int]


class Reading(NamedTuple):
    """The roles of the units; `score` is what speaks for them."""

    roles: tuple[Role, ...]
    score: float


class Readings:
    """The readings of the units at a top; one that differs from a certain unit on has the steps above from the best."""

    def __init__(self, units: Sequence[Unit], clues: Sequence[Clues]) -> None:
        """Take the units and their clues."""
        self._units = units
        self._clues = clues
        self._scores: list[_Scores] = [{START: 0.0}]
        self._steps: list[_Steps] = []
        self._below: dict[int, dict[int, float]] = {}

    def best(self, barred: Mapping[int, frozenset[Role]] = MappingProxyType({})) -> Reading:
        """Return the reading that the clues speak for most, but for roles that units, by index, are `barred` from."""
        first = min(min(barred, default=0), len(self._steps))
        scores, steps = self._scores[first], self._steps[:first]
        for index in range(first, len(self._units)):
            worth = worth_of(self._clues[index].names)
            if index in barred:
                worth = _without(worth, barred[index])
            below = self._worth_below(index) if index and not TITLES.isdisjoint(scores) else _BELOW_NOTHING
            scores, came_from = _step(scores, worth, below)
            steps.append(came_from)
            if not barred:
                self._scores.append(scores)
        if not barred:
            self._steps = steps
        return _traced(scores, steps)

    def _worth_below(self, index: int) -> dict[int, float]:
        """Return what a unit is worth more below a line of the title."""
        if index not in self._below:
            above, own = self._clues[index - 1 : index + 1]
            self._below[index] = worth_below(clues_of_both(self._units[index - 1], above, self._units[index], own))
        return self._below[index]


def _without(worth: Worth, barred: frozenset[Role]) -> Worth:
    left = tuple((role, score) for role, score in worth if ROLES[role] not in barred)
    return left or tuple((number, LEAST) for number, role in enumerate(ROLES) if role not in barred)


def _step(scores: _Scores, worth: Worth, below: Mapping[int, float]) -> tuple[_Scores, _Steps]:
    """Return the best score of each state of a unit, and the state above it that each came from."""
    found: _Scores = {}
    came_from: _Steps = {}
    best = found.get
    for above, so_far in scores.items():
        moves = moves_from(above)
        below_title = below if above in TITLES else _BELOW_NOTHING
        for role, score in worth:
            if (move := moves[role]) is not None:
                gain, state = move
                total = so_far + score + gain + below_title.get(role, 0.0) if below_title else so_far + score + gain
                if total > best(state, _NEVER):
                    found[state], came_from[state] = total, above
    return _hopeful(found), came_from


def _hopeful(found: _Scores) -> _Scores:
    """Leave out the states that no move can make better than another after which the same may be."""
    best = [_NEVER, _NEVER]
    for state, score in found.items():
        if state not in _APART and score > best[state % 2]:
            best[state % 2] = score
    least = max(best) - HOPELESS
    return {
        state: score
        for state, score in found.items()
        if state in CLOSED or score >= (least if state in TITLES else best[state % 2] - MOST_GAINED)
    }


def _traced(scores: _Scores, steps: Sequence[_Steps]) -> Reading:
    if not scores:  # no role that is left can be below any that is left above
        return Reading((), _NEVER)
    state = max(scores, key=scores.__getitem__)
    best = scores[state]
    roles: list[Role] = []
    for came_from in reversed(steps):
        roles.append(ROLES[state // 2])
        state = came_from[state]
    return Reading(tuple(reversed(roles)), best)
