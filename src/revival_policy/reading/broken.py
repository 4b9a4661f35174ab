"""Lines that a page has broken, put together again: where all of a text shows its width, and where two lines do.

Text out of PDF files ends its lines where the page did. A document whose lines are full and unfinished is a broken one;
in others each line is weighed against the one above it (see `halves`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.markers import Marker, MarkerStyle, find_markers, marker_at
from revival_policy.reading.furniture import is_furniture
from revival_policy.reading.halves import Halves
from revival_policy.reading.lines import Line
from revival_policy.reading.names import is_body
from revival_policy.reading.top import date_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A text of fewer lines shows no width.
FEWEST_LINES = 6
#: A page is no narrower and no wider than this.
NARROWEST, WIDEST = 18, 90
#: Share of full and unfinished lines from which a text is taken to be broken.
BROKEN_SHARE = 0.3
#: A line is full from this share of the width; a line that goes on is at least as wide as the second.
FULL, WIDE = 0.75, 0.6
#: So much of a paragraph is kept to tell whether a bracket is open.
LONGEST_PARAGRAPH = 400

_FINISHED = tuple("。；;：:！!？?”」』…")
_GOES_ON = re.compile(r"[，,、。；;：:！？”’）)》〉〕】]")
_STATEMENT = re.compile(r"附\s{0,4}件\s{0,4}[:：]\s{0,4}")


def rejoined(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those that go on marked so; a marker that was broken over two lines is whole again."""
    return _Page(source, lines).rejoined()


def is_broken(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a text end where a page did."""
    width = _width(lines)
    if len(lines) < FEWEST_LINES or not NARROWEST <= width <= WIDEST:
        return False
    full = sum(len(line.text) >= FULL * width and not line.text.endswith(_FINISHED) for line in lines)
    return full >= BROKEN_SHARE * len(lines)


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


class _Page:
    """The lines of a text as they are put together again; `above` is the last line of text, page numbers left out."""

    def __init__(self, source: str, lines: Sequence[Line]) -> None:
        self._source = source
        self._lines = lines
        self._width = _width(lines) if is_broken(lines) else None
        self._halves = Halves.of(lines)
        self._mended: list[Line] = []
        self._counted: dict[MarkerStyle, int] = {}
        self._above: tuple[int, int] | None = None  # its places among the lines as they were and as they are
        self._paragraph = ""

    def rejoined(self) -> list[Line]:
        for place, line in enumerate(self._lines):
            if is_furniture(line):
                self._mended.append(line)
            else:
                self._take(place, line)
        return self._mended

    def _take(self, place: int, line: Line) -> None:
        goes_on = self._above is not None and self._goes_on(place, line, *self._above)
        self._paragraph = f"{self._paragraph}{line.text}"[-LONGEST_PARAGRAPH:] if goes_on else line.text
        if not goes_on:
            self._mended.append(line)
        elif not self._makes_whole(line):
            self._mended.append(line._replace(marker=None, content=line.text, continues=True))
        self._above = place, len(self._mended) - 1
        last = self._mended[-1]
        marker = last.marker or _first_attachment(last)
        if marker is not None:
            self._counted[marker.style] = marker.number

    def _goes_on(self, place: int, line: Line, above: int, mended: int) -> bool:
        if self._halves.go_on(above, place, self._paragraph):
            return True
        return (
            self._width is not None
            and above >= self._halves.opened  # above stand title and addressees, each in lines of its own
            and _goes_on(self._mended[mended], line, self._width, self._counted)
            and not _is_signature(line, self._lines[place + 1] if place + 1 < len(self._lines) else None)
        )

    def _makes_whole(self, line: Line) -> bool:
        """Put a line to the beginning of a marker that stands right above it; tell whether there was one."""
        whole = None if is_furniture(self._mended[-1]) else _whole_marker(self._source, self._mended[-1], line)
        if whole is not None:
            self._mended[-1] = whole
        return whole is not None


def _goes_on(above: Line, line: Line, width: int, counted: dict[MarkerStyle, int]) -> bool:
    if _GOES_ON.match(line.text):
        return True
    if above.text.endswith(_FINISHED) or len(above.text) < WIDE * width:
        return False
    marker = line.marker
    return marker is None or (
        marker.number not in (1, counted.get(marker.style, 0) + 1) and len(above.text) >= FULL * width
    )


def _is_signature(line: Line, below: Line | None) -> bool:
    """Tell whether a line is the name of a body above a date (发文机关署名)."""
    return below is not None and line.marker is None and date_alone(below.text) is not None and is_body(line.text)


def _first_attachment(line: Line) -> Marker | None:
    """Return the marker behind the label of an attachment statement: 附件:1."""
    stated = _STATEMENT.match(line.text)
    first = marker_at(line.text, stated.end()) if stated else None
    return first.value if first else None


def _whole_marker(source: str, above: Line, line: Line) -> Line | None:
    """Return the line that two are when the first holds no more than the beginning of a marker."""
    if above.marker is not None or len(above.text) > 4:  # noqa: PLR2004 - 二十一 and a bracket
        return None
    text = source[above.start : line.end]
    found = find_markers(re.sub(r"\s", " ", text))
    if not found or found[0].end <= len(above.text):
        return None
    return Line(above.number, above.start, text, found[0].value, text[found[0].end :].lstrip())
