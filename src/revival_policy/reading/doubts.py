"""Checks of what was read: every doubt becomes a Diagnostic, none stops the reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.model.doubt import Certainty
from revival_policy.model.measure import Measure
from revival_policy.model.parts import PartKind
from revival_policy.model.section import Section, walk
from revival_policy.model.table import Table
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Places, Span
from revival_policy.reading.findings import Findings
from revival_policy.reading.garbled import find_garbled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.notice import Notice
    from revival_policy.model.parts import Part
    from revival_policy.reading.items import Item
    from revival_policy.reading.lines import Line
    from revival_policy.reading.outline import Outline

_PAIRS = (("(", ")"), ("（", "）"), ("〔", "〕"), ("【", "】"), ("《", "》"), ("“", "”"))


#: Characters of nearly every document, as they are written in Taiwan or Hong Kong and as they are here.
_TRADITIONAL, _SIMPLIFIED = "國關發號縣辦務業產實", "国关发号县办务业产实"

_Doubt = tuple[str, Level, str, Span]


@attrs.frozen
class Unheld:
    """What was found in a source, and the items that should hold it."""

    findings: Findings
    body: Sequence[Section | Measure]


def doubts_about(  # noqa: PLR0913, PLR0917 - what there is to doubt
    source: str,
    lines: Sequence[Line],
    said: Notice,
    parts: Sequence[Part],
    outlines: Sequence[Outline],
    found_in: Unheld,
    differs: Sequence[str] = (),
) -> tuple[Diagnostic, ...]:
    """Return all diagnostics of a reading, in the order of the text.

    `differs` holds what the caller knows and the text says otherwise.
    """
    found: list[_Doubt] = []
    found += _nothing_read(source, lines, said, found_in.body)
    found += _unbalanced(source, lines)
    found += [doubt for outline in outlines for doubt in _misnumbered(outline.items)]
    found += _unread(parts) if lines else ()
    found += _in_traditional_characters(source, lines)
    found += _clauses_left_out(found_in)
    found += _tables_not_understood(found_in.findings.task_lines.not_understood)
    found += [("context-differs", Level.WARNING, message, Span(0, 0)) for message in differs]
    if lines and not any(code == "no-notice" for code, *_ in found):
        found += [*_of_frame(source, lines, said, parts), *_of_length(source, lines, said, parts)]
    garbled = find_garbled(source)
    if garbled:
        found.append(("garbled", garbled.level, garbled.message, garbled.span))
    if not found:
        return ()
    places = Places(source)
    return tuple(
        Diagnostic(code, level, message, *places.of(span.start), span)
        for code, level, message, span in sorted(found, key=_place)
    )


def _place(doubt: _Doubt) -> Span:
    return doubt[3]


#: A text of so many characters has a title; one on one line has line breaks.
LONGEST_WITHOUT = 200
#: Share of a text from which it is much that was left unread.
MUCH = 0.2


def _of_frame(source: str, lines: Sequence[Line], said: Notice, parts: Sequence[Part]) -> Iterator[_Doubt]:
    """Yield what is doubtful in the frame, at the part that it is about."""
    doubtful = [doubt for doubt in said.doubts if doubt.certainty is Certainty.DOUBTFUL]
    places = {part.kind: part.span for part in reversed(parts)} if doubtful else {}
    for doubt in doubtful:
        place = places.get(_PARTS[doubt.field], Span(lines[0].start, lines[0].end))
        other = f": {doubt.second}" if doubt.second else ""
        if doubt.field == "title" and said.title is None:
            if len(source) >= LONGEST_WITHOUT:
                yield _untitled(said, parts, place)
        elif doubt.field != "issuers" or said.issuers or said.addressees:
            yield f"doubtful-{doubt.field}", Level.WARNING, doubt.reason + other, place


def _untitled(said: Notice, parts: Sequence[Part], place: Span) -> _Doubt:
    """Return what is said of a text without a title: it was not found, or the text begins after the place of one."""
    has_frame = said.number or said.addressees or said.date or said.issuers or said.metadata
    if has_frame or parts[0].kind in _OF_TOP:
        return "no-title", Level.WARNING, "no line is a title", place
    return "excerpt", Level.INFO, "the text begins with its body", place


_OF_TOP = (PartKind.PAGE_HEAD, PartKind.MASTHEAD, PartKind.REMARK, PartKind.BYLINE, PartKind.ATTACHMENT_TITLE)
_PARTS = {
    "title": PartKind.TITLE,
    "number": PartKind.NUMBER,
    "date": PartKind.DATE,
    "issuers": PartKind.SIGNATURE,
}


def _of_length(source: str, lines: Sequence[Line], said: Notice, parts: Sequence[Part]) -> Iterator[_Doubt]:
    is_whole = said.title is not None and said.date is not None
    if len(source) >= LONGEST_WITHOUT and not is_whole and "\n" not in source.strip():
        yield "one-line", Level.WARNING, "the text has no line breaks", Span(lines[0].start, lines[0].end)
    unread = [part.span for part in parts if part.kind is PartKind.UNREAD]
    if unread and sum(span.end - span.start for span in unread) > max(MUCH * len(source), LONGEST_WITHOUT):
        yield "much-unread", Level.WARNING, "much of the text is no part of a notice", unread[0]


def _nothing_read(
    source: str, lines: Sequence[Line], said: Notice, body: Sequence[Section | Measure]
) -> Iterator[_Doubt]:
    if not lines:
        yield "empty-text", Level.ERROR, "the text is empty", Span(0, len(source))
    elif not (said.kind or said.number or said.addressees or said.date or body or _has_title(said)):
        message = "no title, number, addressees, date or numbered item: this is no notice"
        yield "no-notice", Level.ERROR, message, Span(lines[0].start, lines[0].end)


def _has_title(said: Notice) -> bool:
    """Tell whether a title of no known kind is more than a line that may be one."""
    doubted = any(doubt.field == "title" and doubt.certainty is Certainty.DOUBTFUL for doubt in said.doubts)
    return said.title is not None and not doubted


def _in_traditional_characters(source: str, lines: Sequence[Line]) -> Iterator[_Doubt]:
    """Yield a doubt of a text whose names of bodies are not looked for; laws of articles are read as others are."""
    if any(line.marker is not None and line.marker.style is MarkerStyle.ARTICLE for line in lines):
        return
    traditional = [place for place in map(source.find, _TRADITIONAL) if place >= 0]
    if traditional and sum(map(source.count, _TRADITIONAL)) > sum(map(source.count, _SIMPLIFIED)):
        first = min(traditional)
        message = "most of the text is in traditional characters: read what to_simplified makes of it"
        yield "traditional-characters", Level.WARNING, message, Span(first, first + 1)


def _clauses_left_out(found_in: Unheld) -> Iterator[_Doubt]:
    """Yield the clauses that no measure holds; a row of tasks holds all that are in it."""
    clauses = found_in.findings.responsibilities
    measures = [item for _, item in walk(tuple(found_in.body)) if isinstance(item, Measure)] if clauses else []
    held = {clause.span.start for measure in measures for clause in measure.responsibilities if clause.span}
    rows = [measure.span for measure in measures if measure.in_table and measure.span and measure.responsibilities]
    rows.sort()
    for clause in clauses:
        row = bisect_right(rows, (clause.span.start, len(found_in.findings.source))) - 1
        if clause.span.start not in held and not (row >= 0 and clause.span.start < rows[row].end):
            yield "clause-left-out", Level.INFO, "says who is responsible, and is in no measure", clause.span


def _tables_not_understood(tables: Sequence[Table]) -> Iterator[_Doubt]:
    for table in tables:
        first = table.header or table.rows[0]
        message = "a table of tasks, whose tasks or agencies cannot be read"
        yield "table-not-understood", Level.WARNING, message, Span(first[0].span.start, first[-1].span.end)


def _unread(parts: Sequence[Part]) -> Iterator[_Doubt]:
    for part in parts:
        if part.kind is PartKind.UNREAD:
            yield "unread", Level.INFO, "not known to be any part of a notice", part.span


def _unbalanced(source: str, lines: Sequence[Line]) -> Iterator[_Doubt]:
    for opening, closing in _PAIRS:
        if source.count(opening) == source.count(closing):
            continue
        for line in lines:
            surplus = line.text.count(opening) - line.text.count(closing)
            if surplus:
                mark, side = (opening, "closed") if surplus > 0 else (closing, "opened")
                start = line.start + line.text.index(mark)
                message = f"{mark} is not {side} in its line"
                yield "unbalanced-bracket", Level.INFO, message, Span(start, start + 1)


def _misnumbered(items: Sequence[Item]) -> Iterator[_Doubt]:
    """Yield the items whose number does not follow that of the item before them.

    A style may begin again under each heading and after a paragraph of its own, or count on through the document.
    """
    last: dict[MarkerStyle, int] = {}
    levels = [list(items)]
    while levels:
        siblings = levels.pop()
        before: Item | None = None
        for item in siblings:
            if not _counts_on(item, before, last):
                span = Span(item.lines[0].start, item.lines[0].content_span.start)
                message = f"{item.marker} does not follow {before.marker.number if before else 'the heading above'}"
                yield "numbering", Level.INFO, message, span
            before = item
            last[item.marker.style] = item.marker.number
        levels.extend(item.children for item in reversed(siblings) if item.children)


def _counts_on(item: Item, before: Item | None, last: dict[MarkerStyle, int]) -> bool:
    marker = item.marker
    if before is None:
        return marker.number in (1, last.get(marker.style, 0) + 1) or bool(marker.inserted)
    if marker.inserted:
        return before.marker.number == marker.number
    begins_again = marker.number == 1 and (before.marker.style is not marker.style or before.ends_in_a_paragraph)
    return begins_again or marker.number in (before.marker.number + 1, last.get(marker.style, 0) + 1)
