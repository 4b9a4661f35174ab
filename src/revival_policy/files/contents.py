"""What every reader of files returns, and how a reader refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.file_map import FileKind, FileMap, Passage
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Unreadable(Exception):  # noqa: N818 - never leaves this room: `read` makes a FileError of it, which has the path
    """A file cannot be read; the one argument says why."""


@attrs.frozen
class Piece:
    """What one page holds of a paragraph; no line break after it."""

    text: str
    page: int | None = None


@attrs.frozen
class Contents:
    """The text of a file as its paragraphs, each the pieces that its pages hold of it.

    `links` are the files that a web page offers, by what each link says and its address.
    A paragraph without text keeps its place in the count. `metadata` are labels and values that the file carries beside
    its text, `left_out` what its pages show and the text leaves out, `without_text` the pages that are pictures.
    """

    kind: FileKind
    paragraphs: tuple[tuple[Piece, ...], ...]
    metadata: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = attrs.field(default=(), kw_only=True)
    left_out: tuple[str, ...] = ()
    without_text: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs that hold text, a line feed after each."""
        return "".join([f"{line}\n" for _, line in self._written()])

    @property
    def file_map(self) -> FileMap:
        """The way back from offsets of the text to paragraph and page."""
        return FileMap(self.kind, tuple(self._passages()), self.left_out, self.without_text)

    def _written(self) -> Iterator[tuple[int, str]]:
        for number, pieces in enumerate(self.paragraphs, 1):
            line = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
            if line and not line.isspace():
                yield number, line

    def _passages(self) -> Iterator[Passage]:
        start = 0
        for number, line in self._written():
            at = start
            for piece in self.paragraphs[number - 1]:
                if piece.text:
                    yield Passage(Span(at, at + len(piece.text)), piece.page, number)
                    at += len(piece.text)
            start += len(line) + len("\n")


def contents_of(kind: FileKind, paragraphs: Iterable[str], metadata: Iterable[tuple[str, str]] = ()) -> Contents:
    """Return the contents of a file that knows no pages."""
    return Contents(kind, tuple((Piece(text),) for text in paragraphs), tuple(metadata))


def joined_pieces(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with those of one page as one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].page == piece.page:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.page)
        else:
            joined.append(piece)
    return joined
