"""The weights of clues and moves, as the tables in `data` hold them."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib import resources

from revival_policy.reading.evidence.roles import Role

#: A role that its own clues speak against by more than this is not tried.
LEAST = -6.0
#: Combinations of clues that are remembered; documents repeat few.
MOST_REMEMBERED = 4096

#: Above the first unit.
_START = "start"
_OF_TITLE = (Role.TITLE, Role.MORE)
_CLOSED = (Role.BODY, Role.ADDRESSEES)

#: All roles, in whose order they have their numbers.
ROLES = tuple(Role)
_NUMBERS = {role: number for number, role in enumerate(ROLES)}
#: A state is the number of a role twice, and one more where a title has been met: numbers are quick to look up.
START = 2 * len(ROLES)
#: The states of a line of the title, and those after which the top goes on.
TITLES = frozenset(2 * _NUMBERS[role] + titled for role in _OF_TITLE for titled in (False, True))
CLOSED = frozenset(2 * _NUMBERS[role] + titled for role in _CLOSED for titled in (False, True))

#: What a unit is worth for roles, by their numbers.
Worth = tuple[tuple[int, float], ...]
#: By the number of a role: what it is worth below a state, and the state that it leads to; None where it may not be.
Moves = list["tuple[float, int] | None"]


@lru_cache(maxsize=MOST_REMEMBERED)
def worth_of(names: tuple[str, ...]) -> Worth:
    """Return what the clues of a unit say for each role that they do not speak against."""
    known = by_clue("clues")
    worth = dict.fromkeys(Role, 0.0)
    for name in ("usual", *names):
        for role, weight in known.get(name, {}).items():
            worth[role] += weight
    return tuple((_NUMBERS[role], score) for role, score in worth.items() if score > LEAST)


@lru_cache(maxsize=MOST_REMEMBERED)
def worth_below(names: tuple[str, ...]) -> dict[int, float]:
    """Return what a unit is worth more below a line of the title, by the clues of the two together."""
    known = by_clue("goes_on")
    worth: dict[int, float] = {}
    for name in names:
        for role, weight in known.get(name, {}).items():
            number = _NUMBERS[role]
            worth[number] = worth.get(number, 0.0) + weight
    return worth


@cache
def moves_from(above: int) -> Moves:
    """Return what may be below a state.

    The text goes on to the end, and a title goes on only where it is.
    """
    role_above = None if above == START else ROLES[above // 2]
    return [_move(role_above, role, titled=above % 2) if _may_follow(role_above, role) else None for role in ROLES]


def _may_follow(above: Role | None, role: Role) -> bool:
    if above in _CLOSED:
        return role is Role.BODY
    return role is not Role.MORE or above in _OF_TITLE


def _move(above: Role | None, role: Role, *, titled: int) -> tuple[float, int]:
    known = 0.0 if above in _CLOSED else moves().get((above.value if above else _START, role), 0.0)
    phase = 0.0 if above is Role.BODY else _phases(role)[titled]
    begins = above not in _CLOSED and role is Role.TITLE
    return known + phase, 2 * _NUMBERS[role] + (titled or begins)


@cache
def _phases(role: Role) -> tuple[float, float]:
    """Return what it says for a role that no title has been met, and that one has."""
    found = (row for row in _rows("phases") if row["role"] == role.value)
    return next(((float(row["before"]), float(row["after"])) for row in found), (0.0, 0.0))


@cache
def moves() -> dict[tuple[str, Role], float]:
    """Return the weight that a role gains or loses by the role of the line above it."""
    return {(row["above"], Role(row["role"])): float(row["weight"]) for row in _rows("moves")}


@cache
def by_clue(name: str) -> dict[str, dict[Role, float]]:
    """Return what each clue of a table says for each role."""
    found: dict[str, dict[Role, float]] = {}
    for row in _rows(name):
        found.setdefault(row["clue"], {})[Role(row["role"])] = float(row["weight"])
    return found


@cache
def _rows(name: str) -> list[dict[str, str]]:
    file = resources.files(__package__ or "").joinpath("data").joinpath(f"{name}.csv")
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
