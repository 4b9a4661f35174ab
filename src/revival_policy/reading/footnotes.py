"""The notes of editors below a document, each with its number in brackets: [1]指本刊的说明."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from revival_policy.reading.lines import Line

_NOTE = re.compile(r"[\[［〔【]\s?[0-9]{1,2}\s?[\]］〕】]\s{0,2}(?=[\u4e00-\u9fff《“])")
_ENDS = ("。", "！", "？", "”", "）")


def mark_footnotes(lines: Sequence[Line], kinds: MutableSequence[PartKind | None], start: int) -> None:
    """Note the lines of the first run of notes after a place; a note goes on until a sentence ends its line."""
    place = start
    while place < len(lines) and not (kinds[place] is None and _NOTE.match(lines[place].text)):
        place += 1
    goes_on = True
    while place < len(lines) and kinds[place] is None and (goes_on or _NOTE.match(lines[place].text)):
        kinds[place] = PartKind.REMARK
        goes_on = not lines[place].text.endswith(_ENDS)
        place += 1
