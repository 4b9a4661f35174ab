"""数 单位: a figure with its unit, a range of figures, and the bound behind: 3.5亿元, 3-5年, 10家以上, 三分之二."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import NamedTuple

import attrs

from revival_policy.notations.numerals import read_counting, write_counting
from revival_policy.notations.quantities.figures import FIGURE, MORE, SCALE, read_figure, scale_of, write_figure
from revival_policy.notations.quantities.words import BEHIND, Bound, QuantityKind, bound_behind
from revival_policy.registry.units import unit_kinds, unit_pattern

_PERCENT = {"百": "%", "千": "‰"}
_PART = "分之一"
#: What also dates are written with: 2016年, 2016年度.
YEARS = frozenset({"年", "年度", "学年"})
#: So many parts of a whole are counted at most.
MOST_PARTS = 10**8
_ONE_SPELLING = {"％": "%", "m2": "m²", "km2": "km²", "kwh": "kWh", "bp": "BP"}


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
    low_unit: str | None
    high: str | None
    more: str | None
    scale: str | None
    unit: str
    behind_unit: str | None
    per: str | None
    behind: str | None


def amount_of(words: re.Match[str]) -> Amount | None:
    """Return the amount that words matched by `amount_expression` write; None where the figures are not well formed."""
    return _amount_of(_Words(*words.group(*_Words._fields)))


@functools.lru_cache(maxsize=4096)
def _amount_of(words: _Words) -> Amount | None:
    bound = bound_behind(words.behind) if words.behind else Bound.EXACTLY
    per = "".join(words.per.split()).replace("•", "·").replace("・", "·") if words.per else None
    if words.numerator:
        part = _part_of(words.low, words.numerator)
        return part and Amount(*part, per, bound)
    low, high = read_figure(words.low), read_figure(words.high) if words.high else None
    if low is None or (high is None) != (words.high is None):
        return None
    scale = scale_of(words.scale or "")
    unit = _ONE_SPELLING.get(words.unit, words.unit)
    if words.high is not None and high is not None:
        if words.low_unit not in {None, words.unit}:
            return None
        high *= scale
        if words.low_unit is None and words.low[-1] not in "十百千万亿":
            low *= scale * scale_of(_SCALE_AT_END.search(words.high)[0])  # type: ignore[index]  # always matches
        if high <= low:
            return None
    else:
        low *= scale
    if words.more or words.behind_unit:
        bound = Bound.MORE_THAN
    return Amount(low, high, unit, per, bound)


def _part_of(denominator: str, numerator: str) -> tuple[Decimal, None, str] | None:
    """Return the value and the unit of 三分之二 (2 of 三分之一) and of 百分之五 (5 of %)."""
    value = read_figure(numerator)
    if value is None:
        return None
    if denominator in _PERCENT:
        return value, None, _PERCENT[denominator]
    whole = read_figure(denominator)
    if whole is None or whole < 2 or whole % 1 or value % 1 or not 0 < value < MOST_PARTS:  # noqa: PLR2004 - a half is the largest
        return None
    return value, None, unit_of_part(int(whole))


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
            and denominator not in {100, 1000}
        )
    return unit in unit_kinds() and unit not in _ONE_SPELLING


def is_part(unit: str) -> bool:
    """Tell whether a unit is one part of a whole (三分之一), of which only whole numbers are counted."""
    return unit.endswith(_PART)


def kind_of(unit: str) -> QuantityKind:
    """Return the kind of an amount that only stands there: a share of a whole, else a level."""
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
    return f"{low}{'' if clear else unit}-{high}{unit}"


@functools.cache
def amount_expression() -> re.Pattern[str]:
    """Return the compiled expression for an amount."""
    return re.compile(amount_pattern())


@functools.cache
def amount_pattern() -> str:
    """Return the expression for a figure with its unit, a range of figures, and the bound behind."""
    gap, unit = r"\s{0,3}", unit_pattern()
    return (
        rf"(?P<low>{FIGURE}){gap}(?:分之(?P<numerator>{FIGURE})"
        rf"|(?:(?P<low_unit>{unit})?{gap}[-—－–~～至到]{{1,2}}{gap}(?P<high>{FIGURE}){gap})?"
        rf"(?:(?P<more>{MORE}){gap}(?P<scale>{SCALE})?)?{gap}(?P<unit>{unit})(?P<behind_unit>[余多](?![个项家元]))?)"
        rf"(?:{gap}[/／](?P<per>{per_pattern()}))?(?:{gap}(?P<behind>{BEHIND}))?"
    )


@functools.cache
def per_pattern() -> str:
    """Return the expression for what an amount is counted by: 年, 人·月, 千人口."""
    unit = unit_pattern()
    return rf"[十百千万]{{0,2}}(?:人口|标台|{unit}|月)(?:[·•・](?:{unit}|月))?"


_SCALE_AT_END = re.compile("[十百千万亿]*$")
