"""The styles of a document by GB/T 9704—2012, one for each of its parts, and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from revival_policy.checking import sheet
from revival_policy.checking.sheet import FANGSONG, HEITI, KAITI, SONG, XIAOBIAOSONG, Typeface
from revival_policy.rendering.docx.elements import (
    NARROWER,
    TWENTIETHS,
    add_page_number,
    element,
    indent,
    leave_room,
    properties_of,
    set_font,
    set_font_table,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section as DocxSection
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

RED = RGBColor(0xFF, 0, 0)
_LEFT, _CENTER, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_BOTH = WD_ALIGN_PARAGRAPH.JUSTIFY


@attrs.frozen
class Style:
    """How a part is set: its typeface and size, where it is, indents in characters."""

    name: str
    typeface: Typeface = FANGSONG
    size: float = sheet.THIRD
    align: WD_ALIGN_PARAGRAPH = _BOTH
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    level: int | None = None


CORNER = Style("密级和紧急程度", HEITI, align=_LEFT)
MASTHEAD = Style("发文机关标志", XIAOBIAOSONG, align=_CENTER)
NUMBER = Style("发文字号", align=_CENTER)
NUMBER_AND_SIGNATORY = Style("发文字号和签发人", align=_LEFT, left=1.0, right=1.0)
RULE = Style("版头分隔线")
TITLE = Style("公文标题", XIAOBIAOSONG, sheet.SECOND, _CENTER, level=0)
ADDRESSEES = Style("主送机关", align=_LEFT)
BODY = Style("正文段落", first=2.0)
HEADINGS = (
    Style("一级标题", HEITI, first=2.0, level=1),
    Style("二级标题", KAITI, first=2.0, level=2),
    Style("三级标题", first=2.0, level=3),
)
CHAPTER = Style("编章节标题", HEITI, align=_CENTER, level=1)
ATTACHMENT = Style("附件说明", align=_LEFT)
SIGNATURE = Style("署名和成文日期", align=_RIGHT)
NOTE = Style("附注", align=_LEFT, left=2.0)
LABEL = Style("附件序号", HEITI, align=_LEFT)
IMPRINT = Style("版记", size=sheet.FOURTH, align=_LEFT)
CELL = Style("表格文字", size=12.0, align=_LEFT)
CELL_HEAD = Style("表头文字", HEITI, 12.0, _CENTER)
_STYLES = (
    *(CORNER, MASTHEAD, NUMBER, NUMBER_AND_SIGNATORY, RULE, TITLE, ADDRESSEES, BODY, *HEADINGS, CHAPTER),
    *(ATTACHMENT, SIGNATURE, NOTE, LABEL, IMPRINT, CELL, CELL_HEAD),
)
#: Lines in tables are set closer, in points.
PITCH_IN_TABLES = 18.0


def set_up(document: Document) -> None:
    """Give a new document the styles and the page of the standard."""
    set_font(cast("ParagraphStyle", document.styles["Normal"]).font, FANGSONG, sheet.THIRD)
    for style in _STYLES:
        _add(document, style)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    set_font_table(document)
    document.settings.odd_and_even_pages_header_footer = True
    _set_page(document, document.sections[0])


def _add(document: Document, style: Style) -> None:
    made = cast("ParagraphStyle", document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH))
    made.base_style = document.styles["Normal"]
    made.quick_style = True
    in_table = style in {CELL, CELL_HEAD}
    set_font(made.font, style.typeface, style.size, narrower=NARROWER if style.size == sheet.THIRD else 0)
    format_ = made.paragraph_format
    format_.alignment = style.align
    format_.space_before, format_.space_after = Pt(0), Pt(0)
    format_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    format_.line_spacing = Pt(PITCH_IN_TABLES if in_table else sheet.PITCH)
    format_.widow_control = False
    leave_room(format_, grid=style.typeface is not XIAOBIAOSONG and not in_table)
    indent(format_, first=style.first, left=style.left, right=style.right, em=style.size)
    if style.level is not None:
        properties_of(format_).insert_element_before(element("outlineLvl", val=style.level), "w:rPr")


def _set_page(document: Document, section: DocxSection) -> None:
    section.page_width, section.page_height = Mm(sheet.PAPER[0]), Mm(sheet.PAPER[1])
    section.top_margin, section.left_margin = Mm(sheet.ABOVE), Mm(sheet.LEFT)
    section.bottom_margin, section.right_margin = Mm(sheet.BELOW), Mm(sheet.RIGHT)
    section.start_type = WD_SECTION.NEW_PAGE
    section.gutter = Mm(0)
    section.header_distance = Mm(15)
    height = sheet.FOURTH / sheet.POINTS_OF_MM
    section.footer_distance = Mm(sheet.BELOW - sheet.NUMBER_BELOW - height)
    _set_number(section.footer.paragraphs[0], _RIGHT)
    _set_number(section.even_page_footer.paragraphs[0], _LEFT)
    for grid in document.element.iter(qn("w:docGrid")):
        grid.set(qn("w:type"), "lines")
        grid.set(qn("w:linePitch"), str(round(sheet.PITCH * TWENTIETHS)))


def _set_number(paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH) -> None:
    """Write the page number on the outer side, one character from the edge (7.5)."""
    add_page_number(paragraph)
    paragraph.alignment = side
    indent(paragraph.paragraph_format, left=side == _LEFT, right=side == _RIGHT, em=sheet.FOURTH)
    for run in paragraph.runs:
        set_font(run.font, SONG, sheet.FOURTH)
