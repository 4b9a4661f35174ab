"""Tables of tasks with columns for who leads, who helps and by when (任务分工表)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.notations.responsibilities.cells import deadline_in, is_empty, party_in
from revival_policy.notations.responsibilities.clause import Responsibility
from revival_policy.notations.responsibilities.heads import TaskColumns, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.responsibilities.cells import Party

#: What says that a cell repeats the one above; readers of files write the second for a cell that spans rows.
DITTO = frozenset(("同上", "〃", "〞", "″", "同前"))


@attrs.frozen
class TableTask:
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
    stands above is repeated where 同上 or 〃 says so, and a row whose cells of tasks are empty goes on with the task above.

    >>> head = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
    >>> row = ["1", "修好乡村道路", "省交通运输厅", "省财政厅、水利厅", "2026年6月"]
    >>> [done] = read_responsibility_table([head, row])
    >>> print(done.task, done.responsibility)
    修好乡村道路 (牵头单位:省交通运输厅;配合单位:省财政厅、省水利厅;完成时限:2026年6月)
    """
    return [TableTask(row.task, row.responsibility, row.index) for row in read_task_rows(rows)]


class TaskRow(NamedTuple):
    """A row of a table of tasks as it is meant; `goes_on` tells that its task is that of the row above.

    `tasks` are the texts of all columns of tasks. `parties` are those that its columns name, each with the index of
    the row and the column where the cell stands that names it. `unread` counts cells of agencies that say something
    else.
    """

    index: int
    number: str
    tasks: tuple[str, ...]
    goes_on: bool
    parties: tuple[tuple[int, int, Party], ...]
    deadline: str | None
    unread: int

    @property
    def task(self) -> str:
        """What is to be done, in the last column of tasks that has text."""
        return next(filter(None, reversed(self.tasks)), "")

    @property
    def responsibility(self) -> Responsibility | None:
        """Who is to do it, None where no cell names an agency."""
        assignments = tuple(chain.from_iterable(party.assignments for _, _, party in self.parties))
        if not assignments:
            return None
        return Responsibility(assignments, any(party.open_ended for _, _, party in self.parties), self.deadline)


def read_task_rows(rows: Sequence[Sequence[str]]) -> list[TaskRow]:
    """Return the rows of a table that are tasks."""
    columns, first = columns_of(rows)
    return [] if columns is None else list(_task_rows(rows, columns, first))


def _task_rows(rows: Sequence[Sequence[str]], columns: TaskColumns, first: int) -> Iterator[TaskRow]:
    above: dict[int, _Cell] = {}
    tasks: tuple[str, ...] = ()
    for index in range(first, len(rows)):
        said = {place: _Cell(index, place, cell.strip()) for place, cell in enumerate(rows[index])}
        said = {place: above.get(place, cell) if cell.text in DITTO else cell for place, cell in said.items()}
        above |= said
        texts = {place: "" if _says_nothing(cell.text) else cell.text for place, cell in said.items()}
        own = tuple(texts.get(place, "") for place in columns.tasks)
        names_somebody = any(texts.get(place) for place, _ in columns.roles)
        if not any(own) and not (tasks and names_somebody):
            continue
        goes_on = bool(tasks) and (not any(own) or _repeats(rows[index], columns))
        tasks = tasks if goes_on else own
        yield _row(index, columns, said, texts, tasks, goes_on=goes_on)


def _says_nothing(text: str) -> bool:
    return text in DITTO or is_empty(text)


class _Cell(NamedTuple):
    row: int
    column: int
    text: str


def _repeats(row: Sequence[str], columns: TaskColumns) -> bool:
    """Tell whether the cells of tasks are those of the row above, which span this one."""
    return all(row[place].strip() in DITTO for place in columns.tasks if place < len(row))


def _row(  # noqa: PLR0913 - what a row is made of
    index: int,
    columns: TaskColumns,
    said: dict[int, _Cell],
    texts: dict[int, str],
    tasks: tuple[str, ...],
    *,
    goes_on: bool,
) -> TaskRow:
    parties: list[tuple[int, int, Party]] = []
    unread = 0
    for place, label in columns.roles:
        if text := texts.get(place):
            party = party_in(label, text)
            unread += party is None
            parties += [] if party is None else [(said[place].row, place, party)]
    number = "" if columns.number is None else texts.get(columns.number, "")
    deadline = None
    if columns.time is not None:
        place, label = columns.time
        deadline = deadline_in(label, texts.get(place, ""))
    deadline = deadline or next((party.deadline for _, _, party in parties if party.deadline), None)
    return TaskRow(index, number, tasks, goes_on, tuple(parties), deadline, unread)
