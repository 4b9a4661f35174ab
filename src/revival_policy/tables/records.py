"""Records of tables back to the values that they were made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from revival_policy.model.attachment import Attachment
from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.model.measure import Measure
from revival_policy.model.notice import Notice
from revival_policy.model.parts import Part, PartKind
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency, Origin, agency_of
from revival_policy.notations.citations import Citation, Relation
from revival_policy.notations.dates import Date
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities import Assignment, Responsibility, Role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    #: A row of a table; its values have the types of the schema, which Arrow has seen to.
    Record = Mapping[str, object]


def notice_of(row: Record, body: Sequence[Section | Measure], citations: Sequence[Citation]) -> Notice:
    """Return the notice of a row, with its outline and its citations."""
    origin = origin_of(row)
    kind = _text_if_any(row, "kind")
    return Notice(
        source=_text(row, "source"),
        title=_text_if_any(row, "title"),
        number=_number(row),
        kind=None if kind is None else DocumentKind(kind),
        issuers=_agencies(row, "issuers", origin),
        addressees=_agencies(row, "addressees", origin),
        date=_date(row),
        letter=_text(row, "letter"),
        issued_title=_text_if_any(row, "issued_title"),
        preamble=_text(row, "preamble"),
        body=tuple(body),
        closing=_text(row, "closing"),
        attachments=tuple(Attachment(_text(one, "title"), span=_span(one)) for one in _records(row, "attachments")),
        notes=_texts(row, "notes"),
        copied_to=_agencies(row, "copied_to", origin),
        printing=_text_if_any(row, "printing"),
        classification=_text_if_any(row, "classification"),
        urgency=_text_if_any(row, "urgency"),
        signatory=_text_if_any(row, "signatory"),
        components=tuple(map(_component, _records(row, "components"))),
        citations=tuple(citations),
        metadata=tuple((_text(pair, "label"), _text(pair, "value")) for pair in _records(row, "metadata")),
        parts=tuple(Part(PartKind(_text(one, "kind")), _sure_span(one)) for one in _records(row, "parts")),
        diagnostics=tuple(map(_diagnostic, _records(row, "diagnostics"))),
    )


def origin_of(row: Record) -> Origin:
    """Return place and date of the notice of a row."""
    return Origin(_text_if_any(row, "place"), _date(row))


def section_of(row: Record, children: Sequence[Section | Measure]) -> Section:
    """Return the section of a row, with what is under it."""
    marker = Marker.from_text(_text(row, "marker"))
    return Section(marker, _text(row, "heading"), _text(row, "text"), tuple(children), span=_span(row))


def measure_of(row: Record, clauses: Sequence[Responsibility], citations: Sequence[Citation]) -> Measure:
    """Return the measure of a row, with its clauses and its citations."""
    written = _text_if_any(row, "marker")
    marker = None if written is None else Marker.from_text(written)
    return Measure(marker, _text(row, "text"), tuple(clauses), tuple(citations), _text(row, "heading"), span=_span(row))


def clause_of(first: Record, named: Sequence[Record], origin: Origin) -> Responsibility:
    """Return the clause of the rows that name its agencies, in their order; each says the same of the clause."""
    span = _span(first, "clause_")
    return Responsibility(
        tuple(_assignment(row, span, origin) for row in named),
        first["open_ended"] is True,
        _text_if_any(first, "deadline"),
        governs=_span(first, "governs_"),
        span=span,
    )


def citation_of(row: Record) -> Citation:
    """Return the citation of a row."""
    return Citation(
        _text_if_any(row, "title"),
        _number(row),
        relation=Relation(_text(row, "relation")),
        short_name=_text_if_any(row, "short_name"),
        refers_back=row["refers_back"] is True,
        span=_span(row),
    )


def _assignment(row: Record, clause: Span | None, origin: Origin) -> Assignment:
    agency = agency_of(Agency(_text(row, "agency"), row["collective"] is True), origin)
    name = _span(row)
    within = None if name is None or clause is None else Span(name.start - clause.start, name.end - clause.start)
    return Assignment(agency, Role(_text(row, "role")), within)


def _component(row: Record) -> Component:
    return Component(
        ComponentRole(_text(row, "role")),
        _text_if_any(row, "title"),
        _text(row, "label"),
        _agencies(row, "issuers", Origin()),
        _agencies(row, "addressees", Origin()),
        _date(row),
        span=_span(row),
    )


def _diagnostic(row: Record) -> Diagnostic:
    line, column = cast("int", row["line"]), cast("int", row["column"])
    return Diagnostic(
        _text(row, "code"), Level(_text(row, "level")), _text(row, "message"), line, column, _sure_span(row)
    )


def _number(row: Record) -> DocumentNumber | None:
    written = _text_if_any(row, "number")
    if written is None:
        return None
    return attrs.evolve(DocumentNumber.from_text(written), place=_text_if_any(row, "number_place"))


def _agencies(row: Record, name: str, origin: Origin) -> tuple[Agency, ...]:
    return tuple(agency_of(Agency(written), origin) for written in _texts(row, name))


def _date(row: Record) -> Date | None:
    day = cast("dt.date | None", row["date"])
    return None if day is None else Date(day.year, day.month, day.day)


def _span(row: Record, prefix: str = "span_") -> Span | None:
    start, end = row[f"{prefix}start"], row[f"{prefix}end"]
    return None if start is None or end is None else Span(cast("int", start), cast("int", end))


def _sure_span(row: Record) -> Span:
    return Span(cast("int", row["span_start"]), cast("int", row["span_end"]))


def _text_if_any(row: Record, name: str) -> str | None:
    return cast("str | None", row[name])


def _text(row: Record, name: str) -> str:
    """Return a text that must be there; a null would make a value that no reading makes."""
    text = row[name]
    if text is None:
        msg = f"{name} is null"
        raise ValueError(msg)
    return cast("str", text)


def _texts(row: Record, name: str) -> tuple[str, ...]:
    return tuple(cast("Iterable[str]", row[name] or ()))


def _records(row: Record, name: str) -> Iterable[Record]:
    return cast("Iterable[Record]", row[name] or ())
