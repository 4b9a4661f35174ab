"""How a notice hands itself out in other forms.

Beside `tabular` the one place where the model reaches for a room ahead of it, when it is asked to and not before: that
a notice can be written as text or as a page is a method of the notice, and how is known to `rendering`. import-linter
knows of these lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice

#: Languages in which a page labels what it shows are those that the library speaks.
__all__ = ["LANGUAGES", "Language", "as_page", "as_text"]


def as_text(notice: Notice) -> str:
    """Return a notice as text."""
    from revival_policy.rendering.text import to_text  # noqa: PLC0415 - see above

    return to_text(notice)


def as_page(notice: Notice, language: Language) -> str:
    """Return a notice as an HTML page."""
    from revival_policy.rendering.page import to_html  # noqa: PLC0415 - see above

    return to_html(notice, language)
