"""The weights of clues and moves, as the tables in `data` hold them."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from revival_policy.reading.evidence.roles import Role

#: A role that its own clues speak against by more than this is not tried.
LEAST = -6.0
#: Combinations of clues that are remembered; documents repeat few.
MOST_REMEMBERED = 4096

#: Above the first unit.
_START = "start"
_OF_TITLE = (Role.TITLE, Role.MORE)
_CLOSED = (Role.BODY, Role.ADDRESSEES)


class State(NamedTuple):
    """A role, and whether a title has been met; None is above the first unit."""

    role: Role | None
    titled: bool


@lru_cache(maxsize=MOST_REMEMBERED)
def worth_of(names: tuple[str, ...]) -> tuple[tuple[Role, float], ...]:
    """Return what the clues of a unit say for each role that they do not speak against."""
    known = by_clue("clues")
    worth = dict.fromkeys(Role, 0.0)
    for name in ("usual", *names):
        for role, weight in known.get(name, {}).items():
            worth[role] += weight
    return tuple((role, score) for role, score in worth.items() if score > LEAST)


@lru_cache(maxsize=MOST_REMEMBERED)
def worth_below(names: tuple[str, ...]) -> dict[Role, float]:
    """Return what a unit is worth more below a line of the title, by the clues of the two together."""
    known = by_clue("goes_on")
    worth: dict[Role, float] = {}
    for name in names:
        for role, weight in known.get(name, {}).items():
            worth[role] = worth.get(role, 0.0) + weight
    return worth


@cache
def moves_from(above: State) -> dict[Role, tuple[float, State]]:
    """Return what may stand below a state: what the move is worth, and the state that it leads to.

    The text goes on to the end, and a title goes on only where it stands.
    """
    if above.role in _CLOSED:
        return {
            Role.BODY: (
                0.0 if above.role is Role.BODY else _phases(Role.BODY)[above.titled],
                above._replace(role=Role.BODY),
            )
        }
    may = (role for role in Role if role is not Role.MORE or above.role in _OF_TITLE)
    return {role: (_move(above, role), State(role, above.titled or role is Role.TITLE)) for role in may}


def _move(above: State, role: Role) -> float:
    known = moves().get((above.role.value if above.role else _START, role), 0.0)
    return known + _phases(role)[above.titled]


@cache
def _phases(role: Role) -> tuple[float, float]:
    """Return what it says for a role that no title has been met, and that one has."""
    found = (row for row in _rows("phases") if row["role"] == role.value)
    return next(((float(row["before"]), float(row["after"])) for row in found), (0.0, 0.0))


@cache
def moves() -> dict[tuple[str, Role], float]:
    """Return what it says for a role that another stands above it."""
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
