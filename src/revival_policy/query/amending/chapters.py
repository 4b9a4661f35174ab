"""Chapters (章) that a decision adds: their headings among those of the law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.numerals import write_counting
from revival_policy.query.amending.articles import number_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.notations.provisions import Provision
    from revival_policy.query.amending.articles import LawText

_CHAPTER = re.compile(
    r"^(?P<before>[ \t\u3000#*]*)第(?P<number>[一二三四五六七八九十百]+)章(?P<after>[ \t\u3000]+)(?P<name>\S.*)$"
)


def add_chapter(law: LawText, place: Provision, name: str) -> str:
    """Put the heading of a new chapter above its first article and return "", or return why that cannot be done.

    The chapters after it have the next number each, above their articles and in a table of contents (目录).
    """
    first = next((article for article in law.articles if article.number == place.article), None)
    if first is None:
        return f"the law has no {place}"
    number = place.chapter or 0
    model = next((found for lines in _headings(law) for found in map(_CHAPTER.match, lines) if found), None)
    if model is None:
        return "the law has no chapters"
    heading = _heading_like(model, number, name)
    for lines in _headings(law):
        _make_room(lines, number)
    first.before.append(heading)
    _enter(law.head, number, name)
    return ""


def _heading_like(model: re.Match[str], number: int, name: str) -> str:
    """Return the heading of a chapter, set as another is."""
    return f"{model['before']}第{write_counting(number)}章{model['after']}{name}"


def _headings(law: LawText) -> Iterator[list[str]]:
    yield law.head
    yield from (article.before for article in law.articles)


def _make_room(lines: list[str], number: int) -> None:
    """Give the chapters from a number on the next number each."""
    for at, line in enumerate(lines):
        found = _CHAPTER.match(line)
        own = number_in(found["number"]) if found else None
        if found and own is not None and own >= number:
            lines[at] = _heading_like(found, own + 1, found["name"])


def _enter(contents: list[str], number: int, name: str) -> None:
    """Put the chapter into a table of contents, where there is one."""
    chapters = [(at, found) for at, line in enumerate(contents) if (found := _CHAPTER.match(line))]
    before = next(((at, found) for at, found in chapters if number_in(found["number"]) == number - 1), None)
    if len(chapters) > 1 and before is not None:
        at, found = before
        contents.insert(at + 1, _heading_like(found, number, name))
