"""The outline: numbered lines and the paragraphs between them, as a tree of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.markers import MarkerStyle
from revival_policy.reading.clauses import is_clause
from revival_policy.reading.headings import is_heading
from revival_policy.reading.items import Item, all_items
from revival_policy.reading.lines import Line
from revival_policy.reading.nesting import depths_of

if TYPE_CHECKING:
    from collections.abc import Sequence


@attrs.frozen
class Outline:
    """What a run of lines holds: paragraphs before the first item, items, paragraphs after the last."""

    before: tuple[Line, ...]
    items: tuple[Item, ...]
    after: tuple[Line, ...]


def read_outline(lines: Sequence[Line]) -> Outline:
    """Divide lines into paragraphs and a tree of items."""
    depths = iter(depths_of([line.marker for line in lines if line.marker is not None]))
    before: list[Line] = []
    roots: list[Item] = []
    open_items: list[Item] = []
    for line in lines:
        if line.marker is not None:
            item = Item(line.marker, [line])
            del open_items[next(depths) :]
            (open_items[-1].children if open_items else roots).append(item)
            open_items.append(item)
        elif open_items:
            open_items[-1].lines.append(line)
        else:
            before.append(line)
    after = _cut_closing(roots, open_items)
    return Outline(tuple(before), tuple(roots), tuple(after))


def _end_of_own(lines: Sequence[Line]) -> int:
    """Return the index after the first paragraph of an item, with the clause that is in a paragraph after it."""
    end = 1
    while end < len(lines):
        below = next((at for at in range(end + 1, len(lines)) if not lines[at].continues), len(lines))
        if not lines[end].continues and not is_clause("".join(line.text for line in lines[end:below]), after="。"):
            break
        end = below
    return end


def _cut_closing(roots: list[Item], open_items: list[Item]) -> list[Line]:
    """Take the paragraphs after the last item from it, where its like have none: they close the document.

    An article (条) keeps them: they are its paragraphs (款), and nothing closes rules but their last article.
    """
    if not open_items or is_heading(open_items[-1]) or open_items[-1].marker.style is MarkerStyle.ARTICLE:
        return []
    last = open_items[-1]
    alike = [item for item in all_items(roots) if item.marker.style is last.marker.style and item is not last]
    if not alike or any(_end_of_own(item.lines) < len(item.lines) for item in alike):
        return []
    own = _end_of_own(last.lines)
    closing = last.lines[own:]
    del last.lines[own:]
    return closing
