"""Characters with their places on a page, and the lines that they make."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Characters of one line may be so far above or below each other, in their mean size: indices and other fonts.
SAME_LINE = 0.5
#: An index is no larger than this, beside the characters of its line, and is right after one. In em.
INDEX, NEXT = 0.8, 0.5
#: Lines are one below the other from so many characters on, one above the other.
FEWEST_STACKED = 3
#: How far ink reaches above the baseline, in em.
ABOVE = 0.88
#: Gaps that are read as a blank, between hanzi and between letters; and gaps between columns. In em.
BLANK, BLANK_BETWEEN_LETTERS, COLUMN_GAP = 0.8, 0.2, 2.5
#: Hanzi of a name that is spread, and by how much the gaps between them may differ, in em.
FEWEST_SPREAD, MOST_SPREAD, EVEN = 3, 20, 0.1
#: The same character again, so little beside itself, is one set twice, to look bold. In its widths.
TWICE = 0.3

#: The first of the characters that are as wide as a hanzi; letters and digits are before them.
FIRST_WIDE = "\u2e80"
_LETTER = re.compile("[0-9A-Za-z]")
#: Brackets and stops in the forms that they take in vertical lines.
_UPRIGHT = str.maketrans(
    "︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈︐︑︒︓︔︕︖︗︘︙︰︱︲",
    "（）｛｝〔〕【】《》〈〉「」『』［］，、。：；！？〖〗…：—–",
)


_BY_LEFT, _BY_BASELINE = itemgetter(1), itemgetter(3)


class Glyph(NamedTuple):
    """A character on a page, which has its corner at the upper left; `y` is its baseline, `size` that of its font."""

    text: str
    left: float
    right: float
    y: float
    size: float = 0.0

    @property
    def em(self) -> float:
        """The width of a hanzi of the size of the character; letters are about half as wide."""
        width = self.right - self.left
        return width if self.text >= FIRST_WIDE else 2 * width

    @property
    def height(self) -> float:
        """The size of the font, or what the width says of it."""
        return self.size or self.em


@attrs.frozen
class TextLine:
    """A line of text on a page; `em` is the width of its hanzi.

    `flow` is the number of columns that share the page, 0 for the row of a table.
    """

    text: str
    left: float
    right: float
    y: float
    em: float
    flow: int = 1


@attrs.frozen
class TableRow(TextLine):
    """A row of a table between rulings, as a line with a tab between each two cells.

    `edges` are the places of its columns, and `row` counts the rows of the part that the page has. `begins` says for
    each column in which row its cell begins, `room` how much the last line of that leaves free, in em.
    """

    row: int = 0
    edges: tuple[float, ...] = ()
    begins: tuple[int, ...] = ()
    room: tuple[float, ...] = ()

    @property
    def cells(self) -> list[str]:
        """What the row says in each column."""
        return self.text.split("\t")


def lines_of(glyphs: Iterable[Glyph]) -> list[TextLine]:
    """Return the lines that the characters of a page make, from top to bottom; blanks are known by the gaps."""
    return [line_of(row) for row in rows_of(glyphs)]


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return the characters line by line; those of another size too, where the baselines are near."""
    rows: list[list[Glyph]] = []
    row: list[Glyph] = []
    y = size = 0.0
    for glyph in sorted([glyph for glyph in glyphs if not glyph[0].isspace()], key=_BY_BASELINE):
        at, height = glyph[3], glyph[4] or glyph.em
        if row and at - y <= SAME_LINE * (size + height) / 2:
            row.append(glyph)
            if height > size:
                y, size = at, height
        else:
            row = [glyph]
            rows.append(row)
            y, size = at, height
    rows = [part for row in _with_indices(rows) for part in _unstacked(row)]
    for row in rows:
        row.sort(key=_BY_LEFT)
    return rows


