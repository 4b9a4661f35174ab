"""The first step: the lines of a text that are not blank, with their places."""

from __future__ import annotations

import re

import attrs

from revival_policy.notations.markers import Marker, find_markers
from revival_policy.notations.matches import Span


@attrs.frozen
class Line:
    """A line without the blanks around it; `number` counts all lines of the source from 1.

    `marker` is the outline marker that opens the line, and `content` what follows it.
    """

    number: int
    start: int
    text: str
    marker: Marker | None
    content: str

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.text)

    @property
    def content_span(self) -> Span:
        """The place of the content in the source."""
        return Span(self.end - len(self.content), self.end)


def split_lines(source: str) -> list[Line]:
    r"""Return the lines that are not blank.

    >>> [(line.number, str(line.marker), line.content) for line in split_lines("一、目标\n\n  努力")]
    [(1, '一、', '目标'), (3, 'None', '努力')]
    """
    markers = {match.start: match for match in find_markers(source)}
    lines = []
    number, counted = 1, 0
    for line in _LINE.finditer(source):
        start, text = line.start(), line.group()
        number += source.count("\n", counted, start)
        counted = start
        opening = markers.get(start)
        if opening is None:
            lines.append(Line(number, start, text, None, text))
        else:
            lines.append(Line(number, start, text, opening.value, text[opening.end - start :].lstrip()))
    return lines


_LINE = re.compile(r"\S(?:[^\n]*\S)?")
