"""A row of a table as one line of text; a cell that spans rows or columns counts for each of them.

Plain text has no spans. So that columns stay below each other, and an empty cell differs from one that a cell above
spans, the rows that a cell spans below its first say 〃 (the mark that says the same in tables made by hand), and the
columns that it spans after its first are empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BREAKS = re.compile(r"[\t\n\r]+")


def row_text(cells: Iterable[Sequence[str]]) -> str:
    r"""Return the cells of a row, a tab between each two; the paragraphs of a cell are set apart by a blank.

    >>> row_text([["1"], ["修建绿道", "种树"], ["省林业厅"]])
    '1\t修建绿道 种树\t省林业厅'
    """
    return "\t".join(
        [" ".join([_BREAKS.sub(" ", each).strip() for each in cell if each and not each.isspace()]) for cell in cells]
    )


#: What a cell says that one above spans.
DITTO = "〃"
#: No table has more columns; a number of columns beyond it is damage.
MOST_COLUMNS = 100


class Spans:
    """The cells of a table that span rows below their own, while its rows are read from the top.

    >>> spans = Spans()
    >>> spans.spread([(["造林"], 2, 1), (["石桥镇"], 1, 2)]), spans.spread([(["松岭乡"], 1, 1)])
    ([['造林'], ['石桥镇'], []], [['〃'], ['松岭乡']])
    """

    def __init__(self) -> None:
        """Begin a table."""
        #: Rows that a cell of a column spans still.
        self._open: dict[int, int] = {}

    def spread(self, cells: Iterable[tuple[list[str], int, int]]) -> list[list[str]]:
        """Return a cell for each column of a row, given those that begin in it with the rows and columns of each."""
        row: list[list[str]] = []
        for paragraphs, rows, columns in cells:
            self._repeat(row)
            for index in range(max(1, min(columns, MOST_COLUMNS))):
                if rows > 1:
                    self._open[len(row)] = rows - 1
                row.append(paragraphs if index == 0 else [])
        self._repeat(row)
        return row

    def _repeat(self, row: list[list[str]]) -> None:
        """Add the cells that those above span, up to the next that begins in this row."""
        while self._open.get(len(row)):
            self._open[len(row)] -= 1
            row.append([DITTO])
