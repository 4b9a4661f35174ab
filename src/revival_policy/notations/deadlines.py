"""时限 = [ 年份 "年" ] ( 月份 "月" [ 日 "日" | "底" ] | 季度 | 半年 | "底" ) "前" | "到" 年份 "年" | "“十三五”期间".

No rule fixes how a document says by when something is to be done; the forms are those met in plans and notices.
"""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.dates import Date, small_number, year_number
from revival_policy.notations.deadline_words import (
    BEGINS_A_SPAN,
    BEGINS_A_TIME,
    FORM,
    IN_TEXT,
    JOIN_AT_END,
    JOINS,
    LEADS,
    MARK,
    NO_DEADLINE_AFTER,
    NO_DEADLINE_BEFORE,
    NUMBERS,
    SENTENCE_END,
)
from revival_policy.notations.grammar import Grammar
from revival_policy.notations.legible import legibly_without_places
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import read_counting

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

#: The last year of the nth five-year plan is this and five times n, from the third plan on.
_PLANS_BEGIN = 1955
_FIRST_PLAN = 3
#: So many times are in one series, besides the last.
_MOST_IN_SERIES = 12
#: So long a sentence is looked through.
_SENTENCE = 400


def _is_a_day(deadline: Deadline, _attribute: object, day: int | None) -> None:
    if deadline.year is None and deadline.month is None:
        msg = "a deadline has a year or a month"
        raise ValueError(msg)
    if day is not None and (deadline.month is None or not 1 <= day <= _last_day(deadline.year or 2000, deadline.month)):
        msg = f"no day of that month: {deadline.month}, {day}"
        raise ValueError(msg)


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


@attrs.frozen(repr=False)
class Deadline(PlainValue):
    """The time by which something is to be done (时限): up to the end of a year, of a month, or a day.

    `year` is None where the text leaves it to the date of the document (6月底前), `month` and `day` where the whole
    year or month is given. A five-year plan ends with its last year.

    >>> Deadline.from_text("2016年6月底前")
    Deadline.from_text('2016年6月底前')
    >>> Deadline.from_text("“十三五”期间").date
    Date.from_text('2020年12月31日')
    """

    year: int | None = attrs.field(default=None, validator=fields.between(1000, 9999, or_none=True))
    month: int | None = attrs.field(default=None, validator=fields.between(1, 12, or_none=True))
    day: int | None = attrs.field(default=None, validator=_is_a_day)

    @classmethod
    def from_text(cls, text: str) -> Deadline:
        """Read a deadline written alone, 前 and 到 with it or not; raise NotationError if it is not one."""
        parts = FORM.fullmatch(_GRAMMAR.read(text)["deadline"])
        value = _deadline_of(parts) if parts else None
        return value or _GRAMMAR.refuse(text, 0, "day of the calendar")

    @property
    def date(self) -> Date | None:
        """The last day, None where the year is not known."""
        if self.year is None:
            return None
        month = self.month or 12
        return Date(self.year, month, self.day or _last_day(self.year, month))

    def __str__(self) -> str:
        """Return the canonical form: 2016年底前, 2016年6月底前, 6月30日前."""
        year = "" if self.year is None else f"{self.year}年"
        month = "" if self.month is None else f"{self.month}月"
        return f"{year}{month}" + ("底前" if self.day is None else f"{self.day}日前")

    def __repr__(self) -> str:
        """Return the call that makes this deadline."""
        return f"Deadline.from_text({str(self)!r})"


