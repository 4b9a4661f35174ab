"""Characters with their places on a page, and the lines that they make."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Characters of one line may stand so far above or below each other, in em: indices and other fonts.
SAME_LINE = 0.5
#: Gaps that are read as a blank, between hanzi and between letters; and gaps between columns. In em.
BLANK, BLANK_BETWEEN_LETTERS, COLUMN_GAP = 0.8, 0.2, 2.5

#: The first of the characters that are as wide as a hanzi; letters and digits stand before them.
_FIRST_WIDE = "\u2e80"
_LETTER = re.compile("[0-9A-Za-z]")


class Glyph(NamedTuple):
    """A character on a page, which has its corner at the upper left; `y` is its baseline."""

    text: str
    left: float
    right: float
    y: float


@attrs.frozen
class TextLine:
    """A line of text on a page; `em` is the width of its hanzi."""

    text: str
    left: float
    right: float
    y: float
    em: float


def lines_of(glyphs: Iterable[Glyph]) -> list[TextLine]:
    """Return the lines that the characters of a page make, from top to bottom; blanks are told by the gaps."""
    inked = sorted((glyph for glyph in glyphs if glyph.text.strip()), key=lambda glyph: glyph.y)
    rows: list[list[Glyph]] = []
    for glyph in inked:
        if rows and glyph.y - rows[-1][0].y <= SAME_LINE * max(_width(glyph), _width(rows[-1][0])):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_line(sorted(row, key=lambda glyph: glyph.left)) for row in rows]


def _width(glyph: Glyph) -> float:
    """Return the width of a hanzi of the size of a character; letters are about half as wide."""
    width = glyph.right - glyph.left
    return width if glyph.text >= _FIRST_WIDE else 2 * width


def _are_letters(before: str, after: str) -> bool:
    return _LETTER.match(before) is not None and _LETTER.match(after) is not None


def _line(row: Sequence[Glyph]) -> TextLine:
    em = median([_width(glyph) for glyph in row if glyph.text >= _FIRST_WIDE] or [_width(glyph) for glyph in row])
    texts = [row[0].text]
    for before, glyph in pairwise(row):
        gap = glyph.left - before.right
        if gap > COLUMN_GAP * em:
            texts.append("\t")
        elif gap > BLANK * em or (gap > BLANK_BETWEEN_LETTERS * em and _are_letters(before.text, glyph.text)):
            texts.append(" ")
        texts.append(glyph.text)
    whole = "".join(texts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return TextLine(whole, row[0].left, max(glyph.right for glyph in row), row[0].y, em)
