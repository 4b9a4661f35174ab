"""Items become values: sections for headings and for what has others under it, measures for the rest."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.notations.matches import Span
from revival_policy.reading.headings import find_run_in_headings, is_heading
from revival_policy.reading.items import Item, all_items
from revival_policy.reading.lines import Line, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.findings import Findings


def build(items: Sequence[Item], findings: Findings) -> tuple[Section | Measure, ...]:
    """Return the values of items: sections for headings and for items with others under them, measures for the rest."""
    find_run_in_headings(items)
    order = list(all_items(items))
    # Innermost first, without recursion: no depth of nesting can exhaust the stack.
    built: dict[int, Section | Measure] = {}
    for item in reversed(order):
        children = tuple(built[id(child)] for child in item.children)
        built[id(item)] = _section(item, children) if children or is_heading(item) else _measure(item, findings)
    return tuple(built[id(item)] for item in items)


def _section(item: Item, children: tuple[Section | Measure, ...]) -> Section:
    span = Span(item.lines[0].start, item.end)
    first, _, others = joined(item.lines, [line.content for line in item.lines]).partition("\n")
    if is_heading(item):
        return Section(item.marker, first.rstrip("。．.：:"), others, children, span=span)
    heading, behind = first[: item.runs_in], first[item.runs_in :].lstrip("。")
    return Section(item.marker, heading, "\n".join(filter(None, (behind, others))), children, span=span)


def _measure(item: Item, findings: Findings) -> Measure:
    span = Span(item.lines[0].start, item.end)
    responsibilities = findings.responsibilities_in(span)
    places = [clause.span for clause in responsibilities if clause.span is not None]
    text = joined(item.lines, [_without(line, places) for line in item.lines])
    heading = text[: item.runs_in]
    return Measure(item.marker, text, responsibilities, findings.citations_in(span), heading, span=span)


def _without(line: Line, clauses: list[Span]) -> str:
    """Return the content of a line without the clauses that stand in it; a clause may be broken over lines."""
    if not clauses:
        return line.content
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
