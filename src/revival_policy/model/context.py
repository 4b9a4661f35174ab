"""What a caller knows of a document beside its text."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import suppress
from typing import TypeVar

import attrs

from revival_policy.errors import ArgumentError, NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date
from revival_policy.notations.document_numbers import DocumentNumber

_Value = TypeVar("_Value", DocumentNumber, Agency, Date)


@attrs.frozen
class Context(PlainValue):
    """What the caller of `parse` or `read` knows of a document (已知信息), as given.

    It is used where the text does not say, and stays apart from what was read: `Notice.context` holds it, and
    `Notice.certainty` says "given" of what comes from it.
    """

    title: str | None = None
    number: DocumentNumber | None = None
    issuer: Agency | None = None
    place: str | None = None
    date: Date | None = None
    source: str | None = None

    @classmethod
    def of(  # noqa: PLR0913, PLR0917 - each is one thing that a caller may know
        cls,
        title: str | None,
        number: DocumentNumber | str | None,
        issuer: Agency | str | None,
        place: str | None,
        date: dt.date | str | None,
        source: str | os.PathLike[str] | None,
    ) -> Context:
        """Return the context that arguments give; ArgumentError where one is of another type or cannot be read."""
        return cls(
            _text("title", title),
            _read("number", number, DocumentNumber, "a document number such as 国发〔2016〕62号"),
            _read("issuer", issuer, Agency, "the name of a body such as 吉林省人民政府"),
            _text("place", place),
            _read("date", _day(date), Date, "a date such as 2016-12-09 or 2016年12月9日"),
            None if source is None else _path(source),
        )


def _text(name: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ArgumentError(name, type(value).__name__, "a text")


def _path(value: object) -> str:
    if isinstance(value, (str, os.PathLike)):
        return str(os.fspath(value))
    raise ArgumentError("source", type(value).__name__, "a path or an address")


def _read(name: str, value: object, kind: type[_Value], expected: str) -> _Value | None:
    """Return what is given as a value, or as the text of one."""
    if value is None or isinstance(value, kind):
        return value
    if not isinstance(value, str):
        raise ArgumentError(name, type(value).__name__, expected)
    try:
        return kind.from_text(value)
    except NotationError:
        raise ArgumentError(name, repr(value), expected) from None


def _day(value: object) -> object:
    """Return a day as a Date, where it is one of the standard library or written as that writes it."""
    if isinstance(value, str):
        with suppress(ValueError):
            return Date.fromisoformat(value)
    elif isinstance(value, dt.date) and not isinstance(value, Date):
        return Date(value.year, value.month, value.day)
    return value
