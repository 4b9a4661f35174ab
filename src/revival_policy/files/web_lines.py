"""An HTML page in one walk: its lines as a browser breaks them, and which of them each element holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.extras import needs
from revival_policy.files.tables import row_text
from revival_policy.files.web_lists import ItemList, list_of
from revival_policy.files.web_tables import OpenRow, OpenTable, Row
from revival_policy.files.web_tags import (
    APART,
    BLOCKS,
    CELLS,
    HEADINGS,
    HOLDERS,
    KEPT_AS_WRITTEN,
    LISTS,
    SILENT,
    is_container,
    is_hidden,
)
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import opening_marker
from revival_policy.reading.page_head import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

LABELS = frozenset(labels())
#: Labels that are words of forms and menus too: without a colon they count in a list or a table only.
WORDS = frozenset({"标题", "名称", "来源", "说明", "关键词", "服务对象", "主题词", "公开方式", "公开范围"})
#: A label, its characters spread by blanks, is no longer than this.
LONGEST_LABEL = 18
#: What a browser shows as one blank; a no-break space is not among it.
_WHITE = re.compile(r"[ \t\r\n\f]+")
_WHITE_CHARACTERS = " \t\r\n\f"
_HANZI = re.compile("[\u3400-\u9fff]+")


@attrs.define
class Holder:
    """An element that may hold the document: the lines that it holds, and the elements in it of its kind.

    `order` counts them from the first of the page, `breaks` says that blocks stand in it.
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
    """The lines of a page. `own` says of each how many hanzi stand outside links, menus and the like.

    `numbers` are those that a browser sets before items of lists, by line; `labelled` says of lines where the labels
    end that are elements of their own.
    """

    lines: list[str] = attrs.Factory(list)
    own: list[int] = attrs.Factory(list)
    numbers: dict[int, str] = attrs.Factory(dict)
    labelled: dict[int, list[int]] = attrs.Factory(dict)
    headings: dict[int, str] = attrs.Factory(dict)
    rows: list[Row] = attrs.Factory(list)
    holders: list[Holder] = attrs.Factory(list)
    links: list[tuple[int, Element]] = attrs.Factory(list)
    _sums: list[int] = attrs.Factory(list)

    def hanzi(self, start: int, end: int) -> int:
        """Return how many hanzi stand in some lines, outside links, menus and the like."""
        if not self._sums:
            self._sums = list(accumulate(self.own, initial=0))
        return self._sums[end] - self._sums[start]

    def shown(self, line: int) -> str:
        """Return a line with the number that a browser sets before it."""
        number = self.numbers.get(line)
        return self.lines[line] if number is None else number + self.lines[line]

    def rows_within(self, start: int, end: int) -> list[Row]:
        """Return the rows of data that stand in some lines; rows of data never hold others."""
        found = self.rows[bisect_left(self.rows, start, key=_start) : bisect_left(self.rows, end, key=_start)]
        return found[: -1 if found and found[-1].end > end else None]

    def entries(self, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...] | None]]:
        """Yield lines by their place, each row of data as one: by the place of its first line, with its cells."""
        for row in self.rows_within(start, end):
            yield from ((line, None) for line in range(start, row.start))
            yield row.start, tuple(cell if isinstance(cell, str) else self._cell(*cell) for cell in row.cells)
            start = row.end
        yield from ((line, None) for line in range(start, end))

    def _cell(self, start: int, end: int) -> str:
        return row_text([[self.shown(line) for line in range(start, end)]])


def _start(row: Row) -> int:
    return row.start


def page_of(root: Element) -> Page:
    """Walk through a page; without recursion, because pages nest without end."""
    walk = _Walk()
    events = needs("lxml.etree", "lxml", "html").iterwalk(root, events=("start", "end"))
    silent: Element | None = None
    for event, element in events:
        tag = element.tag
        if event == "start":
            if tag in SILENT or is_hidden(element):
                silent = element
                events.skip_subtree()
            else:
                walk.enter(element, tag)
        else:
            if silent is None:
                walk.leave(element, tag)
            silent = None
            if element.tail:
                walk.say(element.tail)
    walk.finish()
    return walk.page


