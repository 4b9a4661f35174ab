"""Names that are no entry but follow by rule: offices and branches, areas, companies, names that are written whole."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Protocol

import attrs

from revival_policy.registry import bodies_of_places, body_names, places_in_names, zones
from revival_policy.registry.body import Body
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.tables import rows
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from revival_policy.registry.places import Place

#: Words of names that mean more than one body.
_SEVERAL = re.compile(r"各|有关|相关|属地|所在|[等、“”\"]")
_OFFICE = re.compile(r"(.{3,})(办公厅|办公室)")
_SECOND_SIGNBOARD = re.compile(r"(.{3,})（.{2,}(?:[局部厅办]|委员会|办公室|中心)）")
_BRANCH = pattern("(.{3,})(<<ends_of_branches>>)")
_COMPANY = re.compile(r".{4,}有限(?:责任)?公司(?:.{2,}公司)?")
_KIND_WORD_FIRST = re.compile(r"省|自治区|[市县区州旗]")
#: A centre that is named in full says what it does: 房屋征收中心 is short for something else.
_DEPARTMENT_ENDING = pattern("(.{2,})(局|委员会|办公室|管理处|研究院|(?<=<<before_centres>>)中心)")
#: What is so called is named in full: no one shortens the matter that it was set up for, only these endings.
_COORDINATING = pattern(".{2,}<<ends_of_coordinating_bodies>>(?:办公室)?|.{4,}委员会(?:办公室)?")
_WITHOUT_AND = frozenset({"中心", "研究院"})
_OF_A_ZONE = re.compile(r".{2,}(?:局|办公室|中心|委员会)")
_OFFICE_ENDING = pattern("(?:<<ends_of_coordinating_bodies:coordinating>>|委员会|办公室)$")
_OF_THE_CENTRE = pattern(
    "(?:国务院|国家|全国|中央).{2,}(?:部际)?<<ends_of_coordinating_bodies:coordinating>>(?:办公室)?"
)
_NAME_OF_A_TOWN = "[^省市县区乡镇村街各]{2,12}"
_TOWNSHIP = re.compile(
    rf"(?P<town>{_NAME_OF_A_TOWN}[镇乡])(?:人民)?政府|(?P<street>{_NAME_OF_A_TOWN}街道)(?:办事处|办)?"
)


class _Resolve(Protocol):
    def __call__(self, written: str, place: Place | None, on: dt.date | None) -> Body | None: ...


def bodies(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> list[Body]:
    """Return the bodies that a name means by the first rule that has an answer."""
    if _SEVERAL.search(text):
        return []
    for rule in (_second_signboard, _office, _branch, _kind_word_doubled):
        found = rule(text, context, on, resolve)
        if found:
            return [found]
    return (
        zones.committees(text, context, on)
        or list(_company(text))
        or list(_of_a_zone(text, context, on))
        or list(_as_elsewhere(text, context, on))
        or list(_whole_name(text, context, on))
        or list(_township(text, context, on))
        or list(_coordinating(text, context, on))
    )


def _second_signboard(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read a body with its second signboard in brackets: 县自然资源局（林业局） is 县自然资源局."""
    match = _SECOND_SIGNBOARD.fullmatch(text)
    return resolve(match[1], context, on) if match else None


