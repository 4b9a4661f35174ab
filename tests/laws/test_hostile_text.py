"""Texts that nobody would write: each is read, or refused with a short message, and never hangs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.yardstick import SOON, cost

import revival_policy as rp
from revival_policy.notations.matches import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.laws.values import Notation

    Scan = Callable[[str], Sequence[rp.Match[object]]]

SIZE = 100_000

KINDS: list[type[Notation]] = [
    rp.Numeral,
    rp.Date,
    rp.Marker,
    rp.DocumentNumber,
    rp.Agency,
    rp.AgencyList,
    rp.Responsibility,
    rp.Citation,
]
SCANS: list[Scan] = [
    rp.find_numbers,
    rp.find_citations,
    rp.find_responsibilities,
    rp.find_dates,
    rp.find_markers,
    rp.find_provisions,
]

#: Texts of about a hundred thousand characters; long lists have a fifth of that.
HOSTILE = {
    "opening brackets": "(" * SIZE,
    "opening brackets in full width": "（" * SIZE,
    "opening hexagonal brackets": "〔" * SIZE,
    "closing brackets": ")" * SIZE,
    "opening title marks": "《" * SIZE,
    "title marks inside out": "》《" * (SIZE // 2),
    "brackets that open each other": "([【〔（" * (SIZE // 5),
    "brackets half closed": "(甲(乙)" * (SIZE // 5),
    "nested brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "one long run of hanzi": "政" * SIZE,
    "a name without end": "。(" + "政" * SIZE,
    "a name that fills its brackets": "。(" + "政" * SIZE + "厅)",
    "a name just too long": "。(" + "政" * 130 + "厅)",
    "names without end": "(" + "省财政厅、" * (SIZE // 5),
    "a list in brackets": "。(" + "省财政厅、" * (SIZE // 5) + "省教育厅)",
    "a code without end": "政" * SIZE + "〔2016〕1号",
    "a serial without end": "国发〔2016〕" + "1" * SIZE + "号",
    "a year without end": "国发〔" + "2" * SIZE + "〕1号",
    "hanzi digits": "一" * SIZE,
    "hanzi tens": "十" * SIZE,
    "hanzi zeros": "二" + "〇" * SIZE,
    "digits": "9" * SIZE,
    "digits in full width": "９" * SIZE,
    "circled digits": "①" * SIZE,
    "candidates for numbers": "国发〔2016〕x号" * 10_000,
    "candidates without a code": "〔2016〕1号" * 10_000,
    "candidates with too long a code": "政" * 21 + ("〔2016〕1号" + "政" * 21) * 4_000,
    "candidates with serials of zero": "国发〔2016〕0０号" * 10_000,
    "candidates for dates": "2016年13月1日" * 10_000,
    "candidates for clauses": "。(甲:乙)" * 10_000,
    "candidates for clauses with a role": "(甲:乙负责)" * 10_000,
    "candidates for titles": "《 》" * 10_000,
    "candidates for markers": "百、\n" * 10_000,
    "roles": "(省厅" + "负责牵头" * (SIZE // 4) + ")",
    "short names": "《办法》(以下简称《甲》)该通知《甲》" * (SIZE // 20),
    "governing words": "根据" * (SIZE // 2) + "《办法》",
    "provisions": "第一条第二款第(三)项前款本条" * (SIZE // 15),
    "open ends": "(省厅" + "等" * SIZE + ")",
    "shares": "(" + "各市、" * (SIZE // 15) + "政府)",
    "colons": ":" * SIZE,
    "labels": "索引号:\n" * (SIZE // 5),
    "short lines": "甲\n" * (SIZE // 2),
    "lines of names": "甲厅\n" * (SIZE // 3) + "2020年1月1日",
    "dates in lines": "2020年1月1日\n" * (SIZE // 10),
    "attachments": "附件:\n" * (SIZE // 4),
    "lines of duty that end in none": ("牵头单位:市财政局\n" * 15 + "责任单位:((甲与配合,配合\n") * (SIZE // 1_000),
    "markers that go deeper": "".join(
        f"{marker}\n" for marker in ("第一编", "第一章", "第一节", "第一条", "一、", "(一)", "1.", "(1)", "①")
    )
    * 2_000,
    "line feeds": "\n" * SIZE,
    "carriage returns": "\r" * SIZE,
    "null characters": "\x00" * SIZE,
    "lone surrogates": "\ud800" * SIZE,
    "characters beyond the first plane": "\U00020000" * SIZE,
    "marks that combine": "\u0301" * SIZE,
    "right to left": "\u202e国发〔2016〕1号" * (SIZE // 12),
    "nothing to see": "\u200b国" * (SIZE // 2),
    "bold that never ends": "# 甲\n" + "**甲" * (SIZE // 3),
    "links that never end": "# 甲\n" + "[甲](" * (SIZE // 4),
    "dashes of a table": "# 甲\n|" + "-" * SIZE + "甲",
    "breaks in a row": "# 甲\n" + "|<br>" * (SIZE // 5),
    "front matter that never ends": "---\n" + "甲: 乙\n" * (SIZE // 5),
    "radicals": "⼈⺠" * (SIZE // 2),
}

#: Where blanks are that something should follow; fewer, because a search gone wrong takes their square.
BLANKS = {
    "after a year": "国发〔2016〕{}x",
    "after a bracket": "国发〔{}x",
    "after a serial": "国发〔2016〕1{}x",
    "before a bracket": "国发{}x",
    "after a day": "2016年12月9{}x",
    "after a year in words": "2016年{}x",
    "after a title": "《意见》{}x",
    "after the bracket after a title": "《意见》({}x",
    "in a title": "《{}x",
    "after a sentence": "做。{}x",
    "in a clause": "做。(省{}厅",
    "in a marker": "一{}x",
    "in a bracketed marker": "({}一{}x",
    "after a number and a mark": "1{}x",
    "in a division": "第{}一{}x",
    "in a page head": "索引号{}:{}x",
    "in an attachment statement": "附{}x",
    "after the word attachment": "附件{}x",
    "after a numbered attachment": "附件1{}x",
    "in a note": "植树方案\n2020年1月1日\n抄{}x",
    "at the head of a line": "{}x",
    "at the end of a line": "x{}",
}

each_text = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
each_place = pytest.mark.parametrize("form", BLANKS.values(), ids=BLANKS.keys())
each_blank = pytest.mark.parametrize("blank", [" ", "\u3000", "\n"], ids=["space", "wide", "line"])


@each_text
def test_a_hostile_text_is_a_value_or_refused_in_one_short_line(text: str) -> None:
    for kind in KINDS:
        check_refusal_or_value(kind, text)


def check_refusal_or_value(kind: type[Notation], text: str) -> None:
    try:
        value = kind.from_text(text)
    except rp.NotationError as error:
        assert 0 <= error.position <= len(error.text)  # noqa: PT017 - the text may also be read
        assert len(str(error)) < 200  # noqa: PT017
        assert len(str(error).splitlines()) == 1  # noqa: PT017
    else:
        assert kind.from_text(str(value)) == value


@each_text
def test_a_hostile_text_is_scanned(text: str) -> None:
    for scan in SCANS:
        matches = scan(text)
        assert all(text[match.start : match.end] == match.text for match in matches)
        assert all(before.end <= after.start for before, after in pairwise(matches))


@each_text
def test_a_hostile_text_is_read_as_a_notice_soon(text: str) -> None:
    read: list[rp.Notice] = []
    assert cost(lambda: read.append(rp.parse(text))) < SOON
    (notice,) = read
    assert "".join(part.span.of(text) for part in notice.parts) == text
    numbered = [item for _, item in notice.walk() if item.marker and not getattr(item, "in_table", False)]
    assert len(notice.outline()) == len(numbered)
    places = Places(text)
    for doubt in notice.diagnostics:
        assert 0 <= doubt.span.start <= doubt.span.end <= len(text)
        assert (doubt.line, doubt.column) == places.of(doubt.span.start)


@each_place
@each_blank
def test_blanks_without_end_are_read(form: str, blank: str) -> None:
    text = form.replace("{}", blank * 3_000)
    for kind in KINDS:
        check_refusal_or_value(kind, text)
    for scan in SCANS:
        assert all(text[match.start : match.end] == match.text for match in scan(text))
    assert "".join(part.span.of(text) for part in rp.parse(text).parts) == text


NAMES = (rp.Agency, rp.AgencyList)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("text", ["", " ", "\n", "。", "《》", "《" * 20, "(", "〕", "(((", "、"])
def test_a_text_that_is_none_of_ours_is_refused(kind: type[Notation], text: str) -> None:
    with pytest.raises(rp.NotationError):
        kind.from_text(text)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("text", ["x", "🙂", "{}", "null", "\x00", "\ud800"])
def test_a_word_of_another_world_can_be_nothing_but_a_name(kind: type[Notation], text: str) -> None:
    if kind in NAMES:
        assert str(kind.from_text(text)) == text
    else:
        with pytest.raises(rp.NotationError):
            kind.from_text(text)


def test_a_notice_of_a_thousand_measures_is_read_whole() -> None:
    text = "关于植树的通知\n" + "".join(f"{number}.种好第{number}片林。(省林业厅)\n" for number in range(1, 1_000))
    notice = rp.parse(text)
    assert len(notice.measures) == 999
    assert notice.agencies["省林业厅"] == 999
    assert notice.diagnostics == ()


@pytest.mark.parametrize("surplus", ["(", ")", "（", "）", "〔", "〕", "【", "】", "《", "》", "“", "”"])
def test_one_bracket_too_many_costs_no_more_than_its_own_item(surplus: str) -> None:
    text = f"关于植树的通知\n1.种树{surplus}。(省林业厅)\n2.管树。(省林业厅)\n3.看树。(省林业厅)"
    notice = rp.parse(text)
    assert [str(measure.marker) for measure in notice.measures] == ["1.", "2.", "3."]
    assert [measure.text for measure in notice.measures][1:] == ["管树。", "看树。"]
    assert [doubt.code for doubt in notice.diagnostics] == ["unbalanced-bracket"]
