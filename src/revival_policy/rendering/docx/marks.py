"""Marks as a printed document has them: brackets, colons and commas as wide as a hanzi."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from revival_policy.notations.markers import MarkerStyle
from revival_policy.rendering.blocks import marker_apart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.notations.markers import Marker
    from revival_policy.notations.responsibilities import Responsibility

_WIDE = str.maketrans("():;,", "（）：；，")
#: Markers whose brackets are wide; those with Arabic figures are set in their own.
_WIDE_MARKERS = {MarkerStyle.HANZI_BRACKETED, MarkerStyle.ARABIC_BRACKETED}


def full_width(text: str, keep: Iterable[str] = ()) -> str:
    """Return a text with wide marks, but for what it is to keep as it is.

    >>> full_width("(牵头单位:各县(区)政府)", keep=["各县(区)政府"])
    '（牵头单位：各县(区)政府）'
    """
    kept = [re.escape(each) for each in sorted(keep, key=len, reverse=True) if each]
    if not kept:
        return text.translate(_WIDE)
    pieces = re.split(f"({'|'.join(kept)})", text)
    return "".join(piece if number % 2 else piece.translate(_WIDE) for number, piece in enumerate(pieces))


def clauses_full_width(text: str, clauses: Iterable[Responsibility]) -> str:
    """Return the text of clauses with wide marks; names and times, which are values, stay as they are."""
    keep = [(*(each.agency.name for each in clause.assignments), clause.deadline or "") for clause in clauses]
    return full_width(text, chain.from_iterable(keep))


def marker_text(marker: Marker | None) -> str:
    """Return a marker as it is printed, a blank after 第一章 and 第一条; "" for none."""
    is_wide = marker is not None and marker.style in _WIDE_MARKERS
    return full_width(marker_apart(marker)) if is_wide else marker_apart(marker)
