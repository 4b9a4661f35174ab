"""How values of the model hand themselves to data frame libraries.

The Arrow interface is a method of the object that is handed over, and its rows are made by `tables` when asked for.
"""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.handing_out import hand_out
from revival_policy.later import Later

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars as pl
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
else:
    duckdb = Later("duckdb")
    pd = Later("pandas")
    pl = Later("polars")
    pa = Later("pyarrow")


class Tabular:
    """What is a table to others: any library that takes Arrow data takes it as it is, and the methods hand it over.

    The columns are those of the table in `revival_policy.tables.SCHEMAS`. Each method needs the extra that is named,
    and raises MissingExtraError without it.
    """

    __slots__ = ()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return an Arrow C stream of the rows (extra `arrow`)."""
        return self._table().__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
        """Return an Arrow table (extra `arrow`)."""
        return self._table().to_arrow()

    def to_pandas(self) -> pd.DataFrame:
        """Return a pandas data frame with the types of Arrow (extra `pandas`).

        >>> frame = rp.load("jilin-2016-41").measures.by("省财政厅").to_pandas()
        >>> frame.explode("agencies")["agencies"].nunique()
        22
        """
        return self._table().to_pandas()

    def to_polars(self) -> pl.DataFrame:
        """Return a polars data frame (extra `polars`)."""
        return self._table().to_polars()

    def to_duckdb(self) -> duckdb.DuckDBPyRelation:
        """Return a relation of DuckDB that can be asked in SQL (extra `duckdb`)."""
        return self._table().to_duckdb()

    def to_parquet(self, path: str | Path) -> None:
        """Write a Parquet file (extra `arrow`)."""
        self._table().to_parquet(path)

    def to_csv(self, path: str | Path) -> None:
        """Write a CSV file in UTF-8 (no extra); its cells are those of `Table.to_csv`."""
        self._table().to_csv(path)

    def to_excel(self, path: str | Path) -> None:
        """Write an Excel file with one sheet (extra `excel`); its cells are those of `Table.to_excel`."""
        self._table().to_excel(path)

    def _table(self) -> Tabular:
        """Return the table, which has these methods itself."""
        # Engines ask for the stream of one value several times in a row.
        kept = _Latest.kept
        if kept is not None and kept[0]() is self:
            return kept[1]
        table: Tabular = hand_out("table", self)
        _Latest.kept = weakref.ref(self, _forget), table
        return table


class _Latest:
    """The value that was handed over last, and its table: one thing, so that no thread sees one without the other."""

    kept: tuple[weakref.ref[Tabular], Tabular] | None = None


def _forget(gone: weakref.ref[Tabular]) -> None:
    kept = _Latest.kept
    if kept is not None and kept[0] is gone:
        _Latest.kept = None
