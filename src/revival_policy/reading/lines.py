"""The first step: the lines of a text that are not blank, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.markers import Marker, opening_marker
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Line(NamedTuple):
    """A line without the blanks around it; `number` counts all lines of the source from 1.

    `marker` is the outline marker that opens the line, and `content` what follows it. `continues` tells that the line
    carries on the paragraph of the line above (see `repair`).
    """

    number: int
    start: int
    text: str
    marker: Marker | None
    content: str
    continues: bool = False

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def content_span(self) -> Span:
        """The place of the content in the source."""
        return Span(self.end - len(self.content), self.end)

    def without_marker(self) -> Line:
        """Return the line with all of its text as content: its number opens nothing."""
        return self._replace(marker=None, content=self.text)

    def split(self, offset: int) -> tuple[Line, Line]:
        """Return the two lines that this one is when it is divided at an offset of the source, which lies within it."""
        cut = offset - self.start
        head, tail = self.text[:cut].rstrip(), self.text[cut:].lstrip()
        first = self._replace(text=head, content=head[len(self.text) - len(self.content) :])
        return first, _line(self.number, self.end - len(tail), tail)


def split_lines(source: str) -> list[Line]:
    r"""Return the lines that are not blank.

    >>> [(line.number, str(line.marker), line.content) for line in split_lines("一、目标\n\n  努力")]
    [(1, '一、', '目标'), (3, 'None', '努力')]
    """
    lines: list[Line] = []
    end = 0
    for number, written in enumerate(source.split("\n"), start=1):
        end += len(written) + 1
        text = written.lstrip()
        if text:
            start = end - 1 - len(text)
            lines.append(_line(number, start, text.rstrip()))
    return lines


def _line(number: int, start: int, text: str) -> Line:
    opening = opening_marker(text)
    if opening is None:
        return Line(number, start, text, None, text)
    marker, end = opening
    return Line(number, start, text, marker, text[end:].lstrip())


def joined(lines: Sequence[Line], texts: Sequence[str]) -> str:
    """Join the texts of lines into paragraphs, divided by line breaks, where a line that continues one is joined to it.

    A line that has no text left is no paragraph.
    """
    if len(texts) == 1:
        return texts[0]
    written: list[str] = []
    for line, text in zip(lines, texts, strict=True):
        if text and written and not line.continues:
            written.append("\n")
        written.append(text)
    return "".join(written)
