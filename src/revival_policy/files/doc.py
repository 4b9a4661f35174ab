"""DOC and WPS: the binary format of Word 97 to 2003 ([MS-DOC]), which WPS of those years writes too.

    FIB (at the head of the stream WordDocument) > piece table (in the table stream) > pieces of text

Read are the main text and its text boxes, those first, because the red head is in one. LibreOffice, where it is
installed, reads what this does not: automatic numbers, Word 6 and 95, RTF.
"""

from __future__ import annotations

import io
import re
import struct
from typing import TYPE_CHECKING

from revival_policy.files.contents import Contents, Unreadable, contents_of
from revival_policy.files.doc_fields import with_stored_results
from revival_policy.files.doc_pieces import CELL_END, IN_CELL, ROW_END, read_pieces
from revival_policy.files.doc_tables import row_of
from revival_policy.files.docx import read_docx
from revival_policy.files.extras import needs
from revival_policy.files.libreoffice import as_docx, is_installed
from revival_policy.files.limits import LARGEST_PART, MEBIBYTE
from revival_policy.files.marks import OLE_MARK
from revival_policy.files.placed_rows import Row, texts_of
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from olefile import OleFileIO

EXTRA = "doc"
#: What the stream WordDocument begins with: Word 97 and later, Word 6 and 95.
_WORD_97, _WORD_6 = 0xA5EC, 0xA5DC
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
#: Streams of other programs.
_OTHERS = (
    ("EncryptedPackage", "is encrypted"),
    ("Workbook", "is an Excel file"),
    ("Book", "is an Excel file"),
    ("PowerPoint Document", "is a PowerPoint file"),
)
_BROKEN = "is a DOC file that is cut off or damaged"
#: Fields hide their code, between the marks 19 and 20, and show what follows up to 21.
_FIELD_CODE = re.compile("\x13[^\x13-\x15]*\x14?|[\x14\x15]")
#: What other control characters mean: line break, page break, column break, hyphens; pictures and notes.
_CHARACTERS = {0x0B: "\n", 0x0C: "\r", 0x0E: "\r", 0x1E: "-", **dict.fromkeys([*range(7), 8, 0x1F])}
_MARKED = re.compile(f"([^\r{CELL_END}{ROW_END}{IN_CELL}]*)([\r{CELL_END}{ROW_END}{IN_CELL}])")


def read_doc(data: bytes) -> Contents:
    """Read a DOC or WPS file; Unreadable where it is damaged, encrypted, or too old and LibreOffice is not at hand."""
    if not data.startswith(OLE_MARK):
        return _by_libreoffice(data, "is an RTF file")
    word, table, elsewhere = _streams(data)
    if table is None:
        return _by_libreoffice(data, "is a document of Word 6 or 95")
    try:
        pieces = read_pieces(word, table)
    except (struct.error, IndexError, ValueError):
        raise Unreadable(_BROKEN) from None
    if pieces.has_lists and is_installed():
        return _by_libreoffice(with_stored_results(data, word, table), "is a DOC file with automatic numbers")
    boxes = _paragraphs(pieces.text_boxes, pieces.box_rows, elsewhere)
    return contents_of(FileKind.DOC, [*boxes, *_paragraphs(pieces.text, pieces.rows, elsewhere)])


def _by_libreoffice(data: bytes, what: str) -> Contents:
    converted = read_docx(as_docx(data, what))
    return Contents(FileKind.DOC, converted.paragraphs, converted.metadata, converted.left_out)


def _streams(data: bytes) -> tuple[bytes, bytes | None, bytes]:
    """Return the stream of the document, its table stream, which Word 6 and 95 do not have, and that of more data."""
    olefile = needs("olefile", "olefile", EXTRA)
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            for name, reason in _OTHERS:
                if container.exists(name):
                    raise Unreadable(reason)
            if not container.exists("WordDocument"):
                msg = "is an OLE container, and no Word document"
                raise Unreadable(msg)
            word = _stream(container, "WordDocument")
            mark, flags = struct.unpack_from("<H8xH", word)
            _check_head(mark, flags)
            table = "1Table" if flags & _SECOND_TABLE else "0Table"
            more = _stream(container, "Data") if container.exists("Data") else b""
            return word, None if mark == _WORD_6 else _stream(container, table), more
    except (struct.error, OSError, ValueError, LookupError, TypeError, RecursionError):
        raise Unreadable(_BROKEN) from None


def _stream(container: OleFileIO[str], name: str) -> bytes:
    if container.get_size(name) > LARGEST_PART:
        msg = f"holds a part larger than {LARGEST_PART // MEBIBYTE} MiB"
        raise Unreadable(msg)
    data: bytes = container.openstream(name).read()
    return data


def _check_head(mark: int, flags: int) -> None:
    """Refuse what is no document of Word, and what is encrypted."""
    if mark not in {_WORD_97, _WORD_6}:
        raise Unreadable(_BROKEN)
    if flags & _ENCRYPTED:
        msg = "is encrypted"
        raise Unreadable(msg)


def _paragraphs(text: str, rows: Sequence[bytes], elsewhere: bytes) -> Iterator[str]:
    """Yield the paragraphs of a text, each row of a table as one, given the properties of the marks that end rows."""
    shown = _FIELD_CODE.sub("", text).translate(_CHARACTERS)
    properties = iter(rows if shown.count(ROW_END) == len(rows) else [b""] * shown.count(ROW_END))
    table: list[Row] = []
    cells: list[list[str]] = []
    cell: list[str] = []
    for paragraph, mark in _MARKED.findall(f"{shown}\r"):
        cell.append(paragraph)
        if mark == CELL_END:
            cells.append(cell)
            cell = []
        elif mark == ROW_END:
            table.append(row_of(cells, next(properties), elsewhere))
            cells, cell = [], []
        elif mark == "\r" and not cells:
            yield from texts_of(table)
            yield from cell
            table, cell = [], []
    yield from texts_of(table)
    yield from (paragraph for each in cells for paragraph in each)
