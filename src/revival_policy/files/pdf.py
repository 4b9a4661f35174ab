"""PDF with a text layer (ISO 32000), through PDFium, which many browsers use."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.extras import needs
from revival_policy.files.layout import contents_of_pages
from revival_policy.files.limits import LONGEST_TEXT, MORE_THAN_SHOWN, MOST_GLYPHS, MOST_PAGES
from revival_policy.files.page_lines import PageLines, page_lines
from revival_policy.files.pdf_glyphs import page_text
from revival_policy.files.pdf_pictures import drawn, holds_pictures
from revival_policy.files.pdf_rulings import rulings_of
from revival_policy.files.pdf_streams import check_streams
from revival_policy.files.wishes import wishes
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfDocument, PdfPage  # pyright: ignore[reportMissingTypeStubs]

    from revival_policy.files.table_grid import Ruling

EXTRA = "pdf"
#: Bytes that a character of the text takes in a file: more characters than this are drawn by a trick.
BYTES_OF_GLYPH = 1
#: Rulings of a document; where there are more, it is drawings.
MOST_DRAWN = 200_000
_PASSWORD = 4
#: PDFium is not made for threads.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes) -> Contents:
    """Read a PDF file; Unreadable where it is damaged, encrypted, or has no text and nobody recognizes its pages."""
    pdfium = needs("pypdfium2", "pypdfium2", EXTRA)
    raw = needs("pypdfium2.raw", "pypdfium2", EXTRA)
    check_streams(data)
    with _ONE_AT_A_TIME:
        document = _opened(data, pdfium)
        try:
            most = min(MOST_GLYPHS + len(data) // BYTES_OF_GLYPH, LONGEST_TEXT)
            pages = list(_pages(document, pdfium, raw, most))
        finally:
            document.close()
    ocr = wishes().ocr
    pictures = [number for number, page in enumerate(pages, 1) if page is None] if ocr else []
    texts = {number: _recognized(data, number, ocr, pdfium) for number in pictures} if ocr else {}
    return contents_of_pages(FileKind.PDF, pages, recognized=texts)


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


def _pages(document: PdfDocument, pdfium: ModuleType, raw: ModuleType, most: int) -> Iterator[PageLines | None]:
    """Yield the lines of each page: None for one that is a picture, no lines for one that is damaged or blank."""
    rulings = MOST_DRAWN
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            yield PageLines()
            continue
        count, drawn, lines = _read(page, raw, most, look=rulings > 0)
        most -= count
        rulings -= drawn
        yield lines
        page.close()


def _read(page: PdfPage, raw: ModuleType, most: int, *, look: bool) -> tuple[int, int, PageLines | None]:
    """Return how many characters and rulings a page has, and its lines; rulings are looked for if so wished."""
    text = page_text(page, raw, most)
    if text is None:
        raise Unreadable(MORE_THAN_SHOWN)
    count = len(text.glyphs) + sum(map(len, text.at_an_angle))
    if not text.glyphs and holds_pictures(page, raw):
        return count, 0, None
    rulings: list[Ruling] = []

    def found() -> list[Ruling]:
        rulings.extend(rulings_of(page, raw, text.angle) if look else ())
        return rulings

    width = page.get_width() if text.angle % 180 == 0 else page.get_height()
    lines = page_lines(text.glyphs, found, text.at_an_angle, width=width)
    return count, len(rulings), lines


def _recognized(data: bytes, number: int, ocr: Callable[[bytes], str], pdfium: ModuleType) -> str:
    """Return what the caller's own recognition makes of a page; it may read files itself, so nothing is locked."""
    with _ONE_AT_A_TIME:
        document = _opened(data, pdfium)
        try:
            picture = drawn(document[number - 1])
        except pdfium.PdfiumError:
            return ""
        finally:
            document.close()
    return ocr(picture)
