"""Notices as DOCX files in the layout of GB/T 9704—2012 (公文格式)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.files.written import expect_path

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice


def to_docx(notice: Notice, path: str | Path) -> None:
    """Write a notice as a DOCX file; MissingExtraError without the extra `docx`."""
    written = expect_path(path)
    needs("docx", "python-docx", "docx")
    from revival_policy.rendering.docx.writing import write_docx  # noqa: PLC0415 - where the extra is installed

    write_docx(notice, written)
