"""Tables with real spans: a cell that says 〃 belongs to the one above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Pt

from revival_policy.checking.sheet import width
from revival_policy.files.tables import DITTO
from revival_policy.files.xml import printable
from revival_policy.rendering.docx import styles
from revival_policy.rendering.docx.elements import LINE_WIDTH, add_around, element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.text.paragraph import Paragraph

    from revival_policy.rendering.docx.sheets import Sheets

#: A column is wide enough for so many characters of its cells, and no wider in comparison with the others.
NARROWEST, WIDEST = 3.0, 24.0
#: The room beside the text of a cell, in characters.
PADDING = 1.2
#: How far above the paragraph of a cell the cell is, and its row.
CELL, ROW = 1, 2


def add_table(sheets: Sheets, rows: Sequence[Sequence[str]], *, has_head: bool = False) -> None:
    """Write a table of rows of cells; its head comes again on each page, and rows of one task stay together."""
    columns = max(map(len, rows))
    if sheets.new_page or not sheets.begun:
        sheets.add(styles.CELL)
    table = sheets.document.add_table(len(rows), columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = _widths(rows, columns)
    above: list[Paragraph | None] = [None] * columns
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        is_head = has_head and number == 0
        goes_on = any(DITTO in below for below in rows[number + 1 : number + 2])
        for column, cell in enumerate(row.cells):
            cell.width = Pt(widths[column])
            paragraph = cell.paragraphs[0]
            text = texts[column] if column < len(texts) else ""
            paragraph.style = (styles.CELL_HEAD if is_head else styles.CELL).name
            paragraph.paragraph_format.keep_with_next = is_head or goes_on
            spanned = above[column]
            if text == DITTO and spanned is not None:
                add_around(spanned, CELL, "tcPr", element("vMerge", val="restart"))
                add_around(paragraph, CELL, "tcPr", element("vMerge", val="continue"))
            else:
                paragraph.add_run(printable(text))
                above[column] = paragraph
            if column == 0:
                repeated = [element("tblHeader")] if is_head else []
                add_around(paragraph, ROW, "trPr", element("cantSplit"), *repeated)
    for made, points in zip(table.columns, widths, strict=True):
        made.width = Pt(points)


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[float]:
    """Return the width of each column in points, by the longest text in it."""
    room = [
        max(NARROWEST, min(WIDEST, max(width(row[column]) for row in rows if column < len(row)))) + PADDING
        for column in range(columns)
    ]
    return [LINE_WIDTH * each / sum(room) for each in room]
