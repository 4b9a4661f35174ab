"""Where documents come from: files, folders, patterns of paths, and tables with a column of texts."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus import layout
from revival_policy.corpus.reading import Given
from revival_policy.corpus.source_tables import TABLE_FILES, has_texts, rows_of
from revival_policy.errors import FileError, expect, expect_all

if TYPE_CHECKING:
    Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_EXPECTED = "a path, a folder, a pattern such as notices/*.docx, or several of these"
#: Endings of files that hold no document and often lie beside some; they are counted and not read.
OTHERS = frozenset(
    [
        ".7z",
        ".avi",
        ".bak",
        ".bat",
        ".bmp",
        ".bz2",
        ".css",
        ".db",
        ".dll",
        ".dotx",
        ".exe",
        ".gif",
        ".gz",
        ".ico",
        ".ini",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".lnk",
        ".log",
        ".m4a",
        ".md5",
        ".mov",
        ".mp3",
        ".mp4",
        ".parquet",
        ".pickle",
        ".pkl",
        ".png",
        ".pps",
        ".ppt",
        ".pptx",
        ".psd",
        ".py",
        ".rar",
        ".sqlite",
        ".svg",
        ".tar",
        ".tif",
        ".tiff",
        ".tmp",
        ".ttf",
        ".wav",
        ".webp",
        ".wmv",
        ".woff",
        ".woff2",
        ".xls",
        ".xlsx",
        ".xz",
        ".zip",
    ]
)
#: What lies in the folder of an archive, built or not: an archive beside its documents is not one of them.
_MARKS_OF_ARCHIVES = ((layout.TABLES, layout.ABOUT), (layout.BUILDER,))


@attrs.define
class Source:
    """Documents that are to be read, one after the other in a fixed order.

    `total` is how many there are; None where only reading tells. `skipped` counts, by their endings, files that were
    left alone because they hold no documents; it is complete when all was iterated.
    """

    paths: tuple[str, ...]
    #: Those of `paths` that were given one by one, and are read whatever their ending.
    named: frozenset[str] = frozenset()
    skipped: Counter[str] = attrs.field(factory=Counter)
    _ids: Counter[str] = attrs.field(factory=Counter, repr=False)

    def __iter__(self) -> Iterator[Given]:
        """Yield each document, with an id of its own."""
        self.skipped.clear()
        self._ids.clear()
        for path in self.paths:
            for file, name in files_in(path):
                yield from self._in_file(file, name, alone=file in self.named)

    @property
    def total(self) -> int | None:
        """How many documents there are, None where a table is among the files."""
        files = [file for path in self.paths for file, _ in files_in(path)]
        if any(_ending(file) in TABLE_FILES for file in files):
            return None
        return sum(file in self.named or _ending(file) not in OTHERS for file in files)

    def _in_file(self, file: str, name: str, *, alone: bool) -> Iterator[Given]:
        ending = _ending(file)
        if ending in TABLE_FILES and (alone or has_texts(file)):
            for given in rows_of(file, name):
                yield attrs.evolve(given, document=self._own(given.document))
        elif not alone and (ending in OTHERS or ending in TABLE_FILES):
            self.skipped[ending] += 1
        else:
            yield Given(self._own(name), Path(file), source=file)

    def _own(self, document: str) -> str:
        """Return an id that no document before has: the second of one id is called id#2."""
        self._ids[document] += 1
        times = self._ids[document]
        return document if times == 1 else self._own(f"{document}#{times}")


def source_of(given: Paths) -> Source:
    """Return the documents that paths name; FileError where one is not there, or a pattern fits no file."""
    expect("source", given, (str, os.PathLike, Iterable), _EXPECTED)
    several = (
        [given] if isinstance(given, (str, os.PathLike)) else expect_all("source", given, (str, os.PathLike), _EXPECTED)
    )
    paths: list[str] = []
    named: set[str] = set()
    for path in [os.fspath(path) for path in several]:
        if Path(path).exists() or not has_magic(path):
            paths.append(path)
            named.add(path)
            continue
        found = sorted(glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not found:
            raise FileError(path, "no file fits this pattern")
        paths.extend(found)
    return Source(tuple(paths), frozenset(named))


def _ending(file: str) -> str:
    return Path(file).suffix.lower()


def files_in(path: str) -> Iterator[tuple[str, str]]:
    """Yield a file, or all files in a folder but hidden ones, each with the name that is its id."""
    if not Path(path).is_dir():
        yield path, Path(path).as_posix()
        return
    for folder, inner, files in os.walk(path):
        if any(Path(folder, *mark).exists() for mark in _MARKS_OF_ARCHIVES):
            inner.clear()
            continue
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                file = Path(folder, name)
                yield str(file), file.relative_to(path).as_posix()