class _Walk:
    """What is open at a place of the page."""

    def __init__(self) -> None:
        self.page = Page()
        self._text: list[str] = []
        self._own = self._apart = self._written = 0
        self._number = ""
        self._ends: list[int] = []
        self._lists: list[ItemList] = []
        self._tables: list[OpenTable] = []
        self._rows: list[OpenRow] = []
        self._holders: list[Holder] = []

    def enter(self, element: Element, tag: str) -> None:
        """Enter an element that is shown."""
        if tag in BLOCKS:
            self.finish()
            if self._holders and not self._holders[-1].breaks:
                self._holders[-1].breaks = True
        if tag in HOLDERS:
            self._open_holder(element, tag)
        elif tag == "a":
            self._apart += element.get("href") is not None
            self.page.links.append((len(self.page.lines), element))
        elif tag == "br":
            self._break()
        elif tag == "li":
            self._number = self._lists[-1].next_number(element) if self._lists else ""
        elif tag in LISTS:
            self._lists.append(list_of(element, self._lists))
        if tag in CELLS:
            if self._rows:
                self._rows[-1].open_cell(element, len(self.page.lines))
        elif tag in APART:
            self._apart += 1
        elif tag in KEPT_AS_WRITTEN:
            self._written += 1
        if element.text:
            self.say(element.text)

    def leave(self, element: Element, tag: str) -> None:
        """Leave an element."""
        text = element.text
        if text and len(text) <= LONGEST_LABEL and (label := without_blanks(text).rstrip(":：")) in LABELS:
            if not len(element) and (label not in WORDS or tag in {"dt", "th"}):
                self._ends.append(len(self._text))
        if tag in BLOCKS:
            if tag in HEADINGS and self._text:
                self.page.headings[len(self.page.lines)] = tag
            self.finish()
        if tag in HOLDERS:
            self._close_holder(tag)
        elif tag == "a":
            self._apart -= element.get("href") is not None
        elif tag == "li":
            self._number = ""
        elif tag in LISTS:
            self._lists.pop()
        if tag in CELLS:
            if self._rows and self._rows[-1].cells:
                self._rows[-1].cells[-1].end = len(self.page.lines)
        elif tag in APART:
            self._apart -= 1
        elif tag in KEPT_AS_WRITTEN:
            self._written -= 1

    def say(self, text: str) -> None:
        """Take a text of the page."""
        if self._written:
            first, *others = text.splitlines() or [""]
            self._add(first)
            for other in others:
                self._break()
                self._add(other)
        elif text.strip(_WHITE_CHARACTERS):
            self._add(_WHITE.sub(" ", text))
        elif self._text:
            self._text.append(" ")

    def finish(self) -> None:
        """End the line that has been gathered; blanks between two blocks are none."""
        if self._text:
            self._end_line("".join(self._text).strip(" "), keeps_empty=False)

    def _break(self) -> None:
        self._end_line("".join(self._text).strip(" "), keeps_empty=True)

    def _add(self, text: str) -> None:
        self._text.append(text)
        if not self._apart:
            self._own += sum(map(len, _HANZI.findall(text)))

    def _end_line(self, line: str, *, keeps_empty: bool) -> None:
        page = self.page
        if line:
            if self._ends:
                page.labelled[len(page.lines)] = [len("".join(self._text[:end]).lstrip(" ")) for end in self._ends]
            if self._number:
                if opening_marker(line) is None:
                    page.numbers[len(page.lines)] = self._number
                self._number = ""
        if line or keeps_empty:
            page.lines.append(line)
            page.own.append(self._own)
        self._text.clear()
        self._ends.clear()
        self._own = 0

    def _open_holder(self, element: Element, tag: str) -> None:
        start = len(self.page.lines)
        holder = Holder(tag, len(self.page.holders), start, is_container(element))
        if self._holders:
            self._holders[-1].inside.append(holder)
        self._holders.append(holder)
        self.page.holders.append(holder)
        if tag == "table":
            self._tables.append(OpenTable())
            if self._rows:
                self._rows[-1].holds_table = True
        elif tag == "tr":
            self._rows.append(OpenRow(start))

    def _close_holder(self, tag: str) -> None:
        page, holder = self.page, self._holders.pop()
        holder.end = len(page.lines) + bool(self._text)
        if self._holders and holder.breaks:
            self._holders[-1].breaks = True
        if tag == "table":
            self._tables.pop()
        elif tag == "tbody" and self._tables:
            self._tables[-1].spanning.clear()
        elif tag == "tr":
            opened = self._rows.pop()
            table = self._tables[-1] if self._tables else OpenTable()
            if (row := table.close_row(opened, len(page.lines), page.lines)) is not None:
                page.rows.append(row)
