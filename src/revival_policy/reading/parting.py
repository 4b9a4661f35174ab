"""Lines of the frame that a page has glued together: number and title, addressees and text, signature and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.names import is_body
from revival_policy.reading.one_line import edge_at_top, edge_of_head
from revival_policy.reading.questions import LONGEST_TITLE_LINE, is_short
from revival_policy.reading.rows import is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Lines that are not blank, from the top, among which title, number and addressees are looked for.
TOP = 60
#: A copy number, a masthead, a number and a title may stand before the text in one line.
MOST_PARTS = 4
#: A signature that stands before its date in one line is no longer, nor is a note behind it.
LONGEST_SIGNATURE, LONGEST_NOTE = 60, 70

_FIELDS = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}[^|\n]{0,12}\|")
_SIGNATORY = re.compile("签发人\\s{0,4}[:：]")
_LABELLED = re.compile(r"(附\s{0,4}[件表录]\s{0,4}[0-9一二三四五六七八九十A-Z]{0,3})\s{0,4}[:：]\s{0,4}(?=\S)")
_NOTE = re.compile(r"[(（][^()（）]{2,60}[)）]$")
_BEFORE_NUMBER = ("通知", "意见", "决定", "批复", "公告", "通告", "函")


def part_frame(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of the frame divided that hold more than one of its parts."""
    parted: list[Line] = []
    for index, line in enumerate(lines):
        for piece in [line] if index else _first(line):
            parted += _at_top(piece) if index < TOP and piece.marker is None else (piece,)
    return [piece for line in parted for piece in (_signed_and_dated(line) if line.text[-1] in "日)）" else (line,))]


def _first(line: Line) -> list[Line]:
    """Return what the first line of a text holds: fields of a record, a label and a title, a whole document."""
    labelled = _LABELLED.match(line.text)
    if labelled and is_short(line):
        return list(line.split(line.start + labelled.end()))
    pieces: list[Line] = []
    rest = line
    for _ in range(MOST_PARTS):
        cut = edge_of_head(rest.text) if rest.marker is None else None
        if not cut or cut >= len(rest.text):
            break
        head, rest = rest.split(rest.start + cut)
        pieces.append(head)
    return [*pieces, *_fields(rest)]


def _fields(line: Line) -> list[Line]:
    """Return the fields of a record, divided by bars, that begins with a date."""
    if not _FIELDS.match(line.text):
        return [line]
    pieces: list[Line] = []
    rest = line
    for bar in re.finditer(r"\|(?=\s)", line.text):
        head, tail = rest.split(line.start + bar.end())
        if "。" in head.text:  # the text itself
            break
        pieces, rest = [*pieces, head], tail
    return [*pieces, rest]


def _at_top(line: Line) -> Sequence[Line]:
    text = line.text
    signatory = _SIGNATORY.search(text) if "签发人" in text else None
    cut: int | None = signatory.start() if signatory else 0
    if not cut and len(text) <= LONGEST_TITLE_LINE:
        cut = _edge_of_number(line)
    cut = cut or edge_at_top(text)
    return line.split(line.start + cut) if cut and not is_row(text) else (line,)


def _edge_of_number(line: Line) -> int | None:
    """Return where a number that opens or closes a line of the title ends or begins."""
    numbers = find_numbers(line.text) if "号" in line.text else []
    if len(numbers) != 1 or numbers[0].text == line.text.strip("()（） "):
        return None
    number = numbers[0]
    if number.start == 0 and "〕" in number.text and is_short(line):
        return number.end
    before = line.text[: number.start].rstrip("(（ ")
    closes = number.end >= len(line.text.rstrip(")） "))
    return len(before) if closes and before.endswith(_BEFORE_NUMBER) else None


def _signed_and_dated(line: Line) -> Sequence[Line]:
    """Return text, signature, date and note of a line that ends in a date, a note in brackets behind it or not."""
    opens = max(line.text.rfind("("), line.text.rfind("（"))
    note = _NOTE.match(line.text, opens) if opens >= max(0, len(line.text) - LONGEST_NOTE) else None
    end = note.start() if note else len(line.text)
    begin = max(0, end - LONGEST_SIGNATURE)
    tail = line.text[begin:end].rstrip()
    dates = find_dates(tail) if tail.endswith("日") else []
    if not dates or dates[-1].end != len(tail):
        return (line,)
    dated = begin + dates[-1].start
    signed = max(line.text.rfind(mark, 0, dated) for mark in "。！？；") + 1
    if not _is_signature(line.text[signed:dated]) or (line.marker is not None and not signed):
        return (line,)
    return _divided(line, [line.start + cut for cut in (signed, dated, end) if 0 < cut < len(line.text)])


def _is_signature(text: str) -> bool:
    return len(text) <= LONGEST_SIGNATURE and is_body(without_blanks(text))


def _divided(line: Line, offsets: Sequence[int]) -> Sequence[Line]:
    pieces: list[Line] = []
    rest = line
    for offset in offsets:
        head, rest = rest.split(offset)
        pieces.append(head)
    return [piece for piece in (*pieces, rest) if piece.text]
