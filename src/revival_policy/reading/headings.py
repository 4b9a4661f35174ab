"""Which items are headings, and which begin with one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.markers import MarkerStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.items import Item

#: A heading is no longer than this.
LONGEST_HEADING = 60
#: A heading that runs into its paragraph is no longer than this; where its siblings have none, than the second.
LONGEST_RUN_IN, LONGEST_LONELY_RUN_IN = 24, 10

_CLOSING_MARKS = "。．.：:"
_SENTENCE_MARK = re.compile("[。；;]")
_RUN_IN = re.compile(r"([^。；;：:！？!?]{2,24})。(?=\s*[^\s(（〔\[【])")
#: Words of rules; what holds one is a sentence and no title.
_RULES = re.compile("应当?|不得|可以?|须|本(?:办法|规定|细则|通知|意见|条例|措施|方案)|是指|的$")
#: What a body item is made of: articles and what is under them (立法法).
ARTICLE = MarkerStyle.ARTICLE


def is_heading(item: Item) -> bool:
    """Tell whether the line of an item is a heading rather than what is to be done."""
    return item.marker.style is not ARTICLE and reads_as_heading(item.first_paragraph, over_others=bool(item.children))


def reads_as_heading(content: str, *, over_others: bool) -> bool:
    """Tell whether what follows a marker is a heading, over other items or over none."""
    inner = content.rstrip(_CLOSING_MARKS)
    closed = content != inner
    if len(inner) > LONGEST_HEADING or _SENTENCE_MARK.search(inner):
        return False
    return over_others or (not closed and inner[-1:] not in ("）", ")"))


def find_run_in_headings(roots: Sequence[Item]) -> None:
    """Note in each item the heading with which its paragraph begins; the siblings tell whether it is one.

    Articles and what is under them are the text of a rule and begin with none.
    """
    waiting: list[Sequence[Item]] = [roots]
    while waiting:
        siblings = [item for item in waiting.pop() if item.marker.style is not ARTICLE]
        _note(siblings)
        waiting.extend(item.children for item in siblings if item.children)


def _note(siblings: Sequence[Item]) -> None:
    paragraphs = [item.first_paragraph for item in siblings]
    sentences = [
        _RUN_IN.match(paragraph) if "。" in paragraph[: LONGEST_RUN_IN + 1] else None for paragraph in paragraphs
    ]
    titles = [sentence[1] if sentence and not _RULES.search(sentence[1]) else "" for sentence in sentences]
    usual = 2 * sum(map(bool, titles)) > len(siblings)
    for item, title in zip(siblings, titles, strict=True):
        if title and (usual or len(title) <= LONGEST_LONELY_RUN_IN):
            item.runs_in = len(title)
