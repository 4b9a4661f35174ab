"""The rows of citations: those of the notice, each with the measure that it is in."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.tables.entries import Columns, Entry, ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.citations import Citation


class _Cited(NamedTuple):
    """A citation, the number of the measure that it is in, and whether it names its own notice."""

    citation: Citation
    measure: int | None
    itself: bool = False


def citations_columns(entries: Sequence[Entry]) -> Columns:
    """Return a row for each citation."""
    rows = [(entry.key, index, row) for entry in entries for index, row in enumerate(_cited(entry))]
    cited = [row.citation for _, _, row in rows]
    return {
        "notice": [key for key, _, _ in rows],
        "citation": [index for _, index, _ in rows],
        "measure": [row.measure for _, _, row in rows],
        "title": [citation.title for citation in cited],
        "number": [None if citation.number is None else str(citation.number) for citation in cited],
        "number_place": [None if citation.number is None else citation.number.place for citation in cited],
        "kind": [None if (kind := citation.kind) is None else kind.value for citation in cited],
        "relation": [citation.relation.value for citation in cited],
        "short_name": [citation.short_name for citation in cited],
        "refers_back": [citation.refers_back for citation in cited],
        "itself": [row.itself for _, _, row in rows],
        **ends([citation.span for citation in cited]),
    }


def _cited(entry: Entry) -> Iterator[_Cited]:
    if entry.notice is None:
        for index, measure in enumerate(entry.measures):
            yield from (_Cited(citation, index) for citation in measure.citations)
        return
    waiting = [deque(measure.citations) for measure in entry.measures]
    owners: defaultdict[object, deque[int]] = defaultdict(deque)
    for index, measure in enumerate(entry.measures):
        for citation in measure.citations:
            owners[citation.span, citation].append(index)
    for citation in entry.notice.citations:
        own = owners.get((citation.span, citation))
        owner = own.popleft() if own else None
        # What the measure cites before this one, and the notice does not, keeps its place in the measure.
        while owner is not None:
            if not waiting[owner]:
                owner = None
                break
            first = waiting[owner].popleft()
            if (first.span, first) == (citation.span, citation):
                break
            yield _Cited(first, owner, itself=True)
        yield _Cited(citation, owner)
    for index, left in enumerate(waiting):
        yield from (_Cited(citation, index, itself=True) for citation in left)
