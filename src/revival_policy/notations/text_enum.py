"""Closed lists of words, such as roles and kinds."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING


class TextEnum(enum.Enum):
    """An enum that is written as its values: str() of a member is its value."""

    def __str__(self) -> str:
        """Return the value."""
        return str(self.value)

    # That of Enum is a function in Python, and each line of a text asks for it.
    if not TYPE_CHECKING:  # type checkers know a hash as a method only
        __hash__ = object.__hash__
