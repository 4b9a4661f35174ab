"""Which marker stands under which, told from how a document counts.

Documents mix the series of markers freely. What stands under what shows in the numbers: a series that begins again
each time another one counts on stands under it. Only where the numbers leave it open, the order counts that
GB/T 9704—2012, 7.3.3 and 立法法 第六十五条 give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from revival_policy.notations.markers import Marker, MarkerStyle

#: A series of markers: its style, and how many numbers stand above in decimal ones.
_Series = tuple[MarkerStyle, int]

#: From the outside in. Styles that share a place are one series written in two ways, unless the document nests them.
_CUSTOMARY = {
    MarkerStyle.DIVISION: 0,
    MarkerStyle.PART: 1,
    MarkerStyle.SUBPART: 2,
    MarkerStyle.CHAPTER: 3,
    MarkerStyle.SECTION: 4,
    MarkerStyle.ARTICLE: 5,
    MarkerStyle.HANZI: 6,
    MarkerStyle.HANZI_BRACKETED: 7,
    MarkerStyle.PADDED: 8,
    MarkerStyle.ARABIC: 9,
    MarkerStyle.ARABIC_COMMA: 9,
    MarkerStyle.ARABIC_BRACKETED: 10,
    MarkerStyle.ARABIC_CLOSED: 10,
    MarkerStyle.CIRCLED: 11,
    MarkerStyle.BARE: 12,
    MarkerStyle.DECIMAL: 13,
}
_INNERMOST = 14
#: A series stands within itself in no document that is deeper than this.
DEEPEST = 12


def _series(marker: Marker) -> _Series:
    return marker.style, len(marker.above)


def _place(series: _Series) -> int:
    style, above = series
    return _CUSTOMARY.get(style, _INNERMOST) + above


@attrs.define
class Nesting:
    """The order of the series of one document; asked marker by marker, in the order of the text."""

    _markers: Sequence[Marker]
    _enclosed: Counter[tuple[_Series, _Series]]
    _resumed: Sequence[int | None]
    _next: int = 0

    @classmethod
    def of(cls, markers: Sequence[Marker]) -> Nesting:
        """Read how the markers of a document, in their order, enclose each other."""
        return cls(markers, _enclosures(markers), _resumptions(markers))

    def depth_of_next(self, open_markers: Sequence[Marker]) -> int:
        """Return how many of the markers that are open, from the outside in, the next one stands under."""
        marker, resumed = self._markers[self._next], self._resumed[self._next]
        self._next += 1
        series = _series(marker)
        counted_on = [
            depth for depth, above in enumerate(open_markers) if self._same(above, marker) and _follows(marker, above)
        ]
        if counted_on:
            return counted_on[-1]
        same = [depth for depth, above in enumerate(open_markers) if self._same(above, marker)]
        if same:
            # The numbers of the series that is open go on behind this one: it is another one, further in.
            nested = len(open_markers) < DEEPEST and marker.number == 1 and resumed == open_markers[same[-1]].number + 1
            return len(open_markers) if nested else same[-1]
        depth = len(open_markers)
        while depth and not self._under(series, _series(open_markers[depth - 1])):
            depth -= 1
        return depth

    def _same(self, one: Marker, other: Marker) -> bool:
        """Tell whether two markers are of one series, perhaps written in two ways."""
        ours, theirs = _series(one), _series(other)
        if ours == theirs:
            return one.above[:-1] == other.above[:-1]
        return _place(ours) == _place(theirs) and not self._enclosed[ours, theirs] and not self._enclosed[theirs, ours]

    def _under(self, inner: _Series, outer: _Series) -> bool:
        """Tell whether a series stands under another."""
        balance = self._enclosed[inner, outer] - self._enclosed[outer, inner]
        return balance > 0 if balance else _place(inner) > _place(outer)


def _follows(marker: Marker, above: Marker) -> bool:
    if marker.inserted:
        return marker.number == above.number and marker.inserted == above.inserted + 1
    return marker.above == above.above and marker.number == above.number + 1


def _enclosures(markers: Sequence[Marker]) -> Counter[tuple[_Series, _Series]]:
    """Count how often one series counts from 1 to 2 or more between two numbers of another that follow each other."""
    found: Counter[tuple[_Series, _Series]] = Counter()
    last: dict[_Series, tuple[int, int]] = {}  # number and place of the last marker of each series
    begun: dict[_Series, int] = {}  # place at which each series last began
    for place, marker in enumerate(markers):
        series = _series(marker)
        number, before = last.get(series, (0, -1))
        if number and marker.number == number + 1:
            found.update(
                (other, series)
                for other, start in begun.items()
                if start > before and other != series and last[other][0] > 1
            )
        if marker.number == 1:
            begun[series] = place
        last[series] = marker.number, place
    return found


def _resumptions(markers: Sequence[Marker]) -> list[int | None]:
    """Return for each marker the number of its series behind the run that it is in, None where it ends a run."""
    resumed: list[int | None] = [None] * len(markers)
    ahead: dict[_Series, tuple[int, int | None]] = {}  # number of the next marker, and of the one behind its run
    for place in range(len(markers) - 1, -1, -1):
        marker = markers[place]
        number, behind = ahead.get(_series(marker), (0, None))
        after = behind if number == marker.number + 1 else (number or None)
        resumed[place] = behind if number == marker.number + 1 else None
        ahead[_series(marker)] = marker.number, after
    return resumed
