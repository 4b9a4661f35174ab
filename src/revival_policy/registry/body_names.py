"""How the name of a place is in the names of its bodies."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from revival_policy.registry.current import remembered

if TYPE_CHECKING:
    from revival_policy.registry.places import Place

#: The four cities that rank as provinces; their bodies have names of their own (委员会 and 局 where a province has 厅).
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
#: Provinces whose bodies follow another system, of which the tables know nothing.
WITH_A_SYSTEM_OF_THEIR_OWN = frozenset({"台湾省", "香港特别行政区", "澳门特别行政区"})

#: The kind in the English name of a province, and as an adjective.
_PROVINCIAL = {
    "Province": "Provincial",
    "Municipality": "Municipal",
    "Autonomous Region": "Autonomous Regional",
    "Special Administrative Region": "Special Administrative Regional",
}
#: The peoples that the names of autonomous regions end with (Inner Mongolia and Xizang name none).
_PEOPLES = frozenset({"Zhuang", "Hui", "Uygur"})
#: The kinds of bodies that are organs of a municipality itself, not of the centre and not associations.
_ORGANS = frozenset({"government", "department", "office", "congress", "court", "procuratorate"})
#: What is in the names of offices of another body (Office of the Food Safety Commission): the place goes after.
_OFFICE_OF = " of the "


def level_in_tables(place: Place) -> str:
    """Return the level under which the tables name the bodies of a place: a municipality is one of its own."""
    if province_of(place).name in WITH_A_SYSTEM_OF_THEIR_OWN:
        return ""
    return "municipality" if place.name in MUNICIPALITIES else place.level


@remembered(256)
def chain(place: Place) -> tuple[Place, ...]:
    """Return a place and those above it."""
    found = [place]
    while found[-1].parent is not None:
        found.append(found[-1].parent)
    return tuple(found)


def province_of(place: Place) -> Place:
    """Return the province that a place lies in, or is."""
    return chain(place)[-1]


def full_name(place: Place) -> str:
    """Return the name of a place as its bodies bear it: a district carries its city (杭州市萧山区), a county none."""
    if place.kind == "development_zone":
        return place.name
    if place.level == "county" and place.name.endswith("区") and place.parent is not None:
        return place.parent.name + place.name
    return place.name


def fill(template: str, place: Place) -> str:
    """Return a name with the place put in.

    {place} is its full name, {place_only} that without the city of a district, {short} the name without 省, 市, 县,
    {committee} the Party committee (吉林省委), {province} and {city} are the names of the places above.
    """
    return template.format_map(_marks(chain(place))) if "{" in template else template


@functools.lru_cache(maxsize=256)
def _marks(above: tuple[Place, ...]) -> dict[str, str]:
    """Return what is in names for the marks, of a place with those above it."""
    place = above[0]
    return {
        "place": full_name(place),
        "place_only": place.name,
        "short": place.short_name,
        "committee": _committee(place),
        "province": above[-1].name,
        "province_short": above[-1].short_name,
        "city": next((one for one in above[1:] if one.level == "prefecture"), above[-1]).name,
    }


def english_of(template: str, place: Place, kind: str) -> str:
    """Return the English name of a body of this kind in a province or in a city that is a prefecture, "" elsewhere.

    {short} is the place without its kind (Jilin, Guangxi), {provincial} the adjective (Jilin Provincial); a template
    without either is of the province (Department of Finance of Jilin Province). The four municipalities put themselves
    before the names of their own organs (Beijing Municipal Finance Bureau). Of cities only the branches of bodies of
    the centre are named, which bear nothing but the city's name (Changchun Customs District).
    """
    if not place.english or not template:
        return ""
    if place.level == "prefecture":
        of_a_branch = "{short}" in template and place.name.endswith("市")
        return template.format(short=_without_province(place.english)) if of_a_branch else ""
    if place.level != "province":
        return ""
    ending = next(one for one in _PROVINCIAL if place.english.endswith(one))
    whole = place.english.removesuffix(ending)
    provincial = whole + _PROVINCIAL[ending]
    if "{" in template:
        return template.format(short=_without_people(whole.strip()), provincial=provincial)
    if place.name in MUNICIPALITIES and kind in _ORGANS and _OFFICE_OF not in template:
        return f"{provincial} {template}"
    return f"{template} of {place.english}"


def _without_people(name: str) -> str:
    """Return the name of an autonomous region as its branches bear it: Guangxi Zhuang is Guangxi."""
    first, _, last = name.rpartition(" ")
    return first if last in _PEOPLES else name


def _without_province(name: str) -> str:
    """Return the name of a city without what tells it from another of this name: Taizhou (Jiangsu) is Taizhou."""
    return name.partition(" (")[0]


def _committee(place: Place) -> str:
    name = full_name(place)
    if name.endswith("自治区"):
        return f"{name}委员会"
    return f"{name.removesuffix('区')}委" if name.endswith("地区") else f"{name}委"
