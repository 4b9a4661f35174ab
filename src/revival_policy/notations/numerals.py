"""Numerals (数字): 123, 一百二十三, 二〇一六, ①.

GB/T 15835—2011 governs how publications write numbers; 公文 use all four styles side by side: Arabic digits in
running text, counting numerals (一百二十三) and circled digits in outline markers, positional numerals in years.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.grammar import DIGIT, Grammar, consists_of_digits, number_of, without_blanks

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = "零一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
#: Written for zero in positional numerals: the ideographic zero and what keyboards and scans put in its place, the
#: digits and letters of width and scripts among them (二00四, 二oo六).
ZEROS = "〇零○◯ＯO0０oｏОоΟοΘ⭕⭘◦"

LONGEST_POSITIONAL = 18
ARABIC_PATTERN = rf"{DIGIT}{{1,18}}"
COUNTING_PATTERN = r"[零〇一二两三四五六七八九十廿卅百千万亿]+"
POSITIONAL_PATTERN = rf"[一二三四五六七八九][{ZEROS}一二三四五六七八九]+"

#: The numerals of cheques and contracts (大写), which are hard to change, and what each is in plain hanzi.
CAPITALS = dict(zip("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億", "一二二三三四五六六七八九十百千万亿", strict=True))

#: Those below ten.
CAPITAL_DIGITS = "".join(capital for capital, plain in CAPITALS.items() if plain in DIGITS)

_LARGEST = {"arabic": 10**18 - 1, "counting": 10**12 - 1, "positional": 10**18 - 1, "circled": len(CIRCLED)}
_SMALLEST = {"arabic": 0, "counting": 0, "positional": 10, "circled": 1}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_PLAIN = str.maketrans({"〇": "零", "两": "二", "廿": "二十", "卅": "三十"})
_CAPITALS = str.maketrans(CAPITALS)
#: 零 that many say before thousands where the rule has none: 一万零三千.
_SAID_ZERO = re.compile("(?<=[万亿])零(?=[一二三四五六七八九]千)")
_POSITIONAL_DIGITS = str.maketrans({**dict.fromkeys(ZEROS, "0"), **{d: str(i) for i, d in enumerate(DIGITS) if i}})


class NumeralStyle(enum.Enum):
    """How a number is written."""

    ARABIC = "arabic"
    """123"""
    COUNTING = "counting"
    """一百二十三; zero is 零"""
    POSITIONAL = "positional"
    """一二三, digit by digit with 〇 for zero, as in years; from 10 on, because a single digit is a counting numeral"""
    CIRCLED = "circled"
    """①, from 1 to 50"""


def write_counting(value: int) -> str:
    """Return the counting numeral of a number from 0 to 999 999 999 999.

    >>> write_counting(12), write_counting(110), write_counting(20016)
    ('十二', '一百一十', '二万零一十六')
    """
    if value == 0:
        return DIGITS[0]
    written = ""
    skipped = False
    for myriad, unit in ((value // 10**8, "亿"), (value // 10**4 % 10**4, "万"), (value % 10**4, "")):
        if myriad:
            gap = written and (skipped or myriad < 1000)  # noqa: PLR2004 - the group does not begin with thousands
            written += ("零" if gap else "") + _write_below_myriad(myriad) + unit
        skipped = not myriad
    return written.removeprefix("一") if written.startswith("一十") else written


def _write_below_myriad(value: int) -> str:
    written = ""
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            written += DIGITS[digit] + unit
        elif written and value % power and not written.endswith("零"):
            written += "零"
    return written


@functools.lru_cache(maxsize=1024)
def read_counting(text: str) -> int | None:
    """Return the number a counting numeral writes, or None where it is not a well-formed one.

    >>> read_counting("一百〇三"), read_counting("廿一"), read_counting("一二三"), read_counting("百十")
    (103, 21, None, None)
    >>> read_counting("二万零三千")
    23000
    """
    plain = text.translate(_PLAIN)
    total = myriad = digit = 0
    for character in plain:
        if character in _UNITS:
            myriad += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in _MYRIADS:
            total += (myriad + digit) * _MYRIADS[character]
            myriad = digit = 0
        elif character in DIGITS:
            digit = DIGITS.index(character)
        else:
            return None
    total += myriad + digit
    # Lenient arithmetic, strict spelling: a numeral is well formed when its number is written as it is.
    return total if total < 10**12 and _writes(_drop_leading_one(plain), write_counting(total)) else None


def number_written(written: str) -> int | None:
    """Return the number that digits or counting numerals write, blanks between them; None where they write none."""
    digits = without_blanks(written)
    return number_of(digits) if consists_of_digits(digits) else read_counting(digits)


def _writes(written: str, canonical: str) -> bool:
    """Tell whether a numeral is the canonical one, or that one with 零 said before thousands."""
    if written == canonical or len(written) <= len(canonical):
        return written == canonical
    return _SAID_ZERO.sub("", written) == _SAID_ZERO.sub("", canonical)


def without_capitals(text: str) -> str:
    """Return a text with its capitals (大写) as plain numerals.

    >>> without_capitals("叁仟伍佰元")
    '三千五百元'
    """
    return text.translate(_CAPITALS)


def _drop_leading_one(text: str) -> str:
    return text.removeprefix("一") if text.startswith("一十") else text


def _in_range(numeral: Numeral, _attribute: object, value: int) -> None:
    style = numeral.style.value
    if not _SMALLEST[style] <= value <= _LARGEST[style]:
        raise ArgumentError("value", repr(value), f"{_SMALLEST[style]} to {_LARGEST[style]} for {style} numerals")


@attrs.frozen(repr=False)
class Numeral(PlainValue):
    """A number and the style it is written in (数字).

    >>> Numeral.from_text("二○一六")
    Numeral.from_text('二〇一六')
    >>> Numeral.from_text("一百二十三").value
    123
    """

    style: NumeralStyle = attrs.field(validator=fields.of(NumeralStyle, "a NumeralStyle"))
    value: int = attrs.field(validator=[fields.of(int, "a number"), _in_range])

    @classmethod
    def from_text(cls, text: str) -> Numeral:
        """Read a numeral written alone; raise NotationError if it is not one."""
        parts = _GRAMMAR.read(text)
        style = NumeralStyle(next(iter(parts)))
        value = _READERS[style](parts[style.value])
        if value is None or not _SMALLEST[style.value] <= value <= _LARGEST[style.value]:
            _GRAMMAR.refuse(text, 0, f"well-formed {style.value} numeral")
        return cls(style, value)

    def __str__(self) -> str:
        """Return the numeral in its own style."""
        return _WRITERS[self.style](self.value)

    def __repr__(self) -> str:
        """Return the call that makes this numeral."""
        return f"Numeral.from_text({str(self)!r})"


def write_positional(value: int) -> str:
    """Return the positional numeral of a number: 2016 is 二〇一六."""
    return "".join("〇" if digit == "0" else DIGITS[int(digit)] for digit in str(value))


def read_positional(text: str) -> int | None:
    """Return the number a positional numeral writes, 2016 for 二〇一六; None for one of more than eighteen digits."""
    return None if len(text) > LONGEST_POSITIONAL else int(text.translate(_POSITIONAL_DIGITS))


def read_circled(text: str) -> int:
    """Return the number in a circle: ③ is 3."""
    return CIRCLED.index(text) + 1


_READERS: dict[NumeralStyle, Callable[[str], int | None]] = {
    NumeralStyle.ARABIC: number_of,
    NumeralStyle.COUNTING: read_counting,
    NumeralStyle.POSITIONAL: read_positional,
    NumeralStyle.CIRCLED: read_circled,
}
_WRITERS: dict[NumeralStyle, Callable[[int], str]] = {
    NumeralStyle.ARABIC: str,
    NumeralStyle.COUNTING: write_counting,
    NumeralStyle.POSITIONAL: write_positional,
    NumeralStyle.CIRCLED: lambda value: CIRCLED[value - 1],
}

_arabic = pp.Regex(ARABIC_PATTERN).set_name("阿拉伯数字")
_positional = pp.Regex(rf"{POSITIONAL_PATTERN}(?!{COUNTING_PATTERN})").set_name("汉字数字")
_counting = pp.Regex(COUNTING_PATTERN).set_name("汉字数字")
_circled = pp.Char(CIRCLED).set_name("带圈数字")
_GRAMMAR = Grammar(
    "数字",
    (_arabic("arabic") | _positional("positional") | _counting("counting") | _circled("circled")).set_name("数字"),
)
