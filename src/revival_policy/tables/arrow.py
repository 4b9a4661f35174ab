"""Schemas and columns as Arrow has them."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.tables.columns import ListOf, Struct
from revival_policy.tables.entries import Lists, Numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.tables.columns import Schema, Type


def pyarrow() -> ModuleType:
    """Return pyarrow; MissingExtraError where it is not installed."""
    return needs("pyarrow", "pyarrow", "arrow")


def compute() -> ModuleType:
    """Return the functions of pyarrow over columns; MissingExtraError where it is not installed."""
    return needs("pyarrow.compute", "pyarrow", "arrow")


def is_among(column: pa.ChunkedArray, values: Iterable[str]) -> pa.ChunkedArray:
    """Return for each value of a column of texts whether it is one of some."""
    return compute().is_in(column, pyarrow().array(list(values), pyarrow().string()))


@functools.cache
def arrow_schema(schema: Schema) -> pa.Schema:
    """Return a schema with the descriptions in the metadata of its fields."""
    arrow = pyarrow()
    fields = [
        arrow.field(
            column.name,
            _arrow_type(column.type),
            nullable=column.nullable,
            metadata={"description": column.description},
        )
        for column in schema.columns
    ]
    return arrow.schema(fields, metadata={"table": schema.name, "description": schema.description})


def arrow_table(schema: Schema, columns: Mapping[str, Sequence[object]]) -> pa.Table:
    """Return ready columns as an Arrow table."""
    arrow, wanted = pyarrow(), arrow_schema(schema)
    arrays = [arrow_array(columns[field.name], field.type) for field in wanted]
    table: pa.Table = arrow.Table.from_arrays(arrays, schema=wanted)
    return table


def arrow_array(column: Sequence[object], kind: pa.DataType) -> pa.Array:
    """Return a ready column as Arrow has it."""
    arrow = pyarrow()
    if isinstance(column, Lists):
        values = arrow_array(column.values, kind.value_type)
        return arrow.ListArray.from_arrays(arrow.array(column.offsets, arrow.int32()), values)
    if isinstance(column, Numbered):
        numbers = arrow.array(column.numbers, arrow.int32())
        return arrow.DictionaryArray.from_arrays(numbers, arrow.array(column.texts, arrow.string())).cast(kind)
    return arrow.array(column, kind)


def _arrow_type(kind: Type) -> pa.DataType:
    arrow = pyarrow()
    if isinstance(kind, ListOf):
        return arrow.list_(_arrow_type(kind.item))
    if isinstance(kind, Struct):
        return arrow.struct([(name, _arrow_type(each)) for name, each in kind.fields])
    plain = {
        "string": arrow.string(),
        "category": arrow.string(),
        "int32": arrow.int32(),
        "double": arrow.float64(),
        "bool": arrow.bool_(),
        "date": arrow.date32(),
    }
    return plain[kind]
