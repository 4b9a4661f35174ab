"""Tables of tasks with columns for who leads, who helps and by when (任务分工表)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from revival_policy.errors import NotationError, expect_all
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.responsibilities.clause import Responsibility
from revival_policy.notations.responsibilities.roles import LABEL, TIME_LABEL

_TASK = re.compile("(?:(?:工作|重点|主要|具体|改革|目标)?(?:任务|措施|举措|事项|内容|项目|目标))+")
_ROLE = re.compile(rf"(?:{LABEL}|牵头|负责|配合)")
_TIME = re.compile(TIME_LABEL)


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
    counts where there are several. A cell without text is one that the cell above spans.

    >>> head = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
    >>> row = ["1", "修好乡村道路", "省交通运输厅", "省财政厅、水利厅", "2026年6月"]
    >>> [done] = read_responsibility_table([head, row])
    >>> print(done.task, done.responsibility)
    修好乡村道路 (牵头单位:省交通运输厅;配合单位:省财政厅、省水利厅;完成时限:2026年6月)
    """
    for row in expect_all("rows", rows, (list, tuple), "rows, each a list of the texts of its cells"):
        expect_all("rows", row, str, "rows, each a list of the texts of its cells")
    for index, head in enumerate(rows):
        columns = _Columns.of(head)
        if columns is not None:
            return columns.tasks(rows, index + 1)
    return []


@attrs.frozen
class _Columns:
    """The columns of a table: that of tasks, those of agencies with their labels, that of deadlines."""

    task: int
    roles: tuple[tuple[int, str], ...]
    time: tuple[int, str] | None

    @classmethod
    def of(cls, head: Sequence[str]) -> _Columns | None:
        names = [without_blanks(cell) for cell in head]
        tasks = [place for place, name in enumerate(names) if _TASK.fullmatch(name)]
        roles = [(place, name) for place, name in enumerate(names) if _ROLE.fullmatch(name)]
        times = [(place, name) for place, name in enumerate(names) if _TIME.fullmatch(name)]
        return cls(tasks[-1], tuple(roles), times[-1] if times else None) if tasks and roles else None

    def tasks(self, rows: Sequence[Sequence[str]], first: int) -> list[TableTask]:
        found = []
        above: dict[int, str] = {}
        wanted = {self.task, *(place for place, _ in self.roles), *([self.time[0]] if self.time else [])}
        for index in range(first, len(rows)):
            cells = {place: cell.strip() for place, cell in enumerate(rows[index]) if place in wanted}
            if not any(cells.values()):
                continue
            above = {place: cells.get(place) or above.get(place, "") for place in wanted}
            found.append(TableTask(above[self.task], self._responsibility(above), index))
        return found

    def _responsibility(self, cells: dict[int, str]) -> Responsibility | None:
        parts = [f"{name}:{without_blanks(cells[place])}" for place, name in self.roles if cells[place]]
        if self.time and cells[self.time[0]]:
            parts.append(f"{self.time[1]}:{without_blanks(cells[self.time[0]])}")
        try:
            return Responsibility.from_text(f"({';'.join(parts)})")
        except NotationError:
            return None
