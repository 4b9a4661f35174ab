"""Several serials of one code and year: 〔2021〕7、8、9号, 〔2021〕7-9号, 〔2021〕7号至9号.

Of a series whose ends are named, these are its numbers: what lies between may never have been issued.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.document_numbers.forms import YearForm
from revival_policy.notations.document_numbers.number import DocumentNumber
from revival_policy.notations.document_numbers.patterns import serial_of, start_of_run
from revival_policy.notations.grammar import BLANK, DIGIT
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from revival_policy.notations.matches import Match

#: Serials that share one 号 take no more characters than this.
LONGEST = 80
_AND, _TO = "[、,，和及与]", "[-－—–~～至到]{1,2}"
_CHARACTERS = re.compile(r"[0-9０-９、,，和及与\-－—–~～至到第\s]*")
_BLANKS = re.compile(r"\s*")
_SERIAL = re.compile(rf"(?P<link>{_AND}|{_TO})?{BLANK}(?P<ordinal>第)?{BLANK}(?P<serial>{DIGIT}{{1,6}}){BLANK}")
_LINK = re.compile(rf"{BLANK}(?:{_AND}|以及|{_TO}){BLANK}(?:第{BLANK})?")
#: A serial with a link before it, which is rare: one look spares the rest.
_LINKED = re.compile(rf"(?:{_AND}|{_TO}){BLANK}(?:第{BLANK})?{DIGIT}{{1,6}}{BLANK}$")
_LONGEST_LINKED = 20
#: What is between such a link and 号, and the last character of the link.
_DIGITS_AND_BLANKS, _ORDINAL_AND_BLANKS = "0123456789０１２３４５６７８９ \t\n\u3000", "第 \t\n\u3000"
_ENDS_A_LINK = frozenset("、,，和及与-－—–~～至到")
#: Numbers without a code whose serial follows 第, and so does the next.
_ORDINAL = frozenset({YearForm.PLAIN_ORDINAL, YearForm.BRACKETED_ORDINAL, YearForm.NONE})
#: What is counted by 号 as well: buildings, lines, plots.
_NO_DOCUMENT = pattern("<<counted_by_number>>")


class Serial(NamedTuple):
    """One of the serials that share a 号: its value, where it is written, and how it is linked to the one before."""

    value: int
    start: int
    end: int
    link: str
    ordinal: bool
    is_last: bool


def serials_before(text: str, floor: int, end: int) -> list[Serial]:
    """Return the serials that share the 号 at `end`; one alone only where a link to what was before is there."""
    before = text[max(floor, end - _LONGEST_LINKED) : end].rstrip(_DIGITS_AND_BLANKS).rstrip(_ORDINAL_AND_BLANKS)
    if before[-1:] not in _ENDS_A_LINK or not _LINKED.search(text, max(floor, end - _LONGEST_LINKED), end):
        return []
    written = _serials(text, start_of_run(_CHARACTERS, text, max(floor, end - LONGEST), end), end)
    if len(written) > 1 and not all(_follows(*pair) for pair in itertools.pairwise(written)):
        return written[-1:]
    return written


def _serials(text: str, start: int, end: int) -> list[Serial]:
    """Read serials and links from the left; nothing is returned where something else is among them."""
    found: list[Serial] = []
    place = _BLANKS.match(text, start, end).end()  # type: ignore[union-attr]  # it always matches
    while place < end:
        parts = _SERIAL.match(text, place, end)
        value = serial_of(parts["serial"]) if parts else None
        if parts is None or value is None or (found and not parts["link"]):
            return []
        first = parts.start("serial")
        found.append(
            Serial(value, first, parts.end("serial"), parts["link"] or "", bool(parts["ordinal"]), parts.end() == end)
        )
        place = parts.end()
    return found


def _follows(before: Serial, serial: Serial) -> bool:
    """Tell whether a serial can follow another: 1-2 is a serial of its own only where the second is no higher."""
    return re.fullmatch(_AND, serial.link) is not None or serial.value > before.value


def goes_on(text: str, last: Match[DocumentNumber], first: Serial, end: int) -> bool:
    """Tell whether serials continue the series of the number before them: 〔2022〕1号、2号."""
    number = last.value
    shares = number.code is not None or (first.ordinal and number.form in _ORDINAL)
    return shares and joined(text, last.end, first.start) and not _NO_DOCUMENT.match(text, end + 1)


def joined(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but a link is between two numbers."""
    return _LINK.fullmatch(text, start, end) is not None
