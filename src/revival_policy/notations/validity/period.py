"""Periods (期间): 5年, 六个月, 半年, 30日, 15个工作日."""

from __future__ import annotations

import calendar
import datetime as dt
import re

import attrs

from revival_policy.errors import NotationError, expect
from revival_policy.handing_out import PlainValue
from revival_policy.notations.dates import Date
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import BLANK, DIGIT, offsets_without_blanks, without_blanks
from revival_policy.notations.numerals import number_written
from revival_policy.notations.text_enum import TextEnum

_NOTATION = "期间"
_MONTHS = 12


class PeriodUnit(TextEnum):
    """What a period is counted in; each value is the Chinese term."""

    YEARS = "年"
    MONTHS = "个月"
    DAYS = "日"
    WORKING_DAYS = "个工作日"


_NUMBER = rf"(?:{DIGIT}{{1,4}}|[一二两三四五六七八九十百]{{1,5}})"
#: A period in running text, without groups.
PERIOD = (
    rf"(?:(?<!{DIGIT})(?:{DIGIT}{{1,2}}"
    rf"|[一二两三四五六七八九十百]{{1,5}}){BLANK}周?年(?:半|(?!{BLANK}{DIGIT}|[度底初末份])"
    rf")|{_NUMBER}{BLANK}(?:个?月(?!{BLANK}{DIGIT}|[底初末份])|[日天]|个?工作日)|半年)"
)
_FORM = re.compile(rf"(?P<number>{_NUMBER})(?P<unit>周?年半?|个?月|[日天]|个?工作日)|半年")
_UNITS = {"月": PeriodUnit.MONTHS, "日": PeriodUnit.DAYS, "天": PeriodUnit.DAYS}


@attrs.frozen(repr=False)
class Period(PlainValue):
    """A length of time (期间): so many years, months, days or working days.

    >>> Period.from_text("五年"), Period.from_text("半年"), Period.from_text("30天")
    (Period.from_text('5年'), Period.from_text('6个月'), Period.from_text('30日'))
    """

    count: int = attrs.field(validator=[attrs.validators.ge(1), attrs.validators.lt(10_000)])
    unit: PeriodUnit = attrs.field(validator=attrs.validators.instance_of(PeriodUnit))

    @classmethod
    def from_text(cls, text: str) -> Period:
        """Read a period written alone; raise NotationError if it is not one."""
        expect("text", text, str, "a text")
        plain = without_blanks(fold(text))
        words = _FORM.match(plain)
        end = words.end() if words else 0
        if words is None or end < len(plain):
            place = offsets_without_blanks(fold(text))[end]
            raise NotationError(_NOTATION, text, place, "end of text" if end else "数 and 年, 月 or 日")
        value = _period_of(words)
        if value is None:
            raise NotationError(_NOTATION, text, 0, "a number from 1 on")
        return value

    def after(self, day: dt.date) -> Date | None:
        """Return the day that lies so much later; None for working days, which the calendar alone does not tell.

        Where a month is too short, it is the last day of that month.

        >>> import datetime as dt
        >>> str(Period.from_text("5年").after(dt.date(2019, 2, 1)))
        '2024年2月1日'
        """
        if self.unit is PeriodUnit.WORKING_DAYS:
            return None
        try:
            if self.unit is PeriodUnit.DAYS:
                later = day + dt.timedelta(days=self.count)
                return Date(later.year, later.month, later.day)
            months = day.month - 1 + self.count * (_MONTHS if self.unit is PeriodUnit.YEARS else 1)
            year, month = day.year + months // _MONTHS, months % _MONTHS + 1
            return Date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        except (OverflowError, ValueError):  # beyond the calendar
            return None

    def __str__(self) -> str:
        """Return the canonical form: 5年, 6个月, 30日."""
        return f"{self.count}{self.unit}"

    def __repr__(self) -> str:
        """Return the call that makes this period."""
        return f"Period.from_text({str(self)!r})"


def _period_of(words: re.Match[str]) -> Period | None:
    if words["number"] is None:
        return Period(6, PeriodUnit.MONTHS)
    number, unit = number_written(words["number"]), words["unit"]
    if not number:
        return None
    if unit.endswith("半"):
        return Period(number * _MONTHS + 6, PeriodUnit.MONTHS)
    if "工作日" in unit:
        return Period(number, PeriodUnit.WORKING_DAYS)
    return Period(number, _UNITS.get(unit[-1], PeriodUnit.YEARS))
