"""The schemas: what is documented is what is there."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.samples import plan

import revival_policy as rp
from revival_policy.tables import SCHEMAS, Schema

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "tables.md"
each_schema = pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)


def as_documented(schema: Schema) -> str:
    """Return what the reference says of a table."""
    rows = [
        f"| `{column.name}` | {column.type}{' or null' if column.nullable else ''} | {column.description} |"
        for column in schema.columns
    ]
    head = [f"### {schema.name}", "", schema.description, "", "| column | type | |", "| --- | --- | --- |"]
    return "\n".join([*head, *rows, ""])


@each_schema
def test_the_reference_describes_every_column(schema: Schema) -> None:
    assert as_documented(schema) in PAGE.read_text(encoding="utf-8")


@each_schema
def test_the_arrow_schema_carries_the_descriptions(schema: Schema) -> None:
    table = pa.table(getattr(rp.tables.of(plan()), schema.name))
    assert tuple(table.column_names) == schema.names
    for column in schema.columns:
        field = table.schema.field(column.name)
        assert field.metadata[b"description"].decode() == column.description
        assert field.nullable == column.nullable
    assert table.schema.metadata[b"table"].decode() == schema.name


@each_schema
def test_tables_without_rows_have_the_same_schema(schema: Schema) -> None:
    empty, filled = rp.tables.of([]), rp.tables.of(plan())
    assert getattr(empty, schema.name).to_arrow().schema == getattr(filled, schema.name).to_arrow().schema


def test_columns_that_cannot_be_missing_never_are() -> None:
    for table in rp.tables.of([plan(), rp.parse(""), rp.load("jilin-2016-41")]):
        sure = [column.name for column in table.schema.columns if not column.nullable and column.name != "notice"]
        assert all(row[name] is not None for row in table.rows() for name in sure)


def test_a_column_is_asked_by_name() -> None:
    assert SCHEMAS["citations"].column("relation").type == "category"
    with pytest.raises(KeyError):
        SCHEMAS["citations"].column("colour")


def test_types_are_written_as_arrow_writes_them() -> None:
    table = rp.tables.of(plan()).notices
    kind = table.schema.column("attachments").type
    assert str(kind) == "list<struct<title: string, span_start: int32, span_end: int32>>"
    assert str(table.to_arrow().schema.field("attachments").type).replace("item: ", "") == str(kind)
