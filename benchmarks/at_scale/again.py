"""An archive with some documents more: seconds of the processor for its derived tables, beside those from nothing."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
from benchmarks.at_scale.material import printed, rows_of

from revival_policy.corpus import layout
from revival_policy.corpus.archive import Archive
from revival_policy.corpus.composing import Composed, generate
from revival_policy.corpus.linked import derived_of
from revival_policy.corpus.schemas import SCHEMAS
from revival_policy.notations.folded_titles import fold_title
from revival_policy.tables.arrow import arrow_schema

#: Rows of a file.
_ROWS = 2000


def main() -> None:
    """Link an archive, add documents, link again in both ways, and print the seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--new", type=int, nargs="+", default=[10, 100, 1000])
    asked = parser.parse_args()
    composed = list(generate(asked.documents + max(asked.new)))
    with tempfile.TemporaryDirectory() as folder:
        for new in asked.new:
            old = composed[: asked.documents]
            before = _archive(Path(folder, f"before-{new}"), old)
            for name, table in derived_of(before).items():
                _write(before, name, table)
            after = _archive(Path(folder, f"after-{new}"), composed[: asked.documents + new])
            unchanged = {each.key for each in old}
            again, some = _timed(after, before, unchanged)
            whole, every = _timed(after, None, set())
            same = all(table.equals(every[name]) for name, table in some.items())
            printed(what="again", documents=asked.documents, new=new, seconds=again, from_nothing=whole, same=same)


def _timed(after: Archive, before: Archive | None, unchanged: set[str]) -> tuple[float, dict[str, pa.Table]]:
    fold_title.cache_clear()
    began = time.process_time()
    tables = derived_of(after, before, unchanged)
    return time.process_time() - began, tables


def _archive(path: Path, composed: list[Composed]) -> Archive:
    documents, citations, _ = rows_of(composed, sum(len(each.citations) for each in composed))
    texts = pa.array([each.text for each in composed])
    archive = Archive(path)
    for name, table in (("documents", documents.append_column("text", texts)), ("citations", citations)):
        schema = arrow_schema(SCHEMAS[name])
        columns = {
            field.name: table[field.name] if field.name in table.column_names else _nothing(field, table.num_rows)
            for field in schema
        }
        whole = pa.table(columns).cast(schema)
        for number, begin in enumerate(range(0, whole.num_rows, _ROWS)):
            _write(archive, name, whole.slice(begin, _ROWS), number)
    return archive


def _nothing(field: pa.Field, rows: int) -> pa.Array:
    if field.nullable:
        return pa.nulls(rows, field.type)
    if pa.types.is_list(field.type):
        return pa.array([[]] * rows, field.type)
    return pa.array([0] * rows, pa.int32()).cast(field.type)


def _write(archive: Archive, name: str, table: pa.Table, number: int = 0) -> None:
    file = archive.folder(name) / f"{number:06}{layout.ENDING}"
    file.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, file)


if __name__ == "__main__":
    main()
