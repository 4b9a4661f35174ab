"""修改决定 = 条目 { 条目 }; 条目 = 款项 ( 修改为 | 改为 | 增加…作为… | 删去 ) …: what a decision changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from revival_policy.errors import expect
from revival_policy.model.notice import Notice
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision, find_provisions
from revival_policy.query.amending.amendment import Amendment, AmendmentKind
from revival_policy.query.amending.articles import paragraphs_of
from revival_policy.query.amending.phrases import (
    CHANGES,
    FRAME,
    ITEM,
    LONGEST_TEXT,
    NOTHING,
    NUMBER,
    OPEN,
    TEXT_BEGINS,
    TEXT_ENDS,
)

#: How a text that is given begins with an article, and what opens each of its lines.
_ARTICLE = re.compile(f"第{NUMBER}条")
_MARK = re.compile(f"^{OPEN}")


@attrs.define
class _Reader:
    """The article that a decision speaks of, and what of it was named last (第三款改为第四款，修改为)."""

    article: Provision | None = None
    last: Provision | None = None

    def place(self, written: str | None) -> list[Provision]:
        """Return the provisions of a place; 第二款 is that of the article that is spoken of."""
        if not written:
            spoken_of = self.last or self.article
            return [spoken_of] if spoken_of else []
        found = [match.value for match in find_provisions(written)]
        whole = [one if one.article else self._within(one) for one in found]
        placed = [each for one in whole if one is not None for each in _each(one)]
        if placed and placed[0].article:
            self.article = Provision(placed[0].article, inserted=placed[0].inserted)
        return placed

    def _within(self, one: Provision) -> Provision | None:
        if self.article is None:
            return None
        until = one.until and attrs.evolve(one.until, article=self.article.article, inserted=self.article.inserted)
        return attrs.evolve(one, article=self.article.article, inserted=self.article.inserted, until=until)


def _each(one: Provision) -> Iterator[Provision]:
    """Yield each provision of a range."""
    last = one.until
    first = attrs.evolve(one, until=None)
    yield first
    if last is None:
        return
    if first.article != last.article:
        yield from (attrs.evolve(first, article=number) for number in _numbers_after(first.article, last.article))
    elif first.paragraph != last.paragraph:
        yield from (attrs.evolve(first, paragraph=number) for number in _numbers_after(first.paragraph, last.paragraph))
    else:
        yield from (attrs.evolve(first, item=number) for number in _numbers_after(first.item, last.item))


def _numbers_after(first: int | None, last: int | None) -> range:
    return range((first or 0) + 1, (last or 0) + 1)


def amendments(decision: str | Notice) -> list[Amendment]:
    r"""Return what a decision changes (修改…的决定), in its order; what was not understood is of kind NOT_READ.

    >>> decision = "一、将第三条第二款修改为：“每年植树三天。”\n二、增加一条，作为第五条：“不收费。”\n三、删去第七条。"
    >>> for change in rp.amendments(decision):
    ...     print(change.kind, change.provision, change.becomes, change.paragraphs)
    replaced 第三条第二款 None ('每年植树三天。',)
    added None 第五条 ('不收费。',)
    deleted 第七条 None ()
    """
    expect("decision", decision, (str, Notice), "the text of a decision, or a notice")
    text = decision.source if isinstance(decision, Notice) else decision
    items = list(_items(text))
    starts = [found.end() for found in items] or [_first_change(text)]
    ends = [*(found.start() for found in items[1:]), len(text)]
    reader = _Reader()
    return [change for start, end in zip(starts, ends, strict=True) for change in _of_item(text, start, end, reader)]


def _first_change(text: str) -> int:
    """Return where a decision without items begins to change; title and preamble are above."""
    found = CHANGES.search(text)
    return found.start() if found else 0


def _items(text: str) -> Iterator[re.Match[str]]:
    """Yield where the items of a decision begin; a text that is given may have items of its own."""
    open_marks = counted_to = 0
    for found in ITEM.finditer(text):
        open_marks += text.count("“", counted_to, found.start()) - text.count("”", counted_to, found.start())
        counted_to = found.start()
        if open_marks <= 0:
            yield found


def _of_item(text: str, start: int, end: int, reader: _Reader) -> Iterator[Amendment]:
    reader.article = reader.last = None
    # Found once: a decision whose marks are never closed would be searched through from each of them.
    ends = list(TEXT_ENDS.finditer(text, start, end))
    while start < end:
        nothing = NOTHING.match(text, start, end)
        if nothing is not None:
            reader.last = None if "\n" in nothing.group() else reader.last
            start = nothing.end()
        change = CHANGES.match(text, start, end)
        if change is None:
            skipped = _next(text, start, end)
            if text[start:skipped].strip() and not FRAME.search(text, start, skipped):
                yield Amendment(AmendmentKind.NOT_READ, span=Span(start, skipped))
            start = skipped
            continue
        takes_text = change["added"] or change["replaced"] or change["merged"]
        given, until = _given(text, change.end(), end, ends) if takes_text else ("", change.end())
        made = [attrs.evolve(one, span=Span(start, until)) for one in _made(change, given, reader)]
        yield from made or [Amendment(AmendmentKind.NOT_READ, span=Span(start, until))]
        start = max(until, start + 1)


def _given(text: str, start: int, end: int, ends: Sequence[re.Match[str]]) -> tuple[str, int]:
    """Return the text that is given at a place, without its marks, and where it ends; "" if there is none."""
    begin = TEXT_BEGINS.match(text, start, end)
    if begin is not None:
        place = bisect_left(ends, begin.end() + 1, key=lambda found: found.start())
        if place < len(ends) and ends[place].start() <= begin.end() + LONGEST_TEXT:
            return text[begin.end() : ends[place].start()], ends[place].end()
    return "", start


def _next(text: str, start: int, end: int) -> int:
    """Return where the next change begins, or the next line."""
    line = text.find("\n", start, end)
    found = CHANGES.search(text, start + 1, line if line >= 0 else end)
    return found.start() if found else (line + 1 if line >= 0 else end)


def _made(change: re.Match[str], given: str, reader: _Reader) -> list[Amendment]:
    """Return the changes that a phrase makes; none where it does not tell where, or gives no text."""
    if change["replaced"] or change["added"] or change["merged"]:
        paragraphs = _paragraphs(given)
        return _with_text(change, paragraphs, reader) if paragraphs else []
    if change["chapter"]:
        chapter = Provision.from_text(change["chapter_as"] + change["chapter_of"])
        return [Amendment(AmendmentKind.ADDED, None, chapter, (change["chapter_name"],))]
    if change["renumbered"]:
        old = reader.place(change["old_number"])
        new = _Reader(reader.article).place(change["new_number"])
        reader.last = old[0] if old else None
        return [Amendment(AmendmentKind.RENUMBERED, *pair) for pair in zip(old, new, strict=False)]
    if change["adjusted"]:
        return [Amendment(AmendmentKind.ORDER_ADJUSTED)]
    if change["deleted"]:
        return [Amendment(AmendmentKind.DELETED, one) for one in reader.place(change["deleted_place"])]
    kind = AmendmentKind.WORDS_REPLACED if change["words"] else AmendmentKind.WORDS_DELETED
    places = reader.place(change["words_at"] or change["deleted_at"])
    words, by_words = change["old"] or change["gone"], change["new"] or ""
    return [Amendment(kind, one, words=words, by_words=by_words) for one in places]


def _with_text(change: re.Match[str], paragraphs: tuple[str, ...], reader: _Reader) -> list[Amendment]:
    """Return the changes of a phrase that gives a text."""
    if change["merged"]:
        gone = [Amendment(AmendmentKind.DELETED, one) for one in reader.place(change["merged_from"])]
        places = reader.place(change["merged_as"])
        return [*gone, *(Amendment(AmendmentKind.ADDED, None, place, paragraphs) for place in places)]
    if change["added"]:
        return _added(change, paragraphs, reader)
    return _replaced(reader.place(change["replaced_at"]), paragraphs)


def _replaced(places: list[Provision], paragraphs: tuple[str, ...]) -> list[Amendment]:
    """Return the new text of a place, or of several, a paragraph each; () where they are not as many."""
    texts = [paragraphs] if len(places) == 1 else _parted(paragraphs, by_article=False)
    if len(texts) != len(places):
        return []
    return [
        Amendment(AmendmentKind.REPLACED, place, paragraphs=tuple(own))
        for place, own in zip(places, texts, strict=True)
    ]


def _added(change: re.Match[str], paragraphs: tuple[str, ...], reader: _Reader) -> list[Amendment]:
    """Return what is added, to each place its own; () where the texts are not as many as their places."""
    if change["added_to"]:
        reader.place(change["added_to"])
    places = _Reader(reader.article).place(change["added_as"])
    texts = [paragraphs]
    if len(places) > 1:
        texts = _parted(paragraphs, by_article=places[0].paragraph is None and places[0].item is None)
    if len(texts) != len(places):
        return []
    return [
        Amendment(AmendmentKind.ADDED, _article_before(place, reader), place, tuple(own))
        for place, own in zip(places, texts, strict=True)
    ]


def _article_before(place: Provision, reader: _Reader) -> Provision | None:
    """Return the article, as the law was, that a paragraph or item is added to; None of a whole article."""
    return reader.article if place.paragraph or place.item else None


def _parted(paragraphs: tuple[str, ...], *, by_article: bool) -> list[tuple[str, ...]]:
    """Return the texts of several articles or paragraphs; items go with the paragraph before them."""
    if not by_article:
        return [tuple(each) for each in paragraphs_of(paragraphs)]
    parted: list[list[str]] = []
    for paragraph in paragraphs:
        if _ARTICLE.match(paragraph) or not parted:
            parted.append([])
        parted[-1].append(paragraph)
    return [tuple(each) for each in parted]


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines of a text that is given, without the marks that open each of them."""
    lines = (line.strip(" \t\u3000\r") for line in text.split("\n"))
    return tuple(_MARK.sub("", line) for line in lines if line)
