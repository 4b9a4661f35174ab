"""Where a value is in a text: Span, Match and Places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import PlainValue

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 - the public name of the parameter is what readers see


class Span(NamedTuple):
    """A half-open range of character offsets, as in `text[start:end]`.

    >>> Span(0, 2).of("国发〔2016〕62号")
    '国发'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` in this range."""
        try:
            return text[self.start : self.end]
        except TypeError:
            expect("text", text, str, "a text")
            raise


@attrs.frozen
class Match(PlainValue, Generic[Value]):
    """A value found in running text, with its place there: `text == source[start:end]`.

    The same value can be written in many ways, so `text` need not equal `str(value)`.
    """

    value: Value
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place as a Span."""
        return Span(self.start, self.end)


class Places:
    r"""Line and column of the offsets of a text, both from 1, as editors count; `str.splitlines` says what ends a line.

    >>> Places("一、\n目标").of(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        """Note where the lines begin."""
        # One more character: the last line ends after every offset, whether the text ends in a line end or not.
        self._line_starts = list(accumulate(map(len, f"{text}.".splitlines(keepends=True)), initial=0))

    def of(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


def with_changes(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with others in the place of stretches of it, given in its order; what is empty adds.

    >>> with_changes("国发[2016]62号", [(2, 3, "〔"), (7, 8, "〕")])
    '国发〔2016〕62号'
    """
    parts: list[str] = []
    reached = 0
    for start, end, instead in changes:
        parts += (text[reached:start], instead)
        reached = end
    return "".join((*parts, text[reached:]))
