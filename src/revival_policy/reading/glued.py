"""Markers that a page has glued into the line above them: …优化流程。第五章支持措施.

A running sentence may count as well (包括:(1)…;(2)…), and its numbers open no items. A marker within a line is taken
for one that was glued when its neighbours are at the beginnings of lines, or when it is of a form that sentences do
not use: 一、 and 第一条.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.markers import Marker, MarkerStyle, marker_at, opening_marker
from revival_policy.notations.unsure_markers import find_markers_inside, lists_figures
from revival_policy.reading.lines import Line
from revival_policy.reading.rows import is_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Forms that do not count within a sentence, where so many of them follow each other from 1.
_NEVER_RUNNING = {MarkerStyle.HANZI, MarkerStyle.CHAPTER, MarkerStyle.SECTION, MarkerStyle.ARTICLE}
FEWEST = 3
_DIVISIONS = {MarkerStyle.PART, MarkerStyle.SUBPART, MarkerStyle.CHAPTER, MarkerStyle.SECTION}
#: What a marker begins with.
_MARKS = frozenset("(（〔1一①第１㈠⑴⒈")
_FIRST = re.compile("[^。；;：:，,(（]{2,30}(?P<marker>[(（]一[)）])(?![、,，和至项款类条])")
#: After the words of a chapter or section, the article or section that it begins with: 第一章总则第一条为了…
_DIVISION, _WORDS = "第[零〇一二三四五六七八九十百]{1,6}", r"[^第。；;：:，,、\n]{2,30}"
_FIRST_ARTICLE = re.compile(
    rf"{_DIVISION}[章节]{_WORDS}(?:(?P<section>{_DIVISION}节){_WORDS})?(?=(?P<marker>{_DIVISION}[条节]))"
)
#: The first article after the title of its rules: 植树办法第一条为了….
_FIRST_OF_RULES = re.compile(r"第一条(?=\s{0,4}(?:为|根据|依据|按照))")
_TITLE_OF_RULES = re.compile(r"(?<![本该])(?:办法|规定|条例|细则|规则|章程|规程|规范)(?:[(（][^()（）]{1,12}[)）])?\Z")
#: The last word of such a title and what is in brackets after it is no longer.
_LONGEST_END_OF_TITLE = 16
#: A figure is no longer than this.
_FIGURE = 12
#: What leads in the items of a letter, and how far before a marker it begins.
_LEADS = re.compile(r"如下\s{0,4}[:：。]?\s{0,4}$")
_LONGEST_LEAD = 12
_SENTENCE_ENDS = {"", "。", "；", ";"}
_FIRST_MARKER, _FIRST_ARTICLE_MARKER = Marker(MarkerStyle.HANZI_BRACKETED, 1), Marker(MarkerStyle.ARTICLE, 1)


@attrs.define
class _Place:
    """A marker of the text: the line, the offset of the marker and of what follows it, and whether it opens an item."""

    line: int
    start: int
    end: int
    marker: Marker
    opens: bool


def part_glued(source: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines, divided where a marker was glued into one.

    A line that is divided may be a heading now, after whose words the first item under it is.
    """
    parted = _part(source, lines)
    return _part(source, parted) if len(parted) > len(lines) else parted


def _part(source: str, lines: Sequence[Line]) -> list[Line]:
    inside = list(_inside(source, lines))
    if inside:
        led = {start for start, *_ in _first_under_headings(lines)}
        led |= {place.start for place in inside if _is_led(source, place.start, lines[place.line])}
        _confirm(sorted((*_opening(lines), *inside), key=lambda place: place.start), led)
    cuts: dict[int, list[_Place]] = {}
    for place in inside:
        if place.opens:
            cuts.setdefault(place.line, []).append(place)
    parted: list[Line] = []
    for index, line in enumerate(lines):
        if index not in cuts and (line.marker is None or line.content[:1] not in _MARKS):
            parted.append(line)
            continue
        *before, rest = _divided(line, cuts[index]) if index in cuts else (line,)
        parted += before
        below = lines[index + 1].marker if index + 1 < len(lines) else None
        parted += _pair(rest, below)
    return parted


def _pair(line: Line, below: Marker | None) -> Sequence[Line]:
    """Return the two lines of one that opens an item and, with no word between, the first under it: (一)1.起草.

    After other markers than those of divisions an article is spoken of: (一)第一条中的…. Figures that an item begins
    with (1、2类) are no marker, unless the line below counts on from it.
    """
    if line.marker is None or line.content[:1] not in _MARKS:
        return (line,)
    inner = opening_marker(line.content)
    if inner is None or inner[0].number != 1 or inner[0].style is line.marker.style:
        return (line,)
    if inner[0].style is MarkerStyle.ARTICLE and line.marker.style not in _DIVISIONS:
        return (line,)
    if lists_figures(inner[0], line.content[inner[1] :].lstrip()) and below != attrs.evolve(inner[0], number=2):
        return (line,)
    return line.split(line.content_span.start)


def _opening(lines: Sequence[Line]) -> Iterator[_Place]:
    """Yield the markers with which lines begin."""
    for index, line in enumerate(lines):
        if line.marker is not None:
            yield _Place(index, line.start, line.end - len(line.content), line.marker, opens=True)


