"""Paragraphs without a number: those that somebody has to carry out become measures, the others stay text."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.measure import Measure
from revival_policy.notations.matches import Span
from revival_policy.reading.lines import Line, joined
from revival_policy.reading.task_rows import measures_of_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.notations.responsibilities import Responsibility
    from revival_policy.reading.findings import Findings
    from revival_policy.reading.tables import RowOfTasks

#: A line that names a person with a label, which is beside the clauses of its paragraph: 责任人：何某.
_PERSON = re.compile(
    r"(?:[^\s:：]{0,4}(?:责任|负责|联系|牵头)人|[^\s:：]{0,2}(?:牵头|责任|分管|包保)领导)\s{0,4}[:：][^。；]{1,30}"
)
#: What may be between clauses and says nothing.
_MARKS = "。．.；;，, "


@attrs.define
class Divided:
    """A run of paragraphs: the lines that stay text, the heads of tables of tasks, the measures and their lines.

    `opening` are the offsets of the lines with which these begin.
    """

    lines: list[Line] = attrs.field(factory=list)
    heads: list[Line] = attrs.field(factory=list)
    measures: list[Measure] = attrs.field(factory=list)
    held: list[Line] = attrs.field(factory=list)
    opening: list[int] = attrs.field(factory=list)


def paragraphs_of(lines: Sequence[Line], findings: Findings) -> list[list[Line]]:
    """Return lines as paragraphs: a line that continues one belongs to it, and so does one that a clause runs into.

    Each row of a table of tasks is one by itself.
    """
    if len(lines) == 1:
        return [list(lines)]
    paragraphs: list[list[Line]] = []
    reach = 0
    for line in lines:
        is_row = findings.task_lines.at(line.start) is not None
        goes_on = (
            line.continues or line.start < reach or (paragraphs and _names_persons(paragraphs[-1], line, findings))
        )
        if paragraphs and not is_row and goes_on:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        reach = 0 if is_row else max(reach, findings.reach_of_clauses(Span(line.start, line.end)))
    return paragraphs


def _names_persons(paragraph: Sequence[Line], line: Line, findings: Findings) -> bool:
    """Tell whether a paragraph names persons above others, or above the clause with which the line begins."""
    return _PERSON.fullmatch(paragraph[-1].text) is not None and (
        _PERSON.fullmatch(line.text) is not None or findings.begins_a_clause(line.start)
    )


def divide(lines: Sequence[Line], findings: Findings) -> Divided:
    """Divide a run of lines into measures and text; a clause that is alone speaks of the paragraph above it."""
    divided = Divided()
    if not findings.speaks_in(lines):
        divided.lines = list(lines)
        return divided
    reader = _Reader(divided, findings)
    for paragraph in paragraphs_of(lines, findings):
        row = findings.task_lines.at(paragraph[0].start)
        if row is not None and (row.is_head or row.task is not None):
            reader.read_row(paragraph, row)
        else:
            reader.read(paragraph)
    reader.finish()
    return divided


class _Reader:
    """Reads paragraphs and rows one after the other; the last paragraph waits for clauses that speak of it."""

    def __init__(self, divided: Divided, findings: Findings) -> None:
        self._divided = divided
        self._findings = findings
        self._waiting: list[Line] = []
        self._is_charged = False
        self._rows: list[RowOfTasks] = []

    def read_row(self, paragraph: Sequence[Line], row: RowOfTasks) -> None:
        self._finish_paragraph()
        (self._divided.heads if row.is_head else self._divided.held).extend(paragraph)
        if row.task is not None and row not in self._rows[-1:]:
            self._rows.append(row)
            self._divided.opening.append(paragraph[0].start)

    def read(self, paragraph: Sequence[Line]) -> None:
        self._finish_rows()
        clauses = self._findings.responsibilities_in(_span(paragraph))
        speaks_of_above = bool(clauses) and not _text(paragraph, clauses)
        if speaks_of_above and not self._waiting:
            self._divided.lines += paragraph
            return
        if not speaks_of_above:
            self._finish_paragraph()
        self._waiting += paragraph
        self._is_charged = self._is_charged or bool(clauses)

    def finish(self) -> None:
        self._finish_paragraph()
        self._finish_rows()

    def _finish_paragraph(self) -> None:
        if self._is_charged:
            self._divided.measures.append(_measure(self._waiting, self._findings))
            self._divided.held += self._waiting
            self._divided.opening.append(self._waiting[0].start)
        else:
            self._divided.lines += self._waiting
        self._waiting, self._is_charged = [], False

    def _finish_rows(self) -> None:
        self._divided.measures += measures_of_rows(self._rows, self._findings)
        self._rows = []


def clauses_alone(paragraph: Sequence[Line], findings: Findings) -> bool:
    """Tell whether a paragraph holds clauses and no more."""
    clauses = findings.responsibilities_in(_span(paragraph))
    return bool(clauses) and not _text(paragraph, clauses)


def without(lines: Sequence[Line], clauses: Sequence[Responsibility]) -> str:
    """Return the text of lines without clauses."""
    if len(lines) == 1 and not clauses:
        return lines[0].content
    places = [clause.span for clause in clauses if clause.span is not None]
    return joined(lines, [_without(line, places) for line in lines])


def _measure(lines: Sequence[Line], findings: Findings) -> Measure:
    span = _span(lines)
    clauses = findings.responsibilities_in(span)
    return Measure(None, without(lines, clauses), clauses, findings.citations_in(span), span=span)


def _text(paragraph: Sequence[Line], clauses: Sequence[Responsibility]) -> str:
    written = without(paragraph, clauses).split("\n")
    return "".join(text for text in written if not _PERSON.fullmatch(text)).strip(_MARKS)


def _span(lines: Sequence[Line]) -> Span:
    return Span(lines[0].start, lines[-1].end)


def _without(line: Line, clauses: list[Span]) -> str:
    """Return the content of a line without the clauses that are in it; a clause may be broken over lines."""
    if not clauses:
        return line.content
    kept: list[str] = []
    offset = line.content_span.start
    start = 0
    first = max(0, bisect_right(clauses, (offset, 0)) - 1)
    for clause in islice(clauses, first, None):
        if clause.start >= line.end:
            break
        if clause.end > offset:
            kept.append(line.content[start : max(start, clause.start - offset)])
            start = clause.end - offset
    return "".join([*kept, line.content[start:]]).strip()
