"""Numbers of the authorities of Taiwan, which count years from 1912: （85）台內營字第8572850號.

The year is in front, and 號 is written in full. Read as numbers of the mainland they would be eleven years too old,
and their codes those of other places (台 is 台州 as well).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from revival_policy.notations.document_numbers.patterns import SERIAL, is_a_code, serial_of
from revival_policy.notations.grammar import BLANK, DIGIT, HANZI, number_of, without_blanks
from revival_policy.registry.characters import simplified

#: The place that such numbers are of.
TAIWAN = "台湾省"
#: Year 1 is 1912.
_YEAR_ZERO = 1911
#: So many characters a number takes, blanks and line breaks included.
_LONGEST = 60
_NUMBER = re.compile(
    rf"(?P<of>[台臺])?{BLANK}[（(]{BLANK}(?P<year>{DIGIT}{{2,3}}){BLANK}[)）]"
    rf"(?P<code>(?:{BLANK}{HANZI}){{1,11}}){BLANK}第{BLANK}(?P<serial>{SERIAL}){BLANK}$"
)


class Written(NamedTuple):
    """Where such a number begins, and what it says."""

    start: int
    code: str
    year: int
    serial: int


def number_of_taiwan(text: str, floor: int, end: int) -> Written | None:
    """Read the number that ends at the 號 at `end`, None where none does.

    >>> number_of_taiwan("內政部（85）台內營字第8572850號", 0, 19)
    Written(start=3, code='台内营字', year=1996, serial=8572850)
    """
    parts = _NUMBER.search(text, max(floor, end - _LONGEST), end) if text.startswith("號", end) else None
    serial = serial_of(parts["serial"]) if parts else None
    if parts is None or serial is None:
        return None
    code = simplified((parts["of"] or "") + without_blanks(parts["code"]) + "號").removesuffix("号")
    if not is_a_code(code):
        return None
    return Written(parts.start(), code, number_of(parts["year"]) + _YEAR_ZERO, serial)
