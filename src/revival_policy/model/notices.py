"""Notices side by side, asked as one."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Literal, overload

import attrs

from revival_policy.errors import expect, expect_all, expect_function
from revival_policy.handing_out import PlainValue, hand_out, maker
from revival_policy.model import asking, display
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.failure import Failure, OnError
from revival_policy.model.groups import gather
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.shelf import Shelf
from revival_policy.model.tabular import Tabular
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import tidy_title
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.kinds import DocumentKind
from revival_policy.registry.body import Body, LevelName
from revival_policy.registry.places import Place


def _as_tuple(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    return expect_all("notices", notices, Notice, "notices; read and parse make them")


@attrs.frozen(repr=False)
class Notices(PlainValue, Tabular, Sequence[Notice]):
    r"""Several notices (公文), in the order given; each question returns Notices, so questions chain.

    As a table (`to_pandas` and its like) they are the one of notices; `rp.tables.of` gives all seven.

    >>> other = rp.parse("关于植树的通知\n云政发〔2021〕3号\n一、种树。(县林业局)")
    >>> notices = rp.Notices([rp.load("jilin-2016-41"), other])
    >>> len(notices.measures), [str(notice.number) for notice in notices.measures[-2:].notices]
    (89, ['吉政发〔2016〕41号', '云政发〔2021〕3号'])
    """

    _items: tuple[Notice, ...] = attrs.field(default=(), converter=_as_tuple)
    #: What could not be read of the files that they come from.
    failures: tuple[Failure, ...] = attrs.field(default=(), eq=False, kw_only=True)

    @classmethod
    def from_folder(
        cls,
        folder: str | os.PathLike[str],
        *,
        workers: int = 1,
        on_error: OnError = "collect",
    ) -> Notices:
        r"""Read the notices in a folder of files (文件夹), at any depth; the arguments are as for `read_many`.

        What cannot be read is in `failures`, and `context.source` of a notice says which file it was read from.

        >>> import tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = pathlib.Path(folder, "a.txt").write_text("关于植树的通知\n一、种树。(县林业局)", encoding="utf-8")
        ...     notices = rp.Notices.from_folder(folder)
        >>> len(notices), notices.failures, notices[0].context.source.endswith("a.txt")
        (1, (), True)
        """
        found: list[Notice | Failure] = list(maker("files")(folder, workers=workers, on_error=on_error))
        failures = tuple(one for one in found if not isinstance(one, Notice))
        return cls((one for one in found if isinstance(one, Notice)), failures=failures)

    @cached_property
    def measures(self) -> Measures:
        """All measures, notice by notice, each of which knows its notice."""
        items = [measure for notice in self._items for measure in notice.measures]
        return Measures(items, shelf=Shelf(self._items), positions=tuple(range(len(items))))

    @overload
    def __getitem__(self, index: int) -> Notice: ...

    @overload
    def __getitem__(self, index: slice) -> Notices: ...

    def __getitem__(self, index: int | slice) -> Notice | Notices:
        """Return the notice at a place (from 0), or the Notices of a slice."""
        expect("index", index, (int, slice), "a place, from 0, or a slice")
        return Notices(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def __iter__(self) -> Iterator[Notice]:
        """Yield the notices."""
        return iter(self._items)

    def where(self, predicate: Callable[[Notice], bool]) -> Notices:
        """Return the notices for which the predicate is true."""
        expect_function("predicate", predicate, "a function of a notice")
        return Notices(notice for notice in self._items if predicate(notice))

    def issued_by(
        self,
        issuer: Agency | Body | str | None = None,
        *,
        level: LevelName | None = None,
        place: Place | str | None = None,
    ) -> Notices:
        """Return the notices with an issuer (发文机关) of which all that is asked is true.

        `level` is one of `rp.registry.LEVELS`; `place` the area that the issuer serves or lies in.

        >>> notices = rp.Notices([rp.load("jilin-2016-41")])
        >>> len(notices.issued_by("吉林省政府")), len(notices.issued_by(level="central"))
        (1, 0)
        """
        asked = []
        if issuer is not None:
            asked.append(asking.means(issuer, "issuer"))
        if level is not None:
            asked.append(asking.is_of_level(level))
        if place is not None:
            asked.append(asking.serves(place))
        return self.where(lambda notice: any(all(means(agency) for means in asked) for agency in notice.issuers))

    def of_kind(self, kind: DocumentKind | str) -> Notices:
        """Return the notices of a kind (文种), given as such or by its Chinese name; QueryError if there is none.

        >>> len(rp.Notices([rp.load("jilin-2016-41")]).of_kind("通知"))
        1
        """
        wanted = asking.choice("kind", kind, DocumentKind)
        return self.where(lambda notice: notice.kind is wanted)

    def dated(
        self,
        *,
        before: dt.date | str | None = None,
        after: dt.date | str | None = None,
        on: dt.date | str | None = None,
    ) -> Notices:
        """Return the notices with a date (成文日期); with days, those dated before, after or on them."""
        falls = asking.falls(before, after, on)
        return self.where(lambda notice: falls(notice.date))

    def numbered(self, number: DocumentNumber | str) -> Notices:
        """Return the notices with a number (发文字号); copies of one document have the same.

        >>> len(rp.Notices([rp.load("jilin-2016-41")]).numbered("吉政发[2016]41号"))
        1
        """
        expect("number", number, (DocumentNumber, str), "a document number such as 国发〔2016〕62号")
        wanted = DocumentNumber.from_text(number) if isinstance(number, str) else number
        return self.where(lambda notice: notice.number == wanted)

    def titled(self, title: str) -> Notices:
        """Return the notices with a title (标题), its own or that of the document that it issues; blanks do not count.

        >>> notice = rp.load("jilin-2016-41")
        >>> len(rp.Notices([notice]).titled(notice.title)), len(rp.Notices([notice]).titled("植树办法"))
        (1, 0)
        """
        expect("title", title, str, "a title")
        wanted = tidy_title(title)
        titles = ("title", "issued_title")
        return self.where(lambda notice: wanted in {tidy_title(getattr(notice, name) or "") for name in titles})

    @cached_property
    def agencies(self) -> AgencyCounts:
        """The agencies responsible in all of them, with the number of measures that name each."""
        return AgencyCounts.of(self.measures)

    @overload
    def group_by(self, key: Literal["year"]) -> dict[int, Notices]: ...
    @overload
    def group_by(self, key: Literal["kind"]) -> dict[DocumentKind, Notices]: ...
    @overload
    def group_by(self, key: Literal["place", "who"]) -> dict[str, Notices]: ...
    def group_by(self, key: str) -> dict[Any, Notices]:
        """Return the notices by what they have in common, in the order in which each key is first met.

        The year is that of the date, else of the number; the place a full path; who issued is the official name of each
        issuer, else its name and place. What a notice does not say puts it in no group. QueryError for other keys.

        >>> notices = rp.Notices([rp.load("jilin-2016-41")])
        >>> [(year, len(group)) for year, group in notices.group_by("year").items()], *notices.group_by("who")
        ([(2016, 1)], '吉林省人民政府')
        """
        if key not in _KEYS:
            asking.refuse("group_by", key, f"one of {', '.join(_KEYS)}")
        groups = gather(map(_KEYS[key], self._items))
        return {found: Notices(self._items[place] for place in places) for found, places in groups.items()}

    def __repr__(self) -> str:
        """Return how many there are and the first ten, one a line."""
        return display.notices_as_text(self)

    def _repr_html_(self) -> str:
        html: str = hand_out("notebook", self)
        return html


def year_of(notice: Notice) -> int | None:
    """Return the year of a notice by its date, else by its number; None where neither says it."""
    return notice.date.year if notice.date else notice.number.year if notice.number else None


#: What notices can be grouped by; each key of a notice once.
_KEYS: dict[str, Callable[[Notice], Iterable[Hashable]]] = {
    "year": lambda notice: () if (year := year_of(notice)) is None else (year,),
    "kind": lambda notice: () if notice.kind is None else (notice.kind,),
    "place": lambda notice: () if notice.place is None else (notice.place,),
    "who": lambda notice: dict.fromkeys(issuer.who for issuer in notice.issuers),
}
