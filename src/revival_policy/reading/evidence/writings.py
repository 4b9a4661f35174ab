"""Two titles at one top: whether they are two writings of one, and which of them says more."""

from __future__ import annotations

import re
import unicodedata

from revival_policy.reading.evidence.clue import SHORTEST_TITLE
from revival_policy.reading.names import is_body
from revival_policy.reading.questions import says_what_it_is

#: Titles that have so many characters in common, at their beginning or at their end, are two writings of one.
ALIKE = 12
#: Of so many characters one may be another, where two titles are the same but for how they were scanned or typed.
PER_SLIP = 8
#: What is between the title of a document and the name of the site that shows it.
_BARS = ("|", "｜", "_", "-")
_MARKS = re.compile(r"[\W_]")
_PAIRS = (("(", ")"), ("（", "）"), ("《", "》"))
_HEAD = re.compile("(?:令|公告|通告)$")
_MATTER = re.compile("关于|關於|关於|[印转批]发|《")


def is_same_title(one: str, other: str) -> bool:
    """Tell whether two titles are two writings of one, as 省政府印发… and 省人民政府印发… are."""
    return one[:ALIKE] in other or other[:ALIKE] in one or one[-ALIKE:] in other or other[-ALIKE:] in one


def says_better(above: str, last: str) -> bool:
    """Tell whether a title says better what a document is than the last one at the same top, right above the text.

    It does where it says more, where the last one is a slip of it or has words before it that are no issuer, and
    where the last one names no matter. The name of a site after a bar is nothing more.
    """
    if above.startswith(last):
        return above[len(last) : len(last) + 1] not in _BARS
    if len(above) >= SHORTEST_TITLE and last.endswith(above):
        return not is_body(last.removesuffix(above))
    if len(last) >= SHORTEST_TITLE and above.endswith(last):
        return above.removesuffix(last)[-1].isalnum()
    names_more = _MATTER.search(above) is not None and _MATTER.search(last) is None
    return names_more or is_slip_of(above, last)


def says_otherwise(second: str, title: str) -> bool:
    """Tell whether a second reading of a title has other words than it, the name of the issuer and all marks left out.

    What begins within a bracket is no title, and the head of an order or announcement is above one.
    """
    one, other = _words(second), _words(title)
    is_part = other.endswith(one) and is_body(other.removesuffix(one))
    head = _HEAD.search(one)
    if one == other or is_part or (head and is_body(one[: head.start()])):
        return False
    return all(second.count(left) >= second.count(right) for left, right in _PAIRS)


def is_another_title(second: str, title: str) -> bool:
    """Tell whether a second reading is the title of something else, which its words say to be one.

    The last lines of a title are one where those above them are whole.
    """
    if not (_MATTER.search(second) or says_what_it_is(second)) or not says_otherwise(second, title):
        return False
    if title.endswith(second):
        return says_what_it_is(title.removesuffix(second))
    return not is_same_title(second, title) and not is_slip_of(second, title)


def is_another_writing(second: str, title: str) -> bool:
    """Tell whether a second reading says the matter of a title otherwise, and neither begins or ends with the other."""
    one, other = _matter(second), _matter(title)
    if one.startswith(other) or one.endswith(other) or other.startswith(one) or other.endswith(one):
        return False
    return says_otherwise(second, title)


def _matter(title: str) -> str:
    """Return what a title says after the name of its issuer."""
    words = _words(title)
    before, about, matter = words.partition("关于")
    return matter if about and is_body(before) else words


def _words(title: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", title))


def is_slip_of(one: str, other: str) -> bool:
    """Tell whether two titles of one length are the same but for single words of them; dashes and quotes may differ."""
    if len(one) != len(other):
        return False
    slips = [first for first, second in zip(one, other, strict=True) if first != second]
    return any(map(str.isalnum, slips)) and len(slips) * PER_SLIP <= len(one)
