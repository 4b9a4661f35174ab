"""What a build does: it reads what is new into parts, and puts these and the parts that stay together."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, cast

import attrs

from revival_policy.corpus import layout, parts, replacing
from revival_policy.corpus.archive import Archive
from revival_policy.corpus.assembling import PART, assemble
from revival_policy.corpus.library import library, linking
from revival_policy.corpus.linked import derived_of
from revival_policy.corpus.parts import Part, Seen
from revival_policy.corpus.pool import answers, batched
from revival_policy.corpus.reading import Given, hash_of_given
from revival_policy.corpus.schemas import DOCUMENT
from revival_policy.corpus.sources import Source
from revival_policy.corpus.status import about_text
from revival_policy.errors import ArchiveError
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import pyarrow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types


#: Failures that may not come the next time: an extra is installed meanwhile, the machine less busy.
_MAY_PASS = {"MissingExtraError", "TimeLimit", "Crash"}


@attrs.define
class Staging:
    """A build of one archive, which holds its lock."""

    path: Path
    source: Source
    workers: int
    limit: float
    library: str = attrs.field(factory=library)
    #: The part in which each document is that was read before, and what is known of it.
    home: dict[str, Part] = attrs.field(factory=dict)
    seen: dict[str, Seen] = attrs.field(factory=dict)
    #: The documents that are in the source and need not be read.
    kept: set[str] = attrs.field(factory=set)
    #: The parts, each with the number of its documents.
    parts: dict[Part, int] = attrs.field(factory=dict)
    #: What is known of documents that are being read.
    asked: dict[str, Seen] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Mend what a build that was ended left, and look at what there is."""
        replacing.mend(self.path)
        try:
            layout.about(self.path / layout.TABLES)
        except ArchiveError:  # of another version: nothing of it can stay
            shutil.rmtree(self.path / layout.TABLES)
            replacing.forget(self.path)
        for part in parts.parts_of(self.path):
            own = part.seen()
            self.parts[part] = len(own)
            self.seen.update(own)
            self.home.update(dict.fromkeys(own, part))

    def read(self, progress: Callable[[int, int | None], object] | None) -> None:
        """Read what is new or changed into parts."""
        total = None if progress is None else self.source.total
        batches: list[pa.RecordBatch] = []
        waiting = 0
        with closing(answers(batched(self._unread()), "rows", self.workers, self.limit)) as found:
            for batch in map(_batch_in, cast("Iterator[bytes]", found)):
                batches.append(batch)
                waiting += batch.num_rows
                if progress is not None:
                    progress(len(self.kept) + waiting, total)
                if waiting >= PART:
                    self._write(batches)
                    batches, waiting = [], 0
        if batches:
            self._write(batches)
        if progress is not None:
            progress(len(self.kept), total)

    def finish(self) -> None:
        """Put the tables together and in their place, where anything is other than before."""
        if self._is_as_before():
            replacing.forget(self.path)
            return
        before, unchanged = self._before()
        staged = replacing.emptied(self.path)
        assemble(self._staying(), self.parts, staged, int(self._next_name()))
        coming = Archive(self.path / layout.BUILDING)
        for name, table in derived_of(coming, before, unchanged).items():
            layout.write_table(table, coming.folder(name) / f"{0:06}{layout.ENDING}")
        layout.write_text(self._about(staged), staged / layout.ABOUT)
        replacing.replace(self.path)

    def _unread(self) -> Iterator[Given]:
        """Yield the documents that must be read; note those that need not."""
        for given in self.source:
            asked = _asked(given, self.library)
            if self._is_unchanged(given, asked):
                self.kept.add(given.document)
            else:
                self.asked[given.document] = asked
                yield given

    def _is_unchanged(self, given: Given, asked: Seen) -> bool:
        known = self.seen.get(given.document)
        if known is None or (known.library, known.known_hash) != (asked.library, asked.known_hash):
            return False
        if known.error in _MAY_PASS:
            return False
        if asked.stamp is not None and asked.stamp == known.stamp:
            return True
        found = hash_of_given(given)
        return found == known.text_hash and (found is not None or asked.stamp is None)

    def _write(self, batches: list[pa.RecordBatch]) -> None:
        names = [DOCUMENT.name, "source", "text_hash", "error"]
        rows = [row for batch in batches for row in batch.select(names).to_pylist()]
        seen: list[tuple[str, str | None, Seen]] = []
        for document, source, text_hash, error in (row.values() for row in rows):
            known = attrs.evolve(self.asked.pop(document), text_hash=text_hash, error=error)
            seen.append((document, source, known))
        part = parts.write_part(parts.tables_of(batches, seen), self.path, self._next_name())
        self.parts[part] = len(seen)
        for document, _, known in seen:
            self.home[document], self.seen[document] = part, known
            self.kept.add(document)

    def _next_name(self) -> str:
        return f"{1 + max((int(part.name) for part in self.parts), default=-1):06}"

    def _is_as_before(self) -> bool:
        """Tell whether the tables that there are say what new ones would."""
        said = layout.about(self.path / layout.TABLES)
        if said is None or any(part.together for part in self.parts):
            return False
        same = (said["built"], said.get("linked")) == (self.library, linking())
        same = same and said["skipped"] == self.source.skipped
        return same and all(len(kept) == self.parts[part] for part, kept in self._staying().items())

    def _before(self) -> tuple[Archive | None, frozenset[str]]:
        """Return the archive as it is, where its documents are linked as they would be now, and those that stay."""
        said = layout.about(self.path / layout.TABLES)
        if said is None or said.get("linked") != linking():
            return None, frozenset()
        unchanged = (document for document in self.kept if not self.home[document].together)
        return Archive(self.path), frozenset(unchanged)

    def _staying(self) -> dict[Part, set[str]]:
        """Return the documents of each part that stay."""
        staying: dict[Part, set[str]] = {part: set() for part in self.parts}
        for document in self.kept:
            staying[self.home[document]].add(document)
        return staying

    def _about(self, staged: Path) -> str:
        libraries = Counter(self.seen[document].library for document in self.kept)
        skipped = dict(sorted(self.source.skipped.items()))
        return about_text(_rows(staged), dict(sorted(libraries.items())), skipped, self.library, linking())


def _asked(given: Given, version: str) -> Seen:
    known = repr(sorted((name, str(value)) for name, value in given.known.items()))
    return Seen(_stamp(given), None, hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:16], version)


def _stamp(given: Given) -> str | None:
    if isinstance(given.contents, (str, bytes, type(None))):
        return None
    try:
        found = Path(given.contents).stat()
    except OSError:
        return "missing"
    return f"{found.st_size}:{found.st_mtime_ns}"


def _batch_in(data: bytes) -> pa.RecordBatch:
    with pyarrow().ipc.open_stream(data) as stream:
        batch: pa.RecordBatch = stream.read_next_batch()
    return batch


def _rows(tables: Path) -> dict[str, int]:
    """Return the number of rows in each table."""
    read = needs("pyarrow.parquet", "pyarrow", "corpus").read_metadata
    return {
        folder.name: sum(read(file).num_rows for file in folder.glob(f"*{layout.ENDING}"))
        for folder in sorted(tables.iterdir())
        if folder.is_dir()
    }
