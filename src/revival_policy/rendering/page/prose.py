"""Running text on the page: paragraphs, and the rows of tables among them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What divides the cells of a row in the text of a file.
_CELL = "\t"


def prose(text: str) -> Markup:
    """Return the paragraphs of a text; lines with tabs that follow each other are the rows of one table."""
    lines = [line.strip(" \r\u3000") for line in text.split("\n")]
    runs = groupby((line for line in lines if line.strip()), lambda line: _CELL in line.strip())
    return together(
        _table(run) if is_table else together(element("p", line.strip()) for line in run) for is_table, run in runs
    )


def _table(rows: Iterable[str]) -> Markup:
    body = together(element("tr", *(element("td", cell.strip()) for cell in row.split(_CELL))) for row in rows)
    # Wider tables than the page scroll within it, with the keyboard too.
    return element("div", element("table", element("tbody", body)), class_="wide", tabindex="0")
