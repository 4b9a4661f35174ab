"""Pages of a PDF that are pictures (扫描件): and not blank ones, and drawn for whoever recognizes them."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfPage  # pyright: ignore[reportMissingTypeStubs]

#: Dots on an inch, of which a page has 72 units; and dots along the longer side at most.
DOTS, UNITS = 300, 72
MOST_DOTS = 5000
#: Objects of a page that are looked at.
MOST_OBJECTS = 1000
#: A page of drawn characters has more paths than one with a rule or a border.
FEWEST_PATHS = 20


def holds_pictures(page: PdfPage, raw: ModuleType) -> bool:
    """Tell whether a page without text shows something: a picture, or characters that are drawn as outlines."""
    paths = 0
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        kind = raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index))
        if kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}:
            return True
        paths += kind == raw.FPDF_PAGEOBJ_PATH
    return paths >= FEWEST_PATHS


def drawn(page: PdfPage) -> bytes:
    """Return a page as a picture in shades of grey (PNG)."""
    longest = max(page.get_width(), page.get_height(), 1.0)
    bitmap = page.render(scale=min(DOTS / UNITS, MOST_DOTS / longest), grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    dots = bytes(bitmap.buffer)
    rows = b"".join(b"\0" + dots[start : start + width] for start in range(0, height * stride, stride))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
