"""The paragraphs of an element of an HTML page, as a browser would break them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.files.tables import Spans, row_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

#: Elements that stand on lines of their own.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
#: Elements that show no text of the page.
SILENT = frozenset({
    "button", "head", "iframe", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "title",
})  # fmt: skip
_CELLS = {"td", "th"}
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)
#: What a browser shows as one blank; a no-break space is not among it.
_WHITE = re.compile(r"[ \t\r\n\f]+")


def blocks_of(element: Element) -> Iterator[str]:
    """Yield the paragraphs in an element, empty ones included; a row of a table is one, with tabs between its cells.

    Rows of one cell, and rows that hold tables, only lay out the page: what they hold is read as paragraphs.
    """
    text: list[str] = []
    for event, each in _walk(element):
        if event == "text":
            text.append(_WHITE.sub(" ", str(each)))
        elif event == "row":
            yield from _finish(text)
            yield str(each)
        elif event == "break":
            yield "".join(text).strip(" ")
            text.clear()
        else:
            yield from _finish(text)
    yield from _finish(text)


def _finish(text: list[str]) -> Iterator[str]:
    """Yield the paragraph that has been gathered; blanks between two blocks are none."""
    paragraph = "".join(text).strip(" ")
    text.clear()
    if paragraph:
        yield paragraph


def _walk(element: Element) -> Iterator[tuple[str, str]]:
    """Yield texts, breaks, borders of blocks and whole rows; without recursion, because pages nest without end."""
    waiting: list[Element | str | None] = [element]
    tables: dict[Element, Spans] = {}
    while waiting:
        each = waiting.pop()
        if each is None:
            yield "border", ""
        elif isinstance(each, str):
            yield "text", each
        elif each.tag == "br":
            yield "break", ""
        elif each.tag == "tr" and (cells := _cells_of_data(each)):
            spans = tables.setdefault(next(each.iterancestors("table"), each), Spans())
            yield "row", row_text(spans.spread((list(blocks_of(cell)), *_spanned(cell)) for cell in cells))
        elif is_shown(each):
            waiting.extend(_inside(each))


def _inside(element: Element) -> list[Element | str | None]:
    """Return what is in an element, the last first; None is the border of a block."""
    inside: list[Element | str | None] = [None] if element.tag in BLOCKS else []
    inside += [element.text] if element.text else []
    for each in element:
        inside.append(each)
        inside += [each.tail] if each.tail else []
    inside += [None] if element.tag in BLOCKS else []
    return inside[::-1]


def is_shown(element: Element) -> bool:
    """Tell whether a browser shows an element."""
    return (
        isinstance(element.tag, str) and element.tag not in SILENT and not _HIDDEN.search(str(element.get("style", "")))
    )


def _cells_of_data(row: Element) -> list[Element]:
    """Return the cells of a row that holds data; none where the row only lays out the page."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    lays_out = len(cells) < 2 or any(next(cell.iter("table"), None) is not None for cell in cells)  # noqa: PLR2004
    return [] if lays_out else cells


def _spanned(cell: Element) -> tuple[int, int]:
    """Return the rows and columns that a cell spans."""
    rows, columns = (str(cell.get(name, "")) for name in ("rowspan", "colspan"))
    return (int(rows) if _COUNT.fullmatch(rows) else 1), (int(columns) if _COUNT.fullmatch(columns) else 1)


_COUNT = re.compile("[1-9][0-9]{0,3}")
