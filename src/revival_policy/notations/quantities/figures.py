"""The figures of quantities: 3.5亿, 1,200, 三千, 半; and how an exact number is written.

GB/T 15835—2011, 4.2.1 and 4.5: large numbers may end in 万 and 亿; thousands may be divided by commas or blanks.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from revival_policy.notations.grammar import DIGIT, without_blanks
from revival_policy.notations.numerals import read_counting

#: 千 that begins a unit (千瓦, 千米) is no part of the figure before it, nor is 百 in 百分点.
_ANY = "(?:[0-9０-９零〇一二两三四五六七八九十万亿半]|千(?![米克瓦伏卡帕焦赫])|百(?!分点))"
#: A figure: digits, hanzi or both (3.5亿), marks only between them. Each step takes a character, so none is slow.
FIGURE = rf"[0-9０-９零〇一二两三四五六七八九十百千万亿半](?:[,，.．]?{_ANY}){{0,24}}(?!{_ANY})"
#: What may stand between digits and their scale: 300余万, 1700多万.
MORE = "余|多|几"
SCALE = "万亿|[十百千]?[万亿]|[百千]"
#: So many digits before the point, and behind it, have room in exact arithmetic.
MOST_DIGITS, MOST_DECIMALS = 14, 8

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_WRITTEN = re.compile(
    rf"(?P<digits>{DIGIT}{{1,3}}(?:[,，]{DIGIT}{{3}})+|{DIGIT}+)(?:[.．](?P<fraction>{DIGIT}+))?(?P<scale>(?:{SCALE}|十)?)"
)
_TO_DIGITS = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
#: So many decimals may stand before 万 and 亿 in what we write.
_DECIMALS = 4


@functools.lru_cache(maxsize=4096)
def read_figure(written: str) -> Decimal | None:
    """Return the exact number that a figure writes, None for one that is not well formed.

    >>> read_figure("3.5亿"), read_figure("1，200"), read_figure("三千"), read_figure("半"), read_figure("1,2")
    (Decimal('350000000'), Decimal('1200'), Decimal('3000'), Decimal('0.5'), None)
    """
    plain = without_blanks(written)
    if plain == "半":
        return Decimal("0.5")
    parts = _WRITTEN.fullmatch(plain)
    if parts is None:
        return _read_hanzi(plain)
    if len(parts["digits"]) > MOST_DIGITS or len(parts["fraction"] or "") > MOST_DECIMALS:
        return None
    number = Decimal(parts["digits"].translate(_TO_DIGITS).replace(",", ""))
    if parts["fraction"]:
        number = Decimal(f"{number}.{parts['fraction'].translate(_TO_DIGITS)}")
    return normal(number * scale_of(parts["scale"]))


def _read_hanzi(plain: str) -> Decimal | None:
    trillions = plain.endswith("万亿")
    number = read_counting(plain.removesuffix("万亿")) if plain != "万亿" else None
    return None if number is None else Decimal(number) * (10**12 if trillions else 1)


def scale_of(words: str) -> int:
    """Return what 万, 亿, 百万, 万亿 multiply by; 1 for none."""
    scale = 1
    for word in words:
        scale *= _SCALES[word]
    return scale


def normal(number: Decimal) -> Decimal:
    """Return the number without zeros at its end and without an exponent, so that equal numbers are written alike."""
    return Decimal(f"{number.normalize():f}")


def write_figure(number: Decimal) -> str:
    """Return the number in digits, with 万 or 亿 where it is shorter.

    >>> write_figure(Decimal(350000000)), write_figure(Decimal("12.50")), write_figure(Decimal(123456789))
    ('3.5亿', '12.5', '123456789')
    """
    for power, scale in ((12, "万亿"), (8, "亿"), (4, "万")):
        scaled = normal(number.scaleb(-power))
        if scaled >= 1 and _decimals(scaled) <= _DECIMALS - (power == 4) * 2:  # noqa: PLR2004 - the power of 万
            return f"{scaled}{scale}"
    return f"{normal(number)}"


def _decimals(number: Decimal) -> int:
    return len(f"{number}".partition(".")[2])
