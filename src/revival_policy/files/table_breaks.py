"""Tables that go on at the next page: rows that the end of a page tears, and cells that span rows of both pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.files.glyphs import TableRow, TextLine
from revival_policy.files.table_cells import FULL
from revival_policy.files.table_grid import NEAR
from revival_policy.files.tables import DITTO

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

#: What a cell ends with that says all it has to say.
_STOPS = ("。", "；", "！", "？", ";")


def with_whole_rows(pages: Sequence[Sequence[TextLine]]) -> list[list[TextLine]]:
    """Return the lines of pages; a row that the end of a page tears is on the first of its pages.

    Of a cell that spans rows of two pages, the second shows an empty one: its rows say that they go on.
    """
    made: list[list[TextLine]] = []
    above: list[TextLine] = []
    for page in pages:
        lines = list(page)
        last, first = above[-1] if above else None, lines[0] if lines else None
        if isinstance(last, TableRow) and isinstance(first, TableRow) and _has_columns_of(last, first):
            torn = _is_torn(last, first)
            lines = _going_on(lines, {*_spanning(lines, first, last)})[torn:]
            if torn:
                above[-1] = _whole(last, first)
        made.append(lines)
        above = lines or above
    return made


def _has_columns_of(row: TableRow, other: TableRow) -> bool:
    return len(row.edges) == len(other.edges) and all(
        abs((edge - row.edges[0]) - (its - other.edges[0])) < NEAR
        for edge, its in zip(row.edges, other.edges, strict=True)
    )


def _spanning(lines: Sequence[TextLine], first: TableRow, last: TableRow) -> Iterator[int]:
    """Yield the columns in which the first cell of a page is empty and spans rows, and one above it is filled."""
    rows = [line.begins for line in lines[1:] if isinstance(line, TableRow) and line.edges is first.edges]
    for column, (text, above) in enumerate(zip(first.cells, last.cells, strict=True)):
        if above and not text and any(begins[column : column + 1] == (first.row,) for begins in rows):
            yield column


def _going_on(lines: list[TextLine], columns: Collection[int]) -> list[TextLine]:
    """Return lines; the rows say of some columns that their cells go on, as far as the first cells of these reach."""
    first = lines[0]
    if not columns or not isinstance(first, TableRow):
        return lines
    made: list[TextLine] = []
    for line in lines:
        if isinstance(line, TableRow) and line.edges is first.edges:
            cells = [
                DITTO if column in columns and line.begins[column] == first.row else text
                for column, text in enumerate(line.cells)
            ]
            made.append(attrs.evolve(line, text="\t".join(cells)))
        else:
            made.append(line)
    return made


def _is_torn(last: TableRow, first: TableRow) -> bool:
    """Tell whether a row is the rest of the one above it, on the page before.

    It begins no cell anew, and says less; each cell that says something goes on from one that is full and unended.
    """
    rest = [column for column, text in enumerate(first.cells) if text]
    above = last.cells
    return (
        bool(rest)
        and 0 not in rest
        and all(above[column] and last.room[column] <= FULL and not above[column].endswith(_STOPS) for column in rest)
        and any(above[column] not in {"", DITTO} for column in range(len(above)) if column not in rest)
    )


def _whole(last: TableRow, first: TableRow) -> TableRow:
    """Return a row with the rest of it."""
    cells = [upper + lower for upper, lower in zip(last.cells, first.cells, strict=True)]
    return attrs.evolve(last, text="\t".join(cells), room=first.room)
