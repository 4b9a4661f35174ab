"""The words that a notice defines, where their meaning holds and where they are used."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.model.section import Section, walk
from revival_policy.notations.definitions import DefiningWords, Reach, find_definitions
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.measure import Measure

_STYLES = {Reach.CHAPTER: MarkerStyle.CHAPTER, Reach.SECTION: MarkerStyle.SECTION, Reach.ARTICLE: MarkerStyle.ARTICLE}
#: No document defines more words; their uses are searched for in one pass.
_MOST = 200
#: A word of one character is used everywhere in other words: 日 in 日常.
_SHORTEST = 2


@attrs.frozen
class Definition(PlainValue):
    """A word that a notice defines (定义): by 所称…是指…, or as a short name (以下简称).

    `meaning` is as written. `reach` is how far it holds, `holds_in` the stretch of the source; `uses` are the places in
    it where the word is, in marks where it is a title; none of a word of one character. Where the thing begins that
    has a short name no text marks, unless it is a document: its `meaning` is all that is before, from the last
    mark on, words that govern it too (为规范苗木 in 为规范苗木（以下简称…）).
    """

    term: str
    meaning: str
    reach: Reach
    span: Span
    meaning_span: Span
    holds_in: Span
    uses: tuple[Span, ...] = ()

    def holds_at(self, offset: int) -> bool:
        """Tell whether the definition holds at an offset of the source."""
        return self.holds_in.start <= offset < self.holds_in.end


def definitions_in(
    source: str, body: Sequence[Section | Measure], components: Sequence[Component]
) -> tuple[Definition, ...]:
    """Return what a notice defines, in the order of the text, each with its uses."""
    found = find_definitions(source)[:_MOST]
    items = [item for _, item in walk(tuple(body)) if item.span is not None]
    spans = {
        reach: [item.span for item in items if item.span and item.marker and item.marker.style is style]
        for reach, style in _STYLES.items()
    }
    documents = [component.span for component in components if component.span is not None]
    reaches = [_holds_in(match, spans.get(match.value.reach, []), documents, len(source)) for match in found]
    uses = _uses(source, found)
    return tuple(
        Definition(
            match.value.term,
            match.value.meaning,
            match.value.reach,
            match.span,
            match.value.meaning_span,
            holds,
            tuple(_within(uses.get(_written(match.value), []), match, holds)),
        )
        for match, holds in zip(found, reaches, strict=True)
    )


def _holds_in(match: Match[DefiningWords], units: Sequence[Span], documents: Sequence[Span], end: int) -> Span:
    around = [span for span in documents if span.start <= match.start < span.end]
    whole = min(around, key=lambda span: span.end - span.start) if around else Span(0, end)
    if match.value.reach is Reach.ONWARDS:
        return Span(match.end, whole.end)
    return next((span for span in units if span.start <= match.start < span.end), whole)


def _written(words: DefiningWords) -> str:
    return f"《{words.term}》" if words.marked else words.term


def _uses(source: str, found: Sequence[Match[DefiningWords]]) -> dict[str, list[Span]]:
    """Return the places of all terms; of two that overlap the longer one."""
    names = {_written(match.value) for match in found if len(match.value.term) >= _SHORTEST}
    uses: dict[str, list[Span]] = {}
    if names:
        # A name that is whole is no use of its short form.
        whole = {match.value.meaning for match in found if match.value.reach is Reach.ONWARDS} - names
        words = sorted(names | {name for name in whole if name}, key=len, reverse=True)
        for use in re.finditer("|".join(map(re.escape, words)), source):
            uses.setdefault(use.group(), []).append(Span(*use.span()))
    return uses


def _within(uses: Sequence[Span], match: Match[DefiningWords], holds: Span) -> Iterator[Span]:
    first = bisect_left(uses, holds)
    for use in uses[first:]:
        if use.start >= holds.end:
            return
        if not match.start <= use.start < match.end:
            yield use
