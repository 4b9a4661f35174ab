"""The rows of measures and of responsibilities."""

from __future__ import annotations

from collections import defaultdict
from itertools import count, repeat
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.measure import Measure
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span
from revival_policy.tables.entries import Columns, Entry, Lists, Numbered, ends
from revival_policy.tables.positions import Position, positions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.responsibilities import Assignment, Responsibility


def measures_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each measure."""
    return {
        "notice": [key for entry in entries for key in repeat(entry.key, len(entry.measures))],
        "measure": [index for entry in entries for index in range(len(entry.measures))],
        **_positions(entries),
        **_own([measure for entry in entries for measure in entry.measures]),
    }


def _positions(entries: Sequence[Entry]) -> Columns:
    """Return where measures are in their outlines; measures without a notice are nowhere."""
    if all(entry.notice is None for entry in entries):
        nothing = [None] * sum(len(entry.measures) for entry in entries)
        return dict.fromkeys(Position._fields, nothing)
    notices = [entry.notice for entry in entries if entry.notice is not None]
    places = [place for notice in notices for item, place in positions(notice) if isinstance(item, Measure)]
    return {name: [getattr(place, name) for place in places] for name in Position._fields}


def _own(measures: Sequence[Measure]) -> Columns:
    """Return what measures say themselves; one loop, for the objects are many and each look at one costs."""
    known: defaultdict[str, int] = defaultdict(count().__next__)
    names, ends_of_names, ends_of_deadlines = list[int](), [0], [0]
    markers, headings, texts, roles, deadlines = (
        list[Marker | None](),
        list[str](),
        list[str](),
        list[str](),
        list[str](),
    )
    whos, meant = list[str](), dict[int, str]()
    open_ended, starts, stops = list[bool](), list[int | None](), list[int | None]()
    for measure in measures:
        markers.append(measure.marker)
        headings.append(measure.heading)
        texts.append(measure.text)
        start, stop = measure.span or (None, None)
        starts.append(start)
        stops.append(stop)
        is_open = False
        for clause in measure.responsibilities:
            is_open = is_open or clause.open_ended
            if clause.deadline:
                deadlines.append(clause.deadline)
            for part in clause.assignments:
                names.append(known[part.agency.name])
                whos.append(_who(part.agency, meant))
                # `value` of an enum is looked up anew each time.
                roles.append(part.role._value_)
        open_ended.append(is_open)
        ends_of_names.append(len(names))
        ends_of_deadlines.append(len(deadlines))
    return {
        "marker": _written(markers),
        "heading": headings,
        "text": texts,
        "agencies": Lists(Numbered(tuple(known), names), ends_of_names),
        "who": Lists(whos, ends_of_names),
        "roles": Lists(roles, ends_of_names),
        "open_ended": open_ended,
        "deadlines": Lists(deadlines, ends_of_deadlines),
        "span_start": starts,
        "span_end": stops,
    }


def _who(agency: Agency, known: dict[int, str]) -> str:
    """Return who is meant, looked up once: the agencies of a notice are few, and the same objects."""
    who = known.get(id(agency))
    if who is None:
        known[id(agency)] = who = agency.who
    return who


def _written(markers: Sequence[Marker | None]) -> list[str | None]:
    """Return markers as text, None for measures without one; the same few open most measures."""
    # The hash of a marker, or of an enum, is a function of Python, and takes longer than all else here.
    texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
    written: list[str | None] = []
    for marker in markers:
        if marker is None:
            written.append(None)
            continue
        known, number = texts[marker.style._value_], marker.number
        if marker.above or marker.inserted:
            written.append(str(marker))
        elif number in known:
            written.append(known[number])
        else:
            known[number] = str(marker)
            written.append(known[number])
    return written


class _Named(NamedTuple):
    """An assignment with the clause and the measure that it is in."""

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
    meant = dict[int, str]()
    return {
        "notice": [row.key for row in rows],
        "measure": [row.measure for row in rows],
        "clause": [row.clause for row in rows],
        "position": [row.position for row in rows],
        "agency": [row.part.agency.name for row in rows],
        "who": [_who(row.part.agency, meant) for row in rows],
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
