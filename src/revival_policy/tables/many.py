"""All tables of one or many notices."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import expect
from revival_policy.files.extras import needs
from revival_policy.handing_out import Public
from revival_policy.later import Later
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.tables import agencies, citations, measures, notices, quantities, schemas
from revival_policy.tables.entries import Entry, entries_of
from revival_policy.tables.table import Table
from revival_policy.tables.writing import write_excel

if TYPE_CHECKING:
    import duckdb
else:
    duckdb = Later("duckdb")


@attrs.frozen(repr=False, eq=False)
class Tables(Public):
    """The seven tables of some notices, which join by `notice`, `measure` and `item`; each is made when asked for.

    Iterating gives them one by one. `to_duckdb` is the shortest way to questions over several:

    >>> tables = rp.tables.of(rp.load("jilin-2016-41"))
    >>> tables
    <Tables of 1 notice>
    >>> tables.to_duckdb().sql('''
    ...     select left(section, 1) as chapter, count(*) from responsibilities join measures using (notice, measure)
    ...     where agency = '省财政厅' group by chapter order by chapter
    ... ''').fetchall()
    [('一', 7), ('二', 7), ('四', 7)]
    """

    _entries: tuple[Entry, ...]

    @cached_property
    def notices(self) -> Table:
        """One row for each notice."""
        return Table(schemas.NOTICES, notices.notices_columns(self._entries))

    @cached_property
    def sections(self) -> Table:
        """One row for each heading."""
        return Table(schemas.SECTIONS, notices.sections_columns(self._entries))

    @cached_property
    def measures(self) -> Table:
        """One row for each measure."""
        return Table(schemas.MEASURES, measures.measures_columns(self._entries))

    @cached_property
    def responsibilities(self) -> Table:
        """One row for each agency that a clause names."""
        return Table(schemas.RESPONSIBILITIES, measures.responsibilities_columns(self._entries))

    @cached_property
    def citations(self) -> Table:
        """One row for each citation."""
        return Table(schemas.CITATIONS, citations.citations_columns(self._entries))

    @cached_property
    def quantities(self) -> Table:
        """One row for each quantity in the text of a measure."""
        return Table(schemas.QUANTITIES, quantities.quantities_columns(self._entries))

    @cached_property
    def agencies(self) -> Table:
        """One row for each name of an agency in a notice, with the body that it means."""
        return Table(schemas.AGENCIES, agencies.agencies_columns(self._entries))

    def __iter__(self) -> Iterator[Table]:
        """Yield all tables, in the order of SCHEMAS."""
        yield from (self.notices, self.sections, self.measures, self.responsibilities, self.citations)
        yield from (self.quantities, self.agencies)

    def to_duckdb(self, database: str | Path = ":memory:") -> duckdb.DuckDBPyConnection:
        """Return a connection to a DuckDB data base that holds all tables (extra `duckdb`), in a file or in memory."""
        expect("database", database, (str, os.PathLike), "a path, or :memory:")
        connection: duckdb.DuckDBPyConnection = needs("duckdb", "duckdb", "duckdb").connect(str(database))
        for table in self:
            connection.register("incoming", table.to_arrow())
            connection.execute(f"create or replace table {table.schema.name} as from incoming")
            connection.unregister("incoming")
        return connection

    def to_parquet(self, folder: str | Path) -> None:
        """Write a Parquet file for each table into a folder, which is made if need be (extra `arrow`)."""
        for table in self:
            table.to_parquet(_made(folder) / f"{table.schema.name}.parquet")

    def to_csv(self, folder: str | Path) -> None:
        """Write a CSV file for each table into a folder, which is made if need be."""
        for table in self:
            table.to_csv(_made(folder) / f"{table.schema.name}.csv")

    def to_excel(self, path: str | Path) -> None:
        """Write one Excel file with a sheet for each table (extra `excel`), its cells as those of `Table.to_excel`."""
        write_excel([(table.schema, table.rows()) for table in self], path)

    def __repr__(self) -> str:
        """Return how many notices they are made of."""
        known = sum(entry.notice is not None for entry in self._entries)
        return f"<Tables of {known} notice{'s' * (known != 1)}>"


def of(source: Notice | Measures | Iterable[Notice], keys: Iterable[str] | None = None) -> Tables:
    """Return the tables of one notice, of many, or of some measures.

    `keys` name the notices, each by another key; without them number or title do. Give keys (paths, for instance) where
    tables of several calls are put together. Measures know no notice: their keys are null, and their numbers are those
    in the Measures given. ValueError for keys that do not tell the notices apart.
    """
    return Tables(entries_of(source, keys))


def of_counts(counts: AgencyCounts) -> Table:
    """Return the table of agencies of counts that know no notice."""
    expect("counts", counts, AgencyCounts, "the counts of agencies that a notice has")
    return Table(schemas.AGENCIES, agencies.counted_columns(counts))


def _made(folder: str | Path) -> Path:
    expect("folder", folder, (str, os.PathLike), "the path of a folder")
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder)
