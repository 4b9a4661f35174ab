"""Tables: runs of lines that are written as rows, known by their heads, their marks and their number of cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.model.table import Table, TableCell
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.heads import is_head, names_roles
from revival_policy.notations.responsibilities.tables import TaskRow, read_task_rows
from revival_policy.reading.rows import BARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.reading.lines import Line

_TAB = "\t"
_BAR = re.compile(rf"(?<!\\)[{BARS}]")
#: The line below the head of a table in Markdown.
_DASHES = r"\s*:?-{2,}:?\s*"
_RULE = re.compile(rf"[{BARS}]?{_DASHES}(?:[{BARS}]{_DASHES})*[{BARS}]?")
#: What is between two cells of a row.
DIVIDES = re.compile(rf"[\t{BARS}]")
#: Fewer cells may be a marker, or a label, and what follows it.
FEWEST_CELLS = 3
#: A line without cells that is between rows, such as a heading that spans all columns, is no longer.
LONGEST_BETWEEN = 40
#: Rows of bars without a head, or bars around them, are a table from so many on.
FEWEST_ROWS = 3
#: What counts chapters and headings counts no rows.
_OF_HEADINGS = {MarkerStyle.DIVISION, MarkerStyle.PART, MarkerStyle.CHAPTER, MarkerStyle.SECTION, MarkerStyle.HANZI}


class _Row(NamedTuple):
    """A line that may be a row; `plain` tells that no cells are in it but one, at its beginning or end."""

    line: Line
    mark: str
    cells: tuple[TableCell, ...]
    plain: bool

    @property
    def texts(self) -> list[str]:
        return [cell.text for cell in self.cells]


def read_tables(source: str, lines: Sequence[Line]) -> tuple[Table, ...]:
    r"""Return the tables of a source, given its lines as they were written.

    >>> from revival_policy.reading.lines import split_lines
    >>> text = "任务分工表\n| 任务 | 责任单位 |\n|---|---|\n| 修路 | 县交通局 |"
    >>> [table.texts for table in read_tables(text, split_lines(text))]
    [(('任务', '责任单位'), ('修路', '县交通局'))]
    """
    if not any(mark in source for mark in (_TAB, *BARS)):
        return ()
    return tuple(_table(run) for run in _runs(source, lines) if _is_table(run))


def _runs(source: str, lines: Sequence[Line]) -> Iterator[list[_Row]]:
    """Yield runs of rows that are written alike; a short line may be between two rows of tasks."""
    run: list[_Row] = []
    rows = [_row(source, line) for line in lines]
    for index, row in enumerate(rows):
        if row is not None and run and _goes_on(run, row):
            run.append(_written_as(run[0], row, source))
        elif row is not None and not row.plain:
            yield run
            run = [row]
        elif not (run and _is_between(run, lines[index], rows[index + 1] if index + 1 < len(rows) else None)):
            yield run
            run = []
    yield run


def _row(source: str, line: Line) -> _Row | None:
    start, end = _line_around(source, line.start, line.end)
    if _TAB in line.text or _TAB in source[start : line.start] or _TAB in source[line.end : end]:
        cells = tuple(_cells(source, Span(start, end), _TAB))
        return _Row(line, _TAB, cells, plain=_TAB not in line.text or _is_item(line))
    if _BAR.search(line.text):
        around = line.text[0] in BARS
        inside = Span(line.start + around, line.end - (around and line.text[-1] in BARS and len(line.text) > 1))
        return _Row(line, BARS, tuple(_cells(source, inside, BARS)), plain=False)
    return None


def _line_around(source: str, start: int, end: int) -> Span:
    """Return the place of the line in which a stretch of a source is, its blanks with it."""
    after = source.find("\n", end)
    return Span(source.rfind("\n", 0, start) + 1, len(source) if after < 0 else after)


def _written_as(first: _Row, row: _Row, source: str) -> _Row:
    """Return a row as its first one is written: a bar that no bar is around the first begins with an empty cell."""
    if row.mark is BARS and first.line.text[0] not in BARS and row.line.text[0] in BARS:
        return row._replace(cells=tuple(_cells(source, Span(row.line.start, row.line.end), BARS)))
    return row


def _is_item(line: Line) -> bool:
    """Tell whether a tab is in a line only after its marker."""
    return line.marker is not None and _TAB not in line.content


def _cells(source: str, span: Span, mark: str) -> Iterator[TableCell]:
    pattern = _BAR if mark is BARS else re.compile(mark)
    start = span.start
    for end in [*(found.start() for found in pattern.finditer(source, *span)), span.end]:
        written = source[start:end]
        text = written.strip()
        begins = start + len(written) - len(written.lstrip()) if text else start
        yield TableCell(text.replace("\\|", "|"), Span(begins, begins + len(text)))
        start = end + 1


def _goes_on(run: Sequence[_Row], row: _Row) -> bool:
    if row.mark is not run[0].mark:
        return False
    if row.plain:
        return len(row.cells) == len(run[0].cells) >= FEWEST_CELLS
    return len(run) == 1 or not is_head(row.texts)


def _is_between(run: Sequence[_Row], line: Line, below: _Row | None) -> bool:
    return (
        below is not None
        and below.mark is run[0].mark
        and len(below.cells) == len(run[-1].cells)
        and len(line.text) <= LONGEST_BETWEEN
        and not line.text.endswith(("。", "；", "："))
        and not is_head(below.texts)
        and names_roles([text for row in run[:3] for text in row.texts])
    )


def _is_table(run: Sequence[_Row]) -> bool:
    if len(run) < 2:  # noqa: PLR2004 - a head and a row
        return False
    widths = [len(row.cells) for row in run]
    if any(is_head(row.texts) for row in run[:2]) or _RULE.fullmatch(run[1].line.text):
        return True
    if run[0].mark is BARS:
        around = all(row.line.text[0] in BARS for row in run)
        return around or (len(run) >= FEWEST_ROWS and min(widths) == max(widths) >= FEWEST_CELLS)
    counts_headings = any(row.line.marker is not None and row.line.marker.style in _OF_HEADINGS for row in run)
    return max(widths) >= FEWEST_CELLS and not counts_headings


def _table(run: Sequence[_Row]) -> Table:
    ruled = run[0].mark is BARS and _RULE.fullmatch(run[1].line.text) is not None
    rows = [row for row in run if not (row.mark is BARS and _RULE.fullmatch(row.line.text))]
    head = next((row.cells for row in rows[:2] if is_head(row.texts)), rows[0].cells if ruled and rows else ())
    span = Span(run[0].line.start, run[-1].line.end)
    return Table(tuple(row.cells for row in rows), head, span)


def without_markers_of_rows(lines: Sequence[Line], tables: Sequence[Table]) -> list[Line]:
    """Return the lines; a number in the first cell of a row opens no item."""
    starts, ends = [table.span.start for table in tables], [table.span.end for table in tables]
    return [_without_marker(line, starts, ends) if line.marker is not None and starts else line for line in lines]


def _without_marker(line: Line, starts: Sequence[int], ends: Sequence[int]) -> Line:
    table = bisect_right(starts, line.start) - 1
    in_row = table >= 0 and line.start < ends[table] and not _is_item(line) and DIVIDES.search(line.text)
    return line.without_marker() if in_row else line


class RowOfTasks(NamedTuple):
    """A row of a table of tasks; `task` is None for its head and for rows that say nothing of a task."""

    table: Table
    task: TaskRow | None
    is_head: bool


@attrs.frozen
class TaskLines:
    """The lines of a source that are rows of tables of tasks (任务分工表)."""

    _ends: Sequence[int] = ()
    _starts: Sequence[int] = ()
    _rows: Sequence[RowOfTasks] = ()
    not_understood: Sequence[Table] = ()

    @classmethod
    def of(cls, source: str, tables: Sequence[Table]) -> TaskLines:
        """Read those tables that are of tasks; `not_understood` are those of which most cannot be read."""
        read = [(table, read_task_rows(table.texts)) for table in tables if _names_roles(table)]
        rows = [found for table, tasks in read for found in _rows_of_tasks(source, table, tasks)]
        return cls(
            [span.end for span, _ in rows],
            [span.start for span, _ in rows],
            [row for _, row in rows],
            [table for table, tasks in read if _leaves_much(tasks)],
        )

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._rows)

    def at(self, offset: int) -> RowOfTasks | None:
        """Return the row in whose line an offset lies."""
        place = bisect_right(self._starts, offset) - 1
        return self._rows[place] if place >= 0 and offset <= self._ends[place] else None


def _rows_of_tasks(source: str, table: Table, tasks: Sequence[TaskRow]) -> Iterator[tuple[Span, RowOfTasks]]:
    by_row = {task.row: task for task in tasks}
    for index, row in enumerate(table.rows) if tasks else ():
        line = _line_around(source, row[0].span.start, row[-1].span.end)
        task = by_row.get(index)
        yield line, RowOfTasks(table, task, is_head=task is None and is_head(table.texts[index]))
        below = _line_around(source, line.end + 1, line.end + 1).of(source).strip() if index == 0 else ""
        if _RULE.fullmatch(below):
            yield Span(line.end + 1, line.end + 1 + len(below)), RowOfTasks(table, None, is_head=True)


def _names_roles(table: Table) -> bool:
    return any(names_roles(row) for row in table.texts[:HEAD_WITHIN])


def _leaves_much(tasks: Sequence[TaskRow]) -> bool:
    """Tell whether no tasks of a table can be read, or most of those who do them cannot."""
    return not tasks or 2 * sum(task.unread for task in tasks) > sum(len(task.parties) + task.unread for task in tasks)


#: Rows at the top of a table among which its head is.
HEAD_WITHIN = 4
