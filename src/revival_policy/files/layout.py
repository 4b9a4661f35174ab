"""Lines on pages to paragraphs: PDF and OFD know where characters are, and nothing of paragraphs.

A line that reaches the right edge goes on in the next one if that begins at the left edge; all others end paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.contents import Contents, Piece, Unreadable
from revival_policy.files.page_furniture import STOPS, without_furniture
from revival_policy.files.page_lines import PageLines
from revival_policy.files.table_breaks import with_whole_rows
from revival_policy.notations.markers import find_markers, opening_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from revival_policy.files.glyphs import TextLine
    from revival_policy.model.file_map import FileKind

#: Distances in em. What is set first in a line would so nearly have fitted into the line before; where paragraphs are
#: indented, the beginning of a line says more than the room before it does.
NEARLY, NEARLY_IF_INDENTED = 0.6, 8.0
AT_LEFT_EDGE, INDENTED, CENTRED = 0.8, 1.2, 3.0
#: Lines of a block that is set in begin so exactly one below the other.
INSET = 0.3
#: A line that stops so far from the right edge ends a paragraph for certain.
SHORT = 5.0
#: Edges are where so many em hold the most line ends.
EDGE_WIDTH = 1.2
#: A line is of another size from this ratio on, and of another paragraph from so many common line steps on.
OTHER_SIZE, OTHER_STEP = 1.12, 1.25

#: No page is set narrower than this; GB/T 9704 sets 28 characters in a line.
NARROWEST = 20
#: Prose may be set narrower than that, where so many lines and more, most of them full, show where the edge is.
FEWEST_OF_BLOCK, BLOCK, NARROWEST_BLOCK = 12, 0.6, 12
#: The right edge is beyond this share of the width, for there may be no more than one full line.
FULL = 0.75
#: Sheets whose widths differ by no more are of one size, in points.
SAME_PAPER = 12.0
#: One line of so many may begin left of the left edge.
STRAY_LINES = 20

_LETTERS = re.compile("[A-Za-z]")
#: Dots and a page number, and how much of a line is looked at for them.
LONGEST_LEADER = 40
_LEADER = re.compile("(?:[.．·‥…⋯]\\s?){3,}\\s*[(（]?(?:[0-9０-９]{1,4}|[IVXivx]{1,6})[)）]?$")
#: What is set together: a number or word, or one hanzi, with the brackets and stops that cling to it. Quotation marks
#: cling to both sides.
_FIRST = re.compile(
    r"[(（〔\[《「]{0,5}(?:[^“”‘’]?[“”‘’]){0,8}(?:[0-9A-Za-z.,%〔〕\[\]/-]{1,20}"
    r"|.)[)）〕\]》”’」。，、；：！？,;:!?%]{0,5}",
    re.DOTALL,
)


@attrs.frozen
class _Margins:
    left: float
    right: float
    em: float
    step: float
    indented: bool


def contents_of_pages(
    kind: FileKind,
    pages: Sequence[PageLines | None],
    metadata: Sequence[tuple[str, str]] = (),
    *,
    recognized: Mapping[int, str] = {},
) -> Contents:
    """Return the contents of a file of pages, without page numbers and running heads, its lines joined.

    A page that is a picture is None; `recognized` are the texts that were recognized on such pages. Unreadable where no
    page has any text.
    """
    known = {number for number, text in recognized.items() if text.strip()}
    lines = [page or PageLines() for page in pages]
    if not known and not any(page.lines for page in lines):
        msg = "has no text layer: it holds pictures of pages, which need character recognition (OCR) first"
        raise Unreadable(msg)
    kept, furniture = without_furniture([page.lines for page in lines])
    paragraphs = [*_paragraphs_of(with_whole_rows(kept), _sizes([page.width for page in lines]))]
    for page, text in recognized.items():
        paragraphs += [(Piece(line, page),) for line in text.splitlines() if line.strip()]
    if known:
        paragraphs.sort(key=lambda pieces: pieces[0].page or 0)
    left_out = dict.fromkeys(text for page in lines for text in page.left_out)
    without_text = tuple(number for number, page in enumerate(pages, 1) if page is None and number not in known)
    return Contents(
        kind, tuple(paragraphs), tuple(metadata), left_out=(*furniture, *left_out), without_text=without_text
    )


def _sizes(widths: Sequence[float]) -> list[int]:
    """Return for each page which size of paper it is, by its width: sheets that lie have margins of their own."""
    known: list[float] = []
    for width in sorted(set(widths)):
        if not known or width - known[-1] > SAME_PAPER:
            known.append(width)
    return [bisect_right(known, width) for width in widths]


def _paragraphs_of(pages: Sequence[Sequence[TextLine]], sizes: Sequence[int]) -> Iterator[tuple[Piece, ...]]:
    lines = [(number, line) for number, page in enumerate(pages, 1) for line in page]
    margins = {
        (size, flow): _margins([page for page, its in zip(pages, sizes, strict=True) if its == size], flow)
        for size, flow in {(sizes[number - 1], line.flow) for number, line in lines}
    }
    pieces: list[tuple[int, str]] = []
    before: TextLine | None = None
    for page, line in lines:
        size = sizes[page - 1]
        if before is not None and not (
            line.flow == before.flow > 0
            and size == sizes[pieces[-1][0] - 1]
            and _goes_on(before, line, margins[size, line.flow], same_page=pieces[-1][0] == page)
        ):
            yield tuple(Piece(text, number) for number, text in pieces)
            pieces = []
        gap = " " if pieces and _LETTERS.match(pieces[-1][1][-1]) and _LETTERS.match(line.text[0]) else ""
        if pieces and pieces[-1][0] == page:
            pieces[-1] = (page, pieces[-1][1] + gap + line.text)
        else:
            pieces.append((page, gap + line.text))
        before = line
    if pieces:
        yield tuple(Piece(text, number) for number, text in pieces)


def _goes_on(before: TextLine, line: TextLine, margins: _Margins, *, same_page: bool) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it."""
    em = margins.em
    if "\t" in before.text or _ends_entry(before):
        return False
    if _ends_entry(line) and same_page:  # a title that goes on before its dots
        return _wraps(before, line, margins)
    if "\t" in line.text or max(before.em, line.em) > OTHER_SIZE * min(before.em, line.em):
        return False
    if same_page and line.y - before.y > OTHER_STEP * margins.step:
        return False
    room = (margins.right - before.right) / em
    nearly = NEARLY_IF_INDENTED if margins.indented else NEARLY
    if before.left > margins.left + CENTRED * em or line.left > margins.left + AT_LEFT_EDGE * em:
        return same_page and room < 1 and _is_inset(before, line, em)
    fits = room > _width_of_first(line.text) + nearly
    return not fits and (margins.indented or not any(match.start == 0 for match in find_markers(line.text)))


