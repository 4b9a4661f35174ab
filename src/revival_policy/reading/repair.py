"""The second step: lines that a page has broken or glued together, unlike those that are as written.

Text out of PDF files ends its lines where the page did, loses the circles around numbers and glues what was below
each other. Only what the text itself shows is mended: lines whose width or words say that they go on; a number counts
when its neighbours do. Every line keeps its position in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.reading.bare_numbers import confirm_bare_numbers
from revival_policy.reading.broken import rejoined
from revival_policy.reading.glued import part_glued
from revival_policy.reading.quoted import without_quoted_markers
from revival_policy.reading.rows import is_row
from revival_policy.reading.spoken_of import without_spoken_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line


def repair(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they were before they were broken or glued; a text that shows nothing keeps its lines."""
    opening = without_spoken_of(without_quoted_markers(_without_rows(lines)))
    return part_glued(source, rejoined(source, confirm_bare_numbers(opening)))


def _without_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those that are rows of a table without a marker."""
    return [line.without_marker() if line.marker is not None and is_row(line.text) else line for line in lines]