def _inside(source: str, lines: Sequence[Line]) -> Iterator[_Place]:
    """Yield the markers that are within lines, in the order of the text."""
    found = [
        (match.start, match.end, match.value)
        for match in find_markers_inside(source)
        if not lists_figures(match.value, source[match.end : match.end + _FIGURE])
    ]
    found += _first_under_headings(lines)
    found += _first_under_divisions(source)
    found += _first_of_rules(source)
    starts = [line.start for line in lines] if found else []
    rows: dict[int, bool] = {}
    for start, end, marker in sorted(found, key=lambda place: place[0]):
        index = bisect_right(starts, start) - 1
        if index >= 0 and lines[index].start < start and end < lines[index].end:
            if index not in rows:
                rows[index] = is_row(lines[index].text)
            if not rows[index]:
                yield _Place(index, start, end, marker, opens=False)


def _first_under_headings(lines: Sequence[Line]) -> Iterator[tuple[int, int, Marker]]:
    """Yield the first markers that follow the words of a heading without a mark between: 一、目标(一)起步."""
    for line in lines:
        may_hold = line.marker is not None and ("(一" in line.content or "（一" in line.content)
        first = _FIRST.match(line.content) if may_hold else None
        if first is not None:
            start = line.content_span.start
            yield start + first.start("marker"), start + first.end("marker"), _FIRST_MARKER


def _first_under_divisions(source: str) -> Iterator[tuple[int, int, Marker]]:
    """Yield the articles and sections that follow the words of a chapter or section without a mark between."""
    for first in _FIRST_ARTICLE.finditer(source) if "章" in source else ():
        before = source[first.start() - 1 : first.start()]
        if not (before in _SENTENCE_ENDS or before.isspace()):
            continue
        for start in (first.start("section"), first.start("marker")):
            marker = marker_at(source, start) if start >= 0 else None
            if marker is not None:
                yield marker.start, marker.end, marker.value


def _first_of_rules(source: str) -> Iterator[tuple[int, int, Marker]]:
    """Yield the first articles that follow the title of their rules without a mark between."""
    for first in _FIRST_OF_RULES.finditer(source) if "第一条" in source else ():
        if _TITLE_OF_RULES.search(source, max(0, first.start() - _LONGEST_END_OF_TITLE), first.start()):
            yield *first.span(), _FIRST_ARTICLE_MARKER


def _divided(line: Line, cuts: Sequence[_Place]) -> Iterator[Line]:
    """Yield the pieces of a line; each is cut out of the whole line, so that many cost no more than a few."""
    yield line.split(cuts[0].start)[0]
    ends = [*(cut.start for cut in cuts[1:]), line.end]
    for cut, end in zip(cuts, ends, strict=True):
        text = line.text[cut.start - line.start : end - line.start].rstrip()
        yield Line(line.number, cut.start, text, cut.marker, text[cut.end - cut.start :].lstrip())


def _is_led(source: str, start: int, line: Line) -> bool:
    """Tell whether what is before a marker says that the items of a letter follow: 现通知如下:一、."""
    return line.marker is None and _LEADS.search(source[max(0, start - _LONGEST_LEAD) : start]) is not None


def _confirm(places: Sequence[_Place], led: set[int]) -> None:
    by_style: dict[MarkerStyle, list[_Place]] = {}
    for place in places:
        by_style.setdefault(place.marker.style, []).append(place)
    crowded: set[int] = set()
    for style in _NEVER_RUNNING & by_style.keys():
        crowded |= _confirm_runs(by_style[style], FEWEST)
    for alike in by_style.values() if led else ():
        crowded |= _confirm_runs(alike, 2, led)
    for alike in by_style.values():
        _confirm_runs([place for place in alike if place.line in crowded], 2)
        _confirm_after(alike)
        _confirm_before(alike)


def _confirm_runs(alike: Sequence[_Place], fewest: int, led: set[int] | None = None) -> set[int]:
    """Let markers open items that count 1, 2, 3 within lines; return the lines that held several items.

    With `led`, only what counts on from a marker that starts there.
    """
    run: list[_Place] = []
    lines: set[int] = set()
    for place in alike:
        counts_on = bool(run) and place.marker.number == run[-1].marker.number + 1
        begins = place.marker.number == 1 and (led is None or place.start in led)
        run = [*run[-fewest:], place] if counts_on else [place] if begins else []
        if len(run) >= fewest:
            lines |= {each.line for each in run[-fewest:] if not each.opens}
            for each in run[-fewest:]:
                each.opens = True
    return lines


def _confirm_after(alike: Sequence[_Place]) -> None:
    """Let a marker open an item that counts on from one that does, unless the next one does so as well."""
    last = number = 0
    following: list[int] = []  # the number of the next that opens, from the last place to the first
    for place in reversed(alike):
        following.append(number)
        number = place.marker.number if place.opens else number
    for place, ahead in zip(alike, reversed(following), strict=True):
        if not place.opens and last and place.marker.number == last + 1 and ahead != place.marker.number:
            place.opens = True
        last = place.marker.number if place.opens else last


def _confirm_before(alike: Sequence[_Place]) -> None:
    """Let a marker open an item when the next one counts on from it and opens one."""
    ahead = 0
    for place in reversed(alike):
        place.opens = place.opens or (ahead == place.marker.number + 1)
        ahead = place.marker.number
        if not place.opens:
            ahead = 0
