"""Measures that can be asked, and each one of them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs
import pytest
from tests.samples import plan

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable


def measure(marker: str, text: str, clause: str = "", cited: str = "") -> rp.Measure:
    return rp.Measure(
        rp.Marker.from_text(marker),
        text,
        (rp.Responsibility.from_text(clause),) if clause else (),
        (rp.Citation.from_text(cited),) if cited else (),
    )


MEASURES = rp.Measures(
    [
        measure("1.", "种树。", "(县林业局牵头,县财政局配合)", "《植树办法》(国发〔2016〕62号)"),
        measure("2.", "种草。", "(县财政局、县林业局等)", "国发〔2016〕62号"),
        measure("3.", "县财政局要多种树。", "(各镇政府)", "《植树办法》"),
        measure("4.", "养护。"),
    ]
)


def markers(measures: rp.Measures) -> str:
    return "".join(str(found.marker) for found in measures)


@pytest.mark.parametrize(
    ("agency", "found"),
    [("县林业局", "1.2."), ("县财政局", "1.2."), ("各镇政府", "3."), (" 县林业局 ", "1.2."), ("林业局", "")],
)
def test_by_finds_an_agency_in_whatever_role(agency: str, found: str) -> None:
    assert markers(MEASURES.by(agency)) == found
    assert markers(MEASURES.by(rp.Agency.from_text(agency))) == found


@pytest.mark.parametrize(("agency", "found"), [("县林业局", "1."), ("县财政局", ""), ("各镇政府", "")])
def test_led_by_finds_those_that_are_said_to_lead(agency: str, found: str) -> None:
    assert markers(MEASURES.led_by(agency)) == found
    assert markers(MEASURES.led_by(rp.Agency(agency))) == found


@pytest.mark.parametrize(
    ("number", "found"), [("国发〔2016〕62号", "1.2."), ("国发[2016] 062号", "1.2."), ("国发〔2016〕63号", "")]
)
def test_citing_finds_the_document_of_a_number(number: str, found: str) -> None:
    assert markers(MEASURES.citing(number)) == found
    assert markers(MEASURES.citing(rp.DocumentNumber.from_text(number))) == found


@pytest.mark.parametrize(("words", "found"), [("种", "1.2.3."), ("种树", "1.3."), ("县财政局", "3."), ("种花", "")])
def test_mentioning_searches_the_text_without_clauses(words: str, found: str) -> None:
    assert markers(MEASURES.mentioning(words)) == found


def test_where_takes_any_question() -> None:
    assert markers(MEASURES.where(lambda found: not found.agencies)) == "4."


def test_within_keeps_those_under_a_heading() -> None:
    notice = plan()
    assert markers(notice.measures.within(notice.section("二、"))) == "1.2.3.4."
    assert markers(notice.measures.within(notice.section("三、"))) == "(一)(二)"
    assert markers(notice.measures.within(notice.section("一、"))) == ""


def test_within_tells_equal_measures_at_two_places_apart() -> None:
    notice = rp.parse("关于植树的通知\n一、甲\n1.种树。\n二、乙\n1.种树。\n2.种草。")
    first, second = notice.sections
    assert notice.measures[0] == notice.measures[1]
    assert len(notice.measures.within(first)) == 1
    assert len(notice.measures.within(second)) == 2


def test_questions_chain() -> None:
    assert markers(MEASURES.by("县财政局").mentioning("种").citing("国发〔2016〕62号")[1:]) == "2."
    notice = plan()
    assert markers(notice.measures.within(notice.section("二、")).by("市财政局")) == "3."
    assert MEASURES.led_by("县财政局").by("县林业局") == rp.Measures()


@pytest.mark.parametrize("text", ["", "县林业局,县财政局", "县林业局。", "《县林业局》"])
def test_a_text_that_is_no_agency_is_refused(text: str) -> None:
    with pytest.raises(rp.NotationError):
        MEASURES.by(text)
    with pytest.raises(rp.NotationError):
        MEASURES.led_by(text)


@pytest.mark.parametrize("text", ["", "国发", "国发〔16〕62号"])
def test_a_text_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(rp.NotationError) as caught:
        MEASURES.citing(text)
    assert caught.value.notation == "发文字号"


def test_measures_are_a_sequence() -> None:
    assert len(MEASURES) == 4
    assert str(MEASURES[-1].marker) == "4."
    assert MEASURES[1] in MEASURES
    assert measure("4.", "种花。") not in MEASURES
    assert MEASURES.index(MEASURES[2]) == 2
    assert [str(found.marker) for found in reversed(MEASURES)] == ["4.", "3.", "2.", "1."]
    with pytest.raises(IndexError):
        MEASURES[4]


def test_slices_are_measures() -> None:
    assert isinstance(MEASURES[1:3], rp.Measures)
    assert markers(MEASURES[1:3]) == "2.3."
    assert markers(MEASURES[::-2]) == "4.2."
    assert MEASURES[9:] == rp.Measures()


def test_measures_are_equal_when_their_items_are() -> None:
    assert rp.Measures(list(MEASURES)) == MEASURES
    assert hash(rp.Measures(list(MEASURES))) == hash(MEASURES)
    assert MEASURES[:2] != MEASURES
    assert MEASURES[::-1] != MEASURES
    no_measures: object = ()
    assert rp.Measures() != no_measures


@pytest.mark.parametrize(
    ("count", "lines", "last"), [(0, 1, "<Measures: 0>"), (10, 11, "  <Measure 10.树 >"), (12, 12, "  … 2 more")]
)
def test_the_repr_shows_ten_at_the_most(count: int, lines: int, last: str) -> None:
    shown = repr(rp.Measures(measure(f"{number}.", "树") for number in range(1, count + 1))).splitlines()
    assert shown[0] == f"<Measures: {count}>"
    assert len(shown) == lines
    assert shown[-1] == last


def test_a_measure_names_its_agencies_from_all_clauses() -> None:
    both = rp.Measure(
        rp.Marker.from_text("1."),
        "种树。",
        (rp.Responsibility.from_text("(县林业局牵头)"), rp.Responsibility.from_text("(各镇政府)")),
    )
    assert both.assignments == (
        rp.Assignment(rp.Agency("县林业局"), rp.Role.LEAD),
        rp.Assignment(rp.Agency("各镇政府"), rp.Role.RESPONSIBLE),
    )
    assert both.agencies == (rp.Agency("县林业局"), rp.Agency("各镇政府"))
    assert str(both) == "1.种树。(牵头单位:县林业局)(责任单位:各镇政府)"
    assert MEASURES[3].agencies == ()


@pytest.mark.parametrize(("length", "shown"), [(30, "树" * 30), (31, "树" * 29 + "…")])
def test_the_repr_of_a_measure_cuts_a_long_text(length: int, shown: str) -> None:
    assert repr(measure("1.", "树" * length)) == f"<Measure 1.{shown} >"


def test_the_place_of_a_measure_does_not_count_in_equality() -> None:
    marker = rp.Marker.from_text("1.")
    assert rp.Measure(marker, "种树。", span=rp.Span(0, 5)) == rp.Measure(marker, "种树。")
    assert rp.Measure(marker, "种树。") != rp.Measure(marker, "种草。")


GREENING = rp.parse(
    "溪口县绿化方案\n云政发〔2021〕3号\n一、种树\n1.种松树。(省林草局牵头,省财政厅配合)\n"
    "2.种柏树。(省林业和草原局、昆明市政府、各州市政府)\n3.修路。(省交通厅)\n云南省人民政府\n2021年5月4日"
).measures


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("省林草局", "1.2."),
        ("林草局", "1.2."),
        ("云南省林业和草原局", "1.2."),
        ("省交通运输厅", "3."),
        ("省水利厅", ""),
    ],
)
def test_by_finds_a_body_under_every_name_that_means_it(asked: str, found: str) -> None:
    assert markers(GREENING.by(asked)) == markers(GREENING.by(rp.Agency(asked))) == found


def test_measures_are_asked_by_body() -> None:
    agency = GREENING[0].agencies[0]
    assert agency.official is not None
    assert markers(GREENING.by(agency.official)) == "1.2."
    assert markers(GREENING.led_by(agency.official)) == "1."
    assert markers(GREENING.led_by("省林业和草原局")) == "1."


def test_an_agency_of_another_notice_is_the_body_that_it_is_there() -> None:
    elsewhere = rp.Agency("省林草局", origin=rp.Origin("四川省", rp.Date(2021, 5, 4)))
    assert markers(GREENING.by(attrs.evolve(elsewhere, name="省林业和草原局", origin=rp.Origin()))) == "1.2."
    assert markers(GREENING.by(attrs.evolve(elsewhere, name="省林草厅"))) == ""


def test_bodies_are_counted_once_a_measure_under_whatever_names() -> None:
    assert {body.name: count for body, count in GREENING.bodies.items()} == {
        "云南省林业和草原局": 2,
        "云南省财政厅": 1,
        "昆明市人民政府": 1,
        "云南省交通运输厅": 1,
    }
    assert MEASURES.bodies == {}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (GREENING.by("省林草局", role="lead"), "1."),
        (GREENING.by("省林业和草原局", role=rp.Role.LEAD), "1."),
        (GREENING.by("省财政厅", role="lead"), ""),
        (GREENING.by("省林业和草原局", as_written=True), "2."),
        (GREENING.by(role="support"), "1."),
        (GREENING.by(level="prefecture"), "2."),
        (GREENING.by(level="province", role="responsible"), "2.3."),
        (GREENING.by(kind="government"), "2."),
        (GREENING.by("各州市政府", kind="government"), "2."),
        (GREENING.by(place="云南省"), "1.2.3."),
        (GREENING.by(place="昆明"), "2."),
        (GREENING.by(place="吉林省"), ""),
        (GREENING.by(), "1.2.3."),
        (MEASURES.by(), "1.2.3."),
        (GREENING.co_responsible("省林草局", "省财政厅"), "1."),
        (GREENING.co_responsible("省林草局"), "1.2."),
        (GREENING.co_responsible("省交通厅"), ""),
        (MEASURES.citing("《植树办法》"), "1.3."),
        (MEASURES.citing(rp.Citation.from_text("《植树办法》")), "1.3."),
        (MEASURES.matching("种[树花]"), "1.3."),
        (MEASURES.matching(re.compile("^养")), "4."),
    ],
)
def test_all_that_is_asked_of_an_agency_is_true_of_one(found: rp.Measures, expected: str) -> None:
    assert markers(found) == expected


def test_the_place_asked_for_is_of_the_same_agency_as_the_role() -> None:
    assert markers(GREENING.by(level="prefecture", role="lead")) == ""
    assert markers(GREENING.by(level="prefecture").by(role="responsible")) == "2."


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: MEASURES.by(level="provincial"), "level: expected one of central, province, .*, not 'provincial'"),  # type: ignore[arg-type]  # what is refused
        (lambda: MEASURES.by(kind="ministry"), "kind: expected one of .*department.*, not 'ministry'"),  # type: ignore[arg-type]  # what is refused
        (lambda: MEASURES.by(role="boss"), "role: expected one of lead, support, responsible, not 'boss'"),  # type: ignore[arg-type]  # what is refused
        (lambda: MEASURES.by(place="火星市"), "place: expected the name of one place, .*, not '火星市'"),
        (lambda: MEASURES.matching("种("), r"expression: expected a regular expression \(.*\), not '种\('"),
        (lambda: MEASURES.with_quantity("much"), "kind: expected one of level, share, .*, not 'much'"),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(ask: Callable[[], object], message: str) -> None:
    with pytest.raises(rp.QueryError, match=message):
        ask()


TIMES = rp.Measures(
    [
        measure("1.", "2020年底前建成。"),
        measure("2.", "到2025年增长5%。"),
        measure("3.", "6月底前种树30棵。"),
        measure("4.", "种花。"),
    ]
)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (TIMES.due(), "1.2.3."),
        (TIMES.due(before="2021年1月1日"), "1."),
        (TIMES.due(before=dt.date(2020, 12, 31)), ""),
        (TIMES.due(on=rp.Date(2020, 12, 31)), "1."),
        (TIMES.due(after="2020年12月31日"), "2."),
        (TIMES.due(after="2020-01-01", before="2026-01-01"), "1.2."),
        (TIMES.with_quantity(), "2.3."),
        (TIMES.with_quantity("increase"), "2."),
        (TIMES.with_quantity(unit="棵"), "3."),
        (TIMES.with_quantity(rp.QuantityKind.LEVEL, unit="%"), ""),
        (TIMES.with_quantity(counted="树"), "3."),
    ],
)
def test_deadlines_and_quantities(found: rp.Measures, expected: str) -> None:
    assert markers(found) == expected


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(rp.NotationError):
        TIMES.due(before="2021年2月30日")
