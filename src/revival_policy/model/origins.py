"""Where a notice comes from, told to the agencies in it, so that each knows which body its name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.section import Section
from revival_policy.notations.agencies import Origin, agency_of
from revival_policy.registry import codes, naming, resolving

if TYPE_CHECKING:
    from revival_policy.model.measure import Measure
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.responsibilities import Responsibility


def settled(notice: Notice) -> Notice:
    """Return a notice whose agencies know the place and date of it."""
    origin = Origin(_place_of(notice), notice.date)
    return attrs.evolve(
        notice,
        issuers=_agencies(notice.issuers, origin),
        addressees=_agencies(notice.addressees, origin),
        body=tuple(_item(item, origin) for item in notice.body),
    )


def _place_of(notice: Notice) -> str | None:
    """Return the path of the place whose body issued a notice, by the code of its number, or by its first issuer."""
    number = notice.number
    if number is not None and number.code is not None:
        places = codes.places(number.code, number.year)
        if len(places) == 1:
            return places[0]
    body = resolving.resolve(notice.issuers[0].name, None, notice.date) if notice.issuers else None
    if body is None or body.place is None:
        return None
    return "".join(place.name for place in reversed(naming.chain(body.place)))


def _item(item: Section | Measure, origin: Origin) -> Section | Measure:
    if isinstance(item, Section):
        return attrs.evolve(item, children=tuple(_item(child, origin) for child in item.children))
    if not item.responsibilities:
        return item
    return attrs.evolve(item, responsibilities=tuple(_clause(clause, origin) for clause in item.responsibilities))


def _clause(clause: Responsibility, origin: Origin) -> Responsibility:
    parts = (attrs.evolve(part, agency=agency_of(part.agency, origin)) for part in clause.assignments)
    return attrs.evolve(clause, assignments=tuple(parts))


def _agencies(agencies: tuple[Agency, ...], origin: Origin) -> tuple[Agency, ...]:
    return tuple(agency_of(agency, origin) for agency in agencies)
