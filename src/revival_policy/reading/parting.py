"""Lines of the frame that a page has glued together: number and title, addressees and text, signature and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.reading.names import addressees_in, is_body
from revival_policy.reading.rows import is_row
from revival_policy.reading.top import LONGEST_SHORT_LINE, LONGEST_TITLE_LINE, is_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Lines that are not blank, from the top, among which title, number and addressees are looked for.
TOP = 60

_FIELDS = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}[^|\n]{0,12}\|")
_SIGNATORY = re.compile("签发人\\s{0,4}[:：]")
_TITLED = re.compile("(.{0,80}关于.{2,80}?的(?:通知|意见|批复|函|公告|通告|决定))(.{2,80})[:：∶]$")
#: Day and number that stand before the text in one line: (1985年5月4日皖政〔1985〕38号) 根据….
_DAY = re.compile(r"[(（][12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:[^()（）]{2,30}号)?[)）]\s*(?=\S)")
_COLONS = tuple(":：∶")
#: Addressees that stand before the text in one line are no longer.
LONGEST_ADDRESSEES = 120
_ADDRESSEES = re.compile(rf"(?![(（〔\[［【])([^:：∶。]{{2,{LONGEST_ADDRESSEES}}})[:：∶]\s*(?=\S)")


def part_frame(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of the frame divided that hold more than one of its parts."""
    parted: list[Line] = []
    for index, line in enumerate(lines):
        pieces = [line] if index else _fields(line)
        for piece in pieces:
            parted += _at_top(piece) if index < TOP and piece.marker is None and not is_row(piece) else (piece,)
    return [piece for line in parted for piece in (_signed_and_dated(line) if line.text[-1] == "日" else (line,))]


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
    if signatory and signatory.start():
        return line.split(line.start + signatory.start())
    if len(text) <= LONGEST_TITLE_LINE and (cut := _edge_of_number(line)):
        return line.split(cut)
    if day := _DAY.match(text):
        return line.split(line.start + day.end())
    if text.endswith(_COLONS) and (titled := _TITLED.match(text)) and addressees_in(titled[2]):
        return line.split(line.start + titled.end(1))
    behind = _end_of_addressees(text)
    return (line,) if behind is None else line.split(line.start + behind)


def _end_of_addressees(text: str) -> int | None:
    """Return where the text begins that stands behind addressees in one line."""
    head = text[: LONGEST_ADDRESSEES + 1]
    # An expression that meets no colon is slow.
    colon = ":" in head or "：" in head or "∶" in head
    glued = _ADDRESSEES.match(text) if colon else None
    return glued.end() if glued and addressees_in(glued[1]) else None


def _edge_of_number(line: Line) -> int | None:
    """Return the offset at which a number that opens or closes a line of the title ends or begins."""
    numbers = find_numbers(line.text) if "号" in line.text else []
    if len(numbers) != 1 or numbers[0].text == line.text.strip("()（） "):
        return None
    number = numbers[0]
    if number.start == 0 and "〕" in number.text and is_short(line):
        return line.start + number.end
    before = line.text[: number.start].rstrip("(（ ")
    if number.end >= len(line.text.rstrip(")） ")) and before.endswith(
        ("通知", "意见", "决定", "批复", "公告", "通告", "函")
    ):
        return line.start + len(before)
    return None


def _signed_and_dated(line: Line) -> Sequence[Line]:
    """Return signature and date of a line that ends in 日 and holds both."""
    if line.marker is None and len(line.text) <= LONGEST_SHORT_LINE:
        dates = find_dates(line.text)
        if dates and dates[-1].end == len(line.text) and is_body(line.text[: dates[-1].start].strip()):
            return line.split(line.start + dates[-1].start)
    return (line,)
