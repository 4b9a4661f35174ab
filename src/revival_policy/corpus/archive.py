"""An archive that is there: its tables, asked in SQL or taken as they are."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus import layout
from revival_policy.corpus.asking.chain import chain
from revival_policy.corpus.asking.cited import missing, most_cited
from revival_policy.corpus.asking.gaps import gaps
from revival_policy.corpus.asking.leaders import leaders
from revival_policy.corpus.asking.search import search
from revival_policy.corpus.derived import DERIVED
from revival_policy.corpus.exporting import export
from revival_policy.corpus.schemas import SCHEMAS_OF_PARTS
from revival_policy.corpus.status import Status, status_of
from revival_policy.errors import ArchiveError, QueryError, expect
from revival_policy.files.extras import needs
from revival_policy.later import Later
from revival_policy.tables.arrow import arrow_schema
from revival_policy.tables.columns import Schema
from revival_policy.tables.table import Table

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
else:
    duckdb = Later("duckdb")
    pa = Later("pyarrow")

_SCHEMAS = {**SCHEMAS_OF_PARTS, **{schema.name: schema for schema in DERIVED}}
#: Seconds in which a build that just ends has put its tables in their place.
_MOMENT = 2.0


@attrs.frozen(eq=False)
class Archive:
    """Many documents as tables in a folder (档案库); `corpus.open` finds it, `corpus.build` makes it.

    `sql` asks all tables with DuckDB (extra `corpus`), `table` gives one to any other library, and `folder` is where
    engines find its Parquet files.
    """

    path: Path

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables that there are."""
        return tuple(name for name in _SCHEMAS if self.folder(name).is_dir())

    def folder(self, name: str) -> Path:
        """Return the folder with the Parquet files of a table; QueryError where there is no such table.

        Whatever reads Parquet reads it: `spark.read.parquet(str(archive.folder("measures")))`.
        """
        return self.path / layout.TABLES / self.schema(name).name

    def files(self, name: str) -> list[Path]:
        """Return the Parquet files of a table, in their order."""
        return sorted(self.folder(name).glob(f"*{layout.ENDING}"))

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Return a whole table as Arrow, with all its columns or some; a table of many documents takes much memory."""
        arrow, wanted = needs("pyarrow", "pyarrow", "corpus"), self._arrow_schema(name, columns)
        return arrow.Table.from_batches(self.batches(name, columns), schema=wanted)

    def batches(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
        """Yield a table in pieces of some thousand rows, which are never in memory all at once."""
        parquet, wanted = needs("pyarrow.parquet", "pyarrow", "corpus"), self._arrow_schema(name, columns)
        for file in self.files(name):
            with parquet.ParquetFile(file) as opened:
                for batch in opened.iter_batches(columns=wanted.names):
                    yield batch.cast(wanted)

    def sql(
        self, query: str, parameters: Sequence[object] | Mapping[str, object] | None = None
    ) -> duckdb.DuckDBPyRelation:
        """Ask the tables in SQL, each by its name (extra `corpus`), and return a relation of DuckDB.

        `fetchall()`, `to_arrow_table()`, `df()` and `pl()` of it give the rows. QueryError if it is no query, or
        asks for tables and columns that there are not.
        """
        expect("query", query, str, "a query in SQL")
        engine = needs("duckdb", "duckdb", "corpus")
        try:
            # A cursor of its own: one that is not read to its end would block the others.
            relation: duckdb.DuckDBPyRelation = self._connection.cursor().sql(query, params=parameters)
        except engine.Error as error:
            expected = f"SQL that DuckDB takes ({str(error).partition(chr(10))[0]})"
            raise QueryError("query", query, expected) from error
        return relation

    @property
    def links(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
        """What each citation means (引用关联): a row for each, with the rule, or why none is decided."""
        return self.table("links")

    def search(self, words: str, limit: int | None = 20) -> Table:
        """Return the titles and measures in which all words are (检索), divided by blanks; titles first.

        Words of one hanzi are found as well as whole titles; case and nothing else is folded. None as limit for all.
        """
        return search(self, words, limit)

    def chain(self, asked: str) -> Table:
        """Return what carries a document out (政策链条), given by number, title or key, and what carries that out.

        Each work comes once, under the first that it carries out, with its level and how many days later it came.
        QueryError where the archive has no such document, or several.
        """
        return chain(self, asked)

    def missing(self) -> Table:
        """Return the documents that are cited and not there (缺失文件), the most cited first."""
        return missing(self)

    def most_cited(self) -> Table:
        """Return the works that are cited (引用排行), the most cited first; copies and editions count as one."""
        return most_cited(self)

    def gaps(self) -> Table:
        """Return the years of series of numbers of which some are not there (序号缺口), the fullest first."""
        return gaps(self)

    def leaders(self, *, as_then: bool = False) -> Table:
        """Return who leads whom in which year (牵头与配合), most measures first.

        A body that was reformed or renamed counts under the name that its one successor bears today, so that a series
        goes on across the reform; `as_then` leaves the names of the day.
        """
        return leaders(self, as_then=as_then)

    def export(self, path: str | os.PathLike[str], tables: Sequence[str] = ()) -> tuple[str, ...]:
        """Write tables to a file for other programs (导出), by default all that are of use, and return their names.

        The ending says of what kind it is: .xlsx (a sheet for each table), .duckdb, or .csv and .parquet, which hold
        one table. CSV files begin with a byte order mark, so that Excel reads them rightly.
        """
        return export(self, path, tables)

    def schema(self, name: str) -> Schema:
        """Return the columns of a table and what they mean; QueryError where there is no such table."""
        if name not in _SCHEMAS:
            raise QueryError("table", name, f"one of {', '.join(_SCHEMAS)}")
        return _SCHEMAS[name]

    def status(self) -> Status:
        """Return how many documents, failures and rows there are, who reads them, and whether somebody builds."""
        return status_of(self.path)

    def _arrow_schema(self, name: str, columns: Sequence[str] | None) -> pa.Schema:
        schema = arrow_schema(self.schema(name))
        if columns is None:
            return schema
        unknown = [column for column in columns if column not in schema.names]
        if unknown:
            raise QueryError("column", unknown[0], f"one of {', '.join(schema.names)}")
        return needs("pyarrow", "pyarrow", "corpus").schema([schema.field(column) for column in columns])

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        connection: duckdb.DuckDBPyConnection = needs("duckdb", "duckdb", "corpus").connect()
        for name in self.tables:
            listed = ", ".join(f"'{str(file).replace(chr(39), chr(39) * 2)}'" for file in self.files(name))
            connection.execute(f"create view {name} as from read_parquet([{listed}], union_by_name = true)")
        return connection

    def __repr__(self) -> str:
        """Return where it lies."""
        return f"<Archive {self.path}>"


def open_archive(path: str | os.PathLike[str]) -> Archive:
    """Return the archive in a folder; ArchiveError if there is none, or one of another version.

    The archive is the one that was there when it was opened: open it again after a build.
    """
    expect("path", path, (str, os.PathLike), "the folder of an archive")
    archive = Archive(Path(path))
    until = time.monotonic() + _MOMENT
    # A build that ends takes the tables away and puts the new ones in their place.
    while (archive.path / layout.BEFORE).is_dir() and not archive.path.joinpath(layout.TABLES).is_dir():
        if time.monotonic() > until:
            raise ArchiveError(str(path), "a build was ended while it replaced the tables: build again to mend it")
        time.sleep(0.01)
    if layout.about(archive.path / layout.TABLES) is None:
        raise ArchiveError(str(path), "there is no archive in this folder; corpus.build makes one")
    return archive
