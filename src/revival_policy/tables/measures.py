"""The rows of measures and of responsibilities."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.measure import Measure
from revival_policy.notations.matches import Span
from revival_policy.tables.entries import Columns, Entry, ends
from revival_policy.tables.positions import NOWHERE, Position, positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revival_policy.notations.responsibilities import Assignment, Responsibility


def measures_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each measure."""
    measures = [measure for entry in entries for measure in entry.measures]
    places = list(chain.from_iterable(map(_positions, entries)))
    clauses = [measure.responsibilities for measure in measures]
    return {
        "notice": [key for entry in entries for key in repeat(entry.key, len(entry.measures))],
        "measure": [index for entry in entries for index in range(len(entry.measures))],
        "item": [place.item for place in places],
        "level": [place.level for place in places],
        "parent": [place.parent for place in places],
        "section": [place.section for place in places],
        "marker": [str(measure.marker) for measure in measures],
        "heading": [measure.heading for measure in measures],
        "text": [measure.text for measure in measures],
        "agencies": [[part.agency.name for clause in said for part in clause.assignments] for said in clauses],
        "roles": [[part.role.value for clause in said for part in clause.assignments] for said in clauses],
        "open_ended": [any(clause.open_ended for clause in said) for said in clauses],
        "deadlines": [[clause.deadline for clause in said if clause.deadline] for said in clauses],
        **ends([measure.span for measure in measures]),
    }


def _positions(entry: Entry) -> Iterable[Position]:
    if entry.notice is None:
        return repeat(NOWHERE, len(entry.measures))
    return (position for item, position in positions(entry.notice) if isinstance(item, Measure))


class _Named(NamedTuple):
    """An assignment with the clause and the measure that it stands in."""

    key: str | None
    measure: int
    clause: int
    position: int
    said: Responsibility
    part: Assignment

    @property
    def span(self) -> Span | None:
        """The place of the name in the source of the notice."""
        if self.part.span is None or self.said.span is None:
            return None
        start = self.said.span.start
        return Span(start + self.part.span.start, start + self.part.span.end)


def responsibilities_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each agency that a clause names."""
    rows = [row for entry in entries for row in _named(entry)]
    return {
        "notice": [row.key for row in rows],
        "measure": [row.measure for row in rows],
        "clause": [row.clause for row in rows],
        "position": [row.position for row in rows],
        "agency": [row.part.agency.name for row in rows],
        "role": [row.part.role.value for row in rows],
        "collective": [row.part.agency.collective for row in rows],
        "open_ended": [row.said.open_ended for row in rows],
        "deadline": [row.said.deadline for row in rows],
        **ends([row.span for row in rows]),
        **ends([row.said.span for row in rows], "clause_"),
        **ends([row.said.governs for row in rows], "governs_"),
    }


def _named(entry: Entry) -> Iterator[_Named]:
    for index, measure in enumerate(entry.measures):
        for clause, said in enumerate(measure.responsibilities):
            for position, part in enumerate(said.assignments):
                yield _Named(entry.key, index, clause, position, said, part)
