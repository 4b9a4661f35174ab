"""Values as fields of models of pydantic, which is there whenever this is asked."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_args

from revival_policy.notations.dates import Date
from revival_policy.rendering.json_schema import json_schema
from revival_policy.rendering.plain import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable


def core_schema_of(kind: type, source: type) -> object:
    """Return the core schema of a class; `source` has the parameters with which it is in the field."""
    core_schema = import_module("pydantic_core.core_schema")
    serialization = core_schema.plain_serializer_function_ser_schema(to_plain, when_used="json")
    return core_schema.no_info_plain_validator_function(_reader(kind, source), serialization=serialization)


def json_schema_of(kind: type) -> object:
    """Return the JSON Schema of a class without references, because pydantic follows none but its own.

    What is within itself, as sections do, is an object of which no more is said.
    """
    schema = json_schema(kind)
    return _inlined(schema, schema["$defs"], ())


def _inlined(schema: object, known: Any, around: tuple[str, ...]) -> Any:  # noqa: ANN401 - any part of a JSON Schema
    if isinstance(schema, list):
        return [_inlined(each, known, around) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" not in schema:
        return {name: _inlined(each, known, around) for name, each in schema.items() if name not in _OF_THE_ROOT}
    name = schema["$ref"].rpartition("/")[2]
    return {"type": "object", "title": name} if name in around else _inlined(known[name], known, (*around, name))


#: Keys that a schema has but for its parts.
_OF_THE_ROOT = ("$schema", "$id", "$defs")


def _reader(kind: type, source: type) -> Callable[[object], object]:
    """Return what reads a value: one that is there already, its plain data, or its text where it is a notation."""
    from_text: Callable[[str], object] | None = getattr(kind, "from_text", None)
    held = [each for each in get_args(source) if isinstance(each, type)]

    def read(value: object) -> object:
        if isinstance(value, kind) and all(isinstance(getattr(value, "value", None), each) for each in held):
            return value
        if isinstance(value, str) and from_text:
            return from_text(value)
        if kind is Date and type(value) is dt.date:
            return Date(value.year, value.month, value.day)
        return from_plain(source, value)

    return read
