"""Items become values: sections for headings and for what has others under it, measures for the rest.

A paragraph without a number that names who carries it out is a measure too, and so is a row of a table of tasks: of
the section that it is under, or of the document where it is before the first item or after the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.measure import Measure
from revival_policy.model.parts import PartKind
from revival_policy.model.section import Section
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities import Responsibility
from revival_policy.reading.headings import ARTICLE, find_run_in_headings, is_heading, reads_as_heading
from revival_policy.reading.items import Item, all_items
from revival_policy.reading.lines import Line, joined
from revival_policy.reading.paragraphs import Divided, clauses_alone, divide, paragraphs_of, without

if TYPE_CHECKING:
    from revival_policy.reading.findings import Findings
    from revival_policy.reading.outline import Outline

_CLOSING_MARKS = "。．.：:"


@attrs.define
class Built:
    """The values of an outline, and the paragraphs before and after its items.

    `kinds` are the parts that its lines are, by the offsets at which they start; `opening` are the offsets at which
    measures without a number begin.
    """

    before: Divided
    after: Divided
    items: tuple[Section | Measure, ...] = ()
    kinds: dict[int, PartKind] = attrs.field(factory=dict)
    opening: set[int] = attrs.field(factory=set)


def build(outline: Outline, findings: Findings) -> Built:
    """Return the values of an outline: sections for headings and what has others under it, measures for the rest."""
    after = _given_to_the_last(outline, findings)
    find_run_in_headings(outline.items)
    built = Built(divide(outline.before, findings), divide(after, findings))
    order = list(all_items(outline.items))
    # Innermost first, without recursion: no depth of nesting can exhaust the stack.
    values: dict[int, Section | Measure] = {}
    for item in reversed(order):
        children = tuple([values[id(child)] for child in item.children]) if item.children else ()
        values[id(item)] = _value(item, children, findings, built)
    built.items = (*built.before.measures, *(values[id(item)] for item in outline.items), *built.after.measures)
    _note(built, built.before)
    _note(built, built.after)
    return built


def _given_to_the_last(outline: Outline, findings: Findings) -> list[Line]:
    """Give the last item the clauses that are alone right after it; return the other paragraphs after it."""
    after = list(outline.after)
    last = outline.items[-1] if outline.items and after else None
    while last is not None and last.children:
        last = last.children[-1]
    for paragraph in paragraphs_of(after, findings) if last is not None else ():
        if last is None or not clauses_alone(paragraph, findings):
            break
        last.lines += paragraph
        del after[: len(paragraph)]
    return after


def _value(item: Item, children: tuple[Section | Measure, ...], findings: Findings, built: Built) -> Section | Measure:
    own = None
    item.is_heading = is_heading(item)
    if children or item.is_heading or findings.has_rows(item.lines):
        own = _Own.of(paragraphs_of(item.lines, findings), findings)
    kind = PartKind.HEADING if own and (children or not own.is_charged_alone) else PartKind.MEASURE
    for line in item.lines:
        built.kinds[line.start] = kind
    if own is None or kind is PartKind.MEASURE:
        return _measure(item, findings)
    _note(built, own.rest)
    return own.section(item, children, findings)


def _note(built: Built, divided: Divided) -> None:
    for line in divided.held:
        built.kinds[line.start] = PartKind.MEASURE
    built.opening.update(divided.opening)


@attrs.frozen
class _Own:
    """The lines of an item that is a section: its first paragraph with the clauses about it, and the rest."""

    first: Sequence[Line]
    clauses: tuple[Responsibility, ...]
    rest: Divided

    @classmethod
    def of(cls, paragraphs: Sequence[Sequence[Line]], findings: Findings) -> _Own:
        """Take the paragraphs of an item apart; clauses that are alone below the first paragraph speak of it."""
        own = 1
        while own < len(paragraphs) and clauses_alone(paragraphs[own], findings):
            own += 1
        first = [line for paragraph in paragraphs[:own] for line in paragraph]
        clauses = findings.responsibilities_in(_content_span(first))
        return cls(first, clauses, divide([line for paragraph in paragraphs[own:] for line in paragraph], findings))

    @property
    def is_charged_alone(self) -> bool:
        """Whether clauses speak of the first paragraph, and nothing else is there."""
        return bool(self.clauses) and not (self.rest.lines or self.rest.measures)

    def section(self, item: Item, children: tuple[Section | Measure, ...], findings: Findings) -> Section:
        """Return the section; where a clause speaks of its first paragraph, that is a measure below the heading."""
        heading, after = self._heading(item)
        charged: tuple[Measure, ...] = ()
        if self.clauses and (said := after or heading):
            place = _content_span(self.first)
            charged, after = (Measure(None, said, self.clauses, findings.citations_in(place), span=place),), ""
        text = "\n".join(filter(None, (after, joined(self.rest.lines, [line.content for line in self.rest.lines]))))
        span = Span(item.lines[0].start, item.end)
        return Section(item.marker, heading, text, (*charged, *self.rest.measures, *children), span=span)

    def _heading(self, item: Item) -> tuple[str, str]:
        """Return the heading of an item, and what follows it in its first paragraph, clauses left out."""
        first, _, below = without(self.first, self.clauses).partition("\n")
        plain = item.marker.style is not ARTICLE and reads_as_heading(first, over_others=True)
        if item.is_heading or (self.clauses and plain):
            return first.rstrip(_CLOSING_MARKS), below
        return first[: item.runs_in], "\n".join(filter(None, (first[item.runs_in :].lstrip("。"), below)))


def _content_span(lines: Sequence[Line]) -> Span:
    """Return the place of a paragraph after its marker."""
    return Span(lines[0].content_span.start, lines[-1].end)


def _measure(item: Item, findings: Findings) -> Measure:
    span = Span(item.lines[0].start, item.end)
    responsibilities = findings.responsibilities_in(span)
    text = without(item.lines, responsibilities)
    heading = text[: item.runs_in]
    return Measure(item.marker, text, responsibilities, findings.citations_in(span), heading, span=span)
