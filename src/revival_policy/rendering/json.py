"""JSON out and in, for every value of the library, without loss.

The model knows nothing of JSON: cattrs takes values apart by their fields and puts them together again. Enums are
their values, dates ISO 8601, spans pairs of numbers; an item of an outline says under "type" what it is, and a
document number leaves out what its kind does not have.
"""

from __future__ import annotations

import functools
import json
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_unstructure_fn, override

from revival_policy.errors import ArgumentError, JsonError, expect
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.notices import Notices
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.markers import Marker
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")

#: Characters of a message that are shown; it may quote a value of any length.
LONGEST_FAULT = 200


def to_json(value: object, *, indent: int | None = None) -> str:
    """Return a value of this library as JSON; hanzi stand as they are.

    >>> rp.to_json(rp.DocumentNumber.from_text("国发〔2016〕62号"))
    '{"code": "国发", "year": 2016, "serial": 62}'
    """
    expect("indent", indent, (int, type(None)), "a number of blanks")
    try:
        return json.dumps(_converter().unstructure(value), ensure_ascii=False, indent=indent)
    except TypeError:
        raise ArgumentError("value", type(value).__name__, "a value of this library") from None


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
    converter = cattrs.Converter(forbid_extra_keys=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook_factory(attrs.has, functools.partial(_from_object, converter))
    converter.register_structure_hook_factory(_is_tuple, functools.partial(_from_array, converter))
    converter.register_unstructure_hook(Date, Date.isoformat)
    converter.register_structure_hook(Date, lambda text, _: _date(_exactly(text, str)))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda text, _: _decimal(_exactly(text, str)))
    converter.register_structure_hook(Span, lambda pair, _: Span(*converter.structure(pair, tuple[int, int])))
    converter.register_unstructure_hook(Measures, lambda measures: [converter.unstructure(m) for m in measures])
    converter.register_structure_hook(
        Measures, lambda rows, _: Measures(converter.structure(rows, tuple[Measure, ...]))
    )
    converter.register_unstructure_hook(Notices, lambda notices: [converter.unstructure(one) for one in notices])
    converter.register_structure_hook(Notices, lambda rows, _: Notices(converter.structure(rows, tuple[Notice, ...])))
    converter.register_unstructure_hook(
        AgencyCounts, lambda counts: converter.unstructure(counts.most_charged(len(counts)))
    )
    converter.register_structure_hook(
        AgencyCounts, lambda rows, _: AgencyCounts(converter.structure(rows, tuple[tuple[Agency, int], ...]))
    )
    for sparse in (DocumentNumber, Marker, Provision):
        converter.register_unstructure_hook(
            sparse, make_dict_unstructure_fn(sparse, converter, _cattrs_omit_if_default=True)
        )
    converter.register_unstructure_hook(
        Agency, make_dict_unstructure_fn(Agency, converter, origin=override(omit_if_default=True))
    )
    attrs.resolve_types(Section)
    converter.register_unstructure_hook(
        Measure, make_dict_unstructure_fn(Measure, converter, in_table=override(omit_if_default=True))
    )
    _register_items(converter)
    attrs.resolve_types(Notice)
    converter.register_unstructure_hook(
        Notice, make_dict_unstructure_fn(Notice, converter, tables=override(omit_if_default=True))
    )
    return converter


def _register_items(converter: cattrs.Converter) -> None:
    """Let the items of an outline say under "type" whether they are sections or measures."""
    kinds: dict[str, type[Section | Measure]] = {"section": Section, "measure": Measure}

    def is_item(kind: object) -> bool:
        return set(get_args(kind)) == {Section, Measure}

    def unstructure(item: Section | Measure) -> dict[str, object]:
        return {"type": "section" if isinstance(item, Section) else "measure", **converter.unstructure(item)}

    def structure(value: object, _: object) -> Section | Measure:
        if not isinstance(value, dict) or value.get("type") not in [*kinds]:
            msg = 'expected an object whose "type" is "section" or "measure"'
            raise ValueError(msg)
        fields = {name: field for name, field in value.items() if name != "type"}
        return converter.structure(fields, kinds[value["type"]])

    converter.register_unstructure_hook_func(is_item, unstructure)
    converter.register_structure_hook_func(is_item, structure)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        msg = f"no decimal number: {text}"
        raise ValueError(msg) from None


def _date(text: str) -> Date:
    # Python 3.11 reads more forms of ISO 8601 than 3.10 does, and than `to_json` writes.
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        msg = f"expected a date like 2016-12-09, not {text!r}"
        raise ValueError(msg)
    return Date.fromisoformat(text)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _exactly(value: object, kind: type[Value]) -> Value:
    """Return a value that is of a type already; cattrs alone would convert 5 to "5" and "no" to True."""
    if type(value) is not kind:
        msg = f"expected {kind.__name__}, not {type(value).__name__}"
        raise TypeError(msg)
    return value


def _from_object(converter: cattrs.Converter, kind: type[Value]) -> Callable[[object, object], Value]:
    fill = converter.gen_structure_attrs_fromdict(kind)

    def structure(value: object, _: object) -> Value:
        return fill(_exactly(value, dict), kind)

    return structure


def _from_array(
    converter: cattrs.Converter, kind: type[tuple[object, ...]]
) -> Callable[[object, object], tuple[object, ...]]:
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis:
        fill = converter.get_structure_hook(list[kinds[0]])  # type: ignore[valid-type]  # a class known at run time
        return lambda value, _: tuple(fill(_exactly(value, list), list))

    def structure(value: object, _: object) -> tuple[object, ...]:
        items = _exactly(value, list)
        if len(items) != len(kinds):
            msg = f"expected {len(kinds)} values, not {len(items)}"
            raise ValueError(msg)
        return tuple(_at_index(converter, items, index, each) for index, each in enumerate(kinds))

    return structure


def _at_index(converter: cattrs.Converter, items: list[object], index: int, kind: type[Value]) -> Value:
    """Structure one item of an array of fixed length; an error carries the index, as those of cattrs do."""
    try:
        return converter.structure(items[index], kind)
    except (cattrs.BaseValidationError, ValueError, TypeError) as error:
        message = f"at index {index}"
        # As add_note of Python 3.11 does; cattrs reads the path from here.
        error.__notes__ = [IterableValidationNote(message, index, kind)]  # type: ignore[union-attr]
        raise IterableValidationError(message, [error], tuple) from None
