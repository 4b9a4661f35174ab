"""Closed lists of words, such as roles and kinds."""

from __future__ import annotations

import enum

from revival_policy.errors import QueryError, near

#: Values that a refusal lists; what was given follows them, and must be seen.
SHOWN = 8


class TextEnum(str, enum.Enum):
    """An enum whose members are their values: they are written, compared and looked up as texts.

    >>> rp.Role.LEAD == "lead", {"lead": 1}[rp.Role.LEAD], f"{rp.Role.LEAD}"
    (True, 1, 'lead')
    """

    def __str__(self) -> str:
        """Return the value."""
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> TextEnum:
        """Refuse what is no value of this enum; ValueError, as for any enum."""
        known = [str(member.value) for member in cls]
        shown = ", ".join(known[:SHOWN]) + (", …" if len(known) > SHOWN else "")
        raise QueryError(cls.__name__, str(value), f"one of {shown}{near(value, known)}")

    # That of Enum is a function in Python and of the name; equal texts must have equal hashes.
    __hash__ = str.__hash__
