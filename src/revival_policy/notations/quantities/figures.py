"""The figures of quantities: 3.5亿, 1,200, 三千, 三点五, 13万2千, 叁仟, 半; and how an exact number is written.

GB/T 15835—2011, 4.2.1 and 4.5: large numbers may end in 万 and 亿; thousands may be divided by commas or blanks.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import DIGIT, without_blanks
from revival_policy.notations.numerals import CAPITALS, DIGITS, read_counting, without_capitals
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    import re

#: The numerals of a figure in hanzi, and those of a cheque.
HANZI_NUMERALS = "零〇一二两三四五六七八九十百千万亿半"
CAPITAL_NUMERALS = "".join(CAPITALS)
#: Signs of a currency, and the unit of each.
CURRENCIES = {"￥": "元", "¥": "元", "$": "美元", "＄": "美元", "€": "欧元", "£": "英镑"}
_HANZI_DIGITS = "零〇一二三四五六七八九"
#: 千 that begins a unit (千瓦, 千米) is no part of the figure before it, nor is 百 in 百分点.
_ANY = "(?:[0-9０-９零〇一二两三四五六七八九十万亿半拾佰仟萬億]|千(?![米克瓦伏卡帕焦赫])|百(?!分[点點]))"
#: What divides the thousands of 1 000.
_THIN = "[ \u00a0\u2002-\u200a\u202f]"
#: Marks are between numerals only, and 点 before hanzi digits; pages break a figure before its scale.
_STEP = (
    rf"(?:(?<={DIGIT})(?:[,.．]|，(?={DIGIT}{{3}}(?!{DIGIT})))(?={DIGIT})"
    rf"|[点點](?=[{_HANZI_DIGITS}])|[·•・](?=[{_HANZI_DIGITS}0-9])|\s(?=[十百千万亿]))?{_ANY}"
)
_FRACTION = rf"(?:[.．]{DIGIT}{{1,8}})?"
_THOUSANDS = (
    rf"(?<=[0-9０-９])(?:(?<![0-9０-９]{{2}}){DIGIT}{{0,2}}(?:{_THIN}{DIGIT}{{3}}){{1,4}}{_FRACTION}(?!{DIGIT}))"
)
_CAPITAL = f"(?<=[{CAPITAL_NUMERALS}])[{CAPITAL_NUMERALS}零〇百千万亿]{{0,24}}"
#: What a figure is made of, and how it goes on after the first. Each step takes a character, so none is slow.
NUMERALS = f"0-9０-９{HANZI_NUMERALS}{CAPITAL_NUMERALS}"
GOES_ON = (
    rf"(?:{_THOUSANDS}{_ANY}{{0,2}}|{_CAPITAL}|(?<![{CAPITAL_NUMERALS}])(?:{_STEP}){{0,24}})(?!{_ANY}|[点點][几多幾])"
)
#: A figure: digits, hanzi or both (3.5亿).
FIGURE = f"[{NUMERALS}]{GOES_ON}"
#: A figure after 分之, where 点 is a point whatever follows: 百分之3点5.
NUMERATOR = FIGURE.replace(f"[点點](?=[{_HANZI_DIGITS}])", f"[点點](?=[{_HANZI_DIGITS}0-9０-９])")
#: What may be between digits and their scale: 300余万, 1700多万.
MORE = "余|多|几"
SCALE = "万亿|[十百千]?[万亿]|[百千]"
#: So many digits before the point, and after it, have room in exact arithmetic.
MOST_DIGITS, MOST_DECIMALS = 14, 8
#: Smaller than any number that loses digits in exact arithmetic.
LIMIT = Decimal(10) ** 20

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ARABIC = pattern(
    rf"(?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+)(?:\.(?P<fraction>[0-9]+))?(?P<scale>(?:{SCALE}|十)?)"
)
_WITH_POINT = pattern(
    rf"(?P<whole>[{HANZI_NUMERALS}]+|[0-9]+)点(?P<fraction>[{_HANZI_DIGITS}]+|[0-9]+)(?P<scale>(?:{SCALE})?)"
)
_PART = "[0-9][0-9,]*|[0-9零一二两三四五六七八九十百千]+"
_MIXED = pattern(f"(?:(?P<hundred_millions>{_PART})亿)?(?:(?P<myriads>{_PART})万)?(?P<ones>{_PART})?")
_DOT = pattern("·(?=[0-9])")
_ONE_WIDTH = str.maketrans("０１２３４５６７８９，．〇•・點", "0123456789,.零··点")
_TO_HANZI = str.maketrans("0123456789", DIGITS)
_TO_DIGITS = str.maketrans(DIGITS, "0123456789")
#: So many decimals may be before 万 and 亿 in what we write.
_DECIMALS = 4
_MYRIAD = 10**4


def digit_of(numeral: str) -> int:
    """Return the value of one numeral, 0 for what is not one below ten."""
    return int(numeral) if numeral.isdecimal() else max(0, DIGITS.find("二" if numeral == "两" else numeral))


@functools.lru_cache(maxsize=4096)
def read_figure(written: str) -> Decimal | None:
    """Return the exact number that a figure writes, None for one that is not well formed.

    >>> read_figure("3.5亿"), read_figure("1，200"), read_figure("三千"), read_figure("半"), read_figure("1,2")
    (Decimal('350000000'), Decimal('1200'), Decimal('3000'), Decimal('0.5'), None)
    >>> read_figure("三点五亿"), read_figure("13万2千"), read_figure("叁仟伍佰"), read_figure("一千百万")
    (Decimal('350000000'), Decimal('132000'), Decimal('3500'), None)
    """
    if written.isascii() and written.isdecimal() and len(written) <= MOST_DIGITS:
        return Decimal(int(written))
    plain = without_capitals(without_blanks(written)).translate(_ONE_WIDTH)
    plain = _DOT.sub(".", plain).replace("·", "点")
    if plain == "半":
        return Decimal("0.5")
    parts = _ARABIC.fullmatch(plain) or _WITH_POINT.fullmatch(plain)
    if parts is None:
        number = _read_hanzi(plain)
        return _read_mixed(plain) if number is None else number
    return _with_decimals(parts)


def _with_decimals(parts: re.Match[str]) -> Decimal | None:
    groups = parts.groupdict()
    digits = groups.get("digits") or groups["whole"]
    whole = int(digits.replace(",", "")) if digits[0].isdigit() and digits[0].isascii() else read_counting(digits)
    fraction = (parts["fraction"] or "").translate(_TO_DIGITS)
    if whole is None or len(str(whole)) > MOST_DIGITS or len(fraction) > MOST_DECIMALS:
        return None
    return normal(Decimal(f"{whole}.{fraction or 0}") * scale_of(parts["scale"]))


def _read_hanzi(plain: str) -> Decimal | None:
    trillions = plain.endswith("万亿")
    number = read_counting(plain.removesuffix("万亿")) if plain != "万亿" else None
    return None if number is None else Decimal(number) * (10**12 if trillions else 1)


def _read_mixed(plain: str) -> Decimal | None:
    """Return the number of digits and hanzi together: 13万2千, 十亿3000万; None for 3万5, which may be either."""
    parts = _MIXED.fullmatch(plain)
    if parts is None or not any(parts.groups()):
        return None
    skipped = parts["hundred_millions"] and not parts["myriads"]
    if skipped and not (parts["ones"] or "零").startswith("零"):  # 一亿三千 may be meant for 一亿三千万
        return None
    total = 0
    for written, scale in zip(parts.groups(), (10**8, 10**4, 1), strict=True):
        if written is not None:
            number = _read_part(written)
            if number is None or (total and (number >= _MYRIAD or len(written) == 1)):
                return None
            total += number * scale
    return Decimal(total)


def _read_part(written: str) -> int | None:
    digits = written.replace(",", "").lstrip("零")
    if digits.isascii():
        return int(digits) if _ARABIC.fullmatch(written.lstrip("零")) and len(digits) <= MOST_DIGITS else None
    return read_counting(digits.translate(_TO_HANZI))


def scale_of(words: str) -> int:
    """Return what 万, 亿, 百万, 万亿 multiply by; 1 for none."""
    scale = 1
    for word in words:
        scale *= _SCALES[word]
    return scale


@functools.lru_cache(maxsize=4096)
def normal(number: Decimal) -> Decimal:
    """Return the number without zeros at its end and without an exponent, so that equal numbers are written alike."""
    return Decimal(f"{number.normalize():f}")


@functools.lru_cache(maxsize=4096)
def has_room(number: Decimal) -> bool:
    """Tell whether a finite number is small enough, and has few enough decimals, to stay exact in arithmetic."""
    exponent = number.as_tuple().exponent
    return -LIMIT < number < LIMIT and isinstance(exponent, int) and exponent >= -MOST_DECIMALS


def write_figure(number: Decimal) -> str:
    """Return the number in digits, with 万 or 亿 where it is shorter.

    >>> write_figure(Decimal(350000000)), write_figure(Decimal("12.50")), write_figure(Decimal(-123456789))
    ('3.5亿', '12.5', '-123456789')
    """
    if abs(number) < _MYRIAD:
        return f"{normal(number)}"
    for power, scale in ((12, "万亿"), (8, "亿"), (4, "万")):
        scaled = normal(number.scaleb(-power))
        if abs(scaled) >= 1 and _decimals(scaled) <= _DECIMALS - (power == 4) * 2:  # noqa: PLR2004 - the power of 万
            return f"{scaled}{scale}"
    return f"{normal(number)}"


def _decimals(number: Decimal) -> int:
    return len(f"{number}".partition(".")[2])
