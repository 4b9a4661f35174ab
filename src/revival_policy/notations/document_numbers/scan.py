"""Finding document numbers in running text.

Every number ends in 号, which is rare and cheap to find. From there the text is read backwards: serial, year, code or
issuers; each step may say that this 号 ends no document number.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import attrs

from revival_policy.notations.document_numbers.codes import is_surely_one, start_of_code
from revival_policy.notations.document_numbers.issuers import issuers_written, start_of_issuers
from revival_policy.notations.document_numbers.number import DocumentNumber, form_of
from revival_policy.notations.document_numbers.patterns import (
    CLOSE,
    CODE_BEHIND_YEAR,
    DESIGNATION,
    LOST_BRACKETS,
    OPEN,
    SERIAL,
    SHORT_YEAR,
    YEAR,
    is_a_code,
    serial_of,
    start_of_run,
    year_of,
)
from revival_policy.notations.grammar import BLANK, DIGIT, HANZI, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.numerals import ZEROS
from revival_policy.registry import codes
from revival_policy.registry.characters import simplified

#: Year, 第 and serial take no more characters than this, blanks included.
LONGEST_TAIL = 40
#: How far before a number the place that it comes from may be named: the length of a title.
LONGEST_CONTEXT = 120

_TAIL = re.compile(
    rf"(?:(?P<open>{OPEN})?{BLANK}(?P<bracketed>{YEAR}){BLANK}年?{BLANK}(?P<close>{CLOSE}){BLANK}年?"
    rf"|(?P<unclosed>{OPEN}){BLANK}(?P<in_bracket>{YEAR}){BLANK}(?!年)"
    rf"|(?P<plain>{YEAR}){BLANK}年)?"
    rf"{BLANK}(?P<ordinal>第)?{BLANK}(?P<serial>{SERIAL}){BLANK}$"
)
_TAIL_CHARACTERS = re.compile(rf"(?:[0-9０-９一二三四五六七八九十百千{ZEROS}第年\s]|{OPEN}|{CLOSE})*")
_LETTER_OR_DIGIT = re.compile("[A-Za-z0-9]")
_ENDS_IN_DESIGNATION = re.compile(rf"(?P<designation>{DESIGNATION}){BLANK}{OPEN}?{BLANK}$")
#: 农业农村部第940号公告; a board (公告栏) is none.
_ANNOUNCEMENT_BEHIND = re.compile("(?P<designation>公告|通告)(?![栏牌板])")
_YEAR_BEFORE_CODE = re.compile(
    rf"(?:(?P<bracket>[〔\[［【])(?P<bracketed>{YEAR})[〕\]］】]|(?P<plain>{YEAR})年)(?P<code>{HANZI}{{1,12}})$"
)
_SHORT_YEAR_BEFORE_CODE = re.compile(rf"{OPEN}(?P<year>{SHORT_YEAR}){CLOSE}(?P<code>{CODE_BEHIND_YEAR})$")
_ANOTHER_SERIAL = re.compile(rf"{BLANK}[、,，和及]{BLANK}(?:第{BLANK})?(?P<serial>{DIGIT}{{1,6}}){BLANK}$")
_YEAR_AND_SERIAL = re.compile(LOST_BRACKETS)


@legibly
def find_numbers(text: str) -> list[Match[DocumentNumber]]:
    """Return the document numbers in running text, in their order.

    A match begins at the first character of the code, without the words that lead in to it, or at the first issuer
    that an order or announcement names, and ends at 号. Numbers of standards, court cases, proposals, plots and
    streets are none.

    >>> [match.text for match in find_numbers("根据国发〔2016〕62号、国务院令第687号和中发[2016]18号文件")]
    ['国发〔2016〕62号', '国务院令第687号', '中发[2016]18号']
    """
    found: list[Match[DocumentNumber]] = []
    read = simplified(text)
    end = read.find("号")
    while end >= 0:
        match = _ending_at(read, end, found[-1] if found else None)
        if match is not None:
            found.append(match)
        end = read.find("号", end + 1)
    if read is text:
        return found
    return [Match(match.value, *match.span, text[match.start : match.end]) for match in found]


class _Tail(NamedTuple):
    """What stands between the code or the issuers and 号."""

    start: int
    year: int | None
    bracketed: bool
    ordinal: bool
    serial: int
    digits: str
    opened: str


def _ending_at(text: str, end: int, last: Match[DocumentNumber] | None) -> Match[DocumentNumber] | None:
    floor = last.end if last else 0
    low = max(floor, end - LONGEST_TAIL)
    tail = _tail(text, start_of_run(_TAIL_CHARACTERS, text, low, end), end)
    if tail is None:
        return None
    read = _another(text, floor, end, last) or _with_head(text, floor, tail, end)
    if read is None:
        return None
    start, stop, value = read
    return Match(value, start, stop, text[start:stop])


def _tail(text: str, low: int, end: int) -> _Tail | None:
    parts = _TAIL.search(text, low, end) if low < end else None
    serial = serial_of(parts["serial"]) if parts else None
    if parts is None or serial is None:
        return None
    written = parts["bracketed"] or parts["in_bracket"] or parts["plain"]
    year = year_of(written) if written else None
    if written and year is None:
        return None
    bracketed = bool(parts["bracketed"] or parts["in_bracket"])
    opened = parts["open"] or parts["unclosed"] or ""
    return _Tail(
        parts.start(), year, bracketed, bool(parts["ordinal"]), serial, without_blanks(parts["serial"]), opened
    )


_Read = tuple[int, int, DocumentNumber]


def _another(text: str, floor: int, end: int, last: Match[DocumentNumber] | None) -> _Read | None:
    """Read the second of several serials: 〔2022〕1号、2号."""
    parts = _ANOTHER_SERIAL.match(text, floor, end) if last else None
    serial = serial_of(parts["serial"]) if parts else None
    if last is None or parts is None or serial is None or parts.end() != end or last.value.code is None:
        return None
    return parts.start("serial"), end + 1, DocumentNumber(last.value.code, last.value.year, serial)


def _with_head(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    designated = _ENDS_IN_DESIGNATION.search(text, max(floor, tail.start - 8), tail.start)
    if designated:
        return _designated(text, floor, tail, designated["designation"], Span(designated.start(), end + 1))
    behind = _ANNOUNCEMENT_BEHIND.match(text, end + 1)
    if behind and not tail.bracketed and start_of_issuers(text, floor, tail.start, known=True) is not None:
        return _designated(text, floor, tail, behind["designation"], Span(tail.start, behind.end()))
    if tail.year is None:
        if text[end + 1 : end + 2] == "令":
            return _designated(text, floor, tail, "令", Span(tail.start, end + 2))
        read = _year_first if tail.ordinal else _without_brackets
        return _short_year_first(text, floor, tail, end) or read(text, floor, tail, end)
    if tail.bracketed:
        return _letter(text, floor, tail, end)
    return _bare(text, floor, tail, end)


def _designated(text: str, floor: int, tail: _Tail, designation: str, behind_issuers: Span) -> _Read | None:
    """Read an order or announcement; without an issuer only 第12号令 is one, not 令第12号 of who knows what."""
    start = start_of_issuers(text, floor, behind_issuers.start)
    if start is None:
        if behind_issuers.start != tail.start or not tail.ordinal:
            return None
        start = tail.start
    form = form_of(designation, tail.year, bracketed=tail.bracketed, ordinal=tail.ordinal)
    issuers = issuers_written(text[start : behind_issuers.start])
    value = DocumentNumber(None, tail.year, tail.serial, designation=designation, form=form, written_issuers=issuers)
    return start, behind_issuers.end, value


def _letter(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    start = start_of_code(text, floor, tail.start)
    if start is not None:
        code = without_blanks(text[start : tail.start]).strip("()（）")
        place = _place_of(code, tail.year, text[max(0, start - LONGEST_CONTEXT) : start])
        return start, end + 1, DocumentNumber(code, tail.year, tail.serial, place=place)
    stands_apart = not _LETTER_OR_DIGIT.search(text, max(0, tail.start - 1), tail.start)
    if tail.opened in {"〔", "﹝"} and stands_apart and not tail.ordinal:
        form = form_of(None, tail.year, bracketed=True, ordinal=False)
        return tail.start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form)
    return None


def _place_of(code: str, year: int | None, before: str) -> str | None:
    """Return the one place that the text before a code names, of those whose code it can be, or None."""
    named = [place for place in codes.places(code, year) if place in before]
    return named[0] if len(named) == 1 else None


def placed(number: DocumentNumber, text: str) -> DocumentNumber:
    """Return a number with the place that a text names, where its code can be that of several places.

    >>> placed(DocumentNumber.from_text("宁政发〔2016〕1号"), "南京市人民政府文件").issuers
    (Agency.from_text('南京市人民政府'),)
    """
    if number.code is None or number.place is not None or len(codes.places(number.code, number.year)) < 2:  # noqa: PLR2004
        return number
    place = _place_of(number.code, number.year, text)
    return number if place is None else attrs.evolve(number, place=place)


def _year_first(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    """Read 〔1996〕武司字第82号 and 2016年财税第36号; round brackets there are those of court cases."""
    parts = _YEAR_BEFORE_CODE.search(text, max(floor, tail.start - LONGEST_TAIL), tail.start)
    if parts is None or not is_a_code(parts["code"]) or (parts["plain"] and not codes.is_known(parts["code"])):
        return None
    year = year_of(parts["bracketed"] or parts["plain"])
    return None if year is None else (parts.start(), end + 1, DocumentNumber(parts["code"], year, tail.serial))


def _short_year_first(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    """Read (78)交公路字412号; the years of court cases have four digits."""
    parts = _SHORT_YEAR_BEFORE_CODE.search(text, max(floor, tail.start - LONGEST_TAIL), tail.start)
    year = year_of(parts["year"]) if parts else None
    if parts is None or year is None or not is_a_code(parts["code"]):
        return None
    return parts.start(), end + 1, DocumentNumber(parts["code"], year, tail.serial)


def _without_brackets(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    """Read 甘区政办发201756号, whose brackets a scan has lost: only behind what is surely a code."""
    parts = _YEAR_AND_SERIAL.fullmatch(tail.digits)
    year = year_of(parts["year_run"]) if parts else None
    start = start_of_code(text, floor, tail.start) if year else None
    if parts is None or year is None or start is None:
        return None
    code = text[start : tail.start]
    return (start, end + 1, DocumentNumber(code, year, int(parts["serial_run"]))) if is_surely_one(code) else None


def _bare(text: str, floor: int, tail: _Tail, end: int) -> _Read | None:
    """Read 国务院1980年223号, and （2022年第30号） behind the title of an announcement."""
    form = form_of(None, tail.year, bracketed=False, ordinal=tail.ordinal)
    if not tail.ordinal:
        start = start_of_issuers(text, floor, tail.start, known=True)
        if start is None:
            return None
        issuers = issuers_written(text[start : tail.start])
        return start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form, written_issuers=issuers)
    enclosed = text[tail.start - 1 : tail.start] in {"(", "（"} and text[end + 1 : end + 2] in {")", "）"}
    return (tail.start, end + 1, DocumentNumber(None, tail.year, tail.serial, form=form)) if enclosed else None
