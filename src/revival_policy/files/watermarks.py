"""Watermarks (水印): what lies over the text of a page, or under it, and is no part of it.

Far larger characters that cross the lines of the text, and names that are set over it again and again. A title is large
as well, but crosses nothing; a name in a column of a table comes again as well, but lies over nothing.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from revival_policy.files.glyphs import ABOVE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from revival_policy.files.glyphs import Glyph

    Run = list[Glyph]

#: Characters are far larger from this ratio on.
LARGE = 1.5
#: What comes again so often on a page may be a tile, if it has so many characters.
TILES, SHORTEST_TILE = 3, 2
#: So many characters must lie under a watermark.
CROSSED = 2
#: A run of characters ends at a gap of so many em.
GAP = 2.0
#: Places are compared as exactly as this part of an em.
PARTS = 8
#: The middle of a character above its baseline, and the part of a cell at each side that does not count as within.
MIDDLE, EDGE = 0.38, 0.1
#: No page has watermarks of more sizes.
MOST_SIZES = 8


def without_watermarks(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[str]]:
    """Return the characters of a page without its watermarks, and what these say. The order is that of the file."""
    if not glyphs:
        return [], []
    runs = runs_of(glyphs)
    least = LARGE * median([glyph.size for glyph in glyphs])
    runs, large = _sifted(runs, lambda run: run[0].size > least)
    often = Counter(text for run in runs if len(text := text_of(run)) >= SHORTEST_TILE)
    runs, tiles = _sifted(runs, lambda run: often[text_of(run)] >= TILES)
    if not large and not tiles:
        return list(glyphs), []
    return list(chain.from_iterable(runs)), [*large, *tiles]


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """Return the characters in the runs that they were set in: on one baseline, in one size, without large gaps."""
    after = iter(glyphs)
    next(after, None)
    ends = [
        index
        for index, (before, glyph) in enumerate(zip(glyphs, after, strict=False), 1)
        if before[3] != glyph[3] or before[4] != glyph[4] or not -1.0 < (glyph[1] - before[2]) / (glyph[4] or 1) < GAP
    ]
    return [list(glyphs[start:end]) for start, end in zip([0, *ends], [*ends, len(glyphs)], strict=True)]


def text_of(run: Iterable[Glyph]) -> str:
    """Return the characters of a run."""
    return "".join([glyph[0] for glyph in run])


def _sifted(runs: list[Run], may_be_mark: Callable[[Run], bool]) -> tuple[list[Run], list[str]]:
    """Return the runs that are no watermarks, and the texts of those that are: they may be, and cross others."""
    suspects = [run for run in runs if may_be_mark(run)]
    if not suspects:
        return runs, []
    others = [glyph for run in runs if not may_be_mark(run) for glyph in run]
    marks = set(_crossing(suspects, others))
    if not marks:
        return runs, []
    kept = [run for run in runs if not (may_be_mark(run) and (text_of(run), run[0].size) in marks)]
    return kept, list(dict.fromkeys(text for text, _ in sorted(marks)))


def _crossing(suspects: Sequence[Run], others: Sequence[Glyph]) -> Iterator[tuple[str, float]]:
    """Yield text and size of the runs that lie over other characters."""
    for size in sorted({run[0].size for run in suspects}, reverse=True)[:MOST_SIZES]:
        part = size / PARTS or 1.0
        middles = {((each[1] + each[2]) / 2 // part, (each[3] - MIDDLE * each[4]) // part) for each in others}
        for run in suspects:
            if run[0].size == size and _crossed(run, middles, part) >= CROSSED:
                yield text_of(run), size


def _crossed(run: Run, middles: set[tuple[float, float]], part: float) -> int:
    """Return how many places within the cells of a run hold the middle of another character."""
    found = 0
    for glyph in run:
        edge = EDGE * glyph.size
        across = _steps(glyph.left + edge, glyph.right - edge, part)
        down = _steps(glyph.y - ABOVE * glyph.size + edge, glyph.y, part)
        found += sum((x, y) in middles for x in across for y in down)
    return found


def _steps(start: float, end: float, part: float) -> list[float]:
    first = start // part
    return [first + step for step in range(min(max(0, int((end - start) / part)), PARTS) + 1)]
