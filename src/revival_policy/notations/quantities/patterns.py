"""The expressions for amounts: a figure with its unit, a range of figures, coins, and the bound after."""

from __future__ import annotations

import functools
import re

from revival_policy.notations.numerals import CAPITAL_DIGITS
from revival_policy.notations.quantities.figures import (
    CAPITAL_NUMERALS,
    CURRENCIES,
    FIGURE,
    GOES_ON,
    MORE,
    NUMERALS,
    NUMERATOR,
    SCALE,
)
from revival_policy.notations.quantities.words import AFTER
from revival_policy.registry.units import unit_kinds, unit_pattern

#: The signs of a number below zero.
MINUS = "负|零下|[-－−–]"
#: The sign of one in ten thousand.
TEN_THOUSANDTHS = "‱"
_GAP = r"\s{0,3}"
_RANGE = "(?:[至到~～]|[-—－−–]{1,2})"
_COIN = f"[0-9０-９零〇一二两三四五六七八九{CAPITAL_DIGITS}]"
#: What may follow the unit of money: 伍元叁角, 拾元整.
_COINS = (
    rf"(?<=[元圆])(?:零?(?P<jiao>{_COIN})角)?(?:零?(?P<fen>{_COIN})分(?![之类为钟]))?"
    "(?:整(?![改理治体合个顿])|正(?=[)）,，。;；、\\s]|$))?"
)
_HALF = "(?<=[年天倍])(?P<half>半)(?![数导径价月年岛日天载])"


@functools.cache
def amount_expression() -> re.Pattern[str]:
    """Return the compiled expression for an amount."""
    return re.compile(amount_pattern())


@functools.cache
def currency_expression() -> re.Pattern[str]:
    """Return the compiled expression for an amount of money whose unit is the sign before it: ￥5,000."""
    return re.compile(currency_pattern())


@functools.cache
def amount_pattern() -> str:
    """Return the expression for a figure with its unit, a range of figures, and the bound after."""
    gap, unit = _GAP, _unit()
    of_hundred = (
        rf"(?<=[百千万]分之)(?P<numerator>{NUMERATOR})(?P<numerator_more>{MORE})?"
        rf"(?:{gap}{_RANGE}{gap}(?:[百千万]分之)?(?P<numerator_high>{NUMERATOR})(?!{gap}(?:{unit}|月)))?"
    )
    money = rf"圆(?=[整正]|零?{_COIN}角)|(?<=[{CAPITAL_NUMERALS}万])圆"
    return (
        rf"(?P<low>[{NUMERALS}]{_unit_may_come()}{GOES_ON})(?P<currency>){gap}"
        rf"(?:分之(?:{of_hundred}|(?P<part>{FIGURE})(?![{MORE}]))"
        rf"|(?:{_range_may_come()}(?P<low_unit>{unit})?{gap}{_RANGE}{gap}"
        rf"(?P<high_sign>(?<=[至到~～])(?:{MINUS}))?(?P<high>{FIGURE}){gap})?"
        rf"(?:(?P<more>{MORE}){gap}(?P<scale>{SCALE})?)?{gap}(?P<amid>个[半多](?=小时|月(?!刊)|学期|星期))?"
        rf"(?P<unit>{unit}|{money}|{TEN_THOUSANDTHS}|(?<=个[半多])月)"
        rf"(?:(?=半){_HALF}|(?=[整正]|{_COIN}){_COINS})?"
        rf"(?P<after_unit>[余多](?![个项家元种民边样层功党数]))?){_per_and_bound()}"
    )


def _unit_may_come() -> str:
    """Return the expression for what is after a numeral unless its run ends before what leads to no unit.

    To look at that one character first makes the search quick: most numerals are markers, years and numbers of others.
    """
    inside = {unit[1] for unit in unit_kinds() if unit[0] in NUMERALS}  # 千瓦
    begins = "".join(sorted(re.escape(each) for each in inside.union(unit[0] for unit in unit_kinds())))
    leads = rf"\s.．,，点點·•・分余多几圆月至到~～\-—－−–{TEN_THOUSANDTHS}"
    return f"(?![{NUMERALS}]{{0,24}}[^{NUMERALS}{begins}{leads}])"


def _range_may_come() -> str:
    """Return the expression that fails where no range is so near that one unit at most is before it."""
    farthest = max(map(len, unit_kinds())) + 3  # blanks
    return rf"(?=[^，。、；,;]{{0,{farthest}}}[至到~～\-—－−–])"


@functools.cache
def _unit() -> str:
    """Return the expression for a unit that fails at once where no unit begins."""
    return f"(?=[{''.join(sorted({re.escape(unit[0]) for unit in unit_kinds()}))}])(?:{unit_pattern()})"


@functools.cache
def currency_pattern() -> str:
    """Return the expression for an amount of money whose unit is the sign before it."""
    signs = "".join(CURRENCIES)
    return (
        rf"(?P<currency>[{signs}])(?P<unit>)(?P<numerator>)\s{{0,2}}(?P<low>{FIGURE})"
        rf"(?:{_GAP}{_RANGE}{_GAP}[{signs}]?(?P<high>{FIGURE}))?"
        rf"(?:(?P<more>{MORE})(?P<scale>{SCALE})?)?(?!{_GAP}(?:{unit_pattern()})){_per_and_bound()}"
    )


def _per_and_bound() -> str:
    begins = r"[\s(（及或以的时之内左上]"  # most often nothing does
    return rf"(?:(?=[\s/／]){_GAP}[/／](?P<per>{per_pattern()}))?(?:(?={begins}){_GAP}(?P<after>{AFTER}))?"


@functools.cache
def per_pattern() -> str:
    """Return the expression for what an amount is counted by: 年, 人·月, 千人口."""
    unit = unit_pattern()
    return rf"[十百千万]{{0,2}}(?:人口|标台|{unit}|月)(?:[·•・](?:{unit}|月))?"
