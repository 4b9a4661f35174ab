"""A document of many that could not be read."""

from __future__ import annotations

from typing import Literal

import attrs

from revival_policy.handing_out import PlainValue

#: What can be done with a document that cannot be read: a Failure in its place, nothing, or FileError.
OnError = Literal["collect", "skip", "raise"]


@attrs.frozen
class Failure(PlainValue):
    """A document that could not be read (读取失败): where it comes from, the class of the error and what it says."""

    source: str
    error: str
    message: str

    def __str__(self) -> str:
        """Return source and message in one line."""
        return f"{self.source}: {self.message}"
