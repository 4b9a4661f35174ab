"""Finding provisions in running text, one by one and as the series in which they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import attrs

from revival_policy.errors import NotationError, expect
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import BLANK, offsets_without_blanks, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.provisions.provision import LEVEL_OF_UNIT, LEVELS, Provision, ProvisionUnit, reaches
from revival_policy.notations.provisions.steps import Step, steps_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = tuple(LEVELS)
_ARTICLE = _NAMES.index("article")
_BEGINS = re.compile("第|[前本](?=[一二两三四五六七八九]?[条款项])")
_NOTATION = "条款项"
_BLANKS = re.compile(BLANK)


class Series(NamedTuple):
    """Provisions that are named in one breath: 第三条第一款和第二款."""

    start: int
    end: int
    matches: list[Match[Provision]]


class _Numbers(TypedDict, total=False):
    part: int | None
    chapter: int | None
    section: int | None
    article: int | None
    inserted: int | None
    paragraph: int | None
    item: int | None
    subitem: int | None
    unit: ProvisionUnit | None
    back: int | None
    clause: str | None


@legibly
def find_provisions(text: str) -> list[Match[Provision]]:
    """Return the provisions that running text points to, in their order; headings (第三条 at the head of a line) too.

    Each member of a series is a match, and has the larger units that were said before it once: in
    第三条第一款、第二款, 第二款 is 第三条第二款, and its `text` is not alone. A range is one match.

    >>> [str(match.value) for match in find_provisions("依照前款规定，按照本办法第三条第（二）项办理")]
    ['前款', '第三条第(二)项']
    >>> [str(match.value) for match in find_provisions("第五、八条，第三条第一、二款，第十条至第十二条")]
    ['第五条', '第八条', '第三条第一款', '第三条第二款', '第十条至第十二条']
    """
    return [match for series in series_in(text) for match in series.matches]


def series_in(text: str) -> Iterator[Series]:
    """Yield the series of provisions in running text, a single one too."""
    end = 0
    for begins in _BEGINS.finditer(text):
        if begins.start() < end:
            continue
        steps, end = steps_at(text, begins.start())
        series = _series_of(text, steps)
        if series is not None:
            end = series.end
            yield series


def provisions_after(text: str, position: int) -> tuple[Provision, ...]:
    """Return the provisions that are named right after a place in running text, numbered ones only."""
    blanks = _BLANKS.match(text, position)
    start = blanks.end() if blanks else position
    series = _series_of(text, steps_at(text, start)[0]) if text.startswith("第", start) else None
    return tuple(match.value for match in series.matches) if series else ()


def read_provision(text: str) -> Provision:
    """Read a provision written alone, or a range of them; raise NotationError if it is not one."""
    expect("text", text, str, "a text")
    folded = fold(text)
    plain = without_blanks(folded)
    series = _series_of(plain, steps_at(plain, 0)[0])
    end, expected = (series.matches[0].end, "end of text") if series else (0, _NOTATION)
    if series is None or end < len(plain):
        raise NotationError(_NOTATION, text, offsets_without_blanks(folded)[end], expected)
    return series.matches[0].value


def _series_of(text: str, steps: list[Step]) -> Series | None:
    matches: list[Match[Provision]] = []
    for member in _members(steps):
        value = _provision_of(member, matches[-1].value if matches else None)
        if value is None:
            break
        first = matches[-1] if member[0].ranges else None
        if first is not None and reaches(first.value, value) and first.value.until is None:
            value, start = attrs.evolve(first.value, until=value), matches.pop().start
        else:
            start = member[0].start
        matches.append(Match(value, start, member[-1].end, text[start : member[-1].end]))
    return Series(matches[0].start, matches[-1].end, matches) if matches else None


def _members(steps: list[Step]) -> Iterator[list[Step]]:
    """Yield the steps of each member of a series; a member ends where the next unit is no smaller."""
    member: list[Step] = []
    for step in steps:
        if member and (step.joined or (step.level or 0) <= (member[-1].level or 0)):
            yield member
            member = []
        member.append(step)
    if member:
        yield member


def _provision_of(member: list[Step], before: Provision | None) -> Provision | None:
    first = member[0].level or 0
    numbers = _inherited(before, first) if member[0].joined and before is not None else _Numbers()
    for step in member:
        numbers["clause"] = step.clause
        if step.unit is not None:
            numbers["unit"], numbers["back"] = step.unit, step.back
        else:
            numbers[_NAMES[step.level or 0]] = step.number  # type: ignore[literal-required]  # one of the levels
        if step.level == _ARTICLE and step.unit is None:
            numbers["inserted"] = step.inserted
    # In Taiwan 款 is under 項, and 目 under 款: such a member is no place that is known.
    lacks_item = numbers.get("subitem") and not numbers.get("item") and numbers.get("unit") is not ProvisionUnit.ITEM
    return None if lacks_item else Provision(**numbers)


def _inherited(before: Provision, level: int) -> _Numbers:
    """Return the larger units that a member of a series has from the one before: 第三条 in 第三条第一款、第二款."""
    last = before.until or before
    if getattr(last, _NAMES[level]) is None:
        return _Numbers()
    numbers = _Numbers()
    for name in _NAMES[:level]:
        numbers[name] = getattr(last, name)  # type: ignore[literal-required]  # one of the levels
    if level > _ARTICLE:
        numbers["inserted"] = last.inserted
    if last.unit is not None and LEVEL_OF_UNIT[last.unit] < level:
        numbers["unit"], numbers["back"] = last.unit, last.back
    return numbers
