"""Building an archive: what is new is read, what is unchanged is kept, and the whole takes its place at the end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from revival_policy.corpus import layout
from revival_policy.corpus.archive import Archive, open_archive
from revival_policy.corpus.lock import locked
from revival_policy.corpus.pool import LIMIT
from revival_policy.corpus.sources import source_of
from revival_policy.corpus.staging import Staging
from revival_policy.errors import ArgumentError, expect, expect_function


def build(
    source: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    archive: str | os.PathLike[str],
    *,
    workers: int = 0,
    progress: Callable[[int, int | None], object] | None = None,
    limit: float = LIMIT,
) -> Archive:
    r"""Build an archive (建档) of many documents, or bring one up to date, and return it (extra `corpus`).

    `source` is as for `read_many`: files, folders, patterns, or Parquet, CSV and JSONL files with a column of texts
    (text, content, 正文), which may have more columns that say what is known of each document (id, title, number,
    issuer, place, date, url). The archive then holds these documents and no others: what is unchanged since the last
    build is not read again, what this version of the library may read otherwise is, and what is gone is left out.

    `workers` processes read at once, 0 as many as there are processors. A document that takes longer than `limit`
    seconds, or ends the process that reads it, becomes a failure, as do those that hold no text; the others are read.
    `progress` is called with the number of documents done and that of all, None where it is not known.

    Readers see the archive of before until the new one takes its place, at once. A build that is ended before its time
    spoils nothing, and the next goes on from there. ArchiveError where somebody else builds the same archive, or the
    disk is full; FileError where a source is not there.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "a.txt").write_text("关于植树的通知\n一、种树。(县林业局)", encoding="utf-8")
    ...     archive = rp.corpus.build(folder + "/*.txt", folder + "/archive", workers=1)
    ...     archive.sql("select agency, role from responsibilities").fetchall()
    [('县林业局', 'responsible')]
    """
    expect("archive", archive, (str, os.PathLike), "the folder of an archive")
    expect("workers", workers, int, "a number of processes")
    if progress is not None:
        expect_function("progress", progress, "a function of two numbers")
    if limit <= 0:
        raise ArgumentError("limit", str(limit), "a number of seconds")
    path = Path(archive)
    if path.exists() and not _may_be_built(path):
        raise ArgumentError("archive", str(path), "a new folder, an empty one, or an archive")
    documents = source_of(source)
    with locked(path):
        staging = Staging(path, documents, workers, limit)
        staging.read(progress)
        staging.finish()
    return open_archive(path)


def _may_be_built(path: Path) -> bool:
    """Tell whether a folder is an archive, built or not, or an empty folder; others are not filled with files."""
    ours = {layout.TABLES, layout.BUILDING, layout.BEFORE, layout.LOCK, layout.BUILDER}
    return path.is_dir() and ({inside.name for inside in path.iterdir()} <= ours or (path / layout.TABLES).is_dir())
