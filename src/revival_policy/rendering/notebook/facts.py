"""What is known of one value, as a table of two columns."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def facts_as_html(facts: Iterable[tuple[str, str]]) -> str:
    """Return a row for each fact that is known, its name in front; "" where none is."""
    rows = "".join(
        f"<tr style='vertical-align:top'><th style='text-align:left;white-space:nowrap'>{name}</th>"
        f"<td style='text-align:left'>{escape(fact)}</td></tr>"
        for name, fact in facts
        if fact
    )
    return f"<table>{rows}</table>" if rows else ""
