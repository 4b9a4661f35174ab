"""The tail of a document number in running text: year and serial before a 号, from which its head is looked for."""

from __future__ import annotations

import re
from typing import NamedTuple

from revival_policy.notations.document_numbers.patterns import (
    CLOSE,
    OPEN,
    SERIAL,
    YEAR,
    serial_of,
    year_of,
)
from revival_policy.notations.grammar import BLANK, without_blanks
from revival_policy.notations.numerals import ZEROS

#: Year, 第 and serial take no more characters than this, blanks included.
LONGEST_TAIL = 40
_TAIL = re.compile(
    rf"(?:(?P<open>{OPEN})?{BLANK}(?P<bracketed>{YEAR}){BLANK}年?{BLANK}(?P<close>{CLOSE}){BLANK}年?"
    rf"|(?P<unclosed>{OPEN}){BLANK}(?P<in_bracket>{YEAR}){BLANK}(?!年)"
    rf"|(?P<plain>{YEAR}){BLANK}年)?"
    rf"{BLANK}(?P<ordinal>第)?{BLANK}(?P<serial>{SERIAL}){BLANK}$"
)
_FIGURE = rf"[0-9０-９一二三四五六七八九十百千{ZEROS}]"
#: The characters that a tail is made of.
TAIL_CHARACTERS = re.compile(rf"(?:{_FIGURE}|[第年\s]|{OPEN}|{CLOSE})*")
_BLANK_IN_FIGURES = re.compile(rf"{_FIGURE}[ \t\u3000]+{_FIGURE}")


class Tail(NamedTuple):
    """What is between the code or the issuers and 号."""

    start: int
    year: int | None
    bracketed: bool
    ordinal: bool
    serial: int
    digits: str
    opened: str


def tail_at(text: str, low: int, end: int) -> Tail | None:
    """Return year and serial before the 号 that ends at an offset; None where no serial is there."""
    return _spaced(text, low, end) or _tail(text, low, end)


def _spaced(text: str, low: int, end: int) -> Tail | None:
    """Read a tail with blanks between its figures: 〔 2 0 1 6 〕 6 2 号; only after a bracket or 第, which begin it."""
    if not _BLANK_IN_FIGURES.search(text, low, end):
        return None
    written = [offset for offset in range(low, end) if not text[offset].isspace()]
    closed = "".join(text[offset] for offset in written)
    tail = _tail(closed, 0, len(closed))
    if tail is None or not (tail.bracketed or tail.ordinal):
        return None
    return tail._replace(start=written[tail.start])


def _tail(text: str, low: int, end: int) -> Tail | None:
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
    return Tail(parts.start(), year, bracketed, bool(parts["ordinal"]), serial, without_blanks(parts["serial"]), opened)
