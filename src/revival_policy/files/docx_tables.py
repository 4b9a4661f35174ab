"""Tables of DOCX: rows and cells with what they span (ISO/IEC 29500-1, 17.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.files.docx_parts import value_of
from revival_policy.files.xml import child, local_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from revival_policy.files.xml import Element

#: A table has no more columns (Word allows as many).
MOST_COLUMNS = 63


class Cell(NamedTuple):
    """A cell: how many columns it spans, and whether it goes on with the cell above it."""

    element: Element
    columns: int
    goes_on: bool


class Row(NamedTuple):
    """A row: how many columns it leaves free in front, and its cells."""

    before: int
    cells: list[Cell]


def rows_of(table: Element, left_out: Collection[str]) -> Iterator[Row]:
    """Yield the rows of a table, without rows and cells that were taken out by a change."""
    for row in _within(table, "tr"):
        properties = child(row, "trPr")
        if properties is None or not _has(properties, left_out):
            before = _count(value_of(child(properties, "gridBefore")), 0)
            cells = [cell for element in _within(row, "tc") if (cell := _cell(element, left_out)) is not None]
            if cells:
                yield Row(before, cells)


def _within(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, also those in content controls and tracked changes."""
    for each in element:
        found = local_name(each)
        if found == name:
            yield each
        elif found in {"sdt", "sdtContent", "customXml", "ins", "del", "moveTo", "moveFrom"}:
            yield from _within(each, name)


def _has(properties: Element, names: Collection[str]) -> bool:
    return any(local_name(each) in names for each in properties)


def _cell(element: Element, left_out: Collection[str]) -> Cell | None:
    properties = child(element, "tcPr")
    if properties is None:
        return Cell(element, 1, goes_on=False)
    said = {local_name(each): each for each in properties}
    if ("cellIns" if "ins" in left_out else "cellDel") in said:
        return None
    merge = said.get("vMerge")
    goes_on = merge is not None and value_of(merge) != "restart"
    return Cell(element, _count(value_of(said.get("gridSpan")), 1), goes_on)


def _count(text: str | None, otherwise: int) -> int:
    return min(int(text), MOST_COLUMNS) if text is not None and text.isdecimal() else otherwise
