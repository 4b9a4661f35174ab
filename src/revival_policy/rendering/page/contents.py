"""What the parts of a page share: the items of the notice with their ids, and the agencies with their numbers."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.component import Component
from revival_policy.model.measure import Measure
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.query.agencies import agency_network, node_id
from revival_policy.query.network import Network
from revival_policy.rendering.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.agencies import Agency

#: Characters by which an item without a heading is called.
SHOWN = 24


@attrs.frozen
class Entry:
    """A section or a measure with its place on the page: an id to link to, and what is under it.

    `number` counts measures from 1 through the whole notice; 0 for a section.
    """

    item: Section | Measure
    ident: str
    number: int = 0
    children: tuple[Entry, ...] = ()

    @property
    def label(self) -> str:
        """Marker and heading; the first words where there is no heading."""
        words = self.item.heading or self.item.text.partition("\n")[0]
        cut = words if self.item.heading or len(words) <= SHOWN else f"{words[:SHOWN]}…"
        return f"{self.item.marker or ''}{cut}"

    @property
    def measures(self) -> int:
        """How many measures are here and under it."""
        return 1 if self.number else sum(child.measures for child in self.children)

    def walk(self) -> Iterator[Entry]:
        """Yield the entry and all under it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@attrs.frozen
class Document:
    """One of the documents of a notice: the letter or the whole (no component), what is issued, an attachment."""

    ident: str
    component: Component | None
    entries: tuple[Entry, ...]


@attrs.frozen
class Contents:
    """A notice made ready to be shown."""

    notice: Notice
    documents: tuple[Document, ...]
    network: Network

    @classmethod
    def of(cls, notice: Notice) -> Contents:
        """Make a notice ready, and number what it holds."""
        numbering = _Numbering()
        documents = tuple(
            Document(f"document-{index}", component, numbering.entries(items))
            for index, (component, items) in enumerate(stretches(notice))
        )
        return cls(notice, documents, agency_network(notice))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All sections and measures in the order of the page."""
        return tuple(entry for document in self.documents for top in document.entries for entry in top.walk())

    @cached_property
    def _agencies(self) -> dict[str, int]:
        return {node.id: index for index, node in enumerate(self.network.nodes)}

    def agency(self, agency: Agency) -> int:
        """Return the number of an agency, which is that of its node in the network; one body has one number."""
        return self._agencies[node_id(agency)]

    @cached_property
    def _places(self) -> tuple[list[int], list[Entry]]:
        placed = [(entry.item.span.start, entry) for entry in self.entries if entry.item.span]
        placed.sort(key=lambda pair: pair[0])
        return [start for start, _ in placed], [entry for _, entry in placed]

    def entry_at(self, offset: int) -> Entry | None:
        """Return the item that holds an offset of the source, the innermost of several; None before and after them."""
        starts, entries = self._places
        entry = entries[bisect_right(starts, offset) - 1] if starts and offset >= starts[0] else None
        return entry if entry and entry.item.span and offset < entry.item.span.end else None


class _Numbering:
    """Gives ids: measures are counted through, sections by their place (section-2-1 is the first in the second)."""

    def __init__(self) -> None:
        self._measures = 0
        self._sections = 0

    def entries(self, items: Sequence[Section | Measure]) -> tuple[Entry, ...]:
        found: list[Entry] = []
        for item in items:
            if isinstance(item, Section):
                self._sections += 1
                found.append(self._section(item, f"section-{self._sections}"))
            else:
                found.append(self._measure(item))
        return tuple(found)

    def _section(self, section: Section, ident: str) -> Entry:
        children: list[Entry] = []
        inner = 0
        for item in section.children:
            if isinstance(item, Section):
                inner += 1
                children.append(self._section(item, f"{ident}-{inner}"))
            else:
                children.append(self._measure(item))
        return Entry(section, ident, children=tuple(children))

    def _measure(self, measure: Measure) -> Entry:
        self._measures += 1
        return Entry(measure, f"measure-{self._measures}", self._measures)
