"""Areas that are run by a committee (管理委员会): development zones, new areas, areas under administration."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.registry import body_names, places_in_names
from revival_policy.registry.body import Body
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.tables import rows
from revival_policy.words.lexicon import meanings
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from revival_policy.registry.places import Place

_COMMITTEE = re.compile(r"(.{2,})(?:管委会?|管理委员会)")
_KIND_WORD_FIRST = re.compile(r"[市县区州]")
_KINDS = "zones_by_kind"
#: Areas whose name is written in full, and what is short or says only that there is one: 廊坊开发区.
_AREA = pattern(".{2,}<<ends_of_areas>>")
_SHORT_FOR_AN_AREA = pattern("<<short_for_areas>>区?|<<zones_by_kind>>")
#: No name of an area that is written in full ends so.
_SHORT_ENDINGS = ("高新区", "经开区", "综保区")


def committees(text: str, context: Place | None, on: dt.date | None) -> list[Body]:
    """Return the committees that a name can mean: of an area by its name, or of the zones of a kind that a city has.

    The name of a zone may mean its committee (高新区), one that is written in full is what its name says.
    """
    match = _COMMITTEE.fullmatch(text)
    area = match[1] if match else text
    found = [committee_of(place) for place in (_by_name(area, context, on) or _by_kind(area, context, on))]
    return found or (_written_in_full(area, context, on) if match else [])


def _by_name(area: str, context: Place | None, on: dt.date | None) -> list[Place]:
    """Return the zones of a name, and if there are none, those of it with the city before it: 曲江新区, 稀土高新区."""
    heads = [place.short_name for place in body_names.chain(context)] if context else []
    for name in (area, *(head + area for head in heads)):
        found = _zones(one.place for one in places_in_names.by_name(name, context, on) if not one.rest)
        if found and (name == area or area not in meanings(_KINDS)):
            return found
    return []


def _by_kind(area: str, context: Place | None, on: dt.date | None) -> list[Place]:
    """Return the zones of a kind in a city: 株洲 + 高新区, 市 + 高新区, or 高新区 in a notice of the city."""
    kind_word = _KIND_WORD_FIRST.match(area)
    for one in places_in_names.situate(area, context, on):
        endings = tuple(meanings(_KINDS).get(one.rest, "").split())
        is_a_city = one.place.level != "province" or one.place.name in body_names.MUNICIPALITIES
        if endings and is_a_city and (one.nearness > 0 or not kind_word):
            found = _zones(place for place in one.place.children(on) if place.name.endswith(endings))
            if found:
                return found
    return []


def _written_in_full(area: str, context: Place | None, on: dt.date | None) -> list[Body]:
    named = [one for one in places_in_names.by_name(area, context, on) if one.rest]
    if _KIND_WORD_FIRST.match(area):
        for one in places_in_names.situate(area, context, on):
            if one.nearness > 0 and _AREA.fullmatch(one.rest) and not _SHORT_FOR_AN_AREA.fullmatch(one.rest):
                return [_committee(body_names.full_name(one.place) + one.rest, one.place)]
        return []
    if (
        area.endswith(_SHORT_ENDINGS)
        or not _AREA.fullmatch(area)
        or any(_SHORT_FOR_AN_AREA.fullmatch(rest) for rest in (area, *_rests(named)))
    ):
        return []
    return [_committee(area, named[0].place if named else None)]


def _rests(named: Iterable[places_in_names.Situated]) -> Iterator[str]:
    """Yield what follows a place in the names of areas, where it is no full name of one with the place."""
    return (one.rest for one in named if one.rest not in {"高新技术产业开发区", "经济技术开发区", "经济开发区"})


def _zones(places: Iterable[Place]) -> list[Place]:
    return [place for place in dict.fromkeys(places) if place.kind in AREA_KINDS]


def committee_of(zone: Place) -> Body:
    """Return the committee that runs an area."""
    return Body(
        basis="listed" if zone.name in _names() else "rule",
        name=_names().get(zone.name, f"{zone.name}管理委员会"),
        level=zone.level,
        kind="administration_committee",
        place=zone,
    )


def _committee(area: str, place: Place | None) -> Body:
    return Body(
        basis="rule",
        name=f"{area}管理委员会",
        level=place.level if place else "",
        kind="administration_committee",
        place=place,
    )


@functools.cache
def _names() -> dict[str, str]:
    """Return the committees whose names do not follow from those of their areas."""
    return {row["area"]: row["name"] for row in rows("zone_committees")}
