"""Composed corpora for what is measured, and what is printed of it."""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types

from revival_policy.corpus.composing import generate
from revival_policy.corpus.composing.documents import Composed
from revival_policy.notations.citations import tidy_title

#: Documents of a piece of a table of texts.
_AT_A_TIME = 2000
_KIBIBYTE = 1024


def texts(path: Path, count: int, length: int = 0, seed: int = 0) -> Path:
    """Write a table of composed texts, each of this length where one is given, and return its file."""
    schema = pa.schema([("id", pa.string()), ("text", pa.string())])
    file = path / f"texts-{count}.parquet"
    with pq.ParquetWriter(file, schema) as stream:
        rows: list[dict[str, str]] = []
        for each in generate(count, seed):
            rows.append({"id": each.key, "text": _long(each.text, length)})
            if len(rows) == _AT_A_TIME:
                stream.write_table(pa.Table.from_pylist(rows, schema=schema))
                rows = []
        stream.write_table(pa.Table.from_pylist(rows, schema=schema))
    return file


def _long(text: str, length: int) -> str:
    """Return a text of at least this length, with its own lines again below it."""
    times = -(-length // len(text)) if length else 1
    return "\n".join([text] * times)[: length or None]


def rows_of(composed: list[Composed], citations: int) -> tuple[pa.Table, pa.Table, dict[str, str]]:
    """Return documents, so many citations, and works, as a perfect reader finds them."""
    cited = [(each.key, one) for each in composed for one in each.citations]
    cited = (cited * -(-citations // len(cited)))[:citations]
    documents = {
        "document": [each.key for each in composed],
        "title": [each.title for each in composed],
        "number": [each.number for each in composed],
        "issued_title": [each.issued_title for each in composed],
        "date": [each.date for each in composed],
    }
    found = {
        "document": [key for key, _ in cited],
        "citation": pa.array(range(len(cited)), pa.int32()),
        "title": [one.title and tidy_title(one.title) for _, one in cited],
        "number": [one.number for _, one in cited],
        "short_name": [one.short_name for _, one in cited],
    }
    return pa.table(documents), pa.table(found), {each.key: each.original or each.key for each in composed}


def printed(**figures: str | float) -> None:
    """Print what was measured as one line of JSON, with the load of the machine, which says how far to trust it."""
    load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    rounded = {name: round(value, 2) if isinstance(value, float) else value for name, value in figures.items()}
    sys.stdout.write(json.dumps({**rounded, "load": load}, ensure_ascii=False) + "\n")


def peak(whose: int = resource.RUSAGE_SELF) -> float:
    """Return the most memory that this process had, or the largest of its children that have ended, in megabytes."""
    return resource.getrusage(whose).ru_maxrss * _KIBIBYTE / 1e6
