"""Where a notice comes from, which its agencies must know to tell which bodies their names mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.agencies import Origin, agency_of
from revival_policy.registry import codes, naming, resolving

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.dates import Date
    from revival_policy.notations.document_numbers import DocumentNumber


def origin_of(number: DocumentNumber | None, issuers: tuple[Agency, ...], date: Date | None) -> Origin:
    """Return place and date of a notice: the place of the body that issued it, by its code, or by the first issuer."""
    return Origin(_place_of(number, issuers, date), date)


def settled(agencies: Iterable[Agency], origin: Origin) -> tuple[Agency, ...]:
    """Return agencies that know where the notice comes from."""
    return tuple(agency_of(agency, origin) for agency in agencies)


def _place_of(number: DocumentNumber | None, issuers: tuple[Agency, ...], date: Date | None) -> str | None:
    if number is not None and number.code is not None:
        places = codes.places(number.code, number.year)
        if len(places) == 1:
            return places[0]
    body = resolving.resolve(issuers[0].name, None, date) if issuers else None
    if body is None or body.place is None:
        return None
    return "".join(place.name for place in reversed(naming.chain(body.place)))
