"""What python-docx has no words for: elements of WordprocessingML that a Chinese official document needs besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt

from revival_policy.checking.sheet import POINTS_OF_MM, THIRD, TYPE_AREA, TYPEFACES, Typeface

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.font import CT_RPr
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.text.parfmt import CT_PPr
    from docx.oxml.text.run import CT_R
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.font import Font
    from docx.text.paragraph import Paragraph
    from docx.text.parfmt import ParagraphFormat
    from docx.text.run import Run

#: What follows some elements in the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26).
_AFTER_GRID = ("w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:outlineLvl", "w:rPr")
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:snapToGrid", *_AFTER_GRID)
_AFTER_FRAME = ("w:widowControl", "w:numPr", "w:suppressLineNumbers", "w:pBdr", *_AFTER_BORDERS)
#: What follows the room between characters in the properties of a run (17.3.2.28).
_AFTER_ROOM = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:lang")
#: Points that a character of 三号 gives up, so that 28 fill the line.
NARROWER = 0.25
#: The measures of WordprocessingML, of which a point has so many.
TWENTIETHS, _EIGHTHS = 20, 8
#: The width of the type area in points.
LINE_WIDTH = TYPE_AREA[0] * POINTS_OF_MM


def element(name: str, **attributes: str | int) -> BaseOxmlElement:
    """Return an element of the main namespace with attributes of it."""
    written = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    made: BaseOxmlElement = parse_xml(f"<w:{name} {nsdecls('w')}{written}/>")
    return made


def _of_run(font: Font) -> CT_RPr:
    return cast("CT_R", font.element).get_or_add_rPr()


def properties_of(format_: ParagraphFormat) -> CT_PPr:
    """Return the properties of a paragraph or of a style."""
    return cast("CT_P", format_.element).get_or_add_pPr()


def add_around(paragraph: Paragraph, levels: int, name: str, *elements: BaseOxmlElement) -> None:
    """Add elements to the properties of what is so many levels above the only paragraph of a cell: cell 1, row 2."""
    above = paragraph.paragraph_format.element
    for _ in range(levels):
        above = cast("BaseOxmlElement", above.getparent())
    found = above.find(qn(f"w:{name}"))
    properties = element(name) if found is None else found
    if found is None:
        above.insert(0, properties)
    for each in elements:
        if properties.find(str(each.tag)) is None:
            properties.append(each)


def set_table(paragraph: Paragraph, *elements: BaseOxmlElement) -> None:
    """Set the properties of the table around a paragraph, given in the order that the schema wants."""
    for properties in next(paragraph.paragraph_format.element.iterancestors(qn("w:tbl"))).iterchildren(qn("w:tblPr")):
        properties.clear()
        properties.extend(elements)


def set_in_frame(paragraph: Paragraph, **place: str | int) -> None:
    """Set a paragraph in a frame on its page (17.3.1.11); those below each other with the same place share one."""
    properties_of(paragraph.paragraph_format).insert_element_before(element("framePr", **place), *_AFTER_FRAME)


def set_font(font: Font, typeface: Typeface, size: float | None = None, *, narrower: float = 0.0) -> None:
    """Set the typeface for all scripts, and the size in points; each character may be so much narrower, in points."""
    font.name = typeface.font
    properties = _of_run(font)
    fonts = cast("BaseOxmlElement", properties.find(qn("w:rFonts")))
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), typeface.font)
    if size is not None:
        font.size = Pt(size)
    if narrower:
        _set_room(font, -narrower)


def _set_room(font: Font, points: float) -> None:
    room = element("spacing", val=round(points * TWENTIETHS))
    _of_run(font).insert_element_before(room, *_AFTER_ROOM)


def add_room_after(run: Run, points: float) -> None:
    """Leave so much room, in points, after each character of a run."""
    _set_room(run.font, points)


def indent(format_: ParagraphFormat, *, left: float = 0, right: float = 0, first: float = 0, em: float = THIRD) -> None:
    """Set indents in characters, of which the line holds 28; a first line further left is below 0."""
    step = em - (NARROWER if em == THIRD else 0)
    format_.left_indent, format_.right_indent = Pt(left * step), Pt(right * step)
    format_.first_line_indent = Pt(first * step)


def leave_room(format_: ParagraphFormat, *, grid: bool) -> None:
    """Leave no room between hanzi and figures; lines keep to those of the page if so wished.

    With that room a line does not hold 28 characters, and type larger than 三号 would take two lines of the page.
    """
    properties = properties_of(format_)
    for name in ("autoSpaceDE", "autoSpaceDN", *(() if grid else ("snapToGrid",))):
        properties.insert_element_before(element(name, val=0), *_AFTER_GRID)


def rule(side: str, points: float, color: str = "000000") -> BaseOxmlElement:
    """Return a line on one side of what it is a border of."""
    return element(side, val="single", sz=round(points * _EIGHTHS), space=0, color=color)


def add_rule(format_: ParagraphFormat, *, points: float, color: str) -> None:
    """Draw a line below a paragraph, as wide as it is."""
    rules = element("pBdr")
    rules.append(rule("bottom", points, color))
    properties_of(format_).insert_element_before(rules, *_AFTER_BORDERS)


def add_page_number(paragraph: Paragraph) -> None:
    """Write the number of the page between two dashes (7.5)."""
    paragraph.add_run("— ")
    field = element("fldSimple", instr=" PAGE ")
    field.append(paragraph.add_run("1").font.element)
    paragraph.paragraph_format.element.append(field)
    paragraph.add_run(" —")


def set_font_table(document: Document) -> None:
    """Say by which other names each font may be had: who has no 仿宋_GB2312 has 仿宋 or FangSong."""
    fonts = "".join(
        f'<w:font w:name="{typeface.font}"><w:altName w:val="{",".join(typeface.fonts[1:])}"/>'
        f'<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for typeface in TYPEFACES
    )
    blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{fonts}</w:fonts>'
    part = document.part
    for key, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            part.rels.pop(key)
    name = PackURI("/word/fontTable.xml")
    table = Part(name, CONTENT_TYPE.WML_FONT_TABLE, blob.encode(), part.package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
