"""The rows of tables in an RTF file, and the paragraphs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.placed_rows import Row, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns of a table at the most, and no place is further from the margin, in twentieths of a point.
MOST_COLUMNS, FURTHEST = 1000, 1_000_000
#: What a cell does: it goes on with the one above it, or with the one before it.
_GOING_ON = frozenset((b"clvmrg", b"clmrg"))


class Rows:
    """Paragraphs, cells and rows as they end."""

    def __init__(self) -> None:
        """Begin outside of tables."""
        self._done: list[str] = []
        self._table: list[Row] = []
        self._cell: list[str] = []
        self._cells: list[tuple[str, ...]] = []
        self._left = 0
        #: Of each cell that is declared, its right edge and what it does; and what the next one does.
        self._declared: list[tuple[int, frozenset[bytes]]] = []
        self._next: frozenset[bytes] = frozenset()
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
            self._end_table()
            self._done += text.split("\n")

    def end_cell(self) -> None:
        """End a cell."""
        self._in_row = True
        self._cells.append(tuple(self._cell))
        self._cell = []

    def do(self, word: bytes, number: int = 0) -> None:
        """Begin a row, note a cell of it, or end it."""
        if word == b"trowd":
            self._declared, self._left, self._in_row = [], 0, True
        elif word == b"trleft":
            self._left = max(-FURTHEST, min(number, FURTHEST))
        elif word in _GOING_ON:
            self._next |= {word}
        elif word == b"cellx":
            if len(self._declared) < MOST_COLUMNS:
                self._declared.append((max(-FURTHEST, min(number, FURTHEST)), self._next))
            self._next = frozenset()
        elif word == b"row":
            self._end_row()

    def finish(self) -> None:
        """End what the file has left open."""
        self._end_table()
        for cell in (*self._cells, self._cell):
            self._done += cell
        self._cells, self._cell = [], []

    def _end_row(self) -> None:
        if self._cells:
            self._table.append(self._row())
        self._cells, self._in_row = [], False

    def _row(self) -> Row:
        """Return the row, with the places of its cells where they are declared in order."""
        places = (self._left, *(right for right, _ in self._declared))
        if len(self._declared) != len(self._cells) or list(places) != sorted(set(places)):
            return Row(tuple(self._cells))
        going_on = [flags for _, flags in self._declared]
        above = tuple(b"clvmrg" in flags for flags in going_on)
        return Row(tuple(self._cells), places, above, tuple(b"clmrg" in flags for flags in going_on))

    def _end_table(self) -> None:
        if self._table:
            self._done += texts_of(self._table)
            self._table = []
