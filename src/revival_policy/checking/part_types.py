"""In which type the standard sets each part of a document (GB/T 9704—2012, 5.2.2 and 7.2 to 7.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.checking.sheet import FANGSONG, FOURTH, HEITI, KAITI, SECOND, THIRD, XIAOBIAOSONG, Typeface
from revival_policy.model.parts import PartKind
from revival_policy.notations.markers import MarkerStyle, opening_marker
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft


@attrs.frozen
class PartType:
    """The type of a part: its typeface and its size in points, each None where the standard leaves it open."""

    name: str
    typeface: Typeface | None = FANGSONG
    size: float | None = THIRD
    is_red: bool = False


_OF_PARTS = {
    PartKind.MASTHEAD: PartType("the masthead", None, None, is_red=True),
    PartKind.NUMBER: PartType("the number"),
    PartKind.TITLE: PartType("the title", XIAOBIAOSONG, SECOND),
    PartKind.ADDRESSEES: PartType("the addressees"),
    PartKind.BODY: PartType("the text"),
    PartKind.PREAMBLE: PartType("the text"),
    PartKind.CLOSING: PartType("the text"),
    PartKind.MEASURE: PartType("the text"),
    PartKind.ATTACHMENTS: PartType("the attachment statement"),
    PartKind.SIGNATURE: PartType("the signature"),
    PartKind.DATE: PartType("the date"),
    PartKind.NOTE: PartType("the note"),
    PartKind.COPIES: PartType("the line of copies", size=FOURTH),
    PartKind.PRINTING: PartType("the print line", size=FOURTH),
}
#: Headings by the form of their marker (7.3.3).
_OF_HEADINGS = {
    MarkerStyle.HANZI: PartType("a heading of the first level", HEITI),
    MarkerStyle.HANZI_BRACKETED: PartType("a heading of the second level", KAITI),
    MarkerStyle.ARABIC: PartType("a heading of the third level"),
    MarkerStyle.ARABIC_BRACKETED: PartType("a heading of the fourth level"),
}
_LABEL = PartType("the label of an attachment", HEITI)
_IS_LABEL = re.compile(r"附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*")
_MARK = PartType("the classification or urgency", HEITI)
_HANZI = re.compile("[\u4e00-\u9fff]")


def types_of_lines(draft: Draft) -> Iterator[tuple[Span, PartType]]:
    """Yield the lines of a notice whose type the standard gives, each with it, in the order of the text."""
    source = draft.source
    for part in draft.notice.parts:
        start = part.span.start
        for line in part.span.of(source).splitlines(keepends=True):
            type_ = _type_of(part.kind, line.strip())
            if type_ is not None and line.strip() and "\t" not in line:
                yield Span(start, start + len(line.rstrip())), type_
            start += len(line)


def _type_of(kind: PartKind, line: str) -> PartType | None:
    if kind in {PartKind.ATTACHED, PartKind.ATTACHMENT_TITLE} or (kind is PartKind.UNREAD and line):
        return _LABEL if _IS_LABEL.fullmatch(line) else None
    if kind is PartKind.MARK:
        return _MARK if _HANZI.search(line) else None
    if kind is PartKind.HEADING:
        marker = opening_marker(line)
        return _OF_HEADINGS.get(marker[0].style) if marker is not None else None
    return _OF_PARTS.get(kind)
