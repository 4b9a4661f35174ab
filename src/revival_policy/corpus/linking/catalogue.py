"""The documents that can be found, by number and by what no folding takes away of a title."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import attrs

from revival_policy.notations.folded_titles import FoldedTitle, Folding, differences, fold_title
from revival_policy.notations.kinds import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Value = TypeVar("Value")


@attrs.frozen
class Findable:
    """What is known of a document that can be cited; `work` is the key of the first of its copies and editions."""

    key: str
    titles: tuple[FoldedTitle, ...]
    issuers: str
    number: str | None
    date: date | None
    place: str | None
    work: str
    is_rule: bool

    @classmethod
    def of(cls, row: Mapping[str, object]) -> Findable:
        """Make one of a row of the documents of a collection, or of `notices`; it is a work of its own."""
        key = str(row["document"])
        title, issued = _text(row.get("title")), _text(row.get("issued_title"))
        titles = [fold_title(title)] if title else []
        # What is passed on (转发), carried out or reported on stays the document of another.
        if issued and (not titles or titles[0].issued or _PUBLISHES.search(title or "")):
            inner = attrs.evolve(fold_title(issued), issued=True)
            titles += [inner] if inner.core and inner.core not in {each.core for each in titles} else []
        issuers = row.get("issuers")
        said = "".join(str(name) for name in issuers) if isinstance(issuers, list) else ""
        day = row.get("date")
        return cls(
            key,
            tuple(titles),
            said,
            number_key(_text(row.get("number"))),
            day if isinstance(day, date) else None,
            _text(row.get("number_place")) or _text(row.get("place")),
            key,
            any(title.country for title in titles)
            or any(DocumentKind.of_title(each) in _RULES for each in (title, issued) if each),
        )

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys under which a document is found: the folded core of each of its titles, and # with its number."""
        number = (f"#{self.number}",) if self.number else ()
        return (*number, *dict.fromkeys(title.core for title in self.titles if title.core))


@attrs.frozen(eq=False)
class Catalogue:
    """Documents in the order of their keys, and where each is by number and title."""

    documents: tuple[Findable, ...]

    @classmethod
    def of(cls, documents: Iterable[Findable], works: Mapping[str, str]) -> Catalogue:
        """Make one of documents in any order, and of the works of those that are not works of their own."""
        found = sorted(documents, key=lambda each: each.key)
        work_of = [works.get(each.key, each.key) for each in found]
        return cls(
            tuple(
                each if work == each.work else attrs.evolve(each, work=work)
                for each, work in zip(found, work_of, strict=True)
            )
        )

    @cached_property
    def by_key(self) -> dict[str, Findable]:
        """Each document by its key."""
        return {each.key: each for each in self.documents}

    @cached_property
    def by_number(self) -> dict[str, list[Findable]]:
        """The documents that bear a number."""
        return _gathered((each.number, each) for each in self.documents if each.number is not None)

    @cached_property
    def by_core(self) -> dict[str, list[tuple[Findable, FoldedTitle]]]:
        """The documents that have a title with this core, and the title."""
        return _gathered((title.core, (each, title)) for each in self.documents for title in each.titles if title.core)

    def titled(self, cited: FoldedTitle) -> dict[str, frozenset[Folding]]:
        """Return the keys of the documents that a title may mean, each with the fewest foldings to it."""
        found: dict[str, frozenset[Folding]] = {}
        for each, title in self.by_core.get(cited.core, ()):
            by = differences(cited, title, each.issuers)
            if by is not None and (each.key not in found or len(by) < len(found[each.key])):
                found[each.key] = by
        return found


def number_key(number: str | None) -> str | None:
    """Return what is the same in all writings of a number; None where it names no series.

    >>> number_key("国发〔2016〕第62号"), number_key("国务院令第687号"), number_key("第3号")
    ('国发2016|62', '国务院令687', None)
    """
    if number is None:
        return None
    key = _DROPPED.sub("", number)
    return None if _NO_SERIES.match(key) else key.replace("〕", "|").replace("年", "|")


def goes_with_place(one: str | None, other: str | None) -> bool:
    """Tell whether two places may have to do with each other: one lies in the other, or one is the country."""
    if not one or not other or "中国" in {one, other}:
        return True
    return one.startswith(other) or other.startswith(one)


def keys_to_find(title: str | None, number: str | None) -> Iterator[str]:
    """Yield under what a citation looks for its document: what is found under none of these changes nothing for it."""
    key = number_key(number)
    if key is not None:
        yield f"#{key}"
    core = fold_title(title).core if title else ""
    if core:
        yield core


def _gathered(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    found: defaultdict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


#: An order or an announcement that publishes a document need not name it in its title.
_PUBLISHES = re.compile("(?:令|公告)(?:[(（].*)?$")
_DROPPED = re.compile("[〔第号]|中华人民共和国")
#: A designation or a year alone: 令3, 2016|3.
_NO_SERIES = re.compile("(?:令|公告|通告|[0-9])")
_RULES = frozenset(
    {
        DocumentKind.LAW,
        DocumentKind.REGULATION,
        DocumentKind.PROVISIONS,
        DocumentKind.PROCEDURES,
        DocumentKind.DETAILED_RULES,
        DocumentKind.RULES,
        DocumentKind.CHARTER,
        DocumentKind.INTERPRETATION,
        DocumentKind.STANDARD,
        DocumentKind.CATALOGUE,
    }
)
