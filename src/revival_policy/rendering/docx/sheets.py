"""The sheets of a document while it is written: what comes next may begin on a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from docx.document import Document
from docx.shared import Pt

from revival_policy.checking.sheet import PITCH
from revival_policy.files.xml import printable

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from revival_policy.rendering.docx.styles import Style


@attrs.define
class Sheets:
    """A document that is written from its first paragraph to its last."""

    document: Document
    new_page: bool = False
    #: Whether a paragraph was written.
    begun: bool = False

    def add(self, style: Style, text: str = "", *, above: float = 0.0) -> Paragraph:
        """Add a paragraph, so many lines below the one before; at the head of a page, where it is to begin one."""
        paragraph = self.document.add_paragraph(printable(text), style=style.name)
        if above:
            paragraph.paragraph_format.space_before = Pt(above * PITCH)
        if self.new_page and self.begun:
            paragraph.paragraph_format.page_break_before = True
        self.new_page, self.begun = False, True
        return paragraph
