"""Texts without a title at their top: news that report a document (报道), and parts of rules (节录).

The title of what they report is in their first sentences; the heading of a part that is alone is its title.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from revival_policy.notations.citations import tidy_title
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import MarkerStyle
from revival_policy.reading.questions import says_what_it_is
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: The parts of rules that are published by themselves.
_PARTS = (MarkerStyle.PART, MarkerStyle.SUBPART, MarkerStyle.CHAPTER)
#: So many lines, and so many characters of each, are looked at.
LINES, LONGEST_SENTENCE = 3, 400

_INNER = "(?:[^《》]|《[^《》]{1,80}》){4,100}?"
#: What may be between a title and what is said of it: its number, its short name.
_BRACKETS = "(?:[(（][^()（）]{2,40}[)）]){0,2}"
#: A title without marks runs up to the end of its sentence.
_PLAIN = "关于(?:[^。，,；;：:《》]|《[^《》]{1,80}》){4,80}"


def title_reported(lines: Sequence[Line]) -> str | None:
    """Return the title of the document that the first sentences say to have been issued, None where they say nothing.

    >>> from revival_policy.reading.lines import split_lines
    >>> title_reported(split_lines("6月8日,清溪市林业局发布《关于植树的通知》,自7月1日起施行。"))
    '关于植树的通知'
    >>> title_reported(split_lines("根据《关于植树的通知》,现就有关事项通知如下:")) is None
    True
    """
    for line in lines[:LINES]:
        if line.marker is not None:
            return None
        text = line.text[:LONGEST_SENTENCE]
        if "《" in text or "关于" in text:
            for found in _reports().finditer(text):
                title = _without_number(tidy_title(next(filter(None, found.groups()))))
                if says_what_it_is(title):
                    return title
    return None


def reports(text: str) -> bool:
    """Tell whether a sentence says of a document, by its title, that it has been issued."""
    return text.endswith("。") and "《" in text and _reports().search(text) is not None


def _without_number(title: str) -> str:
    """Return a title without the number that news write before it."""
    found = find_numbers(title) if "号" in title else []
    return title[found[0].end :] if found and not found[0].start else title


def title_of_part(lines: Sequence[Line]) -> str | None:
    r"""Return the heading of the one part of rules that a text is, None where it is more, or a whole document.

    A chapter whose first article is 第一条 may be the first of rules that have lost their title.

    >>> from revival_policy.reading.lines import split_lines
    >>> title_of_part(split_lines("第二编 植树\n第一章 总则\n第九条 种树。"))
    '第二编植树'
    >>> title_of_part(split_lines("第一章 总则\n第一条 种树。")) is None
    True
    """
    first = lines[0].marker if lines else None
    if first is None or first.style not in _PARTS:
        return None
    title = without_blanks(lines[0].text)
    below = [line.marker for line in lines[1:] if line.marker is not None and without_blanks(line.text) != title]
    article = next((marker for marker in below if marker.style is MarkerStyle.ARTICLE), None)
    if article is None or any(marker.style is first.style for marker in below):
        return None
    return title if first.style is not MarkerStyle.CHAPTER or article.number > 1 else None


@cache
def _reports() -> re.Pattern[str]:
    verbs = lexicon.expression("reporting")
    return re.compile(
        rf"{verbs}了?(?:关于(?:印发|公布|发布))?《({_INNER})》(?!的?(?:规定|要求|精神)|[、和及与]《)"
        rf"|{verbs}了?({_PLAIN})(?=[。，,]|$)"
        rf"|(?:^|[，,日])《({_INNER})》{_BRACKETS}[，,]?(?:自|已经?|于|近日|日前|正式)?{verbs}"
        rf"|^《({_INNER})》{_BRACKETS}[，,]?(?:自[^。，,]{{4,20}}(?:起|执行|施行|实施)|已?经[^。]{{2,60}}(?:通过|同意))"
    )
