"""Answers about the notice 吉政发〔2016〕41号, found by hand in its text: by the markers of its measures."""

from __future__ import annotations

from pathlib import Path

import pytest

import revival_policy as rp

#: The official wording, where it is at hand; the rendition of the package has the same measures.
SEED = Path(__file__).parents[3] / "shared" / "seed" / "jilin-2016-41.txt"
TEXTS = ["rendition", pytest.param("seed", marks=pytest.mark.skipif(not SEED.exists(), reason="no official wording"))]

#: 省财政厅 is named in these, and in each of them somebody else is.
FINANCE = [7, 8, 9, 10, 13, 15, 16, 21, 22, 25, 29, 36, 38, 49, 73, 74, 75, 76, 78, 79, 80]
FINANCE_AND_PLANNING = [15, 21, 29, 36, 38, 49, 74, 75]
#: Clauses with 有关地方政府, 各地方政府, or the government of a city by name.
LOCAL_GOVERNMENTS = [5, 10, 11, 15, 16, 26, 35, 39, 47, 48, 54, 55, 58, 59, 60, 61, 64, 65, 69, 76, 82]
CITIES = [5, 35, 39, 60, 61, 65]


@pytest.fixture(scope="module", params=TEXTS)
def measures(request: pytest.FixtureRequest) -> rp.Measures:
    return rp.read(SEED).measures if request.param == "seed" else rp.load("jilin-2016-41").measures


def numbers(measures: rp.Measures) -> list[int]:
    return [int(str(measure.marker).rstrip(".")) for measure in measures]


def test_the_five_most_charged_agencies(measures: rp.Measures) -> None:
    ranked = [(agency.name, count) for agency, count in measures.group_by("agency").rank()]
    assert ranked[:3] == [("省发展改革委", 50), ("省财政厅", 21), ("省工业和信息化厅", 18)]
    # Three are named in ten measures each, and the next in nine.
    assert dict(ranked[3:6]) == {"省金融办": 10, "省商务厅": 10, "有关地方政府": 10}
    assert ranked[3:5] == [("省金融办", 10), ("有关地方政府", 10)]  # the order of the text decides
    assert ranked[6][1] == 9


def test_what_the_finance_department_shares(measures: rp.Measures) -> None:
    assert numbers(measures.by("省财政厅")) == FINANCE
    assert numbers(measures.co_responsible("省财政厅")) == FINANCE
    assert numbers(measures.co_responsible("省财政厅", "省发展改革委")) == FINANCE_AND_PLANNING
    assert numbers(measures.by("省财政厅") - measures.by("省发改委")) == sorted({*FINANCE} - {*FINANCE_AND_PLANNING})


def test_measures_of_local_governments(measures: rp.Measures) -> None:
    assert numbers(measures.by(kind="government")) == LOCAL_GOVERNMENTS
    assert numbers(measures.by(kind="government", level="prefecture")) == CITIES


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        (28, [(247, 96, "个")]),
        (31, [(None, 28, "个"), (None, 5, "个")]),
        (37, [(None, 30, "个")]),
        (50, [(None, 22, "个")]),
        (53, [(None, 13, "个")]),
    ],
)
def test_figures(measures: rp.Measures, number: int, figures: list[tuple[int | None, int, str]]) -> None:
    found = [
        (None if quantity.was is None else int(quantity.was), int(quantity.value), quantity.unit)
        for quantity in measures[number - 1].quantities
    ]
    assert found == figures
    assert number in numbers(measures.with_quantity(unit="个"))


def test_the_one_change_of_a_figure(measures: rp.Measures) -> None:
    assert numbers(measures.with_quantity("change")) == [28]


def test_the_deadline(measures: rp.Measures) -> None:
    assert numbers(measures.due()) == [48]
    assert measures[47].deadline == rp.Deadline(2020)
    assert numbers(measures.due(on="2020年12月31日")) == [48]
    assert numbers(measures.due(before="2020年12月31日")) == numbers(measures.due(after="2020-12-31")) == []
