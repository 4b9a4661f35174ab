"""The units that quantities are counted and measured in (计量单位, 量词), and phrases that only look like counts."""

from __future__ import annotations

import functools
import re

from revival_policy.registry.tables import rows
from revival_policy.words.lexicon import any_of


@functools.cache
def unit_kinds() -> dict[str, str]:
    """Return each unit with what it measures: count, length, area, time, money, share, ..."""
    return {row["unit"]: row["kind"] for row in rows("units")}


@functools.cache
def unit_pattern() -> str:
    """Return the expression for a unit, the longest first, none inside a longer word (户 in 户籍)."""
    words = sorted(rows("units"), key=lambda row: -len(row["unit"]))
    return any_of(
        (re.escape(row["unit"][0]), re.escape(row["unit"][1:]) + _not_before(row["unit"], row["not_before"]))
        for row in words
    )


def _not_before(unit: str, followers: str) -> str:
    words = [re.escape(word) for word in followers.split("|") if word]
    if unit[-1].isascii() and unit[-1].isalnum():
        words.append("[A-Za-z]")
    return f"(?!{'|'.join(['级', *words])})"


@functools.cache
def set_phrases() -> frozenset[str]:
    """Return the phrases that name a programme by a number (四个自信) and count nothing."""
    return frozenset(row["phrase"] for row in rows("set_phrases"))
