"""The text of a Word 97 document from its pieces ([MS-DOC] 2.4.1, 2.8.35, 2.9.38).

The text lies in pieces all over the stream; the piece table says which characters each holds, and whether it holds them
in one byte or two. The properties of paragraphs, kept apart by their place in the stream, say which are in a cell, and
which end a row.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Is in our text for the mark that ends a row of a table; in the file it is the same as that which ends a cell.
ROW_END = "\x1d"
CELL_END = "\x07"
#: Is in our text for the end of a paragraph after which its cell goes on.
IN_CELL = "\x1c"
_MARK = re.compile(f"[\r{CELL_END}]")

_COUNTS_AT, _PIECES_AT, _PARAGRAPHS_AT = 0x4C, 0x01A2, 0x0102
#: Places, in the list of counts, of the main text and its text boxes; between them are notes and heads.
_MAIN, _BOXES = 0, 6
_PROPERTIES, _TABLE = 1, 2
_ONE_BYTE = 0x4000_0000
_PAGE = 512
#: sprmPFTtp = 1: this mark ends a row; sprmPIlfo: the paragraph belongs to a list.
_ENDS_ROW, _IN_LIST, _NO_LIST = b"\x17\x24\x01", b"\x0b\x46", b"\x0b\x46\x00\x00"
#: sprmPFInTable = 1: the paragraph is in a cell.
_IN_TABLE = b"\x16\x24\x01"


@attrs.frozen
class Pieces:
    """The main text and the text of its boxes, control characters included; whether paragraphs are numbered by Word.

    `rows` and `box_rows` are the properties of the marks that end rows in each, in their order.
    """

    text: str
    text_boxes: str
    has_lists: bool
    rows: tuple[bytes, ...] = ()
    box_rows: tuple[bytes, ...] = ()


def read_pieces(word: bytes, table: bytes) -> Pieces:
    """Put the text together; struct.error, IndexError or ValueError where the file is damaged."""
    counts = struct.unpack_from("<7i", word, _COUNTS_AT)
    if min(counts) < 0:
        msg = "a negative count of characters"
        raise ValueError(msg)
    marks: dict[int, bytes | None] = {}
    has_lists = False
    for end, properties in _paragraphs(word, table):
        if _ENDS_ROW in properties:
            marks[end] = properties
        elif _IN_TABLE in properties:
            marks[end] = None
        has_lists = has_lists or (_IN_LIST in properties and _NO_LIST not in properties)
    rows: list[bytes] = []
    text = "".join(_pieces(word, _piece_table(word, table), marks, rows))
    before_boxes = sum(counts[:_BOXES])
    if len(text) < counts[_MAIN]:
        msg = "text is missing"
        raise ValueError(msg)
    main, boxes = text[: counts[_MAIN]], text[before_boxes : before_boxes + counts[_BOXES]]
    end, start = main.count(ROW_END), text.count(ROW_END, 0, before_boxes)
    return Pieces(main, boxes, has_lists, tuple(rows[:end]), tuple(rows[start : start + boxes.count(ROW_END)]))


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


def _pieces(word: bytes, pieces: bytes, marks: Mapping[int, bytes | None], rows: list[bytes]) -> Iterator[str]:
    """Yield the text piece by piece; the properties of marks that end rows are added to `rows`."""
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
        yield _with_marks(text, at, width, marks, rows) if marks else text


def _with_marks(text: str, at: int, width: int, marks: Mapping[int, bytes | None], rows: list[bytes]) -> str:
    """Return a text whose marks say where rows end and where paragraphs are in cells."""
    made: list[str] = []
    start = 0
    for found in _MARK.finditer(text):
        end = at + found.end() * width
        if end not in marks:
            continue
        properties = marks[end]
        if found[0] == CELL_END and properties is not None:
            rows.append(properties)
            made += [text[start : found.start()], ROW_END]
            start = found.end()
        elif found[0] == "\r" and properties is None:
            made += [text[start : found.start()], IN_CELL]
            start = found.end()
    return "".join([*made, text[start:]])


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
