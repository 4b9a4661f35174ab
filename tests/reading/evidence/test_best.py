"""The best reading of the top, beside all readings that there are."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

import pytest

from revival_policy.reading.evidence.best import Readings
from revival_policy.reading.evidence.clues import clues_of
from revival_policy.reading.evidence.following import clues_of_both
from revival_policy.reading.evidence.units import Unit, units_at_top
from revival_policy.reading.evidence.weights import ROLES, START, TITLES, moves_from, worth_below, worth_of
from revival_policy.reading.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.roles import Role

TOPS = [
    "清溪市林业局文件\n清林发〔2020〕1号\n关于植树的通知\n各县林业局：\n请植树。",
    "植树之歌\n何某作\n大家都来植树。",
    "首页\n关于植树的通知\n发布时间：2020-03-05\n关于植树的通知\n各县：",
    "清溪市植树公报\n清溪市林业局\n（2020年3月）\n一、面积",
    "植树办法\n清溪市人民政府令\n第35号\n第一条 为了植树，制定本办法。",
]


def units_of(text: str) -> tuple[list[Unit], list[Clues]]:
    lines = split_lines(text)
    units = units_at_top(lines, [None] * len(lines))
    return units, clues_of(units)


def score(units: Sequence[Unit], clues: Sequence[Clues], roles: Sequence[Role]) -> float | None:
    """Return what speaks for some roles, None where they cannot be below each other."""
    state, total = START, 0.0
    for index, role in enumerate(roles):
        number = ROLES.index(role)
        worth, move = dict(worth_of(clues[index].names)), moves_from(state)[number]
        if number not in worth or move is None:
            return None
        total += worth[number] + move[0]
        if state in TITLES:
            both = clues_of_both(units[index - 1], clues[index - 1], units[index], clues[index])
            total += worth_below(both).get(number, 0.0)
        state = move[1]
    return total


@pytest.mark.parametrize("text", TOPS)
def test_no_other_reading_is_better(text: str) -> None:
    units, clues = units_of(text)
    best = Readings(units, clues).best()
    tried = [[ROLES[number] for number, _ in worth_of(own.names)] for own in clues]
    scores = [value for roles in product(*tried) if (value := score(units, clues, roles)) is not None]
    assert best.score == pytest.approx(max(scores))
    assert score(units, clues, best.roles) == pytest.approx(best.score)


@pytest.mark.parametrize("text", TOPS)
def test_a_role_that_is_barred_is_not_taken(text: str) -> None:
    units, clues = units_of(text)
    best = Readings(units, clues).best()
    place = random.Random(text).randrange(len(units))  # noqa: S311 - any place will do
    other = Readings(units, clues).best({place: frozenset((best.roles[place],))})
    assert other.roles[place] is not best.roles[place]
    assert other.score <= best.score


def test_nothing_is_read_of_no_units() -> None:
    assert Readings([], []).best().roles == ()
