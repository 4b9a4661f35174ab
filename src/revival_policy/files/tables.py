"""A row of a table as one line of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BREAKS = re.compile(r"[\t\n\r]+")


def row_text(cells: Iterable[Sequence[str]]) -> str:
    r"""Return the cells of a row, a tab between each two; the paragraphs of a cell are set apart by a blank.

    >>> row_text([["1"], ["修建绿道", "种树"], ["省林业厅"]])
    '1\t修建绿道 种树\t省林业厅'
    """
    return "\t".join(
        " ".join(_BREAKS.sub(" ", paragraph).strip() for paragraph in cell if paragraph.strip()) for cell in cells
    )
