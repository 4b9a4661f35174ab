"""An item of the outline as it is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.markers import Marker
from revival_policy.reading.lines import Line, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@attrs.define(eq=False)
class Item:
    """A numbered line with the paragraphs that follow it and the items under it.

    `runs_in` is the length of the heading with which the first paragraph begins, 0 where it begins with none;
    `is_heading` is noted when its value is made.
    """

    marker: Marker
    lines: list[Line]
    children: list[Item] = attrs.field(factory=list)
    runs_in: int = 0
    is_heading: bool = False

    @property
    def end(self) -> int:
        """The offset after the last line of the item and of all under it."""
        return self.children[-1].end if self.children else self.lines[-1].end

    @property
    def first_paragraph(self) -> str:
        """What follows the marker, to the end of its paragraph."""
        if len(self.lines) == 1 or not self.lines[1].continues:
            return self.lines[0].content
        own = next((index for index, line in enumerate(self.lines) if index and not line.continues), len(self.lines))
        return joined(self.lines[:own], [line.content for line in self.lines[:own]])

    @property
    def ends_in_a_paragraph(self) -> bool:
        """Whether a paragraph without a number is last, in the item or in the last one under it."""
        innermost = self
        while innermost.children:
            innermost = innermost.children[-1]
        return innermost.paragraph_count > 1

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs the item has, that of the marker included."""
        return sum(not line.continues for line in self.lines)


def all_items(items: Sequence[Item]) -> Iterator[Item]:
    """Yield items and all that are under them, those above before those below."""
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.children)
