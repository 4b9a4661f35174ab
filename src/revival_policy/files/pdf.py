"""PDF with a text layer (ISO 32000), through PDFium, which many browsers use."""

from __future__ import annotations

import ctypes
import threading
from typing import TYPE_CHECKING

from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.extras import needs
from revival_policy.files.glyphs import Glyph, lines_of
from revival_policy.files.layout import contents_of_pages
from revival_policy.files.limits import MOST_GLYPHS, MOST_PAGES
from revival_policy.files.pdf_streams import check_streams
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfDocument, PdfPage  # pyright: ignore[reportMissingTypeStubs]

EXTRA = "pdf"
_PASSWORD = 4
#: PDFium is not made for threads.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes) -> Contents:
    """Read a PDF file; Unreadable where it is damaged, encrypted, or has no text layer."""
    pdfium = needs("pypdfium2", "pypdfium2", EXTRA)
    raw = needs("pypdfium2.raw", "pypdfium2", EXTRA)
    check_streams(data)
    with _ONE_AT_A_TIME:
        document = _opened(data, pdfium)
        try:
            pages = [lines_of(glyphs) for glyphs in _pages(document, pdfium, raw)]
        finally:
            document.close()
    if not any(pages):
        msg = "has no text layer: it holds pictures of pages, which need character recognition (OCR) first"
        raise Unreadable(msg)
    return contents_of_pages(FileKind.PDF, pages)


def _opened(data: bytes, pdfium: ModuleType) -> PdfDocument:
    try:
        document: PdfDocument = pdfium.PdfDocument(data)
        length = len(document)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            msg = "is encrypted: it opens with a password only"
        else:
            msg = "is a PDF file that is cut off or damaged"
        raise Unreadable(msg) from None
    if not 0 < length <= MOST_PAGES:
        document.close()
        msg = f"is a PDF file of {length:,} pages"
        raise Unreadable(msg)
    return document


def _pages(document: PdfDocument, pdfium: ModuleType, raw: ModuleType) -> Iterator[list[Glyph]]:
    """Yield the characters of each page; none for a page that is damaged."""
    left = MOST_GLYPHS
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            yield []
            continue
        glyphs = _glyphs(page, raw, left)
        left -= len(glyphs)
        page.close()
        yield glyphs


def _glyphs(page: PdfPage, raw: ModuleType, most: int) -> list[Glyph]:
    height = page.get_height()
    text = page.get_textpage()
    count = raw.FPDFText_CountChars(text)
    if count > most:
        msg = f"holds more than {MOST_GLYPHS:,} characters of text"
        raise Unreadable(msg)
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        # PDFium adds blanks and line ends of its own; ours are told by the gaps.
        if code < ord("!") or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        glyphs.append(Glyph(chr(code), box.left, max(box.right, box.left + 0.01), height - y.value))
    text.close()
    return glyphs
