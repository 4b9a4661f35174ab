"""Days and deadlines: days that are in no calendar, and what was to be done before the document was there."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import TEXT
from revival_policy.notations.dates import DAY, MONTH, YEAR, small_number, year_number
from revival_policy.notations.deadlines import find_deadlines
from revival_policy.notations.grammar import BLANK
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft, Found

_WITH_YEAR = rf"(?<![0-9])({YEAR}){BLANK}年{BLANK}({MONTH}){BLANK}月{BLANK}({DAY}){BLANK}日"
_WITHOUT_YEAR = r"(?<![0-9.年])([0-9]{1,2})月([0-9]{1,2})日"
_DAYS = re.compile(f"{_WITH_YEAR}|{_WITHOUT_YEAR}")
#: The moon has its own calendar, in which the second month has thirty days.
_OF_THE_MOON = re.compile(r"[农阴旧夏]历.{0,8}$")
MONTHS = 12
#: A year that has every day.
_LEAP_YEAR = 2000
_SENTENCE_END = re.compile("[，,。；;\n]")
#: What follows a time that is past, and says what things were rather than what is to be done.
_PAST = re.compile("的|已|曾|未|原|建成并|出生|参加|成立|注册|登记|形成|发生|取得|期间|以来")
#: The years of a five-year plan (“十三五”时期) are spoken of as a time that was.
_PLAN = re.compile('五[”"]?(?:规划)?(?:期|时|末)')
#: What is before one that is reported and not set.
_REPORTED = re.compile("(?:截至|截止|对|凡|自|从|较|比)$")


def impossible_days(text: str) -> list[tuple[str, Span]]:
    """Return the days in a text that no calendar has, as written.

    >>> impossible_days("2021年11月31日和2021年11月30日")
    [('2021年11月31日', Span(start=0, end=11))]
    """
    return [
        (day.group(), Span(*day.span()))
        for day in _DAYS.finditer(text)
        if not _is_a_day(day) and not _OF_THE_MOON.search(text, max(0, day.start() - 12), day.start())
    ]


def _is_a_day(written: re.Match[str]) -> bool:
    year = written[1]
    number, count = small_number(written[2] or written[4]), small_number(written[3] or written[5])
    if 0 in (number, count):  # a form that is to be filled in
        return True
    of_year = year_number(year) if year else _LEAP_YEAR
    return number <= MONTHS and count <= calendar.monthrange(of_year, number)[1]


def _days(draft: Draft) -> Iterator[Found]:
    """No calendar has the day; this is wrong in a document of any kind."""
    for written, place in impossible_days(draft.source):
        yield "no-such-day", f"no calendar has {written}", place


def _deadlines(draft: Draft) -> Iterator[Found]:
    """Find what was to be done before the document was there."""
    date = draft.notice.date
    for part in draft.parts(*TEXT) if draft.is_prescribed and date is not None else ():
        text = part.of(draft.source)
        for match in find_deadlines(text):
            day = match.value.date
            if day is None or date is None or day >= date or _PLAN.search(match.text):
                continue
            if not _is_reported(text, match.span):
                place = Span(part.start + match.start, part.start + match.end)
                yield "deadline-past", f"{match.value} is before the date of the document", place


def _is_reported(text: str, deadline: Span) -> bool:
    """Tell whether a time says how things were rather than by when something is to be done."""
    # 2020年底前，全县已…: the clause that says so may follow after a comma.
    end = _SENTENCE_END.search(text, deadline.end + (text[deadline.end : deadline.end + 1] in {"，", ","}))
    after = text[deadline.end : end.start() if end else len(text)]
    return (
        _PAST.search(after) is not None
        or _REPORTED.search(text[max(0, deadline.start - 4) : deadline.start]) is not None
    )


#: The checks of this module.
TIMES = (_days, _deadlines)
