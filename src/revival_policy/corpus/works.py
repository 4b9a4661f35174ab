"""Which documents are one: copies of a text, and editions (版本) of a rule that was amended under its name."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from revival_policy.corpus.linking.linker import findables_of
from revival_policy.corpus.near import near_copies
from revival_policy.later import Later
from revival_policy.notations.folded_titles import only_letters
from revival_policy.notations.text_enum import TextEnum
from revival_policy.tables.arrow import arrow_schema, pyarrow
from revival_policy.tables.columns import Column, Schema

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.linking.catalogue import Findable
else:
    pa = Later("pyarrow")


class Sameness(TextEnum):
    """Why a document is of the same work as another (同一文件的依据); `str(sameness)` is the value."""

    TEXT = "text"
    """the hanzi, letters and digits of both are the same"""
    NUMBER = "number"
    """both have the same number, and titles that are one"""
    EDITION = "edition"
    """both are rules of one issuer with one title"""
    NEAR = "near"
    """nearly all of one text is in the other"""


WORKS = Schema(
    "works",
    "One row for each document: the work that it is a copy or an edition of (同一文件).",
    (
        Column("document", "string", "Key of the document."),
        Column("work", "string", "Key of the first document of the work; its own where it is alone."),
        Column("sameness", "string", "text, number, edition or near; null for the first.", nullable=True),
    ),
)


def works_of(documents: pa.Table, texts: Callable[[], Iterable[str]] | None = None, *, near: bool = False) -> pa.Table:
    r"""Return the work of each document, in the order of the documents.

    The first document of a work is the earliest, and of one day that with the smallest key. `texts` gives the texts of
    the documents in their order, one after the other, for copies that say nothing of title and number. `near` finds
    copies with a slip or with other words around them too (extra `near`); it takes some milliseconds a document.

    >>> import revival_policy as rp
    >>> law = "东山县湿地条例({}年修订)\n第一条 为了保护湿地,制定本条例。\n"
    >>> tables = rp.tables.of([rp.parse(law.format(2015)), rp.parse(law.format(2020))])
    >>> works_of(tables.notices.to_arrow()).to_pylist()[1]
    {'document': '东山县湿地条例(2020年修订)', 'work': '东山县湿地条例(2015年修订)', 'sameness': 'edition'}
    """
    known = findables_of(documents)
    keys = [each.key for each in known]
    digests = {} if texts is None else dict(zip(keys, map(digest_of, texts()), strict=True))
    pairs = near_copies(texts()) if near and texts is not None else ()
    found = same_works(known, digests, [(keys[one], keys[other]) for one, other in pairs])
    columns = {"document": keys, "work": [found[key][0] for key in keys], "sameness": [found[key][1] for key in keys]}
    return pyarrow().table(columns, schema=arrow_schema(WORKS))


def same_works(
    documents: Iterable[Findable], digests: Mapping[str, str], near: Iterable[tuple[str, str]] = ()
) -> dict[str, tuple[str, str | None]]:
    """Return for the key of each document that of its work, and the sameness; the order of the documents is the same.

    `digests` are those of the texts that are known, `near` the keys of texts that are nearly the same.
    """
    known = tuple(sorted(documents, key=lambda each: each.key))
    same = _Same(known)
    place = {each.key: number for number, each in enumerate(known)}
    found = [
        (Sameness.TEXT, _chained((number, digests.get(each.key, "")) for number, each in enumerate(known))),
        (Sameness.NUMBER, _of_one_number(known)),
        (Sameness.EDITION, _editions(known)),
        (Sameness.NEAR, ((place[one], place[other]) for one, other in near)),
    ]
    for by, pairs in found:
        for one, other in pairs:
            if by is not Sameness.NEAR or _may_be_one(known[one], known[other]):
                same.join(one, other, by)
    return same.works()


def digest_of(text: str) -> str:
    """Return what is the same in all writings of a text; "" where it has no letters."""
    letters = only_letters(text)
    return hashlib.blake2b(letters.encode(), digest_size=16).hexdigest() if letters else ""


def _of_one_number(known: tuple[Findable, ...]) -> Iterator[tuple[int, int]]:
    """Yield pairs of one number whose titles do not say that they are two documents."""
    for places in _alike((index, each.number) for index, each in enumerate(known)):
        for index in places[1:]:
            if _may_be_one(known[places[0]], known[index]):
                yield places[0], index


def _may_be_one(one: Findable, other: Findable) -> bool:
    """Tell whether nothing known of two documents says that they are two, as the same letter of another year is."""
    if one.number and other.number and one.number != other.number:
        return False
    cores = [{title.core for title in each.titles if title.core} for each in (one, other)]
    return not all(cores) or bool(cores[0] & cores[1])


def _editions(known: tuple[Findable, ...]) -> Iterator[tuple[int, int]]:
    """Yield pairs with one title and issuer: of rules whatever their day, of other documents those of one day."""
    titled = ((index, title.core) for index, each in enumerate(known) for title in each.titles)
    for places in _alike(titled):
        firsts: list[int] = []
        for index in places:
            first = next((first for first in firsts if _is_edition(known[first], known[index])), None)
            if first is None:
                firsts.append(index)
            else:
                yield first, index


def _is_edition(one: Findable, other: Findable) -> bool:
    if one.number and other.number and not (one.is_rule and other.is_rule):
        return False
    if not (one.is_rule and other.is_rule) and (one.date is None or one.date != other.date):
        return False
    is_law = all(any(title.country for title in each.titles) for each in (one, other))
    if one.issuers and other.issuers and one.issuers != other.issuers and not is_law:
        return False
    return one.place == other.place or not one.place or not other.place


def _alike(marked: Iterable[tuple[int, str | None]]) -> Iterator[list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, mark in marked:
        if mark and (not places[mark] or places[mark][-1] != place):
            places[mark].append(place)
    yield from (each for each in places.values() if len(each) > 1)


def _chained(marked: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    firsts: dict[str, int] = {}
    for place, mark in marked:
        if mark and firsts.setdefault(mark, place) != place:
            yield firsts[mark], place


class _Same:
    """Works that grow as pairs come in."""

    def __init__(self, known: tuple[Findable, ...]) -> None:
        self._known = known
        self._above = list(range(len(known)))
        self._by: dict[int, Sameness] = {}

    def join(self, one: int, other: int, by: Sameness) -> None:
        first, second = sorted((self._top(one), self._top(other)), key=self._rank)
        if first != second:
            self._above[second] = first
            for place in (one, other):
                self._by.setdefault(place, by)

    def works(self) -> dict[str, tuple[str, str | None]]:
        tops = [self._top(index) for index in range(len(self._known))]
        return {
            self._known[index].key: (self._known[top].key, None if top == index else self._by[index].value)
            for index, top in enumerate(tops)
        }

    def _top(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def _rank(self, place: int) -> tuple[bool, str, str]:
        """Return what the first of a work is least in: its day, if it has one, and its key."""
        each = self._known[place]
        return each.date is None, str(each.date), each.key
