"""The outline: numbered lines and the paragraphs between them, as a tree of sections and measures."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.notations.matches import Span
from revival_policy.reading.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.findings import Findings

#: A heading is no longer than this.
LONGEST_HEADING = 60

#: From the outside in. Styles that share a rank take the same place in documents that use either.
_RANK = {
    MarkerStyle.PART: 0,
    MarkerStyle.SUBPART: 1,
    MarkerStyle.CHAPTER: 2,
    MarkerStyle.SECTION: 3,
    MarkerStyle.ARTICLE: 4,
    MarkerStyle.HANZI: 5,
    MarkerStyle.HANZI_BRACKETED: 6,
    MarkerStyle.ARABIC: 7,
    MarkerStyle.ARABIC_COMMA: 7,
    MarkerStyle.ARABIC_BRACKETED: 8,
    MarkerStyle.ARABIC_CLOSED: 8,
    MarkerStyle.CIRCLED: 9,
}


@attrs.define
class Item:
    """A numbered line with the paragraphs that follow it and the items under it."""

    marker: Marker
    lines: list[Line]
    children: list[Item] = attrs.field(factory=list)

    @property
    def end(self) -> int:
        """The offset behind the last line of the item and of all under it."""
        return self.children[-1].end if self.children else self.lines[-1].end


@attrs.frozen
class Outline:
    """What a run of lines holds: paragraphs before the first item, items, paragraphs behind the last."""

    before: tuple[Line, ...]
    items: tuple[Item, ...]
    behind: tuple[Line, ...]


def read_outline(lines: Sequence[Line]) -> Outline:
    """Divide lines into paragraphs and a tree of items."""
    before: list[Line] = []
    roots: list[Item] = []
    open_items: list[Item] = []
    for line in lines:
        if line.marker is not None:
            item = Item(line.marker, [line])
            while open_items and not _is_under(item, open_items):
                open_items.pop()
            (open_items[-1].children if open_items else roots).append(item)
            open_items.append(item)
        elif open_items:
            open_items[-1].lines.append(line)
        else:
            before.append(line)
    behind = _cut_closing(roots, open_items)
    return Outline(tuple(before), tuple(roots), tuple(behind))


def _is_under(item: Item, open_items: list[Item]) -> bool:
    """Tell whether an item belongs under the innermost of the open ones."""
    style = item.marker.style
    if any(above.marker.style is style for above in open_items):
        return False
    return _RANK[style] > _RANK[open_items[-1].marker.style]


def _cut_closing(roots: list[Item], open_items: list[Item]) -> list[Line]:
    """Take the paragraphs behind the last item from it, where its like have none: they close the document."""
    if not open_items or is_heading(open_items[-1]):
        return []
    last = open_items[-1]
    alike = [item for item in _all(roots) if item.marker.style is last.marker.style and item is not last]
    if not alike or any(len(item.lines) > 1 for item in alike):
        return []
    closing = last.lines[1:]
    del last.lines[1:]
    return closing


def _all(items: Sequence[Item]) -> Iterator[Item]:
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.children)


def is_heading(item: Item) -> bool:
    """Tell whether the line of an item is a heading rather than what is to be done."""
    content = item.lines[0].content
    inner = content.rstrip("。．.：:")
    closed = content != inner
    if len(inner) > LONGEST_HEADING or any(mark in inner for mark in "。；;"):
        return False
    return bool(item.children) or (not closed and inner[-1:] not in ("）", ")"))


def build(items: Sequence[Item], findings: Findings) -> tuple[Section | Measure, ...]:
    """Return the values of items: sections for headings and for items with others under them, measures for the rest."""
    order = list(_all(items))
    # Innermost first, without recursion: no depth of nesting can exhaust the stack.
    built: dict[int, Section | Measure] = {}
    for item in reversed(order):
        children = tuple(built[id(child)] for child in item.children)
        built[id(item)] = _section(item, children) if children or is_heading(item) else _measure(item, findings)
    return tuple(built[id(item)] for item in items)


def _section(item: Item, children: tuple[Section | Measure, ...]) -> Section:
    first, *paragraphs = item.lines
    text = "\n".join(line.text for line in paragraphs)
    span = Span(first.start, item.end)
    if is_heading(item):
        return Section(item.marker, first.content.rstrip("。．.：:"), text, children, span=span)
    return Section(item.marker, "", "\n".join(filter(None, (first.content, text))), children, span=span)


def _measure(item: Item, findings: Findings) -> Measure:
    span = Span(item.lines[0].start, item.end)
    responsibilities = findings.responsibilities_in(span)
    places = [clause.span for clause in responsibilities if clause.span is not None]
    paragraphs = [_without(line, places) for line in item.lines]
    text = "\n".join(filter(None, paragraphs))
    return Measure(item.marker, text, responsibilities, findings.citations_in(span), span=span)


def _without(line: Line, clauses: list[Span]) -> str:
    """Return the content of a line without the clauses that stand in it; a clause may be broken over lines."""
    kept: list[str] = []
    offset = line.content_span.start
    start = 0
    first = max(0, bisect_right(clauses, (offset, 0)) - 1)
    for clause in islice(clauses, first, None):
        if clause.start >= line.end:
            break
        if clause.end > offset:
            kept.append(line.content[start : max(start, clause.start - offset)])
            start = clause.end - offset
    return "".join([*kept, line.content[start:]]).strip()
