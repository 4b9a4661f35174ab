"""A table: columns ready to go to any data frame, data base or file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import expect_all
from revival_policy.files.extras import needs
from revival_policy.handing_out import Public
from revival_policy.later import Later
from revival_policy.tables.arrow import arrow_table
from revival_policy.tables.columns import Schema
from revival_policy.tables.showing import table_as_html, table_as_text
from revival_policy.tables.writing import write_csv, write_excel, write_parquet

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


@attrs.frozen(repr=False, eq=False)
class Table(Public):
    """Rows of one kind (数据表), with a documented column for each thing that is known of them.

    Any library that takes Arrow data takes a table as it is: `polars.DataFrame(table)`, `pyarrow.table(table)`,
    `duckdb.sql("from measures")` where the variable is
    called `measures`. The methods below need the extra that bears their name, and raise MissingExtraError
    without it; `rows` and `to_csv` need none.

    >>> table = rp.tables.of(rp.load("jilin-2016-41")).agencies
    >>> len(table), next(table.rows())["body"]
    (60, '吉林省发展和改革委员会')
    """

    schema: Schema
    columns: Mapping[str, Sequence[object]]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.columns[self.schema.names[0]])

    def rows(self) -> Iterator[dict[str, object]]:
        """Yield each row as a dict: strings, numbers, dates, lists and None."""
        names = self.schema.names
        for values in zip(*(self.columns[name] for name in names), strict=True):
            yield dict(zip(names, values, strict=True))

    def take(self, places: Iterable[int]) -> Table:
        """Return a table of the rows at these places, counted from 0."""
        chosen = expect_all("places", places, int, "places of rows, from 0")
        return Table(self.schema, {name: [values[place] for place in chosen] for name, values in self.columns.items()})

    def to_arrow(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
        """Return an Arrow table (extra `arrow`); the metadata of its fields describe them."""
        return self._arrow

    @cached_property
    def _arrow(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
        # DuckDB asks for the stream three times a query.
        return arrow_table(self.schema, self.columns)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the table as an Arrow C stream, which is how data frame libraries take it (extra `arrow`)."""
        stream: object = self.to_arrow().__arrow_c_stream__(requested_schema)
        return stream

    def to_pandas(self) -> pd.DataFrame:
        """Return a pandas data frame with the types of Arrow (extra `pandas`): numbers stay whole beside nulls."""
        pandas = needs("pandas", "pandas", "pandas")
        frame: pd.DataFrame = self.to_arrow().to_pandas(types_mapper=pandas.ArrowDtype)
        return frame

    def to_polars(self) -> pl.DataFrame:
        """Return a polars data frame (extra `polars`)."""
        frame: pl.DataFrame = needs("polars", "polars", "polars").from_arrow(self.to_arrow())
        return frame

    def to_duckdb(self) -> duckdb.DuckDBPyRelation:
        """Return a relation of DuckDB that can be asked in SQL (extra `duckdb`).

        >>> agencies = rp.tables.of(rp.load("jilin-2016-41")).agencies.to_duckdb()
        >>> agencies.filter("measures > 20").project("agency, measures").fetchall()
        [('省发展改革委', 50), ('省财政厅', 21)]
        """
        relation: duckdb.DuckDBPyRelation = needs("duckdb", "duckdb", "duckdb").from_arrow(self.to_arrow())
        return relation

    def to_parquet(self, path: str | Path) -> None:
        """Write a Parquet file (extra `arrow`), the descriptions of the columns in it."""
        write_parquet(self.to_arrow(), path)

    def to_csv(self, path: str | Path) -> None:
        """Write a CSV file in UTF-8: lists are divided by ;, lists of records are JSON, what is missing is empty."""
        write_csv(self.schema, self.rows(), path)

    def to_excel(self, path: str | Path) -> None:
        """Write an Excel file with one sheet (extra `excel`); texts that no cell can hold are cut and end in ….

        Every text stays a text: what looks like a formula is not one. A sheet has 1,048,576 rows at the most; further
        rows are on further sheets. Heads are in the language that is set, Chinese after
        `rp.set_language("zh")`.
        """
        write_excel([(self.schema, self.rows())], path)

    def __repr__(self) -> str:
        """Return name and size."""
        return table_as_text(self.schema, len(self))

    def _repr_html_(self) -> str:
        """Return the first rows, as a notebook shows them."""
        return table_as_html(self.schema, self.columns, len(self))
