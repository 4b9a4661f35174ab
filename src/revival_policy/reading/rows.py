"""Whether a line is written as a row of a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revival_policy.reading.lines import Line

#: What divides cells beside tabs.
BARS = "|｜│┃"
_BAR = re.compile(f"[{BARS}]")
#: Fewer cells may be a marker, or a label, and what stands behind it.
FEWEST_CELLS = 3


def is_row(line: Line) -> bool:
    r"""Tell whether a line by itself is written as a row: three cells or more between tabs or bars, or bars around it.

    Rows are no items, no titles and no signatures; `read_tables` tells by the lines around which of them are a table.

    >>> from revival_policy.reading.lines import split_lines
    >>> [is_row(line) for line in split_lines("1\t石桥镇\t五百亩\n| 1 | 石桥镇 |\n1.\t石桥镇")]
    [True, True, False]
    """
    text = line.text
    if text.count("\t") >= FEWEST_CELLS - 1:
        return True
    bars = len(_BAR.findall(text))
    return bars >= FEWEST_CELLS - 1 or (bars > 0 and text[0] in BARS)
