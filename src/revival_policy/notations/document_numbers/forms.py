"""What a document number can be: what it numbers, and how it writes its year."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from revival_policy.notations.text_enum import TextEnum

if TYPE_CHECKING:
    from collections.abc import Callable


class NumberKind(TextEnum):
    """What a number numbers; `str(kind)` is the value."""

    LETTER = "letter"
    """a document of a series with a code: 国发〔2016〕62号"""
    INTERPRETATION = "interpretation"
    """a judicial interpretation (司法解释): 法释〔2020〕25号"""
    ORDER = "order"
    """an order (令): 国务院令第687号"""
    ANNOUNCEMENT = "announcement"
    """an announcement or public notice (公告, 通告): 财政部公告2023年第12号"""
    BARE = "bare"
    """a year and serial without a code: 国务院1980年223号"""


class YearForm(enum.Enum):
    """How the year is in a number, and whether 第 is before its serial; each value is an example."""

    BRACKETED = "〔2016〕1号"
    BRACKETED_ORDINAL = "〔2016〕第1号"
    PLAIN = "2016年1号"
    PLAIN_ORDINAL = "2016年第1号"
    NONE = "第1号"

    @property
    def has_year(self) -> bool:
        """Whether a year is in the number at all."""
        return self is not YearForm.NONE


def form_of(designation: str | None, year: int | None, *, bracketed: bool, ordinal: bool) -> YearForm:
    """Return the canonical form; orders write 第 and the year without brackets whatever the source does."""
    if year is None:
        return YearForm.NONE
    if designation == "令":
        return YearForm.PLAIN_ORDINAL
    if bracketed:
        return YearForm.BRACKETED_ORDINAL if ordinal else YearForm.BRACKETED
    return YearForm.PLAIN_ORDINAL if ordinal else YearForm.PLAIN


#: How each form writes a year and a serial.
WRITE_YEAR_AND_SERIAL: dict[YearForm, Callable[[int | None, int], str]] = {
    YearForm.BRACKETED: "〔{}〕{}号".format,
    YearForm.BRACKETED_ORDINAL: "〔{}〕第{}号".format,
    YearForm.PLAIN: "{}年{}号".format,
    YearForm.PLAIN_ORDINAL: "{}年第{}号".format,
    YearForm.NONE: lambda _year, serial: f"第{serial}号",
}
