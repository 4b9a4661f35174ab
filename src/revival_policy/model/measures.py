"""Measures that can be asked: an immutable sequence whose every answer can be asked again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

import attrs

from revival_policy.model import display, notebook
from revival_policy.model.measure import Measure
from revival_policy.model.tabular import Tabular
from revival_policy.notations.agencies import Agency, Origin, agency_of
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.responsibilities import Role
from revival_policy.registry.body import Body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from revival_policy.model.section import Section


def _as_tuple(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    return tuple(measures)


@attrs.frozen(repr=False)
class Measures(Tabular, Sequence[Measure]):
    """Measures in the order of their notice; each question returns Measures, so questions chain.

    An agency is asked by a name, and found under every name that means the same official body where it is named; or by
    a Body. A name or number given as text is read by its notation first, so that a text which is none raises
    NotationError instead of finding nothing.

    >>> measures = rp.load("jilin-2016-41").measures
    >>> len(measures), len(measures.by("省财政厅")), len(measures.by("省财政厅").mentioning("养老保险"))
    (88, 21, 2)
    """

    _items: tuple[Measure, ...] = attrs.field(default=(), converter=_as_tuple)

    @overload
    def __getitem__(self, index: int) -> Measure: ...

    @overload
    def __getitem__(self, index: slice) -> Measures: ...

    def __getitem__(self, index: int | slice) -> Measure | Measures:
        """Return the measure at a place (from 0), or the Measures of a slice."""
        return Measures(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def __iter__(self) -> Iterator[Measure]:
        """Yield the measures."""
        return iter(self._items)

    def where(self, predicate: Callable[[Measure], bool]) -> Measures:
        """Return the measures for which the predicate is true."""
        return Measures(measure for measure in self._items if predicate(measure))

    def by(self, agency: Agency | Body | str) -> Measures:
        """Return the measures that name an agency, in whatever role.

        >>> measures = rp.load("jilin-2016-41").measures
        >>> measures.by("发展改革委") == measures.by(rp.Agency.from_text("省发改委")) == measures.by("省发展改革委")
        True
        """
        means = _meaning(agency)
        return self.where(lambda measure: any(map(means, measure.agencies)))

    def led_by(self, agency: Agency | Body | str) -> Measures:
        """Return the measures whose clause says that an agency leads (牵头); standing first in a list says nothing."""
        means = _meaning(agency)
        return self.where(
            lambda measure: any(part.role is Role.LEAD and means(part.agency) for part in measure.assignments)
        )

    @property
    def bodies(self) -> dict[Body, int]:
        """The official bodies that are named and the number of measures naming each, under whatever names.

        The most charged first; names that mean no single known body are not among them.

        >>> bodies = rp.load("jilin-2016-41").measures.bodies
        >>> [(body.name, count) for body, count in bodies.items()][:2]
        [('吉林省发展和改革委员会', 50), ('吉林省财政厅', 21)]
        """
        named = ({agency.official: None for agency in measure.agencies} for measure in self._items)
        counted = Counter(body for bodies in named for body in bodies if body is not None)
        return dict(counted.most_common())

    def within(self, section: Section) -> Measures:
        """Return the measures that stand under a heading of their notice, at any depth."""
        inside = {(measure.span, measure) for measure in section.measures}
        return self.where(lambda measure: (measure.span, measure) in inside)

    def citing(self, number: DocumentNumber | str) -> Measures:
        """Return the measures that cite the document of a number."""
        asked = DocumentNumber.from_text(number) if isinstance(number, str) else number
        return self.where(lambda measure: any(citation.number == asked for citation in measure.citations))

    def mentioning(self, words: str) -> Measures:
        """Return the measures whose text holds these words; the clauses that name agencies are not searched."""
        return self.where(lambda measure: words in measure.text)

    def __repr__(self) -> str:
        """Return how many there are and the first ten, one a line."""
        return display.measures_as_text(self)

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows."""
        return notebook.measures_as_html(self)


def _meaning(asked: Agency | Body | str) -> Callable[[Agency], bool]:
    """Return the question whether an agency is the one asked for: it bears the name, or means the same body."""
    if isinstance(asked, Body):
        return lambda agency: agency.official == asked
    wanted = Agency.from_text(asked) if isinstance(asked, str) else asked

    def means(agency: Agency) -> bool:
        if agency == wanted:
            return True
        # A name without a notice of its own is read as if it stood in the same notice.
        meant = wanted if wanted.origin != Origin() else agency_of(wanted, agency.origin)
        return agency.official is not None and agency.official == meant.official

    return means
