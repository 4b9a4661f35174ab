"""What the questions to the registry take as text: a place by name or path, and a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import NoReturn

from revival_policy.errors import QueryError
from revival_policy.registry.place_reading import place as place_named
from revival_policy.registry.places import Place, places

#: The place of notices of the centre (中央).
CENTRE = "中国"

_DAY = re.compile(
    r"(?P<year>[0-9]{4})(?:年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日|([-/.])(?P<month_2>[0-9]{1,2})\4(?P<day_2>[0-9]{1,2}))"
)


def day_of(on: dt.date | str | None) -> dt.date | None:
    """Return the day that is asked for; QueryError where a text is none.

    >>> day_of("2016-12-09") == day_of("2016年12月9日")
    True
    """
    if isinstance(on, dt.datetime):
        return on.date()
    if on is None or isinstance(on, dt.date):
        return on
    parts = _DAY.fullmatch(on.strip()) if isinstance(on, str) else None
    if parts is None:
        _refuse(on)
    try:
        return dt.date(
            int(parts["year"]), int(parts["month"] or parts["month_2"]), int(parts["day"] or parts["day_2"])
        )
    except ValueError:
        _refuse(on)


def _refuse(on: object) -> NoReturn:
    raise QueryError("on", str(on), "a day such as 2016-12-09") from None  # noqa: EM101 - the name of an argument


def place_of(asked: Place | str | None, on: dt.date | None) -> Place | None:
    """Return the place that is asked for, None for the centre; QueryError where a text is no single place."""
    known = place_known(asked, on)
    if known is None and not is_of_the_centre(asked):
        raise QueryError("place", str(asked), "the name or path of one place (吉林省, 湖南省株洲市攸县)")  # noqa: EM101
    return known


def is_of_the_centre(asked: Place | str | None) -> bool:
    """Tell whether what is asked for is no place in the country but the whole of it, or nothing at all."""
    return asked is None or asked in {CENTRE, ""}


def place_known(asked: Place | str | None, on: dt.date | None) -> Place | None:
    """Return the place that is asked for, None where there is none or it is not known.

    Of a place that did not exist on the day, that of another time: nothing that a name means there existed either.
    """
    if isinstance(asked, Place) or asked is None or is_of_the_centre(asked):
        return asked if isinstance(asked, Place) else None
    if not isinstance(asked, str):
        return None
    return place_named(asked, on=on) or place_named(asked) or _that_ended_last(asked)


def _that_ended_last(name: str) -> Place | None:
    """Return the one place that bore a name and bears it no more."""
    ended = places(name=name)
    return ended[0] if len(ended) == 1 else None
