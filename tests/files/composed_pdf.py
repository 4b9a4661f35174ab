"""PDF files whose characters are where a test puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

UPRIGHT = (1.0, 0.0, 0.0, 1.0)
_HEAD = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "",
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    (
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>"
    ),
    (
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"
    ),
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-V/DescendantFonts[4 0 R]>>",
)


def text_at(  # noqa: PLR0913 - a text, its place and its look
    text: str, x: float, y: float, size: float = 16, *, matrix: Sequence[float] = UPRIGHT, vertical: bool = False
) -> str:
    """Return the instructions that set a text from a place on, counted from the lower left in points."""
    font, turned = "F2" if vertical else "F1", " ".join(map(str, matrix))
    return f"BT /{font} {size} Tf {turned} {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"


def rules(across: Sequence[float], down: Sequence[float]) -> str:
    """Return the instructions that draw a table with rulings at some places."""
    lying = [f"{across[0]} {y} m {across[-1]} {y} l S\n" for y in down]
    standing = [f"{x} {down[0]} m {x} {down[-1]} l S\n" for x in across]
    return "".join([*lying, *standing])


def pdf_pages(*pages: str, more: str = "") -> bytes:
    """Return a PDF file of pages, each drawn by its instructions."""
    objects = list(_HEAD)
    kids = []
    for drawing in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{more}/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>"
            f"/Contents {len(objects) + 2} 0 R>>"
        )
        objects.append(f"<</Length {len(drawing)}>>stream\n{drawing}\nendstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    ).encode("latin-1")
