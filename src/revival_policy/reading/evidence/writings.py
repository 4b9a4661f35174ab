"""Two titles at one top: whether they are two writings of one, and which of them says more."""

from __future__ import annotations

import re

from revival_policy.reading.evidence.clue import SHORTEST_TITLE
from revival_policy.reading.names import is_body

#: Titles that have so many characters in common, at their beginning or at their end, are two writings of one.
ALIKE = 12
#: Of so many characters one may be another, where two titles are the same but for how they were scanned or typed.
PER_SLIP = 8
#: What stands between the title of a document and the name of the site that shows it.
_BARS = ("|", "｜", "_", "-")
_MATTER = re.compile("关于|關於|关於|[印转批]发|《")


def is_same_title(one: str, other: str) -> bool:
    """Tell whether two titles are two writings of one, as 省政府印发… and 省人民政府印发… are."""
    return one[:ALIKE] in other or other[:ALIKE] in one or one[-ALIKE:] in other or other[-ALIKE:] in one


def says_better(above: str, last: str) -> bool:
    """Tell whether a title says better what a document is than the last one at the same top, right above the text.

    It does where it says more, where the last one is a slip of it or has words before it that are no issuer, and
    where the last one names no matter. The name of a site behind a bar is nothing more.
    """
    if above.startswith(last):
        return above[len(last) : len(last) + 1] not in _BARS
    if len(above) >= SHORTEST_TITLE and last.endswith(above):
        return not is_body(last.removesuffix(above))
    if len(last) >= SHORTEST_TITLE and above.endswith(last):
        return above.removesuffix(last)[-1].isalnum()
    names_more = _MATTER.search(above) is not None and _MATTER.search(last) is None
    return names_more or is_slip_of(above, last)


def is_slip_of(one: str, other: str) -> bool:
    """Tell whether two titles of one length are the same but for single words of them; dashes and quotes may differ."""
    if len(one) != len(other):
        return False
    slips = [first for first, second in zip(one, other, strict=True) if first != second]
    return any(map(str.isalnum, slips)) and len(slips) * PER_SLIP <= len(one)
