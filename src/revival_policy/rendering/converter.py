"""How every value of the library is taken apart to plain data, and put together again.

The model knows nothing of JSON: cattrs takes values apart by their fields and puts them together again. Enums are
their values, dates ISO 8601, spans pairs of numbers; an item of an outline says under "type" what it is, and a
document number leaves out what its kind does not have.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_unstructure_fn, override

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
from revival_policy.notations.text_enum import TextEnum
from revival_policy.registry.law import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")

#: Version of the form, raised where what was written before would be read as something else.
VERSION = 1


def new_converter() -> cattrs.Converter:
    """Return a new converter (cattrs) that takes every value of this library apart, and puts it together again.

    It is the caller's own: a package whose classes hold values of this library registers what it needs of its own.
    Unlike `from_json` it raises the errors of cattrs.

    >>> rp.new_converter().unstructure(rp.Span(3, 9))
    [3, 9]
    """
    converter = cattrs.Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for words in (TextEnum, Answer):
        converter.register_unstructure_hook(words, str)
        converter.register_structure_hook(words, lambda text, kind: kind(_exactly(text, str)))
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook_factory(attrs.has, functools.partial(_from_object, converter))
    converter.register_structure_hook_factory(_is_tuple, functools.partial(_from_array, converter))
    for day in (dt.date, Date):
        converter.register_unstructure_hook(day, dt.date.isoformat)
        converter.register_structure_hook(day, lambda text, kind: _date(_exactly(text, str), kind))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda text, _: _decimal(_exactly(text, str)))
    converter.register_unstructure_hook(Span, list)
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
    _register_notice(converter)
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


def _register_notice(converter: cattrs.Converter) -> None:
    """Let a notice say by which version of this form it was written."""
    take_apart = make_dict_unstructure_fn(Notice, converter, tables=override(omit_if_default=True))
    put_together = _from_object(converter, Notice)

    def structure(value: object, _: object) -> Notice:
        fields = {**_exactly(value, dict)}
        version = _exactly(fields.pop("version", 1), int)
        if not 1 <= version <= VERSION:
            msg = f"written as version {version} of the JSON; this version of the library reads those up to {VERSION}"
            raise ValueError(msg)
        return put_together(fields, Notice)

    converter.register_unstructure_hook(Notice, lambda notice: {"version": VERSION, **take_apart(notice)})
    converter.register_structure_hook(Notice, structure)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        msg = f"no decimal number: {text}"
        raise ValueError(msg) from None


def _date(text: str, kind: type[dt.date]) -> dt.date:
    # Python 3.11 reads more forms of ISO 8601 than 3.10 does, and than `to_json` writes.
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        msg = f"expected a date like 2016-12-09, not {text!r}"
        raise ValueError(msg)
    return kind.fromisoformat(text)


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
