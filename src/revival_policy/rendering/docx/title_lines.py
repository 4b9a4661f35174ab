"""A title broken into lines (回行): at words, the lines of nearly the same length (GB/T 9704—2012, 7.3.1).

No dictionary knows the words of all trades. What the notice itself says again and again is the better one: two
characters that are together wherever either is are of one word.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from revival_policy.checking.sheet import width
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What a break costs, beside the square of the characters by which a line differs from the mean: where a phrase ends,
#: elsewhere, between two characters that always are together, and within what is never divided.
AT_PHRASE, ELSEWHERE, TOGETHER, WITHIN = 0.0, 6.0, 60.0, 400.0
#: What a line more costs, and how many more are tried.
LINE, MORE_LINES = 40.0, 2
#: Pairs of characters that are together so often tell of words; chance does not bring them together as often.
OFTEN = 3
_AFTER = pattern("<<title_words:phrase>>|[、，；：》〉）)]|政府|委员会|办公厅|办公室|部门")
_BEFORE = pattern("<<title_words:phrase>>|[《〈（(]")
#: What is not divided: words, figures, what is in short brackets, and the kind after 的.
_WHOLE = pattern("<<title_words>>|[0-9A-Za-z.%〔〕()—-]{2,}|的[\u4e00-\u9fff]{2}$|[〔（(“][^〕）)”]{1,12}[〕）)”]")
#: What no line begins with, and what none ends in.
_NOT_FIRST, _NOT_LAST = "、，。；：》〉）)”’的和与及等", "《〈（(“‘"


def title_lines(title: str, longest: float, text: str = "", names: Sequence[str] = ()) -> list[str]:
    """Return the lines of a title, none longer than so many characters; the text of the notice tells its words.

    Names are not divided, and a line may end after one.

    >>> title_lines("清溪市人民政府关于加快城市绿化工作的通知", 18)
    ['清溪市人民政府关于', '加快城市绿化工作的通知']
    """
    costs = _costs(title, f"{title}\n{text}", names)
    fewest = max(1, -int(-width(title) // longest))
    found = [_broken(title, lines, longest, costs) for lines in range(fewest, fewest + MORE_LINES + 1)]
    breaks = min(found, default=(inf, ()))[1]
    return [title[start:end] for start, end in pairwise(breaks)] or [title]


def _broken(title: str, lines: int, longest: float, costs: list[float]) -> tuple[float, tuple[int, ...]]:
    """Return the best division into so many lines, as its cost and its places; none where one would be too long."""
    even = width(title) / lines
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for line in range(lines):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, breaks) in best.items():
            for end in _ends(title, start, longest, last=line == lines - 1):
                total = cost + costs[end] + (width(title[start:end]) - even) ** 2
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, (*breaks, end))
        best = reached
    cost, breaks = best.get(len(title), (inf, ()))
    return cost + LINE * lines, breaks


def _ends(title: str, start: int, longest: float, *, last: bool) -> Iterator[int]:
    """Yield the places where a line may end that begins at `start`."""
    taken = 0.0
    for end in range(start + 1, len(title) + 1):
        taken += width(title[end - 1])
        if taken > longest:
            return
        if (end == len(title)) == last:
            yield end


def _costs(title: str, text: str, names: Sequence[str]) -> list[float]:
    """Return what a break in front of each character costs; none at the end."""
    alone, pairs = Counter(text), Counter(map("".join, pairwise(text)))
    costs = [0.0]
    for first, second in pairwise(title):
        together = pairs[first + second]
        cohesion = together / max(alone[first], alone[second]) if together >= OFTEN else 0.0
        costs.append(ELSEWHERE + TOGETHER * cohesion)
    costs.append(0.0)
    for index in (
        *(each.end() for each in _AFTER.finditer(title)),
        *(each.start() for each in _BEFORE.finditer(title)),
    ):
        costs[index] = AT_PHRASE
    named = [each for name in names for each in re.finditer(re.escape(name), title)]
    for whole in (*_WHOLE.finditer(title), *named):
        for index in range(whole.start() + 1, whole.end()):
            costs[index] = WITHIN
    for name in named:
        costs[name.end()] = AT_PHRASE
    for index, character in enumerate(title):
        costs[index] += WITHIN * (character in _NOT_FIRST)
        costs[index + 1] += WITHIN * (character in _NOT_LAST)
    return costs
