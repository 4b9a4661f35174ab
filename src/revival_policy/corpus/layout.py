"""Where everything of an archive lies in its folder, and how a table of it is written and read."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from revival_policy.corpus.schemas import VERSION
from revival_policy.errors import ArchiveError
from revival_policy.files.extras import needs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

Value = TypeVar("Value")

TABLES, BUILDING = "tables", "building"
#: The lock of whoever builds, and who that is.
LOCK, BUILDER = "lock", "builder.json"
#: In the tables themselves: says of what layout they are, so that it is replaced together with them.
ABOUT = "archive.json"
#: The tables of before, in the moment in which new ones take their place.
BEFORE = "tables-before"
#: After every table that is written: parts are named by their number.
ENDING = ".parquet"


def about(tables: Path) -> Mapping[str, object] | None:
    """Return what an archive says of itself; None if there is none, ArchiveError where it is of another layout."""
    try:
        text = (tables / ABOUT).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        said = json.loads(text)
        version = said["schema"]
    except (ValueError, TypeError, KeyError):
        raise ArchiveError(str(tables.parent), f"{ABOUT} is damaged") from None
    if version != VERSION:
        reason = f"its tables are of version {version}, this library has version {VERSION}: build it again"
        raise ArchiveError(str(tables.parent), reason)
    known: Mapping[str, object] = said
    return known


def write_table(
    table: pa.Table,
    path: Path,
) -> None:
    """Write a table to a new file, and let it reach the disk."""
    write = needs("pyarrow.parquet", "pyarrow", "corpus").write_table
    path.parent.mkdir(parents=True, exist_ok=True)

    def written() -> None:
        with path.open("wb") as stream:
            write(table, stream, compression="zstd")
            stream.flush()
            os.fsync(stream.fileno())

    on_disk(path, written)


def write_text(text: str, path: Path) -> None:
    """Write a small file as a whole: readers see the one of before or the new one."""
    aside = path.with_name(f"{path.name}.new")

    def written() -> None:
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)

    on_disk(path, written)


def on_disk(path: Path, work: Callable[[], Value]) -> Value:
    """Return what a work that writes returns; ArchiveError where the disk is full, or cannot be written."""
    try:
        return work()
    except OSError as error:
        raise ArchiveError(str(path), error.strerror or str(error)) from error
