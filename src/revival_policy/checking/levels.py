"""The numbering of a text (结构层次序数): 一、 (一) 1. (1), from above to below (GB/T 9704—2012, 7.3.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import RULES
from revival_policy.model.section import Section
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import MarkerStyle, find_markers
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft, Found
    from revival_policy.model.measure import Measure
    from revival_policy.notations.markers import Marker

    #: An item, its marker, and the style of the nearest item above it that the standard counts.
    Placed = tuple[Section | Measure, Marker, MarkerStyle | None]

LONGEST_MARKER = 40
#: A heading that is closed by a stop is no longer; what is longer is a sentence that leads in what follows.
LONGEST_HEADING = 20
#: Over paragraphs without numbers, a heading is known by being short, where a sentence is long.
LONGEST_OVER_PARAGRAPHS = 12
#: Levels that the standard counts; other spellings of a marker are at the level of that which it is written for.
_RANKS = {
    MarkerStyle.HANZI: 0,
    MarkerStyle.HANZI_BRACKETED: 1,
    MarkerStyle.ARABIC: 2,
    MarkerStyle.ARABIC_COMMA: 2,
    MarkerStyle.ARABIC_BRACKETED: 3,
    MarkerStyle.ARABIC_CLOSED: 3,
    MarkerStyle.CIRCLED: 4,
}
_HALF_WIDTH = str.maketrans("（）．０１２３４５６７８９", "().0123456789")
#: Words of a sentence that says what is to be done; no heading has one.
_SAYS = re.compile("[，,；;：:。]|如下|以下|下列|应当?|不得|可以|必须|要[^求点素件闻塞道地害]")


def _order(draft: Draft) -> Iterator[Found]:
    """None of the levels comes back under those below it."""
    for item, marker, above in _placed(draft):
        style = marker.style
        if above is None or style not in _RANKS or _RANKS[style] > _RANKS[above] or item.span is None:
            continue
        order = "which it comes before" if _RANKS[style] < _RANKS[above] else "which is of the same level"
        message = f"{marker} is under a heading like {above.value}, {order}"
        yield "marker-order", message, _place_of_marker(draft, item)


def _skipped(draft: Draft) -> Iterator[Found]:
    """Find levels that are left out, once for each leap; what counts on from before (4. under 二、) leaves out none."""
    reported: set[tuple[MarkerStyle, MarkerStyle]] = set()
    for item, marker, above in _placed(draft):
        style = marker.style
        if above is None or style not in _RANKS or style is MarkerStyle.CIRCLED or (above, style) in reported:
            continue
        if _RANKS[style] > _RANKS[above] + 1 and marker.number == 1 and item.span is not None:
            reported.add((above, style))
            message = f"{marker} is right under a heading like {above.value}: a level is left out"
            yield "level-skipped", message, _place_of_marker(draft, item)


def _marker_form(draft: Draft) -> Iterator[Found]:
    """No mark follows a bracket, a point after a figure."""
    for item, marker, _ in _placed(draft):
        if item.span is None or marker.style in RULES:
            continue
        place = _place_of_marker(draft, item)
        written = without_blanks(place.of(draft.source)).translate(_HALF_WIDTH)
        comma = marker.style is MarkerStyle.ARABIC_COMMA
        if comma or (written and written != str(marker)):
            canonical = str(marker).replace("、", ".") if comma else marker
            yield "marker-form", f"{written} is written {canonical}", place


def _heading_stop(draft: Draft) -> Iterator[Found]:
    """Find headings with a line for themselves that end in a stop; below the first level, where most do not."""
    headings: dict[MarkerStyle, list[Span]] = {}
    for item, marker, _ in _placed(draft):
        line = _heading_line(draft, item)
        if line is not None:
            headings.setdefault(marker.style, []).append(line)
    for style, lines in headings.items():
        stopped = [line for line in lines if line.of(draft.source).endswith("。")]
        if style is MarkerStyle.HANZI or 2 * len(stopped) <= len(lines):
            for line in stopped:
                yield "heading-stop", "no 。 ends a heading that has its line for itself", line


def _first_line(draft: Draft, span: Span) -> Span:
    end = draft.source.find("\n", span.start, span.end)
    line = Span(span.start, span.end if end < 0 else end)
    return Span(line.start, line.start + len(line.of(draft.source).rstrip()))


def _heading_line(draft: Draft, item: Section | Measure) -> Span | None:
    """Return the line of an item that is no more than a heading over items or paragraphs."""
    if item.span is None:
        return None
    line = _first_line(draft, item.span)
    words = Span(_place_of_marker(draft, item).end, line.end).of(draft.source).strip().rstrip("。")
    longest = LONGEST_HEADING if isinstance(item, Section) else LONGEST_OVER_PARAGRAPHS
    if not 0 < len(words) <= longest or _SAYS.search(words):
        return None
    below = Span(line.end, item.span.end)
    if not isinstance(item, Section) and not (_is_sentence(below.of(draft.source)) and _is_followed(draft, item.span)):
        return None
    return line


def _is_followed(draft: Draft, span: Span) -> bool:
    """Tell whether another item comes next; after the last one the paragraphs may be those that close the letter."""
    below = draft.source[span.end : span.end + LONGEST_MARKER].lstrip()
    markers = find_markers(below)
    return bool(markers) and markers[0].start == 0


def _is_sentence(below: str) -> bool:
    """Tell whether a paragraph is below, rather than nothing or a clause that belongs to the sentence above."""
    first = below.strip().partition("\n")[0].rstrip()
    return not first.startswith(("(", "（")) and first.endswith(("。", "；", "："))


def _placed(draft: Draft) -> Iterator[Placed]:
    """Yield the items of a document that the standard speaks of: none in articles of a rule, no rows of tables."""
    waiting: list[tuple[Section | Measure, MarkerStyle | None]] = []
    if draft.is_prescribed:
        waiting += ((item, None) for item in reversed(draft.notice.body))
    while waiting:
        item, above = waiting.pop()
        marker = None if getattr(item, "in_table", False) else item.marker
        if marker is None or marker.style in RULES:
            continue
        yield item, marker, above
        style = marker.style if marker.style in _RANKS else above
        children = item.children if isinstance(item, Section) else ()
        waiting.extend((child, style) for child in reversed(children))


def _place_of_marker(draft: Draft, item: Section | Measure) -> Span:
    span = item.span or Span(0, 0)
    markers = find_markers(draft.source[span.start : min(span.end, span.start + LONGEST_MARKER)])
    end = markers[0].end if markers else 0
    return Span(span.start, span.start + end)


#: The checks of this module.
LEVELS = (_order, _skipped, _marker_form, _heading_stop)
