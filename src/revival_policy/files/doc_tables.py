"""The rows of tables in a Word 97 document, with the rows and columns that cells span ([MS-DOC] 2.9.321, 2.9.325).

The mark that ends a row has the places at which its cells begin and end, and for each cell whether it goes on with one
above it or beside it.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.tables import DITTO, row_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: sprmTDefTable, whose length takes two bytes; sprmPHugePapx, which says where in the stream Data the properties are.
_DEFINITION, _ELSEWHERE = 0xD608, 0x6646
#: Bytes that the operand of a property takes, by the three highest bits of its code; 6 says so itself.
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6
_CELL = 20
#: Places of cells that differ by no more are one, in twentieths of a point.
NEAR = 60
#: Of the flags of a cell: it belongs to the one before it; it goes on with the one above it.
_BESIDE, _ABOVE, _IS_ABOVE = 3, 0x60, 0x20


@attrs.frozen
class Row:
    """A row of a table: the paragraphs of each cell, the places of the cells, which go on with one above or before."""

    cells: tuple[tuple[str, ...], ...]
    places: tuple[int, ...] = ()
    above: tuple[bool, ...] = ()
    beside: tuple[bool, ...] = ()


def row_of(cells: Sequence[Sequence[str]], properties: bytes, elsewhere: bytes) -> Row:
    """Return a row from the properties of the mark that ends it; without places where these do not fit its cells."""
    made = tuple(map(tuple, cells))
    try:
        definition = _definition(properties, elsewhere)
        count = definition[0]
        places = struct.unpack_from(f"<{count + 1}h", definition, 1)
    except (struct.error, IndexError):
        return Row(made)
    if count != len(cells) or list(places) != sorted(places):
        return Row(made)
    start = 1 + 2 * (count + 1)
    flags = [int.from_bytes(definition[at : at + 2], "little") for at in range(start, start + _CELL * count, _CELL)]
    return Row(
        made,
        places,
        tuple(flag & _ABOVE == _IS_ABOVE for flag in flags),
        tuple(flag & _BESIDE == 1 for flag in flags),
    )


def _definition(properties: bytes, elsewhere: bytes) -> bytes:
    """Return the operand that defines a table; IndexError or struct.error if there is no such one."""
    at = 0
    while True:
        code = struct.unpack_from("<H", properties, at)[0]
        at += 2
        if code == _DEFINITION:
            size = struct.unpack_from("<H", properties, at)[0] + 1
            return properties[at + 2 : at + size]
        if code == _ELSEWHERE:
            place = struct.unpack_from("<I", properties, at)[0]
            size = struct.unpack_from("<H", elsewhere, place)[0]
            return _definition(elsewhere[place + 2 : place + 2 + size], b"")
        kind = code >> 13
        at += 1 + properties[at] if kind == _VARIABLE else _SIZES[kind]


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
