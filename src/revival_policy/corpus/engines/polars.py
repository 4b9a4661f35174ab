"""Reading documents with Polars (extra `polars`), piece by piece where the frame is lazy."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.batches import empty_batch, table_of
from revival_policy.corpus.engines.words import parsed_table
from revival_policy.corpus.schemas import schema_of
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema

if TYPE_CHECKING:
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types


def parse(documents: pl.LazyFrame) -> pl.LazyFrame:
    """Return a lazy frame with a row for each document, its columns those of `BATCH`.

    `documents` has the columns that `corpus.parse_batch` takes.
    """
    library = needs("polars", "polars", "polars")
    kind = library.Struct(_frame(empty_batch()).schema)
    documents_in = library.struct(library.all())
    # Only what is said to be made element by element is streamed.
    rows = documents_in.map_batches(_parsed, return_dtype=kind, is_elementwise=True).alias("row")
    frame: pl.LazyFrame = documents.select(rows).unnest("row")
    return frame


def table(rows: pl.LazyFrame, name: str) -> pl.LazyFrame:
    """Return the rows of one table of `SCHEMAS`; QueryError if there is none of this name."""
    schema = _frame(arrow_schema(schema_of(name)).empty_table()).schema
    return rows.map_batches(lambda frame: _frame(table_of(frame.to_arrow(), name)), schema=schema)


def _parsed(documents: pl.Series) -> pl.Series:
    rows: pl.Series = _frame(parsed_table(documents.struct.unnest().to_arrow())).to_struct(documents.name)
    return rows


def _frame(rows: pa.Table) -> pl.DataFrame:
    frame: pl.DataFrame = needs("polars", "polars", "polars").from_arrow(rows)
    return frame
