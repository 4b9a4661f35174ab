"""Paragraphs without a number that somebody has to carry out."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.samples import PLAN

import revival_policy as rp

HEAD = "关于植树的通知\n各县政府:\n"


def outline(text: str) -> list[tuple[int, str, str, list[str]]]:
    """Return level, marker, text and clauses of each item below the head."""
    return [
        (level, str(item.marker or ""), item.text if isinstance(item, rp.Measure) else item.heading, clauses(item))
        for level, item in rp.parse(HEAD + text).walk()
    ]


def clauses(item: rp.Section | rp.Measure) -> list[str]:
    return [str(clause) for clause in item.responsibilities] if isinstance(item, rp.Measure) else []


def test_a_paragraph_with_a_clause_under_a_heading_is_a_measure_without_a_marker() -> None:
    text = "一、选好地块\n地块由各乡选定。(责任单位:县林业局)\n二、备好树苗\n树苗由县里发放。"
    assert outline(text) == [
        (1, "一、", "选好地块", []),
        (2, "", "地块由各乡选定。", ["(县林业局)"]),
        (1, "二、", "备好树苗", []),
    ]
    notice = rp.parse(HEAD + text)
    assert [section.text for section in notice.sections] == ["", "树苗由县里发放。"]
    assert [part.kind for part in notice.parts if part.span.start >= len(HEAD)] == [
        rp.PartKind.HEADING, rp.PartKind.MEASURE, rp.PartKind.HEADING,
    ]  # fmt: skip


def test_its_place_is_that_of_the_paragraph() -> None:
    notice = rp.parse(HEAD + "一、选地\n  各乡选定。(县林业局)\n  另行通知。")
    (measure,) = notice.measures
    assert measure.span is not None
    assert measure.span.of(notice.source) == "各乡选定。(县林业局)"
    assert measure.responsibilities[0].governs is not None
    assert measure.responsibilities[0].governs.of(notice.source) == "各乡选定。"


def test_paragraphs_are_before_the_items_under_the_same_heading_and_the_rest_stays_text() -> None:
    text = "一、造林\n先说几句。\n甲种。(县林业局)\n乙浇。(县水利局)\n(一)丙。\n(二)丁。"
    assert [marker or words for _, marker, words, _ in outline(text)] == ["一、", "甲种。", "乙浇。", "(一)", "(二)"]
    assert rp.parse(HEAD + text).sections[0].text == "先说几句。"


def test_a_numbered_item_with_such_paragraphs_stays_one_measure() -> None:
    text = "一、造林工作由各县完成,\n甲种。(县林业局)\n乙浇。(县水利局)"
    assert outline(text.replace("完成,", "完成。")) == [
        (1, "一、", "造林工作由各县完成。\n甲种。\n乙浇。", ["(县林业局)", "(县水利局)"])
    ]


def test_paragraphs_before_the_first_item_and_after_the_last_are_measures_of_the_document() -> None:
    text = "请各县种树。(县林业局)\n多种。\n一、甲。\n二、乙。\n请检查。(县政府办公室牵头)\n另行通知。"
    notice = rp.parse(HEAD + text)
    assert [(str(item.marker or ""), item.agencies[:1]) for item in notice.measures] == [
        ("", (rp.Agency("县林业局"),)),
        ("一、", ()),
        ("二、", ()),
        ("", (rp.Agency("县政府办公室"),)),
    ]
    assert (notice.preamble, notice.closing) == ("多种。", "另行通知。")


@pytest.mark.parametrize("clause", ["(责任单位:县林业局)", "责任单位:县林业局", "责任单位:县林业局\n完成时限:6月底"])
def test_a_clause_that_is_alone_speaks_of_the_paragraph_above(clause: str) -> None:
    assert [(words, said != []) for _, _, words, said in outline(f"一、选地\n说明。\n各乡选定。\n{clause}")] == [
        ("选地", False),
        ("各乡选定。", True),
    ]


def test_a_clause_right_below_a_heading_speaks_of_it() -> None:
    assert outline("一、选好地块\n责任单位:县林业局") == [(1, "一、", "选好地块", ["(县林业局)"])]
    assert outline("一、选好地块\n责任单位:县林业局\n(一)丈量。\n(二)登记。")[:2] == [
        (1, "一、", "选好地块", []),
        (2, "", "选好地块", ["(县林业局)"]),
    ]


def test_a_clause_after_the_words_of_a_heading_speaks_of_it() -> None:
    assert outline("一、选好地块。(县林业局)\n1.丈量。\n2.登记。")[:2] == [
        (1, "一、", "选好地块", []),
        (2, "", "选好地块", ["(县林业局)"]),
    ]


def test_a_clause_alone_after_the_last_item_is_of_that_item() -> None:
    assert outline("一、甲。\n二、乙。\n责任单位:县财政局")[-1] == (1, "二、", "乙。", ["(县财政局)"])


def test_persons_named_beside_a_clause_belong_to_its_paragraph() -> None:
    text = "一、宣传小组\n负责人:何某\n责任人:林某\n牵头处室:办公室\n二、执法小组\n办案。"
    assert outline(text)[0] == (1, "一、", "宣传小组\n负责人:何某\n责任人:林某", ["(牵头单位:办公室)"])


def test_the_outline_lists_what_is_numbered() -> None:
    notice = rp.parse(HEAD + "一、造林\n甲种。(县林业局)\n(一)丙。\n(二)丁。")
    assert [(entry.marker, entry.parent) for entry in notice.outline()] == [("一、", None), ("(一)", 0), ("(二)", 0)]


TEXTS = [
    "一、选好地块\n地块由各乡选定。(责任单位:县林业局)\n一般说明。",
    "一、选好地块\n责任单位:县林业局\n二、加强管护。(县林业局)\n1.种树。\n2.浇水。",
    "请种树。(县林业局)\n一、甲。\n二、乙(县林业局负责)\n三、丙。\n请检查。(县政府办公室牵头)(县财政局负责)",
    "一、造林\n甲种。(县林业局)\n(一)丙。\n(二)丁。",
]


@pytest.mark.parametrize("text", TEXTS)
def test_such_notices_are_written_and_read_back(text: str) -> None:
    notice = rp.parse(HEAD + text)
    assert rp.parse(notice.to_text()) == notice
    assert rp.from_json(rp.Notice, rp.to_json(notice)) == notice


@pytest.mark.parametrize("text", TEXTS)
def test_such_notices_are_shown_everywhere(text: str) -> None:
    notice = rp.parse(HEAD + text)
    assert "None" not in notice.to_html()
    assert "None" not in notice._repr_html_() + repr(notice.measures) + (notice.measures._repr_html_() or "")
    assert rp.compare(notice, notice).same


LINES = st.sampled_from(
    [
        *(
            "一、选地",
            "二、种树。(县林业局)",
            "(一)浇水",
            "1.丈量。",
            "种树。",
            "浇水。(县水利局)",
            "(责任单位:县林业局)",
        ),
        *(
            "(责任单位:县林业局)",
            "县林业局",
            "",
            "牵头单位:县财政局",
            "完成时限:6月底",
            "2021年3月5日",
            "附件1",
            "关于浇水的通知",
        ),
        *(
            "主办单位:县政府办公室",
            "责任人:何某",
            "目录",
            "任务\t责任单位",
            "序号\t任务\t责任单位",
            "1\t修桥\t县交通局",
        ),
        *("1\t修桥\t县交通局", "\t\t县水利局牵头", "| 任务 | 责任单位 |", "|---|---|", "|修路|县交通局|"),
    ]
)


def _held(notice: rp.Notice) -> list[rp.Span]:
    spans = [clause.span for item in notice.measures for clause in item.responsibilities]
    rows = [item.span for item in notice.measures if item.in_table and item.responsibilities]
    said = [doubt.span for doubt in notice.diagnostics if doubt.code == "clause-left-out"]
    return [span for span in (*spans, *rows, *said) if span is not None]


@settings(max_examples=150)
@given(st.lists(LINES, max_size=14))
def test_every_clause_is_in_the_notice_or_said_to_be_left_out(lines: list[str]) -> None:
    text = HEAD + "\n".join(lines)
    notice = rp.parse(text)
    held = _held(notice)
    for match in rp.find_responsibilities(text):
        assert any(span.start <= match.start < span.end for span in held)


@settings(max_examples=150)
@given(st.lists(LINES, max_size=14))
def test_nothing_is_lost_and_no_place_lies(lines: list[str]) -> None:
    notice = rp.parse(HEAD + "\n".join(lines))
    assert "".join(part.span.of(notice.source) for part in notice.parts) == notice.source
    for item in notice.measures:
        for clause in item.responsibilities:
            for part in clause.assignments:
                if part.span is not None and clause.span is not None:
                    start = clause.span.start + part.span.start
                    assert notice.source[start : clause.span.start + part.span.end][-1:] == part.agency.name[-1:]


def test_the_sample_has_numbered_measures_only() -> None:
    assert all(attrs.astuple(item, recurse=False)[0] is not None for item in rp.parse(PLAN).measures)
