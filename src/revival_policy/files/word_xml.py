"""Word in one XML file: WordprocessingML of Word 2003, and the parts of a DOCX as flat OPC (ISO/IEC 29500-2, annex).

Both are made into the DOCX that says the same, and read as such.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Unreadable
from revival_policy.files.docx import read_docx
from revival_policy.files.extras import needs
from revival_policy.files.xml import attribute, child, children, local_name, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.files.xml import Element

EXTRA = "docx"
_MAIN_PART = "word/document.xml"


def read_word_xml(data: bytes) -> Contents:
    """Read an XML file of Word; Unreadable where it is damaged."""
    root = read_xml(data, "of the text", EXTRA)
    name = local_name(root)
    if name == "package":
        parts = _parts_of_package(root)
    elif name == "wordDocument":
        parts = _parts_of_2003(root)
    else:
        msg = "is XML, and no Word document"
        raise Unreadable(msg)
    return attrs.evolve(read_docx(_packed(parts)), kind=FileKind.WORD_XML)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def _parts_of_package(root: Element) -> dict[str, bytes]:
    """Return the XML parts of a package by their names; pictures are left out."""
    parts = {}
    for part in children(root, "part"):
        held = child(part, "xmlData")
        name = (attribute(part, "name") or "").lstrip("/")
        if held is not None and len(held) and name:
            parts[name] = _written(held[0])
    return parts


def _parts_of_2003(root: Element) -> dict[str, bytes]:
    """Return the main part of the document that an XML file of Word 2003 is."""
    _take_final_text(root)
    return {_MAIN_PART: _written(root)}


def _take_final_text(root: Element) -> None:
    """Take out what was deleted, and set numbers before their paragraphs as the file says that they are shown."""
    for note in [each for each in root.iter("{*}annotation") if attribute(each, "type") == "Word.Deletion"]:
        if (above := note.getparent()) is not None:
            above.remove(note)
    for properties in list(root.iter("{*}listPr")):
        shown = attribute(child(properties, "t"), "val")
        paragraph = next(properties.iterancestors("{*}p"), None)
        if shown and paragraph is not None:
            _set_before(paragraph, shown)
        if (above := properties.getparent()) is not None:
            above.remove(properties)


def _set_before(paragraph: Element, number: str) -> None:
    """Set a number before the text of a paragraph, apart from it."""
    etree = needs("lxml.etree", "lxml", EXTRA)
    space = str(paragraph.tag).partition("}")[0]
    run = etree.Element(f"{space}}}r")
    etree.SubElement(run, f"{space}}}t").text = (
        f"{number} " if number[-1:].isdigit() or number.endswith(".") else number
    )
    first = next((index for index, each in enumerate(paragraph) if local_name(each) != "pPr"), len(paragraph))
    paragraph.insert(first, run)


def _written(element: Element) -> bytes:
    data: bytes = needs("lxml.etree", "lxml", EXTRA).tostring(element, encoding="utf-8", with_tail=False)
    return data
