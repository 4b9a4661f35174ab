"""Rows of tables as lines, and cells that span rows and columns."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.files.tables import Spans, row_text

HEAD = "<html><body><div><h1>枫林县护林方案</h1><p>关于护林的事情，请各乡镇认真办理并按时报告。</p><table>"


def test_breaks_in_a_cell_are_blanks() -> None:
    assert row_text([["甲\n乙", " 丙 "], []]) == "甲 乙 丙\t"


def test_a_cell_that_spans_rows_and_columns() -> None:
    spans = Spans()
    assert spans.spread([(["甲"], 2, 2), (["乙"], 1, 1)]) == [["甲"], [], ["乙"]]
    assert spans.spread([(["丙"], 1, 1)]) == [["〃"], ["〃"], ["丙"]]
    assert spans.spread([(["丁"], 1, 1)]) == [["丁"]]


@pytest.mark.parametrize("span", ["0", "-1", "", "x", "99999", "2000"])
def test_a_span_that_is_damaged_is_none_or_is_bounded(span: str) -> None:
    page = f"{HEAD}<tr><td colspan='{span}'>甲</td><td rowspan='{span}'>乙</td></tr></table></div></body></html>"
    assert len(rp.read(page.encode()).source) < 400


def test_an_empty_cell_of_a_page_differs_from_one_that_is_spanned() -> None:
    page = (
        f"{HEAD}<tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>"
        "<tr><td>巡山</td><td rowspan=2>县林业局</td><td>县公安局</td></tr><tr><td>防火</td><td></td></tr>"
        "</table></div></body></html>"
    )
    found = rp.read(page.encode()).measures
    assert [(item.text, [str(clause) for clause in item.responsibilities]) for item in found] == [
        ("巡山", ["(牵头单位:县林业局;配合单位:县公安局)"]),
        ("防火", ["(牵头单位:县林业局)"]),
    ]
