"""Work grows no faster than the text, whatever the text.

Work in Python is counted, not timed: the lines that run. What runs inside regular expressions cannot be counted, so
times are compared, within one test only: eight times the text may take up to thirty times as long before it counts as
more than linear, which a quadratic step (sixty-four times) still fails.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.yardstick import grows_in_proportion

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

SIZE = 5_000
NASTY = {
    "opening brackets": "〔",
    "round brackets": "(",
    "nested pairs": "(a",
    "empty pairs": "()",
    "title marks": "《",
    "hanzi": "省",
    "digits": "1",
    "candidates that fail": "国发〔2016〕x号",
    "years without code": "〔2016〕1号",
    "lists without end": "。(省财政厅、,",
    "open ends": "。(省厅等",
    "labels of duty": "责任单位:",
    "lines of duty": "责任单位:省厅\n",
    "lines of duty that fail": "。责任单位:、",
    "conventions": "下列各项均需各市落实,不再列出。",
    "conventions that fail": "为牵头,下同",
    "clauses with conventions": "(甲厅、乙厅负责。列第一位的为牵头单位,下同)",
    "bodies called by one name": "甲省、乙省政府(以下称两省政府)。",
    "clauses side by side": "(省厅负责)",
    "markers in one line": "一、",
    "markers in lines": "一、\n",
    "items that are led in": "如下:一、甲。二、乙。",
    "clauses before markers": "甲)一、",
    "pages of contents": "一、甲......1\n一、甲\n",
    "halves with a page between": "种树\n- 1 -\n",
    "articles out of order": "第一条甲\n第二条乙行为\n第一条丙\n",
    "short lines": "甲\n",
    "labels": "索引号:1\n",
    "attachments": "附件:\n1.a\n",
    "blanks": " ",
    "dates cut short": "2016年12月",
    "roles": "负责牵头",
    "hao": "号",
    "serials": "第1号",
    "orders": "令第1号",
    "issuers without end": "财政部、",
    "cases": "(2016)民",
    "short names": "《植树办法》(以下简称《办法》),该办法和《办法》第一条前款",
    "short names of nothing": "以下简称《办法》",
    "titles that are numbers": "《国发〔2016〕1号》",
    "brackets after titles": "《办法》(国发〔2016〕1号、",
    "standards": "GB1",
    "figures": "5个",
    "figures with marks": "1,",
    "figures without unit": "一千",
    "ranges without end": "5-",
    "nouns without end": "5个建设",
    "deadlines": "到2020年",
    "definitions": "本办法所称树，是指",
    "items that define": "\n(一)树苗，是指苗；",
    "validity": "自2021年7月1日 起有效期",
    "per": "每人",
    "attributes": "5个以",
}
SCANS: list[Callable[[str], object]] = [
    rp.parse,
    rp.find_numbers,
    rp.find_citations,
    rp.find_responsibilities,
    rp.find_dates,
    rp.find_markers,
    rp.find_registration_numbers,
    rp.find_definitions,
    rp.find_standards,
    rp.find_validity,
    rp.find_court_cases,
    rp.find_deadlines,
    rp.find_quantities,
    rp.find_provisions,
]


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_reading_takes_time_in_proportion_to_the_text(scan: Callable[[str], object], piece: str) -> None:
    short, long = (piece * (SIZE * times // len(piece)) for times in (1, 8))
    assert grows_in_proportion(scan, short, long)


@pytest.mark.parametrize(
    "piece", ["第一条修改为：“", "一、将第一条修改为：“甲\n", "第一条修改为：“甲”乙", "“", "将“甲"]
)
def test_decisions_take_time_in_proportion_to_their_text(piece: str) -> None:
    short, long = (piece * (SIZE * times // len(piece)) for times in (1, 8))
    assert grows_in_proportion(rp.amendments, short, long)


@pytest.mark.parametrize("piece", ["字", "字。", "(省财政厅)", "《书》"])
def test_a_megabyte_on_one_line_is_read(piece: str) -> None:
    text = piece * (1_000_000 // len(piece.encode()))
    notice = rp.parse(text)
    assert "".join(part.span.of(text) for part in notice.parts) == text


MEASURES = "".join(
    f"{number}.种好第{number}片林,按《意见》(清政发〔2020〕1号)办。(省林业厅等)\n" for number in range(1, 21)
)
#: Texts that grow with a number, in all the ways that a notice can be long.
GROWING: dict[str, Callable[[int], str]] = {
    # Twenty measures a copy: five copies are as long as what the others have.
    "copies of the measures": lambda n: "关于植树的通知\n一、种树\n" + MEASURES * (n // 5),
    "sections of one measure": lambda n: "一、种树\n1.种好。(省林业厅)\n" * n,
    "clauses in one measure": lambda n: "1.种树。\n" + "种好。(省林业厅)\n" * n,
    "clauses in one paragraph": lambda n: "1.种树。" + "种好。(省林业厅)" * n,
    "agencies in one clause": lambda n: "1.种树。(" + "、".join(["省林业厅"] * n) + ")",
    "different conventions": lambda n: (
        "1.种树。" + "".join(f"(以下{i}项均需各市落实,不再列出)种好。(省林业厅)" for i in range(n))
    ),
    "clauses side by side": lambda n: "1.种树。" + "(省林业厅负责)" * n,
    "lines of duty": lambda n: "1.种树。\n" + "责任单位:省林业厅、财政厅\n" * n,
    "names without a level": lambda n: "1.种树。(省林业厅" + "、财政局" * n + ")",
    "groups in one clause": lambda n: "1.种树。(" + ",".join(["省林业厅"] * n) + "牵头)",
    "citations in one measure": lambda n: "1.种树。" + "《意见》(清政发〔2020〕1号)、" * n,
    "short names": lambda n: (
        "1.种树。" + "".join(f"《甲{i}乙条例》(以下简称甲{i}乙条例),按甲{i}乙条例办。" for i in range(n))
    ),
    "paragraphs before the first item": lambda n: "种好树。\n" * n + "1.种树。",
    "paragraphs under one heading": lambda n: "一、种树\n" + "种好树。\n" * n,
    "paragraphs after the last item": lambda n: "一、种树\n1.甲。\n2.乙。\n" + "种好树。\n" * n,
    "lines of a title": lambda n: "关于\n" * n,
    "names at the top": lambda n: "甲厅\n" * n,
    "long lines at the top": lambda n: "清溪市植树造林工作小组\n" * n,
    "titles at the top": lambda n: "清溪市政府关于\n" * n,
    "numbers at the top": lambda n: "清政发〔2020〕1号\n" * n,
    "addressees": lambda n: "关于植树的通知\n" + "各县政府," * n + "各区政府:\n种树。",
    "attachments": lambda n: (
        "种树。\n附件:\n" + "".join(f"{number}.表\n" for number in range(1, min(n, 999))) + "附件:表\n" * n
    ),
    "notes": lambda n: "种树。\n2020年1月1日\n" + "(此件公开发布)\n" * n,
    "dates": lambda n: "种树。\n" + "2020年1月1日\n" * n,
    "lines of an issued title": lambda n: "种树。\n2020年1月1日\n" + "方案\n" * n,
    "labels": lambda n: "索引号:1\n" * n,
    "brackets without partners": lambda n: "1.种(树。\n" * n,
    "numbers that do not follow": lambda n: "9.种树。\n" * n,
    "parts that alternate": lambda n: "种树。\n2020年1月1日\n" + "种好树。\n(此件公开发布)\n" * n,
    "blank lines": lambda n: "1.种树。\n" + "\n" * n,
}
#: Texts that a search could go through again and again.
SEARCHED: dict[str, Callable[[int], str]] = {
    "blanks after a year": lambda n: "国发〔2016〕" + " " * n + "x",
    "blanks after a bracket": lambda n: "国发〔" + " " * n + "x",
    "blanks after a serial": lambda n: "国发〔2016〕1" + " " * n + "x",
    "line feeds after a year": lambda n: "国发〔2016〕" + "\n" * n + "x",
    "blanks in an attachment statement": lambda n: "附件" + " " * n + "x",
    "blanks after a title": lambda n: "《意见》" + " " * n + "x",
    "blanks after a sentence": lambda n: "做。" + " " * n + "x",
    "blanks in a date": lambda n: "2016年" + " " * n + "x",
    "blanks in a marker": lambda n: "一" + " " * n + "x",
    "blanks in a label": lambda n: "索引号:" + " " * n + "x",
    "blanks at the end of a line": lambda n: "x" + " " * n,
    "hanzi in brackets": lambda n: "。(" + "政" * n + ")",
    "verbs in brackets": lambda n: "。(省厅" + "负责" * n + "x)",
    "open ends in brackets": lambda n: "。(" + "等" * n + ")",
    "brackets side by side in one": lambda n: "。(" + "(甲)" * n,
    "deep brackets side by side": lambda n: "。(" + "((甲)(乙)" * n,
    "titles in an open title": lambda n: "《" + "《甲》" * n,
}


@pytest.mark.parametrize("text_of", GROWING.values(), ids=GROWING.keys())
def test_the_lines_of_python_that_run_grow_with_the_text(text_of: Callable[[int], str]) -> None:
    rp.parse(text_of(25))  # what is made when first used is made
    short, long = (lines_run(rp.parse, text_of(times)) for times in (25, 200))
    assert long <= 8 * short + 2_000


def lines_run(function: Callable[[str], object], text: str) -> int:
    """Return how many lines of Python run in a call."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:  # noqa: ANN401 - as sys.settrace has it
        nonlocal count
        del frame, argument
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("copies", [10, 100])
def test_copies_of_the_measures_cost_what_they_hold(copies: int) -> None:
    once, often = (lines_run(rp.parse, "一、种树\n" + MEASURES * times) for times in (1, copies))
    assert often <= copies * once


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
@pytest.mark.parametrize("text_of", SEARCHED.values(), ids=SEARCHED.keys())
def test_no_search_begins_again_at_every_character(
    scan: Callable[[str], object], text_of: Callable[[int], str]
) -> None:
    assert grows_in_proportion(scan, text_of(1_000), text_of(8_000))


@pytest.mark.parametrize("mark", "、,;", ids=["pause", "comma", "semicolon"])
@pytest.mark.parametrize("name", ["省林业厅", "各市", "长春市"])
def test_long_lists_are_read_and_written_in_proportion(name: str, mark: str) -> None:
    def there_and_back(text: str) -> None:
        assert rp.AgencyList.from_text(str(rp.AgencyList.from_text(text))).open_ended
        assert rp.Responsibility.from_text(str(rp.Responsibility.from_text(f"({text})"))).open_ended

    short, long = (mark.join([name] * times) + "等" for times in (250, 2_000))
    assert grows_in_proportion(there_and_back, short, long)
