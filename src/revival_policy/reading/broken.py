"""Lines that a page has broken, put together again: where all of a text shows its width, and where two lines do.

Text out of PDF files ends its lines where the page did. A document whose lines are full and unfinished is a broken one;
in others each line is weighed against the one above it (see `halves`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.markers import Marker, MarkerStyle, find_markers, marker_at
from revival_policy.notations.responsibilities import find_responsibilities
from revival_policy.reading.furniture import BEGINNINGS, is_furniture
from revival_policy.reading.halves import Halves, may_go_on
from revival_policy.reading.lines import Line
from revival_policy.reading.names import is_body
from revival_policy.reading.page_labels import pairs_in
from revival_policy.reading.questions import date_alone

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

_FINISHED = tuple("。；;：:！!？?”」』…")
#: How the brackets of a clause close.
_CLOSINGS = tuple(")）]］】〕")
_GOES_ON = re.compile(r"[，,、。；;：:！？”’）)》〉〕】]")
_STATEMENT = re.compile(r"附\s{0,4}件\s{0,4}[:：]\s{0,4}")


def rejoined(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those that go on marked so; a marker that was broken over two lines is whole again."""
    return _Page(source, lines).rejoined()


def width_if_broken(lines: Sequence[Line]) -> int | None:
    """Return the width at which a page broke the lines of a text; None where they end as they were written."""
    width = _width(lines)
    if len(lines) < FEWEST_LINES or not NARROWEST <= width <= WIDEST:
        return None
    full = [line for line in lines if len(line.text) >= FULL * width and not line.text.endswith(_FINISHED)]
    if len(full) < BROKEN_SHARE * len(lines):
        return None
    labelled = sum(any(pairs_in(line.text)) for line in full)  # as long as their values, whatever the width
    return width if len(full) - labelled >= BROKEN_SHARE * (len(lines) - labelled) else None


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted([len(line.text) for line in lines])
    return lengths[len(lengths) * 9 // 10] if lengths else 0


class _Page:
    """The lines of a text as they are put together again."""

    def __init__(self, source: str, lines: Sequence[Line]) -> None:
        self._source = source
        self._lines = lines
        self._width = width_if_broken(lines)
        self._halves = Halves(lines)
        self._mended: list[Line] = []
        self._counted: dict[MarkerStyle, int] = {}

    def rejoined(self) -> list[Line]:
        above: Line | None = None  # the last line of text as it was, page numbers left out, and its place
        is_full = self._width is not None
        last = begin = 0  # the place of the line above, and of the first line of its paragraph
        for index, line in enumerate(self._lines):
            if line.text[0] in BEGINNINGS and is_furniture(line):
                self._mended.append(line)
                continue
            may = above is not None and (is_full or may_go_on(above, line))
            if may and self._goes_on(index, last, begin):
                self._join(line)
            else:
                self._mended.append(line)
                begin = index
            above, last = line, index
            if is_full:
                self._count()
        return self._mended

    def _goes_on(self, place: int, above: int, begin: int) -> bool:
        if self._halves.go_on(above, place, begin):
            return True
        line = self._lines[place]
        return (
            self._width is not None
            and above >= self._halves.opened  # above are title and addressees, each in lines of its own
            and _goes_on(self._lines[above], line, self._width, self._counted)
            and not _is_signature(line, self._lines[place + 1] if place + 1 < len(self._lines) else None)
        )

    def _join(self, line: Line) -> None:
        if not self._makes_whole(line):
            self._mended.append(line.without_marker()._replace(continues=True))

    def _count(self) -> None:
        """Note the number of the last line, or that of its first attachment: others count on from it."""
        last = self._mended[-1]
        marker = last.marker or _first_attachment(last)
        if marker is not None:
            self._counted[marker.style] = marker.number

    def _makes_whole(self, line: Line) -> bool:
        """Put a line to the beginning of a marker that is right above it; tell whether there was one."""
        whole = None if is_furniture(self._mended[-1]) else _whole_marker(self._source, self._mended[-1], line)
        if whole is not None:
            self._mended[-1] = whole
        return whole is not None


def _goes_on(above: Line, line: Line, width: int, counted: dict[MarkerStyle, int]) -> bool:
    if _GOES_ON.match(line.text):
        return True
    if above.text.endswith(_FINISHED) or len(above.text) < WIDE * width or _ends_in_clause(above.text):
        return False
    marker = line.marker
    return marker is None or (
        marker.number not in (1, counted.get(marker.style, 0) + 1) and len(above.text) >= FULL * width
    )


def _ends_in_clause(text: str) -> bool:
    """Tell whether a line ends in brackets that say who carries it out, which ends its paragraph."""
    clauses = find_responsibilities(text) if text.endswith(_CLOSINGS) else []
    return bool(clauses) and clauses[-1].end == len(text)


def _is_signature(line: Line, below: Line | None) -> bool:
    """Tell whether a line is the name of a body above a date (发文机关署名)."""
    return below is not None and line.marker is None and date_alone(below.text) is not None and is_body(line.text)


def _first_attachment(line: Line) -> Marker | None:
    """Return the marker after the label of an attachment statement: 附件:1."""
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
