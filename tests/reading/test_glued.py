"""Markers that a page glued into lines, and those that a sentence counts with."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.lines import split_lines
from revival_policy.reading.repair import repair


def markers(text: str) -> list[str]:
    return [str(line.marker) for line in repair(text, split_lines(text)) if line.marker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一条 甲。\n乙。第二条 丙。\n第三条 丁。", ["第一条", "第二条", "第三条"]),
        ("材料如下:(一)甲;\n(二)乙;\n(三)丙。", ["(一)", "(二)", "(三)"]),
        ("(一)甲;(二)乙;\n(三)丙。", ["(一)", "(二)", "(三)"]),
        ("第一章 总则\n第一条 甲。第二章 附则\n第二条 乙。", ["第一章", "第一条", "第二章", "第二条"]),
        ("通知如下:一、甲。二、乙。三、丙。", ["一、", "二、", "三、"]),
        ("通知如下:一、甲。二、乙。(一)丙。(二)丁。三、戊。", ["一、", "二、", "(一)", "(二)", "三、"]),
        ("一、目标(一)甲。\n(二)乙。", ["一、", "(一)", "(二)"]),
        (
            "第一章总则第一条甲。第二条乙。第二章附则第三条丙。",
            ["第一章", "第一条", "第二条", "第二章", "第三条"],
        ),
        (
            "第一章总则第一节目的第一条甲。第二条乙。第二节原则第三条丙。",
            ["第一章", "第一节", "第一条", "第二条", "第二节", "第三条"],
        ),
        ("第一章 总则 第一条 甲。\n第二条 乙。", ["第一章", "第一条", "第二条"]),
        ("一、(一)甲。\n(二)乙。", ["一、", "(一)", "(二)"]),
    ],
)
def test_a_marker_whose_neighbours_open_lines_opens_one(text: str, expected: list[str]) -> None:
    assert markers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、要求包括:(1)甲;(2)乙;(3)丙。\n二、丁。", ["一、", "二、"]),
        ("一、甲。二、乙", ["一、", "二、"]),
        ("对象包括:(一)甲;(二)乙。", []),
        ("(一)见下:(二)不是这里。\n(二)是这里。", ["(一)", "(二)"]),
        ("按照规定。第三条规定的除外。\n第四条 甲。", ["第四条"]),
        ("一、(二)甲。", ["一、"]),
        ("一、目标(一)甲。\n二、乙。", ["一、", "二、"]),
        ("一、第一条中的“树”改为“草”。\n(一)第一条改为第二条。", ["一、", "(一)"]),
        ("第一条 见第二章附则第三条。\n第二条 乙。", ["第一条", "第二条"]),
        ("一、符合(一)项的。\n(二)乙。", ["一、", "(二)"]),
    ],
)
def test_a_sentence_may_count_within_itself(text: str, expected: list[str]) -> None:
    assert markers(text) == expected


def test_the_divided_line_keeps_its_number_and_its_place() -> None:
    text = "甲\n如下:(一)乙;\n(二)丙。"
    found = [(line.number, line.start, line.text) for line in repair(text, split_lines(text))]
    assert found == [(1, 0, "甲"), (2, 2, "如下:"), (2, 5, "(一)乙;"), (3, 11, "(二)丙。")]


LETTER = "清溪市政府关于植树的通知\n各区政府:\n{}\n清溪市政府\n2021年3月5日"


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("现批复如下:一、种树。\n二、浇水。", [(1, "一、"), (1, "二、")]),
        ("现通知如下:一、种树。(市林业局)二、浇水。(市水利局)", [(1, "一、"), (1, "二、")]),
        ("有关事项通知如下。1.种树。(市林业局)2.浇水。", [(1, "1."), (1, "2.")]),
        (
            "现通知如下: 一、任务 (一)种树。(市林业局) (二)浇水。 二、要求 (一)按时。 (二)按量。",
            [(1, "一、"), (2, "(一)"), (2, "(二)"), (1, "二、"), (2, "(一)"), (2, "(二)")],
        ),
        ("种树。(市林业局)一、甲。(市财政局)二、乙。(市水利局)三、丙。", [(1, "一、"), (1, "二、"), (1, "三、")]),
        ("一、种树。任务如下:1.种树;2.浇水。\n二、浇水。", [(1, "一、"), (1, "二、")]),
        ("一、种树。照第五条(一)(二)项办。\n二、浇水。", [(1, "一、"), (1, "二、")]),
        ("现通知如下:一、二期工程由市林业局负责。", []),
        (
            "第一章 总则第一条 种树。第二条 照第五条的规定浇水。第二章 管护第三条 除草。",
            [(1, "第一章"), (2, "第一条"), (2, "第二条"), (1, "第二章"), (2, "第三条")],
        ),
    ],
)
def test_items_of_a_letter_in_one_line_are_told_apart(text: str, outline: list[tuple[int, str]]) -> None:
    notice = rp.parse(LETTER.format(text))
    assert [(entry.level, entry.marker) for entry in notice.outline()] == outline
