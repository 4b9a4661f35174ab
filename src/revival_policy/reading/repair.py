"""The second step: lines that a page has broken or glued together, told from those that stand as written.

Text out of PDF files ends its lines where the page did, loses the circles around numbers and glues what stood below
each other. Only what the text itself shows is mended: a document whose lines are full and unfinished is a broken one;
a number counts when its neighbours do. Every line keeps its place in the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.markers import Marker, MarkerStyle, find_markers, marker_at
from revival_policy.reading.bare_numbers import confirm_bare_numbers
from revival_policy.reading.glued import part_glued
from revival_policy.reading.lines import Line
from revival_policy.reading.names import is_body
from revival_policy.reading.rows import is_row
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
#: A quotation that is open over more lines than this was never closed.
LONGEST_QUOTATION = 60

_FINISHED = tuple("。；;：:！!？?”」』…")
_GOES_ON = re.compile(r"[，,、。；;：:！？”’）)》〉〕】]")
_CLOSING_QUOTE = ("”", "”。", "”；", "”;")
_CLOSING_PLAIN_QUOTE = ('"', '"。', '"；', '";')
_STATEMENT = re.compile(r"附\s{0,4}件\s{0,4}[:：]\s{0,4}")
_QUOTES = re.compile("[:：为]“[^”]*$|^“[^”]*$")
_PLAIN_QUOTES = re.compile('[:：为]"[^"]*$')
#: What furniture begins with; few lines do.
_FURNITURE_BEGINS = frozenset("-—－–第0123456789０１２３４５６７８９<")
_FURNITURE = re.compile(
    r"[-—－–]{1,3}\s*[0-9０-９]{1,4}\s*[-—－–]{1,3}|第\s*[0-9]{1,4}\s*页(?:\s*[/,，]?\s*共\s*[0-9]{1,4}\s*页)?|[0-9]{1,4}\s*/\s*[0-9]{1,4}"
    r"|<!--.*-->"
)


def repair(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines as they were before they were broken or glued; a text that shows nothing keeps its lines."""
    mended = confirm_bare_numbers(_without_quoted_markers(lines))
    if is_broken(mended):
        mended = _rejoined(source, mended)
    return part_glued(source, mended)


def is_furniture(line: Line) -> bool:
    """Tell whether a line is no text of the document: a page number, a comment of the page."""
    return line.text[:1] in _FURNITURE_BEGINS and _FURNITURE.fullmatch(line.text) is not None


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


def _rejoined(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those that go on marked so; a marker that was broken over two lines is whole again."""
    width = _width(lines)
    counted: dict[MarkerStyle, int] = {}
    mended: list[Line] = []
    above: int | None = None  # the last line of text, page numbers left out
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if (
            above is None
            or is_furniture(line)
            or is_row(line)
            or is_row(mended[above])
            or not _goes_on(mended[above], line, width, counted)
            or _is_signature(line, below)
        ):
            mended.append(line)
        elif (whole := _whole_marker(source, mended[above], line)) and above == len(mended) - 1:
            mended[above] = whole
        else:
            mended.append(line._replace(marker=None, content=line.text, continues=True))
        above = above if is_furniture(line) else len(mended) - 1
        marker = None if above is None else mended[above].marker or _first_attachment(mended[above])
        if marker is not None:
            counted[marker.style] = marker.number
    return mended


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


def _quotes_only_itself(text: str) -> bool:
    """Tell whether the quotation that a line closes was opened in it, by other than its first character."""
    return "“" in text and text.count("“") == text.count("”") and not text.startswith("“")


def _without_quoted_markers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines; those within a quotation of several paragraphs open no item.

    A law that amends another quotes the new text behind a colon: every paragraph opens with “, the last one closes.
    """
    mended = list(lines)
    opened: int | None = None
    for index, line in enumerate(lines):
        text = line.text
        if opened is None and "“" not in text and '"' not in text:
            continue
        quotes, odd = text.rfind("“") > text.rfind("”"), text.count('"') % 2
        closes = text.endswith(_CLOSING_QUOTE) or (odd and text.endswith(_CLOSING_PLAIN_QUOTE))
        if opened is None:
            opens = (quotes and _QUOTES.search(text)) or (odd and _PLAIN_QUOTES.search(text))
            opened = index if opens else None
        elif index - opened > LONGEST_QUOTATION:
            opened = None
        elif closes and not quotes and not _quotes_only_itself(text):
            for inside in range(opened + 1, index + 1):
                mended[inside] = lines[inside]._replace(marker=None, content=lines[inside].text)
            opened = None
    return mended
