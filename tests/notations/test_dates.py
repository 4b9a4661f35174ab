"""Dates, alone and in running text."""

from __future__ import annotations

import copy
import datetime as dt

import pytest
from hypothesis import given
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies


@pytest.mark.parametrize(
    "text",
    [
        "2016年12月9日",
        "2016年12月09日",
        "２０１６年１２月９日",
        "2016 年 12 月 9 日",
        "2016年\n12月9日",
        "\u3000二〇一六年十二月九日\n",
        "二○一六年十二月九日",
        "二零一六年十二月九日",
        "二O一六年十二月九日",
        "二〇一六年12月9日",
        "2016年十二月九日",
        "2016-12-09",
        "2016-12-9",
        "2016/12/9",
        "2016.12.09",
        "2016．12．9",
        "2016—12—9",
        "２０１６－１２－０９",
        "2016年12月9号",
        "贰〇壹陆年壹拾贰月零玖日",
    ],
)
def test_every_spelling_of_one_day_is_that_day(text: str) -> None:
    date = rp.Date.from_text(text)
    assert date == rp.Date(2016, 12, 9)
    assert str(date) == "2016年12月9日"


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("二〇一六年元月一日", 2016, 1, 1),
        ("二〇一六年一月十日", 2016, 1, 10),
        ("二〇一六年十月十一日", 2016, 10, 11),
        ("二〇一六年十一月二十日", 2016, 11, 20),
        ("二〇一六年十二月廿一日", 2016, 12, 21),
        ("二〇一六年十二月三十一日", 2016, 12, 31),
        ("二〇一六年十二月卅一日", 2016, 12, 31),
        ("一九四九年十月一日", 1949, 10, 1),
        ("2016年2月29日", 2016, 2, 29),
        ("0001年1月1日", 1, 1, 1),
        ("9999-12-31", 9999, 12, 31),
    ],
)
def test_a_date_is_read(text: str, year: int, month: int, day: int) -> None:
    assert rp.Date.from_text(text) == rp.Date(year, month, day)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "日期"),
        (" ", 1, "日期"),
        ("今天", 0, "日期"),
        ("16年12月9日", 0, "日期"),
        ("一六年十二月九日", 0, "日期"),
        ("自2016年12月9日", 0, "日期"),
        ("20161209", 4, "年"),
        ("2016年", 5, "月份"),
        ("2016年 甲月", 6, "月份"),
        ("2016年12", 7, "月"),
        ("2016年12月", 8, "日"),
        ("2016年12月9", 9, "日"),
        ("二〇一六年十三月九日", 6, "月"),
        ("2016年12月9日前", 10, "end of text"),
        ("2016年13月1日", 0, "day of the calendar"),
        ("2016年0月9日", 0, "day of the calendar"),
        ("2016年12月0日", 0, "day of the calendar"),
        ("2016年12月三十二日", 0, "day of the calendar"),
        ("2015年2月29日", 0, "day of the calendar"),
        ("0000年1月1日", 0, "day of the calendar"),
        ("2016-02-30", 0, "day of the calendar"),
        ("2016-001-01", 7, "-"),
    ],
)
def test_what_is_no_date_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Date, text, position, expected)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("今天", []),
        (
            "自2016年12月9日起，至2017/1/31止，2020年底前",
            [("2016年12月9日", "2016年12月9日"), ("2017/1/31", "2017年1月31日")],
        ),
        ("于二〇一六年十二月九日印发", [("二〇一六年十二月九日", "2016年12月9日")]),
        ("2016年12月9日2016年12月10日", [("2016年12月9日", "2016年12月9日"), ("2016年12月10日", "2016年12月10日")]),
        ("2016年12月9日至12月20日", [("2016年12月9日", "2016年12月9日")]),
        ("2016 年\n12 月 9 日", [("2016 年\n12 月 9 日", "2016年12月9日")]),
        ("２０１６．１２．９", [("２０１６．１２．９", "2016年12月9日")]),
        ("2016年12月", []),
        ("12月9日", []),
        ("2016年2月30日", []),
        ("2016年2月30日，2016年3月1日", [("2016年3月1日", "2016年3月1日")]),
        ("12016年12月9日", []),
        ("2016-12-091", []),
        ("2021年3月5号楼竣工，2021年5号文件废止", []),
        ("2021年3月，5号楼竣工", []),
        ("2021年3月5号开工", [("2021年3月5号", "2021年3月5日")]),
        ("电话2016-1234", []),
    ],
)
def test_dates_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_dates(text), found)


def test_a_date_is_a_date_of_the_standard_library() -> None:
    date = rp.Date.from_text("2016年12月9日")
    assert date == dt.date(2016, 12, 9)
    assert hash(date) == hash(dt.date(2016, 12, 9))
    assert date < dt.date(2016, 12, 10)
    assert date.isoformat() == "2016-12-09"
    assert dt.date(2016, 12, 10) - date == dt.timedelta(days=1)
    assert f"{date:%d.%m.%Y}" == "09.12.2016"
    assert f"{date}" == "2016年12月9日"


def test_copies_of_a_date_and_days_reckoned_from_it_are_of_its_class() -> None:
    date = rp.Date(2016, 12, 9)
    for other in (copy.copy(date), copy.deepcopy(date), date.replace(day=10), date + dt.timedelta(days=1)):
        assert type(other) is rp.Date


@given(strategies.dates(), strategies.dates())
def test_all_dates_in_a_row_are_found(one: rp.Date, other: rp.Date) -> None:
    text = f"自{one}至{other}"
    assert [match.value for match in rp.find_dates(text)] == [one, other]


def test_days_are_found_at_their_places() -> None:
    found = rp.find_dates("2016年1月1日甲2016年1月1日乙2016\n年1月1日")
    assert [match.span for match in found] == [(0, 9), (10, 19), (20, 30)]


@pytest.mark.parametrize(("year", "month", "day"), [(2015, 2, 29), (2016, 13, 1), (2016, 12, 0), (0, 1, 1)])
def test_the_constructor_refuses_days_that_no_calendar_has(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"day|month|year"):
        rp.Date(year, month, day)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("2016年12月9日" + "甲" * 100_000, 10, "end of text"),
        ("2016年" + "甲\n" * 50_000, 5, "月份"),
        ("2016年13月1日" + "\n" * 100_000, 0, "day of the calendar"),
        ("甲" * 100_000, 0, "日期"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Date.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("日期", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("民国三十六年三月五日", 1947),
        ("中华民国卅八年三月五日", 1949),
        ("中華民國一百十三年三月五日", 2024),
        ("民國 98 年 3 月 5 日", 2009),
        ("民国元年三月五日", 1912),
        ("民国十百年三月五日", None),
    ],
)
def test_years_of_the_republic_are_counted_from_1912(text: str, year: int | None) -> None:
    found = [match.value for match in rp.find_dates(text)]
    assert found == ([rp.Date(year, 3, 5)] if year else [])
