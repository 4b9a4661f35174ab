"""Quantities and deadlines."""

from __future__ import annotations

import datetime as dt
import functools
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.deadlines import Deadline
from revival_policy.notations.numerals import write_counting, write_positional
from revival_policy.notations.quantities import Bound, Modality, Quantity, QuantityKind
from revival_policy.strategies.written import Written, in_full_width

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy


@functools.cache
def deadlines() -> SearchStrategy[Deadline]:
    """Draw deadlines of a year, of a month with a year or without, and of a day."""
    years = st.integers(1950, 2060)
    months = st.builds(Deadline, st.none() | years, st.integers(1, 12))
    days = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31)).map(lambda day: Deadline(day.year, day.month, day.day))
    return st.one_of(st.builds(Deadline, years), months, days)


@st.composite
def written_deadlines(draw: DrawFn) -> Written[Deadline]:
    """Draw deadlines with other words after them, of plans and of quarters, and broken by a blank."""
    year = draw(st.integers(1981, 2060))
    quarter = draw(st.integers(1, 4))
    text, deadline = draw(
        st.sampled_from(
            [
                (f"{year}年底前", Deadline(year)),
                (f"{year}年年底之前", Deadline(year)),
                (f"{year}年\n内", Deadline(year)),
                (f"{write_positional(year)}年末前", Deadline(year)),
                (f"{year}年 6月底前", Deadline(year, 6)),
                (f"{year}年上半年内", Deadline(year, 6)),
                (f"{year}年{write_counting(quarter)}季度末前", Deadline(year, 3 * quarter)),
                (f"{year}年6月30日(含)前", Deadline(year, 6, 30)),
                ("6月底前", Deadline(None, 6)),
                ("年底前", Deadline(None, 12)),
                ("十三五”期间", Deadline(2020)),
            ]
        )
    )
    return Written(text, deadline)


@functools.cache
def quantities() -> SearchStrategy[Quantity]:
    """Draw quantities of all kinds, with whatever else can be said of them."""
    return _quantities()


@st.composite
def _quantities(draw: DrawFn) -> Quantity:
    unit = draw(st.sampled_from(_UNITS))
    parts, whole = st.integers(1, 9999).map(Decimal), st.integers(1, 10**12).map(Decimal)
    numbers = parts if unit.endswith("分之一") else whole | st.decimals(0, 10**9, places=3)
    numbers = st.decimals(0, 99, places=1) if unit == "年" else numbers
    low, high = draw(st.lists(numbers, min_size=2, max_size=2, unique=True).map(sorted))
    still = Quantity(low, unit).kind
    kind = draw(st.sampled_from([still, QuantityKind.CHANGE, QuantityKind.INCREASE, QuantityKind.DECREASE]))
    upper = high if draw(st.booleans()) and not unit.endswith("分之一") else None
    return Quantity(
        low,
        unit,
        draw(st.none() | st.sampled_from(_COUNTED)),
        kind,
        draw(st.sampled_from(Bound)),
        upper=upper,
        was=draw(numbers) if kind is QuantityKind.CHANGE else None,
        per=draw(st.none() | st.sampled_from(["年", "平方米", "人·月", "千人口"])),
        modality=draw(st.none() | st.sampled_from(Modality)),
        by=draw(st.none() | deadlines()),
    )


@st.composite
def written_quantities(draw: DrawFn) -> Written[Quantity]:
    """Draw quantities with the noun after, in hanzi or full width, with other words for the bound, with blanks."""
    number, unit = draw(st.integers(2, 9999)), draw(st.sampled_from(["个", "家", "公里", "亿元", "万美元"]))
    scale = {"亿": 10**8, "万": 10**4}.get(unit[0], 1)
    counted = draw(st.sampled_from([name for name in _COUNTED if not name.endswith("率")]))
    bound, before, after = draw(
        st.sampled_from(
            [
                (Bound.EXACTLY, "", ""),
                (Bound.AT_LEAST, "不少于", ""),
                (Bound.AT_LEAST, "", "以上"),
                (Bound.AT_MOST, "", "以内"),
                (Bound.MORE_THAN, "超过", ""),
                (Bound.LESS_THAN, "不足", ""),
                (Bound.ABOUT, "", "左右"),
            ]
        )
    )
    figure = draw(st.sampled_from([str(number), f"{number:,}", write_counting(number), in_full_width(str(number))]))
    blank = draw(st.sampled_from(["", " ", "\n"]))
    quantity = Quantity(Decimal(number * scale), unit.lstrip("亿万"), counted, bound=bound)
    return Written(f"{before}{figure}{blank}{unit}{after}{counted}", quantity)


_UNITS = ("个", "元", "美元", "%", "‰", "公里", "千瓦", "亩", "个百分点", "倍", "年", "个月", "三分之一", "m²")
_COUNTED = ("重点项目", "森林覆盖率", "“专精特新”企业", "工业增加值", "三级医院", "城镇(含县城)新增停车位", "5G基站")
