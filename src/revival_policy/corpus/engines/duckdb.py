"""Reading documents that a query of DuckDB gives (extra `duckdb`)."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.batches import table_of
from revival_policy.corpus.engines.words import parsed
from revival_policy.corpus.schemas import BATCH, schema_of
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import duckdb
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

#: Documents that DuckDB hands over at once.
_AT_ONCE = 1000


def parse(documents: duckdb.DuckDBPyRelation) -> pa.RecordBatchReader:
    """Return a stream with a row for each document, its columns those of `BATCH`; it can be read once.

    `documents` has the columns that `corpus.parse_batch` takes. DuckDB takes the stream as it is
    (`create table rows as from stream`), from another connection than that of `documents`. It is no function of SQL
    because those are never given what is null.
    """
    reader = documents.to_arrow_reader(_AT_ONCE)
    return pyarrow().RecordBatchReader.from_batches(arrow_schema(BATCH), parsed(reader))


def table(rows: Iterable[pa.RecordBatch], name: str) -> pa.RecordBatchReader:
    """Return the rows of one table of `SCHEMAS` as a stream; QueryError if there is none of this name."""
    return pyarrow().RecordBatchReader.from_batches(arrow_schema(schema_of(name)), _flat(rows, name))


def _flat(rows: Iterable[pa.RecordBatch], name: str) -> Iterator[pa.RecordBatch]:
    for batch in rows:
        yield from table_of(batch, name).to_batches()
