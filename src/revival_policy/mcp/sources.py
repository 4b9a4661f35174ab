"""Which documents a client may read: files in the folders that were given, notices of the package, and its own text."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.corpus import layout
from revival_policy.corpus.archive import open_archive
from revival_policy.corpus.sources import OTHERS, files_in
from revival_policy.datasets import load
from revival_policy.errors import ArgumentError, DatasetError, FileError
from revival_policy.files.read import read
from revival_policy.reading.notice import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.corpus.archive import Archive
    from revival_policy.model.notice import Notice

#: Notices that are remembered of each source; several questions to one document are usual.
REMEMBERED = 16


class Sources:
    """The folders whose files may be read."""

    def __init__(self, folders: Iterable[str | Path]) -> None:
        """Keep the folders as they really are; FileError where one is not one."""
        self.folders: tuple[Path, ...] = tuple(Path(folder).resolve() for folder in folders)
        for folder in self.folders:
            if not folder.is_dir():
                raise FileError(str(folder), "is no folder")

    def notice(self, path: str | None, text: str | None) -> Notice:
        """Return a notice by its path or name, or read from a text; ArgumentError where not just one is given."""
        if (path is None) == (text is None):
            raise ArgumentError("path", "both" if path else "none", "either a path or a text")
        if text is not None:
            return _of_text(text)
        assert path is not None  # noqa: S101 - as was seen above
        try:
            return _of_package(path)
        except DatasetError:
            found = self.file(path)
        about = found.stat()
        return _read(found, about.st_mtime_ns, about.st_size)

    def file(self, path: str) -> Path:
        """Return the file of a path, itself or within a folder; FileError for what lies outside, by whatever way."""
        for folder in self.folders:
            found = (folder / path).resolve()
            if found.is_file() and self._is_inside(found):
                return found
        # The same words for what is missing and what lies outside: nothing is said of the rest of the machine.
        raise FileError(path, "no such file in the folders that this server was given")

    def names(self) -> list[str]:
        """Return the files that may be read and may hold documents, by their paths within the folders."""
        return sorted(
            name
            for folder in self.folders
            for file, name in files_in(str(folder))
            if Path(file).suffix.lower() not in OTHERS and self._is_inside(Path(file))
        )

    def archives(self) -> list[str]:
        """Return the archives that may be asked, by their paths within the folders."""
        found = (
            (folder, about.parent.parent)
            for folder in self.folders
            for about in folder.rglob(f"{layout.TABLES}/{layout.ABOUT}")
            if self._is_inside(about)
        )
        return sorted(str(path.relative_to(folder)) for folder, path in found)

    def archive(self, path: str) -> Archive:
        """Return the archive of a path within a folder; FileError for what lies outside, by whatever way."""
        for folder in self.folders:
            about = folder / path / layout.TABLES / layout.ABOUT
            if about.is_file() and self._is_inside(about):
                return self._opened(about.resolve(), path)
        raise FileError(path, "no such archive in the folders that this server was given")

    def _opened(self, about: Path, path: str) -> Archive:
        found = _open(about.parent.parent, about.stat().st_mtime_ns)
        if not all(self._is_inside(file) for name in found.tables for file in found.files(name)):
            raise FileError(path, "no such archive in the folders that this server was given")
        return found

    def _is_inside(self, path: Path) -> bool:
        """Tell whether a path leads into the folders: where links and dots lead counts, not what they are called."""
        really = path.resolve()
        return any(really.is_relative_to(inside) for inside in self.folders)


_of_text = functools.lru_cache(maxsize=REMEMBERED)(parse)
_of_package = functools.lru_cache(maxsize=REMEMBERED)(load)


@functools.lru_cache(maxsize=REMEMBERED)
def _open(path: Path, _changed: int) -> Archive:
    return open_archive(path)


@functools.lru_cache(maxsize=REMEMBERED)
def _read(path: Path, _changed: int, _size: int) -> Notice:
    return read(path)
