"""Rows of tables whose cells have places on the page, as DOC and RTF say them: each cell with the columns it spans."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.tables import DITTO, row_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Places of cells that differ by no more are one, in twentieths of a point.
NEAR = 60


@attrs.frozen
class Row:
    """A row of a table: the paragraphs of each cell, the places of the cells, which go on with one above or before."""

    cells: tuple[tuple[str, ...], ...]
    places: tuple[int, ...] = ()
    above: tuple[bool, ...] = ()
    beside: tuple[bool, ...] = ()


def texts_of(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the rows of a table, one line each; a row of a single cell only lays out the page: its paragraphs."""
    edges: list[int] = []
    for place in sorted({place for row in rows for place in row.places}):
        if not edges or place - edges[-1] > NEAR:
            edges.append(place)
    filled: set[int] = set()
    for row in rows:
        if len(row.cells) == 1:
            yield from row.cells[0]
        elif row.places:
            yield "\t".join(_columns(row, edges, filled))
        else:
            yield row_text(row.cells)


def _columns(row: Row, edges: Sequence[int], filled: set[int]) -> Iterator[str]:
    """Yield what a row says in each column; `filled` are the columns with a cell above that says something."""
    column = bisect_right(edges, row.places[0]) - 1
    yield from [""] * column
    for index, cell in enumerate(row.cells):
        columns = max(1, bisect_right(edges, row.places[index + 1]) - 1 - column)
        text = row_text([cell])
        if row.above[index]:
            text = DITTO if column in filled else ""
        elif row.beside[index]:
            text = ""
        else:
            filled.difference_update(range(column, column + columns))
            if text:
                filled.add(column)
        yield text
        yield from [""] * (columns - 1)
        column += columns
