"""What a page sets between the lines of a document: numbers of pages (页码), comments."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_LINES_OF_FURNITURE = re.compile(rf"^[^\S\n]{{0,40}}(?:{'|'.join(_FORMS)})[^\S\n]{{0,40}}$", re.MULTILINE)
#: What furniture begins with; few lines do.
_BEGINS = frozenset("-—－–─━第共·•0123456789０１２３４５６７８９<")


def is_furniture(line: Line) -> bool:
    """Tell whether a line is no text of the document: a page number, a comment of the page."""
    return line.text[:1] in _BEGINS and _FURNITURE.fullmatch(line.text) is not None


def without_breaks(source: str, lines: Sequence[Line] = ()) -> str:
    r"""Return a text of the same length, with blanks for furniture, and for the breaks before lines that go on.

    A sentence is read across a page then; without lines, only furniture is left out.

    >>> without_breaks("(市林\n- 2 -\n业局)")
    '(市林\n     \n业局)'
    """
    text = _LINES_OF_FURNITURE.sub(lambda found: " " * len(found[0]), source)
    written = [line for line in lines if not is_furniture(line)]
    pieces: list[str] = []
    last = 0
    for above, line in pairwise(written):
        if line.continues:
            pieces += [text[last : above.end], " " * (line.start - above.end)]
            last = line.start
    return "".join([*pieces, text[last:]]) if pieces else text
