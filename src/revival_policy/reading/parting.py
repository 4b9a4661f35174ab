"""Lines of the frame that a page has glued together: number and title, addressees and text, signature and date."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from revival_policy.notations.dates import DAY, MONTH, YEAR, find_dates
from revival_policy.notations.document_numbers import find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.names import is_body, names_persons, without_seal
from revival_policy.reading.one_line import LONGEST_HEAD, edge_at_top, edge_of_head, signature_in
from revival_policy.reading.questions import LONGEST_TITLE_LINE, is_short, says_what_it_is
from revival_policy.reading.rows import is_row
from revival_policy.words import lexicon
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.lines import Line

#: Lines that are not blank, from the top, among which title, number and addressees are looked for.
TOP = 60
#: A number at the head of a line is no longer.
LONGEST_NUMBER = 40
#: A copy number, a masthead, a number and a title may be before the text in one line.
MOST_PARTS = 4
#: A signature that is before its date in one line is no longer.
LONGEST_SIGNATURE = 60
#: A person with his post, blanks between their characters, is no longer.
LONGEST_PERSON = 40
#: Hour or place of a signature are no longer.
LONGEST_WHERE = 8
#: A line that holds no more than signature, date and note is no longer.
LONGEST_SHORT = 160
#: A longer line may be a whole document, whose end is no longer than this.
LONGEST_ON_LINES, LONGEST_END = 300, 400

_SENTENCE_MARK = re.compile("[，。；：]")
_FIELDS = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}[^|\n]{0,12}\|")
_SIGNATORY = re.compile("签发人\\s{0,4}[:：]")
_LABELLED = re.compile(r"(附\s{0,4}[件表录]\s{0,4}[0-9一二三四五六七八九十A-Z]{0,3})\s{0,4}[:：]\s{0,4}(?=\S)")
#: What no name of a body holds.
_NO_NAME = re.compile("[0-9()（）：:]")
#: What the divisions of a body end in, which sign as well: 市政府办公室信息科.
_DIVISIONS = ("科", "处", "室", "组")
_NOTE = re.compile(r"[(（][^()（）]{2,60}[)）]")
#: A note after what may be the last character of a date.
_DATE_AND_NOTE = re.compile(r"(?:[日月年号]|\d|[〇○零一二三四五六七八九十廿卅])\s*[(（][^()（）]{2,60}[)）]$")
_NOTE_FIRST = re.compile(r"\s{0,9}[(（][^()（）]{2,60}[)）](?=.)")
#: What follows the date of a document on one line: a note, who printed it, copies, attachments.
_AFTER = re.compile(r"[(（]|.{0,40}印发|抄送|附\s{0,2}件|主办|.{0,30}[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日")
#: What follows the date of a telegram or a letter: 22时, 于某地.
_WHEN_AND_WHERE = re.compile(
    r"(?:[0-9一二三四五六七八九十]{1,3}时(?:[0-9一二三四五六七八九十]{1,3}分)?|于[\u4e00-\u9fff]{2,6})$"
)
_STATEMENT_AFTER = re.compile(r"[。！？；](?=\s{0,9}附\s{0,4}件\s{0,4}[:：])")
#: The name of a file under which a page keeps an attachment begins with the number of the letter.
_FILE = re.compile(r"\.[a-z]{2,4}$", re.IGNORECASE)
_BEFORE_NUMBER = ("通知", "意见", "决定", "批复", "公告", "通告", "函")


def part_frame(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of the frame divided that hold more than one of its parts."""
    parted: list[Line] = []
    for index, line in enumerate(lines[:TOP]):
        for piece in [line] if index else _first(line):
            above = parted[-1].text if parted else ""
            parted += [half for part in _at_top(piece) for half in _signed_by_person(part, above)]
    parted += lines[TOP:]
    ended: list[Line] = []
    for line in parted:
        if _may_end(line.text):
            ended += _signed_and_dated(line)
        else:
            ended.append(line)
    return _signed_on_one_line(ended)


