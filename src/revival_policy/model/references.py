"""What the provisions that a notice points to are in the notice itself: 前款, 本办法第三条."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.section import Section, walk
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision, ProvisionUnit, find_provisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.measure import Measure

    Item = Section | Measure


@attrs.frozen
class Reference:
    """A provision of the notice that its own text points to (条款引用): where it says so, and where that leads.

    `target` is None where the notice has no such provision, or it cannot be told which is meant.
    """

    provision: Provision
    span: Span
    target: Span | None


def references_in(source: str, body: Sequence[Item]) -> Iterator[Reference]:
    """Yield the references to provisions of the same text; provisions of cited documents are left out."""
    items = [item for _, item in walk(tuple(body)) if item.span is not None]
    places = _Places(source, items)
    for match in find_provisions(source):
        before = source[max(0, match.start - LONGEST_OWN_NAME) : match.start].rstrip()
        if match.start not in places.starts and not _OF_ANOTHER.search(before):
            yield Reference(match.value, match.span, places.target(match.value, match.start))


#: 本办法 and what it may stand behind are no longer.
LONGEST_OWN_NAME = 12
#: What a provision of another document follows.
_OF_ANOTHER = re.compile(r"[》〉）)]$|(?<!本)(?<!本实施)(?:(?<!办)法|条例|规定|办法|细则|规则|章程|决定|通知|意见)$")


class _Places:
    """The articles and items of a source, ready to be asked by number and by offset."""

    def __init__(self, source: str, items: Sequence[Item]) -> None:
        self._source = source
        self._items = items
        self._articles = [item for item in items if item.marker and item.marker.style is MarkerStyle.ARTICLE] or list(
            items
        )
        self._article_starts = [_span(item).start for item in self._articles]
        self.starts = {_span(item).start for item in items}

    def target(self, provision: Provision, offset: int) -> Span | None:
        if provision.article is not None:
            numbered = [item for item in self._articles if item.marker and item.marker.number == provision.article]
            return self._within(numbered[0], provision) if len(numbered) == 1 and not provision.inserted else None
        index = bisect_right(self._article_starts, offset) - 1
        if index < 0 or offset >= _span(self._articles[index]).end:
            return None
        article, back = self._articles[index], provision.back or 0
        if provision.unit is ProvisionUnit.ARTICLE and back <= 1:
            return self._within(self._articles[index - back], provision) if index >= back else None
        siblings = {
            None: [],
            ProvisionUnit.ARTICLE: list(map(_span, self._articles)),
            ProvisionUnit.PARAGRAPH: self._paragraphs(article),
            ProvisionUnit.ITEM: [span for _, span in self._numbered(article)],
        }[provision.unit]
        place = _before(siblings, offset, back) if provision.unit else self._paragraph(article, provision)
        return self._item(article, provision, place)

    def _within(self, article: Item, provision: Provision) -> Span | None:
        return self._item(article, provision, self._paragraph(article, provision))

    def _paragraph(self, article: Item, provision: Provision) -> Span | None:
        if provision.paragraph is None:
            return _span(article)
        paragraphs = self._paragraphs(article)
        return paragraphs[provision.paragraph - 1] if provision.paragraph <= len(paragraphs) else None

    def _item(self, article: Item, provision: Provision, place: Span | None) -> Span | None:
        """Return the item that a provision names within a place, or the place where it names none."""
        if provision.item is None or place is None:
            return place
        items = [span for number, span in self._numbered(article) if number == provision.item]
        items = [span for span in items if place.start <= span.start < place.end]
        return self._line(items[0]) if len(items) == 1 else None

    def _line(self, item: Span) -> Span:
        """Return the line that an item opens; what follows it may be a paragraph of the article again."""
        end = self._source.find("\n", *item)
        return item if end < 0 else Span(item.start, end)

    def _numbered(self, article: Item) -> list[tuple[int, Span]]:
        children = article.children if isinstance(article, Section) else ()
        return [(child.marker.number, _span(child)) for child in children if child.marker and child.span]

    def _paragraphs(self, article: Item) -> list[Span]:
        """Return the paragraphs of an article; its items belong to the paragraph before them."""
        span, children = _span(article), {span.start for _, span in self._numbered(article)}
        starts = [
            line.start()
            for line in re.finditer(r"[^\s][^\n]*", span.of(self._source))
            if line.start() + span.start not in children
        ]
        ends = [*starts[1:], span.end - span.start]
        return [Span(span.start + start, span.start + end) for start, end in zip(starts, ends, strict=True)]


def _span(item: Item) -> Span:
    return item.span or Span(0, 0)


def _before(spans: Sequence[Span], offset: int, back: int) -> Span | None:
    """Return the spans that lie so many before the one at an offset, as one; that one itself for 0."""
    index = next((index for index, span in enumerate(spans) if span.start <= offset < span.end), None)
    if index is None or index < back:
        return None
    return Span(spans[index - back].start, spans[index - 1].end) if back else spans[index]
