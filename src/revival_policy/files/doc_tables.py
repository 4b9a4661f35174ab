"""The rows of tables in a Word 97 document, with the rows and columns that cells span ([MS-DOC] 2.9.321, 2.9.325).

The mark that ends a row has the places at which its cells begin and end, and for each cell whether it goes on with one
above it or beside it.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from revival_policy.files.placed_rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

#: sprmTDefTable, whose length takes two bytes; sprmPHugePapx, which says where in the stream Data the properties are.
_DEFINITION, _ELSEWHERE = 0xD608, 0x6646
#: Bytes that the operand of a property takes, by the three highest bits of its code; 6 says so itself.
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6
_CELL = 20
#: Of the flags of a cell: it belongs to the one before it; it goes on with the one above it.
_BESIDE, _ABOVE, _IS_ABOVE = 3, 0x60, 0x20


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
