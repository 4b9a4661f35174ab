"""A notice as Markdown: its title and its headings are headings, its tasks in tables a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section, walk
from revival_policy.rendering.stretches import issued_component, stretches
from revival_policy.rendering.text import component_ending, component_head, ending, head, paragraphs, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revival_policy.model.component import Component
    from revival_policy.model.notice import Notice

    Item = Section | Measure

#: The deepest heading that Markdown has.
DEEPEST = 6
#: What would be a mark: of emphasis, code, links, tags anywhere, and of headings, lists and quotes where a line begins.
_MARKS = re.compile(r"[\\`*_\[\]<>|~]|(?<=^)(?:[#>+=-]|\d+(?=[.)]\s))")


def to_markdown(notice: Notice) -> str:
    """Return a notice as Markdown; see `Notice.to_markdown`."""
    return "\n\n".join(_blocks(notice)) + "\n"


def _blocks(notice: Notice) -> Iterator[str]:
    issued = issued_component(notice)
    first, *others = stretches(notice)
    covers = notice.letter or notice.issued_title is not None
    yield from _frame(head(notice), notice.title, 1)
    yield from _plain(paragraphs(notice.letter if covers else notice.preamble))
    yield from _outline(first[1])
    yield from _plain(paragraphs("" if issued else notice.closing))
    yield from _plain(ending(notice))
    for component, items in others:
        yield from _component(component, items, notice if component is issued else None)


def _component(component: Component | None, items: Sequence[Item], notice: Notice | None) -> Iterator[str]:
    if component is not None:
        yield from _frame(component_head(component), component.title, 1)
    yield from _plain(paragraphs(notice.preamble if notice else ""))
    yield from _outline(items)
    yield from _plain(paragraphs(notice.closing if notice else ""))
    if component is not None:
        yield from _plain(component_ending(component))


def _frame(lines: Iterable[str], title: str | None, level: int) -> Iterator[str]:
    for line in lines:
        yield f"{'#' * level} {escaped(line)}" if line == title else escaped(line)


def _plain(lines: Iterable[str]) -> Iterator[str]:
    yield from map(escaped, lines)


def _outline(items: Sequence[Item]) -> Iterator[str]:
    rows: list[Measure] = []
    for level, item in walk(tuple(items)):
        if isinstance(item, Measure) and item.in_table:
            rows.append(item)
            continue
        yield from _table(rows)
        rows.clear()
        if isinstance(item, Section):
            yield f"{'#' * min(level + 1, DEEPEST)} {escaped(f'{item.marker}{item.heading}')}"
            yield from _plain(paragraphs(item.text))
        else:
            yield from _plain(paragraphs(str(item)))
    yield from _table(rows)


def _table(measures: Sequence[Measure]) -> Iterator[str]:
    if measures:
        names, *rows = table_rows(measures)
        lines = [names, ("---",) * len(names), *([escaped(cell.replace("\n", "")) for cell in row] for row in rows)]
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def escaped(text: str) -> str:
    r"""Return a text in which nothing is a mark of Markdown.

    >>> print(escaped("*为必填项"))
    \*为必填项
    """
    return _MARKS.sub(lambda found: f"\\{found[0]}" if not found[0].isdigit() else found[0], text)
