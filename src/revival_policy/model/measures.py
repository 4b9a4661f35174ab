"""Measures that can be asked: an immutable sequence whose every answer can be asked again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

import attrs

from revival_policy.model import display
from revival_policy.model.measure import Measure
from revival_policy.notations.agencies import Agency
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.responsibilities import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from revival_policy.model.section import Section


def _as_tuple(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    return tuple(measures)


@attrs.frozen(repr=False)
class Measures(Sequence[Measure]):
    """Measures in the order of their notice; each question returns Measures, so questions chain.

    Agencies are asked by name as written. A name or number given as text is read by its notation first, so that a text
    which is none raises NotationError instead of finding nothing.

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

    def where(self, predicate: Callable[[Measure], bool]) -> Measures:
        """Return the measures for which the predicate is true."""
        return Measures(measure for measure in self._items if predicate(measure))

    def by(self, agency: Agency | str) -> Measures:
        """Return the measures that name an agency, in whatever role."""
        asked = _agency(agency)
        return self.where(lambda measure: asked in measure.agencies)

    def led_by(self, agency: Agency | str) -> Measures:
        """Return the measures whose clause says that an agency leads (牵头); standing first in a list says nothing."""
        asked = _agency(agency)
        return self.where(
            lambda measure: any(part.role is Role.LEAD and part.agency == asked for part in measure.assignments)
        )

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
        return display.measures_as_html(self)


def _agency(asked: Agency | str) -> Agency:
    return Agency.from_text(asked) if isinstance(asked, str) else asked
