"""The straight lines that a PDF page draws along its edges: rulings of tables."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from revival_policy.files.pdf_glyphs import turned_back
from revival_policy.files.table_cells import MOST_RULINGS, NEAR, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfPage  # pyright: ignore[reportMissingTypeStubs]

    Point = tuple[float, float]

#: Shorter lines are parts of drawings, in points.
SHORTEST = 5.0
#: Objects and steps that are looked at.
MOST_OBJECTS, MOST_STEPS = 100_000, 20_000


def rulings_of(page: PdfPage, raw: ModuleType, angle: int) -> list[Ruling]:
    """Return the rulings of a page that is turned upright by an angle; no more than a table has."""
    height = page.get_height()
    rulings: list[Ruling] = []
    for path in _paths(page, raw):
        for start, end in _edges(path, raw):
            first, last = (turned_back(*point, angle, height) for point in (start, end))
            ruling = Ruling(min(first[0], last[0]), min(first[1], last[1]), max(first[0], last[0]), max(first[1], last[1]))
            across, down = ruling.right - ruling.left, ruling.bottom - ruling.top
            if max(across, down) >= SHORTEST and min(across, down) < NEAR / 3:
                rulings.append(ruling)
        if len(rulings) > MOST_RULINGS:
            break
    return rulings


def _paths(page: PdfPage, raw: ModuleType) -> Iterator[object]:
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        each = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_PATH:
            yield each


def _edges(path: object, raw: ModuleType) -> Iterator[tuple[Point, Point]]:
    """Yield the straight steps of a path, from point to point; none where it has curves."""
    steps = raw.FPDFPath_CountSegments(path)
    if not 1 < steps <= MOST_STEPS:
        return
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    begin = before = (0.0, 0.0)
    for index in range(steps):
        step = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(step)
        raw.FPDFPathSegment_GetPoint(step, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield before, point
        if raw.FPDFPathSegment_GetClose(step):
            yield point, begin
        before = point
