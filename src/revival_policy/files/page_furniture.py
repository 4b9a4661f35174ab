"""Page numbers and running heads (页码, 页眉): what pages carry and the document does not say."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.files.glyphs import TextLine

#: Lines at each edge of a page that may be furniture.
DEEPEST = 3
#: What is set smaller than the body by this much is no line of it.
SMALLER = 0.9
_DIGITS = re.compile("[0-9０-９]+")
_DASHES = "-—–―－─~·•"
#: — 1 — (GB/T 9704), 第1页, 1/9, 第1页共9页.
_MARKED_NUMBER = re.compile(
    rf"[{_DASHES}]+[0-9０-９]{{1,4}}[{_DASHES}]*|第[0-9０-９]{{1,4}}页(?:[,，/]?共[0-9０-９]{{1,4}}页)?"
    "|[0-9]{1,4}[/／][0-9]{1,4}"
)


def without_furniture(pages: Sequence[Sequence[TextLine]]) -> tuple[list[list[TextLine]], list[str]]:
    """Return the lines of each page without numbers and running heads, and what was left out.

    A number goes where it is marked as one, or counts with the pages. A head goes where the same words, numbers aside,
    stand at the same height of half of the pages: of three at least, or of two if it is set smaller than the body.
    """
    kept = [list(page) for page in pages]
    left_out: list[str] = []
    em = median([line.em for page in pages for line in page for _ in line.text] or [0])
    for at in (0, -1):
        for _ in range(DEEPEST):
            edge = {index: page[at] for index, page in enumerate(kept) if page}
            furniture = _numbers(edge) | _heads(edge, em)
            left_out += [kept[index].pop(at).text for index in sorted(furniture)]
            if not furniture:
                break
    return kept, left_out


def _numbers(edge: dict[int, TextLine]) -> set[int]:
    """Return the pages on which the line at the edge is a page number."""
    texts = {index: without_blanks(line.text) for index, line in edge.items()}
    marked = {index for index, text in texts.items() if _MARKED_NUMBER.fullmatch(text)}
    bare = {index: int(text) for index, text in texts.items() if re.fullmatch("[0-9]{1,4}", text)}
    ahead = Counter(number - index for index, number in bare.items())
    counting = {index for index, number in bare.items() if ahead[number - index] > 1}
    return marked | counting


def _heads(edge: dict[int, TextLine], em: float) -> set[int]:
    """Return the pages on which the line at the edge comes again on others."""
    keys = {
        index: (_DIGITS.sub("0", without_blanks(line.text)), round(line.y / max(line.em, 1e-3)))
        for index, line in edge.items()
    }
    often = Counter(keys.values())
    return {index for index, key in keys.items() if often[key] >= max(_least(edge[index], em), len(edge) / 2)}


def _least(line: TextLine, em: float) -> int:
    """Return on how many pages a line must stand to be a head: an issuer may stand at the top of two by chance."""
    return 2 if line.em < SMALLER * em else 3
