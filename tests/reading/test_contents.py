"""Tables of contents are before what they name and open nothing."""

from __future__ import annotations

import pytest

import revival_policy as rp

BODY = "第一章 种树\n第一条 种好树。\n第二章 管护\n第二条 管好树。"
MARKERS = ["第一章", "第一条", "第二章", "第二条"]


def contents(notice: rp.Notice) -> list[str]:
    return [part.span.of(notice.source).strip() for part in notice.parts if part.kind is rp.PartKind.CONTENTS]


@pytest.mark.parametrize(
    "table",
    [
        "目录\n第一章 种树\n第二章 管护",
        "目\u3000\u3000录\n第一章 种树......1\n第二章 管护......2",
        "目 次\n第一章 种树 …………（1）\n第二章 管护 …………（2）",
        "目錄\n第一章 种树\t1\n第二章 管护\t2",
        "目录\n第一章 种树......1\n第二章 管护......2\n1",
        "第一章 种树......1\n第二章 管护......2",
        "第一章 种树\u3000·········1\n- 1 -\n第二章 管护\u3000·········2",
        "第一章 种树\t1\n第二章 管护\t2",
        "第一章 种树    1\n第二章 管护    2",
    ],
)
def test_entries_are_contents_and_no_items(table: str) -> None:
    notice = rp.parse(f"清溪市植树办法\n{table}\n{BODY}")
    assert [entry.marker for entry in notice.outline()] == MARKERS
    assert contents(notice) == [table]
    assert notice.title == "清溪市植树办法"


def test_an_entry_may_be_broken_over_two_lines() -> None:
    heading = "第二章 关于路旁和河边树木的浇水、修枝、防虫和越冬管护"
    table = f"第一章 种树......1\n{heading[:20]}\n{heading[20:]}......2"
    notice = rp.parse(f"清溪市植树办法\n{table}\n{BODY.replace('第二章 管护', heading)}")
    assert [entry.marker for entry in notice.outline()] == MARKERS
    assert contents(notice) == [table]


def test_the_first_entry_may_be_broken_where_no_page_is_named() -> None:
    heading = "第一章 关于路旁和河边树木的栽种"
    table = f"目录\n{heading[:12]}\n{heading[12:]}\n第二章 管护"
    notice = rp.parse(f"清溪市植树办法\n{table}\n{BODY.replace('第一章 种树', heading)}")
    assert [entry.marker for entry in notice.outline()] == MARKERS
    assert contents(notice) == [table]


def test_an_attached_plan_has_contents_of_its_own() -> None:
    plan = "清溪市植树方案\n目录\n一、种树......1\n二、管护......2\n一、种树\n种好树。\n二、管护\n管好树。"
    notice = rp.parse(f"清溪市政府关于印发植树方案的通知\n各区政府:\n现印发给你们。\n清溪市政府\n2021年3月5日\n{plan}")
    assert [entry.marker for entry in notice.outline()] == ["一、", "二、"]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("清溪市树苗价格\n一、松树......100\n二、柳树......300", ["一、", "二、"]),
        ("清溪市树苗数量\n一、松树\t100\n二、柳树\t300\n树苗由市里统一买。", ["一、", "二、"]),
        ("清溪市植树办法\n目录\n第一条 种好树。\n第二条 管好树。", ["第一条", "第二条"]),
        ("清溪市植树办法\n第一章 种树......1\n第一章 种树\n第一条 种好树。", ["第一章", "第一章", "第一条"]),
        ("清溪市植树办法\n目录", []),
    ],
)
def test_what_names_no_headings_below_is_no_contents(text: str, markers: list[str]) -> None:
    notice = rp.parse(text)
    assert [entry.marker for entry in notice.outline()] == markers
    assert contents(notice) == []
