"""What the provisions that a notice points to are in the notice itself: 前款, 本办法第三条."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.model.section import Section, walk
from revival_policy.notations.citations import tidy_title
from revival_policy.notations.folding import UNSEEN
from revival_policy.notations.legible import Legible
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision, ProvisionUnit, series_in
from revival_policy.notations.provisions.steps import HEADS_A_LINE
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.measure import Measure

    Item = Section | Measure


@attrs.frozen
class Reference(PlainValue):
    """A provision of the notice that its own text points to (条款引用): where it says so, and where that leads.

    `target` is None where the notice has no such provision, or it is not clear which is meant.
    """

    provision: Provision
    span: Span
    target: Span | None


def references_in(source: str, body: Sequence[Item], title: str = "") -> Iterator[Reference]:
    """Yield the references to provisions of the same text; provisions of cited documents are left out.

    A decision that amends speaks of the document that it amends, but for the articles that it has of its own.
    """
    seen = Legible(source)
    hidden = [index for index, character in enumerate(seen.folded) if character == UNSEEN] if seen.hides else []
    items = [
        attrs.evolve(item, span=_in_sight(item.span, hidden)) if hidden else item
        for _, item in walk(tuple(body))
        if item.span is not None
    ]
    yield from map(seen.carried_back, _references_in(seen.text, items, title))


def _in_sight(span: Span, hidden: Sequence[int]) -> Span:
    """Return the place of a span in a text without its characters at some places."""
    return Span(span.start - bisect_left(hidden, span.start), span.end - bisect_left(hidden, span.end))


def _references_in(source: str, items: Sequence[Item], title: str) -> Iterator[Reference]:
    places = _Places(source, items)
    amends = _AMENDS.search(title) is not None
    end_of_foreign = 0
    for series in series_in(source):
        begins = series.start
        before = source[max(0, begins - _REACH) : begins]
        goes_on = source[end_of_foreign:begins] in _COMMAS and series.matches[0].value.unit is None
        if begins not in places.starts and (goes_on or is_of_another(before, title)):
            end_of_foreign = series.end
            continue
        if amends and not places.in_own_article(begins):
            continue
        for match in series.matches:
            if match.start not in places.starts and not _is_heading(match.value, before):
                yield Reference(match.value, match.span, places.target(match.value, match.start))


def is_of_another(before: str, title: str = "") -> bool:
    """Tell whether the words before a provision name another document than the one of a title: 《条例》, 其实施细则.

    >>> is_of_another("依照《植树条例》（2019年修订）"), is_of_another("依照本办法"), is_of_another("符合该法")
    (True, False, True)
    """
    words = _BETWEEN.sub("", before)
    marked = _MARKED.search(words)
    if marked is not None:
        own = title and tidy_title(marked["title"] or "") == tidy_title(title)
        return not own
    return _NAMED.search(words) is not None and _OWN.search(words) is None


def _is_heading(provision: Provision, before: str) -> bool:
    """Tell whether a chapter is at the head of a line, as in a table of contents."""
    larger = provision.article is None and provision.paragraph is None and provision.item is None
    return provision.unit is None and larger and HEADS_A_LINE.search(before) is not None


#: So far before a provision the document is named to which it belongs.
_REACH = 160
_BETWEEN = pattern(r"\s*(?:中?的|中)?\s*$")
_MARKED = pattern(r"(?:[《〈](?P<title>[^《》]{0,100}))?[》〉]\s*(?:[(（][^()（）]{0,60}[)）])?$")
_KINDS = (
    "法典?|条例|规定|办法|细则|规则|章程|决定|通知|意见|通则|总则|规程|准则|公约|协定|解释"
    "|修正案(?:[(（][^()（）]{1,4}[)）])?"
)
_NAMED = pattern(rf"(?:{_KINDS}|其)$")
#: 本办法 and 本暂行条例, but not 本省条例.
_OWN = pattern(rf"本(?![省市县区州国])[^，。；、\s]{{0,10}}?(?:{_KINDS})$")
_COMMAS = frozenset("，,")
#: A title that announces changes of another document.
_AMENDS = pattern(
    "(?:修改|修正|修订)(?:.*的)?(?:决定|通知|公告|命令|令)$|修正案(?:[(（][^()（）]{1,4}[)）])?$", re.DOTALL
)
#: What an article says that changes another document.
_CHANGES = pattern("修改为|修改成|修正为|删去|删除|增加[一二三四五六七八九两]|作为第")


def _style(item: Item) -> MarkerStyle | None:
    return item.marker.style if item.marker else None


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

    def in_own_article(self, offset: int) -> bool:
        """Tell whether an offset lies in an article that changes no other document."""
        index = bisect_right(self._article_starts, offset) - 1
        article = self._articles[index] if index >= 0 else None
        if article is None or _style(article) is not MarkerStyle.ARTICLE or offset >= _span(article).end:
            return False
        return _CHANGES.search(self._source, *_span(article)) is None

    def target(self, provision: Provision, offset: int) -> Span | None:
        """Return the place that a provision named at an offset leads to; of a range, all from its first to its last."""
        if provision.until is None:
            return self._target(provision, offset)
        first = self._target(attrs.evolve(provision, until=None), offset)
        last = self._target(provision.until, offset)
        return Span(first.start, last.end) if first and last and first.start < last.end else None

    def _target(self, provision: Provision, offset: int) -> Span | None:
        if provision.article is not None:
            numbered = [item for item in self._articles if item.marker and item.marker.number == provision.article]
            return self._within(numbered[0], provision) if len(numbered) == 1 and not provision.inserted else None
        if provision.part or provision.chapter or provision.section:
            return self._division(provision)
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

    def _division(self, provision: Provision) -> Span | None:
        """Return the part, chapter or section that a provision names; None if there is none, or more than one."""
        place: Span | None = Span(0, len(self._source))
        numbers = ((style, getattr(provision, name)) for name, style in _DIVISIONS.items())
        for style, number in numbers:
            if number is not None and place is not None:
                spans = (
                    _span(item)
                    for item in self._items
                    if item.marker and (item.marker.style, item.marker.number) == (style, number)
                )
                within = [span for span in spans if place.start <= span.start < place.end]
                place = within[0] if len(within) == 1 else None
        return place

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


_DIVISIONS = {"part": MarkerStyle.PART, "chapter": MarkerStyle.CHAPTER, "section": MarkerStyle.SECTION}


def _span(item: Item) -> Span:
    return item.span or Span(0, 0)


def _before(spans: Sequence[Span], offset: int, back: int) -> Span | None:
    """Return the spans that lie so many before the one at an offset, as one; that one itself for 0."""
    index = next((index for index, span in enumerate(spans) if span.start <= offset < span.end), None)
    if index is None or index < back:
        return None
    return Span(spans[index - back].start, spans[index - 1].end) if back else spans[index]
