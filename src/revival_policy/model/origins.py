"""Where a notice comes from, which its agencies must know to tell which bodies their names mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.agencies import Origin, agency_of
from revival_policy.registry import body_names, codes, known_names, place_reading, resolving
from revival_policy.registry.place_asked import CENTRE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.dates import Date
    from revival_policy.notations.document_numbers import DocumentNumber
    from revival_policy.registry.places import Place


def origin_of(
    number: DocumentNumber | None, issuers: tuple[Agency, ...], date: Date | None, title: str | None = None
) -> Origin:
    """Return place and date of a notice: the place of the body that issued it, by its code, or by the first issuer.

    Where neither is known, the place that the title begins with.
    """
    return Origin(_place_of(number, issuers, date, title or ""), date)


def settled(agencies: Iterable[Agency], origin: Origin) -> tuple[Agency, ...]:
    """Return agencies that know where the notice comes from."""
    return tuple(agency_of(agency, origin) for agency in agencies)


def _place_of(number: DocumentNumber | None, issuers: tuple[Agency, ...], date: Date | None, title: str) -> str | None:
    if number is not None and number.code is not None:
        places = codes.places(number.code, number.year)
        if len(places) == 1 and (number.place or not codes.is_one_of_many(number.code, places[0])):
            return places[0]
    named = issuers or (number.issuers if number is not None else ())
    if not named:
        return _path(place_reading.place(title[: known_names.end_of_place(title)])) if number is None else None
    body = resolving.meant(named[0].name, CENTRE, date)
    if body is not None and body.place is None:
        return CENTRE
    return None if body is None else _path(body.place)


def place_of_name(name: str) -> str:
    """Return the full path of a place that a caller names, the name itself where the registry has no such place."""
    return _path(place_reading.place(name)) or name


def _path(place: Place | None) -> str | None:
    return None if place is None else "".join(above.name for above in reversed(body_names.chain(place)))
