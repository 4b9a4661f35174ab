"""Closed lists of words, such as roles and kinds."""

from __future__ import annotations

import enum


class TextEnum(str, enum.Enum):
    """An enum whose members are their values: they are written, compared and looked up as texts.

    >>> rp.Role.LEAD == "lead", {"lead": 1}[rp.Role.LEAD], f"{rp.Role.LEAD}"
    (True, 1, 'lead')
    """

    def __str__(self) -> str:
        """Return the value."""
        return str(self.value)

    # That of Enum is a function in Python and of the name; equal texts must have equal hashes.
    __hash__ = str.__hash__
