"""The weights of clues and moves, as the tables in `data` hold them."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources
from typing import NamedTuple

from revival_policy.reading.evidence.roles import Role

#: Above the first unit.
START = "start"


class Weights(NamedTuple):
    """What a clue says for each role, what stands above one, and what it says that a title has been met or not."""

    clues: dict[str, dict[Role, float]]
    moves: dict[tuple[str, Role], float]
    phases: dict[Role, tuple[float, float]]
    goes_on: dict[str, dict[Role, float]]


@cache
def weights() -> Weights:
    """Return the weights of the tables."""
    moves = {(row["above"], Role(row["role"])): float(row["weight"]) for row in _rows("moves")}
    phases = {Role(row["role"]): (float(row["before"]), float(row["after"])) for row in _rows("phases")}
    return Weights(_by_clue("clues"), moves, phases, _by_clue("goes_on"))


def _by_clue(name: str) -> dict[str, dict[Role, float]]:
    found: dict[str, dict[Role, float]] = {}
    for row in _rows(name):
        found.setdefault(row["clue"], {})[Role(row["role"])] = float(row["weight"])
    return found


def _rows(name: str) -> list[dict[str, str]]:
    file = resources.files(__package__ or "").joinpath("data").joinpath(f"{name}.csv")
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
