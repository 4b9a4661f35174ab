"""The value of a registration number, and its grammar."""

from __future__ import annotations

import attrs
import pyparsing as pp

from revival_policy.handing_out import PlainValue
from revival_policy.notations.grammar import Grammar
from revival_policy.notations.registration_numbers.shapes import DASH, LABELLED, NOT_ALL_ZEROS, YEAR, Shape, shape_of

#: Letters and digits of full width, and what each looks like.
_WIDE = str.maketrans({chr(place + 0xFEE0): chr(place) for place in (*range(0x30, 0x3A), *range(0x41, 0x5B))})
_YEARS = range(1990, 2100)


def _has_a_form(number: RegistrationNumber, _attribute: object, _joined: object) -> None:
    if _shape(number) is None or number.year not in _YEARS or not number.serial.strip("0"):
        written = f"{number.code}, {number.year}, {number.serial}"
        msg = f"no form of a registration number: {written}{', joined' if number.joined else ''}"
        raise ValueError(msg)


def _shape(number: RegistrationNumber) -> Shape | None:
    return shape_of(number.code, _joint(number), number.serial)


def _joint(number: RegistrationNumber) -> str:
    return "" if number.joined else "-"


@attrs.frozen(repr=False, order=True)
class RegistrationNumber(PlainValue):
    """The number under which a normative document is registered (规范性文件统一登记号、统一编号).

    It is beside the document number and is not one. `code` is what is before the year: letters, and digits where
    they tell the body. `serial` is as written, since its first digits may tell the body too: 01004. `joined` is true
    where no dashes are between: GZ0320240034.

    >>> number = RegistrationNumber.from_text("ZJSP00－2016－0032")
    >>> number, number.year, number.place
    (RegistrationNumber.from_text('ZJSP00-2016-0032'), 2016, '浙江省')
    >>> RegistrationNumber.from_text("YYCR—2023—01004").place is None
    True
    """

    code: str
    year: int
    serial: str
    joined: bool = attrs.field(default=False, kw_only=True, validator=_has_a_form)

    @classmethod
    def from_text(cls, text: str) -> RegistrationNumber:
        """Read a registration number written alone, without its label; raise NotationError if it is not one."""
        parts = _GRAMMAR.read(text)
        joined = "joined" in parts
        year = int(parts["year"])
        return cls(parts["code"], year, parts["serial"], joined=joined)

    @property
    def place(self) -> str | None:
        """The place whose register has numbers of this form (浙江省); None where the form does not tell."""
        shape = _shape(self)
        return shape.place if shape else None

    def __str__(self) -> str:
        """Return the number with plain hyphens, or joined where it is: ZJSP00-2016-0032."""
        joint = _joint(self)
        return f"{self.code}{joint}{self.year}{joint}{self.serial}"

    def __repr__(self) -> str:
        """Return the call that makes this number."""
        return f"RegistrationNumber.from_text({str(self)!r})"


def in_plain_letters(text: str) -> str:
    """Return a text of the same length with letters and digits of half width."""
    return text.translate(_WIDE)


_dash = pp.Regex(DASH).suppress().set_name("-")
_dashed = (
    pp.Regex(LABELLED[0].code + f"(?={DASH})")("code").set_name("登记代码")
    + _dash
    + pp.Regex(YEAR)("year").set_name("年份")
    + _dash
    + pp.Regex(NOT_ALL_ZEROS + LABELLED[0].serial)("serial").set_name("顺序号")
)
_joined = (
    pp.Regex("[A-Z]{2,6}[0-9]{2}(?=[0-9]{8}$)|[A-Z]{2,8}(?=[0-9]{7,8}$)")("code").set_name("登记代码")
    + pp.Regex(YEAR)("year").set_name("年份")
    + pp.Regex(NOT_ALL_ZEROS + "[0-9]{3,4}")("serial").set_name("顺序号")
    + pp.Empty().set_parse_action(lambda: "joined")("joined")
)
_GRAMMAR = Grammar("规范性文件统一登记号", (_joined | _dashed).set_name("登记代码"), in_plain_letters)
