"""The value of a provision."""

from __future__ import annotations

import enum

import attrs

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.numerals import write_counting


class ProvisionUnit(enum.Enum):
    """A unit of laws and rules; each value is the Chinese term."""

    ARTICLE = "条"
    PARAGRAPH = "款"
    ITEM = "项"


#: So many units before are pointed to at most: 前三款.
MOST_BEFORE = 9
#: The fields of a provision from the largest unit to the smallest, and the term of each.
LEVELS = {
    "part": "编",
    "chapter": "章",
    "section": "节",
    "article": "条",
    "paragraph": "款",
    "item": "项",
    "subitem": "目",
}
#: The parts of a sentence that are pointed to after a provision.
CLAUSES = ("前段", "中段", "后段", "但书")
_NAMES = tuple(LEVELS)
#: The level of each unit that is pointed to as 前… or 本….
LEVEL_OF_UNIT = {unit: _NAMES.index(unit.name.lower()) for unit in ProvisionUnit}


def _points_somewhere(provision: Provision, _attribute: object, item: int | None) -> None:
    if provision.unit is None and not any(getattr(provision, name) for name in LEVELS):
        msg = "a provision has an article, a paragraph, an item, or a unit before"
        raise ValueError(msg)
    larger = () if provision.unit is None else _NAMES[: LEVEL_OF_UNIT[provision.unit] + 1]
    if provision.unit is not None and any(getattr(provision, name) for name in larger):
        msg = f"after 前{provision.unit.value} only smaller units are numbered"
        raise ValueError(msg)
    if provision.subitem and not item and provision.unit is not ProvisionUnit.ITEM:
        msg = "a subitem belongs to an item"
        raise ValueError(msg)


def _is_back(provision: Provision, _attribute: object, back: int | None) -> None:
    if (back is None) != (provision.unit is None) or (back is not None and not 0 <= back <= MOST_BEFORE):
        msg = f"a unit and how many of it lie before, 0 to {MOST_BEFORE}, come together: {provision.unit}, {back}"
        raise ValueError(msg)


def _is_inserted(provision: Provision, _attribute: object, inserted: int | None) -> None:
    if inserted is not None and (provision.article is None or not 1 <= inserted <= MOST_BEFORE):
        msg = f"an article is inserted after another, as the first to the ninth: {inserted}"
        raise ValueError(msg)


def _is_after(provision: Provision, _attribute: object, until: Provision | None) -> None:
    if until is not None and not reaches(provision, until):
        msg = f"no range of provisions runs from the first to {until}"
        raise ValueError(msg)


_POSITIVE = fields.between(1, 9999, or_none=True)


@attrs.frozen(repr=False)
class Provision(PlainValue):
    """A place in a law or in rules (条款项), by number or as seen from where it is named.

    第三条第二款 has an `article` and a `paragraph`; 第三条之一 is `inserted` after article 3 as the first. 前款 has a
    `unit` and `back`, how many of that unit before it lies; 前两款 are the two before, 本条 is 0 before. `clause` is
    what of its sentence is meant (前段, 后段, 但书). Of a range, 第五条至第七条, the first is the provision and the
    last its `until`.

    >>> Provision.from_text("第三条第二款第（一）项")
    Provision.from_text('第三条第二款第(一)项')
    >>> Provision.from_text("前款").unit, Provision.from_text("前款").back
    (<ProvisionUnit.PARAGRAPH: '款'>, 1)
    >>> Provision.from_text("第五至七条").until
    Provision.from_text('第七条')
    """

    article: int | None = attrs.field(default=None, validator=_POSITIVE)
    inserted: int | None = attrs.field(default=None, kw_only=True, validator=_is_inserted)
    paragraph: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    unit: ProvisionUnit | None = attrs.field(default=None, kw_only=True)
    back: int | None = attrs.field(default=None, kw_only=True, validator=_is_back)
    part: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    chapter: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    section: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    item: int | None = attrs.field(default=None, kw_only=True, validator=[_POSITIVE, _points_somewhere])
    subitem: int | None = attrs.field(default=None, kw_only=True, validator=_POSITIVE)
    clause: str | None = attrs.field(
        default=None, kw_only=True, validator=attrs.validators.optional(attrs.validators.in_(CLAUSES))
    )
    until: Provision | None = attrs.field(default=None, kw_only=True, validator=_is_after)

    @classmethod
    def from_text(cls, text: str) -> Provision:
        """Read a provision written alone, or a range of them; raise NotationError if it is not one."""
        from revival_policy.notations.provisions.scan import read_provision  # noqa: PLC0415 - the scan makes provisions

        return read_provision(text)

    def __str__(self) -> str:
        """Return the canonical form: 第三条第二款第(一)项, 前款, 第五条至第七条."""
        near = ""
        if self.unit is not None:
            count = write_counting(self.back).replace("二", "两") if self.back and self.back > 1 else ""
            near = ("前" + count if self.back else "本") + self.unit.value
        whole = near + _written(self, 0)
        return whole if self.until is None else f"{whole}至{_written(self.until, _first_difference(self, self.until))}"

    def __repr__(self) -> str:
        """Return the call that makes this provision."""
        return f"Provision.from_text({str(self)!r})"


def reaches(first: Provision, last: Provision) -> bool:
    """Tell whether a range can run from one provision to another, and be written so that it is read back."""
    if (first.unit, first.back) != (last.unit, last.back) or last.until is not None or _key(first) >= _key(last):
        return False
    return getattr(first, _NAMES[_first_difference(first, last)]) is not None


def _key(provision: Provision) -> tuple[tuple[int, int], ...]:
    return tuple(
        (getattr(provision, name) or 0, (provision.inserted or 0) if name == "article" else 0) for name in LEVELS
    )


def _first_difference(one: Provision, other: Provision) -> int:
    return next(level for level, pair in enumerate(zip(_key(one), _key(other), strict=True)) if pair[0] != pair[1])


def _written(provision: Provision, level: int) -> str:
    numbers = ((name, getattr(provision, name)) for name in _NAMES[level:])
    return "".join(_step(provision, name, number) for name, number in numbers if number) + (provision.clause or "")


def _step(provision: Provision, name: str, number: int) -> str:
    counted = write_counting(number)
    step = f"第({counted})项" if name == "item" else f"第{counted}{LEVELS[name]}"
    inserted = name == "article" and provision.inserted
    return f"{step}之{write_counting(inserted)}" if inserted else step


# What attrs writes has names of its own, from before the class had one; `typing.get_type_hints` looks there.
Provision.__init__.__globals__.update(Provision=Provision)
