"""数量 = [ 力争 ] [ 时限 ] [ 每… ] [ 对象 ] [ 增加 | 由 数 单位 变为 ] [ 不低于 ] 数 单位 [ 以上 ] [ 对象 ].

No rule fixes how documents write quantities but for the digits (GB/T 15835—2011); the words are those met in plans.
"""

from __future__ import annotations

from decimal import Decimal

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import PlainValue
from revival_policy.notations.deadlines import Deadline
from revival_policy.notations.quantities.amounts import (
    MOST_PARTS,
    YEARS,
    Amount,
    is_part,
    is_per,
    is_unit,
    kind_of,
    write_amount,
)
from revival_policy.notations.quantities.figures import LIMIT, MOST_DECIMALS, has_room, normal
from revival_policy.notations.quantities.grammar import is_name, read_parts, refuse
from revival_policy.notations.quantities.words import BOUNDS, DIRECTIONS, MODALITIES, Bound, Modality, QuantityKind

#: A year of the calendar has four digits.
_FIRST_YEAR = 1000


def _as_written(number: Decimal) -> Decimal:
    expect("value", number, Decimal, "a Decimal")
    return normal(number) if number.is_finite() else number


def _check_numbers(quantity: Quantity) -> None:
    for name, number in (("value", quantity.value), ("upper", quantity.upper), ("was", quantity.was)):
        if number is None:
            continue
        if not number.is_finite() or not has_room(number):
            msg = f"{name} lies between -{LIMIT} and {LIMIT} with at most {MOST_DECIMALS} decimals: {number}"
            raise ValueError(msg)
    if quantity.upper is not None and quantity.upper <= quantity.value:
        msg = f"a range runs from the smaller number to the larger: {quantity.value}, {quantity.upper}"
        raise ValueError(msg)


def _check_unit(quantity: Quantity) -> None:
    unit = quantity.unit
    if not is_unit(unit):
        msg = f"not a unit in its canonical spelling: {unit!r}"
        raise ValueError(msg)
    if not (unit in YEARS or is_part(unit)):
        return
    numbers = (quantity.value, quantity.was)
    if unit in YEARS and any((number or 0) >= _FIRST_YEAR for number in (*numbers, quantity.upper)):
        msg = f"a year, and no number of years: {quantity.value}"
        raise ValueError(msg)
    whole = quantity.upper is None and all(
        number is None or (number % 1 == 0 and 0 < number < MOST_PARTS) for number in numbers
    )
    if is_part(unit) and not whole:
        msg = f"of {unit} whole numbers are counted: {quantity.value}"
        raise ValueError(msg)


def _check_names(quantity: Quantity) -> None:
    if quantity.counted is not None and not is_name(quantity.counted):
        msg = f"not a name that can be before a figure: {quantity.counted!r}"
        raise ValueError(msg)
    if quantity.per is not None and not is_per(quantity.per):
        msg = f"not a unit that an amount is counted by: {quantity.per!r}"
        raise ValueError(msg)


