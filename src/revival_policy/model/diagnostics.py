"""What the reader doubts or could not place (诊断)."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.languages.saying import said, say
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum


class Level(TextEnum):
    """How much a diagnostic matters; `str(level)` is the value."""

    ERROR = "error"
    """The text cannot be trusted as read"""
    WARNING = "warning"
    """Something in the text is probably wrong"""
    INFO = "info"
    """Something was left unread"""


@attrs.frozen
class Diagnostic(PlainValue):
    """One doubt of the reader, with its place.

    `line` and `column` count from 1, as editors do; `span` is in offsets of the source. `code` is stable, `message` is
    for people, in English, and may change; `str()` puts it into the language that is set (`rp.set_language`).
    """

    code: str
    level: Level
    message: str
    line: int
    column: int
    span: Span

    def __str__(self) -> str:
        """Return place, level, code and message in one line."""
        return f"{self.line}:{self.column}: {say(str(self.level))}: {self.code}: {said(self.message)}"
