"""Finding the lines of an HTML page that hold the document.

What is in a container of a known name, else where the text is dense, is the document; and so is what is beside it
and could be nothing else: a letter to its addressees, the table or the annex after a letter, a signature with its day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import opening_marker
from revival_policy.reading.names import addressees_in, is_body
from revival_policy.reading.questions import date_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.files.web_page import Holder, Page

#: Lines of a page, from the first to the one after the last.
Lines = tuple[int, int]
#: Hanzi below which a container is one of the name by chance, such as a box for the size of letters.
SHORTEST_TEXT = 30
#: What share of the text an element must hold for the search to go on inside it.
SHARE = 0.6
#: Lines of a signature with its day, and lines after an addressee or a title in which the text itself begins.
MOST_OF_A_SIGNATURE, BEGINS_WITHIN = 4, 6
#: Rows below which a table lays out the page, or says where it was published.
FEWEST_ROWS = 2
#: A title is no longer than the first, a name of a body no longer than the second.
LONGEST_TITLE, LONGEST_NAME = 120, 60
#: Hanzi of a sentence at least.
SHORTEST_SENTENCE = 8
_SENTENCE = re.compile("[。，；]")
_OF_THE_SITE = re.compile("版权所有|主办|承办|备[0-9]{5}|备案|标识码|技术支持|网站地图|联系我们|浏览器")
_ANNEX = re.compile(r"附\s{0,4}(?:件|表|录)\s{0,4}[0-9一二三四五六七八九十]{0,3}\s{0,4}(?:[:：]|$)")
#: Marks of a text that is divided as documents are; 1. and (1) are in lists of links as well.
_DIVIDED = re.compile(
    r"\s{0,8}(?:[一二三四五六七八九十]{1,3}、"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章条])"
)


def find_main_text(page: Page) -> list[Lines]:
    """Return the stretches of lines that hold the document."""
    named = _container(page)
    chosen = named or _densest(page)
    start, end = chosen[-1].start, min(chosen[-1].end, len(page.lines))
    kept = [(start, end)]
    says = bool(named) or _says(page, (start, end))
    signed = any(date_alone(page.lines[line].strip()) for line in range(max(start, end - 4), end))
    for stretch in _beside(page, chosen):
        first, last = stretch
        if not page.hanzi(first, last):
            continue
        if _is_letter(page, stretch, divided=first < start and not named) or (
            first >= end and _goes_on(page, stretch, signed=signed, with_tables=not named)
        ):
            if not says and first >= end and next(titles(page, stretch), None) is not None:
                kept.remove((start, end))  # what is before a document, and is longer, but no part of one
                says = True
            kept.append(stretch)
            signed = signed or first >= end
    return _joined(sorted(kept))


def _says(page: Page, stretch: Lines) -> bool:
    """Tell whether a stretch has any mark of a document, and is not prose alone."""
    if _is_table(page, stretch) or next(titles(page, stretch), None) is not None:
        return True
    lines = [line.strip() for line in _own(page, stretch)]
    return any(opening_marker(line) is not None or _is_addressee(line) for line in lines)


def _container(page: Page) -> list[Holder]:
    """Return the container that holds most, the innermost that still holds all, with what is around it."""
    named = [holder for holder in page.holders if holder.named]
    counts = [_hanzi(page, holder) for holder in named]
    most = max(counts, default=0)
    if most < SHORTEST_TEXT:
        return []
    chosen = [holder for holder, count in zip(named, counts, strict=True) if count == most][-1]
    return _way_to(page, chosen)


def _way_to(page: Page, chosen: Holder) -> list[Holder]:
    """Return the elements around one, the outermost first, and itself."""
    way = [page.holders[0]]
    while way[-1] is not chosen:
        way.append(_holder_of(way[-1].inside, chosen))
    return way


def _holder_of(inside: Sequence[Holder], chosen: Holder) -> Holder:
    """Return which of some elements is one or holds it: elements are in the order of the page, the outer first."""
    return next(each for each in reversed(inside) if each.order <= chosen.order)


def _densest(page: Page) -> list[Holder]:
    """Go from the root to the inner element that holds most of the hanzi, links and menus left out, while one does."""
    way = [page.holders[0]]
    while True:
        element = way[-1]
        best = max(element.inside, key=lambda each: _hanzi(page, each), default=None)
        if best is None or _hanzi(page, best) < SHARE * _hanzi(page, element) or not best.breaks:
            return way
        if element.tag in {"table", "tbody"} and _is_table(page, (element.start, element.end)):
            return way
        way.append(best)


def _hanzi(page: Page, holder: Holder) -> int:
    return page.hanzi(holder.start, min(holder.end, len(page.lines)))


def _beside(page: Page, way: Sequence[Holder]) -> Iterator[Lines]:
    """Yield the stretches of a page beside the last of the elements of a way, the nearest first."""
    for below, element in zip(reversed(way), reversed(way[:-1]), strict=False):
        end = min(element.end, len(page.lines))
        yield from _divided(element.inside, element.start, below.start)
        yield from _divided([each for each in element.inside if each.start >= below.end], below.end, end)


def _divided(inside: Sequence[Holder], start: int, end: int) -> Iterator[Lines]:
    """Yield a stretch as the elements in it and what is between them."""
    for each in inside:
        if each.start >= end:
            break
        if each.start > start:
            yield start, each.start
        if each.end > each.start:
            yield max(start, each.start), min(each.end, end)
        start = max(start, each.end)
    if start < end:
        yield start, end


def _is_letter(page: Page, stretch: Lines, *, divided: bool) -> bool:
    """Tell whether a stretch speaks to addressees, or is divided as documents are, where that is looked at."""
    lines = [line.strip() for line in _own(page, stretch)]
    marked = 0
    for index, line in enumerate(lines):
        marked += divided and _DIVIDED.match(line) is not None
        if marked > 1 or (_is_addressee(line) and _speaks(lines[index + 1 : index + 1 + BEGINS_WITHIN])):
            return True
    return False


def _is_addressee(line: str) -> bool:
    return line.endswith((":", "：")) and bool(addressees_in(line[:-1]))


def _speaks(lines: Sequence[str]) -> bool:
    return any(
        (len(line) >= SHORTEST_SENTENCE and _SENTENCE.search(line) is not None) or opening_marker(line) is not None
        for line in lines
    )


def _goes_on(page: Page, stretch: Lines, *, signed: bool, with_tables: bool) -> bool:
    """Tell whether what follows a text goes on with it: an annex, a table, a signature with its day."""
    own = list(_own(page, stretch))
    if _ANNEX.match(own[0].strip()):
        return len("".join(page.lines[stretch[0] : stretch[1]])) > SHORTEST_SENTENCE
    if with_tables and _is_table(page, stretch) and _is_of_its_own(page, stretch):
        return not any(_OF_THE_SITE.search(line) for line in own)
    days = [index for index, line in enumerate(own[:MOST_OF_A_SIGNATURE]) if date_alone(line.strip())]
    if signed or not days or len(own) > MOST_OF_A_SIGNATURE:
        return False
    return all(len(line) <= LONGEST_NAME and is_body(line.strip()) for line in own[: days[0]])


def _is_table(page: Page, stretch: Lines) -> bool:
    return len(page.rows_within(*stretch)) >= FEWEST_ROWS


def _is_of_its_own(page: Page, stretch: Lines) -> bool:
    """Tell whether most lines are no links."""
    own = sum(1 for _ in _own(page, stretch))
    return own > (1 - SHARE) * (stretch[1] - stretch[0]) and page.hanzi(*stretch) >= SHORTEST_TEXT


def _own(page: Page, stretch: Lines) -> Iterator[str]:
    """Yield the lines of a stretch that are no links."""
    return (page.lines[line] for line in range(*stretch) if page.own[line])


def _joined(stretches: Sequence[Lines]) -> list[Lines]:
    joined: list[Lines] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def titles(page: Page, stretch: Lines) -> Iterator[int]:
    """Yield the lines of a stretch that could be the title of a document."""
    for line in range(*stretch):
        text = page.lines[line]
        if page.own[line] and len(text) <= LONGEST_TITLE and _is_title(text.strip(), is_heading=line in page.headings):
            yield line


def _is_title(text: str, *, is_heading: bool) -> bool:
    says_of = "关于" in text or "關於" in text
    if text.endswith(("。", "：", ":", "；", "，")) or ("：" in text[:6]) or not (says_of or is_heading):
        return False
    return DocumentKind.of_title(text) is not None or (is_heading and "关于" in text)
