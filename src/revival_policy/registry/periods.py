"""Periods whose ends are known to the year, the month or the day (2018, 2018-03, 2018-03-17).

A period is half open: the day on which it ends belongs to the next. An end known to the month or year fell somewhere
in it: for that time both may be, and neither is sure.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NoReturn

from revival_policy.errors import QueryError

_DAY = len("2018-03-17")
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")

_WRITTEN_DAY = re.compile(
    r"(?P<year>[0-9]{4})(?:年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    r"|([-/.])(?P<month_2>[0-9]{1,2})\4(?P<day_2>[0-9]{1,2}))"
)


def day_of(on: object) -> dt.date | None:
    """Return the day that is asked for; QueryError where a text is not one.

    >>> day_of("2016-12-09") == day_of("2016年12月9日")
    True
    """
    if isinstance(on, dt.datetime):
        return on.date()
    if on is None or isinstance(on, dt.date):
        return on
    parts = _WRITTEN_DAY.fullmatch(on.strip()) if isinstance(on, str) else None
    if parts is None:
        _refuse(on)
    try:
        return dt.date(int(parts["year"]), int(parts["month"] or parts["month_2"]), int(parts["day"] or parts["day_2"]))
    except ValueError:
        _refuse(on)


def _refuse(on: object) -> NoReturn:
    raise QueryError("on", str(on), "a day such as 2016-12-09") from None


def is_date(text: str) -> bool:
    """Tell whether a text is a date of one of the three precisions."""
    return _DATE.fullmatch(text) is not None


def years_of(valid_from: str, valid_to: str) -> tuple[int, int]:
    """Return the first and the last year of a period; an open end is before or after all years.

    >>> years_of("2018-03-17", "")
    (2018, 9999)
    """
    return int(valid_from[:4] or 0), int(valid_to[:4] or 9999)


def may_be_valid(valid_from: str, valid_to: str, on: dt.date | None) -> bool:
    """Tell whether a day can lie in a period; an empty end is open, and no day lies in any.

    >>> may_be_valid("2018-03-17", "2023", rp.Date(2023, 5, 1)), may_be_valid("", "2018-03-17", None)
    (True, True)
    """
    if on is None:
        return True
    day = on.isoformat()
    begun = not valid_from or day[: len(valid_from)] >= valid_from
    ended = bool(valid_to) and (day >= valid_to if len(valid_to) == _DAY else day[: len(valid_to)] > valid_to)
    return begun and not ended


def is_surely_valid(valid_from: str, valid_to: str, on: dt.date | None) -> bool:
    """Tell whether a day lies in a period wherever in its month or year an end fell."""
    if on is None:
        return not valid_to
    day = on.isoformat()
    begun = not valid_from or (day >= valid_from if len(valid_from) == _DAY else day[: len(valid_from)] > valid_from)
    return begun and (not valid_to or day[: len(valid_to)] < valid_to)
