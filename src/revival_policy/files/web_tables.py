"""The rows of a table of a page, each cell in its column: what spans several rows is said in each of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Unreadable
from revival_policy.files.limits import LONGEST_TEXT
from revival_policy.files.tables import DITTO

if TYPE_CHECKING:
    from revival_policy.files.xml import Element

#: Columns and rows that one cell may span (HTML ends at 1,000 columns; no table of a document comes near).
MOST_COLUMNS, MOST_ROWS = 50, 5000
_DIGITS = re.compile(r"\s{0,9}([0-9]{1,9})")


@attrs.frozen
class Row:
    """A row of data: the lines of the page that it takes, and its cells.

    A cell is the stretch of its lines; or text, where one from a row above spans this row, or if there is none.
    """

    start: int
    end: int
    cells: tuple[tuple[int, int] | str, ...]


@attrs.define
class OpenCell:
    """A cell of a row that is being read: where its lines begin and end, rows and columns that it spans."""

    start: int
    end: int
    rows: int
    columns: int


@attrs.define
class OpenRow:
    """A row that is being read. One that holds a table only lays out the page."""

    start: int
    cells: list[OpenCell] = attrs.Factory(list)
    holds_table: bool = False

    def add_cell(self, element: Element, start: int, end: int) -> None:
        """Add a cell by its lines, as far as they are known."""
        rows, columns = element.get("rowspan"), element.get("colspan")
        self.cells.append(
            OpenCell(
                start,
                end,
                1 if rows is None else _span(rows, MOST_ROWS) or MOST_ROWS,
                1 if columns is None else _span(columns, MOST_COLUMNS) or 1,
            )
        )


@attrs.define
class OpenTable:
    """A table that is being read: by column, the text of each cell that spans rows to come, and how many of them."""

    spanning: dict[int, tuple[str, int]] = attrs.Factory(dict)
    repeated: int = 0

    def close_row(self, row: OpenRow, end: int, lines: list[str]) -> Row | None:
        """Return the row where it holds data; None where it only lays out the page: one cell, or tables in cells."""
        if row.holds_table:
            return None
        cells: list[tuple[int, int] | str] = []
        count = len(row.cells)
        for cell in row.cells:
            count += self._take_spanning(cells)
            self._add(cell, cells, lines)
        count += self._take_spanning(cells)
        return Row(row.start, end, tuple(cells)) if count > 1 else None

    def _take_spanning(self, cells: list[tuple[int, int] | str]) -> int:
        """Add the cells of rows above that span this one at its place; return how many there are."""
        taken = 0
        while (found := self.spanning.pop(len(cells), None)) is not None:
            text, rows = found
            if rows > 1:
                self.spanning[len(cells)] = (text, rows - 1)
            cells.append(text)
            taken += 1
            self.repeated += len(text) + 1
            if self.repeated > LONGEST_TEXT:
                msg = "is an HTML page whose tables repeat more than any document says"
                raise Unreadable(msg)
        return taken

    def _add(self, cell: OpenCell, cells: list[tuple[int, int] | str], lines: list[str]) -> None:
        if cell.rows == cell.columns == 1:
            cells.append((cell.start, cell.end))
            return
        for column in range(cell.columns):
            if cell.rows > 1:
                filled = not column and any(map(str.strip, lines[cell.start : cell.end]))
                self.spanning[len(cells)] = (DITTO if filled else "", cell.rows - 1)
            cells.append("" if column else (cell.start, cell.end))


def _span(written: str | None, most: int) -> int:
    """Return how many rows or columns a cell spans; 0, which means all that follow, is read as such."""
    found = _DIGITS.match(written) if written else None
    return min(int(found[1]), most) if found else 1
