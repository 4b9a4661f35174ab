"""The text of a Word 97 document from its pieces ([MS-DOC] 2.4.1, 2.8.35, 2.9.38).

The text lies in pieces all over the stream; the piece table says which characters each holds, and whether it holds them
in one byte or two. The properties of paragraphs, kept apart by their place in the stream, say which end a row.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Is in our text for the mark that ends a row of a table; in the file it is the same as that which ends a cell.
ROW_END = "\x1d"
CELL_END = "\x07"

_COUNTS_AT, _PIECES_AT, _PARAGRAPHS_AT = 0x4C, 0x01A2, 0x0102
#: Places, in the list of counts, of the main text and its text boxes; between them are notes and heads.
_MAIN, _BOXES = 0, 6
_PROPERTIES, _TABLE = 1, 2
_ONE_BYTE = 0x4000_0000
_PAGE = 512
#: sprmPFTtp = 1: this mark ends a row; sprmPIlfo: the paragraph belongs to a list.
_ENDS_ROW, _IN_LIST, _NO_LIST = b"\x17\x24\x01", b"\x0b\x46", b"\x0b\x46\x00\x00"


@attrs.frozen
class Pieces:
    """The main text and the text of its boxes, control characters included; whether paragraphs are numbered by Word."""

    text: str
    text_boxes: str
    has_lists: bool


def read_pieces(word: bytes, table: bytes) -> Pieces:
    """Put the text together; struct.error, IndexError or ValueError where the file is damaged."""
    counts = struct.unpack_from("<7i", word, _COUNTS_AT)
    if min(counts) < 0:
        msg = "a negative count of characters"
        raise ValueError(msg)
    row_ends: set[int] = set()
    has_lists = False
    for end, properties in _paragraphs(word, table):
        if _ENDS_ROW in properties:
            row_ends.add(end)
        has_lists = has_lists or (_IN_LIST in properties and _NO_LIST not in properties)
    text = "".join(_pieces(word, _piece_table(word, table), row_ends))
    before_boxes = sum(counts[:_BOXES])
    if len(text) < counts[_MAIN]:
        msg = "text is missing"
        raise ValueError(msg)
    return Pieces(text[: counts[_MAIN]], text[before_boxes : before_boxes + counts[_BOXES]], has_lists)


def _piece_table(word: bytes, table: bytes) -> bytes:
    """Return the piece table: it follows the properties that changes of the document have left."""
    at, length = struct.unpack_from("<2I", word, _PIECES_AT)
    end = at + length
    while at < end:
        kind = table[at]
        if kind == _TABLE:
            size = struct.unpack_from("<I", table, at + 1)[0]
            return table[at + 5 : at + 5 + size]
        if kind != _PROPERTIES:
            break
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    msg = "no piece table"
    raise ValueError(msg)


def _pieces(word: bytes, pieces: bytes, row_ends: set[int]) -> Iterator[str]:
    count = (len(pieces) - 4) // 12
    if count < 1:
        msg = "no pieces"
        raise ValueError(msg)
    borders = struct.unpack_from(f"<{count + 1}I", pieces)
    left = len(word)  # the pieces of a sound document do not overlap
    for index in range(count):
        place = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * index + 2)[0]
        length = borders[index + 1] - borders[index]
        width, at = (1, (place & ~_ONE_BYTE) // 2) if place & _ONE_BYTE else (2, place)
        data = word[at : at + length * width]
        left -= len(data)
        if length < 0 or len(data) < length * width or left < 0:
            msg = "a piece outside the stream"
            raise ValueError(msg)
        text = data.decode("cp1252" if width == 1 else "utf-16-le", "replace")
        yield _with_row_ends(text, at, width, row_ends)


def _with_row_ends(text: str, at: int, width: int, row_ends: set[int]) -> str:
    if CELL_END not in text:
        return text
    return "".join(
        ROW_END if character == CELL_END and at + (index + 1) * width in row_ends else character
        for index, character in enumerate(text)
    )


def _paragraphs(word: bytes, table: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the end of each paragraph in the stream with its properties."""
    at, length = struct.unpack_from("<2I", word, _PARAGRAPHS_AT)
    plex = table[at : at + length]
    count = (len(plex) - 4) // 8
    for number in struct.unpack_from(f"<{count}I", plex, 4 * (count + 1)) if count > 0 else ():
        page = word[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            yield from _on_page(page)


def _on_page(page: bytes) -> Iterator[tuple[int, bytes]]:
    count = page[-1]
    if 4 * (count + 1) + 13 * count > _PAGE:
        return
    ends = struct.unpack_from(f"<{count + 1}I", page)[1:]
    for index, end in enumerate(ends):
        at = 2 * page[4 * (count + 1) + 13 * index]
        if at:
            size = 2 * page[at] - 1 if page[at] else 2 * page[at + 1]
            start = at + (1 if page[at] else 2)
            yield end, page[start + 2 : start + size]
