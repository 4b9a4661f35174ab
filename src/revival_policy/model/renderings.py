"""How a notice hands itself out in other forms.

Beside `tabular` the one place where the model reaches for a room ahead of it, when it is asked to and not before: that
a notice can be written as text or as a page is a method of the notice, and how is known to `rendering`. import-linter
knows of these lines.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from revival_policy.errors import MissingExtraError, expect

if TYPE_CHECKING:
    from pathlib import Path

    from revival_policy.model.notice import Notice

#: Languages in which a page labels what it shows: Chinese, English.
Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def as_text(notice: Notice) -> str:
    """Return a notice as text."""
    from revival_policy.rendering.text import to_text  # noqa: PLC0415 - see above

    return to_text(notice)


def as_page(notice: Notice, language: Language) -> str:
    """Return a notice as an HTML page."""
    from revival_policy.rendering.page import to_html  # noqa: PLC0415 - see above

    return to_html(notice, language)


def write_docx(notice: Notice, path: str | Path) -> None:
    """Write a notice as a DOCX file; MissingExtraError without the extra."""
    expect("path", path, (str, os.PathLike), "the path of the file to write")
    try:
        from revival_policy.rendering.docx.writing import write_docx as write  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        raise MissingExtraError("python-docx", "docx") from error
    write(notice, path)
