"""An HTML page in one walk: its lines as a browser breaks them, and which of them each element holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.web_labels import is_label, may_be_label
from revival_policy.files.web_lists import ItemList, list_of
from revival_policy.files.web_page import Holder, Page
from revival_policy.files.web_tables import OpenRow, OpenTable
from revival_policy.files.web_tags import (
    APART,
    BLOCK,
    BREAK,
    CELL,
    HEADING,
    HOLDER,
    ITEM,
    KINDS,
    LINK,
    LIST,
    MAYBE_HOLDER,
    SILENT,
    WRITTEN,
    is_container,
    is_hidden,
)
from revival_policy.notations.markers import opening_marker

if TYPE_CHECKING:
    from revival_policy.files.web_tags import Traits
    from revival_policy.files.xml import Element

#: Labels in one line that are elements of their own; a line of more is no page head.
MOST_LABELS = 40
_OF_CELLS = KINDS["td"]
#: What a browser shows as one blank; a no-break space is not among it.
_WHITE = re.compile(r"[ \t\r\n\f]+")
_HANZI = re.compile("[\u3400-\u9fff]+")


def page_of(root: Element, traits: Traits) -> Page:  # noqa: C901 - one loop: a call for each element costs
    """Walk through a page; without recursion, because pages nest without end."""
    walk = _Walk(traits)
    pieces, kinds, has_styles = walk.pieces, traits.kinds, traits.hides_by_style
    waiting: list[Element | tuple[Element, int]] = [root]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple):
            element, kind = each
            walk.leave(element, kind)
        else:
            element, kind = each, kinds.get(each.tag, 0)
            if kind == _OF_CELLS and not len(element) and walk.rows and not (has_styles and is_hidden(element)):
                walk.take_cell(element)
            elif kind != SILENT and not (has_styles and is_hidden(element)):
                if kind:
                    walk.enter(element, kind)
                if (text := element.text) and (pieces or not text.isspace() or not text.isascii()):
                    walk.say(text)
                if len(element):
                    waiting.append((element, kind))
                    waiting += element[::-1]
                    continue
                if text and kind != LINK and may_be_label(text):
                    walk.note_label(element, text)
                if kind:
                    walk.leave(element, kind)
        if (tail := element.tail) and (pieces or not tail.isspace() or not tail.isascii()):
            walk.say(tail)
    walk.finish()
    return walk.page


def _hanzi(text: str) -> int:
    return sum(map(len, _HANZI.findall(text)))


class _Walk:
    """What is open at a place of the page."""

    def __init__(self, traits: Traits) -> None:
        self.page = Page()
        self._names_containers = traits.names_containers
        #: What has come of a line; blanks alone begin none.
        self.pieces: list[str] = []
        self._not_own = self._apart = self._written = 0
        self._number = ""
        self._ends: list[int] = []
        self._lists: list[ItemList] = []
        self._tables: list[OpenTable] = []
        self.rows: list[OpenRow] = []
        self._holders: list[Holder] = []

    def enter(self, element: Element, kind: int) -> None:
        """Enter an element that is shown. Only what it is costs something: a page has thousands of them."""
        if kind & BLOCK:
            if self.pieces:
                self.finish()
            if self._holders:
                self._holders[-1].breaks = True
        if kind & HOLDER:
            self._open_holder(element)
        elif kind & LINK:
            self._apart += element.get("href") is not None
            self.page.links.append((len(self.page.lines), element))
        elif kind & (ITEM | LIST | BREAK | MAYBE_HOLDER):
            self._enter_of_text(element, kind)
        if kind & (CELL | APART | WRITTEN):
            self._begin(element, kind)

    def take_cell(self, element: Element) -> None:
        """Take a cell that holds a text and no element, as most do: what it is has been asked, and it ends at once."""
        if self.pieces:
            self.finish()
        page, start = self.page, len(self.page.lines)
        holder = Holder(str(element.tag), len(page.holders), start, self._names_containers and is_container(element))
        self._holders[-1].breaks = True
        self._holders[-1].inside.append(holder)
        page.holders.append(holder)
        text = element.text
        if text and not (text.isspace() and text.isascii()):
            self.say(text)
            if may_be_label(text):
                self.note_label(element, text)
            if self.pieces:
                self.finish()
        holder.end = len(page.lines)
        self.rows[-1].add_cell(element, start, holder.end)

    def _enter_of_text(self, element: Element, kind: int) -> None:
        if kind & ITEM:
            self._number = self._lists[-1].next_number(element) if self._lists else ""
        elif kind & LIST:
            self._lists.append(list_of(element, self._lists))
        elif kind & BREAK:
            self.finish(keeps_empty=True)
        elif element.get("id") is not None and is_container(element):
            self._open_holder(element)

    def _begin(self, element: Element, kind: int) -> None:
        if kind & CELL and self.rows:
            self.rows[-1].add_cell(element, len(self.page.lines), len(self.page.lines))
        self._apart += kind & APART > 0
        self._written += kind & WRITTEN > 0

    def note_label(self, element: Element, text: str) -> None:
        """Note where a label ends that is an element of its own."""
        if is_label(text, element.tag):
            self._ends.append(len(self.pieces))

    def leave(self, element: Element, kind: int) -> None:
        """Leave an element."""
        if kind & BLOCK and self.pieces:
            if kind & HEADING:
                self.page.headings[len(self.page.lines)] = str(element.tag)
            self.finish()
        if kind & HOLDER:
            self._close_holder()
        elif kind & LINK:
            self._apart -= element.get("href") is not None
        elif kind & (ITEM | LIST | MAYBE_HOLDER):
            self._leave_of_text(element, kind)
        if kind & (CELL | APART | WRITTEN):
            self._end(kind)

    def _leave_of_text(self, element: Element, kind: int) -> None:
        if kind & ITEM:
            self._number = ""
        elif kind & LIST:
            self._lists.pop()
        elif element.get("id") is not None and is_container(element):
            self._close_holder()

    def _end(self, kind: int) -> None:
        if kind & CELL and self.rows and self.rows[-1].cells:
            self.rows[-1].cells[-1].end = len(self.page.lines)
        self._apart -= kind & APART > 0
        self._written -= kind & WRITTEN > 0

    def say(self, text: str) -> None:
        """Take a text of the page."""
        if self._written:
            self._say_as_written(text)
            return
        if "\n" in text or "  " in text or "\t" in text:
            text = _WHITE.sub(" ", text)
        self.pieces.append(text)
        if self._apart:
            self._not_own += _hanzi(text)

    def _say_as_written(self, text: str) -> None:
        first, *others = text.splitlines() or [""]
        self.pieces.append(first)
        for other in others:
            self.finish(keeps_empty=True)
            self.pieces.append(other)

    def finish(self, *, keeps_empty: bool = False) -> None:
        """End the line that has been gathered; blanks between two blocks do not count."""
        page = self.page
        line = "".join(self.pieces).strip(" ")
        if line:
            if 0 < len(self._ends) <= MOST_LABELS:
                page.labelled[len(page.lines)] = [len("".join(self.pieces[:end]).lstrip(" ")) for end in self._ends]
            if self._number:
                if opening_marker(line) is None:
                    page.numbers[len(page.lines)] = self._number
                self._number = ""
            page.lines.append(line)
            page.own.append(_hanzi(line) - self._not_own)
            self._not_own = 0
        elif keeps_empty:
            page.lines.append("")
            page.own.append(0)
        self._ends.clear()
        self.pieces.clear()

    def _open_holder(self, element: Element) -> None:
        page, tag = self.page, element.tag
        named = self._names_containers and is_container(element)
        holder = Holder(tag, len(page.holders), len(page.lines), named)  # type: ignore[arg-type]
        if self._holders:
            self._holders[-1].inside.append(holder)
        self._holders.append(holder)
        page.holders.append(holder)
        if tag == "tr":
            self.rows.append(OpenRow(holder.start))
        elif tag == "table":
            self._tables.append(OpenTable())
            if self.rows:
                self.rows[-1].holds_table = True

    def _close_holder(self) -> None:
        page, holder = self.page, self._holders.pop()
        holder.end = len(page.lines) + bool(self.pieces)
        if holder.breaks and self._holders:
            self._holders[-1].breaks = True
        if holder.tag == "table":
            self._tables.pop()
        elif holder.tag == "tbody" and self._tables:
            self._tables[-1].spanning.clear()
        elif holder.tag == "tr":
            table = self._tables[-1] if self._tables else OpenTable()
            if (row := table.close_row(self.rows.pop(), len(page.lines), page.lines)) is not None:
                page.rows.append(row)
