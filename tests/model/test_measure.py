"""Measures: what is to be done, and by whom."""

from __future__ import annotations

import attrs
import pytest

import revival_policy as rp

ONE = rp.Marker.from_text("1.")
CLAUSES = (
    rp.Responsibility.from_text("(省水利厅牵头,省财政厅等配合)"),
    rp.Responsibility.from_text("(省财政厅)"),
)
MEASURE = rp.Measure(ONE, "修好水库。", CLAUSES, (rp.Citation("意见"),), span=rp.Span(3, 40))


def test_a_measure_gathers_the_agencies_of_all_its_clauses() -> None:
    assert [(part.agency.name, str(part.role)) for part in MEASURE.assignments] == [
        ("省水利厅", "lead"),
        ("省财政厅", "support"),
        ("省财政厅", "responsible"),
    ]
    assert [agency.name for agency in MEASURE.agencies] == ["省水利厅", "省财政厅", "省财政厅"]


def test_a_measure_without_clauses_has_no_agencies() -> None:
    measure = rp.Measure(ONE, "修好水库。")
    assert (measure.assignments, measure.agencies, measure.citations, measure.span) == ((), (), (), None)


def test_a_measure_is_written_in_canonical_form() -> None:
    assert str(MEASURE) == "1.修好水库。(牵头单位:省水利厅;配合单位:省财政厅等)(责任单位:省财政厅)"


def test_the_repr_shows_the_beginning_of_the_text() -> None:
    assert repr(rp.Measure(ONE, "修好水库。", CLAUSES[1:])) == "<Measure 1.修好水库。 (省财政厅)>"
    shown = repr(rp.Measure(ONE, "修" * 1000))
    assert "…" in shown
    assert len(shown) < 60
    assert "…" not in repr(rp.Measure(ONE, "修" * 30))


def test_the_place_is_no_part_of_the_meaning() -> None:
    elsewhere = attrs.evolve(MEASURE, span=None)
    assert elsewhere == MEASURE
    assert hash(elsewhere) == hash(MEASURE)


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(MEASURE, marker=rp.Marker.from_text("2.")),
        attrs.evolve(MEASURE, text="修好水库"),
        attrs.evolve(MEASURE, responsibilities=CLAUSES[:1]),
        attrs.evolve(MEASURE, citations=()),
    ],
)
def test_all_else_is(other: rp.Measure) -> None:
    assert other != MEASURE


def test_the_quantities_of_a_measure_are_those_of_its_text() -> None:
    measure = rp.Measure(ONE, "到2025年修好30座水库,改造渠道120公里。", CLAUSES)
    assert [str(quantity) for quantity in measure.quantities] == ["2025年底前,水库30座", "2025年底前,渠道120公里"]
    assert rp.Measure(ONE, "修好水库。").quantities == ()


@pytest.mark.parametrize(
    ("text", "clause", "deadline"),
    [
        ("2016年底前完成。", "(省水利厅)", rp.Deadline(2016)),
        ("6月底前完成。", "(省水利厅)", rp.Deadline(None, 6)),
        ("2016年6月底前开工,2018年建成;力争到2018年见效。", "(省水利厅)", rp.Deadline(2018)),
        ("2018年6月底前开工,9月底前完成。", "(省水利厅)", rp.Deadline(None, 9)),
        ("修好水库。", "(省水利厅;完成时限:2021年9月底前)", rp.Deadline(2021, 9)),
        ("修好水库。", "(省水利厅,2030年12月底前完成)", rp.Deadline(2030, 12)),
        ("2016年底前完成。", "(省水利厅;完成时限:2021年9月底前)", rp.Deadline(2016)),
        ("修好水库。", "(省水利厅;时序进度:持续推进)", None),
        ("修好水库。", "(省水利厅)", None),
    ],
)
def test_the_deadline_is_that_of_the_text_else_that_of_a_clause(
    text: str, clause: str, deadline: rp.Deadline | None
) -> None:
    measure = rp.Measure(ONE, text, (rp.Responsibility.from_text(clause),))
    assert measure.deadline == deadline
    assert deadline in (measure.deadlines or (None,))


def test_all_deadlines_are_those_of_the_text_and_of_the_clauses() -> None:
    clause = rp.Responsibility.from_text("(省水利厅;完成时限:2021年9月底前)")
    measure = rp.Measure(ONE, "2021年3月、6月底前各检查一次。", (clause,))
    assert measure.deadlines == (rp.Deadline(2021, 3), rp.Deadline(2021, 6), rp.Deadline(2021, 9))
    assert measure.deadline == rp.Deadline(2021, 6)
