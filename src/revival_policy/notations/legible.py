"""A text as it is read: folded, and without what cannot be seen; and the way back to the text as given."""

from __future__ import annotations

import builtins
import enum
import functools
import operator
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from revival_policy.notations.folding import UNSEEN, fold
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What most fields hold, and no place is in.
_WITHOUT_PLACE = frozenset({str, int, bool, type(None)})
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
        kind = type(value)
        if kind in _WITHOUT_PLACE:
            return value
        if isinstance(value, Span):
            return self.span(value)
        if kind is tuple:
            parts = cast("tuple[object, ...]", value)
            carried = tuple([self._carried(part, start) for part in parts])
            return value if all(map(operator.is_, carried, parts)) else carried
        fields = _fields_of(kind)  # type: ignore[arg-type]  # the hash of a class is no method of object
        return self._carried_parts(value, fields, start) if fields is not None else value

    def _carried_parts(self, value: object, fields: _Fields, start: int) -> object:
        parts = fields.parts_of(value)
        own = parts[fields.span] if fields.span is not None else None
        inner = own.start if isinstance(own, Span) else start
        changed: list[object] | None = None
        for index, counted_within in fields.placed:
            part = parts[index]
            carried = (
                (part and self._within(cast("Span", part), start)) if counted_within else self._carried(part, inner)
            )
            if carried is not part:
                changed = changed or list(parts)
                changed[index] = carried
        return value if changed is None else fields.made(changed)

    def _within(self, span: Span, start: int) -> Span:
        place, first = self.span(Span(start + span.start, start + span.end)), self.start(start)
        return Span(place.start - first, place.end - first)


@attrs.frozen
class _Fields:
    """How the values of a class are taken apart and made again.

    `placed` are the numbers of the parts that may hold places, and whether these are counted within the value around
    it; `span` is the number of the place of the value itself.
    """

    kind: Callable[..., object]
    parts_of: Callable[[object], tuple[object, ...]]
    by_place: int
    by_name: tuple[str, ...]
    placed: tuple[tuple[int, bool], ...]
    span: int | None

    def made(self, parts: Sequence[object]) -> object:
        """Return a value of the class."""
        return self.kind(*parts[: self.by_place], **dict(zip(self.by_name, parts[self.by_place :], strict=True)))


@functools.cache
def _fields_of(kind: type) -> _Fields | None:
    """Return the fields of a class whose values may hold places, None of any other class."""
    if not attrs.has(kind) or not _may_hold_places(kind):
        return None
    fields = sorted((each for each in attrs.fields(kind) if each.init), key=operator.attrgetter("kw_only"))
    names = [each.name for each in fields]
    placed = [
        (index, COUNTED_WITHIN.items() <= each.metadata.items())
        for index, each in enumerate(fields)
        if _names_places(each.type, kind, {kind})
    ]
    return _Fields(
        kind,
        operator.attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),),
        sum(not each.kw_only for each in fields),
        tuple(each.alias for each in fields if each.kw_only),
        tuple(placed),
        names.index("span") if "span" in names else None,
    )


def _may_hold_places(kind: type, met: set[type] | None = None) -> bool:
    """Tell whether places may be in the values of a class, as far as the types of its fields say."""
    if kind in _WITHOUT_PLACE or kind is tuple or issubclass(kind, enum.Enum):
        return False
    within = {kind, *(met or ())}
    return not attrs.has(kind) or any(_names_places(each.type, kind, within) for each in attrs.fields(kind))


def _names_places(written: object, owner: type, met: set[type]) -> bool:
    """Tell whether one of the classes that a type names may hold places; one that its module does not know may."""
    known = vars(sys.modules[owner.__module__])
    kinds = [known.get(name, getattr(builtins, name, None)) for name in _NAME.findall(str(written)) if name != "None"]
    return any(not isinstance(kind, type) or (kind not in met and _may_hold_places(kind, met)) for kind in kinds)


_NAME = re.compile(r"\w+")


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
