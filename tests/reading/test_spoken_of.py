"""Markers that are only spoken of are known by the numbers around."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.lines import split_lines
from revival_policy.reading.spoken_of import without_spoken_of


def markers(text: str) -> list[str]:
    return [str(line.marker) for line in without_spoken_of(split_lines(text)) if line.marker]


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("第一条甲。\n第二条乙。\n第一条行为的,丙。\n第三条丁。", ["第一条", "第二条", "第三条"]),
        ("第一条甲。\n第二条乙。\n第一条行为的,丙。\n第五条丁。", ["第一条", "第二条", "第一条", "第五条"]),
        ("第一条 甲。\n第二条河段除外。\n第二条 乙。\n第三条 丁。", ["第一条", "第二条", "第三条"]),
        ("第一条 甲。\n第二条河段。\n第三条 乙。", ["第一条", "第二条", "第三条"]),
        ("第一条甲。\n第二条乙。\n第一条甲。\n第二条乙。", ["第一条", "第二条", "第一条", "第二条"]),
        ("第一条 甲。\n第一条 甲。\n第二条 乙。", ["第一条", "第一条", "第二条"]),
        ("第八条 甲。\n第八条之一 乙。\n第九条 丙。", ["第八条", "第八条之一", "第九条"]),
        ("第一条甲。\n第二条除外情形。\n第三条丙。", ["第一条", "第二条", "第三条"]),
        ("第一条甲。\n第二条、第四条的。\n第三条丙。", ["第一条", "第三条"]),
    ],
)
def test_an_article_outside_the_count_is_spoken_of(text: str, opened: list[str]) -> None:
    assert markers(text) == opened


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("1、2类水体整治。\n2、3类水体整治。", ["1、", "2、"]),
        ("(1)甲。\n1、2类水体除外。\n(2)乙。", ["(1)", "(2)"]),
        ("一、二级公路。", []),
        ("一、甲。\n二、三级公路。", ["一、", "二、"]),
        ("一、2类水体。", ["一、"]),
    ],
)
def test_a_list_of_figures_opens_nothing(text: str, opened: list[str]) -> None:
    assert markers(text) == opened


def test_the_figures_that_an_item_begins_with_open_nothing() -> None:
    notice = rp.parse("水体管理办法\n第一条 下列水体:\n(一)1、2类水体;\n(二)一、二级水体;\n(三)其他。")
    assert [entry.marker for entry in notice.outline()] == ["第一条", "(一)", "(二)", "(三)"]


def test_an_item_under_an_item_may_begin_with_a_figure() -> None:
    notice = rp.parse("水体管理办法\n(一)1、2类水体;\n2、3类水体;\n(二)其他。")
    assert [entry.marker for entry in notice.outline()] == ["(一)", "1、", "2、", "(二)"]
