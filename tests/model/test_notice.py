"""A notice and what it can be asked."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from tests.samples import PLAN, plan, reply

import revival_policy as rp


def with_change(notice: rp.Notice, field: str, value: object) -> rp.Notice:
    change: dict[str, Any] = {field: value}
    return attrs.evolve(notice, **change)


@pytest.fixture(scope="module")
def notice() -> rp.Notice:
    return plan()


def test_sections_of_a_level(notice: rp.Notice) -> None:
    assert [section.heading for section in notice.sections] == ["建设目标", "主要任务", "保障措施"]
    assert notice.sections == notice.sections_at(1)
    assert [section.heading for section in notice.sections_at(2)] == ["编制规划", "加快建设"]
    assert notice.sections_at(3) == ()
    assert notice.sections_at(0) == ()


@pytest.mark.parametrize("asked", ["二、", "二.", " 二 、", rp.Marker.from_text("二、")])
def test_a_section_by_its_marker(notice: rp.Notice, asked: str | rp.Marker) -> None:
    assert notice.section(asked).heading == "主要任务"


def test_a_section_by_its_marker_in_full_width(notice: rp.Notice) -> None:
    assert notice.section("（二）").heading == "加快建设"


@pytest.mark.parametrize(("asked", "found"), [("九、", 0), ("1.", 0), ("第一章", 0)])
def test_a_section_that_is_not_there(notice: rp.Notice, asked: str, found: int) -> None:
    with pytest.raises(rp.SectionError) as refused:
        notice.section(asked)
    assert (refused.value.marker, refused.value.found) == (asked, found)
    assert str(refused.value) == f"no section with the marker {asked}; expected one"


def test_a_marker_that_two_sections_carry() -> None:
    notice = rp.parse("一、甲\n(一)乙\n1.丙。\n二、丁\n(一)戊\n1.己。")
    with pytest.raises(rp.SectionError, match="2 sections with the marker"):
        notice.section("（一）")


def test_a_text_that_is_no_marker_is_refused(notice: rp.Notice) -> None:
    with pytest.raises(rp.NotationError):
        notice.section("二")


def test_the_outline_is_a_flat_list_with_parents(notice: rp.Notice) -> None:
    entries = notice.outline()
    assert [(entry.level, entry.marker, entry.parent, entry.line) for entry in entries] == [
        (1, "一、", None, 23),
        (1, "二、", None, 27),
        (2, "(一)", 1, 29),
        (3, "1.", 2, 31),
        (3, "2.", 2, 33),
        (2, "(二)", 1, 35),
        (3, "3.", 5, 37),
        (3, "4.", 5, 40),
        (1, "三、", None, 42),
        (2, "(一)", 8, 44),
        (2, "(二)", 8, 46),
    ]
    assert entries[0].heading == "建设目标"
    assert entries[4].heading == "按照《公园设计规范》和溪政发〔2019〕"


def test_a_line_of_the_outline_is_one_line(notice: rp.Notice) -> None:
    assert all(len(entry.heading.splitlines()) == 1 for entry in notice.outline())


def test_a_line_of_the_outline_is_where_it_says(notice: rp.Notice) -> None:
    lines = PLAN.split("\n")
    for entry in notice.outline():
        assert entry.line is not None
        assert lines[entry.line - 1].startswith(entry.marker)


def test_the_outline_of_a_notice_that_was_not_read_has_no_lines() -> None:
    notice = rp.Notice(body=(rp.Section(rp.Marker.from_text("一、"), "", "说明", ()),))
    assert notice.outline() == [rp.OutlineEntry(1, "一、", "说明", None, None)]


def test_measures_and_agencies_are_counted_once(notice: rp.Notice) -> None:
    assert notice.measures is notice.measures
    assert notice.agencies is notice.agencies
    assert len(notice.measures) == 6
    assert notice.agencies["市财政局"] == 3


def test_a_notice_walks_in_the_order_of_the_text(notice: rp.Notice) -> None:
    starts = [item.span.start for _, item in notice.walk() if item.span]
    assert starts == sorted(starts)
    assert len(starts) == 11


def test_an_empty_notice_has_nothing() -> None:
    notice = rp.Notice()
    assert (notice.title, notice.number, notice.kind, notice.date, notice.issued_title) == (None,) * 5
    assert (notice.sections, notice.outline(), len(notice.measures), len(notice.agencies)) == ((), [], 0, 0)
    assert repr(notice) == "<Notice without number and title: 0 sections, 0 measures>"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("source", ""),
        ("parts", ()),
        ("metadata", ()),
        ("diagnostics", (rp.Diagnostic("x", rp.Level.INFO, "y", 1, 1, rp.Span(0, 0)),)),
    ],
)
def test_how_a_notice_came_to_us_is_no_part_of_what_it_says(notice: rp.Notice, field: str, value: object) -> None:
    other = with_change(notice, field, value)
    assert other == notice
    assert hash(other) == hash(notice)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "关于植树的通知"),
        ("number", None),
        ("kind", rp.DocumentKind.OPINION),
        ("issuers", ()),
        ("addressees", ()),
        ("date", None),
        ("letter", ""),
        ("issued_title", None),
        ("preamble", ""),
        ("body", ()),
        ("closing", ""),
        ("attachments", ()),
        ("notes", ()),
        ("citations", ()),
    ],
)
def test_all_else_is(notice: rp.Notice, field: str, value: object) -> None:
    assert with_change(notice, field, value) != notice


@pytest.mark.parametrize(
    ("notice", "shown"),
    [
        (plan(), "<Notice 清政办发〔2021〕7号 of 2021-03-05: 3 sections, 6 measures>"),
        (reply(), "<Notice 清政函〔2020〕31号 of 2020-10-12: 0 sections, 0 measures>"),
        (rp.Notice(title="关于植树的通知"), "<Notice 关于植树的通知: 0 sections, 0 measures>"),
    ],
)
def test_the_repr_shows_number_date_and_size(notice: rp.Notice, shown: str) -> None:
    assert repr(notice) == shown
