"""The JSON Schema of a class: what `to_json` writes and `from_json` reads."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from revival_policy.errors import ArgumentError
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.notices import Notices
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date
from revival_policy.notations.matches import Span
from revival_policy.rendering.converter import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: Classes that are not written by their fields, each with the type of which it is written as.
_WRITTEN_AS: dict[object, object] = {
    AgencyCounts: tuple[tuple[Agency, int], ...],
    Measures: tuple[Measure, ...],
    Notices: tuple[Notice, ...],
    Span: tuple[int, int],
}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_PLAIN: dict[object, Schema] = {
    Date: _DAY,
    Decimal: {"type": "string", "description": "An exact number."},
    NoneType: {"type": "null"},
    bool: {"type": "boolean"},
    dt.date: _DAY,
    float: {"type": "number"},
    int: {"type": "integer"},
    str: {"type": "string"},
}


def json_schema(kind: type) -> Schema:
    """Return the JSON Schema (draft 2020-12) of what `to_json` writes of a class; `$id` names the version of the form.

    Fields that may be missing are those that `from_json` fills. ArgumentError for what is no class of this library.

    >>> schema = rp.json_schema(rp.DocumentNumber)
    >>> schema["$id"], schema["$defs"]["DocumentNumber"]["required"]
    ('urn:revival-policy:json:1:DocumentNumber', ['code', 'year', 'serial'])
    """
    walker = _Walker()
    try:
        root = walker.schema_of(kind)
    except (TypeError, NameError):
        raise ArgumentError("kind", repr(kind), "a class of this library") from None
    return {
        "$schema": DIALECT,
        "$id": f"urn:revival-policy:json:{VERSION}:{_name(kind)}",
        **root,
        "$defs": walker.known,
    }


class _Walker:
    """Walks the types of fields, and keeps the schema of each class that it met."""

    def __init__(self) -> None:
        self.known: dict[str, Schema] = {}

    def schema_of(self, kind: object) -> Schema:
        """Return the schema of a type."""
        kind = _WRITTEN_AS.get(kind, kind)
        if isinstance(kind, TypeVar):  # of a Match of which is not said what it found
            return {}
        if kind in _PLAIN:
            return {**_PLAIN[kind]}
        origin, parameters = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            return self._one_of(parameters)
        if origin is tuple:
            return self._array(parameters)
        return self._class(kind, _name(kind))

    def _one_of(self, kinds: tuple[object, ...]) -> Schema:
        if set(kinds) == {Section, Measure}:
            return {"anyOf": [self._class(kind, f"{_name(kind)}Item", _name(kind).lower()) for kind in kinds]}
        return {"anyOf": [self.schema_of(kind) for kind in kinds]}

    def _array(self, kinds: tuple[object, ...]) -> Schema:
        if kinds[-1] is Ellipsis:
            return {"type": "array", "items": self.schema_of(kinds[0])}
        items = [self.schema_of(kind) for kind in kinds]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}

    def _class(self, kind: object, name: str, tag: str = "") -> Schema:
        if name not in self.known:
            plain = get_origin(kind) or kind
            if not inspect.isclass(plain) or not (attrs.has(plain) or issubclass(plain, enum.Enum)):
                raise TypeError(kind)
            about: Schema = {"title": name, "description": (inspect.getdoc(plain) or "").partition("\n")[0]}
            self.known[name] = about  # before its fields: a section holds sections
            if issubclass(plain, enum.Enum):
                about |= {"enum": [member.value for member in plain]}
            else:
                about |= self._object(plain, kind, tag)
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, plain: type, kind: object, tag: str) -> Schema:
        hints = get_type_hints(plain)
        given: dict[TypeVar, object] = dict(zip(getattr(plain, "__parameters__", ()), get_args(kind), strict=False))
        fields = attrs.fields(plain)
        properties: Schema = {"type": {"const": tag}} if tag else {}
        if plain is Notice:
            properties["version"] = {"type": "integer", "minimum": 1, "maximum": VERSION}
        properties |= {field.name: self.schema_of(_filled(hints[field.name], given)) for field in fields}
        required = [field.name for field in fields if field.default is attrs.NOTHING]
        return {
            "type": "object",
            "properties": properties,
            "required": ["type", *required] if tag else required,
            "additionalProperties": False,
        }


def _filled(kind: object, given: Mapping[TypeVar, object]) -> object:
    return given.get(kind, kind) if isinstance(kind, TypeVar) else kind


def _name(kind: object) -> str:
    """Return the name of a class as JSON Schema may bear it: Match_Quantity for Match[Quantity]."""
    inner = [_name(each) for each in get_args(kind) if each is not Ellipsis]
    return "_".join([str(getattr(kind, "__name__", kind)), *inner])
