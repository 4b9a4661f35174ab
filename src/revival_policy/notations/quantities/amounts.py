"""数 单位: a figure with its unit, a range of figures, and the bound after: 3.5亿元, 3-5年, 10家以上, 三分之二."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

import attrs

from revival_policy.notations.numerals import read_counting, without_capitals, write_counting
from revival_policy.notations.quantities.figures import CURRENCIES, digit_of, read_figure, scale_of, write_figure
from revival_policy.notations.quantities.patterns import TEN_THOUSANDTHS, amount_expression, per_pattern
from revival_policy.notations.quantities.words import Bound, QuantityKind, bound_after
from revival_policy.registry.units import unit_kinds

#: Shares that have a sign; one in ten thousand is a tenth of one in a thousand.
_PARTS_WITH_SIGN = {
    100: ("%", Decimal(1)),
    1000: ("‰", Decimal(1)),
    10**4: ("‰", Decimal("0.1")),
}
_PART = "分之一"
#: What also dates are written with: 2016年, 2016年度.
YEARS = frozenset({"年", "年度", "学年"})
#: So many parts of a whole are counted at most.
MOST_PARTS = 10**8
_ONE_SPELLING = {"％": "%", "m2": "m²", "km2": "km²", "kwh": "kWh", "bp": "BP", "圆": "元"}
#: Words for a foreign currency that are before 元 and its figure, or right after: 港币5000元.
_CURRENCY_WORDS = {
    "港币": "港币", "港元": "港元", "美元": "美元", "美金": "美元", "欧元": "欧元", "日元": "日元", "日币": "日元",
    "英镑": "英镑", "澳元": "澳元", "加元": "加元",
    "台币": "新台币", "臺幣": "新台币", "台幣": "新台币",
}  # fmt: skip
_LAST_OF_CURRENCY = frozenset("币元金镑幣")
_ZEROS = str.maketrans("０１２３４５６７８９〇两", "0123456789零二")


@attrs.frozen
class Amount:
    """What a figure with its unit says by itself."""

    value: Decimal
    upper: Decimal | None
    unit: str
    per: str | None
    bound: Bound


class _Words(NamedTuple):
    """The parts of `amount_expression`, by the names of its groups."""

    low: str
    numerator: str | None
    numerator_more: str | None
    numerator_high: str | None
    part: str | None
    low_unit: str | None
    high_sign: str | None
    high: str | None
    more: str | None
    scale: str | None
    amid: str | None
    unit: str | None
    half: str | None
    jiao: str | None
    fen: str | None
    after_unit: str | None
    per: str | None
    after: str | None


def amount_of(words: re.Match[str], *, negative: bool = False) -> Amount | None:
    """Return the amount that words matched by `amount_expression` write; None where the figures are not well formed.

    `negative` is said by what is before the words.
    """
    return _amount_written(words.group(), negative) if not words["currency"] else _amount_in_currency(words, negative)


@functools.lru_cache(maxsize=8192)
def _amount_written(written: str, negative: bool) -> Amount | None:  # noqa: FBT001 - a key of the memo
    words = amount_expression().fullmatch(written)
    return _amount_of(_Words(*words.group(*_Words._fields)), "", negative=negative) if words else None


def _amount_in_currency(words: re.Match[str], negative: bool) -> Amount | None:  # noqa: FBT001 - as above
    groups = words.groupdict()
    read = _Words(words["low"], *map(groups.get, _Words._fields[1:]))
    return _amount_of(read, words["currency"], negative=negative)


def _amount_of(words: _Words, currency: str, *, negative: bool) -> Amount | None:
    bound = bound_after(words.after) if words.after else Bound.EXACTLY
    per = "".join(words.per.split()).replace("•", "·").replace("・", "·") if words.per else None
    if words.numerator or words.part:
        amount = _share_of(words)
        bound = Bound.MORE_THAN if words.numerator_more else bound
    else:
        amount = _measure_of(words, currency)
        bound = Bound.MORE_THAN if words.more or words.after_unit or words.amid == "个多" else bound
    low, high, unit = amount or (None, None, "")
    if low is None:
        return None
    low = -low if negative else low
    high = -high if high is not None and words.high_sign else high
    if high is not None and high <= low:
        return None
    return Amount(low, high, unit, per, bound)


_Figures = tuple[Decimal, "Decimal | None", str]


def _measure_of(words: _Words, currency: str) -> _Figures | None:
    """Return the figures with their unit: 3.5亿元, 3-5年, 一年半, 三元五角."""
    scale = words.scale or ""
    low = read_figure(words.low if words.high else words.low + scale)
    high = read_figure(words.high + scale) if words.high else None
    if low is None or (high is None) != (words.high is None) or words.low_unit not in {None, words.unit}:
        return None
    if words.high and high is not None and words.low_unit is None:
        low = _in_scale(low, words.low, high, words.high + scale)
    unit = words.unit or CURRENCIES.get(currency, "")
    if words.amid and unit == "月":
        unit = "个月"
    if words.half or words.amid or words.jiao or words.fen:
        last = _half_and_coins(words)
        low, high = (low + last, None) if high is None else (low, high + last)
    if unit == TEN_THOUSANDTHS:
        unit, ten = _PARTS_WITH_SIGN[10**4]
        low, high = low * ten, None if high is None else high * ten
    return low, high, _ONE_SPELLING.get(unit, unit)


def _in_scale(low: Decimal, written: str, high: Decimal, written_high: str) -> Decimal:
    """Return the lower end of a range in the scale of the upper one: 10-20万, but 500-1万 as it is written."""
    tail = _SCALE_AT_END.search(without_capitals(written_high))
    if tail is None or without_capitals(written)[-1] in "十百千万亿":
        return low
    scaled = low * scale_of(tail[0])
    return low if scaled >= high > low and tail[0] in _SMALL_SCALES else scaled


def _half_and_coins(words: _Words) -> Decimal:
    """Return what follows the unit: 半, and 角 and 分 after 元."""
    coins = [digit_of(without_capitals(coin or "0")) for coin in (words.jiao, words.fen)]
    return Decimal(5 if words.half or words.amid == "个半" else 0) / 10 + Decimal(10 * coins[0] + coins[1]) / 100


def _share_of(words: _Words) -> _Figures | None:
    """Return the value and the unit of 三分之二 (2 of 三分之一), of 百分之五 (5 of %) and of 万分之五 (0.5 of ‰)."""
    whole = _whole_of(words.low)
    value = _numerator_of(words.numerator or words.part or "")
    high = _numerator_of(words.numerator_high) if words.numerator_high else None
    if whole is None or value is None or (high is None) != (words.numerator_high is None):
        return None
    if whole in _PARTS_WITH_SIGN:
        unit, times = _PARTS_WITH_SIGN[whole]
        return value * times, None if high is None else high * times, unit
    fits = whole > 1 and value % 1 == 0 and 0 < value < MOST_PARTS and high is None
    return (value, None, unit_of_part(whole)) if fits else None


def _whole_of(written: str) -> int | None:
    """Return what is divided: 100 of 百, 三 of 三."""
    value = read_figure(f"一{written}" if written[0] in "百千万" else written)
    return int(value) if value is not None and value % 1 == 0 else None


def _numerator_of(written: str) -> Decimal | None:
    if written == "百":  # 百分之百
        return Decimal(100)
    plain = written.replace("点", ".") if written.translate(_ZEROS).replace("点", "").isascii() else written
    return read_figure(plain)


def in_currency(amount: Amount, before: str, after: str) -> Amount:
    """Return an amount of 元 in the currency that the words around name: 港币5000元."""
    if before[-1:] not in _LAST_OF_CURRENCY and after[1:2] not in _LAST_OF_CURRENCY:
        return amount
    words = (unit for word, unit in _CURRENCY_WORDS.items() if before.endswith(word) or after.startswith(word))
    return attrs.evolve(amount, unit=next(words, "元"))


def unit_of_part(denominator: int) -> str:
    """Return the unit that shares of a whole are counted in: 三分之一."""
    return f"{write_counting(denominator)}{_PART}"


def is_unit(unit: str) -> bool:
    """Tell whether a unit is one of those that quantities are read in, in the one spelling that we write."""
    if unit.endswith(_PART):
        denominator = read_counting(unit.removesuffix(_PART))
        return (
            denominator is not None
            and denominator > 1
            and unit == unit_of_part(denominator)
            and denominator not in _PARTS_WITH_SIGN
        )
    return unit in unit_kinds() and unit not in _ONE_SPELLING


def is_part(unit: str) -> bool:
    """Tell whether a unit is one part of a whole (三分之一), of which only whole numbers are counted."""
    return unit.endswith(_PART)


def kind_of(unit: str) -> QuantityKind:
    """Return the kind of an amount that is merely stated: a share of a whole, else a level."""
    return QuantityKind.SHARE if is_part(unit) or unit_kinds().get(unit) == "share" else QuantityKind.LEVEL


def is_per(per: str) -> bool:
    """Tell whether an amount can be counted by this: 年, 人·月, 千人口."""
    return re.fullmatch(per_pattern(), per) is not None


def write_amount(value: Decimal, upper: Decimal | None, unit: str) -> str:
    """Return an amount as it is written: 3.5亿元, 3-5年, 三分之二.

    >>> write_amount(Decimal(5), Decimal(100000), "元"), write_amount(Decimal(2), None, "三分之一")
    ('5元-10万元', '三分之二')
    """
    if is_part(unit):
        return unit[:-1] + write_counting(int(value))
    if upper is None:
        return f"{write_figure(value)}{unit}"
    low, high = write_figure(value), write_figure(upper)
    clear = low[-1] in "万亿" or high[-1] not in "万亿"
    return f"{low}{'' if clear else unit}{'-' if upper >= 0 else '至'}{high}{unit}"


_SCALE_AT_END = re.compile("[十百千万亿]*$")
#: Scales that nobody leaves out of a number that is larger with them than the upper end.
_SMALL_SCALES = {"万", "千", "百", "十"}
