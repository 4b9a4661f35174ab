"""Values as plain data, dicts and lists of texts and numbers, and as JSON; and back, without loss.

What is where is said by `converter`. A notice carries the version of this form, so that it can be read when the
form has changed.
"""

from __future__ import annotations

import functools
import json
from typing import TypeVar

import cattrs
from cattrs.errors import ForbiddenExtraKeysError

from revival_policy.errors import ArgumentError, JsonError, expect
from revival_policy.rendering.converter import new_converter

Value = TypeVar("Value")

#: Characters of a message that are shown; it may quote a value of any length.
LONGEST_FAULT = 200


def to_json(value: object, *, indent: int | None = None) -> str:
    """Return a value of this library as JSON; hanzi are as they are.

    >>> rp.to_json(rp.DocumentNumber.from_text("国发〔2016〕62号"))
    '{"code": "国发", "year": 2016, "serial": 62}'
    """
    expect("indent", indent, (int, type(None)), "a number of blanks")
    try:
        return json.dumps(_converter().unstructure(value), ensure_ascii=False, indent=indent)
    except TypeError:
        raise ArgumentError("value", type(value).__name__, "a value of this library") from None


def to_dict(value: object) -> dict[str, object]:
    """Return a value as a dict of plain data, as `to_json` writes it; ArgumentError where its JSON is no object.

    >>> rp.to_dict(rp.Numeral.from_text("十二"))
    {'style': 'counting', 'value': 12}
    """
    plain = to_plain(value)
    if not isinstance(plain, dict):
        raise ArgumentError("value", type(value).__name__, "a value that is written as an object")
    return plain


def from_json(kind: type[Value], text: str) -> Value:
    """Read a value of a class from the JSON that `to_json` wrote; JsonError names every fault with its path.

    Fields that the class does not have, and values of the wrong type, are faults: nothing is dropped or converted.

    >>> rp.from_json(rp.DocumentNumber, '{"code": "国发", "year": "2016", "serial": 62}')
    Traceback (most recent call last):
    revival_policy.errors.JsonError: DocumentNumber: $.year: expected int, not str
    """
    expect("text", text, (str, bytes), "the text of a JSON value")
    name = getattr(kind, "__name__", str(kind))
    try:
        plain = json.loads(text)
    except RecursionError:
        raise JsonError(name, ("$: nested too deeply",)) from None
    except ValueError as error:  # no JSON, or a number of thousands of digits
        raise JsonError(name, (f"$: no JSON, {str(error).partition(';')[0]}",)) from None
    return from_plain(kind, plain)


def from_dict(kind: type[Value], plain: dict[str, object]) -> Value:
    """Read a value of a class from plain data, as `from_json` reads it from its JSON; JsonError names every fault.

    >>> rp.from_dict(rp.Agency, {"name": "省财政厅", "collective": False})
    Agency.from_text('省财政厅')
    """
    expect("plain", plain, dict, "a dict")
    return from_plain(kind, plain)


def to_plain(value: object) -> object:
    """Return a value as plain data."""
    return _converter().unstructure(value)


def from_plain(kind: type[Value], plain: object) -> Value:
    """Read a value of a class from plain data; JsonError names every fault."""
    name = getattr(kind, "__name__", str(kind))
    try:
        return _converter().structure(plain, kind)
    except RecursionError:
        raise JsonError(name, ("$: nested too deeply",)) from None
    except cattrs.StructureHandlerNotFoundError:
        raise ArgumentError("kind", repr(kind), "a class of this library") from None
    except (cattrs.BaseValidationError, ValueError, TypeError) as error:
        faults = cattrs.transform_error(error, path="$", format_exception=_fault)
        raise JsonError(name, tuple(_path_first(fault) for fault in faults)) from None


def _path_first(fault: str) -> str:
    message, _, path = fault.rpartition(" @ ")
    return f"{path}: {message}"


def _fault(error: BaseException, _expected: type | None) -> str:
    """Return what is wrong in one place, in a few words."""
    if isinstance(error, KeyError):
        return "required field missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return f"no such field: {', '.join(sorted(error.extra_fields))}"
    message = str(error)
    return message if len(message) <= LONGEST_FAULT else f"{message[:LONGEST_FAULT]}…"


@functools.cache
def _converter() -> cattrs.Converter:
    """Return the converter for all values; made when first used, because that takes longer than to import it."""
    return new_converter()
