"""The lines of a page in the order of reading: tables by their rulings, vertical lines, two columns of prose."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.columns import two_columns
from revival_policy.files.glyphs import ABOVE, BLANK, Glyph, TextLine, line_of, lines_of, rows_of
from revival_policy.files.table_cells import tables_of
from revival_policy.files.watermarks import without_watermarks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from revival_policy.files.table_grid import Ruling

#: How far apart the middles of two characters may be across a vertical line, and along it. In em.
ACROSS, ALONG = 0.5, 2.5
#: A page of fewer characters is not taken for one in vertical lines.
FEWEST = 4


@attrs.frozen
class PageLines:
    """The lines of a page, what the page shows besides and no line holds, and how wide it is."""

    lines: tuple[TextLine, ...] = ()
    left_out: tuple[str, ...] = ()
    width: float = 0.0


def _no_rulings() -> Sequence[Ruling]:
    return ()


def page_lines(
    glyphs: Sequence[Glyph],
    rulings: Callable[[], Sequence[Ruling]] = _no_rulings,
    left_out: Sequence[str] = (),
    *,
    width: float = 0.0,
) -> PageLines:
    """Return the lines of a page from its characters, in the order of the file; rulings are looked at where needed."""
    kept, marks = without_watermarks(glyphs)
    return PageLines(tuple(_lines(kept, rulings)), (*left_out, *marks), width)


def _lines(glyphs: Sequence[Glyph], rulings: Callable[[], Sequence[Ruling]]) -> list[TextLine]:
    upright = _in_vertical_lines(glyphs)
    if upright:
        return _vertical(glyphs, upright)
    rows = rows_of(glyphs)
    gaps = [_has_gap(row) for row in rows]
    tables = tables_of(glyphs, rulings()) if any(gaps) else []
    if not tables:
        return two_columns(rows, gaps) or [line_of(row) for row in rows]
    within = {id(glyph) for table in tables for glyph in table.glyphs}
    lines = lines_of(glyph for glyph in glyphs if id(glyph) not in within)
    return sorted([*lines, *(line for table in tables for line in table.lines)], key=lambda line: line.y)


def _has_gap(row: Sequence[Glyph]) -> bool:
    return any(after[1] - before[2] > BLANK * (before[4] or before.em) for before, after in pairwise(row))


def _in_vertical_lines(glyphs: Sequence[Glyph]) -> set[int]:
    """Return the places of the characters in vertical lines; none where most follow each other from left to right."""
    across = 0
    upright: set[int] = set()
    for index, (before, glyph) in enumerate(pairwise(glyphs)):
        size = before[4] or glyph.height
        if before[3] == glyph[3]:
            across += 1
        elif 0 < glyph[3] - before[3] < ALONG * size and abs(_middle(glyph) - _middle(before)) < ACROSS * size:
            upright |= {index, index + 1}
    return upright if len(upright) >= FEWEST and len(upright) > across else set()


def _middle(glyph: Glyph) -> float:
    return (glyph.left + glyph.right) / 2


def _vertical(glyphs: Sequence[Glyph], upright: set[int]) -> list[TextLine]:
    """Return vertical lines from right to left; what is set across, such as a page number, is before or after."""
    columns = lines_of(_lying(glyph) for index, glyph in enumerate(glyphs) if index in upright)
    across = lines_of(glyph for index, glyph in enumerate(glyphs) if index not in upright)
    top = min(line.left for line in columns)
    above = [line for line in across if line.y < top]
    below = [line for line in across if line.y >= top]
    return [*above, *columns, *below]


def _lying(glyph: Glyph) -> Glyph:
    """Return a character of a vertical line as it would be in one that lies."""
    height = glyph.height
    top = glyph.y - ABOVE * height
    return Glyph(glyph.text, top, top + height, -_middle(glyph), height)