def _signed_on_one_line(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those divided at the signature that are a document on one line together."""
    if not lines or lines[-1].number != lines[0].number:
        return list(lines)
    head = "".join(line.text for line in takewhile(lambda line: "。" not in line.text, lines[:MOST_PARTS]))
    head = head[:LONGEST_HEAD]
    parted: list[Line] = []
    for line in lines:
        signed = signature_in(line.text, head) if line is not lines[0] else ()
        parted += _divided(line, [line.start + at for at in signed if at])
    return parted


def _may_end(text: str) -> bool:
    """Tell whether a line may hold a signature: a date or a note ends it, or it may be a document on one line."""
    last = text[-1]
    if last in "日号" or last.isdecimal():
        return True
    if len(text) > LONGEST_SHORT:
        return last in ")）" or (len(text) > LONGEST_ON_LINES and ("日" in text[-LONGEST_END:] or "附" in text))
    return (last in ")）" and _DATE_AND_NOTE.search(text) is not None) or (
        "日" in text and _WHEN_AND_WHERE.search(text, max(0, len(text) - LONGEST_WHERE)) is not None
    )


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
    if line.marker is not None:
        return (line,)
    text = line.text
    signatory = _SIGNATORY.search(text) if "签发人" in text else None
    cut: int | None = signatory.start() if signatory else 0
    if not cut:
        cut = _edge_of_number(line) if len(text) <= LONGEST_TITLE_LINE else _edge_above_addressees(text)
    cut = cut or edge_at_top(text)
    if not cut or is_row(text):
        return (line,)
    first, rest = line.split(line.start + cut)
    return (first, *_at_top(rest)) if "号" in first.text[-2:] and len(text) > LONGEST_TITLE_LINE else (first, rest)


def _edge_above_addressees(text: str) -> int | None:
    """Return where a number ends that opens a line with addressees and text: 清政发〔2020〕1号各县政府：…."""
    numbers = find_numbers(text[:LONGEST_NUMBER]) if "号" in text[:LONGEST_NUMBER] else []
    opens = bool(numbers) and numbers[0].start == 0 and "〕" in numbers[0].text
    return numbers[0].end if opens and edge_at_top(text[numbers[0].end :].lstrip() or " ") else None


def _edge_of_number(line: Line) -> int | None:
    """Return where a number that opens or closes a line of the title ends or begins."""
    numbers = find_numbers(line.text) if "号" in line.text else []
    if len(numbers) != 1 or numbers[0].text == line.text.strip("()（） "):
        return None
    number = numbers[0]
    if without_blanks(line.text[: number.start]).removeprefix("等级").strip(":：") in lexicon.words("urgency"):
        return number.start
    opens = "〕" in number.text or line.text[number.end :].lstrip("(（ \u3000").startswith("关于")
    if number.start == 0 and opens and is_short(line) and not _FILE.search(line.text):
        return number.end
    before = line.text[: number.start].rstrip("(（ ")
    closes = number.end >= len(line.text.rstrip(")） "))
    return len(before) if closes and before.endswith(_BEFORE_NUMBER) else None


def _signed_and_dated(line: Line) -> Sequence[Line]:
    """Return text, attachments, signature, date and what follows them, of a line that holds several of them."""
    cuts = [*_edge_of_attachments(line.text), *_edges_of_signature(line)]
    return _divided(line, [line.start + cut for cut in sorted({*cuts}) if 0 < cut < len(line.text)])


def _edge_of_attachments(text: str) -> Iterator[int]:
    """Yield where an attachment statement begins after the last sentence of a document on one line."""
    if len(text) > LONGEST_TITLE_LINE and "附" in text[-LONGEST_END:]:
        yield from (found.end() for found in _STATEMENT_AFTER.finditer(text, max(0, len(text) - LONGEST_END)))


def _edges_of_signature(line: Line) -> Sequence[int]:
    """Return where signature and date begin and the date ends; what follows it are notes."""
    text = line.text
    begin = max(0, len(text) - LONGEST_END)
    whole = len(text) <= LONGEST_SHORT
    for date in reversed(find_dates(text[begin:])):
        dated, end = begin + date.start, begin + date.end
        signed = _after_last_sentence(text, dated)
        after = text[end:].strip()
        closes = not after or _NOTE.fullmatch(after) or (_WHEN_AND_WHERE if whole else _AFTER).match(after)
        if closes and _is_signature(text[signed:dated]) and (line.marker is None or signed):
            note = _NOTE_FIRST.match(text, end)
            return (signed, dated, end, *((note.end(),) if note else ()))
    return _edges_without_year(line) if whole else ()


def _edges_without_year(line: Line) -> Sequence[int]:
    """Return where signature and day begin in a line of nothing else, as in telegrams: 中央4月21日."""
    day = _DAY_AT_END.search(line.text) if line.marker is None and line.text[-1] in "日时" else None
    return (0, day.start()) if day and _is_signature(line.text[: day.start()]) else ()


_DAY_AT_END = re.compile(rf"(?<![年月])(?:{MONTH})月(?:{DAY})日(?:[0-9一二三四五六七八九十]{{1,3}}时)?$")


def _after_last_sentence(text: str, end: int) -> int:
    """Return where what follows the last sentence before a place begins."""
    return max(text.rfind(mark, 0, end) for mark in "。！？；") + 1


def _signed_by_person(line: Line, above: str) -> Sequence[Line]:
    """Return a line divided where a person signs by post and name: …施行。市长 何某2020年1月2日植树办法.

    The post may be at the end of the line above.
    """
    signed = _person_with_day(line.text, above) if "年" in line.text else None
    dates = find_dates(line.text[signed.end() :]) if signed else []
    if signed is None or not dates or dates[0].start:
        return (line,)
    start = _after_last_sentence(line.text, signed.start())
    end = signed.end() + dates[0].end
    if "，" in line.text[start : signed.start()] or not _may_be_title(line.text[end:]):
        return (line,)
    return _divided(line, [line.start + cut for cut in (start, signed.end(), end) if 0 < cut < len(line.text)])


def _person_with_day(text: str, above: str) -> re.Match[str] | None:
    if above.endswith(lexicon.ends("posts")):
        return _NAME_WITH_DAY.match(text)
    # Years are rare, and an expression for all posts is slow.
    windows = ((max(0, year.start() - LONGEST_PERSON), year.end()) for year in _YEAR.finditer(text))
    return next(filter(None, (_PERSON_WITH_DAY.search(text, *window) for window in windows)), None)


def _may_be_title(text: str) -> bool:
    """Tell whether nothing, or no more than a title, follows the day of a signature."""
    return not text or (len(text) <= LONGEST_TITLE_LINE and says_what_it_is(text) and not _SENTENCE_MARK.search(text))


#: The name of a person before the year of a day.
_NAME = rf"[\u4e00-\u9fff]{{1,2}}\s{{0,2}}[\u4e00-\u9fff]{{1,2}}\s{{0,4}}(?=(?:{YEAR})年)"
_NAME_WITH_DAY, _PERSON_WITH_DAY = re.compile(_NAME), pattern(rf"<<posts>>\s{{0,4}}{_NAME}")
_YEAR = re.compile(f"(?:{YEAR})年")


def _is_signature(text: str) -> bool:
    if len(text) <= LONGEST_SIGNATURE and names_persons(text):
        return True
    if len(text) > LONGEST_SIGNATURE or _NO_NAME.search(without_seal(text).rstrip()):
        return False
    name = without_blanks(without_seal(text))
    return is_body(name) or (name[-1:] in _DIVISIONS and any(is_body(name[:end]) for end in range(4, len(name))))


def _divided(line: Line, offsets: Sequence[int]) -> Sequence[Line]:
    pieces: list[Line] = []
    rest = line
    for offset in offsets:
        head, rest = rest.split(offset)
        pieces.append(head)
    return [piece for piece in (*pieces, rest) if piece.text]
