"""The outline of a notice as Akoma Ntoso: headings hold what is under them, measures their text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from revival_policy.model.measure import Measure
from revival_policy.model.section import Section
from revival_policy.notations.markers import MarkerStyle
from revival_policy.rendering.akn.elements import add, add_marked
from revival_policy.rendering.akn.meta import references
from revival_policy.rendering.blocks import paragraphs, table_of_tasks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from revival_policy.notations.markers import Marker
    from revival_policy.rendering.akn.elements import Ids, Mark
    from revival_policy.rendering.akn.meta import Organizations

    Item = Section | Measure

#: The elements that Akoma Ntoso has for what laws are divided into; anything else is a container with a name.
_OF_LAWS = {
    MarkerStyle.PART: "part",
    MarkerStyle.CHAPTER: "chapter",
    MarkerStyle.SECTION: "section",
    MarkerStyle.ARTICLE: "article",
}


class Outline:
    """Adds items to an element, each with an id within that of what is around it."""

    def __init__(self, parent: Element, ids: Ids, named: Organizations) -> None:
        """Begin at an element."""
        self._parent, self._ids, self._named = parent, ids, named

    def add(self, items: Sequence[Item]) -> None:
        """Add items and all that is under them."""
        waiting = [(self._parent, "", list(items))]
        while waiting:
            parent, around, siblings = waiting.pop()
            below: list[tuple[Element, str, list[Item]]] = []
            for run in _runs(siblings):
                first = run[0]
                if isinstance(first, Section):
                    below.append(self._section(parent, around, first))
                elif first.in_table:
                    self._table(parent, around, run)
                else:
                    self._measure(parent, around, first)
            waiting.extend(reversed(below))

    def _container(self, parent: Element, around: str, name: str, marker: Marker | None) -> Element:
        tag = _OF_LAWS.get(marker.style) if marker else None
        ident = self._ids.next(tag or "hcontainer", around)
        return add(parent, tag, eId=ident) if tag else add(parent, "hcontainer", name=name, eId=ident)

    def _section(self, parent: Element, around: str, section: Section) -> tuple[Element, str, list[Item]]:
        container = self._container(parent, around, "section", section.marker)
        add(container, "num", str(section.marker))
        add(container, "heading", section.heading)
        texts = [block.text for block in paragraphs(section.text)]
        if texts or not section.children:
            block = add(container, "intro" if section.children else "content")
            for text in texts or [""]:
                add_marked(block, "p", text, references(text))
        return container, container.get("eId", ""), list(section.children)

    def _measure(self, parent: Element, around: str, measure: Measure) -> None:
        container = self._container(parent, around, "measure", measure.marker)
        if measure.marker:
            add(container, "num", str(measure.marker))
        written = str(measure).removeprefix(str(measure.marker or ""))
        lines = written.split("\n")
        content = add(container, "content")
        for line in lines[:-1]:
            add_marked(content, "p", line, references(line))
        add_marked(content, "p", lines[-1], [*references(lines[-1]), *self._agencies(lines[-1], measure)])

    def _agencies(self, line: str, measure: Measure) -> Iterator[Mark]:
        """Yield the marks of agencies in the clauses with which the last line of a measure ends."""
        reached = len(measure.text.rpartition("\n")[2])
        for agency in measure.agencies:
            start = line.find(agency.name, reached)
            if start >= 0:
                reached = start + len(agency.name)
                yield start, reached, "organization", {"refersTo": self._named.refer(agency.name)}

    def _table(self, parent: Element, around: str, rows: Sequence[Item]) -> None:
        container = self._container(parent, around, "table", None)
        table = add(add(container, "content"), "table", eId=self._ids.next("table", container.get("eId", "")))
        for cells in table_of_tasks(rows):
            row = add(table, "tr")
            for cell in cells:
                add_marked(add(row, "td"), "p", cell, references(cell))


def _runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield items one by one, and the rows of a table together."""
    for are_rows, run in groupby(items, key=lambda item: isinstance(item, Measure) and item.in_table):
        if are_rows:
            yield [*run]
        else:
            yield from ([item] for item in run)
