"""DOC files put together byte by byte: an OLE container, a head, pieces of text ([MS-CFB], [MS-DOC])."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SECTOR = 512
#: Streams below this size would lie in a container of their own.
SMALLEST = 4096
END, FREE, TABLE, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
TEXT_AT = 0x400
#: Where a page of properties has those of marks that end rows, and of paragraphs in cells.
_ROW_END, _IN_CELL = 480, 490


def ole_of(streams: Mapping[str, bytes]) -> bytes:
    """Return an OLE container of some streams, each on sectors in a row."""
    entries = [_entry("Root Entry", 5, (END, 0), child=1 if streams else NONE)]
    chain: list[int] = []
    sectors = b""
    for number, (name, data) in enumerate(streams.items(), 1):
        padded = data.ljust(SMALLEST, b"\0").ljust(-(-len(data) // SECTOR) * SECTOR, b"\0")
        first, count = len(chain), len(padded) // SECTOR
        chain += [*range(first + 1, first + count), END]
        sectors += padded
        right = number + 1 if number < len(streams) else NONE
        entries.append(_entry(name, 2, (first, len(padded)), right=right))
    directory = b"".join(entries).ljust(-(-len(entries) // 4) * SECTOR, b"\0")
    directory_at = len(chain)
    count = len(directory) // SECTOR
    chain += [*range(directory_at + 1, directory_at + count), END]
    table_at = len(chain)
    chain.append(TABLE)
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, directory_at, 0, SMALLEST, END, 0, END, 0)
    head += struct.pack("<109I", table_at, *[FREE] * 108)
    return head + sectors + directory + table


def _entry(name: str, kind: int, place: tuple[int, int], *, child: int = NONE, right: int = NONE) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\0") + struct.pack("<HBB3I", len(written) + 2, kind, 1, NONE, right, child)
    return entry + bytes(36) + struct.pack("<IQ", *place)


def doc_of(
    *pieces: tuple[str, str],
    boxes: str = "",
    row_ends: Sequence[int] = (),
    in_cells: Sequence[int] = (),
    start: tuple[int, int] = (0xA5EC, 0),
) -> bytes:
    """Return a DOC file of pieces, each a text and its encoding: cp1252 or utf-16-le.

    `start` is the mark of the format and its flags; `boxes` is in text boxes; `row_ends` and `in_cells` are the places,
    among the characters, of marks that end rows, and paragraphs in a cell.
    """
    text, places, ends = b"", [], []
    characters = 0
    for written, encoding in [*pieces, (boxes, "utf-16-le")] if boxes else pieces:
        at, width = TEXT_AT + len(text), 1 if encoding == "cp1252" else 2
        places.append((characters, at * 2 | 0x4000_0000 if width == 1 else at))
        marks = [*((place, _ROW_END) for place in row_ends), *((place, _IN_CELL) for place in in_cells)]
        inside = [(place - characters, kind) for place, kind in sorted(marks) if 0 <= place - characters < len(written)]
        ends += [(at + (place + 1) * width, kind) for place, kind in inside]
        text += written.encode(encoding)
        characters += len(written)
    borders = struct.pack(f"<{len(places) + 1}I", *(start for start, _ in places), characters)
    table = b"\x02" + struct.pack("<I", 12 * len(places) + 4) + borders
    table += b"".join(struct.pack("<HIH", 0, at, 0) for _, at in places)
    main = sum(len(written) for written, _ in pieces)
    page_at = -(-(TEXT_AT + len(text)) // SECTOR)
    word = bytearray((page_at + 1) * SECTOR)
    struct.pack_into("<HH6xH", word, 0, start[0], 0xC1, start[1])
    struct.pack_into("<7i", word, 0x4C, main, 0, 0, 0, 0, 0, len(boxes))
    struct.pack_into("<2I", word, 0x1A2, 0, len(table))
    struct.pack_into("<2I", word, 0x102, len(table), 12)
    word[TEXT_AT : TEXT_AT + len(text)] = text
    word[page_at * SECTOR :] = _properties(ends)
    return ole_of(
        {"WordDocument": bytes(word), "0Table": table + struct.pack("<3I", TEXT_AT, TEXT_AT + len(text), page_at)}
    )


def _properties(ends: Sequence[tuple[int, int]]) -> bytes:
    """Return a page of paragraph properties: each paragraph that ends a row, or is in a cell, says so."""
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(ends) + 1}I", page, 0, TEXT_AT, *[end for end, _ in ends])
    for index, (_, kind) in enumerate(ends):
        page[4 * (len(ends) + 1) + 13 * index] = kind // 2
    page[_ROW_END : _ROW_END + 6] = b"\x03\0\0\x17\x24\x01"
    page[_IN_CELL : _IN_CELL + 6] = b"\x03\0\0\x16\x24\x01"
    page[-1] = len(ends)
    return bytes(page)
