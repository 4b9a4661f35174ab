"""Fields of DOC (域) before LibreOffice reads them: it works out what it knows, so that a letter would be of today.

    FIB > table of fields (in the table stream) > for each field where it begins, is divided and ends, and its kind

A kind that LibreOffice does not work out leaves the stored result as it is ([MS-DOC] 2.9.89, 2.9.90).
"""

from __future__ import annotations

import io
import struct

from revival_policy.files.extras import needs

#: Where the head says where the fields are: those of the main text and of its text boxes.
_PLACES = (0x011A, 0x0262)
_BEGINS, _KIND_OF_MARK = 0x13, 0x1F
#: REF, STYLEREF, SEQ; TITLE to DATE, TIME, PAGE, =; PAGEREF to FILLIN; USERNAME and the like; DOCVARIABLE, NOTEREF,
#: DOCPROPERTY.
_WORKED_OUT = frozenset((3, 10, 12, *range(14, 35), 37, 38, 39, 60, 61, 62, 64, 72, 85))
_ADDIN = 81


def with_stored_results(data: bytes, word: bytes, table: bytes) -> bytes:
    """Return a DOC file whose fields are not worked out; the file as it is where none is, or where that cannot be."""
    changed = bytearray(table)
    for place in _PLACES:
        _keep_results(changed, *struct.unpack_from("<2I", word, place))
    return data if changed == table else _with_table(data, bytes(changed))


def _keep_results(table: bytearray, at: int, length: int) -> None:
    """Change the kinds of fields that LibreOffice works out."""
    count = (length - 4) // 6
    first = at + 4 * (count + 1)
    if length < 4 or at + length > len(table):  # noqa: PLR2004 - one place at least
        return
    for mark in range(first, first + 2 * count, 2):
        if table[mark] & _KIND_OF_MARK == _BEGINS and table[mark + 1] in _WORKED_OUT:
            table[mark + 1] = _ADDIN


def _with_table(data: bytes, table: bytes) -> bytes:
    olefile = needs("olefile", "olefile", "doc")
    made = io.BytesIO(data)
    with olefile.OleFileIO(made, write_mode=True) as container:
        flags = struct.unpack_from("<H", container.openstream("WordDocument").read(), 0x0A)[0]
        try:
            container.write_stream("1Table" if flags & 0x0200 else "0Table", table)
        except NotImplementedError:  # a stream so small that it shares its place with others
            return data
        return made.getvalue()
