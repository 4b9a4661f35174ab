"""The outline: numbered lines as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.reading.building import build
from revival_policy.reading.findings import Findings
from revival_policy.reading.headings import LONGEST_HEADING, is_heading
from revival_policy.reading.lines import split_lines
from revival_policy.reading.outline import read_outline

if TYPE_CHECKING:
    from revival_policy.reading.items import Item

#: The styles that open items without a look at their neighbours.
IN_TEXT = [style for style in rp.MarkerStyle if style.value not in ("第一款", "第一项", "1.1", "01", "1")]

Tree = list[tuple[str, "Tree"]]


def tree(text: str) -> Tree:
    def of(items: list[Item] | tuple[Item, ...]) -> Tree:
        return [(str(item.marker), of(item.children)) for item in items]

    return of(read_outline(split_lines(text)).items)


def values(text: str) -> tuple[rp.Section | rp.Measure, ...]:
    return build(read_outline(split_lines(text)), Findings.of(text)).items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("种树。", []),
        ("一、甲\n二、乙", [("一、", []), ("二、", [])]),
        ("一、甲\n(一)乙\n(二)丙\n二、丁", [("一、", [("(一)", []), ("(二)", [])]), ("二、", [])]),
        (
            "一、甲\n(一)乙\n1.丙\n(1)丁\n①戊\n②己\n(2)庚\n2.辛\n(二)壬\n二、癸",
            [
                (
                    "一、",
                    [("(一)", [("1.", [("(1)", [("①", []), ("②", [])]), ("(2)", [])]), ("2.", [])]), ("(二)", [])],
                ),
                ("二、", []),
            ],
        ),
        (
            "第一编 甲\n第一分编 乙\n第一章 丙\n第一节 丁\n第一条 戊\n(一)己\n第二条 庚\n第二章 辛",
            [
                (
                    "第一编",
                    [
                        (
                            "第一分编",
                            [("第一章", [("第一节", [("第一条", [("(一)", [])]), ("第二条", [])])]), ("第二章", [])],
                        )
                    ],
                )
            ],
        ),
        ("一、甲\n1.乙\n2.丙\n二、丁", [("一、", [("1.", []), ("2.", [])]), ("二、", [])]),
        ("1.甲\n(1)乙\n2.丙", [("1.", [("(1)", [])]), ("2.", [])]),
        ("1.甲\n1)乙\n2)丙", [("1.", [("1)", []), ("2)", [])])]),
        ("1、甲\n2.乙", [("1、", []), ("2.", [])]),
        ("(一)甲\n一、乙\n(一)丙", [("(一)", []), ("一、", [("(一)", [])])]),
        ("①甲\n1.乙", [("①", []), ("1.", [])]),
    ],
)
def test_items_are_under_those_of_a_higher_rank(text: str, expected: Tree) -> None:
    assert tree(text) == expected


@given(st.lists(st.tuples(st.sampled_from(rp.MarkerStyle), st.integers(1, 9)), max_size=30))
def test_no_item_is_lost_and_a_style_is_under_itself_only_where_it_begins_again(
    markers: list[tuple[rp.MarkerStyle, int]],
) -> None:
    usable = [rp.Marker(style, number) for style, number in markers if style in IN_TEXT]
    items = values("\n".join(f"{marker}做好。" for marker in usable))
    walked = [
        item.marker for item in items for _, item in (item.walk() if isinstance(item, rp.Section) else [(1, item)])
    ]
    assert walked == usable
    waiting: list[tuple[rp.Section | rp.Measure, tuple[rp.MarkerStyle, ...]]] = [(item, ()) for item in items]
    while waiting:
        item, above = waiting.pop()
        if isinstance(item, rp.Section):
            inside = (*above, item.marker.style)
            again = [child.marker for child in item.children if child.marker and child.marker.style in inside]
            assert not again or again[0].number == 1
            waiting.extend((child, inside) for child in item.children)


def test_paragraphs_before_the_first_item_and_after_the_last() -> None:
    outline = read_outline(split_lines("开头。\n又一段。\n一、甲\n1.乙。\n2.丙。\n结尾。\n再结尾。"))
    assert [line.text for line in outline.before] == ["开头。", "又一段。"]
    assert [line.text for line in outline.after] == ["结尾。", "再结尾。"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("1.甲。\n2.乙。\n结尾。", ["结尾。"]),
        ("一、甲\n1.乙。\n2.丙。\n结尾。", ["结尾。"]),
        ("一、甲\n1.乙。\n说明。\n2.丙。\n说明。", []),
        ("一、甲\n说明。\n二、乙\n说明。", []),
        ("一、甲\n1.乙。\n2.丙。", []),
        ("1.甲。", []),
        ("没有。", []),
    ],
)
def test_a_paragraph_after_the_last_item_closes_where_its_siblings_have_none(text: str, after: list[str]) -> None:
    assert [line.text for line in read_outline(split_lines(text)).after] == after


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("一、目标", True),
        ("一、目标。", False),
        ("(一)目标", True),
        ("一、目标:", False),
        ("1.种好树。管好树", False),
        ("1.种好树;管好树", False),
        ("1.种好树(省林业厅)", False),
        ("1.种好树（省林业厅）", False),
        ("一、" + "甲" * LONGEST_HEADING, True),
        ("一、" + "甲" * (LONGEST_HEADING + 1), False),
        ("一、", True),
    ],
)
def test_a_line_without_items_under_it_is_a_heading_when_it_looks_like_one(text: str, heading: bool) -> None:  # noqa: FBT001
    (item,) = read_outline(split_lines(text)).items
    assert is_heading(item) is heading
    assert isinstance(values(text)[0], rp.Section if heading else rp.Measure)


@pytest.mark.parametrize(
    ("text", "heading", "inner"),
    [
        ("一、目标。\n1.甲。", "目标", ""),
        ("一、目标:\n1.甲。", "目标", ""),
        ("一、目标\n说明。\n1.甲。", "目标", "说明。"),
        ("一、目标\n说明。\n\n又说。\n1.甲。", "目标", "说明。\n又说。"),
        ("一、种好树。管好树。\n1.甲。", "种好树", "管好树。"),
        ("一、种好树。管好树。\n说明。\n1.甲。", "种好树", "管好树。\n说明。"),
        ("一、树应当种好。管好树。\n1.甲。", "", "树应当种好。管好树。"),
        ("一、" + "甲" * 61 + "\n1.甲。", "", "甲" * 61),
    ],
)
def test_an_item_with_others_under_it_is_a_section(text: str, heading: str, inner: str) -> None:
    (section,) = values(text)
    assert isinstance(section, rp.Section)
    assert (section.heading, section.text) == (heading, inner)
    assert [str(measure) for measure in section.measures] == ["1.甲。"]
    assert section.span == rp.Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "inner", "clauses"),
    [
        ("1.种树。", "种树。", []),
        ("1. 种树。 ", "种树。", []),
        ("1.种树。(省林业厅)", "种树。", ["(省林业厅)"]),
        ("1.种树。\n(省林业厅)", "种树。", ["(省林业厅)"]),
        ("1.种树。(省林业厅)管树。(省水利厅牵头)", "种树。管树。", ["(省林业厅)", "(牵头单位:省水利厅)"]),
        ("1.种树(省林业厅负责)并管树。", "种树并管树。", ["(省林业厅)"]),
        ("1.种树。(省林业厅)\n管树。(省水利厅)\n写明。", "种树。\n管树。\n写明。", ["(省林业厅)", "(省水利厅)"]),
        ("1.种树。(省林业厅、\n省水利厅)", "种树。", ["(省林业厅、省水利厅)"]),
        ("1.种树。(省林业厅、\n省水利厅)管树。", "种树。\n管树。", ["(省林业厅、省水利厅)"]),
        ("1.种树(PPP)项目。", "种树(PPP)项目。", []),
    ],
)
def test_a_measure_says_what_is_done_and_its_clauses_who_does_it(text: str, inner: str, clauses: list[str]) -> None:
    (measure,) = values(text)
    assert isinstance(measure, rp.Measure)
    assert measure.text == inner
    assert [str(clause) for clause in measure.responsibilities] == clauses
    assert measure.span == rp.Span(0, len(text.rstrip()))
    assert all(
        clause.span and clause.span.of(text)[0] + clause.span.of(text)[-1] == "()"
        for clause in measure.responsibilities
    )


def test_citations_belong_to_the_item_in_which_they_begin() -> None:
    text = "1.落实《甲意见》(清政发〔2020〕1号)。\n2.种树。落实《乙\n意见》。\n3.种树。"
    measures = values(text)
    assert [[str(cited) for cited in item.citations] for item in measures if isinstance(item, rp.Measure)] == [
        ["《甲意见》(清政发〔2020〕1号)"],
        ["《乙意见》"],
        [],
    ]


def test_a_marker_broken_over_two_lines_costs_no_heading() -> None:
    text = "第\n一章 总则\n第一条 种树。"
    written = [item.heading + item.text for item in values(text) if isinstance(item, rp.Section)]
    assert written in ([], ["总则"])


def test_the_deepest_outline_is_built() -> None:
    text = "\n".join(f"{rp.Marker(style, number)}做好。" for number in range(1, 51) for style in IN_TEXT)
    assert sum(1 for _ in rp.parse(text).walk()) == 50 * len(IN_TEXT)
