"""The history of a law of Taiwan (沿革), which is between its title and its articles: a numbered line for each change.

1.中華民國九十六年六月十二日…訂定發布全文 32 條
2.中華民國一百零五年一月六日…修正發布第 2 條條文
第 1 條
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind
from revival_policy.notations.dates import find_dates
from revival_policy.notations.markers import MarkerStyle
from revival_policy.reading.evidence.units import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.notations.markers import Marker
    from revival_policy.reading.ledger import Ledger
    from revival_policy.reading.lines import Line
    from revival_policy.reading.top import Top

#: Lines of a history at the most.
LONGEST = 400
#: What the text begins with: 第 1 條, 第一章, 一、.
_FIRST = ARTICLES | {MarkerStyle.HANZI}
_CHANGE = re.compile(r"(?:[0-9]{1,3}\s?[.．]\s{0,4})?中?[華华]?民[國国]\s?[一二三四五六七八九十百零〇○0-9]{1,6}\s?年")
_MADE = re.compile("[制訂订]定|修正|增[訂订]|[發发]布|公布|施行")
_REPEALED = re.compile("[廢废]止")


def read_history(lines: Sequence[Line], ledger: Ledger, top: Top) -> None:
    """Claim the history right below a top, and note the days on which the law was made and changed."""
    end = _end_of_history(lines, top.end)
    if end is None:
        return
    for start, following in _changes(lines, top.end, end):
        said = "".join(line.text for line in lines[start:following])
        days = find_dates(said)
        if days and _MADE.search(said) and not _REPEALED.search(said):
            top.adopted = (*top.adopted, days[0].value)
    ledger.claim((index for index in range(top.end, end) if ledger.kinds[index] is None), PartKind.ADOPTION)
    top.end = end


def _end_of_history(lines: Sequence[Line], start: int) -> int | None:
    """Return the line of the first article, chapter or item below a history; None where no history is there."""
    if start >= len(lines) or not _CHANGE.match(lines[start].text):
        return None
    below = range(start, min(len(lines), start + LONGEST))
    return next((index for index in below if _is_first(lines[index].marker)), None)


def _is_first(marker: Marker | None) -> bool:
    return marker is not None and marker.number == 1 and marker.style in _FIRST


def _changes(lines: Sequence[Line], start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of each change, which go on up to the next."""
    begins = [index for index in range(start, end) if _CHANGE.match(lines[index].text)]
    return list(zip(begins, [*begins[1:], end], strict=True))
