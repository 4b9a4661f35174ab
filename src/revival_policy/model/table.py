"""The tables of a text: rows of cells, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@attrs.frozen
class TableCell(PlainValue):
    """A cell of a table in a text, without the blanks around it; "" where it is empty."""

    text: str
    span: Span


@attrs.frozen(repr=False)
class Table(PlainValue):
    r"""A table of a text (表格): lines whose cells are divided by tabs or bars, whatever the table is about.

    `rows` holds all rows in their order, the head among them; a row may have fewer cells than the table has columns.
    `header` is the row that names the columns, () where none does. `span` runs from the first row to the end of the
    last. A cell that a file says to span rows is written 〃 in those below the first.

    >>> table, = rp.parse("植树方案\n序号\t乡镇\t面积\n1\t石桥镇\t五百亩\n2\t松岭乡\t三百亩").tables
    >>> table, table.texts[1]
    (<Table 序号 乡镇 面积: 3 rows, 3 columns>, ('1', '石桥镇', '五百亩'))
    """

    rows: tuple[tuple[TableCell, ...], ...]
    header: tuple[TableCell, ...]
    span: Span

    @property
    def columns(self) -> int:
        """The number of columns: cells of the longest row."""
        return max((len(row) for row in self.rows), default=0)

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The texts of the cells, row by row."""
        return tuple(map(_texts, self.rows))

    def __repr__(self) -> str:
        """Return the head, or the first row, and the size."""
        first = self.header or (self.rows[0] if self.rows else ())
        return f"<Table {' '.join(_texts(first))}: {len(self.rows)} rows, {self.columns} columns>"


def _texts(row: Sequence[TableCell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in row)
