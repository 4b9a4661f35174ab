"""The heads of columns in a table of tasks (任务分工表): number, task, who, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.responsibilities.roles import LABEL, TIME_LABEL
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_TASK = pattern(
    "(?:<<heads_of_tasks:before>>|[和及与、]|<<heads_of_tasks:task>>){0,6}"
    "<<heads_of_tasks:task>>(?:<<heads_of_tasks:after>>|内容)?"
)
_NUMBER = pattern("<<heads_of_numbers>>")
_ROLE = pattern(rf"(?:{LABEL}|牵头|负责|配合)")
#: Heads of two roles in one, which do not tell who has which: 牵头及配合单位.
_SOME_ROLE = pattern(r"(?=.{0,12}(?:牵头|责任|负责|配合|落实|实施|承办)).{2,12}<<units_of_labels:unit>>")
_TIME = pattern(TIME_LABEL)
#: A remark in a head: 牵头单位(部门), 完成时限(年).
_REMARK = pattern(r"[(（〔\[][^()（）〔〕\[\]]{0,20}[)）〕\]]")
#: What a role is called that a head does not tell.
_RESPONSIBLE = "责任单位"
#: A head is no longer than this.
LONGEST_HEAD = 16


@attrs.frozen
class TaskColumns:
    """The columns of a table of tasks: those of tasks, those of agencies with their labels, number and deadline."""

    tasks: tuple[int, ...]
    roles: tuple[tuple[int, str], ...]
    number: int | None
    time: tuple[int, str] | None

    @classmethod
    def of(cls, head: Sequence[str]) -> TaskColumns | None:
        """Return the columns under a head; None where it is not one of a table of tasks."""
        names = list(map(head_name, head))
        roles = [(index, label) for index, name in enumerate(names) if (label := role_label(name))]
        taken = {index for index, _ in roles}
        tasks = [index for index, name in enumerate(names) if _TASK.fullmatch(name) and index not in taken]
        if not tasks or not roles:
            return None
        numbers = [index for index, name in enumerate(names) if _NUMBER.fullmatch(name)]
        times = [(index, name) for index, name in enumerate(names) if _TIME.fullmatch(name)]
        return cls(tuple(tasks), tuple(roles), numbers[0] if numbers else None, times[-1] if times else None)


def columns_of(rows: Sequence[Sequence[str]]) -> tuple[TaskColumns | None, int]:
    """Return the columns of a table, and the index of the row after their head; None and 0 where no row is a head.

    A head may be of two rows: 责任分工 over 牵头单位 and 配合单位.
    """
    for index, head in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else ()
        if _divides(below) and (columns := TaskColumns.of(_together(head, below))):
            return columns, index + 2
        if columns := TaskColumns.of(head):
            return columns, index + 1
    return None, 0


def head_name(cell: str) -> str:
    """Return what the head of a column says, without blanks, remarks and the marks of Markdown."""
    return _REMARK.sub("", without_blanks(cell).strip("*")) if len(cell) <= 3 * LONGEST_HEAD else ""


def role_label(name: str) -> str | None:
    """Return the label of the role that a head names; None where it names none."""
    if len(name) > LONGEST_HEAD:
        return None
    if _ROLE.fullmatch(name):
        return name
    return _RESPONSIBLE if _SOME_ROLE.fullmatch(name) else None


def is_head(cells: Sequence[str]) -> bool:
    """Tell whether cells are heads of columns, whatever the table is about: one of them says 序号 or a role."""
    names = list(map(head_name, cells))
    return any(_NUMBER.fullmatch(name) or role_label(name) for name in names)


def names_roles(cells: Sequence[str]) -> bool:
    """Tell whether one of the heads of columns is that of agencies with a role (牵头单位)."""
    return any(role_label(head_name(cell)) for cell in cells)


def _divides(below: Sequence[str]) -> bool:
    """Tell whether a row divides the heads above it: all that it says are heads of roles and times."""
    said = [name for name in map(head_name, below) if name and name != _DITTO]
    heads = [bool(role_label(name) or _TIME.fullmatch(name)) for name in said]
    return bool(heads) and all(heads) and len(said) < len(below)


def _together(head: Sequence[str], below: Sequence[str]) -> list[str]:
    wider = max(len(head), len(below))
    padded = [[*row, *[""] * (wider - len(row))] for row in (head, below)]
    return [under if under.strip() and under.strip() != _DITTO else above for above, under in zip(*padded, strict=True)]


_DITTO = "〃"
