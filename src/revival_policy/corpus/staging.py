"""What a build does: it reads what is new into parts, and puts these and the parts that stay in their place."""
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

from revival_policy.corpus import layout, parts
from revival_policy.corpus.archive import Archive
from revival_policy.corpus.derived import DERIVED
from revival_policy.corpus.library import library
from revival_policy.corpus.parts import Part, Seen
from revival_policy.corpus.pool import answers, batched
from revival_policy.corpus.reading import Given, hash_of_given
from revival_policy.corpus.schemas import DOCUMENT, SCHEMAS_OF_PARTS
from revival_policy.corpus.sources import Source
from revival_policy.corpus.status import about_text
from revival_policy.errors import ArchiveError
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types


#: Documents of a part: its tables are in memory when it is written, and lost when a build is ended before that.
PART = 2000
#: Failures that may be none the next time: an extra is installed meanwhile, the machine less busy.
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
        self._mend()
        try:
            layout.about(self.path / layout.TABLES)
        except ArchiveError:  # of another version: nothing of it can stay
            shutil.rmtree(self.path / layout.TABLES)
            self._forget()
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
            self._forget()
            return
        staged = self.path / layout.BUILDING / layout.TABLES
        if staged.exists():
            shutil.rmtree(staged)
        self._assemble(staged)
        about = about_text(_rows(staged), self._libraries(), dict(sorted(self.source.skipped.items())), self.library)
        layout.write_text(about, staged / layout.ABOUT)
        self._derive()
        self._swap()

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
        same = said["built"] == self.library and said["skipped"] == self.source.skipped
        return same and all(len(kept) == self.parts[part] for part, kept in self._staying().items())

    def _staying(self) -> dict[Part, set[str]]:
        """Return the documents of each part that stay."""
        staying: dict[Part, set[str]] = {part: set() for part in self.parts}
        for document in self.kept:
            staying[self.home[document]].add(document)
        return staying

    def _assemble(self, staged: Path) -> None:
        """Put the parts together: those that stay whole as they are, what is left of others in new ones."""
        whole: list[Part] = []
        loose: list[tuple[Part, set[str]]] = []
        for part, kept in self._staying().items():
            if len(kept) == self.parts[part] and len(kept) >= PART // 2:
                whole.append(part)
            elif kept:
                loose.append((part, kept))
        if len(loose) == 1 and len(loose[0][1]) == self.parts[loose[0][0]]:
            whole.append(loose.pop()[0])
        for part in whole:
            for name in parts.NAMES:
                parts.link(part.file(name), staged / name / f"{part.name}{layout.ENDING}")
        self._join(loose, staged)
        if not self.kept:
            for name, schema in SCHEMAS_OF_PARTS.items():
                layout.write_table(arrow_schema(schema).empty_table(), staged / name / f"{0:06}{layout.ENDING}")

    def _join(self, loose: list[tuple[Part, set[str]]], staged: Path) -> None:
        """Write what stays of some parts as new ones of the usual size."""
        number = int(self._next_name())
        while loose:
            group = [loose.pop(0)]
            size = len(group[0][1])
            while loose and size + len(loose[0][1]) <= PART:
                size += len(loose[0][1])
                group.append(loose.pop(0))
            for name in parts.NAMES:
                rows = pyarrow().concat_tables([_rows_of(part, name, kept) for part, kept in group])
                layout.write_table(rows, staged / name / f"{number:06}{layout.ENDING}")
            number += 1

    def _libraries(self) -> dict[str, int]:
        return dict(sorted(Counter(self.seen[document].library for document in self.kept).items()))

    def _derive(self) -> None:
        """Make the tables that are made of all others."""
        coming = Archive(self.path / layout.BUILDING)
        for derived in DERIVED:
            schema = arrow_schema(derived.schema)
            rows = [table.cast(schema) for table in derived.make(coming)]
            whole = pyarrow().concat_tables(rows) if rows else schema.empty_table()
            layout.write_table(whole, coming.folder(derived.schema.name) / f"{0:06}{layout.ENDING}")

    def _swap(self) -> None:
        """Put the new tables in the place of the old ones."""
        tables, before = self.path / layout.TABLES, self.path / layout.BEFORE
        if tables.exists():
            layout.on_disk(tables, lambda: tables.rename(before))
        layout.on_disk(tables, lambda: (self.path / layout.BUILDING / layout.TABLES).rename(tables))
        self._forget()

    def _mend(self) -> None:
        """End what a build began that was itself ended while it put the new tables in their place."""
        before, tables = self.path / layout.BEFORE, self.path / layout.TABLES
        if before.exists():
            if not tables.exists():
                (self.path / layout.BUILDING / layout.TABLES).rename(tables)
            self._forget()

    def _forget(self) -> None:
        """Remove what a build that is done leaves."""
        for left in (layout.BUILDING, layout.BEFORE):
            shutil.rmtree(self.path / left, ignore_errors=True)


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


def _rows_of(part: Part, name: str, kept: set[str]) -> pa.Table:
    table, arrow = part.table(name), pyarrow()
    chosen = needs("pyarrow.compute", "pyarrow", "corpus").is_in(table[DOCUMENT.name], arrow.array(sorted(kept)))
    return table.filter(chosen)


def _rows(tables: Path) -> dict[str, int]:
    """Return the number of rows in each table."""
    read = needs("pyarrow.parquet", "pyarrow", "corpus").read_metadata
    return {
        folder.name: sum(read(file).num_rows for file in folder.glob(f"*{layout.ENDING}"))
        for folder in sorted(tables.iterdir())
        if folder.is_dir()
    }
