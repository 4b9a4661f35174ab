"""Tables of tasks with columns for who leads, who helps and by when (任务分工表)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import attrs

from revival_policy.errors import expect_all
from revival_policy.handing_out import PlainValue
from revival_policy.notations.responsibilities.cells import Party, deadline_in, is_empty, party_in
from revival_policy.notations.responsibilities.clause import Responsibility
from revival_policy.notations.responsibilities.heads import TaskColumns, columns_of

#: What says that a cell repeats the one above; readers of files write the second for a cell that spans rows.
DITTO = frozenset(("同上", "〃", "〞", "″", "同前"))


@attrs.frozen
class TableTask(PlainValue):
    """A row of a table of tasks (任务分工表): what is to be done, and by whom.

    `row` is its index in the rows given. `responsibility` is None where the cells name no agency.
    """

    task: str
    responsibility: Responsibility | None
    row: int


def read_responsibility_table(rows: Sequence[Sequence[str]]) -> list[TableTask]:
    """Return the tasks of a table, given as rows of cells (任务分工表); [] where no row is a head with such columns.

    Columns are known by their heads: 工作任务, 牵头单位, 配合单位, 完成时限 and their like. The last column of tasks
    counts where there are several. A cell without text says nothing: nobody supports where 配合单位 is empty. What
    is above is repeated where 同上 or 〃 says so, and a row whose cells of tasks are empty goes on with the task
    above.

    >>> head = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
    >>> row = ["1", "修好乡村道路", "省交通运输厅", "省财政厅、水利厅", "2026年6月"]
    >>> [done] = read_responsibility_table([head, row])
    >>> print(done.task, done.responsibility)
    修好乡村道路 (牵头单位:省交通运输厅;配合单位:省财政厅、省水利厅;完成时限:2026年6月)
    """
    expected = "rows, each a list of the texts of its cells"
    for row in expect_all("rows", rows, (list, tuple), expected):
        expect_all("rows", row, str, expected)
    return [TableTask(row.task, row.responsibility, row.row) for row in read_task_rows(rows)]


class TaskCell(NamedTuple):
    """A cell of a table of tasks: the row and column where its text is written."""

    row: int
    column: int
    text: str


class TaskRow(NamedTuple):
    """A row of a table of tasks as it is meant; `goes_on` tells that it is of the task of the row above.

    `tasks` are the cells of all columns of tasks that have text. `parties` are those whom its cells of agencies name,
    `unread` counts such cells that say something else.
    """

    row: int
    number: str
    tasks: tuple[TaskCell, ...]
    goes_on: bool
    parties: tuple[tuple[TaskCell, Party], ...]
    deadline: str | None
    unread: int

    @property
    def task(self) -> str:
        """What is to be done, in the last column of tasks that has text."""
        return self.tasks[-1].text if self.tasks else ""

    @property
    def responsibility(self) -> Responsibility | None:
        """Who is to do it, None where no cell names an agency."""
        assignments = tuple(chain.from_iterable(party.assignments for _, party in self.parties))
        if not assignments:
            return None
        return Responsibility(assignments, any(party.open_ended for _, party in self.parties), self.deadline)


def read_task_rows(rows: Sequence[Sequence[str]]) -> list[TaskRow]:
    """Return the rows of a table that are tasks."""
    columns, first = columns_of(rows)
    return [] if columns is None else list(_task_rows(rows, columns, first))


def _task_rows(rows: Sequence[Sequence[str]], columns: TaskColumns, first: int) -> Iterator[TaskRow]:
    above: dict[int, TaskCell] = {}
    tasks: tuple[TaskCell, ...] = ()
    for index in range(first, len(rows)):
        cells = {column: _cell(index, column, cell, above.get(column)) for column, cell in enumerate(rows[index])}
        above |= cells
        own = tuple(cells[column] for column in columns.tasks if column in cells and cells[column].text)
        names_somebody = any(column in cells and cells[column].text for column, _ in columns.roles)
        if not own and not (tasks and names_somebody):
            continue
        repeats = bool(tasks) and all(cell.row < index for cell in own)
        tasks = tasks if repeats else own
        yield _row(index, columns, cells, tasks, repeats=repeats)


def _cell(row: int, column: int, written: str, above: TaskCell | None) -> TaskCell:
    """Return a cell, or that above where it is repeated."""
    text = written.strip()
    if text in DITTO:
        return above or TaskCell(row, column, "")
    return TaskCell(row, column, "" if is_empty(text) else text)


def _row(
    index: int, columns: TaskColumns, cells: dict[int, TaskCell], tasks: tuple[TaskCell, ...], *, repeats: bool
) -> TaskRow:
    texts = {column: cell.text for column, cell in cells.items()}
    said = [(cells[column], party_in(label, texts[column])) for column, label in columns.roles if texts.get(column)]
    parties = tuple((cell, party) for cell, party in said if party is not None)
    stated = None if columns.time is None else deadline_in(columns.time[1], texts.get(columns.time[0], ""))
    deadline = stated or next((party.deadline for _, party in parties if party.deadline), None)
    number = None if columns.number is None else cells.get(columns.number)
    goes_on = repeats and not (number is not None and number.row == index and number.text)
    return TaskRow(
        index, "" if number is None else number.text, tasks, goes_on, parties, deadline, len(said) - len(parties)
    )
