"""The rows of measures and of responsibilities."""

from __future__ import annotations

from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.measure import Measure
from revival_policy.notations.matches import Span
from revival_policy.tables.entries import Columns, Entry, Lists, ends
from revival_policy.tables.positions import NOWHERE, Position, positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revival_policy.notations.markers import Marker
    from revival_policy.notations.responsibilities import Assignment, Responsibility


def measures_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each measure."""
    measures = [measure for entry in entries for measure in entry.measures]
    places = list(chain.from_iterable(map(_positions, entries)))
    clauses = [measure.responsibilities for measure in measures]
    # Nearly every measure has one clause; a hundred thousand calls for it would take as long as all else.
    named = [said[0].assignments if len(said) == 1 else _all_named(said) for said in clauses]
    offsets = [0, *accumulate(map(len, named))]
    deadlines = [_deadlines(said) if len(said) != 1 or said[0].deadline else () for said in clauses]
    return {
        "notice": [key for entry in entries for key in repeat(entry.key, len(entry.measures))],
        "measure": [index for entry in entries for index in range(len(entry.measures))],
        "item": [place.item for place in places],
        "level": [place.level for place in places],
        "parent": [place.parent for place in places],
        "section": [place.section for place in places],
        "marker": _written([measure.marker for measure in measures]),
        "heading": [measure.heading for measure in measures],
        "text": [measure.text for measure in measures],
        "agencies": Lists([part.agency.name for parts in named for part in parts], offsets),
        # `value` of an enum is looked up anew each time, which would take as long as half the table.
        "roles": Lists([part.role._value_ for parts in named for part in parts], offsets),
        "open_ended": [said[0].open_ended if len(said) == 1 else _open_ended(said) for said in clauses],
        "deadlines": Lists(list(chain.from_iterable(deadlines)), [0, *accumulate(map(len, deadlines))]),
        **ends([measure.span for measure in measures]),
    }


def _all_named(clauses: Sequence[Responsibility]) -> tuple[Assignment, ...]:
    return tuple(part for clause in clauses for part in clause.assignments)


def _open_ended(clauses: Sequence[Responsibility]) -> bool:
    return any(clause.open_ended for clause in clauses)


def _deadlines(clauses: Sequence[Responsibility]) -> list[str]:
    return [clause.deadline for clause in clauses if clause.deadline]


def _written(markers: Sequence[Marker]) -> list[str]:
    """Return markers as text; the same few open most measures."""
    texts: dict[Marker, str] = {}
    return [texts.get(marker) or texts.setdefault(marker, str(marker)) for marker in markers]


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
