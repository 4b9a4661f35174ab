"""The reading of the top that its clues speak for most, and how much less they speak for any other.

The top is a sequence of units, each with a role; what a role is worth depends on the unit's own clues, on the role
above it and on whether a title has been met (Viterbi; linear in the number of units).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.reading.evidence.clues import goes_on
from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.weights import START, Weights, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.clues import Clues
    from revival_policy.reading.evidence.units import Unit

#: A role that its own clues speak against by more than this is not tried.
LEAST = -6.0
_NEVER = float("-inf")

#: A role, and whether a title has been met.
State = tuple[Role, bool]
_Scores = dict[State, float]


class Reading(NamedTuple):
    """The roles of the units; `score` is what speaks for them."""

    roles: tuple[Role, ...]
    score: float


def best_reading(units: Sequence[Unit], clues: Sequence[Clues], held: dict[int, Role] | None = None) -> Reading:
    """Return the reading that the clues speak for most; `held` fixes roles of units, by index, to compare readings."""
    known = weights()
    scores: _Scores = {}
    back: list[dict[State, State]] = []
    for index, (unit, own) in enumerate(zip(units, clues, strict=True)):
        worth = _worth(own, known)
        if held and index in held:
            worth = {held[index]: worth.get(held[index], LEAST)}
        beside = _beside(units, clues, index, known) if index else {}
        scores, came_from = _step(scores, worth, beside, known, first=index == 0)
        back.append(came_from)
    return _traced(scores, back)


def _worth(own: Clues, known: Weights) -> dict[Role, float]:
    """Return what the own clues of a unit say for each role that they do not speak against."""
    worth = dict.fromkeys(Role, 0.0)
    for name in ("usual", *own.names):
        for role, weight in known.clues.get(name, {}).items():
            worth[role] += weight
    return {role: score for role, score in worth.items() if score > LEAST}


def _beside(units: Sequence[Unit], clues: Sequence[Clues], index: int, known: Weights) -> dict[Role, float]:
    """Return what a unit is worth more where the one above it is a line of the title."""
    worth: dict[Role, float] = {}
    for name in goes_on(units[index - 1], clues[index - 1], units[index], clues[index]):
        for role, weight in known.goes_on.get(name, {}).items():
            worth[role] = worth.get(role, 0.0) + weight
    return worth


def _step(
    scores: _Scores, worth: dict[Role, float], beside: dict[Role, float], known: Weights, *, first: bool
) -> tuple[_Scores, dict[State, State]]:
    if first:
        begun = {
            role: score + known.moves.get((START, role), 0.0) for role, score in worth.items() if role is not Role.MORE
        }
        return {
            (role, role is Role.TITLE): score + _phase(role, known, titled=False) for role, score in begun.items()
        }, {}
    found: _Scores = {}
    came_from: dict[State, State] = {}
    for above, so_far in scores.items():
        for role, score in _moves(above, worth):
            total = so_far + score + known.moves.get((above[0], role), 0.0)
            if above[0] is not Role.BODY:
                total += _phase(role, known, titled=above[1])
            if above[0] in _OF_TITLE:
                total += beside.get(role, 0.0)
            state = (role, above[1] or role is Role.TITLE)
            if total > found.get(state, _NEVER):
                found[state], came_from[state] = total, above
    return found, came_from


_OF_TITLE = (Role.TITLE, Role.MORE)
_CLOSED = (Role.BODY, Role.ADDRESSEES)


def _moves(above: State, worth: dict[Role, float]) -> Iterator[tuple[Role, float]]:
    """Yield what may stand below a role: the text goes on to the end, and a title goes on only where it stands."""
    if above[0] in _CLOSED:
        yield Role.BODY, worth.get(Role.BODY, 0.0)
        return
    for role, score in worth.items():
        if role is not Role.MORE or above[0] in _OF_TITLE:
            yield role, score


def _phase(role: Role, known: Weights, *, titled: bool) -> float:
    weight = known.phases.get(role)
    return weight[titled] if weight else 0.0


def _traced(scores: _Scores, back: Sequence[dict[State, State]]) -> Reading:
    if not scores:
        return Reading((), 0.0)
    state = max(scores, key=lambda each: scores[each])
    best = scores[state]
    roles = [state[0]]
    for came_from in reversed(back[1:]):
        state = came_from[state]
        roles.append(state[0])
    return Reading(tuple(reversed(roles)), best)
