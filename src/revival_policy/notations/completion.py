"""Names that share a part, written once (省商务厅、财政厅; 长春市、吉林市政府), completed to what they mean.

A level (省, 县, 示范区, 长春市, 各县区) or the committee of a Party (省委) goes with the first name and holds for the
names of departments after it, as long as the role lasts; a government (政府, 管委会) goes with the last place and
holds for the places before it in the same group. Nothing else is completed: neither branches of central bodies
(分局, 支行, 海关), nor companies, nor what bears a place of its own.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.grammar import HANZI
from revival_policy.registry import known_names
from revival_policy.registry.current import remembered
from revival_policy.words.lexicon import words
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: No department has a longer name.
LONGEST = 30

_GOVERNMENT_ENDS = frozenset("府会")
_GOVERNMENT = pattern("<<governments>>$")
_PLACE_ALONE = pattern(r"[^各]*(?P<kind>省|市|县|区|州|盟|旗|镇|乡|街道|新城)$")

# 市 of 市场 and 区 of 社区 are no levels.
_LEVEL_ALONE = (
    r"(?:省(?!际)|市(?!场|容|监[^委狱]|民(?!政|宗|族|委|防|革|盟|建)"
    r"|政(?:园林|公用|工程|设施|管理|建设|局)|域|区|县|级)"
    r"|县(?![域级区]|市(?!场|政|容|监|民))|区(?![域块划县])|州(?!际)|旗|盟|镇|乡(?![村镇]))"
)
_OF_A_PLACE = r"(?:(?<![城都上超门夜集股])[市]|[省县州旗盟]|(?<![社老特景库林矿山片辖地灾牧郊政军校])区)"
_ZONE = rf"{HANZI}{{0,8}}?(?:<<zones_with_departments>>|自治[区州县旗])"
_EVERY = r"各(?:地|[市州县区旗盟]){1,3}(?:[(（〔\[［<﹤][市州县区旗盟、]{1,9}[)）〕\]］>﹥])?"
_OWN_PLACE = rf"(?![各团]|[省市州县区旗盟乡镇]{{2}}){HANZI}{{1,3}}?{_OF_A_PLACE}"
_PARTY = "委"
_COMMITTEE = "(?:管委会|管理委员会)"
_OF_EVERY = pattern(rf"{_EVERY}$")
#: A zone of a level, and one that is named by its kind alone, and so is of the same: 市临港区、保税区管委会.
_ZONE_OF_A_LEVEL = pattern(rf"(?P<level>{_LEVEL_ALONE}){HANZI}{{1,6}}区{_COMMITTEE}$")
_KIND_OF_ZONE = pattern(rf"<<kinds_of_zones>>{_COMMITTEE}$")
_IS_A_ZONE = pattern(rf"{_ZONE}$")

_NOT_ELIDED = (
    f"(?!<<begins_whole_names>>)"
    rf"(?!{_OWN_PLACE}|[省市县区州旗盟][省市县区州旗盟镇乡])"
    rf"(?!{HANZI}*<<marks_of_whole_names>>|{HANZI}+<<ends_after_own_places>>)"
)
_ENDING = rf"<<ends_of_departments>>(?:[(（]{HANZI}{{1,15}}[)）])?"
_SHORT = "<<organs_in_short>>"
_DEPARTMENT = rf"(?:(?={HANZI}{{2}}){_NOT_ELIDED}{HANZI}{{0,25}}?{_ENDING}|{_SHORT})"
_REST = rf"(?:{_PARTY}|(?:{_PARTY})?{_DEPARTMENT})"
_LEVELLED = pattern(rf"(?:{_LEVEL_ALONE}|{_EVERY}|{_ZONE}|(?:{_OWN_PLACE}){{1,2}}?)(?P<rest>{_REST})$")
#: Never a level before another: 市国家安全局.
_BEGINS_WITH_A_LEVEL = pattern(_LEVEL_ALONE)
_AFTER_A_PLACE = pattern(rf"(?:{_ZONE})?(?P<rest>{_REST})")
_DEPARTMENT_ALONE = pattern(_DEPARTMENT)


class _Name(NamedTuple):
    """What a name gives to those after it, and whether it takes from those before."""

    level: str = ""
    is_party: bool = False
    is_department: bool = False


class Completion:
    """Completes names, group after group, as long as they share one role."""

    def __init__(self) -> None:
        """Begin with nothing to share."""
        self._level = self._committee = self._zone = ""
        self._party_was_last = False

    def complete(self, names: Sequence[str]) -> list[str]:
        """Return the names of the next group, completed."""
        return [self._with_level(name) for name in _zones_of_one_level(_with_government(names))]

    def keeps(self, last: str, name: str) -> bool:
        """Tell whether a name after the last one would stay as it is, and leave that as it was."""
        names = [last, name]
        return _with_government(names) == names and copy.copy(self).complete([name]) == [name]

    def _with_level(self, name: str) -> str:
        found = _read(name)
        if found.level:
            self._level = found.level
            self._party_was_last = found.is_party
            if _IS_A_ZONE.match(found.level):
                self._zone = found.level
            if found.is_party:
                self._committee = found.level + _PARTY
        elif found.is_department and self._level:
            return self._shared_with(name) + name
        return name

    def _shared_with(self, department: str) -> str:
        also_government = known_names.party_offices().get(department)
        if also_government is False or (also_government and self._party_was_last):
            return self._committee
        self._party_was_last = False
        return self._zone if department in words("departments_of_zones") and self._zone else self._level


def _zones_of_one_level(names: Sequence[str]) -> list[str]:
    """Return names with the level of a zone for those after it that are named by their kinds alone."""
    completed: list[str] = []
    level = ""
    for name in names:
        of_a_level = _ZONE_OF_A_LEVEL.match(name)
        if of_a_level:
            level = of_a_level["level"]
        elif not _KIND_OF_ZONE.match(name):
            level = ""
        completed.append(name if of_a_level else level + name)
    return completed


def complete_shared(names: Sequence[str]) -> list[str]:
    """Return the names of one group, each completed with the part that it shares with others.

    >>> complete_shared(["省商务厅", "财政厅", "长春市", "吉林市政府"])
    ['省商务厅', '省财政厅', '长春市政府', '吉林市政府']
    """
    return Completion().complete(names)


def _with_government(names: Sequence[str]) -> list[str]:
    if not any(name[-1:] in _GOVERNMENT_ENDS for name in names):
        return list(names)
    completed: list[str] = []
    shared = kind = ""
    of_every = False
    for name in reversed(names):
        written = name
        government = _GOVERNMENT.search(name)
        if government:
            shared = government.group()
            place = _PLACE_ALONE.match(name[: government.start()])
            kind = place["kind"] if place else ""
            of_every = name.startswith("各")
        elif shared and kind and name + kind in known_names.cities_and_provinces():
            written += kind + shared
        elif _PLACE_ALONE.match(name) or (of_every and _OF_EVERY.match(name)):
            written += shared
        else:
            shared = kind = ""
        completed.append(written)
    return completed[::-1]


@remembered(8192)
def _read(name: str) -> _Name:
    if len(name) > LONGEST or name in known_names.own_names():
        return _Name()
    place = known_names.end_of_place(name)
    if place:
        after = _AFTER_A_PLACE.fullmatch(name, place)
        return _levelled(name, after) if after else _Name()
    levelled = _LEVELLED.match(name)
    if levelled is not None and levelled.start("rest") == 1 and _begins_with_a_place(name):
        levelled = None  # 镇 of 镇江 is no level
    if levelled is not None:
        return _levelled(name, levelled)
    begins_alone = _BEGINS_WITH_A_LEVEL.match(name) is None and not _begins_with_a_place(name)
    is_department = begins_alone and _DEPARTMENT_ALONE.fullmatch(name) is not None
    return _Name(is_department=is_department)


def _levelled(name: str, parts: re.Match[str]) -> _Name:
    return _Name(name[: parts.start("rest")], is_party=parts["rest"].startswith(_PARTY))


def _begins_with_a_place(name: str) -> bool:
    places = known_names.cities_and_provinces_in_short()
    return name[:2] in places or name[:3] in places or name[:4] in places
