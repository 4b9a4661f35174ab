"""The place that the questions to the registry are about, as a value or by name or path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.errors import QueryError
from revival_policy.registry.current import remembered
from revival_policy.registry.place_reading import place as place_named
from revival_policy.registry.places import Place, places

if TYPE_CHECKING:
    import datetime as dt

#: The place of notices of the centre (中央).
CENTRE = "中国"


def place_of(asked: Place | str | None, on: dt.date | None) -> Place | None:
    """Return the place that is asked for, None for the centre; QueryError where a text is no single place."""
    known = place_known(asked, on)
    if known is None and not is_of_the_centre(asked):
        raise QueryError("place", str(asked), "the name or path of one place (吉林省, 湖南省株洲市攸县)")
    return known


def is_of_the_centre(asked: Place | str | None) -> bool:
    """Tell whether what is asked for is no place in the country but the whole of it, or nothing at all."""
    return asked is None or asked in {CENTRE, ""}


def place_known(asked: Place | str | None, on: dt.date | None) -> Place | None:
    """Return the place that is asked for, None if there is none or it is not known.

    Of a place that did not exist on the day, that of another time: nothing that a name means there existed either.
    """
    if isinstance(asked, Place) or asked is None or is_of_the_centre(asked):
        return asked if isinstance(asked, Place) else None
    return _named(asked, on)


@remembered(512)
def _named(asked: str, on: dt.date | None) -> Place | None:
    """Return the place of a name or path."""
    return place_named(asked, on=on) or place_named(asked) or _that_ended_last(asked)


def _that_ended_last(name: str) -> Place | None:
    """Return the one place that bore a name and bears it no more."""
    ended = places(name=name)
    return ended[0] if len(ended) == 1 else None
