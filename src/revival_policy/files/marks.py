"""Telling the format of a file from what it holds; its name may say anything."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from revival_policy.files.archive import archive_in
from revival_policy.files.contents import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

#: A PDF may have a line of something else in front.
PDF_MARK_WITHIN = 1024
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF_MARK = b"{\\rtf"
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")

#: What files begin with that hold no text for us; GB18030 would decode most of them to nonsense.
_OTHERS = (
    (b"\x89PNG", "a picture, and holds no text that can be read"),
    (b"\xff\xd8\xff", "a picture, and holds no text that can be read"),
    (b"GIF8", "a picture, and holds no text that can be read"),
    (b"BM", "a picture, and holds no text that can be read"),
    (b"II*\x00", "a picture, and holds no text that can be read"),
    (b"MM\x00*", "a picture, and holds no text that can be read"),
    (b"Rar!", "a RAR archive, and holds no text that can be read"),
    (b"7z\xbc\xaf", "a 7z archive, and holds no text that can be read"),
    (b"\x1f\x8b\x08", "a gzip file, and holds no text that can be read"),
    (b"%!PS", "a PostScript file, and holds no text that can be read"),
    (b"CAJ\x00", "a CAJ file, which only its own viewer reads; save it as PDF first"),
    (b"HN\xc8\x00", "a CAJ file, which only its own viewer reads; save it as PDF first"),
    (b"HN\x90\x01", "a CAJ file, which only its own viewer reads; save it as PDF first"),
    (b"KDH", "a KDH file, which only its own viewer reads; save it as PDF first"),
    (b"TEB\x00", "a TEB file, which only its own viewer reads; save it as PDF first"),
    (b"Founder CEB", "a CEB file, which only its own viewer reads; save it as PDF first"),
    (b"\x09\x08\x10\x00", "an Excel file, and no document"),
    (b"\x09\x08\x08\x00", "an Excel file, and no document"),
    (b"\x09\x04\x06\x00", "an Excel file, and no document"),
    (b"\x09\x02\x06\x00", "an Excel file, and no document"),
)
_OTHER_PARTS = (
    ("xl/workbook.bin", "an Excel file (XLSB), and no document"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("mimetype", "an OpenDocument or EPUB file, which is to be saved as DOCX first"),
)
#: Streams of an OLE container, as its list writes them.
_OTHER_STREAMS = (
    ("Workbook", "an Excel file, or one of WPS (ET), and no document"),
    ("Book", "an Excel file, and no document"),
    ("PowerPoint Document", "a PowerPoint file"),
)
_OTHER_XML = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", "an Excel file (XML of 2003), and no document"),
    (b"http://schemas.openoffice.org/uof", "a UOF file, which is to be saved as DOCX first"),
    (b"http://schemas.uof.org", "a UOF file, which is to be saved as DOCX first"),
    (b"urn:oasis:names:tc:opendocument:", "an OpenDocument file (flat XML), which is to be saved as DOCX first"),
    (b"/uof/", "a UOF file, which is to be saved as DOCX first"),
)
_WORD_XML = (
    b"http://schemas.microsoft.com/office/word/2003/wordml",
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*){0,20}"
    r"<(?:!doctype\s+html|(?:html|head|title|meta|link|style|script"
    r"|body|div|table|tbody|tr|td|p|span|h[1-6]|br|ul|ol|font"
    r"|center|article|section|main|dl|dt|base|form)\b)",
    re.IGNORECASE,
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:\?xml\b|[a-zA-Z]{1,9}:[a-zA-Z])")
#: How much of a file is looked at to tell a page, XML, or a message.
_LOOKED_AT = 4096
_HEAD_LOOKED_AT = 65_536
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_ENVELOPE = re.compile(rb"(?:\r?\n){0,5}(?:>?From [^\r\n]{1,200}\r?\n)?")
#: Fields of which a message has some; a text has none of them.
_FIELDS = frozenset((
    b"mime-version", b"content-type", b"from", b"to", b"subject", b"date", b"received", b"message-id", b"return-path",
    b"snapshot-content-location", b"content-transfer-encoding", b"x-mailer",
))  # fmt: skip
FEWEST_FIELDS = 2
_RELATED = re.compile(rb"content-type:\s{0,9}multipart/related|snapshot-content-location:", re.IGNORECASE)


def check_not_refused(data: bytes) -> None:
    """Refuse what is empty, and formats that hold no document, by their name."""
    if not data:
        msg = "is empty"
        raise Unreadable(msg)
    if (what := _what_else(data)) is not None:
        msg = f"is {what}"
        raise Unreadable(msg)


def _what_else(data: bytes) -> str | None:
    """Return what a file is that holds no document; None for one that may."""
    if data.startswith(ZIP_MARKS):
        names = _parts(data)
        named = next((what for part, what in _OTHER_PARTS if part in names and "ofd.xml" not in names), None)
        return named or (None if _holds_document(names) else "a ZIP archive, and no document")
    if data.startswith(OLE_MARK):
        return next((what for name, what in _OTHER_STREAMS if _has_stream(data, name)), None)
    if _XML.match(data) and not is_word_xml(data):
        head = data[:_LOOKED_AT].replace(b"\x00", b"")
        return next((what for name, what in _OTHER_XML if name in head), None)
    begins = (what for mark, what in _OTHERS if data.startswith(mark))
    return None if data.startswith(b"BM") and data[6:10] != bytes(4) else next(begins, None)


def _holds_document(names: Collection[str]) -> bool:
    return any(part in names for part in ("ofd.xml", "[content_types].xml", "word/document.xml"))


def _has_stream(data: bytes, name: str) -> bool:
    """Tell whether an OLE container has a stream and no document of Word, into which tables may be set."""
    return f"{name}\x00".encode("utf-16-le") in data and "WordDocument\x00".encode("utf-16-le") not in data


def _parts(data: bytes) -> Collection[str]:
    return archive_in(data).names


def begins_with(mark: bytes) -> Callable[[bytes], bool]:
    """Return what tells files that begin with a mark."""
    return lambda data: data.startswith(mark)


def has_part(name: str) -> Callable[[bytes], bool]:
    """Return what tells ZIP containers that have a part."""
    return lambda data: data.startswith(ZIP_MARKS) and name in _parts(data)


def is_docx(data: bytes) -> bool:
    """Tell whether a file is a ZIP container of Office parts."""
    return data.startswith(ZIP_MARKS) and _holds_document(_parts(data))


def is_pdf(data: bytes) -> bool:
    """Tell whether a file is PDF."""
    return b"%PDF-" in data[:PDF_MARK_WITHIN]


def is_word_xml(data: bytes) -> bool:
    """Tell whether a file is XML of Word: of 2003, or a package in one file."""
    head = data[:_LOOKED_AT].replace(b"\x00", b"")
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and any(name in head for name in _WORD_XML)


def is_message(data: bytes) -> bool:
    """Tell whether a file is a message: it begins with fields that a message has, and a blank line ends them."""
    head = _head(data)
    return head is not None and sum(name.lower() in _FIELDS for name in _FIELD.findall(head)) >= FEWEST_FIELDS


def is_saved_page(data: bytes) -> bool:
    """Tell whether a file is a message that is a page with its pictures."""
    return is_message(data) and _RELATED.search(_head(data) or b"") is not None


def _head(data: bytes) -> bytes | None:
    """Return the fields in front of a message; None where something else is among them."""
    looked_at = data[:_HEAD_LOOKED_AT]
    envelope = _ENVELOPE.match(looked_at)
    start = place = envelope.end() if envelope else 0
    while (field := _FIELD.match(looked_at, place)) is not None:
        place = field.end()
    ends = looked_at.startswith((b"\n", b"\r\n"), place) or place == len(data)
    return looked_at[start:place] if ends and place > start else None


def is_page(data: bytes) -> bool:
    """Tell whether a file is HTML: it begins with a tag of such a page."""
    start = data[:_LOOKED_AT]
    if b"<" not in start:
        return False
    encoding = "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    return _PAGE.match(start.decode(encoding, "replace").lstrip("\ufeff")) is not None
