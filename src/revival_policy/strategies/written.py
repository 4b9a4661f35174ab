"""A spelling met in the wild, and the value that it must be read as."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 - the public name of the parameter is what readers see


_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})


@attrs.frozen
class Written(Generic[Value]):
    """A text in a spelling met in the wild, and the value that it must be read as."""

    text: str
    value: Value


def in_full_width(text: str) -> str:
    """Return a text with the digits, brackets and points that have a full width in it."""
    return text.translate(_FULL_WIDTH)
