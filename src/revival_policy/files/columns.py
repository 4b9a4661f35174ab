"""Two columns of prose on a page (双栏): the left one is read first. Columns of a table are no such thing."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.glyphs import line_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.files.glyphs import Glyph, TextLine

#: Where the gutter may be, as shares of the width, and how wide it is at least, in em.
MIDDLE = (0.35, 0.65)
GUTTER = 1.0
#: This share of the rows may run through both columns.
MOST_WHOLE = 1 / 3
#: Titles and page numbers that cross the gutter where the fewest lines do.
FEW = 2
#: A column has so many lines at least, and this share of them fills it; a column of a table seldom is so full.
FEWEST_LINES, FULL = 6, 0.6
#: What does not count as room at the end of a full line, and how many em a column is wide.
ROOM, NARROWEST = 1.5, 8.0
#: Half em that the widest character takes.
WIDEST = 16


def two_columns(rows: Sequence[Sequence[Glyph]], gaps: Sequence[bool]) -> list[TextLine]:
    """Return the lines of a page with two columns of prose, the left column first; none where it has not.

    `gaps` tells which rows have a gap that may be a gutter.
    """
    if len(rows) < FEWEST_LINES:
        return []
    start, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    middle = [start + share * (end - start) for share in MIDDLE]
    whole = sum(
        not gap and row[0].left < middle[0] and row[-1].right > middle[1] for row, gap in zip(rows, gaps, strict=True)
    )
    if whole > MOST_WHOLE * len(rows):
        return []
    em = median([glyph.em for row in rows for glyph in row])
    gutter = _gutter(rows, em)
    if gutter is None:
        return []
    clear = [_is_clear(row, gutter - GUTTER * em / 2, gutter + GUTTER * em / 2) for row in rows]
    first, last = _longest(clear)
    glyphs = [glyph for row in rows[first:last] for glyph in row]
    left = [line_of(row, 2) for row in rows_of(glyph for glyph in glyphs if glyph.right <= gutter)]
    right = [line_of(row, 2) for row in rows_of(glyph for glyph in glyphs if glyph.right > gutter)]
    if not (_is_prose(left, em) and _is_prose(right, em)):
        return []
    above, below = ([line_of(row) for row in part] for part in (rows[:first], rows[last:]))
    return [*above, *left, *_below(right, left), *below]


def _gutter(rows: Sequence[Sequence[Glyph]], em: float) -> float | None:
    """Return the middle of the widest strip, near the middle of the page, that the fewest lines cross."""
    start, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    first, last = (start + share * (end - start) for share in MIDDLE)
    step = em / 2
    steps = int((last - first) / step) + 1 if em > 0 else 0
    if not 0 < steps < 1000:  # noqa: PLR2004 - no page is 500 characters wide
        return None
    crossed = [0] * steps
    for row in rows:
        for place in {place for glyph in row for place in _places(glyph, first, step)}:
            if 0 <= place < steps:
                crossed[place] += 1
    fewest = min(crossed)
    if fewest > MOST_WHOLE * len(rows):
        return None
    runs = _runs([each <= fewest + max(FEW, len(rows) // 10) for each in crossed])
    begin, stop = max(runs, key=lambda run: run[1] - run[0])
    return first + (begin + stop) / 2 * step if (stop - begin) * step >= GUTTER * em - step else None


def _places(glyph: Glyph, first: float, step: float) -> range:
    """Return the steps that a character is on, those of its left end where it is out of all proportion."""
    start = int((glyph.left - first) // step)
    return range(start, min(int((glyph.right - first) // step), start + WIDEST) + 1)


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where the flags are set, as runs of places."""
    runs: list[tuple[int, int]] = []
    for index, flag in enumerate(flags):
        if flag and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif flag:
            runs.append((index, index + 1))
    return runs


def _longest(flags: Sequence[bool]) -> tuple[int, int]:
    return max(_runs(flags), key=lambda run: run[1] - run[0], default=(0, 0))


def _is_clear(row: Iterable[Glyph], start: float, end: float) -> bool:
    return not any(glyph.left < end and glyph.right > start for glyph in row)


def _is_prose(lines: Sequence[TextLine], em: float) -> bool:
    """Tell whether lines fill a column as prose does."""
    if len(lines) < FEWEST_LINES or any("\t" in line.text for line in lines):
        return False
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = sum(line.right > right - ROOM * em for line in lines)
    return right - left > NARROWEST * em and full >= FULL * len(lines)


def _below(right: Sequence[TextLine], left: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines of the right column as they would be right below those of the left one."""
    across = min(line.left for line in right) - min(line.left for line in left)
    step = median([below.y - above.y for above, below in pairwise(left)])
    down = left[-1].y + step - right[0].y
    return [attrs.evolve(line, left=line.left - across, right=line.right - across, y=line.y + down) for line in right]
