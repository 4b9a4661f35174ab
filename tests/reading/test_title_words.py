"""The words of a title apart from what is set around them."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.reading.title_words import tidied


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("《植树办法》", "植树办法"),
        ("关于植树的决议13", "关于植树的决议"),
        ("关于植树的决议[13]", "关于植树的决议"),
        ("植树计划2020", "植树计划2020"),
        ("关于张三植树一事的结论（张三）", "关于张三植树一事的结论"),
        ("《植树条例（草案）》的补充规定（草案）", "《植树条例（草案）》的补充规定（草案）"),
        ("植树办法（试行）", "植树办法（试行）"),
        ("关于植树的决议（2020年1月5日第九届代表大会第三次会议通过）", "关于植树的决议"),
        ("植树情况的报告（县委调查组）", "植树情况的报告"),
        ("关于植树的指示（草案）（供讨论和试行用）", "关于植树的指示（草案）"),
        ("关于植树的指示（此件经市委审查批准。）", "关于植树的指示"),
        ("关于植树的报告（发至县、区）", "关于植树的报告"),
        ("植树情况（县委调查组）", "植树情况（县委调查组）"),
    ],
)
def test_what_follows_a_title_is_left_out(written: str, title: str) -> None:
    assert tidied(written).title == title


def test_a_bracket_says_who_wrote_and_when_it_was_passed() -> None:
    report = rp.parse("植树情况的报告（清溪县委调查组）\n今年种了很多树。\n一、种了多少")
    assert [body.name for body in report.issuers] == ["清溪县委调查组"]
    resolution = rp.parse("关于植树的决议（2020年1月5日第九届代表大会第三次会议通过）\n大会决定植树。")
    assert str(resolution.date) == "2020年1月5日"
