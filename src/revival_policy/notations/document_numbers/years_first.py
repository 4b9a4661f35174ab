"""Numbers whose year is before their code, or within it: (78)交公路字412号, 枫委整[84]字第81号."""

from __future__ import annotations

from revival_policy.notations.document_numbers.codes import start_of_code
from revival_policy.notations.document_numbers.number import DocumentNumber
from revival_policy.notations.document_numbers.patterns import (
    CLOSE,
    CODE_AFTER_OLD_YEAR,
    CODE_AFTER_YEAR,
    OLD_YEAR,
    OPEN,
    SHORT_YEAR,
    YEAR,
    is_a_code,
    year_of,
)
from revival_policy.notations.document_numbers.tails import LONGEST_TAIL, Tail
from revival_policy.notations.grammar import HANZI, without_blanks
from revival_policy.registry import codes
from revival_policy.words.patterns import pattern

_YEAR_BEFORE_CODE = pattern(
    rf"(?:(?P<bracket>[〔\[［【])(?P<bracketed>{YEAR})[〕\]］】]|(?P<plain>{YEAR})年)(?P<code>{HANZI}{{1,12}})$"
)
_SHORT_YEAR_BEFORE_CODE = pattern(
    rf"{OPEN}(?:(?P<year>{SHORT_YEAR}){CLOSE}(?P<code>{CODE_AFTER_YEAR})"
    rf"|(?P<old_year>{OLD_YEAR}){CLOSE}(?P<old_code>{CODE_AFTER_OLD_YEAR}))$"
)
#: The last hanzi of a code, where the year is in it.
_AFTER_THE_YEAR = frozenset("字")
#: A judgment of the last century: 杭法刑初字(79)第5号.
OF_A_COURT = pattern("(?:刑|[民行][初终再])[^事]{0,3}字$")

#: Where a number begins and ends, and its value.
Read = tuple[int, int, DocumentNumber]


def year_first(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    """Read 〔1996〕武司字第82号 and 2016年财税第36号; round brackets there are those of court cases."""
    parts = _YEAR_BEFORE_CODE.search(text, max(floor, tail.start - LONGEST_TAIL), tail.start)
    if parts is None or not is_a_code(parts["code"]) or (parts["plain"] and not codes.is_known(parts["code"])):
        return None
    if OF_A_COURT.search(parts["code"]):
        return None
    year = year_of(parts["bracketed"] or parts["plain"])
    if year is None:
        return None
    start, code = _whole_code(text, floor, parts.start(), parts["code"])
    return start, end + 1, DocumentNumber(code, year, tail.serial)


def _whole_code(text: str, floor: int, start: int, code: str) -> tuple[int, str]:
    """Return where a code begins and all of it, where only its last hanzi follows the year: 枫委整[84]字第81号."""
    if code not in _AFTER_THE_YEAR:
        return start, code
    first = start_of_code(text, floor, start)
    return (start, code) if first is None else (first, without_blanks(text[first:start]) + code)


def short_year_first(text: str, floor: int, tail: Tail, end: int) -> Read | None:
    """Read (78)交公路字412号 and (1979)组通字5号."""
    parts = _SHORT_YEAR_BEFORE_CODE.search(text, max(floor, tail.start - LONGEST_TAIL), tail.start)
    year = year_of(parts["year"] or parts["old_year"]) if parts else None
    code = parts["code"] or parts["old_code"] if parts else ""
    if parts is None or year is None or not is_a_code(code):
        return None
    start, code = _whole_code(text, floor, parts.start(), code)
    return start, end + 1, DocumentNumber(code, year, tail.serial)
