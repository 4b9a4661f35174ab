"""Reading documents with Dask (extra `dask`)."""
# pyright: reportMissingImports=false, reportUnknownParameterType=false
# The engine is not installed where types are checked.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from revival_policy.corpus.batches import empty_batch, table_of
from revival_policy.corpus.engines.words import parsed_table, with_registry
from revival_policy.corpus.schemas import schema_of
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
    from dask.dataframe import DataFrame


def parse(documents: DataFrame) -> DataFrame:
    """Return a data frame with a row for each document, its columns those of `BATCH`, in the types of Arrow.

    `documents` has the columns that `corpus.parse_batch` takes. The index is numbered anew in each partition.
    """
    needs("dask.dataframe", "dask", "dask")
    return cast("DataFrame", _mapped(documents)(with_registry(_parsed), meta=_frame(empty_batch())))


def table(rows: DataFrame, name: str) -> DataFrame:
    """Return the rows of one table of `SCHEMAS`; QueryError if there is none of this name."""
    return cast("DataFrame", _mapped(rows)(_table, name, meta=_frame(arrow_schema(schema_of(name)).empty_table())))


def _mapped(frame: DataFrame) -> Callable[..., object]:
    """Return the method that Dask leaves without types."""
    return cast("Callable[..., object]", frame.map_partitions)


def _parsed(partition: pd.DataFrame) -> pd.DataFrame:
    return _frame(parsed_table(pyarrow().Table.from_pandas(partition, preserve_index=False)))


def _table(partition: pd.DataFrame, name: str) -> pd.DataFrame:
    return _frame(table_of(pyarrow().Table.from_pandas(partition, preserve_index=False), name))


def _frame(rows: pa.Table) -> pd.DataFrame:
    frame: pd.DataFrame = rows.to_pandas(types_mapper=needs("pandas", "pandas", "dask").ArrowDtype)
    return frame
