"""The imprint (版记, 7.4): who gets a copy and who printed it when, between rules at the foot of the last page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Pt

from revival_policy.checking.sheet import FOURTH, width
from revival_policy.files.xml import printable
from revival_policy.rendering.blocks import Role
from revival_policy.rendering.docx import styles
from revival_policy.rendering.docx.elements import (
    LINE_WIDTH,
    TWENTIETHS,
    add_room_after,
    element,
    indent,
    rule,
    set_table,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.text.paragraph import Paragraph

    from revival_policy.rendering.blocks import Block
    from revival_policy.rendering.docx.sheets import Sheets

#: The first and the last rule are 0.35 mm thick, those between 0.25 mm (7.4.1); in points.
THICK, THIN = 1.0, 0.75
#: Fonts differ in the width of figures: the day has so much room to spare, in characters.
TO_SPARE = 2.5
_PRINTED = re.compile(r"(?s)(?P<body>.*\S)(?P<gap>\s*)(?P<day>[0-9〇○一二三四五六七八九]{4}\s*年.*)")


def write_imprint(sheets: Sheets, blocks: Sequence[Block]) -> None:
    """Write the imprint; nothing if there is none."""
    if not blocks:
        return
    table = sheets.document.add_table(len(blocks), 1)
    _set_at_foot(table.rows[0].cells[0].paragraphs[0])
    for row, block in zip(table.rows, blocks, strict=True):
        cell = row.cells[0]
        cell.width = Pt(LINE_WIDTH)
        paragraph = cell.paragraphs[0]
        paragraph.style = styles.IMPRINT.name
        if block.role is Role.COPIES:
            _write_copies(paragraph, block.text)
        else:
            _write_printing(paragraph, block.text)
    _end(sheets)


def _set_at_foot(first: Paragraph) -> None:
    """Set the table of a first paragraph at the foot of the type area, with a rule above and below each row."""
    room = round(FOURTH * TWENTIETHS)
    rules, rooms = element("tblBorders"), element("tblCellMar")
    for side, points in (("top", THICK), ("bottom", THICK), ("insideH", THIN)):
        rules.append(rule(side, points))
    for side in ("left", "right"):
        rooms.append(element(side, w=room, type="dxa"))
    place = element("tblpPr", vertAnchor="margin", horzAnchor="margin", tblpXSpec="left", tblpYSpec="bottom")
    width_ = element("tblW", w=round(LINE_WIDTH * TWENTIETHS), type="dxa")
    set_table(first, place, width_, rules, element("tblLayout", type="fixed"), rooms)


def _end(sheets: Sheets) -> None:
    """End the document in a paragraph, as Word wants after a table, of nearly no height."""
    last = sheets.add(styles.IMPRINT)
    last.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    last.paragraph_format.line_spacing = Pt(1)


def _write_copies(paragraph: Paragraph, text: str) -> None:
    """抄送机关 (7.4.2): lines go on below the first name."""
    paragraph.add_run(printable(text.replace("抄送:", "抄送：", 1)))
    indent(paragraph.paragraph_format, left=3, first=-3, em=FOURTH)


def _write_printing(paragraph: Paragraph, text: str) -> None:
    """印发机关和印发日期 (7.4.3): the body on the left, the day on the right, in one line."""
    parts = _PRINTED.fullmatch(text)
    if parts is None:
        paragraph.add_run(printable(text))
        return
    before, day = f"{parts['body']}{parts['gap']}", parts["day"]
    if "\t" in before:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(LINE_WIDTH - 2 * FOURTH), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(printable(text))
        return
    room = LINE_WIDTH - (2 + TO_SPARE + width(before) + width(day)) * FOURTH
    paragraph.add_run(printable(before[:-1]))
    add_room_after(paragraph.add_run(printable(before[-1])), max(room, 0.0))
    paragraph.add_run(printable(day))
