"""Page numbers and running heads (页码, 页眉): what pages carry and the document does not say."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import opening_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.glyphs import TextLine

#: Lines at each edge of a page that may be furniture.
DEEPEST = 3
#: What is set smaller than the body by this much is no line of it.
SMALLER = 0.9
_DIGITS = re.compile("[0-9０-９]+")
_DASHES = "-—–―－─~·•"
#: — 1 — (GB/T 9704), 第1页, 1/9, 第1页共9页.
_MARKED_NUMBER = re.compile(
    rf"[{_DASHES}]+[0-9０-９]{{1,4}}[{_DASHES}]+|第[0-9０-９]{{1,4}}页(?:[,，/]?共[0-9０-９]{{1,4}}页)?"
    "|第[一二三四五六七八九十百]{1,5}页|[Pp]age[0-9]{1,4}(?:of[0-9]{1,4})?|[0-9]{1,4}[/／][0-9]{1,4}"
)
#: Prefaces and tables of contents count so.
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: 1, P1, and what is left of — 1 — where a dash was lost.
_BARE_NUMBER = re.compile(rf"[{_DASHES}Pp]?([0-9０-９]{{1,4}})[{_DASHES}]?")


#: A line of the margin is so much further from the next than lines of the body are from each other.
FURTHER = 1.25
#: Rows that the head of a table may have.
MOST_HEADS = 3
#: No running head is longer, in characters.
LONGEST = 40
#: What sentences end with.
STOPS = ("。", "；", ";", "！", "？", "，", "、", "：", ":")


def without_furniture(pages: Sequence[Sequence[TextLine]]) -> tuple[list[list[TextLine]], list[str]]:
    """Return the lines of each page without numbers and running heads, and what was left out.

    Furniture is short and is in the margin: smaller than the body, or apart from it. A number goes where it is
    marked as one, or counts with the pages. A head goes where the same words, numbers aside, are at the same height
    of half of the pages: of three at least, or of two if it is set smaller than the body. No sentence and no numbered
    item goes.
    """
    kept = [list(page) for page in pages]
    left_out: list[str] = []
    body = _Body.of(pages)
    for at in (0, -1):
        for _ in range(DEEPEST):
            edge = {index: page[at] for index, page in enumerate(kept) if page}
            margin = {index for index, line in edge.items() if body.leaves(line, kept[index], at)}
            furniture = _numbers(edge, margin) | _heads(edge, margin, body.em)
            left_out += [kept[index].pop(at).text for index in sorted(furniture)]
            if not furniture:
                break
    left_out += _heads_of_tables(kept)
    return kept, left_out


def _heads_of_tables(pages: Sequence[list[TextLine]]) -> Iterator[str]:
    """Take out the head of a table that comes again where the table goes on at the top of a page, and yield it."""
    table: list[str] = []
    goes_on = False
    for page in pages:
        if goes_on:
            again = 0
            while again < min(len(page) - 1, MOST_HEADS) and table[again : again + 1] == [page[again].text]:
                again += 1
            yield from (line.text for line in page[:again])
            del page[:again]
        for line in page:
            if line.flow:
                table = []
            elif len(table) < MOST_HEADS:
                table.append(line.text)
        goes_on = bool(table)


@attrs.frozen
class _Body:
    """The size of the main text of a document, and the step from line to line."""

    em: float
    step: float

    @classmethod
    def of(cls, pages: Sequence[Sequence[TextLine]]) -> _Body:
        lines = [[line for line in page if line.flow] or page for page in pages]
        em = median([line.em for page in lines for line in page for _ in line.text] or [0])
        steps = [below.y - above.y for page in lines for above, below in pairwise(page) if below.y > above.y]
        return cls(em, median(steps or [2 * em]))

    def leaves(self, line: TextLine, page: Sequence[TextLine], at: int) -> bool:
        """Tell whether the line at an edge of a page is in its margin."""
        if line.flow == 0:
            return False
        if line.em < SMALLER * self.em and "\t" not in line.text:
            return True
        inner = page[1 if at == 0 else -2] if len(page) > 1 else None
        return inner is None or abs(inner.y - line.y) > FURTHER * self.step


def _numbers(edge: dict[int, TextLine], margin: set[int]) -> set[int]:
    """Return the pages on which the line at the edge is a page number."""
    texts = {index: without_blanks(line.text) for index, line in edge.items()}
    marked = {index for index, text in texts.items() if _MARKED_NUMBER.fullmatch(text)}
    bare = {index: int(found[1]) for index in margin if (found := _BARE_NUMBER.fullmatch(texts[index]))}
    bare |= {index: _ROMAN.index(texts[index].lower()) for index in margin if texts[index].lower() in _ROMAN}
    ahead = Counter(number - index for index, number in bare.items())
    counting = {index for index, number in bare.items() if ahead[number - index] > 1}
    return marked | counting


def _heads(edge: dict[int, TextLine], margin: set[int], em: float) -> set[int]:
    """Return the pages on which the line at the edge comes again on others."""
    keys = {
        index: (_DIGITS.sub("0", text), round(edge[index].y / max(edge[index].em, 1e-3)))
        for index in margin
        if len(text := without_blanks(edge[index].text)) <= LONGEST and not _is_body(text)
    }
    often = Counter(keys.values())
    return {index for index, key in keys.items() if often[key] >= max(_least(edge[index], em), (len(edge) - 1) / 2)}


def _is_body(text: str) -> bool:
    """Tell whether a line is a sentence, a clause in brackets after one, or a numbered item."""
    return text.endswith(STOPS) or "。" in text or opening_marker(text) is not None


def _least(line: TextLine, em: float) -> int:
    """Return on how many pages a line must be to be a head: an issuer may be at the top of two by chance."""
    return 2 if line.em < SMALLER * em else 3
