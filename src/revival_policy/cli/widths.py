"""Lines of text as wide as a terminal shows them: a hanzi takes two columns."""

from __future__ import annotations

import re
import unicodedata

# A line neither begins with a closing mark nor ends with an opening one; no word or short term in brackets is torn.
_UNBROKEN = re.compile(
    r"\([^() ]{1,12}\)[,.;:]?\s*|[(（《“\[{]*(?:[!-'*-Z\\^-z|~]+|.)[、。，；：？！,.;:?!)）》”…\]}]*\s*"
)


def width_of(text: str) -> int:
    """Return how many columns a text takes.

    >>> width_of("机关 FILE")
    9
    """
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def lines_of(text: str, width: int) -> list[str]:
    """Return a text in lines of a width, its blanks made one.

    >>> lines_of("写成表格，或 JSON（默认：表格）", 14)
    ['写成表格，或', 'JSON（默认：表', '格）']
    """
    lines = [""]
    for piece in _UNBROKEN.findall(" ".join(text.split())):
        if lines[-1] and width_of(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
