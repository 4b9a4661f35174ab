"""The checks together: what is asked of which documents, and that a document in good form is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.checking.drafts import END, GOOD, HEAD, letter, lines_of
from tests.samples import PLAN, REPLY, plan

import revival_policy as rp
from revival_policy import strategies
from revival_policy.errors import ArgumentError

SEED = Path(__file__).parents[3] / "shared" / "seed" / "jilin-2016-41.txt"


def codes(text: str) -> list[str]:
    return [doubt.code for doubt in rp.check(rp.parse(text))]


@pytest.mark.parametrize("text", [PLAN, REPLY.replace(":", "：")])
def test_a_document_in_good_form_breaks_nothing(text: str) -> None:
    notice = rp.parse(text)
    assert rp.check(notice) == notice.diagnostics == ()


@pytest.mark.parametrize("text", GOOD)
def test_a_good_draft_of_any_kind_is_given_no_remark(text: str) -> None:
    assert [str(doubt) for doubt in rp.check(rp.parse(text))] == []


def test_there_is_a_good_draft_of_each_of_the_fifteen_kinds() -> None:
    official = {kind for kind in rp.DocumentKind if kind.is_official}
    assert {rp.parse(text).kind for text in GOOD} == official


@pytest.mark.parametrize(
    "text",
    [
        # A rule in articles.
        "枫林县护林办法\n第一条 为了护林，制定本办法。\n第二条 护林员：\n(一)、年满十八岁；\n1、身体好；\n第三条 略。",
        # An announcement that is sent to nobody.
        "枫林县人民政府公告\n2021年第3号\n1、禁止烟火。\n2、禁止打猎。\n枫林县人民政府\n2021年3月5日",
        # A letter older than the standard, and one without a year.
        "枫林县人民政府关于护林的通知\n枫政发[1998]07号\n各乡镇：\n1、巡山。\n枫林县人民政府\n一九九八年三月五日",
        "枫林县委关于护林的报告\n县政府：\n1、巡山已有安排。\n2、防火也有安排。\n枫林县委九月五日",
        "枫林地委关于护林的指示\n各县委：\n1958年是护林的一年。\n枫林地委",
        # A plan that is alone.
        "枫林县护林方案\n一、目标\n1、巡山。\n2、防火。",
        # A piece of a letter.
        "枫林县人民政府关于护林的通知\n各乡镇人民政府：\n一、巡山。",
    ],
)
def test_what_the_standard_does_not_speak_of_is_let_be(text: str) -> None:
    assert codes(text) == []


def test_a_day_that_no_calendar_has_is_reported_in_any_document() -> None:
    assert codes("枫林县护林办法\n第一条 本办法自2021年11月31日起施行。") == ["no-such-day"]


def test_the_diagnostics_of_the_reading_are_among_them_in_order() -> None:
    notice = rp.parse("关于植树的通知\n吉政发[2016]41号\n（一）准备\n1.选地块。\n3.备树苗。")
    assert [doubt.code for doubt in rp.check(notice)] == ["number-form", "numbering"]


def test_places_are_those_of_the_text_as_given() -> None:
    text = letter("一、选好\u200b地块,备好树苗。")
    (doubt,) = rp.check(rp.parse(text))
    assert (doubt.code, doubt.span.of(text)) == ("half-width", ",")


def test_a_notice_that_was_not_read_has_no_places_to_check() -> None:
    assert rp.check(rp.Notice()) == ()
    assert rp.check(rp.Notice(body=plan().body, number=plan().number)) == ()


def test_only_notices_are_checked() -> None:
    with pytest.raises(ArgumentError, match="a notice"):
        rp.check("关于植树的通知")  # type: ignore[arg-type]


def test_several_faults_are_reported_each_in_its_line() -> None:
    text = letter("一、巡山。", "枫林县人民政府\n2021年03月05日", HEAD.replace("7号", "007号"))
    assert lines_of(text) == [2, 8]
    assert lines_of(letter("一、巡山。", END)) == []


@settings(max_examples=30)
@given(strategies.written_notices())
def test_composed_notices_are_checked_without_an_error(written: strategies.Written[rp.Notice]) -> None:
    assert all(doubt.level is not rp.Level.ERROR for doubt in rp.check(rp.parse(written.text)))


@settings(max_examples=20)
@given(strategies.written_notices(), strategies.written_notices())
def test_two_notices_in_one_text_are_checked_as_well(
    one: strategies.Written[rp.Notice], other: strategies.Written[rp.Notice]
) -> None:
    text = f"{one.text}\n{other.text}"
    assert all(0 <= doubt.span.start <= doubt.span.end <= len(text) for doubt in rp.check(rp.parse(text)))


@pytest.mark.skipif(not SEED.exists(), reason="the official text is not here")
def test_the_official_notice_has_one_name_that_is_cut_short() -> None:
    (doubt,) = rp.check(rp.parse(SEED.read_text(encoding="utf-8")))
    assert doubt.code == "name-cut-short"
