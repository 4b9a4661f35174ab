"""What the scans of the whole source found, ready to be asked by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from revival_policy.fields import with_changed
from revival_policy.notations.agencies import Origin, agency_of
from revival_policy.notations.citations import Citation, find_citations
from revival_policy.notations.document_numbers import placed
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.responsibilities import Assignment
from revival_policy.notations.responsibilities.scan import FoundClause, scan_clauses
from revival_policy.reading.furniture import without_breaks
from revival_policy.reading.tables import TaskLines

if TYPE_CHECKING:
    from revival_policy.model.table import Table
    from revival_policy.notations.responsibilities import Responsibility
    from revival_policy.reading.lines import Line


@attrs.frozen
class Findings:
    """Citations and responsibility clauses of a source, each in the order of the text, and its rows of tasks.

    One scan of the whole source is cheaper than one for each item, and finds what is broken over lines.
    """

    source: str
    origin: Origin
    citations: Sequence[Citation]
    responsibilities: Sequence[FoundClause]
    _citation_starts: Sequence[int]
    _responsibility_starts: Sequence[int]
    task_lines: TaskLines = attrs.field(factory=TaskLines)

    @classmethod
    def of(
        cls,
        source: str,
        own: str = "",
        origin: Origin | None = None,
        lines: Sequence[Line] = (),
        tables: Sequence[Table] = (),
    ) -> Findings:
        """Scan a source, over the pages and breaks between its lines.

        `own` is what its frame says of it, which tells the place of codes that several places use; `origin` is the
        place and date that its agencies must know.
        """
        text = without_breaks(source, lines)
        matches, clauses = find_citations(text), scan_clauses(text)
        citations = [_cited(match, own) for match in matches]
        starts = [match.start for match in matches], [found.span.start for found in clauses]
        return cls(source, origin or Origin(), citations, clauses, *starts, TaskLines.of(source, tables))

    def reach_of_clauses(self, span: Span) -> int:
        """Return how far the last clause that begins within a span reaches, 0 where none begins in it."""
        last = bisect_left(self._responsibility_starts, span.end) - 1
        return (
            self.responsibilities[last].span.end if last >= 0 and self._responsibility_starts[last] >= span.start else 0
        )

    def begins_a_clause(self, offset: int) -> bool:
        """Tell whether a clause begins at an offset."""
        place = bisect_left(self._responsibility_starts, offset)
        return self._responsibility_starts[place : place + 1] == [offset]

    def speaks_in(self, lines: Sequence[Line]) -> bool:
        """Tell whether clauses, or rows of tasks, are in lines that follow each other."""
        return bool(lines) and (self.reach_of_clauses(Span(lines[0].start, lines[-1].end)) > 0 or self.has_rows(lines))

    def has_rows(self, lines: Sequence[Line]) -> bool:
        """Tell whether one of some lines is a row of a table of tasks."""
        return bool(self.task_lines) and any(self.task_lines.at(line.start) is not None for line in lines)

    def citations_in(self, span: Span) -> tuple[Citation, ...]:
        """Return the citations that begin within a span, with their places."""
        starts = self._citation_starts
        if not starts:
            return ()
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(self.citations[first:last]) if first < last else ()

    def responsibilities_in(self, span: Span) -> tuple[Responsibility, ...]:
        """Return the clauses that begin within a span, with their places and the parts of the span that they govern.

        Of two clauses side by side, both speak of what is before the first.
        """
        starts = self._responsibility_starts
        if not starts:
            return ()
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first == last:
            return ()
        clauses: list[Responsibility] = []
        end, governs = span.start, None
        for found in self.responsibilities[first:last]:
            governs = _trimmed(self.source, end, found.span.start) or governs
            clauses.append(_placed(found, governs, self.origin))
            end = found.span.end
        return tuple(clauses)


def _cited(match: Match[Citation], own: str) -> Citation:
    """Return a citation with its place, its number with that which the notice tells."""
    cited = match.value
    number = None if cited.number is None else placed(cited.number, own)
    return with_changed(cited, number=number, span=match.span)


def _placed(found: FoundClause, governs: Span | None, origin: Origin) -> Responsibility:
    """Return a clause with its place, its agencies as those of the notice."""
    assignments = tuple(
        Assignment(agency_of(part.agency, origin), part.role, part.span) for part in found.parts.assignments
    )
    placed_parts = found.parts._replace(assignments=assignments)
    return found._replace(parts=placed_parts).clause(governs, found.span)


def _trimmed(source: str, start: int, end: int) -> Span | None:
    written = source[start:end]
    start += len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip())) if written.strip() else None
