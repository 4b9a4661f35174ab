"""Telling the kind of a file from what it holds; its name may say anything."""

from __future__ import annotations

import re

from revival_policy.files.archive import Archive
from revival_policy.files.contents import Unreadable
from revival_policy.model.file_map import FileKind

#: A PDF may have a line of something else in front.
PDF_MARK_WITHIN = 1024
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF_MARK = b"{\\rtf"
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")

#: What files begin with that hold no text for us; GB18030 would decode most of them to nonsense.
_OTHERS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b\x08", "a gzip file"),
    (b"%!PS", "a PostScript file"),
)
_OTHER_PARTS = (
    ("xl/workbook.xml", "an Excel file"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("mimetype", "an OpenDocument or EPUB file, which is to be saved as DOCX first"),
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*){0,20}"
    r"<(?:!doctype\s+html|(?:html|head|title|meta|link|style|script|body|div|table|tbody|tr|td|p|span|h[1-6]|br|ul|ol|font"
    r"|center|article|section|main)\b)",
    re.IGNORECASE,
)
#: How much of a text is looked at to tell a page.
_PAGE_MARK_WITHIN = 4096


def kind_of_bytes(data: bytes) -> FileKind:
    """Return the kind of a file; TEXT where nothing says otherwise. Unreadable for kinds that hold no document."""
    if not data:
        msg = "is empty"
        raise Unreadable(msg)
    if b"%PDF-" in data[:PDF_MARK_WITHIN]:
        return FileKind.PDF
    if data.startswith(ZIP_MARKS):
        return _kind_of_archive(data)
    if data.startswith((OLE_MARK, RTF_MARK)):  # files of Word that are named .doc are often RTF
        return FileKind.DOC
    for mark, what in _OTHERS:
        if data.startswith(mark) and not (mark == b"BM" and data[6:10] != bytes(4)):
            msg = f"is {what}, and holds no text that can be read"
            raise Unreadable(msg)
    return FileKind.TEXT


def is_page(text: str) -> bool:
    """Tell whether a text is HTML: it begins with a tag of such a page."""
    return _PAGE.match(text[:_PAGE_MARK_WITHIN]) is not None


def _kind_of_archive(data: bytes) -> FileKind:
    names = Archive(data).names
    if "ofd.xml" in names:
        return FileKind.OFD
    for part, what in _OTHER_PARTS:
        if part in names:
            msg = f"is {what}"
            raise Unreadable(msg)
    if "[content_types].xml" in names or "word/document.xml" in names:
        return FileKind.DOCX
    msg = "is a ZIP archive, and no document"
    raise Unreadable(msg)
