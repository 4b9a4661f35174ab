"""The text that an HTML page shows, piece by piece, each with its position in the source."""

# ruff: noqa: ARG002 - what HTMLParser calls its handlers with
from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple

#: Elements whose content is no text of the page.
_SILENT = {"script", "style", "title", "textarea", "template", "noscript", "select"}
#: Elements that end a line: what one names does not run into the next.
_LINES = re.compile(
    "address|article|aside|blockquote|body|br|caption|d[dlt]|div"
    "|fig(?:caption|ure)|footer|form|h[1-6r]|header|html|li|main"
    "|nav|[ou]l|p|pre|section|table|t(?:body|foot|head|[dhr])"
)
#: What marks the end of such an element: nothing is read across it, as it is across a mere line break.
_END = "\n\N{OBJECT REPLACEMENT CHARACTER}\n"


class Piece(NamedTuple):
    """A stretch of the source with the text that it shows; the end of a line is no text."""

    start: int
    end: int
    text: str
    is_text: bool = True
    in_link: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether each character is written as itself."""
        return self.end - self.start == len(self.text)


def pieces_of(html: str) -> list[Piece]:
    """Return the pieces of a page, in their order."""
    parser = _Parser(html)
    parser.feed(html)
    parser.close()
    return parser.pieces()


class _Parser(HTMLParser):
    """Notes where each piece begins; it ends where the next begins."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = list(accumulate(map(len, html.split("\n")), lambda start, length: start + length + 1, initial=0))
        self._found: list[tuple[int, str, bool]] = []
        self._silent = self._links = 0

    def pieces(self) -> list[Piece]:
        ends = [*(start for start, _, _ in self._found), len(self._html)][1:]
        pieces: list[Piece] = []
        for (start, kind, in_link), end in zip(self._found, ends, strict=True):
            written = self._html[start:end]
            if kind == "text":
                pieces.append(Piece(start, end, written, in_link=in_link))
            elif kind == "named":
                pieces.append(Piece(start, end, unescape(written), in_link=in_link))
            elif kind == "line":
                pieces.append(Piece(start, end, _END, is_text=False))
        return pieces

    def _note(self, kind: str) -> None:
        line, column = self.getpos()
        self._found.append((self._lines[line - 1] + column, kind, self._links > 0))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("line" if _LINES.fullmatch(tag) else "tag")
        self._silent += tag in _SILENT
        self._links += tag == "a"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("line" if _LINES.fullmatch(tag) else "tag")

    def handle_endtag(self, tag: str) -> None:
        self._note("line" if _LINES.fullmatch(tag) else "tag")
        self._silent = max(0, self._silent - (tag in _SILENT))
        self._links = max(0, self._links - (tag == "a"))

    def handle_data(self, data: str) -> None:
        self._note("silent" if self._silent else "text")

    def handle_entityref(self, name: str) -> None:
        self._note("silent" if self._silent else "named")

    def handle_charref(self, name: str) -> None:
        self._note("silent" if self._silent else "named")

    def handle_comment(self, data: str) -> None:
        self._note("comment")

    def handle_decl(self, decl: str) -> None:
        self._note("comment")

    def handle_pi(self, data: str) -> None:
        self._note("comment")

    def unknown_decl(self, data: str) -> None:
        self._note("comment")
