"""Rows of tables of tasks (任务分工表) as measures."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.model.measure import Measure
from revival_policy.notations.agencies import agency_of
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities import Assignment, Responsibility

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.table import Table
    from revival_policy.notations.responsibilities.cells import Party
    from revival_policy.notations.responsibilities.tables import TaskCell, TaskRow
    from revival_policy.reading.findings import Findings
    from revival_policy.reading.tables import RowOfTasks


def measures_of_rows(rows: Sequence[RowOfTasks], findings: Findings) -> list[Measure]:
    """Return the measures of rows; a row that goes on with the task above adds its clauses to that measure."""
    measures: list[Measure] = []
    for row in rows:
        if row.task is None:
            continue
        measure = _measure(row.table, row.task, findings)
        if measures and row.task.goes_on:
            measure = _together(measures.pop(), measure)
        measures.append(measure)
    return measures


def _together(above: Measure, measure: Measure) -> Measure:
    spans = [each.span for each in (above, measure) if each.span is not None]
    clauses = (*above.responsibilities, *measure.responsibilities)
    return attrs.evolve(above, responsibilities=clauses, span=Span(spans[0].start, spans[-1].end))


def _measure(table: Table, task: TaskRow, findings: Findings) -> Measure:
    cells = [cell.span for cell in table.rows[task.row] if cell.text]
    span = Span(cells[0].start, cells[-1].end)
    own = [clause for cell in task.tasks if cell.row == task.row for clause in _clauses_in(cell, table, findings)]
    by_columns = _clause(table, task, findings)
    clauses = (*own, *([by_columns] if by_columns else findings.responsibilities_in(span) if not own else ()))
    text = " ".join(filter(None, (_text(cell, table, findings) for cell in task.tasks)))
    return Measure(_marker(task.number), text, tuple(clauses), findings.citations_in(span), in_table=True, span=span)


def _marker(number: str) -> Marker | None:
    """Return the marker that a cell holds, 一 among them; None where it holds none."""
    for written in (number, f"{number}、"):
        with suppress(NotationError):
            return Marker.from_text(written)
    return None


def _clauses_in(cell: TaskCell, table: Table, findings: Findings) -> tuple[Responsibility, ...]:
    return findings.responsibilities_in(table.rows[cell.row][cell.column].span)


def _text(cell: TaskCell, table: Table, findings: Findings) -> str:
    """Return the text of a cell without the clauses in it."""
    begins = table.rows[cell.row][cell.column].span.start
    kept, start = "", 0
    for clause in _clauses_in(cell, table, findings):
        if clause.span is not None:
            kept += cell.text[start : max(start, clause.span.start - begins)]
            start = clause.span.end - begins
    return (kept + cell.text[start:]).strip()


def _clause(table: Table, task: TaskRow, findings: Findings) -> Responsibility | None:
    """Return the clause that the columns of a row make, with its place and those of its names."""
    said = task.responsibility
    if said is None:
        return None
    own = [table.rows[task.row][cell.column].span for cell, _ in task.parties]
    span = Span(min(cell.start for cell in own), max(cell.end for cell in own))
    assignments = tuple(
        part for cell, party in task.parties for part in _placed(cell, party, table, task.row, span.start, findings)
    )
    governs = [table.rows[cell.row][cell.column].span for cell in task.tasks]
    return attrs.evolve(said, assignments=assignments, span=span, governs=governs[-1] if governs else None)


def _placed(  # noqa: PLR0913, PLR0917 - where a name is
    cell: TaskCell, party: Party, table: Table, row: int, start: int, findings: Findings
) -> Iterator[Assignment]:
    """Yield assignments as those of the notice; the place of a name that is repeated is not in this row."""
    offset = table.rows[cell.row][cell.column].span.start - start
    for part in party.assignments:
        place = None
        if part.span is not None and cell.row == row:
            place = Span(part.span.start + offset, part.span.end + offset)
        yield Assignment(agency_of(part.agency, findings.origin), part.role, place)
