"""A notice as Markdown: its title and its headings are headings, its tasks in tables a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.section import walk
from revival_policy.rendering.blocks import Role, blocks_of, table_of_tasks
from revival_policy.rendering.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.model.notice import Notice
    from revival_policy.rendering.blocks import Block

#: The deepest heading that Markdown has.
DEEPEST = 6
#: What would be a mark: of emphasis, code, links, tags anywhere, and of headings, lists and quotes where a line begins.
_MARKS = re.compile(r"[\\`*_\[\]<>|~]|(?<=^)(?:[#>+=-]|\d+(?=[.)]\s))")


def to_markdown(notice: Notice) -> str:
    """Return a notice as Markdown; see `Notice.to_markdown`."""
    levels = {id(item): level for _, items in stretches(notice) for level, item in walk(tuple(items))}
    return "\n\n".join(_written(block, levels) for block in blocks_of(notice)) + "\n"


def _written(block: Block, levels: Mapping[int, int]) -> str:
    if block.role is Role.TASKS:
        return _table(block)
    paragraphs = "\n\n".join(escaped(line) for line in block.text.split("\n") if line)
    if block.role in {Role.TITLE, Role.TITLE_WITHIN}:
        return f"# {paragraphs}"
    if block.role is Role.HEADING:
        return f"{'#' * min(levels[id(block.item)] + 1, DEEPEST)} {paragraphs}"
    return paragraphs


def _table(block: Block) -> str:
    names, *rows = table_of_tasks(block.items)
    lines = [names, ("---",) * len(names), *([escaped(cell.replace("\n", "")) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def escaped(text: str) -> str:
    r"""Return a text in which nothing is a mark of Markdown.

    >>> print(escaped("*为必填项"))
    \*为必填项
    """
    return _MARKS.sub(lambda found: f"\\{found[0]}" if not found[0].isdigit() else found[0], text)
