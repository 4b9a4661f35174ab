"""What a page sets between the lines of a document: numbers of pages (页码), comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.lines import Line

_NUMBER = "[0-9０-９]{1,4}"
#: Each line is a form in which pages are numbered, with an example.
_FORMS = (
    rf"[-—－–─━]{{1,3}}\s*{_NUMBER}\s*[-—－–─━]{{1,3}}",  # — 2 —
    rf"第\s*{_NUMBER}\s*页(?:\s*[/,，]?\s*共\s*{_NUMBER}\s*页)?",  # 第 2 页 共 10 页
    rf"共\s*{_NUMBER}\s*页\s*[/,，]?\s*第\s*{_NUMBER}\s*页",  # 共 10 页 第 2 页
    rf"{_NUMBER}\s*/\s*{_NUMBER}",  # 2/10
    rf"[·•]\s*{_NUMBER}\s*[·•]",  # ·2·
    "<!--.*-->",
)
_FURNITURE = re.compile("|".join(_FORMS))
#: What furniture begins and ends with; few lines do both.
BEGINNINGS = frozenset("-—－–─━第共·•0123456789０１２３４５６７８９<")
_ENDINGS = frozenset("-—－–─━页·•0123456789０１２３４５６７８９>")


def is_furniture(line: Line) -> bool:
    """Tell whether a line is no text of the document: a page number, a comment of the page."""
    text = line.text
    return text[:1] in BEGINNINGS and text[-1] in _ENDINGS and _FURNITURE.fullmatch(text) is not None


def without_breaks(source: str, lines: Sequence[Line]) -> str:
    """Return a text of the same length, with blanks for furniture and for the breaks before lines that go on.

    A sentence is read across a page then.
    """
    pieces: list[str] = []
    taken = 0
    for start, end in _blanks(lines):
        pieces += [source[taken:start], " " * (end - start)]
        taken = end
    return "".join([*pieces, source[taken:]]) if pieces else source


def _blanks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a text is to be blank."""
    between: list[tuple[int, int]] = []
    last = 0
    for line in lines:
        if line.text[0] in BEGINNINGS and is_furniture(line):
            between.append((line.start, line.end))
            continue
        if between or line.continues:
            yield from [(last, line.start)] if line.continues else between
            between = []
        last = line.end
    yield from between
