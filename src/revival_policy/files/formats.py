"""The formats of files, in one table: how each is recognized, who reads it, and what help, errors and docs say of it.

Other packages add formats of their own by an entry point of the group `revival_policy.readers`, which leads to a
FileFormat. Those are asked after the ones of the table and before plain text, in the order of their names.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, cast

import attrs

from revival_policy.files import marks
from revival_policy.files.contents import Contents
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The group of entry points by which other packages add formats.
GROUP = "revival_policy.readers"


@attrs.frozen
class FileFormat:
    """A format of files (文件格式): what it is called, how its files are recognized, and who reads them.

    `is_told` says of the bytes of a file whether they are of the format, and `told_by` says in words how. `read` takes
    the bytes and gives the text; it raises ValueError, whose message follows the name of the file, for one that it
    refuses.

    >>> ceb = FileFormat("CEB", told_by="`Founder CEB`", is_told=lambda data: data.startswith(b"Founder CEB"), read=str)
    >>> ceb.is_told(b"Founder CEB 2.8"), ceb.is_told(b"%PDF-1.7")
    (True, False)
    """

    name: str
    told_by: str = attrs.field(kw_only=True)
    is_told: Callable[[bytes], bool] = attrs.field(kw_only=True, repr=False)
    read: Callable[[bytes], Contents | str] = attrs.field(kw_only=True, repr=False)
    extra: str | None = attrs.field(default=None, kw_only=True)


def _reader(module: str, function: str) -> Callable[[bytes], Contents | str]:
    """Return a reader that is imported when it is first used."""

    def read(data: bytes) -> Contents | str:
        reader = getattr(import_module(f"revival_policy.files.{module}"), function)
        return cast("Contents | str", reader(data))

    return read


#: What `read` knows; the first that recognizes a file counts.
FORMATS = (
    FileFormat(
        str(FileKind.PDF),
        told_by="`%PDF-`",
        is_told=marks.is_pdf,
        read=_reader("pdf", "read_pdf"),
        extra="pdf",
    ),
    FileFormat(
        str(FileKind.OFD),
        told_by="`OFD.xml` in the ZIP container",
        is_told=marks.has_part("ofd.xml"),
        read=_reader("ofd", "read_ofd"),
        extra="ofd",
    ),
    FileFormat(
        str(FileKind.XLSX),
        told_by="`xl/workbook.xml` in the ZIP container",
        is_told=marks.has_part("xl/workbook.xml"),
        read=_reader("xlsx", "read_xlsx"),
        extra="excel",
    ),
    FileFormat(
        str(FileKind.DOCX),
        told_by="parts of the ZIP container",
        is_told=marks.is_docx,
        read=_reader("docx", "read_docx"),
        extra="docx",
    ),
    FileFormat(
        str(FileKind.DOC),
        told_by="the OLE container",
        is_told=marks.begins_with(marks.OLE_MARK),
        read=_reader("doc", "read_doc"),
        extra="doc",
    ),
    FileFormat(
        str(FileKind.RTF),
        told_by="`{\\rtf`",
        is_told=marks.begins_with(marks.RTF_MARK),
        read=_reader("rtf", "read_rtf"),
    ),
    FileFormat(
        str(FileKind.WORD_XML),
        told_by="the namespace of Word 2003, or of a package in one file (flat OPC)",
        is_told=marks.is_word_xml,
        read=_reader("word_xml", "read_word_xml"),
        extra="docx",
    ),
    FileFormat(
        str(FileKind.MHT),
        told_by="the head of a message, `Content-Type: multipart/related`",
        is_told=marks.is_saved_page,
        read=_reader("message", "read_saved_page"),
        extra="html",
    ),
    FileFormat(
        str(FileKind.EML),
        told_by="the head of a message",
        is_told=marks.is_message,
        read=_reader("message", "read_message"),
        extra="html",
    ),
    FileFormat(
        str(FileKind.HTML),
        told_by="its first tag",
        is_told=marks.is_page,
        read=_reader("page", "read_page_bytes"),
        extra="html",
    ),
)
#: What is left: text in one of the usual encodings.
TEXT = FileFormat(str(FileKind.TEXT), told_by="nothing else", is_told=lambda _: True, read=_reader("plain", "decode"))


def format_of(data: bytes) -> FileFormat:
    """Return the format of a file; Unreadable for what holds no document."""
    marks.check_not_refused(data)
    return next(format_ for format_ in formats() if format_.is_told(data))


def formats() -> Iterator[FileFormat]:
    """Yield all formats, in the order in which they are asked: of the table, of other packages, and plain text."""
    yield from FORMATS
    yield from of_other_packages()
    yield TEXT


def names() -> str:
    """Return the names of the formats, for a sentence of help.

    >>> names()
    'text, PDF, OFD, XLSX, DOCX, DOC, RTF, Word XML, MHT, EML or HTML'
    """
    *all_but_last, last = (str(TEXT.name), *(format_.name for format_ in FORMATS))
    return f"{', '.join(all_but_last)} or {last}"


@functools.cache
def of_other_packages() -> tuple[FileFormat, ...]:
    """Return the formats of other packages; they are looked for once."""
    found = (entry.load() for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name))
    return tuple(each for each in found if isinstance(each, FileFormat))
