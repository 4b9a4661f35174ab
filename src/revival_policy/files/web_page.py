"""The lines of an HTML page, as a browser breaks them, with what is known of each."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.tables import row_text
from revival_policy.files.web_tables import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element


@attrs.define
class Holder:
    """An element that may hold the document: the lines that it holds, and the elements in it of its kind.

    `order` counts them from the first of the page, `breaks` says that blocks are in it.
    """

    tag: str
    order: int
    start: int
    named: bool = False
    end: int = 0
    inside: list[Holder] = attrs.Factory(list)
    breaks: bool = False


@attrs.define
class Page:
    """The lines of a page. `own` says of each how many hanzi are outside links, menus and the like.

    `numbers` are those that a browser sets before items of lists, by line; `labelled` says of lines where the labels
    end that are elements of their own; `links` are the links of the page with the line that each is in.
    """

    lines: list[str] = attrs.Factory(list)
    own: list[int] = attrs.Factory(list)
    numbers: dict[int, str] = attrs.Factory(dict)
    labelled: dict[int, list[int]] = attrs.Factory(dict)
    headings: dict[int, str] = attrs.Factory(dict)
    rows: list[Row] = attrs.Factory(list)
    holders: list[Holder] = attrs.Factory(list)
    links: list[tuple[int, "Element"]] = attrs.Factory(list)
    _sums: list[int] = attrs.Factory(list)

    def hanzi(self, start: int, end: int) -> int:
        """Return how many hanzi are in some lines, outside links, menus and the like."""
        if not self._sums:
            self._sums = list(accumulate(self.own, initial=0))
        return self._sums[end] - self._sums[start]

    def shown(self, line: int) -> str:
        """Return a line with the number that a browser sets before it."""
        number = self.numbers.get(line)
        return self.lines[line] if number is None else number + self.lines[line]

    def rows_within(self, start: int, end: int) -> list[Row]:
        """Return the rows of data that are in some lines; rows of data never hold others."""
        found = self.rows[bisect_left(self.rows, start, key=_start) : bisect_left(self.rows, end, key=_start)]
        return found[: -1 if found and found[-1].end > end else None]

    def all_shown(self, start: int, end: int) -> list[str]:
        """Return some lines, each with its number."""
        if not self.numbers:
            return self.lines[start:end]
        return [self.shown(line) for line in range(start, end)]

    def rows_with_cells(self, start: int, end: int) -> Iterator[tuple[Row, tuple[str, ...]]]:
        """Yield the rows of data in some lines with the texts of their cells."""
        for row in self.rows_within(start, end):
            yield row, tuple([cell if isinstance(cell, str) else self._cell(*cell) for cell in row.cells])

    def entries(self, start: int, end: int) -> list[tuple[int, tuple[str, ...] | None]]:
        """Return lines by their place, each row of data as one: by the place of its first line, with its cells."""
        found: list[tuple[int, tuple[str, ...] | None]] = []
        for row, cells in self.rows_with_cells(start, end):
            found += [(line, None) for line in range(start, row.start)]
            found.append((row.start, cells))
            start = row.end
        found += [(line, None) for line in range(start, end)]
        return found

    def _cell(self, start: int, end: int) -> str:
        return self.shown(start) if end == start + 1 else row_text([self.all_shown(start, end)])


def _start(row: Row) -> int:
    return row.start
