"""Feet of pages, which name who runs the site."""

from __future__ import annotations

import pytest

import revival_policy as rp


@pytest.mark.parametrize(
    "text",
    [
        "一、种树。\n主办单位：枫林县人民政府办公室 承办单位：枫林县大数据中心\n版权所有 枫林县人民政府",
        "2021年3月5日\n主办单位：枫林县人民政府办公室",
        "扫一扫在手机打开当前页\n主办单位：枫林县人民政府\n",
        "主办单位：枫林县人民政府办公室\n网站标识码：1234567890",
    ],
)
def test_who_runs_a_site_carries_out_nothing(text: str) -> None:
    assert rp.find_responsibilities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "一、赏花节\n主办单位：县文化和旅游局\n承办单位：县文化馆\n二、龙舟赛",
        "开展赏花节。（主办单位：县文化和旅游局）",
        "责任单位：县林业局\n版权所有",
    ],
)
def test_who_hosts_an_event_does(text: str) -> None:
    assert len(rp.find_responsibilities(text)) == 1


@pytest.mark.parametrize(
    "remark",
    [
        "发至县级党委",
        "此件发各县委",
        "你们的报告已转发给各分局",
        "只开了次会",
        "返回顶部",
        "请综合办公室阅处",
        "新华社",
        "相关附件",
    ],
)
def test_a_remark_after_a_sentence_is_no_clause(remark: str) -> None:
    assert rp.find_responsibilities(f"请参照执行。（{remark}）") == []
