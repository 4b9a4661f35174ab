"""Checks of the form that the standard prescribes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.samples import PLAN, REPLY, plan

import revival_policy as rp
from revival_policy import strategies

SEED = Path(__file__).parents[3] / "shared" / "seed" / "jilin-2016-41.txt"


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in rp.check(rp.parse(text))]


@pytest.mark.parametrize("text", [PLAN, REPLY])
def test_a_document_in_good_form_breaks_nothing(text: str) -> None:
    notice = rp.parse(text)
    assert rp.check(notice) == notice.diagnostics


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("关于植树的通知\n吉政发[2016]41号\n一、选好地块。", "number-form", "吉政发[2016]41号"),
        ("关于植树的通知\n吉政发〔2016〕第41号\n一、选好地块。", "number-form", "吉政发〔2016〕第41号"),
        ("关于植树的通知\n吉政发〔2016〕041号\n一、选好地块。", "number-form", "吉政发〔2016〕041号"),
        ("关于植树的通知\n一、选好地块。\n2020年03月05日", "date-form", "2020年03月05日"),
        ("植树管理细则\n东政发〔2020〕1号\n一、选好地块。", "title-form", "植树管理细则"),
        ("关于植树的通知\n一、准备\n1、选好地块。", "marker-form", "1、"),
        ("关于植树的通知\n（一）、选好地块。", "marker-form", "（一）、"),
        ("东山县政府关于植树的通知\n一、选好地块。\n东山县林业局\n2020年3月5日", "signature", "东山县林业局"),
        ("关于植树的通知\n1.选地。(县财政局、县发展改革)\n2.备苗。(县发展改革局)", "name-cut-short", "县发展改革"),
    ],
)
def test_what_breaks_the_form_is_named_with_its_place(text: str, code: str, place: str) -> None:
    (doubt,) = rp.check(rp.parse(text))
    assert (doubt.code, doubt.level, doubt.span.of(text)) == (code, rp.Level.WARNING, place)


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("关于植树的通知\n（一）准备\n一、选好地块。\n二、备好树苗。\n（二）植树", ["一、", "二、"]),
        ("关于植树的通知\n1.准备\n（一）选好地块。\n（二）备好树苗。\n2.植树", ["（一）", "（二）"]),
        ("关于植树的通知\n1、准备\n（一）选好地块。\n（二）备好树苗。\n2、植树", ["（一）", "（二）"]),
        ("关于植树的通知\n①准备\n1.选好地块。\n2.备好树苗。\n②植树", ["1.", "2."]),
        ("关于植树的通知\n1.准备\n1、选好地块。\n2、备好树苗。\n2.植树", ["1、", "2、"]),
        ("关于植树的通知\n一、准备\n1.选好地块。\n二、植树", []),
        ("关于植树的通知\n一、准备\n(一)选好地块。\n1.看土。\n(1)看湿度。\n①看深度。\n二、植树", []),
        ("植树办法\n第一条 植树分为下列几种:\n(一)春天植树;\n(二)秋天植树。\n第二条 植树自愿。", []),
    ],
)
def test_levels_that_come_back_under_those_below_them_break_the_order(text: str, markers: list[str]) -> None:
    doubts = [doubt for doubt in rp.check(rp.parse(text)) if doubt.code == "marker-order"]
    assert [doubt.span.of(text) for doubt in doubts] == markers


@pytest.mark.parametrize(
    "text",
    [
        "关于植树的通知\n吉政发〔2016〕41号\n一、选好地块。",
        "关于植树的通知\n吉政发 〔2016〕 41号\n一、选好地块。",
        "关于植树的通知\n一、选好地块。\n二〇一一年三月五日",
        "关于植树的通知\n一、选好地块。\n(2020年3月5日)",
        "关于植树的通知\n（一）选好地块。\n１．备好树苗。",
        "东山县政府关于植树的通知\n一、选好地块。\n东山县政府\n2020年3月5日",
        "关于植树的通知\n1.选地。(县财政局、县发展改革)\n2.备苗。(县林业局)",
    ],
)
def test_what_is_in_form_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_the_diagnostics_of_the_reading_stand_among_them_in_order() -> None:
    notice = rp.parse("关于植树的通知\n吉政发[2016]41号\n一、准备\n1.选地块。\n3.备树苗。")
    assert [doubt.code for doubt in rp.check(notice)] == ["number-form", "numbering"]


def test_a_notice_that_was_not_read_has_no_places_to_check() -> None:
    assert rp.check(rp.Notice()) == ()
    assert rp.check(rp.Notice(body=plan().body, number=plan().number)) == ()


@settings(max_examples=30)
@given(strategies.written_notices())
def test_composed_notices_are_checked_without_an_error(written: strategies.Written[rp.Notice]) -> None:
    assert all(doubt.level is not rp.Level.ERROR for doubt in rp.check(rp.parse(written.text)))


@pytest.mark.skipif(not SEED.exists(), reason="the official text is not here")
def test_the_official_notice_has_one_name_that_is_cut_short() -> None:
    (doubt,) = rp.check(rp.parse(SEED.read_text(encoding="utf-8")))
    assert doubt.code == "name-cut-short"
