"""The rows of agencies: names with the bodies that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.agency_counts import AgencyCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.tables.entries import Columns, Entry


def agencies_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each name of an agency in each notice."""
    return _columns(
        (entry.key, agency, count)
        for entry in entries
        for agency, count in (entry.notice.agencies if entry.notice else AgencyCounts.of(entry.measures)).items()
    )


def counted_columns(counts: AgencyCounts) -> Columns:
    """Return a row for each agency of counts, of which no notice is known."""
    return _columns((None, agency, count) for agency, count in counts.items())


def _columns(counted: Iterable[tuple[str | None, Agency, int]]) -> Columns:
    rows = list(counted)
    bodies = [agency.official for _, agency, _ in rows]
    places = [body.place if body else None for body in bodies]
    return {
        "notice": [key for key, _, _ in rows],
        "agency": [agency.name for _, agency, _ in rows],
        "who": [agency.who for _, agency, _ in rows],
        "measures": [count for _, _, count in rows],
        "collective": [agency.collective for _, agency, _ in rows],
        "body": [body.name if body else None for body in bodies],
        "body_kind": [body.kind if body else None for body in bodies],
        "level": [body.level or None if body else None for body in bodies],
        "place": [place.path if place else None for place in places],
        "place_code": [place.code or None if place else None for place in places],
    }
