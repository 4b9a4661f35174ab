"""Front matter (文前元数据): the pairs that are between two lines of dashes at the very top of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Front matter has no more lines than this.
LONGEST = 100
_RULE = "---"
_ENDS = ("---", "...")
_PAIR = re.compile(r"(?P<label>[^\s:：#\-\"'][^:：\n]{0,39}):(?:[ \t]+(?P<value>\S.*))?")
#: What carries on the value above: a line of a list, or one that is further in.
_CARRIES_ON = re.compile(r"-(?:[ \t]+(?P<item>\S.*))?|[ \t]+\S.*|#.*|")
_BLOCK = re.compile("[|>][-+0-9]{0,2}")
_QUOTED = re.compile("(?P<mark>[\"'])(?P<text>.*)(?P=mark)")


def read_front_matter(lines: Sequence[Line]) -> tuple[tuple[tuple[str, str], ...], int]:
    r"""Return the labels of front matter with their values, and how many lines it takes; none if there is none.

    Values lose the quotes around them; the values of a list are divided by 、.

    >>> from revival_policy.reading.lines import split_lines
    >>> read_front_matter(split_lines("---\ntitle: \"植树办法\"\ntags:\n- 林业\n- 节水\n---\n植树办法"))
    ((('title', '植树办法'), ('tags', '林业、节水')), 6)
    """
    if not lines or lines[0].text != _RULE:
        return (), 0
    written = [line.text for line in lines[1 : LONGEST + 1]]
    count = _count(written)
    return (tuple(_pairs(written[:count])), count + 2) if count else ((), 0)


def end_of_front_matter(text: str) -> int:
    """Return the offset after the front matter of a text, 0 where it has none."""
    opening = _OPENING.match(text)
    if opening is None:
        return 0
    written = text[opening.end() :].split("\n", LONGEST)[:LONGEST]
    count = _count(written)
    return opening.end() + sum(len(line) + 1 for line in written[: count + 1]) if count else 0


_OPENING = re.compile(r"\s*---[ \t]*\n")


def _count(written: Sequence[str]) -> int:
    """Return how many lines are before the closing rule, 0 where one of them is no part of front matter."""
    in_block = False
    for index, line in enumerate(written):
        if line.rstrip() in _ENDS:
            return index
        pair = _PAIR.fullmatch(line.rstrip())
        in_block = bool(pair and _BLOCK.fullmatch(pair["value"] or "")) or (in_block and pair is None)
        if not (pair or in_block or (index and _CARRIES_ON.fullmatch(line.rstrip()))):
            return 0
    return 0


def _pairs(written: Sequence[str]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for line in written:
        pair = _PAIR.fullmatch(line)
        if pair:
            value = pair["value"] or ""
            pairs.append((pair["label"].strip(), "" if _BLOCK.fullmatch(value) else _plain(value)))
        elif pairs and line and not line.startswith("#"):
            item = _CARRIES_ON.fullmatch(line)
            said, mark = (_plain(item["item"]), "、") if item and item["item"] else (line.strip(), " ")
            label, value = pairs[-1]
            pairs[-1] = label, f"{value}{mark}{said}" if value else said
    return pairs


def _plain(value: str) -> str:
    quoted = _QUOTED.fullmatch(value.strip())
    return quoted["text"] if quoted else value.strip()
