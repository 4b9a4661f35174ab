"""What the fields of answers may hold, and when two of them are the same."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation


@dataclass(frozen=True)
class Field:
    """One field of an answer: what it may hold, in words, and the form in which two values are compared.

    `normal` raises ValueError or TypeError for what a field cannot hold.
    """

    expected: str
    normal: Callable[[object], object]


def plain(value: object) -> str:
    """Return a text without blanks, all of half width, with the brackets of a year as 〔〕."""
    if not isinstance(value, str):
        raise TypeError
    folded = unicodedata.normalize("NFKC", re.sub(r"\s", "", value))
    return re.sub(r"[\[【〔(]([0-9]{4})[\]】〕)]", r"〔\1〕", folded)


def _number(value: object) -> str:
    return re.sub(r"(?<![0-9])0+(?=[0-9]+号$)", "", plain(value))


def _decimal(value: object) -> Decimal:
    if not isinstance(value, str):
        raise TypeError
    try:
        number = Decimal(value)
    except InvalidOperation as error:
        raise ValueError from error
    if not number.is_finite():
        raise ValueError
    return number


def _day(value: object) -> dt.date:
    if not isinstance(value, str):
        raise TypeError
    return dt.date.fromisoformat(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _level(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError
    return value


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(plain(each) for each in value)


def _parties(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise TypeError
    parties = []
    for party in value:
        if not isinstance(party, dict) or set(party) != {"name", "role"} or party["role"] not in ROLES:
            raise ValueError
        parties.append((plain(party["name"]), str(party["role"])))
    return tuple(parties)


def one_of(*values: str) -> Field:
    """Return a field that holds one of a few words."""

    def normal(value: object) -> str:
        if not isinstance(value, str) or value not in values:
            raise ValueError
        return value

    return Field(f"one of {', '.join(values)}", normal)


def or_null(field: Field) -> Field:
    """Return a field that can be null too."""
    return Field(f"{field.expected}, or null", lambda value: None if value is None else field.normal(value))


ROLES = ("lead", "support", "responsible")
TEXT = Field("a text", plain)
NUMBER = Field("a document number such as 国发〔2016〕62号", _number)
DECIMAL = Field("a number in a text, such as 3500000 or 0.5", _decimal)
DAY = Field("a day such as 2021-07-01", _day)
FLAG = Field("true or false", _flag)
LEVEL = Field("a level, from 1", _level)
NAMES = Field("a list of names", _names)
PARTIES = Field("a list of objects with name and role (lead, support or responsible)", _parties)
