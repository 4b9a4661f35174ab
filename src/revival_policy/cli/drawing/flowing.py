"""Text that flows: hanzi are two columns wide, and lines break where Chinese lines may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

import attrs
from rich.cells import cell_len
from rich.measure import Measurement
from rich.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions

# A line neither begins with a closing mark nor ends with an opening one (GB/T 15834—2011, 5.1), and no number is torn.
_OPENING, _CLOSING = r"[(（〔\[【《〈“‘]*", r"[、。，；：？！,.;:?!)）〕\]】》〉”’…%]*"
_UNBROKEN = re.compile(rf"{_OPENING}(?:[0-9A-Za-z.+-]+|.){_CLOSING}\s?")


def printable(text: str) -> str:
    r"""Return text in one line, without the characters that command a terminal instead of being shown.

    >>> printable("种好树。\n\x1b[31m护好林。")
    '种好树。 [31m护好林。'
    """
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def pieces_of(text: str, style: str = "") -> list[Text]:
    """Return text in pieces that no line break may divide.

    >>> [piece.plain for piece in pieces_of("(共28个)项目,")]
    ['(共', '28', '个)', '项', '目,']
    """
    return _divide(Text(printable(text), style))


def _divide(text: Text) -> list[Text]:
    return list(text.divide([piece.end() for piece in _UNBROKEN.finditer(text.plain)][:-1]))


def fill(pieces: Iterable[Text], width: int) -> list[Text]:
    """Set pieces in lines of a width; one that is wider than a line is divided."""
    lines = [Text()]
    for piece in _no_wider_than(width, pieces):
        if lines[-1] and lines[-1].cell_len + cell_len(piece.plain.rstrip()) > width:
            lines.append(Text())
        lines[-1].append_text(piece)
    for line in lines:
        line.rstrip()
        line.spans = _joined(line.spans)
    return lines


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans with those joined that touch and have one style, for one escape code in place of many."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start and joined[-1].style == span.style:
            joined[-1] = Span(joined[-1].start, span.end, span.style)
        else:
            joined.append(span)
    return joined


def _no_wider_than(width: int, pieces: Iterable[Text]) -> Iterator[Text]:
    for piece in pieces:
        yield from _divide(piece) if cell_len(piece.plain.rstrip()) > width else [piece]


def shorten(text: str, width: int) -> str:
    """Return the beginning of a text that fits a width, with … where something is left out.

    >>> shorten("加快转变政府职能", 10)
    '加快转变…'
    """
    text = printable(text)
    if cell_len(text) <= width:
        return text
    ends = accumulate(map(cell_len, text))
    return text[: sum(end < width for end in ends)] + "…"


@attrs.frozen
class Flowing:
    """Pieces as a cell of a table, which learns its width only when the table is drawn."""

    pieces: Sequence[Text]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Yield the lines."""
        yield Text("\n").join(fill(self.pieces, options.max_width))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return the width of the widest piece, and that of all in one line."""
        sizes = [piece.cell_len for piece in self.pieces] or [0]
        return Measurement(max(sizes), sum(sizes)).with_maximum(options.max_width)
