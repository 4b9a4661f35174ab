"""What all engines share: work in small pieces, and the schema in the words of SQL."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from revival_policy.corpus.batches import parse_batch
from revival_policy.corpus.schemas import BATCH
from revival_policy.registry.current import Sent
from revival_policy.tables.arrow import arrow_schema, pyarrow
from revival_policy.tables.columns import ListOf, Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.tables.columns import Schema, Type

Given = TypeVar("Given")
Made = TypeVar("Made")

#: Documents that are read at once; engines hand over up to ten thousand, whose rows would take all memory.
_AT_ONCE = 200
_SQL = {"string": "string", "category": "string", "int32": "int", "double": "double", "bool": "boolean", "date": "date"}


def parsed(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the rows of documents, some at once; the one function that engines run."""
    for batch in batches:
        for start in range(0, batch.num_rows, _AT_ONCE):
            yield parse_batch(batch.slice(start, _AT_ONCE))


def parsed_table(documents: pa.Table) -> pa.Table:
    """Return the rows of documents."""
    table: pa.Table = pyarrow().Table.from_batches(parsed(documents.to_batches()), schema=arrow_schema(BATCH))
    return table


def with_registry(function: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """Return a function for the processes of an engine, which reads there with the registry that is in use here."""
    sent = Sent()

    def there(given: Given) -> Made:
        sent.arrive()
        return function(given)

    return there


def ddl(schema: Schema) -> str:
    """Return a schema in the words of Spark SQL.

    >>> from revival_policy.corpus.schemas import SCHEMAS
    >>> ddl(SCHEMAS["failures"])
    '`document` string, `error` string, `message` string, `source` string, `text_hash` string, `library` string'
    """
    return ", ".join(f"`{column.name}` {_sql(column.type)}" for column in schema.columns)


def _sql(kind: Type) -> str:
    if isinstance(kind, ListOf):
        return f"array<{_sql(kind.item)}>"
    if isinstance(kind, Struct):
        return f"struct<{', '.join(f'`{name}`: {_sql(each)}' for name, each in kind.fields)}>"
    return _SQL[kind]
