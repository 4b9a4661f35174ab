"""Lines of the frame that a page has glued together: number and title, addressees and text, signature and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.names import addressees_in, is_body
from revival_policy.reading.page_labels import pairs_in
from revival_policy.reading.questions import LONGEST_TITLE_LINE, is_short, number_alone
from revival_policy.reading.rows import is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Lines that are not blank, from the top, among which title, number and addressees are looked for.
TOP = 60

_FIELDS = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}[^|\n]{0,12}\|")
_SIGNATORY = re.compile("签发人\\s{0,4}[:：]")
_KIND = "(?:通知|意见|批复|复函|函|公告|通告|通报|决定|决议|报告|请示|方案|办法|规定|细则|答复|纪要|指示|建议)(?:[(（][^()（）]{1,12}[)）])?"
_TITLED = re.compile(f"(.{{0,80}}?(?:关于|印发|转发|批转).{{2,120}}?{_KIND})(?!》|的|精神|要求|等|[》”）)>〉])")
#: What the text of a document begins with, behind its title in one line.
_TEXT = re.compile(
    r"(?:一、|第一章|第一条|[(（]一[)）]|为|根据|按照|依据|经|现将|现就|近年来|近期|近日|目前|当前|你|来|各)"
)
#: Day and number that stand before the text in one line: (1985年5月4日皖政〔1985〕38号) 根据….
_DAY = re.compile(
    r"[(（][12一二][0-9一二三四五六七八九〇○零]{3}年[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日)?(?:[^()（）]{2,30}号)?[)）]\s*(?=\S)"
)
_COPY_NUMBER = re.compile("[0-9]{6}(?=[\u4e00-\u9fff])")
_MATTER = re.compile("关于|印发|转发|批转|[，：]")
_COLONS = tuple(":：∶")
#: Addressees that stand before the text in one line are no longer.
LONGEST_ADDRESSEES = 120
#: So many characters of a document on one line are looked at for its title and number.
LONGEST_HEAD = 300
#: A copy number, a masthead, a number and a title may stand before the text in one line.
MOST_PARTS = 4
_ADDRESSEES = re.compile(rf"(?![(（〔\[［【])([^:：∶。]{{2,{LONGEST_ADDRESSEES}}})[:：∶]\s*(?=\S)")
_LABELLED = re.compile(r"(附\s{0,4}[件表录]\s{0,4}[0-9一二三四五六七八九十A-Z]{0,3})\s{0,4}[:：]\s{0,4}(?=\S)")
_ORDER_AND_TITLE = re.compile(
    "(.{2,60}?第?[0-9一二三四五六七八九十百]{1,6}号)\\s{0,4}(?:——|--|─{1,2}|：)\\s{0,4}(?=\\S)"
)
_NOTE = re.compile(r"[(（][^()（）]{2,60}[)）]$")
#: A signature that stands before its date in one line is no longer.
LONGEST_SIGNATURE, LONGEST_NOTE = 60, 70


def part_frame(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of the frame divided that hold more than one of its parts."""
    parted: list[Line] = []
    for index, line in enumerate(lines):
        pieces = [line] if index else _first(line)
        for piece in pieces:
            parted += _at_top(piece) if index < TOP and piece.marker is None and not is_row(piece.text) else (piece,)
    return [piece for line in parted for piece in (_signed_and_dated(line) if line.text[-1] in "日)）" else (line,))]


def _first(line: Line) -> list[Line]:
    """Return what the first line of a text holds: fields of a record, a label and a title, a whole document."""
    labelled = _LABELLED.match(line.text)
    if labelled and is_short(line):
        return list(line.split(line.start + labelled.end()))
    pieces: list[Line] = []
    rest = line
    for _ in range(MOST_PARTS):
        cut = _edge_of_head(rest.text) if rest.marker is None else None
        if not cut or cut >= len(rest.text):
            break
        head, rest = rest.split(rest.start + cut)
        pieces.append(head)
    return [*pieces, *_fields(rest)]


def _edge_of_head(text: str) -> int | None:
    """Return where the title of a document that stands on one line ends, or a number before or behind it."""
    if len(text) <= LONGEST_TITLE_LINE and not _has_colon(text):
        return None
    head = text[:LONGEST_HEAD]
    if copies := _COPY_NUMBER.match(text):
        return copies.end()
    numbers = find_numbers(head)
    if numbers and "。" not in head[: numbers[0].end] and not _MATTER.search(head[: numbers[0].start]):
        return numbers[0].start or numbers[0].end
    titled = _TITLED.match(head)
    if titled and _begins_behind_title(text, titled.end()):
        return titled.end()
    return None


def _begins_behind_title(text: str, end: int) -> bool:
    """Tell whether what stands behind a title in one line begins a document: addressees, a number, its text."""
    rest = text[end : end + LONGEST_ADDRESSEES + 1]
    glued = _ADDRESSEES.match(rest) if _has_colon(rest) else None
    if glued and addressees_in(glued[1]):
        return True
    numbers = find_numbers(rest[:60])
    if (numbers and numbers[0].start <= 1) or _DAY.match(rest):
        return True
    return len(text) > LONGEST_TITLE_LINE and _TEXT.match(rest) is not None and "，" not in text[:end]


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text or "∶" in text


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
    if text.endswith(_COLONS) and (titled := _TITLED.match(text)) and addressees_in(text[titled.end() : -1]):
        return line.split(line.start + titled.end())
    if (ordered := _ORDER_AND_TITLE.match(text)) and number_alone(ordered[1]) is not None:
        return line.split(line.start + ordered.end())
    if pairs_in(text):
        return (line,)
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
    """Return text, signature, date and note of a line that ends in a date, or in one with a note in brackets behind it."""
    behind = max(0, len(line.text) - LONGEST_NOTE)
    note = _NOTE.search(line.text[behind:])
    end = behind + note.start() if note else len(line.text)
    tail = line.text[max(0, end - LONGEST_SIGNATURE) : end].rstrip()
    dates = find_dates(tail) if tail.endswith("日") else []
    if not dates or dates[-1].end != len(tail):
        return (line,)
    dated = max(0, end - LONGEST_SIGNATURE) + dates[-1].start
    before = line.text[:dated].rstrip()
    signed = _after_sentence(before)
    if len(before) - signed > LONGEST_SIGNATURE or not is_body(without_blanks(before[signed:])) or (line.marker is not None and not signed):
        return (line,)
    cuts = [cut for cut in (signed, dated, end) if 0 < cut < len(line.text)]
    return _divided(line, [line.start + cut for cut in cuts])


def _after_sentence(text: str) -> int:
    return max(text.rfind(mark) for mark in "。！？；") + 1


def _divided(line: Line, offsets: Sequence[int]) -> Sequence[Line]:
    pieces: list[Line] = []
    rest = line
    for offset in offsets:
        head, rest = rest.split(offset)
        pieces.append(head)
    return [piece for piece in (*pieces, rest) if piece.text]
