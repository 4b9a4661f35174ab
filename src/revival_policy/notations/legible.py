"""A text as it is read: folded, and without what cannot be seen; and the way back to the text as given."""

from __future__ import annotations

import functools
import operator
import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeVar, cast, get_args, get_type_hints

import attrs

from revival_policy import fields
from revival_policy.notations.folding import UNSEEN, fold
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: The metadata of a field whose place is counted from the start of the value that holds it.
COUNTED_WITHIN: Mapping[str, bool] = {"counted within": True}

_Made = TypeVar("_Made")
_Value = TypeVar("_Value")


class Legible:
    r"""A text as it is read, and the text as given (可读文本).

    `text` has no characters without width. Where nothing is left out, offsets are the same in both.

    >>> seen = Legible("各\u200b县")
    >>> seen.text, seen.span(Span(1, 2))
    ('各县', Span(start=2, end=3))
    """

    def __init__(self, given: str, folded: str | None = None) -> None:
        """Make a text legible; `folded` is the text folded, where that is known."""
        self.given = given
        #: The text folded, of the length of the text as given: what is left out is nothing to see.
        self.folded: str = fold(given) if folded is None else folded
        self.text: str = self.folded.replace(UNSEEN, "") if UNSEEN in self.folded else self.folded
        self._cuts: list[int] = []
        self._left_out = [0]
        if len(self.text) != len(given):
            for run in _UNSEEN.finditer(self.folded):
                self._cuts.append(run.start() - self._left_out[-1])
                self._left_out.append(self._left_out[-1] + run.end() - run.start())

    @property
    def hides(self) -> bool:
        """Whether something of the text as given is left out."""
        return bool(self._cuts)

    def without(self, hide: Callable[[str], str]) -> Legible:
        """Return the text without what a function, which changes one character for one, finds nothing to see in."""
        hidden = hide(self.text)
        if hidden == self.text:
            return self
        pieces: list[str] = []
        start = 0
        for cut, before, after in zip(self._cuts, self._left_out, self._left_out[1:], strict=False):
            pieces += hidden[start:cut], UNSEEN * (after - before)
            start = cut
        return Legible(self.given, "".join((*pieces, hidden[start:])))

    def start(self, offset: int) -> int:
        """Return the offset in the text as given of the character at an offset."""
        return offset + self._left_out[bisect_right(self._cuts, offset)]

    def end(self, offset: int) -> int:
        """Return the offset in the text as given after the last character before an offset."""
        return offset + self._left_out[bisect_left(self._cuts, offset)]

    def span(self, span: Span) -> Span:
        """Return the position in the text as given; what cannot be seen around it is left out."""
        cuts, left_out = self._cuts, self._left_out
        start = span[0] + left_out[bisect_right(cuts, span[0])]
        return Span(start, max(start, span[1] + left_out[bisect_left(cuts, span[1])]))

    def stretch(self, span: Span) -> Span:
        """Return the position in the text as given of one of the stretches that divide the whole text."""
        return Span(self.end(span.start), len(self.given) if span.end == len(self.text) else self.end(span.end))

    def carried_back(self, value: _Made) -> _Made:
        """Return a value, with all that it is made of, whose places are those in the text as given."""
        return self._carried_from(value, 0)

    def match(self, found: Match[_Value]) -> Match[_Value]:
        """Return what a scan of the legible text found as found in the text as given."""
        return self.placed(found, self._carried_from(found.value, found.start))

    def placed(self, found: Match[_Value], value: _Value) -> Match[_Value]:
        """Return a value at the position in the text as given of what a scan of the legible text found."""
        span = self.span(found.span)
        return Match(value, *span, span.of(self.given))

    def _carried_from(self, value: _Made, start: int) -> _Made:
        return cast("_Made", self._carried(value, start)) if self._cuts else value

    def _carried(self, value: object, start: int) -> object:
        """Return a value that is in one that starts at an offset."""
        if isinstance(value, Span):
            return self.span(value)
        if type(value) is tuple:
            carried = tuple(self._carried(part, start) for part in value)
            return value if all(map(operator.is_, carried, value)) else carried
        placed = _fields_of(type(value))  # type: ignore[arg-type]  # the hash of a class is no method of object
        return self._carried_parts(value, placed, start) if placed else value

    def _carried_parts(self, value: object, placed: _Fields, start: int) -> object:
        own = getattr(value, "span", None)
        within = own.start if isinstance(own, Span) else start
        changes: dict[str, object] = {}
        for name, counted_within in placed:
            part = getattr(value, name)
            if part:
                carried = self._within(part, start) if counted_within else self._carried(part, within)
                if carried is not part:
                    changes[name] = carried
        return fields.with_changed(value, **changes) if changes else value

    def _within(self, span: Span, start: int) -> Span:
        place, first = self.span(Span(start + span.start, start + span.end)), self.start(start)
        return Span(place.start - first, place.end - first)


#: The fields of a class that may hold places: their names, and whether the place is counted within.
_Fields = tuple[tuple[str, bool], ...]


@functools.cache
def _fields_of(kind: type) -> _Fields:
    """Return the fields of a class of values that may hold places, none of any other class."""
    if not attrs.has(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(
        (each.name, COUNTED_WITHIN.items() <= each.metadata.items())
        for each in attrs.fields(kind)
        if _may_hold_places(hints[each.name], {kind})
    )


def _may_hold_places(hint: object, within: set[type]) -> bool:
    """Tell whether a value of a type may hold places; of the classes that it is in, another field tells."""
    if hint is Span:
        return True
    if isinstance(hint, type) and attrs.has(hint):
        inner = get_type_hints(hint) if hint not in within else {}
        return any(_may_hold_places(inner[each.name], within | {hint}) for each in attrs.fields(hint) if inner)
    return any(_may_hold_places(part, within) for part in get_args(hint))


def legibly(scan: Callable[[str], list[Match[_Value]]]) -> Callable[[str], list[Match[_Value]]]:
    """Let a scan read the legible text, and give what it finds its position in the text as given."""
    return _reading_legibly(scan, Legible.match)


def legibly_without_places(
    scan: Callable[[str], list[Match[_Value]]],
) -> Callable[[str], list[Match[_Value]]]:
    """Do as `legibly` does for a scan that finds values without places in them, such as days and figures."""
    return _reading_legibly(scan, lambda seen, found: seen.placed(found, found.value))


def _reading_legibly(
    scan: Callable[[str], list[Match[_Value]]],
    as_given: Callable[[Legible, Match[_Value]], Match[_Value]],
) -> Callable[[str], list[Match[_Value]]]:
    @functools.wraps(scan)
    def scanned(text: str) -> list[Match[_Value]]:
        folded = fold(text)
        if folded is text and UNSEEN not in text:
            return scan(text)
        seen = Legible(text, folded)
        return [as_given(seen, found) for found in scan(seen.text)]

    return scanned


_UNSEEN = re.compile(f"{UNSEEN}+")
