"""Closed lists of words, such as roles and kinds."""

from __future__ import annotations

import enum


class TextEnum(enum.Enum):
    """An enum that is written as its values: str() of a member is its value."""

    def __str__(self) -> str:
        """Return the value."""
        return str(self.value)
