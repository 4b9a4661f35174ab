"""Rows and columns that a cell of a page spans."""

from __future__ import annotations

import pytest

import revival_policy as rp

OPENING = "三年之内,全市种树一百万棵,城乡面貌明显改善,山水林田湖一体治理。"


def rows(table: str) -> list[str]:
    page = f"<html><body><div id='zoom'><p>{OPENING}</p><table>{table}</table></div></body></html>"
    return rp.read(page.encode()).source.splitlines()[1:]


def test_a_cell_that_spans_rows_says_so_in_each_of_them() -> None:
    assert rows(
        "<tr><td rowspan=2>林业</td><td>种树</td></tr><tr><td>护林</td></tr><tr><td>水利</td><td></td></tr>"
    ) == ["林业\t种树", "〃\t护林", "水利\t"]


def test_an_empty_cell_is_empty() -> None:
    assert rows("<tr><td>林业</td><td>种树</td></tr><tr><td></td><td>护林</td></tr>") == ["林业\t种树", "\t护林"]


def test_a_span_in_the_middle_and_at_the_end() -> None:
    table = (
        "<tr><td>1</td><td rowspan=2>甲</td><td rowspan=2>乙</td></tr><tr><td>2</td></tr><tr><td>3</td><td>丙</td></tr>"
    )
    assert rows(table) == ["1\t甲\t乙", "2\t〃\t〃", "3\t丙"]


def test_a_cell_that_spans_columns_keeps_the_others_in_theirs() -> None:
    head = "<tr><th rowspan=2>任务</th><th colspan=2>单位</th></tr><tr><th>牵头</th><th>配合</th></tr>"
    assert rows(f"{head}<tr><td>种树</td><td>甲</td><td>乙</td></tr>") == [
        "任务\t单位\t",
        "〃\t牵头\t配合",
        "种树\t甲\t乙",
    ]


def test_a_row_of_one_cell_across_the_table_is_a_paragraph() -> None:
    assert rows("<tr><td colspan=3>一、造林</td></tr><tr><td>1</td><td>甲</td><td>乙</td></tr>") == [
        "一、造林",
        "1\t甲\t乙",
    ]


def test_a_long_cell_spans_rows_as_any() -> None:
    long = "造林" * 101
    assert rows(f"<tr><td rowspan=2>{long}</td><td>1</td></tr><tr><td>2</td></tr>") == [f"{long}\t1", "〃\t2"]


def test_a_span_ends_with_its_part_of_the_table() -> None:
    table = "<tbody><tr><td rowspan=9>甲</td><td>1</td></tr></tbody><tbody><tr><td>2</td><td>3</td></tr></tbody>"
    assert rows(table) == ["甲\t1", "2\t3"]


@pytest.mark.parametrize("span", ["", "x", "-1", "1"])
def test_a_span_of_no_number_is_none(span: str) -> None:
    assert rows(f"<tr><td rowspan='{span}'>甲</td><td>1</td></tr><tr><td>2</td><td>3</td></tr>") == ["甲\t1", "2\t3"]


def test_a_table_that_repeats_without_end_is_refused() -> None:
    table = f"<tr>{'<td rowspan=9999>植树造林</td>' * 500}</tr>{'<tr><td>1</td></tr>' * 2100}"
    with pytest.raises(rp.FileError, match="repeat more than any document"):
        rows(table)
