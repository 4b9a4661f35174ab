"""Where the items of an outline are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.measure import Measure
    from revival_policy.model.notice import Notice


class Position(NamedTuple):
    """Number, level and parent of an item, and the headings above it."""

    item: int
    level: int
    parent: int | None
    section: str


def positions(notice: Notice) -> Iterator[tuple[Section | Measure, Position]]:
    """Yield every heading and measure of a notice with its position."""
    above: list[tuple[int, str]] = []
    for index, (level, item) in enumerate(notice.walk()):
        del above[level - 1 :]
        parent, section = above[-1] if above else (None, "")
        yield item, Position(index, level, parent, section)
        if isinstance(item, Section):
            heading = f"{item.marker}{item.heading}"
            above.append((index, f"{section} / {heading}" if section else heading))
