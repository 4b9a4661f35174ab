"""Tables of contents (目录): the lines that name headings before the headings come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from revival_policy.reading.lines import Line

#: Lines that a table of contents takes at the most.
LONGEST = 200
#: An entry is no longer than this.
LONGEST_ENTRY = 60

_HEAD = re.compile(r"目\s*[录次][:：]?")
_LEADER = re.compile(r"[.．·…\s]*[-—(（]?[0-9]{0,4}[-—)）]?$")


def mark_contents(lines: Sequence[Line], kinds: MutableSequence[PartKind | None]) -> None:
    """Note the lines below 目录, up to the line that repeats the first of them: there the document begins."""
    head = next((place for place in range(len(lines)) if _HEAD.fullmatch(lines[place].text)), None)
    if head is None or head + 1 >= len(lines):
        return
    first = _words(lines[head + 1])
    for place in range(head + 2, min(len(lines), head + LONGEST)):
        line = lines[place]
        if _words(line) == first:
            kinds[head:place] = [PartKind.CONTENTS] * (place - head)
            return
        if len(line.text) > LONGEST_ENTRY or line.text.endswith("。"):
            return


def _words(line: Line) -> str:
    return without_blanks(_LEADER.sub("", line.text)) if len(line.text) <= LONGEST_ENTRY else line.text
