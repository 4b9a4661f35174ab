"""Tables of contents (目录): the lines that name headings before the headings come."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks

if TYPE_CHECKING:
    from collections.abc import Callable, MutableSequence, Sequence

    from revival_policy.reading.lines import Line

#: Lines that a table of contents takes at the most.
LONGEST = 200
#: An entry is no longer than this.
LONGEST_ENTRY = 60
#: Lines between two entries with page numbers at the most: a page number, the first half of an entry.
FARTHEST = 3
#: Without 目录 above, so many entries show that there is a table of contents.
FEWEST = 2

_HEADS = frozenset("目【[")
_NUMBER = re.compile("[0-9]{1,4}")
_HEAD = re.compile(r"[【\[]?目\s*[录錄次][】\]]?\s*[:：]?")
_LEADER = re.compile(r"[.．·…﹒\s]*[-—(（]?[0-9０-９]{0,4}[-—)）]?$")
#: The page that an entry names after dots, and after a blank that is wider than those within headings.
_PAGE = r"\s*[-—(（]?\s?[0-9０-９]{1,4}\s?[-—)）]?$"
_DOTTED = re.compile(rf"(?:[.．·…﹒_]\s?){{3}}{_PAGE}|(?:[.．·…﹒_]\s?){{6}}$|…{{2}}{_PAGE}")
_PAGED = re.compile(rf"(?:\t|[^\S\t]{{2}}){_PAGE}")
#: What an entry ends in; most lines end in something else.
_TAILS = frozenset("0123456789０１２３４５６７８９-—)）.．·…﹒_")
_DOTS = frozenset(".．·…﹒_")
#: Dots and page are within so many characters of the end.
_LONGEST_TAIL = 16
#: Lines are looked up by so many of their first characters.
_KEY = 3
#: So many lines that begin alike are looked through.
_MOST_ALIKE = 50


def mark_contents(lines: Sequence[Line], kinds: MutableSequence[PartKind | None]) -> None:
    """Note the lines below 目录, and those that name pages of headings that come again below."""
    place = 0
    below = _Below(lines)
    while place < len(lines):
        text = lines[place].text
        if text[-1] not in _TAILS and text[0] not in _HEADS:
            place += 1
            continue
        headed = text[0] in _HEADS and _HEAD.fullmatch(text) is not None
        run = _below_head(lines, place) if headed else _entries(lines, place)
        if headed or below.repeats(run):
            kinds[run.start : run.stop] = [PartKind.CONTENTS] * len(run)
        place = max(place + 1, run.stop)


def _below_head(lines: Sequence[Line], head: int) -> range:
    """Return the lines of a table under 目录: to its last page, or to the line that repeats its first entry."""
    pages = _to_last_page(lines, head, _is_dotted)
    return pages if len(pages) > 1 else range(head, _repeated(lines, head))


def _entries(lines: Sequence[Line], start: int) -> range:
    """Return the lines that may be a table of contents without 目录 above."""
    return _to_last_page(lines, start, _names_page) if _names_page(lines[start]) else range(start, start)


def _to_last_page(lines: Sequence[Line], start: int, is_entry: Callable[[Line], bool]) -> range:
    """Return the lines up to the last entry with a page, and the number of the page that they are on after it."""
    last = start
    for index in range(start + 1, min(len(lines), start + LONGEST)):
        if index - last > FARTHEST or len(lines[index].text) > 2 * LONGEST_ENTRY:
            break
        last = index if is_entry(lines[index]) else last
    numbered = last > start and last + 1 < len(lines) and _NUMBER.fullmatch(lines[last + 1].text) is not None
    return range(start, last + 1 + numbered)


def _repeated(lines: Sequence[Line], head: int) -> int:
    if head + 1 >= len(lines):
        return head
    words = list(accumulate(_words(line) for line in lines[head + 1 : head + 3]))
    for index in range(head + 2, min(len(lines), head + LONGEST)):
        line = lines[index]
        if _words(line) == words[0] or (index > head + 2 and _words(line) == words[-1]):
            return index
        if len(line.text) > LONGEST_ENTRY or line.text.endswith("。"):
            return head
    return head


def _names_page(line: Line) -> bool:
    if line.text[-1:] not in _TAILS:
        return False
    return _is_dotted(line) or (
        len(line.text) <= LONGEST_ENTRY and _PAGED.search(line.text[-_LONGEST_TAIL:]) is not None
    )


def _is_dotted(line: Line) -> bool:
    tail = line.text[-_LONGEST_TAIL:]
    return tail[-1:] in _TAILS and not _DOTS.isdisjoint(tail) and _DOTTED.search(tail) is not None


class _Below:
    """The lines of a text, to be looked up by their words; they are sorted when first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._places: dict[str, list[tuple[int, str]]] | None = None

    def repeats(self, run: range) -> bool:
        """Tell whether most entries of a run come again below it: a list of prices has dots, but names no headings."""
        entries = [self._lines[place] for place in run if _names_page(self._lines[place])]
        again = [self._says_again(_words(entry), run.stop) for entry in entries] if len(entries) >= FEWEST else [False]
        return again[0] and 2 * sum(again) >= len(entries)

    def _says_again(self, words: str, place: int) -> bool:
        """Tell whether a line from a place on begins with words, and names no page."""
        if self._places is None:
            self._places = {}
            for index, line in enumerate(self._lines):
                if not _names_page(line):
                    said = without_blanks(line.text[:LONGEST_ENTRY])
                    self._places.setdefault(said[:_KEY], []).append((index, said))
        same = self._places.get(words[:_KEY], [])
        first = bisect_left(same, (place, ""))
        return bool(words) and any(said.startswith(words) for _, said in same[first : first + _MOST_ALIKE])


def _words(line: Line) -> str:
    return without_blanks(_LEADER.sub("", line.text)) if len(line.text) <= LONGEST_ENTRY else line.text
