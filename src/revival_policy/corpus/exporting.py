"""The tables of an archive as files for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.corpus import layout
from revival_policy.errors import QueryError
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema
from revival_policy.tables.writing import write_csv_to, write_excel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from revival_policy.corpus.archive import Archive

#: Endings of the files that can be written; the first two hold several tables.
ENDINGS = (".xlsx", ".duckdb", ".csv", ".parquet")
#: The tables that are written only where they are named: they are of use to builds alone.
_OF_BUILDS = ("sources", "keys")


def export(archive: Archive, path: str | os.PathLike[str], tables: Sequence[str] = ()) -> tuple[str, ...]:
    """Write tables of an archive to a file of the kind that its ending says; return their names."""
    to = Path(path)
    ending = to.suffix.lower()
    if ending not in ENDINGS:
        raise QueryError("path", str(path), f"a file that ends in {', '.join(ENDINGS)}")
    names = tuple(tables) or tuple(name for name in archive.tables if name not in _OF_BUILDS)
    for name in names:
        archive.folder(name)
    if ending in {".csv", ".parquet"} and len(names) != 1:
        raise QueryError("tables", ", ".join(names), f"one table (a {ending} file holds no more)")
    layout.on_disk(to, lambda: _WRITERS[ending](archive, to, names))
    return names


def _rows(archive: Archive, name: str) -> Iterator[Mapping[str, object]]:
    for batch in archive.batches(name):
        yield from batch.to_pylist()


def _excel(archive: Archive, path: Path, names: Sequence[str]) -> None:
    write_excel([(archive.schema(name), _rows(archive, name)) for name in names], path)


def _csv(archive: Archive, path: Path, names: Sequence[str]) -> None:
    # With a byte order mark, without which Excel takes UTF-8 for the code page of the machine.
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        write_csv_to(stream, archive.schema(names[0]), _rows(archive, names[0]))


def _parquet(archive: Archive, path: Path, names: Sequence[str]) -> None:
    writer = needs("pyarrow.parquet", "pyarrow", "corpus").ParquetWriter
    with writer(path, arrow_schema(archive.schema(names[0])), compression="zstd") as stream:
        for batch in archive.batches(names[0]):
            stream.write_batch(batch)


def _duckdb(archive: Archive, path: Path, names: Sequence[str]) -> None:
    connection = needs("duckdb", "duckdb", "corpus").connect(str(path))
    with connection:
        for name in names:
            files = [str(file) for file in archive.files(name)]
            connection.execute(f"create or replace table {name} as from read_parquet(?)", [files])


_WRITERS = {".xlsx": _excel, ".csv": _csv, ".parquet": _parquet, ".duckdb": _duckdb}
