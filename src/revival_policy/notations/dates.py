"""Dates (日期): 2016年12月9日, 二〇一六年十二月九日, 2016-12-09, 叁月伍日, 民国三十六年三月五日.

GB/T 9704—2012, 7.3.5.4: the date of a document gives year, month and day in Arabic digits, without leading zeros.
Before 2012 it was in hanzi; web pages write it as ISO 8601 does, or with points and strokes.
"""

from __future__ import annotations

import datetime as dt
import re

import pyparsing as pp

from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.grammar import BLANK, DIGIT, Grammar, consists_of_digits, number_of
from revival_policy.notations.legible import legibly_without_places
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import CAPITAL_DIGITS, ZEROS, read_counting, read_positional, without_capitals

_NUMERAL = f"一二三四五六七八九{CAPITAL_DIGITS}"
#: Year, month and day as written before 年, 月 and 日; on cheques, 零 is before what is below ten.
YEAR = rf"{DIGIT}{{4}}|[{_NUMERAL}][{ZEROS}{_NUMERAL}]{{3}}"
MONTH = rf"{DIGIT}{{1,2}}|[一壹]?[十拾][一二壹贰貳]?|零?[{_NUMERAL}]|元"
DAY = rf"{DIGIT}{{1,2}}|(?:[一二三壹贰貳叁參]?[十拾]|廿|卅)[{_NUMERAL}]?|零?[{_NUMERAL}]"
#: 号 is said for 日; what follows it must not make a number of something else: 5号楼, 5号文件.
DAY_WORD = (
    "(?:日|号(?![楼文令院路线井桥矿厂库坝船窗门厅房室栋舱棚车区段标站岸泵池炉罐槽洞隧煤码]"
    "|地[块铁段]|公[路寓馆]|台风|泊位|机[组房]|单元|仓库|口岸|会议室|提案|规定))"
)
_STROKE = "[-－—/／.．]"


class Date(dt.date, PlainValue):
    """A calendar day that reads and writes the notation of 公文 (日期); a `datetime.date` in all else.

    `str()` gives the form of GB/T 9704 (2016年12月9日); `isoformat()` gives 2016-12-09 as ever.

    >>> import datetime as dt
    >>> Date.from_text("二〇一六年十二月九日")
    Date.from_text('2016年12月9日')
    >>> Date.from_text("2016-12-09") == dt.date(2016, 12, 9)
    True
    """

    __slots__ = ()

    def __new__(cls, year: int, month: int, day: int) -> Date:  # noqa: PYI034 - Self is of no Python before 3.11
        """Return a day; ArgumentError where the numbers are not one of the calendar."""
        try:
            return super().__new__(cls, year, month, day)
        except (TypeError, ValueError):
            given = f"{year!r}, {month!r}, {day!r}"
            raise ArgumentError("date", given, "year, month and day of the calendar") from None

    def __reduce__(self) -> tuple[type[Date], tuple[int, int, int]]:
        """Return how pickle makes the date again."""
        return type(self), (self.year, self.month, self.day)

    @classmethod
    def from_text(cls, text: str) -> Date:
        """Read a date written alone; raise NotationError if it is not one, or no day of the calendar."""
        parts = _GRAMMAR.read(text)
        day = _calendar_day(parts["year"], parts["month"], parts["day"], of_the_republic="era" in parts)
        if day is None:
            _GRAMMAR.refuse(text, 0, "day of the calendar")
        return day

    def __str__(self) -> str:
        """Return the form of GB/T 9704: 2016年12月9日."""
        return f"{self.year:04d}年{self.month}月{self.day}日"

    def __repr__(self) -> str:
        """Return the call that makes this date."""
        return f"Date.from_text({str(self)!r})"


