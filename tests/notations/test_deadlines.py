"""Deadlines (时限): by when something is to be done."""

from __future__ import annotations

import datetime as dt

import pytest

import revival_policy as rp
from revival_policy import Deadline


@pytest.mark.parametrize(
    ("text", "deadline", "canonical"),
    [
        ("2016年底前", Deadline(2016), "2016年底前"),
        ("到2020年", Deadline(2020), "2020年底前"),
        ("2025年", Deadline(2025), "2025年底前"),
        ("二〇二五年末前", Deadline(2025), "2025年底前"),
        ("2025年 6月\n底前", Deadline(2025, 6), "2025年6月底前"),
        ("２０２５年６月", Deadline(2025, 6), "2025年6月底前"),
        ("2025年6月30日（含）前", Deadline(2025, 6, 30), "2025年6月30日前"),
        ("2025年6月中旬前", Deadline(2025, 6, 20), "2025年6月20日前"),
        ("2025年第三季度末前", Deadline(2025, 9), "2025年9月底前"),
        ("2025年上半年", Deadline(2025, 6), "2025年6月底前"),
        ("六月底前", Deadline(None, 6), "6月底前"),
        ("今年底前", Deadline(None, 12), "12月底前"),
        ("“十四五”末", Deadline(2025), "2025年底前"),
        ("十五五时期", Deadline(2030), "2030年底前"),
    ],
)
def test_a_deadline_is_read_and_written(text: str, deadline: Deadline, canonical: str) -> None:
    assert Deadline.from_text(text) == deadline
    assert str(deadline) == canonical


@pytest.mark.parametrize(
    "text", ["", "前", "底前", "2025年2月30日前", "13月底前", "二五期间", "尽快", "2025年底前完成"]
)
def test_what_is_no_deadline_is_refused(text: str) -> None:
    with pytest.raises(rp.NotationError):
        Deadline.from_text(text)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(None, None, None), (2025, None, 3), (2025, 2, 29), (2025, 13, None)]
)
def test_a_day_that_is_not_in_the_calendar_is_refused(year: int | None, month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError, match="month"):
        Deadline(year, month, day)


def test_the_last_day_is_known_where_the_year_is() -> None:
    assert Deadline(2024, 2).date == dt.date(2024, 2, 29)
    assert Deadline(2024).date == dt.date(2024, 12, 31)
    assert Deadline(2024, 6, 3).date == dt.date(2024, 6, 3)
    assert Deadline(None, 6).date is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月底前报送方案,年底前完成", ["6月底前", "12月底前"]),
        ("力争到2020年建成", ["2020年底前"]),
        ("力争2022年开工", ["2022年底前"]),
        ("在2025年第三季度内开业", ["2025年9月底前"]),
        ("力争“十四五”期间建成", ["2025年底前"]),
        ("到2025年建10所,2027年建20所。2030年另议", ["2025年底前", "2027年底前"]),
        ("2019年3月1日以前提出", ["2019年3月1日前"]),
        ("截至2015年底共有8家", []),
        ("较2015年末增加", []),
        ("自2016年6月1日起施行", []),
        ("2020年前后", []),
        ("明年6月底前", []),
        ("每年6月底前检查", []),
        ("有效期至2025年底", []),
        ("2023年至2025年", []),
        ("1年内办结,三年内建成", []),
        ("9月末余额增长", []),
        ("2015年出台", []),
        ("力争2024年和2025年各建一批", []),
        ("于2022年5月31日24时前报名", ["2022年5月31日前"]),
        ("9月10日（星期二）下午5点前报送", ["9月10日前"]),
        ("9月10日17:30之前,9月12日下班前", ["9月10日前", "9月12日前"]),
        ("2022年5月31日24时起施行,每日8:00前开门", []),
        ("2023年 9 月 底 前、2023 年 底 前", ["2023年9月底前", "2023年底前"]),
        ("九月月底前", ["9月底前"]),
        ("2022年3月、9月底前各报一次", ["2022年3月底前", "2022年9月底前"]),
        ("2022年3、9月底前各报一次", ["2022年3月底前", "2022年9月底前"]),
        ("3月10日、20日前各报一次", ["3月10日前", "3月20日前"]),
        ("2月20日、30日前各报一次", ["2月20日前"]),
        ("2022年、2023年底前", ["2022年底前", "2023年底前"]),
        ("2022年3月至9月底前", ["2022年9月底前"]),
        ("6月底和年底前", ["6月底前", "12月底前"]),
        ("2022年上半年、下半年底前", ["2022年6月底前", "2022年12月底前"]),
        ("2022年，9月底前", ["9月底前"]),
        ("每年3月、9月底前", []),
        ("叁月拾日前、2022年3月5号前", ["3月10日前", "2022年3月5日前"]),
        ("2022年2月30日前", []),
    ],
)
def test_deadlines_in_running_text(text: str, found: list[str]) -> None:
    assert [str(match.value) for match in rp.find_deadlines(text)] == found


@pytest.mark.parametrize("day", ["2020-12-31前", "2020.12.31前", "2020/12/31之前", "2020-12-31 17:00前"])
def test_a_day_in_figures_alone_is_a_deadline(day: str) -> None:
    (match,) = rp.find_deadlines(f"请于{day}报送。")
    assert (str(match.value), match.text) == ("2020年12月31日前", day)


@pytest.mark.parametrize("text", ["2020-13-31前报送", "2020-12.31前报送", "于2020-12-31报送", "电话2020-12-31"])
def test_other_figures_with_dashes_are_no_deadline(text: str) -> None:
    assert rp.find_deadlines(text) == []
