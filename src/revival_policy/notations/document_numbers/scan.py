"""Finding document numbers in running text.

Every number ends in 号, which is rare and cheap to find. From there the text is read backwards: serial, year, code or
issuers; each step may say that this 号 ends no document number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.document_numbers.codes import is_surely_one, start_of_code
from revival_policy.notations.document_numbers.forms import form_of
from revival_policy.notations.document_numbers.issuers import issuers_written, start_of_issuers
from revival_policy.notations.document_numbers.number import DocumentNumber, number_written
from revival_policy.notations.document_numbers.patterns import (
    DESIGNATION,
    LOST_BRACKETS,
    OPEN,
    start_of_run,
    year_of,
)
from revival_policy.notations.document_numbers.placing import LONGEST_CONTEXT, place_of, placed
from revival_policy.notations.document_numbers.republican import number_of_taiwan
from revival_policy.notations.document_numbers.series import Serial, goes_on, joined, serials_before
from revival_policy.notations.document_numbers.tails import LONGEST_TAIL, TAIL_CHARACTERS, Tail, tail_at
from revival_policy.notations.document_numbers.years_first import OF_A_COURT, Read, short_year_first, year_first
from revival_policy.notations.grammar import BLANK, HANZI, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match, Span
from revival_policy.registry.characters import simplified

if TYPE_CHECKING:
    from revival_policy.notations.agencies import Agency

_LETTER_OR_DIGIT = re.compile("[A-Za-z0-9]")
_ENDS_IN_DESIGNATION = re.compile(rf"(?P<designation>{DESIGNATION}|[公通][ \u3000]告){BLANK}{OPEN}?{BLANK}$")
#: 农业农村部第940号公告, 2021年第5号公告 of who said so before; a board (公告栏) is not one.
_ANNOUNCEMENT_AFTER = re.compile("(?P<designation>公告|通告)(?![栏牌板])")
#: What may follow a number in the brackets after a title.
_ENDS_A_NOTE = frozenset(")）,，、;；")
#: What makes a number of (1985)12号, which may be anything: 文件.
_A_DOCUMENT = re.compile(rf"[)）]?{HANZI}{{0,2}}文件")
#: What is left of a code with brackets in it: 办(局)函.
_FORM_AFTER_A_BRACKET = re.compile(rf"[)）]{HANZI}+$")
_LONGEST_FORM = 4
_AT_A_LINE = re.compile(r"[\n\r][ \t\u3000]*$")
_HANZI = re.compile(HANZI)
#: The code of a body that numbers announcements has no more hanzi.
LONGEST_CODE_OF_ANNOUNCEMENTS = 7
_YEAR_AND_SERIAL = re.compile(LOST_BRACKETS)


@legibly
def find_numbers(text: str) -> list[Match[DocumentNumber]]:
    """Return the document numbers in running text, in their order.

    A match begins at the first character of the code, without the words that lead in to it, or at the first issuer
    that an order or announcement names, and ends at 号. Of numbers that share a code, those after the first begin at
    their serials; of those that share a 号 (〔2016〕7、8号), the last has it. Numbers of standards, court cases,
    proposals, plots and streets are not numbers of documents.

    >>> [match.text for match in find_numbers("根据国发〔2016〕62号、国务院令第687号和中发[2016]18号文件")]
    ['国发〔2016〕62号', '国务院令第687号', '中发[2016]18号']
    """
    found: list[Match[DocumentNumber]] = []
    read = simplified(text)
    end = read.find("号")
    while end >= 0:
        last = found[-1] if found else None
        found += _of_taiwan(text, end, last) or _ending_at(read, end, last)
        end = read.find("号", end + 1)
    if read is text:
        return found
    return [Match(match.value, *match.span, text[match.start : match.end]) for match in found]


def _of_taiwan(text: str, end: int, last: Match[DocumentNumber] | None) -> list[Match[DocumentNumber]]:
    written = number_of_taiwan(text, last.end if last else 0, end)
    if written is None:
        return []
    return [Match(number_written(written), written.start, end + 1, text[written.start : end + 1])]


def _ending_at(text: str, end: int, last: Match[DocumentNumber] | None) -> list[Match[DocumentNumber]]:
    """Return the number that ends at a 号, the numbers of the series that does, or none."""
    floor = last.end if last else 0
    written = serials_before(text, floor, end)
    if last is not None and written and goes_on(text, last, written[0], end):
        return [_in_series(last.value, text, serial, end) for serial in written]
    first = written[0].end if len(written) > 1 else end
    tail = tail_at(text, start_of_run(TAIL_CHARACTERS, text, max(floor, first - LONGEST_TAIL), first), first)
    if tail is None:
        return []
    read = _of_another_year(text, last, tail, first) or _with_head(text, floor, tail, first)
    if read is None:
        return []
    start, stop, value = read
    stop = stop if first == end else first
    rest = [_in_series(value, text, serial, end) for serial in written[1:]]
    return [Match(value, start, stop, text[start:stop]), *rest]


def _in_series(value: DocumentNumber, text: str, serial: Serial, end: int) -> Match[DocumentNumber]:
    """Return another number of a series; the last of those that share a 号 has it."""
    stop = end + 1 if serial.is_last else serial.end
    another = attrs.evolve(value, serial=serial.value)
    return Match(another, serial.start, stop, text[serial.start : stop])


def _of_another_year(text: str, last: Match[DocumentNumber] | None, tail: Tail, end: int) -> Read | None:
    """Read the second of several years: 吉政发〔2022〕1号、〔2023〕4号."""
    if last is None or last.value.code is None or not tail.bracketed or not joined(text, last.end, tail.start):
        return None
    return tail.start, end + 1, attrs.evolve(last.value, year=tail.year, serial=tail.serial)


def _with_head(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    designated = _ENDS_IN_DESIGNATION.search(text, max(floor, tail.start - 8), tail.start)
    if designated:
        called = without_blanks(designated["designation"])
        return _designated(text, floor, tail, called, Span(designated.start(), end + 1))
    after = _ANNOUNCEMENT_AFTER.match(text, end + 1)
    is_dated = tail.year is not None and tail.ordinal
    if after and not tail.bracketed and (is_dated or start_of_issuers(text, floor, tail.start, known=True) is not None):
        return _designated(text, floor, tail, after["designation"], Span(tail.start, after.end()))
    if tail.year is None:
        if text[end + 1 : end + 2] == "令":
            return _designated(text, floor, tail, "令", Span(tail.start, end + 2))
        read = year_first if tail.ordinal else _without_brackets
        return short_year_first(text, floor, tail, end) or read(text, floor, tail, end)
    if tail.bracketed:
        return _letter(text, floor, tail, end)
    return _bare(text, floor, tail, end)


def _designated(text: str, floor: int, tail: Tail, designation: str, after_issuers: Span) -> Read | None:
    """Read an order or announcement; without an issuer only 第12号令 is one, not 令第12号 of who knows what."""
    start = start_of_issuers(text, floor, after_issuers.start)
    if start is None:
        start = _without_issuers(text, floor, tail, designation, after_issuers.start)
    if start is None:
        return None
    form = form_of(designation, tail.year, bracketed=tail.bracketed, ordinal=tail.ordinal)
    issuers = issuers_written(text[start : after_issuers.start])
    own = _whose_order(text, start, after_issuers.start, issuers)
    issuers, start = (issuers, start) if own is None else (issuers[-1:], own)
    value = DocumentNumber(None, tail.year, tail.serial, designation=designation, form=form, written_issuers=issuers)
    return start, after_issuers.end, placed(value, text[max(0, start - LONGEST_CONTEXT) : start])


def _whose_order(text: str, start: int, end: int, issuers: tuple[Agency, ...]) -> int | None:
    """Return where the last body begins if it is glued to others and among them: 甲、乙、丙甲令 is an order of 甲."""
    if len(issuers) < 2 or issuers[-1] not in issuers[:-1]:  # noqa: PLR2004 - one, and one before it
        return None
    again = text.rfind(issuers[-1].name, start, end)
    return again if again > start and text[start:again].endswith(issuers[-2].name) else None


def _without_issuers(text: str, floor: int, tail: Tail, designation: str, start: int) -> int | None:
    """Return where an order or announcement begins before which no body is that is known as one.

    A code may mean it (北证公告〔2021〕18号), or nothing: 第12号令, and 公告〔2024〕第11号 after no word. What
    follows 字 is the end of a number whose code cannot be read.
    """
    if start == tail.start:
        return start if tail.ordinal and not text[max(floor, start - 20) : start].rstrip().endswith("字") else None
    if tail.year is None or not text.startswith(designation, start):
        return None
    if designation == "令":
        return start if _AT_A_LINE.search(text, max(floor, start - LONGEST_TAIL), start) or start == 0 else None
    code = start_of_code(text, floor, start) if tail.bracketed and not tail.ordinal else None
    if code is not None and 1 < start - code <= LONGEST_CODE_OF_ANNOUNCEMENTS:
        return code
    return start if start == 0 or not _HANZI.match(text, start - 1) else None


def _letter(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    start = start_of_code(text, floor, tail.start)
    code = without_blanks(text[start : tail.start]).strip("()（）") if start is not None else ""
    if OF_A_COURT.search(code):
        return None
    if start is not None:
        place = place_of(code, tail.year, text[max(0, start - LONGEST_CONTEXT) : start])
        return start, end + 1, DocumentNumber(code, tail.year, tail.serial, place=place)
    if tail.ordinal or not _is_bare(text, floor, tail, end):
        return None
    form = form_of(None, tail.year, bracketed=True, ordinal=False)
    return tail.start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form)


def _is_bare(text: str, floor: int, tail: Tail, end: int) -> bool:
    """Tell whether year and serial are a number by themselves: by their brackets, or because 文件 follows."""
    if _LETTER_OR_DIGIT.search(text, max(0, tail.start - 1), tail.start):
        return False
    if _FORM_AFTER_A_BRACKET.search(text, max(floor, tail.start - _LONGEST_FORM), tail.start):
        return False
    return tail.opened in {"〔", "﹝"} or _A_DOCUMENT.match(text, end + 1) is not None


def _without_brackets(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    """Read 甘区政办发201756号, whose brackets a scan has lost: only after what is surely a code."""
    parts = _YEAR_AND_SERIAL.fullmatch(tail.digits)
    year = year_of(parts["year_run"]) if parts else None
    start = start_of_code(text, floor, tail.start) if year else None
    if parts is None or year is None or start is None:
        return None
    code = text[start : tail.start]
    return (start, end + 1, DocumentNumber(code, year, int(parts["serial_run"]))) if is_surely_one(code) else None


def _bare(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    """Read 国务院1980年223号, and （2022年第30号，以下简称30号公告） after the title of an announcement."""
    form = form_of(None, tail.year, bracketed=False, ordinal=tail.ordinal)
    if not tail.ordinal:
        start = start_of_issuers(text, floor, tail.start, known=True)
        if start is None:
            return None
        issuers = issuers_written(text[start : tail.start])
        return start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form, written_issuers=issuers)
    after = end + 1 if text.startswith("号", end) else end
    enclosed = text[tail.start - 1 : tail.start] in {"(", "（"} and text[after : after + 1] in _ENDS_A_NOTE
    return (tail.start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form)) if enclosed else None
