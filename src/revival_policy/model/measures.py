"""Measures that can be asked: an immutable sequence whose every answer can be asked again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

import attrs

from revival_policy.errors import expect, expect_all, expect_function
from revival_policy.handing_out import PlainValue, hand_out
from revival_policy.model import asking, display
from revival_policy.model.groups import WHERE_IT_IS, GroupName, Groups, gather, keys_by
from revival_policy.model.measure import Measure
from revival_policy.model.shelf import Shelf
from revival_policy.model.tabular import Tabular
from revival_policy.notations.agencies import Agency
from revival_policy.notations.citations import Citation
from revival_policy.notations.deadlines import Deadline
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.markers import Marker
from revival_policy.notations.quantities import QuantityKind
from revival_policy.notations.responsibilities import Role, RoleName
from revival_policy.registry.body import Body, KindName, LevelName
from revival_policy.registry.places import Place

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice
    from revival_policy.model.section import Section  # noqa: TC004 - a section has measures


Key = TypeVar("Key", bound=Hashable)


def _as_tuple(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    return expect_all("measures", measures, Measure, "measures; notices have them")


@attrs.frozen(repr=False)
class Measures(PlainValue, Tabular, Sequence[Measure]):
    """Measures (措施) in the order of their notices; each question returns Measures, so questions chain.

    An agency is asked by a name, and found under every name that means the same official body where it is named; or by
    a Body. What is asked for as text is read by its notation first, so that another text raises NotationError,
    and a level or place that there is not QueryError, instead of finding nothing.

    `&`, `|`, `-` and `^` have the meaning that they have for sets, and keep the order of the notices. For them a
    measure is the one that is at its place: two that read alike stay two. Measures that were put together by hand
    know no notice, nor do those that were pickled, and are told apart by span and content. `==` compares what the
    measures say, in their order.

    >>> measures = rp.load("jilin-2016-41").measures
    >>> len(measures), len(measures.by("省财政厅")), len(measures.by("省财政厅").mentioning("养老保险"))
    (88, 21, 2)
    >>> len(measures.by("省财政厅") - measures.by("省发展改革委"))
    13
    """

    _items: tuple[Measure, ...] = attrs.field(default=(), converter=_as_tuple)
    #: The notices that they are in, None where these are not known, and the position of each measure there.
    shelf: Shelf | None = attrs.field(default=None, eq=False, kw_only=True)
    positions: Sequence[int] = attrs.field(default=(), eq=False, kw_only=True)

    def __reduce__(self) -> tuple[type[Measures], tuple[tuple[Measure, ...]]]:
        """Return the measures alone, as pickles hold them: their whole notices would come along."""
        return Measures, (self._items,)

    @overload
    def __getitem__(self, index: int) -> Measure: ...

    @overload
    def __getitem__(self, index: slice) -> Measures: ...

    def __getitem__(self, index: int | slice) -> Measure | Measures:
        """Return the measure at a place (from 0), or the Measures of a slice."""
        if isinstance(index, slice):
            return Measures(self._items[index], shelf=self.shelf, positions=self.positions[index])
        expect("index", index, int, "a place, from 0, or a slice")
        return self._items[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def __iter__(self) -> Iterator[Measure]:
        """Yield the measures."""
        return iter(self._items)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notice of each measure, in the order of the measures; () where their notices are not known.

        >>> notice = rp.load("jilin-2016-41")
        >>> notice.measures[:2].notices == (notice, notice)
        True
        """
        return () if self.shelf is None else tuple(map(self.shelf.notice_at, self.positions))

    def where(self, predicate: Callable[[Measure], bool]) -> Measures:
        """Return the measures for which the predicate is true."""
        expect_function("predicate", predicate, "a function of a measure")
        return self._kept(map(predicate, self._items))

    def by(  # noqa: PLR0913 - each is a question of its own
        self,
        agency: Agency | Body | str | None = None,
        *,
        role: Role | RoleName | None = None,
        level: LevelName | None = None,
        place: Place | str | None = None,
        kind: KindName | None = None,
        as_written: bool = False,
    ) -> Measures:
        """Return the measures that name an agency of which all that is asked is true; any agency, where nothing is.

        `role` is what it has to do with the measure. `level` is one of `rp.registry.LEVELS` and `kind` one of
        `rp.registry.KINDS`, as the official body has them; of classes of bodies (有关地方政府) the kind is known for
        governments. `place` is the area that the body serves or lies in. `as_written` asks for the very name.

        >>> measures = rp.load("jilin-2016-41").measures
        >>> measures.by("发展改革委") == measures.by(rp.Agency.from_text("省发改委")) == measures.by("省发展改革委")
        True
        >>> len(measures.by("省发改委", as_written=True)), len(measures.by(kind="government", place="长春市"))
        (0, 5)
        """
        questions = []
        if agency is not None:
            questions.append(asking.bears(agency) if as_written else asking.means(agency))
        if level is not None:
            questions.append(asking.is_of_level(level))
        if kind is not None:
            questions.append(asking.is_of_kind(kind))
        if place is not None:
            questions.append(asking.serves(place))
        return self.where(asking.names_one(questions, None if role is None else asking.choice("role", role, Role)))

    def led_by(self, agency: Agency | Body | str) -> Measures:
        """Return the measures whose clause says that an agency leads (牵头); to be first in a list says nothing."""
        return self.where(asking.names_one([asking.means(agency)], Role.LEAD))

    def co_responsible(self, agency: Agency | Body | str, other: Agency | Body | str | None = None) -> Measures:
        """Return the measures that name two agencies, in whatever roles; without the other, an agency and any other.

        >>> measures = rp.load("jilin-2016-41").measures
        >>> len(measures.co_responsible("省财政厅", "省民政厅")), len(measures.co_responsible("省财政厅"))
        (1, 21)
        """
        if other is not None:
            return self.by(agency).where(asking.names_one([asking.means(other, "other")], None))
        means = asking.means(agency)
        return self.by(agency).where(asking.names_one([lambda named: not means(named)], None))

    @property
    def bodies(self) -> dict[Body, int]:
        """The official bodies that are named and the number of measures naming each, under whatever names.

        The most charged first; names that mean no single known body are not among them.

        >>> bodies = rp.load("jilin-2016-41").measures.bodies
        >>> [(body.name, count) for body, count in bodies.items()][:2]
        [('吉林省发展和改革委员会', 50), ('吉林省财政厅', 21)]
        """
        return dict(self.group_by("body").rank())

    def within(self, section: Section | Marker | str) -> Measures:
        """Return the measures that are under a heading, at any depth; a marker asks for it in each of their notices.

        Notices without a section of this marker have none to give. SectionError where no notice has one, or one has
        several.
        """
        if isinstance(section, (Marker, str)):
            inside = self._under_marker(Marker.from_text(section) if isinstance(section, str) else section)
        else:
            expect("section", section, Section, "a section, or its marker")
            inside = set() if self.shelf is None else self.shelf.under(section)
            if not inside:  # a section of a notice that was read anew, or measures put together by hand
                alike = {(measure.span, measure) for measure in section.measures}
                return self.where(lambda measure: (measure.span, measure) in alike)
        return self._kept([position in inside for position in self.positions])

    def _under_marker(self, marker: Marker) -> set[int]:
        if self.shelf is None:
            if self:
                asking.refuse("within", str(marker), "a section, because these measures know no notice")
            return set()
        return self.shelf.under_marker(marker, dict.fromkeys(map(self.shelf.number_at, self.positions)))

    def citing(self, cited: DocumentNumber | Citation | str) -> Measures:
        """Return the measures that cite a document, asked for by its number, or by its title in 《》.

        >>> [str(measure.marker) for measure in rp.load("jilin-2016-41").measures.citing("中发〔2016〕18号")]
        ['14.']
        """
        return self.where(asking.cites(cited))

    def mentioning(self, words: str) -> Measures:
        """Return the measures whose text holds these words; the clauses that name agencies are not searched."""
        expect("words", words, str, "words")
        return self._kept([words in measure.text for measure in self._items])

    def matching(self, expression: str | re.Pattern[str]) -> Measures:
        """Return the measures in whose text a regular expression is found; QueryError where it does not compile.

        >>> [str(measure.marker) for measure in rp.load("jilin-2016-41").measures.matching("煤改[气电]")]
        ['51.']
        """
        search = asking.expression_of(expression).search
        return self._kept([search(measure.text) is not None for measure in self._items])

    def due(
        self,
        *,
        before: dt.date | str | None = None,
        after: dt.date | str | None = None,
        on: dt.date | str | None = None,
    ) -> Measures:
        """Return the measures with a deadline (时限); with days, those whose last day lies before, after or on them.

        The day of 2020年底前 is the last of that year. A deadline without a year (6月底前) has no day that is known.

        >>> [str(measure.marker) for measure in rp.load("jilin-2016-41").measures.due(before="2021年1月1日")]
        ['48.']
        """
        if before is None and after is None and on is None:
            return self.where(lambda measure: measure.deadline is not None)
        falls = asking.falls(before, after, on)
        return self.where(lambda measure: (deadline := measure.deadline) is not None and falls(deadline.date))

    def with_quantity(
        self, kind: QuantityKind | str | None = None, *, unit: str | None = None, counted: str | None = None
    ) -> Measures:
        """Return the measures whose text has a figure (数量) that is all that is asked: its kind, unit, what it counts.

        `counted` holds the words given.

        >>> measures = rp.load("jilin-2016-41").measures
        >>> [str(measure.marker) for measure in measures.with_quantity("change")]
        ['28.']
        """
        expect("unit", unit, (str, type(None)), "a unit such as 元")
        expect("counted", counted, (str, type(None)), "words for what is counted")
        wanted = None if kind is None else asking.choice("kind", kind, QuantityKind)
        return self.where(
            lambda measure: any(
                wanted in {None, quantity.kind}
                and unit in {None, quantity.unit}
                and (counted is None or counted in (quantity.counted or ""))
                for quantity in measure.quantities
            )
        )

    @overload
    def group_by(self, key: Literal["agency"]) -> Groups[Agency]: ...
    @overload
    def group_by(self, key: Literal["body"]) -> Groups[Body]: ...
    @overload
    def group_by(self, key: Literal["who"]) -> Groups[str]: ...
    @overload
    def group_by(self, key: Literal["role"]) -> Groups[Role]: ...
    @overload
    def group_by(self, key: Literal["level"]) -> Groups[str]: ...
    @overload
    def group_by(self, key: Literal["place"]) -> Groups[Place]: ...
    @overload
    def group_by(self, key: Literal["cited"]) -> Groups[Citation]: ...
    @overload
    def group_by(self, key: Literal["deadline"]) -> Groups[Deadline]: ...
    @overload
    def group_by(self, key: Literal["section"]) -> Groups[Section]: ...
    @overload
    def group_by(self, key: Literal["notice"]) -> Groups[Notice]: ...
    @overload
    def group_by(self, key: GroupName) -> Groups[Any]: ...
    @overload
    def group_by(self, key: Callable[[Measure], Key]) -> Groups[Key]: ...
    def group_by(self, key: Callable[[Measure], Hashable] | str) -> Groups[Any]:
        """Return the measures in groups: by a function of a measure, or by what is named here.

        "who" is the official name of a body, else its name and place, so that 发改委 and 发展改革委 are one. A measure
        is in the group of each agency, body, who, role, level, place and document that it names, once; of its
        deadline, the innermost section around it, and its notice. QueryError for other names, and where section or
        notice is asked for of measures that know no notice.

        >>> groups = rp.load("jilin-2016-41").measures.group_by("section")
        >>> [(section.heading, count) for section, count in groups.rank(1)]
        [('加快补齐基础设施短板', 12)]
        """
        groups = gather(self._keys(key))
        return Groups(tuple((found, self._picked(places)) for found, places in groups.items()))

    def _keys(self, key: Callable[[Measure], Hashable] | str) -> Iterable[Iterable[Hashable]]:
        if not isinstance(key, str):
            expect_function("key", key, "a function of a measure, or a name such as agency")
            return ((key(measure),) for measure in self._items)
        if key not in WHERE_IT_IS:
            return map(keys_by(key), self._items)
        if self.shelf is None and self:
            asking.refuse("group_by", key, "measures that know the notice they are in")
        if key == "notice":
            return ((notice,) for notice in self.notices)
        sections = self.shelf.sections if self.shelf else ()
        around = (sections[position] for position in self.positions)
        return (() if section is None else (section,) for section in around)

    def __and__(self, other: Measures) -> Measures:
        """Return the measures that are among both."""
        if not isinstance(other, Measures):  # pyright: ignore[reportUnnecessaryIsInstance] - callers unchecked
            return NotImplemented
        one, two = _on_one_shelf(self, other)
        return one._chosen(two, among=True)._in_order()

    def __or__(self, other: Measures) -> Measures:
        """Return the measures that are among these or the others."""
        if not isinstance(other, Measures):  # pyright: ignore[reportUnnecessaryIsInstance] - callers unchecked
            return NotImplemented
        one, two = _on_one_shelf(self, other)
        return one._followed_by(two._chosen(one, among=False))._in_order()

    def __sub__(self, other: Measures) -> Measures:
        """Return these measures without the others."""
        if not isinstance(other, Measures):  # pyright: ignore[reportUnnecessaryIsInstance] - callers unchecked
            return NotImplemented
        one, two = _on_one_shelf(self, other)
        return one._chosen(two, among=False)._in_order()

    def __xor__(self, other: Measures) -> Measures:
        """Return the measures that are among these or the others, not among both."""
        if not isinstance(other, Measures):  # pyright: ignore[reportUnnecessaryIsInstance] - callers unchecked
            return NotImplemented
        one, two = _on_one_shelf(self, other)
        return one._chosen(two, among=False)._followed_by(two._chosen(one, among=False))._in_order()

    def _names(self) -> Sequence[Hashable]:
        """Return what identifies each measure."""
        return self.positions if self.shelf else [(measure.span, measure) for measure in self._items]

    def _chosen(self, others: Measures, *, among: bool) -> Measures:
        """Return the measures that are among others, or are not."""
        within = map(set(others._names()).__contains__, self._names())
        return self._kept(within if among else map(not_, within))

    def _followed_by(self, others: Measures) -> Measures:
        return Measures((*self._items, *others), shelf=self.shelf, positions=(*self.positions, *others.positions))

    def _in_order(self) -> Measures:
        """Return the measures in the order of their notices, where that is known."""
        if sorted(self.positions) == list(self.positions):
            return self
        return self._picked(sorted(range(len(self)), key=self.positions.__getitem__))

    def _kept(self, chosen: Iterable[bool]) -> Measures:
        """Return the measures that are chosen."""
        chosen = list(chosen)
        return Measures(
            compress(self._items, chosen), shelf=self.shelf, positions=tuple(compress(self.positions, chosen))
        )

    def _picked(self, places: Sequence[int]) -> Measures:
        """Return the measures at some places of this sequence."""
        positions = tuple(self.positions[place] for place in places) if self.shelf else ()
        return Measures((self._items[place] for place in places), shelf=self.shelf, positions=positions)

    def __repr__(self) -> str:
        """Return how many there are and the first ten, one a line."""
        return display.measures_as_text(self)

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows."""
        html: str = hand_out("notebook", self)
        return html


def _on_one_shelf(one: Measures, other: Measures) -> tuple[Measures, Measures]:
    """Return measures whose positions can be compared; without positions where some of them have none."""
    if one.shelf is other.shelf:
        return one, other
    if not one:
        return Measures(shelf=other.shelf), other
    if not other:
        return one, Measures(shelf=one.shelf)
    if one.shelf is None or other.shelf is None:
        return Measures(one), Measures(other)
    shelf, starts = one.shelf.joined(other.shelf)
    moved = tuple(other.shelf.moved(other.positions, starts))
    return Measures(one, shelf=shelf, positions=one.positions), Measures(other, shelf=shelf, positions=moved)
