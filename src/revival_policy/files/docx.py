"""DOCX: WordprocessingML in a ZIP container (ISO/IEC 29500).

Read are the paragraphs of the main part as they are shown: text boxes (where the red head and the number often are),
changes that are tracked as accepted or as rejected, automatic numbers, fields by their results, tables by their rows.
Headers, footers and comments are left out; so are hidden text and notes, which are named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.contents import Contents
from revival_policy.files.docx_numbers import Numbering
from revival_policy.files.docx_parts import EXTRA, STRICT, USUAL, Package, body_of, read_part, styles_in, value_of
from revival_policy.files.docx_text import Walk
from revival_policy.files.wishes import wishes
from revival_policy.files.xml import attribute, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EXTRA", "read_docx"]
#: Notes that separate others are no text.
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_docx(data: bytes) -> Contents:
    """Read a DOCX file; Unreadable where it is damaged. Pages are those that Word noted when it last saved the file.

    Changes that are tracked are taken as accepted, or as rejected where the caller wishes the original text.
    """
    package = Package(data)
    text = package.text()
    body = body_of(read_xml(text.replace(STRICT, USUAL), "of the text", EXTRA))
    used = {value for name in ("pStyle", "rStyle") for each in body.iter(f"{{*}}{name}") if (value := value_of(each))}
    styles = styles_in(package.part("styles"), used)
    has_numbers = b"numPr" in text or any(next(each.iter("{*}numPr"), None) is not None for each in styles.values())
    numbers = read_part(package.part("numbering"), "of numbers") if has_numbers else None
    numbering = Numbering(numbers, styles)
    walk = Walk(
        numbering, styles, knows_pages=b"lastRenderedPageBreak" in text, original=wishes().tracked == "original"
    )
    paragraphs = tuple(walk.paragraphs(body))
    notes = tuple(note for kind in ("footnotes", "endnotes") for note in _notes(package.part(kind), walk))
    return Contents(FileKind.DOCX, paragraphs, left_out=(*walk.hidden, *notes))


def _notes(part: bytes, walk: Walk) -> Iterator[str]:
    """Yield the notes of a part."""
    notes = read_part(part, "of notes")
    for note in notes if notes is not None else ():
        if attribute(note, "type") not in _SEPARATORS:
            text = " ".join("".join(piece.text for piece in each).strip() for each in walk.paragraphs(note)).strip()
            if text:
                yield text
