"""From the source of a notice back to the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import PlainValue
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum


class FileKind(TextEnum):
    """A kind of file that documents come in (文件格式); `str(kind)` is the value."""

    TEXT = "text"
    """plain text"""
    HTML = "HTML"
    """a page of a web site"""
    DOCX = "DOCX"
    """a document of Word from 2007 on, or one that WPS saved as such"""
    XLSX = "XLSX"
    """tables in an Excel file from 2007 on"""
    DOC = "DOC"
    """a document of Word 97 to 2003, or a WPS file of that form"""
    PDF = "PDF"
    """a PDF with a text layer"""
    OFD = "OFD"
    """版式文档 of GB/T 33190"""
    RTF = "RTF"
    """Rich Text Format, which many files named .doc are"""
    WORD_XML = "Word XML"
    """XML of Word 2003, or the parts of a DOCX in one XML file (flat OPC)"""
    MHT = "MHT"
    """a page of a web site saved with its pictures"""
    EML = "EML"
    """a message of electronic mail"""


@attrs.frozen
class Passage(PlainValue):
    """A stretch of the source that is in one paragraph on one page of the file (段落).

    `page` and `paragraph` count from 1; `page` is None where the kind of file knows no pages. A paragraph that runs
    over the end of a page is two passages of the same `paragraph`.
    """

    span: Span
    page: int | None
    paragraph: int


@attrs.frozen
class FileMap(PlainValue):
    """From the source of a notice to the pages of its file (文件对照): its kind, and the passages of the source.

    `left_out` holds what the source leaves out: page numbers, running heads and watermarks, hidden text and notes; and
    in words (`seal on page 2: …`, `attached file: …`) what is no text: seals and signatures, whether or not they hold,
    of OFD files, and files that are attached.
    `without_text` are the pages that are pictures, as scanners make them, and of which nothing was read.

    >>> file = rp.FileMap(rp.FileKind.PDF, (rp.Passage(rp.Span(0, 8), 1, 1), rp.Passage(rp.Span(8, 20), 2, 1)))
    >>> [passage.page for passage in file.passages_of(rp.Span(5, 12))]
    [1, 2]
    """

    kind: FileKind
    passages: tuple[Passage, ...] = ()
    left_out: tuple[str, ...] = ()
    without_text: tuple[int, ...] = ()

    def passages_of(self, span: Span) -> tuple[Passage, ...]:
        """Return the passages that a span of the source touches, in the order of the text."""
        expect("span", span, Span, "a span of the source")
        first = max(0, bisect_right(self.passages, span.start, key=_start) - 1)
        after = bisect_right(self.passages, max(span.start, span.end - 1), key=_start)
        return tuple(passage for passage in self.passages[first:after] if passage.span.end > span.start)


def _start(passage: Passage) -> int:
    return passage.span.start
