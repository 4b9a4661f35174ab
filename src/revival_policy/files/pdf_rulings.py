"""The straight lines that a PDF page draws along its edges: rulings of tables."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from revival_policy.files.pdf_glyphs import turned_back
from revival_policy.files.table_grid import MOST_RULINGS, NEAR, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    # pypdfium2 comes without types.
    from pypdfium2 import PdfPage  # pyright: ignore[reportMissingTypeStubs]

    Point = tuple[float, float]

#: Shorter lines are parts of drawings, and thicker ones no lines, in points.
SHORTEST, THICKEST = 5.0, 3.0
#: Objects and steps that are looked at; a box takes five.
MOST_OBJECTS, MOST_STEPS = 100_000, 20_000
BOX = 5


def rulings_of(page: PdfPage, raw: ModuleType, angle: int) -> list[Ruling]:
    """Return the rulings of a page that is turned upright by an angle; no more than a table has."""
    height = page.get_height()
    frame = page.get_mediabox() or (0.0, 0.0, 0.0, 0.0)
    rulings: list[Ruling] = []
    for start, end in _lines(page, raw):
        if any(_along(start, end, frame, side) for side in range(4)):
            continue  # the paper itself
        (x, y), (to_x, to_y) = turned_back(*start, angle, height), turned_back(*end, angle, height)
        rulings.append(Ruling(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)))
        if len(rulings) > MOST_RULINGS:
            break
    return rulings


def _along(start: Point, end: Point, frame: Sequence[float], side: int) -> bool:
    """Tell whether a line runs along a side of the paper: left, lower, right, upper."""
    at = frame[side]
    return abs(start[side % 2] - at) < NEAR and abs(end[side % 2] - at) < NEAR


def _lines(page: PdfPage, raw: ModuleType) -> Iterator[tuple[Point, Point]]:
    """Yield the straight lines along the page: those drawn as such or as thin boxes, and the edges of other boxes."""
    corners = [ctypes.c_float() for _ in range(4)]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for path in _paths(page, raw):
        raw.FPDFPageObj_GetBounds(path, *corners)
        left, bottom, right, top = (corner.value for corner in corners)
        across, up = right - left, top - bottom
        if min(across, up) < THICKEST:
            if max(across, up) >= SHORTEST:
                x, y = (left + right) / 2, (bottom + top) / 2
                yield ((left, y), (right, y)) if across > up else ((x, bottom), (x, top))
            continue
        raw.FPDFPath_GetDrawMode(path, fill, stroke)
        if not stroke.value:  # what is filled only lies under a text
            continue
        if raw.FPDFPath_CountSegments(path) <= BOX:
            yield from _sides(left, bottom, right, top)
        else:
            yield from (edge for edge in _edges(path, raw) if _is_ruling(*edge))


def _sides(left: float, bottom: float, right: float, top: float) -> Iterator[tuple[Point, Point]]:
    yield (left, top), (right, top)
    yield (left, bottom), (right, bottom)
    yield (left, bottom), (left, top)
    yield (right, bottom), (right, top)


def _is_ruling(start: Point, end: Point) -> bool:
    across, up = abs(start[0] - end[0]), abs(start[1] - end[1])
    return min(across, up) < THICKEST / 3 and max(across, up) >= SHORTEST


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
