"""The tables of an archive that say which documents are one work, and which document each citation means."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.linking.linker import CITATION_COLUMNS, DOCUMENT_COLUMNS, link
from revival_policy.corpus.works import works_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.archive import Archive


def works_in(archive: Archive) -> Iterator[pa.Table]:
    """Yield the table of works of an archive; texts are read one after the other."""
    yield works_of(archive.table("documents", DOCUMENT_COLUMNS), lambda: _texts(archive))


def links_in(archive: Archive) -> Iterator[pa.Table]:
    """Yield the table of links of an archive, whose works are known."""
    works = archive.table("works", ["document", "work"])
    of_one = dict(zip(works["document"].to_pylist(), works["work"].to_pylist(), strict=True))
    yield link(archive.table("documents", DOCUMENT_COLUMNS), archive.table("citations", CITATION_COLUMNS), of_one)


def _texts(archive: Archive) -> Iterator[str]:
    for batch in archive.batches("documents", ["text"]):
        yield from (text or "" for text in batch["text"].to_pylist())