def _check_kind(quantity: Quantity) -> None:
    kind = quantity.kind
    if (kind is QuantityKind.LEVEL or kind is QuantityKind.SHARE) and kind is not kind_of(quantity.unit):
        msg = f"an amount of {quantity.unit} is a {kind_of(quantity.unit).value}"
        raise ValueError(msg)
    if quantity.value < 0 and kind in DIRECTIONS:
        msg = f"what grows by less than nothing shrinks, and the other way round: {quantity.value}"
        raise ValueError(msg)
    if (kind is QuantityKind.CHANGE) != (quantity.was is not None):
        msg = "a change has the amount that was, and nothing else has"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Quantity(PlainValue):
    """A figure with its unit, and what a document says with it (数量、指标).

    `value` is exact and holds the scale: 3.5亿元 is 350000000 元. It is below zero where the text says so
    (结余-120万元), but growth by less than nothing is a decrease: 增长-3.2%. `upper` is the other end of a range, `was`
    the amount before a change. `per` is what the amount is counted by: 年 in 每年5个, 户 in 10万元/户. Of 三分之二,
    `value` is 2 and `unit` 三分之一, because no decimal number is two thirds; 万分之五 is 0.5 ‰.

    `counted` is one name, as written: of a count, the noun after it (28个重大项目 → 重大项目), else the one before
    (学校5所); of a measure or a share, the indicator before (森林覆盖率达到60%, 总价的5% → 总价) or what the money
    is (给予2万元补贴 → 补贴). Members of a list share it, and so does a change of the figure before
    (销售面积30万平方米，同比增长3%). It is a guess by word lists: verbs and marks that are usual in documents end a
    name, and what is in front of the comma is not looked at. It is None where no name is beside the figure;
    of people whom a measure is set for (三孩家庭提高20万元); and of a time that is not named as one (有效期5年 is,
    5年内 and 满18周岁 are not).

    >>> quantity = Quantity.from_text("力争到2025年森林覆盖率由40%提高到45%以上")
    >>> quantity.was, quantity.value, quantity.unit, quantity.counted
    (Decimal('40'), Decimal('45'), '%', '森林覆盖率')
    >>> print(quantity)
    力争2025年底前,森林覆盖率由40%变为不低于45%
    """

    value: Decimal = attrs.field(converter=_as_written)
    unit: str
    counted: str | None = None
    kind: QuantityKind = attrs.field(default=attrs.Factory(lambda quantity: kind_of(quantity.unit), takes_self=True))
    bound: Bound = Bound.EXACTLY
    upper: Decimal | None = attrs.field(default=None, kw_only=True, converter=attrs.converters.optional(_as_written))
    was: Decimal | None = attrs.field(default=None, kw_only=True, converter=attrs.converters.optional(_as_written))
    per: str | None = attrs.field(default=None, kw_only=True)
    modality: Modality | None = attrs.field(default=None, kw_only=True)
    by: Deadline | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what no quantity is; a document has hundreds, which a validator for each field made slow."""
        _check_numbers(self)
        _check_unit(self)
        _check_names(self)
        _check_kind(self)

    @classmethod
    def from_text(cls, text: str) -> Quantity:
        """Read a quantity written alone; raise NotationError if it is not one."""
        return quantity_of(*read_parts(text)) or refuse(text)

    def __str__(self) -> str:
        """Return the canonical form: 地方国有企业不低于10家, 力争2025年底前,森林覆盖率由40%变为45%."""
        modality = MODALITIES[self.modality][0] if self.modality else ""
        by = f"{self.by}," if self.by else ""
        move = DIRECTIONS[self.kind][0] if self.kind in DIRECTIONS else ""
        if self.was is not None:
            move = f"由{write_amount(self.was, None, self.unit)}变为"
        bound = BOUNDS[self.bound][0] if self.bound in BOUNDS else ""
        amount = write_amount(self.value, self.upper, self.unit)
        return f"{modality}{by}{self.counted or ''}{move}{bound}{amount}" + (f"/{self.per}" if self.per else "")

    def __repr__(self) -> str:
        """Return the call that makes this quantity."""
        return f"Quantity.from_text({str(self)!r})"


def quantity_of(  # noqa: PLR0913, PLR0917 - the fields of Parts, in their order
    amount: Amount,
    was: Amount | None,
    kind: QuantityKind | None,
    bound: Bound | None,
    modality: Modality | None,
    by: Deadline | None,
    per: str | None,
    counted: str | None,
) -> Quantity | None:
    """Return the quantity that parts make; None where they make none, as 02000年 or a change from 5个 to 6家."""
    if was is not None and (was.unit != amount.unit or was.upper is not None):
        return None
    try:
        return Quantity(
            amount.value,
            amount.unit,
            counted,
            QuantityKind.CHANGE if was else kind or kind_of(amount.unit),
            bound or amount.bound,
            upper=amount.upper,
            was=was.value if was else None,
            per=amount.per or per,
            modality=modality,
            by=by,
        )
    except ValueError:
        return None
