"""Watermarks (水印): what lies over the text of a page, or under it, and is no part of it.

Far larger characters that cross the lines of the text, and names that are set over it again and again. A title is large
as well, but crosses nothing; a name in a column of a table comes again as well, but lies over nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from itertools import chain, pairwise
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
#: The middle of a character above its baseline, and the part of a cell at each side that does not count as within.
MIDDLE, EDGE = 0.38, 0.1
#: Characters that are looked at for each of a run.
MOST_LOOKED = 50


def without_watermarks(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[str]]:
    """Return the characters of a page without its watermarks, and what these say. The order is that of the file."""
    if not glyphs:
        return [], []
    sizes = [glyph[4] for glyph in glyphs]
    usual = median(sizes)
    runs = runs_of(glyphs)
    large: list[str] = []
    if max(sizes) > LARGE * usual:
        runs, large = _sifted(runs, lambda run: run[0].size > LARGE * usual)
    often = Counter([text for run in runs if len(text := text_of(run)) >= SHORTEST_TILE])
    tiles: list[str] = []
    if max(often.values(), default=0) >= TILES:
        runs, tiles = _sifted(runs, lambda run: often[text_of(run)] >= TILES)
    if not large and not tiles:
        return list(glyphs), []
    return list(chain.from_iterable(runs)), [*large, *tiles]


def runs_of(glyphs: Sequence[Glyph]) -> list[Run]:
    """Return the characters in the runs that they were set in: on one baseline, in one size, without large gaps."""
    ends: list[int] = []
    end, y, size = 0.0, math.nan, 0.0
    for index, (_, left, right, at, height) in enumerate(glyphs):
        if at != y or height != size or not -height < left - end < GAP * height:
            ends.append(index)
            y, size = at, height
        end = right
    return [list(glyphs[start:end]) for start, end in pairwise([*ends, len(glyphs)])]


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


def _crossing(suspects: Sequence[Run], others: Iterable[Glyph]) -> Iterator[tuple[str, float]]:
    """Yield text and size of the runs that lie over other characters."""
    middles = sorted([(y - MIDDLE * size, (left + right) / 2) for _, left, right, y, size in others])
    for run in suspects:
        first, size = run[0], run[0].size
        left, right = first.left + EDGE * size, run[-1].right - EDGE * size
        top, bottom = first.y - (ABOVE - EDGE) * size, first.y
        start = bisect_left(middles, (top,))
        end = min(bisect_left(middles, (bottom,)), start + MOST_LOOKED * len(run))
        if sum([left < x < right for _, x in middles[start:end]]) >= CROSSED:
            yield text_of(run), size