def _is_inset(before: TextLine, line: TextLine, em: float) -> bool:
    """Tell whether two lines are of a sentence in a block that is set in, such as a note; no names in a signature."""
    return (
        abs(line.left - before.left) < INSET * em
        and before.right - before.left > NARROWEST_BLOCK * em
        and not before.text.endswith(STOPS)
        and opening_marker(before.text) is opening_marker(line.text) is None
    )


def _ends_entry(line: TextLine) -> bool:
    """Tell whether a line ends an entry of a table of contents (目录), in dots and a number."""
    return _LEADER.search(line.text[-LONGEST_LEADER:]) is not None


def _wraps(before: TextLine, line: TextLine, margins: _Margins) -> bool:
    """Tell whether a title in a table of contents goes on in the next line, which ends in dots and a number."""
    room = (margins.right - before.right) / margins.em
    return room < SHORT and opening_marker(line.text) is None


def _width_of_first(text: str) -> float:
    """Return the width, in em, of what is set together at the beginning of a line."""
    first = _FIRST.match(text)
    return sum(0.5 if character.isascii() else 1.0 for character in first.group()) if first else 0.0


def _margins(pages: Sequence[Sequence[TextLine]], flow: int) -> _Margins:
    """Return the margins of the lines that share the page with so many columns."""
    pages = [[line for line in page if line.flow == flow] for page in pages]
    lines = [line for page in pages for line in page]
    em = median(line.em for line in lines for _ in line.text)
    body = [line for line in lines if max(line.em, em) <= OTHER_SIZE * min(line.em, em)] or lines
    left = _left_edge(body)
    right = _right_edge(body, em)
    if not _is_block(body, left, right, em):
        right = max(right, left + NARROWEST / max(flow, 1) * em)
    full = [pair for page in pages for pair in pairwise(page) if pair[0].right > right - SHORT * em]
    steps = sorted(below.y - above.y for above, below in full if below.y > above.y)
    starts = [
        line.left
        for page in pages
        for before, line in pairwise(page)
        if before.right < right - SHORT * em and "\t" not in line.text
    ]
    inside = [start for start in starts if start < left + CENTRED * em]  # neither centred nor set to the right
    indented = sum(start > left + INDENTED * em for start in inside) * 2 > len(inside)
    return _Margins(left, right, em, steps[len(steps) // 4] if steps else 2 * em, indented)


def _right_edge(lines: Sequence[TextLine], em: float) -> float:
    """Return the place on the right of the page where most lines end, the rightmost of several."""
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    ends = sorted(line.right for line in lines if line.right > start + FULL * (end - start))
    crowd = [bisect_right(ends, end) - bisect_left(ends, end - EDGE_WIDTH * em) for end in ends]
    return max(zip(crowd, ends, strict=True))[1]


def _is_block(lines: Sequence[TextLine], left: float, right: float, em: float) -> bool:
    """Tell whether most lines run from edge to edge, as those of prose do on a page narrower than any usual one."""
    full = sum(line.left < left + CENTRED * em and line.right > right - EDGE_WIDTH * em for line in lines)
    return len(lines) >= FEWEST_OF_BLOCK and full >= BLOCK * len(lines) and right - left > NARROWEST_BLOCK * em


def _left_edge(lines: Sequence[TextLine]) -> float:
    """Return the leftmost place at which lines begin, a few stray ones left out."""
    starts = sorted(line.left for line in lines)
    return starts[min(len(starts) // STRAY_LINES, len(starts) - 1)]