def _unstacked(row: list[Glyph]) -> list[list[Glyph]]:
    """Return the lines of a row, given by their baselines, that larger characters beside them hold together.

    A line that is below another, as it does beside large type that is as high as both, is one of its own.
    """
    if row[0][3] == row[-1][3]:
        return [row]
    largest = max(glyph.height for glyph in row)
    small = sorted([glyph for glyph in row if glyph.height <= INDEX * largest], key=_BY_BASELINE)
    lines: list[list[Glyph]] = []
    for glyph in small:
        if lines and glyph.y - lines[-1][0].y <= SAME_LINE * glyph.height:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    if len(lines) < 2 or not any(_is_stacked(*pair) for pair in pairwise(lines)):  # noqa: PLR2004 - one below another
        return [row]
    for glyph in row:
        if glyph.height > INDEX * largest:
            min(lines, key=lambda line: abs(line[0].y - glyph.y)).append(glyph)
    return lines


def _is_stacked(upper: Sequence[Glyph], lower: Sequence[Glyph]) -> bool:
    """Tell whether a line of some characters is below one, character below character, and not beside it or in its gaps.

    Half of the shorter line is, and some characters at least.
    """
    shorter, longer = sorted((upper, lower), key=len)
    starts = sorted([glyph.left for glyph in longer])
    covered = 0
    for glyph in shorter:
        reach = (glyph.right - glyph.left) / 2
        near = bisect_left(starts, glyph.left + reach) - bisect_left(starts, glyph.left - reach)
        covered += near > 0
    return covered >= max(FEWEST_STACKED, len(shorter) / 2)


def _with_indices(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Return rows with the indices that are high above a line, or low below it, in that line."""
    made: list[list[Glyph]] = []
    for row in rows:
        if made and made[-1][0][4] != row[0][4] and _hang_together(made[-1], row):
            made[-1] += row
        else:
            made.append(row)
    return made


def _hang_together(upper: Sequence[Glyph], lower: Sequence[Glyph]) -> bool:
    """Tell whether one of two rows holds the indices of the other: small, near it, each right after a character."""
    indices, line = sorted((upper, lower), key=lambda row: row[0].height)
    size, small = line[0].height, indices[0].height
    if small > INDEX * size or len(indices) > len(line):
        return False
    top = max(upper[0].y - ABOVE * upper[0].height, lower[0].y - ABOVE * lower[0].height)
    bottom = min(upper[0].y, lower[0].y) + (1 - ABOVE) * small
    if bottom - top < SAME_LINE * small / 2:
        return False
    ends = sorted([glyph.right for glyph in (*line, *indices)])
    return all(
        bisect_left(ends, glyph.left - NEXT * size) < bisect_left(ends, glyph.left + NEXT * size) for glyph in indices
    )


def line_of(row: Sequence[Glyph], flow: int = 1) -> TextLine:
    """Return the line that characters make, given from left to right."""
    em = median(
        [each[2] - each[1] for each in row if each[0] >= FIRST_WIDE] or [2 * (each[2] - each[1]) for each in row]
    )
    end, least = row[0][1], BLANK_BETWEEN_LETTERS * em
    texts: list[str] = []
    for text, left, right, _, _ in row:
        if left - end > least:
            texts.append(_blank((left - end) / em, texts[-1], text))
        elif left < end and texts and text == texts[-1] and right - end < TWICE * (right - left):
            continue
        texts.append(text)
        end = right
    if _is_spread(row, em):
        texts = [glyph[0] for glyph in row]
    whole = "".join(texts).translate(_UPRIGHT).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return TextLine(whole, row[0].left, max([glyph[2] for glyph in row]), _baseline(row), em, flow)


def _is_spread(row: Sequence[Glyph], em: float) -> bool:
    """Tell whether a line is a name that is spread over the width of others (分散对齐), and no row of a table."""
    if not FEWEST_SPREAD <= len(row) <= MOST_SPREAD:
        return False
    gaps = [after[1] - before[2] for before, after in pairwise(row)]
    return (
        min(gaps) > COLUMN_GAP * em
        and max(gaps) - min(gaps) < EVEN * em
        and all("一" <= each[0] < "\ua000" for each in row)
    )


def _baseline(row: Sequence[Glyph]) -> float:
    """Return the baseline of the largest characters."""
    return row[0].y if row[0].y == row[-1].y else max(row, key=lambda glyph: glyph.height).y


def _blank(gap: float, before: str, after: str) -> str:
    if gap > COLUMN_GAP:
        return "\t"
    are_letters = _LETTER.match(before) is not None and _LETTER.match(after) is not None
    return " " if gap > BLANK or are_letters else ""
