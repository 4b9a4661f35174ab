"""The parts of an archive: some thousand documents each, with a file in the folder of every table."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus import layout
from revival_policy.corpus.batches import table_of
from revival_policy.corpus.schemas import DOCUMENT, SCHEMAS, SCHEMAS_OF_PARTS, SOURCES
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

#: The tables that every part has a file of.
NAMES = tuple(SCHEMAS_OF_PARTS)


@attrs.frozen
class Seen:
    """What is known of a document that was looked at before."""

    stamp: str | None
    text_hash: str | None
    known_hash: str
    library: str
    error: str | None = None


@attrs.frozen
class Part:
    """A part, by its name: of the archive as it is, or one that an unfinished build has made.

    The parts of an archive lie table by table, those that are made by a build together, so that one is there or not.
    """

    root: Path
    name: str
    together: bool

    def file(self, table: str) -> Path:
        """Return where the rows of a table are."""
        file = f"{table}{layout.ENDING}", f"{self.name}{layout.ENDING}"
        return self.root / self.name / file[0] if self.together else self.root / table / file[1]

    def table(self, name: str) -> pa.Table:
        """Return the rows of a table."""
        read = needs("pyarrow.parquet", "pyarrow", "corpus").ParquetFile
        with read(self.file(name)) as opened:
            table: pa.Table = opened.read().cast(arrow_schema(SCHEMAS_OF_PARTS[name]))
        return table

    def seen(self) -> dict[str, Seen]:
        """Return the documents of the part and what is known of them."""
        columns = self.table(SOURCES.name).to_pydict()
        names = (field.name for field in attrs.fields(Seen))
        rows = zip(*(columns[name] for name in names), strict=True)
        return dict(zip(columns[DOCUMENT.name], (Seen(*row) for row in rows), strict=True))


def parts_of(archive: Path) -> list[Part]:
    """Return the parts of an archive, then those that an unfinished build has made, in the order of their names."""
    tables, building = archive / layout.TABLES, archive / layout.BUILDING / "parts"
    old = [
        Part(tables, file.stem, together=False) for file in sorted((tables / SOURCES.name).glob(f"*{layout.ENDING}"))
    ]
    return [*old, *(Part(building, folder.name, together=True) for folder in sorted(building.glob("*")))]


def write_part(
    tables: Mapping[str, pa.Table],
    archive: Path,
    name: str,
) -> Part:
    """Write a new part of a build: aside first, so that half of one is never taken for a whole."""
    building = archive / layout.BUILDING
    aside, root = building / "writing", building / "parts"
    if aside.exists():
        shutil.rmtree(aside)
    for table, rows in tables.items():
        layout.write_table(rows, aside / f"{table}{layout.ENDING}")
    layout.on_disk(root, lambda: root.mkdir(parents=True, exist_ok=True))
    layout.on_disk(root / name, lambda: aside.rename(root / name))
    return Part(root, name, together=True)


def tables_of(
    batches: Iterable[pa.RecordBatch],
    seen: Sequence[tuple[str, str | None, Seen]],
) -> dict[str, pa.Table]:
    """Return the tables of a part: the rows that batches hold, and the documents with their sources."""
    arrow = pyarrow()
    whole = arrow.Table.from_batches(list(batches))
    tables = {name: table_of(whole, name) for name in SCHEMAS}
    schema = arrow_schema(SOURCES)
    rows = [{DOCUMENT.name: document, "source": source, **attrs.asdict(one)} for document, source, one in seen]
    tables[SOURCES.name] = arrow.Table.from_pylist(rows, schema=schema)
    return tables


def link(file: Path, to: Path) -> None:
    """Let a file be at another place too: as the same where the disk can do that, else as a copy."""

    def linked() -> None:
        to.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(file, to)
        except OSError:
            shutil.copy2(file, to)

    layout.on_disk(to, linked)
