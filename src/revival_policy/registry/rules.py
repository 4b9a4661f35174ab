"""Names that are no entry but follow by rule: offices and branches, areas, companies, merged departments."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Protocol

import attrs

from revival_policy.registry import naming, settings
from revival_policy.registry.body import Body
from revival_policy.registry.tables import rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from revival_policy.registry.places import Place

#: Words of names that stand for more than one body.
_SEVERAL = re.compile(r"各|有关|相关|属地|所在地|[等、“”\"]")
_OFFICE = re.compile(r"(.{3,})(办公厅|办公室)")
_BRANCH = re.compile(r"(.{3,})(分局|分中心|管理部|办事处)")
_COMMITTEE = re.compile(r"(.{2,})(?:管委会?|管理委员会)")
_COMPANY = re.compile(r".{4,}有限(?:责任)?公司(?:.{2,}公司)?")
_KIND_WORD_FIRST = re.compile(r"省|自治区|[市县区州旗]")
#: Endings of areas whose name is written in full, and what says no more than that there is one: 廊坊开发区.
_AREA = re.compile(r".{2,}(?:新区|开发区|示范区|试验区|合作区|度假区|名胜区|保税区|产业园|园区)")
_SHORT_FOR_AN_AREA = re.compile("(?:高新|经开|开发|示范|试验|合作|度假|旅游|风景|保税|综保)区|园区|工业园区?|产业园区?")
_DEPARTMENT_ENDING = re.compile(r"(.{2,})(局|委员会|中心)")


class _Resolve(Protocol):
    def __call__(self, written: str, place: Place | None, on: dt.date | None) -> Body | None: ...


def bodies(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> list[Body]:
    """Return the bodies that a name means by the first rule that has an answer."""
    if _SEVERAL.search(text):
        return []
    for rule in (_office, _branch, _kind_word_doubled):
        found = rule(text, context, on, resolve)
        if found:
            return [found]
    return list(_area(text, context, on)) or list(_company(text)) or list(_merged_department(text, context, on))


def _office(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read X办公厅 and X办公室 where X is a body."""
    match = _OFFICE.fullmatch(text)
    whole = match and resolve(match[1], context, on)
    return attrs.evolve(whole, name=whole.name + match[2], short_names=(), english="") if match and whole else None


def _branch(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read a body, a place within its own, and a word for a branch: 市住房公积金管理中心 + 浏阳 + 管理部."""
    match = _BRANCH.fullmatch(text)
    if not match:
        return None
    for size in range(len(match[1]) - 2, 2, -1):
        area = match[1][size:]
        whole = resolve(match[1][:size], context, on) if settings.is_name(area) else None
        if whole and whole.place:
            within = [
                one.place
                for one in settings.by_name(area, whole.place, on)
                if not one.rest and whole.place in naming.chain(one.place)[1:]
            ]
            if within:
                place = within[0]
                return attrs.evolve(
                    whole, name=whole.name + area + match[2], level=place.level, place=place, short_names=(), english=""
                )
    return None


def _kind_word_doubled(text: str, context: Place | None, on: dt.date | None, resolve: _Resolve) -> Body | None:
    """Read a name that says its place twice, by kind and by name: 市 + 国家税务总局 + 泸州 + 税务局."""
    match = _KIND_WORD_FIRST.match(text)
    body = match and resolve(text[match.end() :], context, on)
    if match and body and body.kind in {"bank", "vertical"} and body.place and body.place.name.endswith(match[0]):
        return body
    return None


def _area(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read the committee that administers an area, where the area bears a name of its own."""
    match = _COMMITTEE.fullmatch(text)
    if not match:
        return
    area = match[1]
    if area in _areas():
        yield Body(name=f"{_areas()[area]}管理委员会", kind="administration_committee")
        return
    named = [one for one in settings.by_name(area, context, on) if one.rest]
    own_name = _AREA.fullmatch(area) and not _SHORT_FOR_AN_AREA.fullmatch(area)
    kind_word = _KIND_WORD_FIRST.match(area)
    if kind_word:
        for one in settings.situate(area, context, on):
            if one.nearness > 0 and _AREA.fullmatch(one.rest) and not _SHORT_FOR_AN_AREA.fullmatch(one.rest):
                yield _committee(naming.full_name(one.place) + one.rest, one.place)
                return
    elif own_name and not any(_SHORT_FOR_AN_AREA.fullmatch(one.rest) for one in named):
        yield _committee(area, named[0].place if named else None)


def _committee(area: str, place: Place | None) -> Body:
    return Body(
        name=f"{area}管理委员会", level=place.level if place else "", kind="administration_committee", place=place
    )


def _company(text: str) -> Iterator[Body]:
    """Read the name of a company that is written as it is registered."""
    if _COMPANY.fullmatch(text) and not _KIND_WORD_FIRST.match(text):
        yield Body(name=text, kind="enterprise")


def _merged_department(text: str, context: Place | None, on: dt.date | None) -> Iterator[Body]:
    """Read a department whose name is written in whole words: 县城乡建设和交通运输局.

    Counties and cities merge functions as they please; the names follow no table, but their words do.
    """
    for situated in settings.situate(text, context, on):
        ending = _DEPARTMENT_ENDING.fullmatch(situated.rest)
        if situated.place.level != "province" and ending and _words().fullmatch(ending[1]):
            yield Body(
                name=naming.full_name(situated.place) + situated.rest,
                level=situated.place.level,
                kind="institution" if ending[2] == "中心" else "department",
                place=situated.place,
            )
            return


@functools.cache
def _areas() -> dict[str, str]:
    return {name: row["name"] for row in rows("areas") for name in (row["name"], *row["short_names"].split("|"))}


@functools.cache
def _words() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("department_words")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(words)})(?:[和与、]?(?:{'|'.join(words)})){{0,9}}")
