"""Labels of a page head (索引号、发布日期) with their values, as they are in lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.grammar import without_blanks
from revival_policy.words import lexicon
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A label, with the mark of a list before it and the colon after it, is no longer than this.
LONGEST_LABEL = 24
#: Words that are no label of the lexicon are no longer, where they may be one all the same.
LONGEST_UNKNOWN = 12

#: A label of at least three characters, whose value follows a tab or several blanks.
_APART = re.compile(r"(?P<label>[\u4e00-\u9fff]{3,8})(?:\t[^\S\n]*|[^\S\n]{2,8})(?P<value>\S[^\t]{0,80})")

#: A label with its colon, or in brackets, its characters spread by blanks or not.
_LABELS = pattern(
    r"(?<![^\s|*•·●▪,，（(:：])(?:\*\*)?(?P<plain><<page_labels~>>)\s{0,4}(?:\*\*)?\s?[:：]"
    r"|【\s*(?P<boxed><<page_labels~>>)\s*】[:：]?"
)


class Pair(NamedTuple):
    """A label, written without blanks, and its value; "" where none is in the line."""

    label: str
    value: str


def pairs_in(text: str) -> list[Pair]:
    """Return the labels with which a line begins and goes on, with what follows each, none where it has none.

    >>> pairs_in("发布机构： 植树县 成文日期：2020-03-05")
    [Pair(label='发布机构', value='植树县'), Pair(label='成文日期', value='2020-03-05')]
    """
    if text.endswith("|") or text.count("|") > 1:
        return list(_cells(text))
    if not _begins_with_label(text):
        return list(_apart(text))
    found = list(_LABELS.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Pair(without_blanks(match["plain"] or match["boxed"]), text[match.end() : end].strip(" \t*|　"))
        for match, end in zip(found, ends, strict=True)
    ]


def label_alone(text: str) -> str | None:
    """Return the label that a text is, with its colon or without, its characters spread or not (索  引  号)."""
    if len(text) > LONGEST_LABEL:
        return None
    written = without_blanks(text).strip(":：*|【】")
    return written if written in lexicon.words("page_labels") else None


def is_sure_label(label: str, text: str) -> bool:
    """Tell whether a line that is a label is no heading of a text: 说明 alone may be one."""
    return text[-1] in ":：】|" or label not in lexicon.words("headings_as_labels")


def may_be_pair(text: str) -> Pair | None:
    """Return the label and value of a line whose label is not one that is known: a short word, a colon, no sentence."""
    for colon in ":：":
        label, found, value = text.partition(colon)
        if found and 1 < len(label) <= LONGEST_UNKNOWN and value and value[-1] not in "。；;:：，,":
            return Pair(label.strip("* "), value.strip())
    return None


def _begins_with_label(text: str) -> bool:
    head = text[:LONGEST_LABEL]
    if ":" not in head and "：" not in head and "】" not in head:
        return False
    found = _LABELS.search(text)
    return found is not None and not text[: found.start()].strip("•·●▪*- 　\t")


def _apart(text: str) -> Iterator[Pair]:
    """Yield label and value of a line where blanks mean the colon: 发文文号  植政发〔2020〕1号."""
    if apart := _APART.fullmatch(text):
        label = apart["label"]
        if label in lexicon.words("page_labels") and label not in lexicon.words("headings_as_labels"):
            yield Pair(label, apart["value"])


def _cells(text: str) -> Iterator[Pair]:
    """Yield label and value of a row drawn with bars: a cell is the label, the next its value."""
    labels = lexicon.words("page_labels")
    for cell, value in pairwise(text.split("|")):
        label = without_blanks(cell).rstrip(":：")
        if label in labels:
            yield Pair(label, "" if without_blanks(value).rstrip(":：") in labels else value.strip())
