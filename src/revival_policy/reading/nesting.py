"""Which marker is under which, by how a document counts.

Documents mix the series of markers freely. What is under what shows in the numbers: a series that begins again
each time another one counts on is under it. Only where the numbers leave it open, the order counts that
GB/T 9704—2012, 7.3.3 and 立法法 第六十五条 give.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from revival_policy.notations.markers import Marker, MarkerStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

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
#: A series is within itself in no document that is deeper than this.
DEEPEST = 12


#: A series of markers is known by a number: that of its style, and how many numbers are above in decimal ones.
_STYLES = {style: number * 8 for number, style in enumerate(MarkerStyle)}
_PLACES: dict[int, float] = {
    _STYLES[style] + above: _CUSTOMARY.get(style, _INNERMOST) + above for style in MarkerStyle for above in range(8)
}
#: Where decimal markers are met, they follow the whole numbers that they repeat (GB/T 1.1: 1, 1.1, (1)).
_DECIMAL_PLACES = _PLACES | {
    _STYLES[style] + above: _CUSTOMARY[MarkerStyle.ARABIC] + above / 8
    for style in (MarkerStyle.BARE, MarkerStyle.DECIMAL)
    for above in range(7)
}

#: Codes of construction count chapters, sections and articles: 1, 1.1, 1.0.1 (工程建设标准编写规定).
_CODE_PLACES = _DECIMAL_PLACES | {
    _STYLES[MarkerStyle.BARE]: _CUSTOMARY[MarkerStyle.CHAPTER],
    **{
        _STYLES[MarkerStyle.DECIMAL] + above: _CUSTOMARY[MarkerStyle.CHAPTER] + min(above, 2) + above / 8
        for above in range(1, 8)
    },
}
#: The series of bare numbers that count items under decimal ones.
_BARE_ITEMS = _STYLES[MarkerStyle.BARE] + 7


def depths_of(markers: Sequence[Marker]) -> list[int]:
    """Return how many markers each of the markers of one document, in their order, is under."""
    return _Nesting(markers, _series_of(markers)).depths()


def _series_of(markers: Sequence[Marker]) -> list[int]:
    """Return the series of each marker.

    Bare numbers may be headings and items in one text. A heading is one whose first decimal number
    follows (2, then 2.1), or that counts on from the last heading; an item counts from 1, or on from an item.
    """
    series = [_STYLES[marker.style] + len(marker.above) for marker in markers]
    if not any(marker.above for marker in markers):
        return series
    heading = item = 0  # the last numbers
    for index, (marker, below) in enumerate(zip(markers, [*markers[1:], None], strict=True)):
        if marker.style is not MarkerStyle.BARE:
            item = 0 if marker.above else item
        elif below is not None and below.number == 1 and below.above in ((marker.number,), (marker.number, 0)):
            heading, item = marker.number, 0
        elif (heading and marker.number == 1) or (item and marker.number == item + 1):
            series[index], item = _BARE_ITEMS, marker.number
        else:
            heading, item = marker.number, 0
    return series


class _Nesting:
    """The markers of one document with their series, and how the series enclose each other."""

    def __init__(self, markers: Sequence[Marker], series: Sequence[int]) -> None:
        self._markers = markers
        self._series = series
        self._places = _places_of(markers)
        self._enclosed = _enclosures(markers, series)
        self._resumed = _resumptions(markers, series)

    def depths(self) -> list[int]:
        found: list[int] = []
        open_places: list[int] = []
        for index in range(len(self._markers)):
            depth = self._depth(index, open_places)
            del open_places[depth:]
            open_places.append(index)
            found.append(depth)
        return found

    def _depth(self, place: int, open_places: Sequence[int]) -> int:
        """Return how many of the open markers, from the outside in, the one at a place is under."""
        marker = self._markers[place]
        if (
            open_places
            and self._series[place] == self._series[open_places[-1]]
            and _follows(marker, self._markers[open_places[-1]])
        ):
            return len(open_places) - 1
        same = [depth for depth, above in enumerate(open_places) if self._same(above, place)]
        for depth in reversed(same):
            if _follows(marker, self._markers[open_places[depth]]):
                return depth
        if same:
            innermost = self._markers[open_places[same[-1]]]
            # The numbers of the series that is open go on after this one: it is another one, further in.
            nested = marker.number == 1 and self._resumed[place] == innermost.number + 1
            return len(open_places) if nested and len(open_places) < DEEPEST else same[-1]
        depth = len(open_places)
        while depth and not self._under(self._series[place], self._series[open_places[depth - 1]]):
            depth -= 1
        return depth

    def _same(self, one: int, other: int) -> bool:
        """Tell whether the markers at two places are of one series, perhaps written in two ways."""
        ours, theirs = self._series[one], self._series[other]
        if ours == theirs:
            return self._markers[one].above[:-1] == self._markers[other].above[:-1]
        return (
            self._places[ours] == self._places[theirs]
            and not self._enclosed[ours, theirs]
            and not self._enclosed[theirs, ours]
        )

    def _under(self, inner: int, outer: int) -> bool:
        """Tell whether a series is under another."""
        balance = self._enclosed[inner, outer] - self._enclosed[outer, inner]
        return balance > 0 if balance else self._places[inner] > self._places[outer]


def _places_of(markers: Sequence[Marker]) -> dict[int, float]:
    if not any(marker.above for marker in markers):
        return _PLACES
    coded = any(marker.above[-1:] == (0,) for marker in markers) and markers[0].style is not MarkerStyle.HANZI
    return _CODE_PLACES if coded else _DECIMAL_PLACES


def _follows(marker: Marker, above: Marker) -> bool:
    if marker.inserted:
        return marker.number == above.number and marker.inserted == above.inserted + 1
    return marker.above == above.above and marker.number == above.number + 1


def _enclosures(markers: Sequence[Marker], series: Sequence[int]) -> Counter[tuple[int, int]]:
    """Count how often one series counts from 1 to 2 or more between two numbers of another that follow each other."""
    found: Counter[tuple[int, int]] = Counter()
    last: dict[int, tuple[int, int]] = {}  # number and place of the last marker of each series
    begun: dict[int, int] = {}  # place at which each series last began
    for index, (marker, own) in enumerate(zip(markers, series, strict=True)):
        number, before = last.get(own, (0, -1))
        if number and marker.number == number + 1 and index > before + 1:
            for other, start in begun.items():
                if start > before and other != own and last[other][0] > 1:
                    found[other, own] += 1
        if marker.number == 1:
            begun[own] = index
        last[own] = marker.number, index
    return found


def _resumptions(markers: Sequence[Marker], series: Sequence[int]) -> list[int | None]:
    """Return for each marker the number of its series after the run that it is in, None where it ends a run."""
    resumed: list[int | None] = [None] * len(markers)
    ahead: dict[int, tuple[int, int | None]] = {}  # number of the next marker, and of the one after its run
    for index in range(len(markers) - 1, -1, -1):
        marker, own = markers[index], series[index]
        number, after = ahead.get(own, (0, None))
        counts_on = number == marker.number + 1
        resumed[index] = after if counts_on else None
        ahead[own] = marker.number, after if counts_on else (number or None)
    return resumed
