"""Texts in one spelling, so that the width of a mark or the form of a quote is no change."""

from __future__ import annotations

import re

from revival_policy.notations.folding import fold

#: Characters that are written for one another, each row for its first.
_ALIKE = (
    '"“”„‟＂「」『』〝〞',
    "'‘’‚‛＇",
    "[〔［",
    "]〕］",
    "-‐‑‒–—―−－",
    "~～〜∼",
    "〇○◯",
    "·•・‧∙",
    ":∶",
)
#: Marks, digits and letters of full width lie so far after those of half width.
_FIRST, _LAST, _FURTHER = 0xFF01, 0xFF5E, 0xFEE0
_PLAIN = {place: place - _FURTHER for place in range(_FIRST, _LAST + 1)} | {
    ord(character): row[0] for row in _ALIKE for character in row[1:]
}
#: A mark that divides thousands, in 12,000.
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?:,|(?![0-9])))")


def one_spelling(text: str) -> str:
    """Return a text of the same length whose marks, digits and letters are of half width, and thousands undivided.

    Another mark is another text still: a comma is no full stop, and no 、. Blanks, which are compared by nobody, are
    where marks between thousands were.

    >>> one_spelling("造林９０％，设“哨所”（３座）")
    '造林90%,设"哨所"(3座)'
    >>> one_spelling("１２，０００棵")
    '12 000棵'
    """
    return _THOUSANDS.sub(" ", fold(text).translate(_PLAIN))
