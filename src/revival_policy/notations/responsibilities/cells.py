"""What the cells of a table of tasks say: who, and by when."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from revival_policy.errors import NotationError
from revival_policy.notations.agency_names import CLOSING, OPENING, STATEMENT_OF_TIME
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.clause import Responsibility
from revival_policy.notations.responsibilities.roles import DEADLINE, LABELLED, Assignment
from revival_policy.words.patterns import pattern

#: What is in a cell that says nothing.
_NOTHING = pattern(r"[\s/／\\—–\-－_*·.]*|无|暂无")
_LABELLED = pattern(rf"\s*(?:{LABELLED})")
_MARKS = pattern(f"[、,，;；:：{OPENING}{CLOSING}]")
_BLANKS = pattern(r"\s+")
#: A piece of a cell that is the whole name of a body.
_BODY = pattern("[^\\s]{2,}(?:[厅局委办部院会府署行司队所社团联站处镇乡县市区]|中心|公司|集团|街道|大学|单位|部门)")
_DEADLINE = pattern(DEADLINE)
#: What is no name but a time or a figure.
_TIME = pattern(rf"[0-9０-９]{{1,4}}\s*[年月日%]|{STATEMENT_OF_TIME}")
#: A cell that names bodies is no longer.
LONGEST_CELL = 1000
_ENDS_A_TIME = pattern(rf"[,，;；、。{OPENING}{CLOSING}]")


class Party(NamedTuple):
    """Those whom a cell names, with their places in it; `deadline` is a time that it states besides."""

    assignments: tuple[Assignment, ...]
    open_ended: bool
    deadline: str | None


def is_empty(text: str) -> bool:
    """Tell whether a cell says nothing."""
    return _NOTHING.fullmatch(text) is not None


def party_in(label: str, text: str) -> Party | None:
    """Return whom a cell under a label names; None where it is not one who could be.

    >>> [part.agency.name for part in party_in("牵头单位", "省财政厅、水利厅").assignments]
    ['省财政厅', '省水利厅']
    """
    if len(text) > LONGEST_CELL:
        return None
    opening = "(" if _LABELLED.match(text) else f"({label}:"
    try:
        said = Responsibility.from_text(f"{opening}{_divided(text).rstrip('。；;，,、')})")
    except NotationError:
        return None
    if any(_TIME.search(assignment.agency.name) for assignment in said.assignments):
        return None
    assignments = tuple(_moved(assignment, -len(opening)) for assignment in said.assignments)
    return Party(assignments, said.open_ended, said.deadline)


def _divided(text: str) -> str:
    """Return the text of a cell, with marks between names that are on lines of their own, each in its place."""
    if _MARKS.search(text):
        return text
    pieces = text.split()
    if len(pieces) < 2 or not all(map(_BODY.fullmatch, pieces)):  # noqa: PLR2004 - names that are divided
        return text
    return _BLANKS.sub(lambda blanks: "、" + " " * (len(blanks[0]) - 1), text)


def _moved(assignment: Assignment, by: int) -> Assignment:
    span = assignment.span
    return attrs.evolve(assignment, span=None if span is None else Span(span.start + by, span.end + by))


def deadline_in(label: str, text: str) -> str | None:
    """Return the deadline that a cell states, with its label; None where it states none.

    >>> deadline_in("完成时限", "2026年6月底前,持续推进")
    '完成时限:2026年6月底前'
    """
    stated = _ENDS_A_TIME.split(without_blanks(text), maxsplit=1)[0]
    deadline = f"{label}:{stated}"
    return deadline if stated and _DEADLINE.fullmatch(deadline) else None
