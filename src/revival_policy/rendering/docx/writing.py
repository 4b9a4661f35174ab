"""A notice as a DOCX file in the layout of GB/T 9704—2012."""

from __future__ import annotations

import datetime as dt
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import docx

from revival_policy.rendering.blocks import Role, blocks_of
from revival_policy.rendering.docx import styles
from revival_policy.rendering.docx.body import run_in, write_items, write_tables, write_texts
from revival_policy.rendering.docx.frame import Frame
from revival_policy.rendering.docx.imprint import write_imprint
from revival_policy.rendering.docx.sheets import Sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from docx.document import Document

    from revival_policy.model.notice import Notice
    from revival_policy.rendering.blocks import Block

#: What is on the last page, after the attachments.
_IMPRINT = {Role.COPIES, Role.PRINTING}


def write_docx(notice: Notice, path: str | Path) -> None:
    """Write a notice as a DOCX file."""
    document = docx.Document()
    styles.set_up(document)
    _describe(document, notice)
    sheets = Sheets(document)
    writers = _writers(sheets, notice)
    blocks = list(blocks_of(notice))
    text = run_in([block for block in blocks if block.role not in _IMPRINT])
    for role, group in groupby(text, key=lambda block: block.role):
        writers[role](list(group))
    write_imprint(sheets, [block for block in blocks if block.role in _IMPRINT])
    document.save(str(path))


def _writers(sheets: Sheets, notice: Notice) -> dict[Role, Callable[[Sequence[Block]], None]]:
    """Return who writes the blocks of each role that are together."""
    frame = Frame(sheets, notice)
    return {
        Role.CLASSIFICATION: frame.write_corner,
        Role.URGENCY: frame.write_corner,
        Role.NUMBER: frame.write_number,
        Role.SIGNATORY: frame.write_signatory,
        Role.TITLE: frame.write_title,
        Role.ADDRESSEES: frame.write_addressees,
        Role.PARAGRAPH: partial(write_texts, sheets),
        Role.HEADING: partial(write_items, sheets),
        Role.MEASURE: partial(write_items, sheets),
        Role.TASKS: partial(write_tables, sheets),
        Role.ATTACHMENT: frame.write_attachments,
        Role.ISSUER: frame.write_issuers,
        Role.DATE: frame.write_date,
        Role.NOTE: frame.write_notes,
        Role.LABEL: frame.write_label,
        Role.TITLE_WITHIN: frame.write_title_within,
    }


def _describe(document: Document, notice: Notice) -> None:
    properties = document.core_properties
    properties.title = notice.title or ""
    properties.author = "、".join(issuer.name for issuer in notice.issuers)
    properties.comments, properties.language = "", "zh-CN"
    properties.created = properties.modified = dt.datetime.now(dt.timezone.utc).replace(tzinfo=None)
