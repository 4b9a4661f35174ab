"""The rows of notices and of sections."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from revival_policy.model.section import Section
from revival_policy.tables.entries import Columns, Entry, ends
from revival_policy.tables.positions import positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.matches import Span

#: Columns whose values are those of the field of the same name.
_AS_THEY_ARE = (
    "title", "date", "letter", "issued_title", "preamble", "closing", "printing", "classification",
    "urgency", "signatory", "source",
)  # fmt: skip


def notices_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each notice."""
    known = [(entry.key, entry.notice) for entry in entries if entry.notice is not None]
    notices = [notice for _, notice in known]
    numbers = [notice.number for notice in notices]
    return {
        "notice": [key for key, _ in known],
        **{name: [getattr(notice, name) for notice in notices] for name in _AS_THEY_ARE},
        "number": [None if number is None else str(number) for number in numbers],
        "number_place": [None if number is None else number.place for number in numbers],
        "kind": [None if notice.kind is None else notice.kind.value for notice in notices],
        "issuers": [_names(notice.issuers) for notice in notices],
        "who": [[issuer.who for issuer in notice.issuers] for notice in notices],
        "addressees": [_names(notice.addressees) for notice in notices],
        "copied_to": [_names(notice.copied_to) for notice in notices],
        "notes": [list(notice.notes) for notice in notices],
        "place": [_place(notice) for notice in notices],
        "attachments": [[{"title": one.title, **_ends(one.span)} for one in notice.attachments] for notice in notices],
        "components": [[_component(one) for one in notice.components] for notice in notices],
        "metadata": [[{"label": label, "value": value} for label, value in notice.metadata] for notice in notices],
        "parts": [[{"kind": str(part.kind), **_ends(part.span)} for part in notice.parts] for notice in notices],
        "diagnostics": [
            [
                {
                    "code": doubt.code,
                    "level": str(doubt.level),
                    "message": doubt.message,
                    "line": doubt.line,
                    "column": doubt.column,
                    **_ends(doubt.span),
                }
                for doubt in notice.diagnostics
            ]
            for notice in notices
        ],
    }


def sections_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each heading."""
    rows = [
        (entry.key, item, place)
        for entry in entries
        if entry.notice is not None
        for item, place in positions(entry.notice)
        if isinstance(item, Section)
    ]
    sections = [section for _, section, _ in rows]
    return {
        "notice": [key for key, _, _ in rows],
        "item": [place.item for _, _, place in rows],
        "level": [place.level for _, _, place in rows],
        "parent": [place.parent for _, _, place in rows],
        "marker": [str(section.marker) for section in sections],
        "heading": [section.heading for section in sections],
        "text": [section.text for section in sections],
        **ends([section.span for section in sections]),
    }


def _names(agencies: Iterable[Agency]) -> list[str]:
    return [agency.name for agency in agencies]


def _place(notice: Notice) -> str | None:
    """Return the place that the agencies of a notice were read in; all of them have the same."""
    agencies = chain(notice.issuers, notice.addressees, notice.agencies, notice.copied_to)
    return next((agency.origin.place for agency in agencies if agency.origin.place), None)


def _ends(span: Span | None) -> dict[str, object]:
    return {"span_start": None if span is None else span.start, "span_end": None if span is None else span.end}


def _component(component: Component) -> dict[str, object]:
    return {
        "role": str(component.role),
        "title": component.title,
        "label": component.label,
        "issuers": _names(component.issuers),
        "addressees": _names(component.addressees),
        "date": component.date,
        **_ends(component.span),
    }
