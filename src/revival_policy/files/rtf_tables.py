"""The rows of tables in an RTF file, and the paragraphs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.tables import DITTO, row_text

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns of a table at the most.
MOST_COLUMNS = 1000


class Rows:
    """Paragraphs, cells and rows as they end."""

    def __init__(self) -> None:
        """Begin outside of tables."""
        self._done: list[str] = []
        self._cell: list[str] = []
        self._cells: list[list[str]] = []
        self._goes_on: list[bool] = []
        self._next_goes_on = False
        self._filled: list[bool] = []
        self._in_row = False

    def taken(self) -> Sequence[str]:
        """Return the paragraphs that have ended since."""
        if not self._done:
            return ()
        done, self._done = self._done, []
        return done

    def end_paragraph(self, text: str) -> None:
        """End a paragraph; one in a row that has begun belongs to a cell."""
        if self._in_row:
            self._cell.append(text)
        else:
            self._done += text.split("\n")

    def end_cell(self) -> None:
        """End a cell."""
        self._in_row = True
        self._cells.append(self._cell)
        self._cell = []

    def do(self, word: bytes) -> None:
        """Begin a row, note a cell of it, or end it."""
        if word == b"trowd":
            self._goes_on = []
            self._in_row = True
        elif word == b"clvmrg":
            self._next_goes_on = True
        elif word == b"cellx":
            if len(self._goes_on) < MOST_COLUMNS:
                self._goes_on.append(self._next_goes_on)
            self._next_goes_on = False
        elif word == b"row":
            self._end_row()

    def finish(self) -> None:
        """End what the file has left open."""
        for cell in (*self._cells, self._cell):
            self._done += cell
        self._cells, self._cell = [], []

    def _end_row(self) -> None:
        cells = self._cells
        for index, goes_on in enumerate(self._goes_on[: len(cells)]):
            if goes_on and self._filled[index : index + 1] == [True] and not any(map(str.strip, cells[index])):
                cells[index] = [DITTO]
        if len(cells) == 1:
            self._done += cells[0]
        elif cells:
            self._done.append(row_text(cells))
        self._filled = [any(map(str.strip, cell)) for cell in cells]
        self._cells, self._in_row = [], False
