"""What the fields of values must be, as validators of attrs that refuse in our own words."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from revival_policy.errors import ArgumentError, expect, near

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    # What attrs calls: the value that is made, the field, and what the field is given.
    Validator = Callable[[Any, Any, Any], None]

_Made = TypeVar("_Made")


def of(kinds: type | tuple[type, ...], expected: str) -> Validator:
    """Return a validator that takes values of some types."""

    def check(_value: object, attribute: Any, given: object) -> None:  # noqa: ANN401 - attrs names no type for it
        expect(attribute.name, given, kinds, expected)

    return check


def some(_value: object, attribute: Any, given: Collection[object]) -> None:  # noqa: ANN401 - as above
    """Take collections that are not empty."""
    if not given:
        raise ArgumentError(attribute.name, "none", "one at least")


def between(least: int, most: int, *, or_none: bool = False) -> Validator:
    """Return a validator that takes whole numbers of a range."""

    def check(_value: object, attribute: Any, given: object) -> None:  # noqa: ANN401 - as above
        if given is None and or_none:
            return
        if not isinstance(given, int) or not least <= given <= most:
            raise ArgumentError(attribute.name, repr(given), f"a number from {least} to {most}")

    return check


def among(choices: Collection[str]) -> Validator:
    """Return a validator that takes one of some words."""

    def check(_value: object, attribute: Any, given: object) -> None:  # noqa: ANN401 - as above
        if given not in choices:
            known = ", ".join(filter(None, choices))
            raise ArgumentError(attribute.name, repr(given), f"one of {known}{near(given, choices)}")

    return check


def like(pattern: str, expected: str) -> Validator:
    """Return a validator that takes texts of which all is like a pattern."""
    whole = re.compile(pattern)

    def check(_value: object, attribute: Any, given: object) -> None:  # noqa: ANN401 - as above
        if not isinstance(given, str) or not whole.fullmatch(given):
            raise ArgumentError(attribute.name, repr(given), expected)

    return check


def with_changed(value: _Made, /, **changes: object) -> _Made:
    """Return a value of attrs with other fields: `attrs.evolve`, without making sure again of what it holds."""
    made = object.__new__(type(value))
    for name in _names_of(type(value)):  # type: ignore[arg-type]  # the hash of a class is no method of object
        object.__setattr__(made, name, changes[name] if name in changes else getattr(value, name))
    return made


@functools.cache
def _names_of(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(kind))
