"""Rows of tables are not items that have a tab or wide blanks in them."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.rows import cells_of, is_row


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1\t东街\t五十棵", ["1", "东街", "五十棵"]),
        ("1\t东街\t\t五十棵", ["1", "东街", "", "五十棵"]),
        ("1.\t东街\t五十棵", ["1.", "东街", "五十棵"]),
        ("1.\t种树。\t市林业局\t年底前", ["1.", "种树。", "市林业局", "年底前"]),
        ("1|东街|五十棵", ["1", "东街", "五十棵"]),
        ("| 1 | 东街 | |", ["1", "东街", ""]),
        ("1｜东街｜五十棵", ["1", "东街", "五十棵"]),
        ("1  东街  五十棵", ["1", "东街", "五十棵"]),
        ("一、东街合计   430   380   50", ["一、东街合计", "430", "380", "50"]),
        ("东街\u3000\u300050\u3000\u3000-", ["东街", "50", "-"]),
    ],
)
def test_a_row_has_cells(text: str, cells: list[str]) -> None:
    assert cells_of(text) == cells
    assert is_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.种树。",
        "1.\t种树。",
        "1\t种树",
        "1.\t种树。\t(市林业局)",
        "一、几  点  体  会",
        "第一章  总  则",
        "1  总  则",
        "1.种树。  2.浇水。  3.除草。",
        "登录 | 注册",
        "第一条  种树由市林业局统一安排并且按照本办法的规定报市里  500  棵",
    ],
)
def test_an_item_is_no_row(text: str) -> None:
    assert not is_row(text)


@pytest.mark.parametrize("gap", ["\t", "|", "   ", " "], ids=["tab", "bar", "blanks", "blank"])
def test_rows_are_no_items_in_the_body_or_after_the_signature(gap: str) -> None:
    rows = "\n".join(gap.join(cells) for cells in (("1", "东街", "五十棵"), ("2", "西街", "三十棵")))
    text = "清溪市政府关于植树的通知\n各区政府:\n一、种树。\n{0}二、浇水。\n清溪市政府\n2021年3月5日\n{1}"
    for within, after in ((rows + "\n", ""), ("", rows)):
        notice = rp.parse(text.format(within, after))
        assert [entry.marker for entry in notice.outline()] == ["一、", "二、"]


def test_numbers_without_mark_count_items_where_nothing_is_apart() -> None:
    notice = rp.parse("清溪市植树标准\n1 种 树\n1.1 时 间 和 地点\n春天。\n2 浇水")
    assert [entry.marker for entry in notice.outline()] == ["1", "1.1", "2"]
