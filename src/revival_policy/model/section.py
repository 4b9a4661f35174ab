"""A section: a numbered heading with what is under it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import PlainValue
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span


@attrs.frozen(repr=False)
class Section(PlainValue):
    """A numbered heading and the sections and measures under it (一、 or (一)).

    `heading` is without its marker and its closing mark. `text` holds the paragraphs under the heading that carry no
    number, divided by line breaks; "" if there are none. `span` runs from the marker to the end of the last child.
    """

    marker: Marker
    heading: str
    text: str = ""
    children: tuple[Section | Measure, ...] = ()
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    def walk(self, level: int = 1) -> Iterator[tuple[int, Section | Measure]]:
        """Yield this section and all that is under it, each with its level; this one has the level given."""
        expect("level", level, int, "a level, from 1")
        yield from walk((self,), level)

    @property
    def measures(self) -> Measures:
        """All measures under this heading, at any depth, in their order."""
        return Measures(item for _, item in self.walk() if isinstance(item, Measure))

    def __repr__(self) -> str:
        """Return marker, heading and the number of children."""
        return f"<Section {self.marker}{self.heading}: {len(self.children)} children>"


def walk(items: tuple[Section | Measure, ...], level: int = 1) -> Iterator[tuple[int, Section | Measure]]:
    """Yield every item of an outline in the order of the text, each with its level (1 at the root)."""
    waiting = [(level, item) for item in reversed(items)]
    while waiting:
        depth, item = waiting.pop()
        yield depth, item
        if isinstance(item, Section):
            waiting.extend((depth + 1, child) for child in reversed(item.children))