@legibly_without_places
def find_deadlines(text: str) -> list[Match[Deadline]]:
    """Return the times by which something is to be done, in running text.

    A day, month or year alone is not one: 前, 内, 底, 到 or 力争 makes it one. Times that say how things were (截至,
    较上年底), when they begin (起) or how long a rule is valid (有效期至) are left alone; so are those of another
    year that is not named (明年6月底前).

    >>> [str(match.value) for match in find_deadlines("6月底前出台方案，力争到2020年建成；截至2015年底未建成")]
    ['6月底前', '2020年底前']
    >>> [str(match.value) for match in find_deadlines("2024年6月、12月底前各检查一次")]
    ['2024年6月底前', '2024年12月底前']
    """
    found: list[Match[Deadline]] = []
    series: list[re.Match[str]] = []
    for candidate in _candidates(text):
        if series and not JOINS.fullmatch(text, series[-1].end(), candidate.start()):
            series = []
        series = [*series[-_MOST_IN_SERIES:], candidate]
        if _is_deadline(text, candidate, found[-1] if found else None) and not _is_no_series(text, series):
            found += _ends_of(series, found[-1].end if found else 0)
    return found


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be a time, one after the other; looking for where one may begin is what makes this quick."""
    end = 0
    for begins in BEGINS_A_TIME.finditer(text):
        for start in range(max(end, begins.start()), begins.end()):
            candidate = IN_TEXT.match(text, start)
            if candidate is not None and candidate.group():
                yield candidate
                end = candidate.end()
                break


def _is_no_series(text: str, series: list[re.Match[str]]) -> bool:
    """Tell whether the times before one of several say that none is to be kept: 每年6月、12月底前."""
    first = series[0].start()
    return len(series) > 1 and NO_DEADLINE_AFTER.search(text[max(0, first - 8) : first]) is not None


def _ends_of(series: list[re.Match[str]], floor: int) -> Iterator[Match[Deadline]]:
    """Yield the last time of a series, and those before it that end as it does; the year said first holds for all."""
    year, last = None, series[-1]
    for parts, following in zip(series, [*series[1:], None], strict=True):
        if parts["year"]:
            year = year_number(parts["year"])
        value = _deadline_of(parts, None if parts["plan"] else year)
        begins = following is not None and BEGINS_A_SPAN.fullmatch(last.string, parts.end(), following.start())
        alike = parts is last or (not begins and (_is_end(parts) or _shape(parts) == _shape(last)))
        if value is not None and alike and parts.start() >= floor:
            yield from _told_apart(parts, value)


def _is_end(parts: re.Match[str]) -> bool:
    return parts.group().rstrip().endswith(("底", "末"))


def _shape(parts: re.Match[str]) -> list[bool]:
    """Tell which parts the end of a time has: a month, a day, and so on."""
    return [parts[name] is not None for name in ("plan", "figures", "month", "day", "third", "quarter", "half")]


def _told_apart(parts: re.Match[str], value: Deadline) -> Iterator[Match[Deadline]]:
    """Yield the times that one expression names: 6、12月底前 and 6月10日、20日前 are two each."""
    months = list(NUMBERS.finditer(parts["months"] or ""))
    days = list(NUMBERS.finditer(parts["days"] or ""))
    values = [_with(value, month=small_number(month.group())) for month in months]
    values += [value, *(_with(value, day=small_number(day.group())) for day in days)]
    starts = [*(parts.start("months") + month.start() for month in months), parts.start("month")][1:]
    starts = [parts.start(), *(starts if months else []), *(parts.start("days") + day.start() for day in days)]
    for one, start, end in zip(values, starts, [*starts[1:], parts.end()], strict=True):
        written = JOIN_AT_END.sub("", parts.string[start:end].rstrip())
        if one is not None:
            yield Match(one, start, start + len(written), written)


def _with(value: Deadline, **changes: int) -> Deadline | None:
    try:
        return attrs.evolve(value, **changes)
    except ValueError:
        return None


def _is_deadline(text: str, candidate: re.Match[str], last: Match[Deadline] | None) -> bool:
    before = text[max(0, candidate.start() - 8) : candidate.start()]
    return (
        _sets_a_time(text, candidate, before, last)
        and NO_DEADLINE_AFTER.search(before) is None
        and NO_DEADLINE_BEFORE.match(text, candidate.end()) is None
    )


def _sets_a_time(text: str, candidate: re.Match[str], before: str, last: Match[Deadline] | None) -> bool:
    """Tell whether the words of a time, those before it, or the time named last make it one to be kept."""
    if candidate["plan"]:
        return True
    if candidate["year"] is None and candidate["month"] and candidate.group().endswith("月内"):  # within so many months
        return False
    if candidate["yearend"] and candidate["tail"] is None:
        return candidate["year"] is not None
    if candidate["tail"] or LEADS.search(before):
        return candidate["tail"] is not None or candidate["year"] is not None
    # In one sentence, 到2020年…，2025年… names the second year as it names the first.
    return (
        last is not None
        and candidate["year"] is not None
        and (last.value.year or 9999) < year_number(candidate["year"])
        and MARK.search(before) is not None
        and candidate.start() - last.end < _SENTENCE
        and not SENTENCE_END.search(text, last.end, candidate.start())
    )


def _deadline_of(parts: re.Match[str], year: int | None = None) -> Deadline | None:
    """Return the deadline that words make; the year where they name none is given."""
    if parts["plan"]:
        number = read_counting(parts["plan"]) or 0
        return Deadline(_PLANS_BEGIN + 5 * number) if number >= _FIRST_PLAN else None
    if parts["figures"]:
        return _of_calendar(int(parts["y"]), int(parts["m"]), int(parts["d"]))
    year = year_number(parts["year"]) if parts["year"] else year
    month, day = _month_of(parts), None
    if parts["day"]:
        day = small_number(parts["day"])
    elif parts["third"] and parts["third"] != "下":
        day = 10 if parts["third"] == "上" else 20
    if year is None and month is None:
        month = 12 if "年" in parts.group() else None
    return _of_calendar(year, month, day)


def _of_calendar(year: int | None, month: int | None, day: int | None) -> Deadline | None:
    try:
        return Deadline(year, month, day)
    except ValueError:
        return None


def _month_of(parts: re.Match[str]) -> int | None:
    if parts["month"]:
        return small_number(parts["month"])
    if parts["quarter"]:
        return 3 * small_number(parts["quarter"])
    if parts["half"]:
        return 6 if parts["half"] == "上" else 12
    return None


_GRAMMAR = Grammar("时限", pp.Regex(FORM)("deadline").set_name("时限"))
