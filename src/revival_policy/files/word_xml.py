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
from revival_policy.files.word_2003 import parts_of_2003
from revival_policy.files.xml import attribute, child, children, local_name, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revival_policy.files.xml import Element

EXTRA = "docx"


def read_word_xml(data: bytes) -> Contents:
    """Read an XML file of Word; Unreadable where it is damaged."""
    root = read_xml(data, "of the text", EXTRA)
    name = local_name(root)
    if name == "package":
        parts = _parts_of_package(root)
    elif name == "wordDocument":
        parts = {name: _written(part) for name, part in parts_of_2003(root).items()}
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


def _written(element: Element) -> bytes:
    data: bytes = needs("lxml.etree", "lxml", EXTRA).tostring(element, encoding="utf-8", with_tail=False)
    return data
