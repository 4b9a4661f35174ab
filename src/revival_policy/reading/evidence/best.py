"""The reading of the top that its clues speak for most, and how much less they speak for any other.

The top is a sequence of units, each with a role; what a role is worth depends on the unit's own clues, on the role
above it and on whether a title has been met (Viterbi; linear in the number of units).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.reading.evidence.following import clues_of_both
from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.weights import LEAST, State, moves_from, worth_below, worth_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit

_NEVER = float("-inf")
_BELOW_NOTHING: dict[Role, float] = {}

_Scores = dict[State, float]
_Steps = dict[State, State]


class Reading(NamedTuple):
    """The roles of the units; `score` is what speaks for them."""

    roles: tuple[Role, ...]
    score: float


def best_reading(
    units: Sequence[Unit], clues: Sequence[Clues], barred: Mapping[int, frozenset[Role]] | None = None
) -> Reading:
    """Return the reading that the clues speak for most; `barred` holds roles that a unit, by index, may not have."""
    scores: _Scores = {State(None, titled=False): 0.0}
    steps: list[_Steps] = []
    for index, own in enumerate(clues):
        worth = worth_of(own.names)
        if barred and index in barred:
            worth = tuple((role, score) for role, score in worth if role not in barred[index])
            worth = worth or tuple((role, LEAST) for role in Role if role not in barred[index])
        title_above = index and any(state.role in _OF_TITLE for state in scores)
        below = (
            worth_below(clues_of_both(units[index - 1], clues[index - 1], units[index], own))
            if title_above
            else _BELOW_NOTHING
        )
        scores, came_from = _step(scores, worth, below)
        steps.append(came_from)
    return _traced(scores, steps)


_OF_TITLE = (Role.TITLE, Role.MORE)


def _step(scores: _Scores, worth: Sequence[tuple[Role, float]], below: Mapping[Role, float]) -> tuple[_Scores, _Steps]:
    """Return the best score of each state of a unit, and the state above it that each came from."""
    found: _Scores = {}
    came_from: _Steps = {}
    for above, so_far in scores.items():
        moves = moves_from(above)
        below_title = above.role in _OF_TITLE
        for role, score in worth:
            if role in moves:
                move, state = moves[role]
                total = so_far + score + move + (below.get(role, 0.0) if below_title else 0.0)
                if total > found.get(state, _NEVER):
                    found[state], came_from[state] = total, above
    return found, came_from


def _traced(scores: _Scores, steps: Sequence[_Steps]) -> Reading:
    if not scores:  # no role that is left can stand below any that is left above
        return Reading((), _NEVER)
    state = max(scores, key=lambda each: scores[each])
    best = scores[state]
    roles: list[Role] = []
    for came_from in reversed(steps):
        if state.role is not None:
            roles.append(state.role)
        state = came_from[state]
    return Reading(tuple(reversed(roles)), best)
