"""DOCX: WordprocessingML in a ZIP container (ISO/IEC 29500).

Read are the paragraphs of the main part as they are shown: text boxes (where the red head and the number often stand),
insertions that are tracked, automatic numbers, rows of tables. Deletions, hidden text, headers, footers and notes are
left out.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from revival_policy.files.archive import Archive
from revival_policy.files.contents import Contents, Piece, Unreadable
from revival_policy.files.docx_numbers import Numbering
from revival_policy.files.tables import DITTO, MOST_COLUMNS, row_text
from revival_policy.files.xml import attribute, child, local_name, read_xml
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.files.xml import Element

EXTRA = "docx"
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
#: What is not shown, and the second of two forms that the same drawing is stored in.
_SKIPPED = {"del", "moveFrom", "Fallback", "rPr", "pPr", "rt", "instrText", "delText"}


def read_docx(data: bytes) -> Contents:
    """Read a DOCX file; Unreadable where it is damaged. Pages are those that Word noted when it last saved the file."""
    archive = Archive(data)
    root = read_xml(archive.part(_main_part(archive)), "of the text", EXTRA)
    body = child(root, "body")
    if body is None:
        msg = "is a ZIP container of Office parts, but no Word document"
        raise Unreadable(msg)
    return Contents(FileKind.DOCX, tuple(_Document(archive, knows_pages=_knows_pages(root)).blocks(body)))


def _main_part(archive: Archive) -> str:
    """Return the name of the part that holds the text: the relations of the package say it."""
    if "_rels/.rels" in archive.names:
        for relation in read_xml(archive.part("_rels/.rels"), "of relations", EXTRA):
            if str(attribute(relation, "Type")).endswith("/officeDocument"):
                return posixpath.normpath(str(attribute(relation, "Target"))).lstrip("/")
    return "word/document.xml"


def _knows_pages(root: Element) -> bool:
    return next(root.iter("{*}lastRenderedPageBreak"), None) is not None


class _Document:
    """A walk through the main part, which counts pages and automatic numbers as it goes."""

    def __init__(self, archive: Archive, *, knows_pages: bool) -> None:
        self._numbering = Numbering(
            *(
                read_xml(archive.part(part), name, EXTRA) if part in archive.names else None
                for part, name in (("word/numbering.xml", "of numbers"), ("word/styles.xml", "of styles"))
            )
        )
        self._page = 1 if knows_pages else None

    def blocks(self, element: Element) -> Iterator[tuple[Piece, ...]]:
        """Yield the paragraphs in an element, text boxes in front of the paragraph that they hang on."""
        for each in element:
            name = local_name(each)
            if name == "p":
                yield from self._paragraph(each)
            elif name == "tbl":
                yield from self._table(each)
            elif name not in _SKIPPED:
                yield from self.blocks(each)

    def _paragraph(self, element: Element) -> Iterator[tuple[Piece, ...]]:
        boxes: list[Element] = []
        pieces: list[list[str]] = [[]]
        pages = [self._page]
        for part in self._runs(element, boxes):
            if part is None:
                if self._page is not None:
                    self._page += 1
                pieces.append([])
                pages.append(self._page)
            else:
                pieces[-1].append(part)
        for box in boxes:
            yield from self.blocks(box)
        texts = ["".join(piece) for piece in pieces]
        if any(texts):
            texts[0] = self._numbering.next_number(element) + texts[0]
        yield tuple(Piece(text, page) for text, page in zip(texts, pages, strict=True))

    def _runs(self, element: Element, boxes: list[Element]) -> Iterator[str | None]:
        """Yield the text of a paragraph piece by piece, None where a page ends; note the text boxes on the way."""
        for each in element:
            name = local_name(each)
            if name == "t":
                yield each.text or ""
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name == "br":
                yield "" if attribute(each, "type") in {"page", "column"} else "\n"
            elif name == "lastRenderedPageBreak":
                yield None
            elif name == "txbxContent":
                boxes.append(each)
            elif name == "r" and _is_hidden(each):
                continue
            elif name not in _SKIPPED:
                yield from self._runs(each, boxes)

    def _table(self, table: Element) -> Iterator[tuple[Piece, ...]]:
        """Yield a paragraph for each row; rows of a single cell only lay out the page, and are read as paragraphs."""
        for row in table.iterchildren("{*}tr", "{*}sdt"):
            cells = list(row.iter("{*}tc")) if local_name(row) == "sdt" else list(row.iterchildren("{*}tc"))
            if len(cells) == 1:
                yield from self.blocks(cells[0])
            else:
                page = self._page
                texts = [text for cell in cells for text in self._cell(cell)]
                yield (Piece(row_text(texts), page),)

    def _cell(self, cell: Element) -> list[list[str]]:
        """Return the paragraphs of a cell, for the first of the columns that it spans; the others are empty."""
        paragraphs = ["".join(piece.text for piece in block) for block in self.blocks(cell)]
        merged = child(cell, "tcPr", "vMerge")
        if merged is not None and attribute(merged, "val") != "restart":
            paragraphs = [DITTO]
        spanned = child(cell, "tcPr", "gridSpan")
        columns = "1" if spanned is None else str(attribute(spanned, "val"))
        return [paragraphs, *[[]] * (min(int(columns), MOST_COLUMNS) - 1 if columns.isdecimal() else 0)]


def _is_hidden(run: Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in {"0", "false", "off"}