def _office(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read X办公厅 and X办公室 where X is a body."""
    match = _OFFICE.fullmatch(text)
    whole = match and resolve(match[1], context, on)
    return (
        attrs.evolve(whole, name=whole.name + match[2], short_names=(), english="", basis="rule")
        if match and whole
        else None
    )


def _branch(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read a body, a place within its own, and a word for a branch: 市住房公积金管理中心 + 浏阳 + 管理部."""
    match = _BRANCH.fullmatch(text)
    if not match:
        return None
    for size in range(len(match[1]) - 2, 2, -1):
        area = match[1][size:]
        whole = resolve(match[1][:size], context, on) if places_in_names.is_name(area) else None
        if whole and whole.place:
            within = [
                one.place
                for one in places_in_names.by_name(area, whole.place, on)
                if not one.rest and whole.place in body_names.chain(one.place)[1:]
            ]
            if within:
                place = within[0]
                return attrs.evolve(
                    whole,
                    name=whole.name + area + match[2],
                    level=place.level,
                    place=place,
                    short_names=(),
                    english="",
                    basis="rule",
                )
    return None


def _kind_word_doubled(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read a name that says its place twice, by kind and by name: 市 + 国家税务总局 + 泸州 + 税务局."""
    match = _KIND_WORD_FIRST.match(text)
    body = match and resolve(text[match.end() :], context, on)
    if match and body and body.kind in {"bank", "vertical"} and body.place and body.place.name.endswith(match[0]):
        return body
    return None


def _company(text: str) -> Iterator[Body]:
    """Read the name of a company that is written as it is registered."""
    if _COMPANY.fullmatch(text) and not _KIND_WORD_FIRST.match(text):
        yield Body(basis="rule", name=text, kind="enterprise")


def _of_a_zone(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read a department of a zone, which makes its own: it is called as it is written, 四川天府新区总部经济局."""
    for situated in places_in_names.by_name(text, context, on):
        if situated.place.kind in bodies_of_places.ZONES and _OF_A_ZONE.fullmatch(situated.rest):
            yield Body(basis="rule", name=text, level=situated.place.level, kind="department", place=situated.place)
            return


def _as_elsewhere(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read a name that the tables have for other places of such a level only, where it means one name there.

    What they write in short (住保局) may be short for something else here, unless it is so by rule (委 for 委员会).
    """
    for situated in places_in_names.situate(text, context, on):
        known = bodies_of_places.readings("", situated.rest)
        fitting = {
            one.pattern.name: one for one in known if bodies_of_places.is_of_places_alike(one, situated.place, on)
        }
        if situated.nearness > 0 and fitting:
            one = next(iter(fitting.values()))
            if len(fitting) == 1 and (one.exact or one.by_rule):
                yield bodies_of_places.body_of(one.pattern, situated.place)
            return


def _whole_name(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read a department or centre whose name is written in whole words: 县城乡建设和交通运输局.

    Counties and cities merge functions as they please; the names follow no table, but their words do. One word alone
    may be short for a longer name (公路局), and a name of the tables, out of its time or place, is no new name.
    """
    for situated in places_in_names.situate(text, context, on):
        ending = _DEPARTMENT_ENDING.fullmatch(situated.rest)
        if ending and _words(ending[2]).fullmatch(ending[1]) and not _is_in_tables(situated.rest):
            yield _local(situated, situated.rest, "institution" if ending[2] in _WITHOUT_AND else "department")
            return


def _township(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read the government of a town or township, or the office of a subdistrict, in a notice of its county."""
    for situated in places_in_names.situate(text, context, on):
        match = _TOWNSHIP.fullmatch(situated.rest)
        if match and _has_towns(situated.place, on):
            name = f"{match['town']}人民政府" if match["town"] else f"{match['street']}办事处"
            yield attrs.evolve(_local(situated, name, "government"), level="township")
            return


def _has_towns(place: Place, on: dt.date | None) -> bool:
    """Tell whether towns are directly below a place: a county, or a city that has no counties (东莞市)."""
    return place.level == "county" or (
        place.level == "prefecture" and all(child.kind in AREA_KINDS for child in place.children(on))
    )


def _coordinating(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read a coordinating body or an association by its whole name: 市 + 老旧小区改造工作领导小组办公室."""
    if _OF_THE_CENTRE.fullmatch(text):
        yield Body(basis="rule", name=text, level="central", kind="office")
        return
    for situated in places_in_names.situate(text, context, on):
        if situated.nearness > 0 and _COORDINATING.fullmatch(situated.rest) and not _is_in_tables(situated.rest):
            kind = "office" if _OFFICE_ENDING.search(situated.rest) else "association"
            body = _local(situated, situated.rest, kind)
            # Named by a place, it bears its name as written: 北京房地产中介行业协会.
            yield body if _KIND_WORD_FIRST.match(text) else attrs.evolve(body, name=text)
            return


def _local(situated: places_in_names.Situated, rest: str, kind: str) -> Body:
    place = situated.place
    of_the_party = rest.startswith("委") and not rest.startswith("委员")
    if of_the_party:
        name = body_names.fill("中共{committee}", place) + rest.removeprefix("委")
    else:
        name = body_names.full_name(place) + rest
    return Body(basis="rule", name=name, level=place.level, kind="party" if of_the_party else kind, place=place)


def _is_in_tables(name: str) -> bool:
    return bool(bodies_of_places.readings("", name))


@functools.cache
def _words(ending: str) -> re.Pattern[str]:
    """Return two whole words or more, of those that are before an ending.

    A department with three or more has 和 between them, and is written in short without.
    """
    known = [row["word"] for row in rows("department_words") if row["only_before"] in {"", ending}]
    words = "|".join(sorted(known, key=len, reverse=True))
    if ending in _WITHOUT_AND:
        return re.compile(rf"(?:{words})(?:[和与]?(?:{words})){{1,9}}")
    return re.compile(rf"(?:{words}){{1,6}}[和与](?:{words}){{1,4}}|(?:{words}){{2}}")