@legibly_without_places
def find_dates(text: str) -> list[Match[Date]]:
    """Return every full date in running text; months and years without a day are left alone.

    >>> [str(match.value) for match in find_dates("自2016年12月9日起，至2017/1/31止，2020年底前")]
    ['2016年12月9日', '2017年1月31日']
    >>> [str(match.value) for match in find_dates("中華民國一百零八年九月十九日修正")]
    ['2019年9月19日']
    """
    found = []
    for candidate in _CANDIDATE.finditer(text):
        year, month, day = (group for group in candidate.groups() if group is not None)
        value = _calendar_day(year, month, day, of_the_republic=candidate["republic"] is not None)
        if value is not None:
            found.append(Match(value, candidate.start(), candidate.end(), candidate.group()))
    return found


def _calendar_day(year: str, month: str, day: str, *, of_the_republic: bool) -> Date | None:
    number = small_number(month), small_number(day)
    try:
        return Date(_of_our_era(year) if of_the_republic else year_number(year), *number)
    except ValueError:
        return None


def _of_our_era(year: str) -> int:
    """Return the number of a year of the republic; in Taiwan 113 is written 一百十三."""
    return _FIRST_OF_THE_REPUBLIC - 1 + small_number(year.replace("百十", "百一十"))


def year_number(written: str) -> int:
    """Return the number of a year of four digits: 2016, 二〇一六."""
    if len(written) == 4 and consists_of_digits(written):  # noqa: PLR2004 - the digits of a year
        return number_of(written)
    return read_positional(without_capitals(written)) or 0


def small_number(written: str) -> int:
    """Return the number of a month or a day: 12, 十二, 元."""
    if written == "元":  # 元月 is January
        return 1
    counted = read_counting(_plain(written))
    return number_of(written) if counted is None else counted


def _plain(written: str) -> str:
    """Return a numeral of a cheque as all others write it: 零伍 and 壹拾."""
    return without_capitals(written).lstrip("零")


#: Years were counted from 1912 before 1949, and are in Taiwan: 民國三十六年 is 1947.
_FIRST_OF_THE_REPUBLIC = 1912
_ERA, _REPUBLICAN_YEAR = "(?:中[华華])?民[国國]", "[一二三四五六七八九十百零〇○廿卅]{1,6}|元|[0-9０-９]{1,3}"
_CANDIDATE = re.compile(
    rf"(?<!{DIGIT})(?:{_ERA}{BLANK}(?P<republic>{_REPUBLICAN_YEAR}){BLANK}年{BLANK}"
    rf"({MONTH}){BLANK}月{BLANK}({DAY}){BLANK}日"
    rf"|({YEAR}){BLANK}年{BLANK}({MONTH}){BLANK}月{BLANK}({DAY}){BLANK}{DAY_WORD}"
    rf"|({DIGIT}{{4}}){_STROKE}({DIGIT}{{1,2}}){_STROKE}({DIGIT}{{1,2}})(?!{DIGIT}))"
)

_in_words = (
    pp.Regex(YEAR)("year").set_name("年份")
    + pp.Literal("年").suppress()
    + pp.Regex(MONTH)("month").set_name("月份")
    + pp.Literal("月").suppress()
    + pp.Regex(DAY)("day").set_name("日")
    + pp.Regex("[日号]").suppress().set_name("日")
)
_of_the_republic = (
    pp.Regex(_ERA)("era").set_name("民国")
    + pp.Regex(_REPUBLICAN_YEAR)("year").set_name("年份")
    + pp.Literal("年").suppress()
    + pp.Regex(MONTH)("month").set_name("月份")
    + pp.Literal("月").suppress()
    + pp.Regex(DAY)("day").set_name("日")
    + pp.Literal("日").suppress()
)
_in_strokes = (
    pp.Regex(rf"{DIGIT}{{4}}")("year").set_name("年份")
    + pp.Regex(_STROKE).suppress().set_name("-")
    + pp.Regex(rf"{DIGIT}{{1,2}}")("month").set_name("月份")
    + pp.Regex(_STROKE).suppress().set_name("-")
    + pp.Regex(rf"{DIGIT}{{1,2}}")("day").set_name("日")
)
_GRAMMAR = Grammar("日期", (_of_the_republic | _in_words | _in_strokes).set_name("日期"))
