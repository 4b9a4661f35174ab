"""Many documents (语料): read as a stream, turned into rows batch by batch, and kept as an archive that can be asked.

An archive is a folder::

    ARCHIVE/
      tables/                 what any engine reads; a build replaces it as a whole
        archive.json          version of the layout and of the library, numbers of rows
        documents/*.parquet   one row for each document that was read: its frame, and its text
        sections/  measures/  responsibilities/  citations/  quantities/  agencies/
        failures/             one row for each document that could not be read, and why
        sources/              one row for each document, read or not: what a build must know to keep it
        works/  links/  keys/ what is derived from all documents together
      building/               what an unfinished build has done; the next one goes on from there
      builder.json            who builds, or was the last to
      lock

The column `document` joins all tables; `measure` the rows below measures, as in `revival_policy.tables`. Every row says
where its document comes from (`source`), the hash of what was read (`text_hash`) and the version of the library that
read it (`library`). The files of one name in the folders hold the same documents. Nothing is partitioned by value:
what documents do not say is null, and engines disagree on partitions that are null or "".

>>> from revival_policy import corpus
>>> sorted(corpus.SCHEMAS)
['agencies', 'citations', 'documents', 'failures', 'measures', 'quantities', 'responsibilities', 'sections']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revival_policy.corpus.archive import Archive
    from revival_policy.corpus.archive import open_archive as open  # noqa: A004 - as gzip.open
    from revival_policy.corpus.batches import empty_batch, parse_batch, table_of
    from revival_policy.corpus.building import build
    from revival_policy.corpus.composing import Composed, generate
    from revival_policy.corpus.linking import link
    from revival_policy.corpus.schemas import BATCH, SCHEMAS
    from revival_policy.corpus.status import Status
    from revival_policy.corpus.works import works_of

__all__ = [
    "BATCH",
    "SCHEMAS",
    "Archive",
    "Composed",
    "Status",
    "build",
    "empty_batch",
    "generate",
    "link",
    "open",
    "parse_batch",
    "table_of",
    "works_of",
]

#: The module and the name there of each public name, imported when it is first used.
_HOMES = {
    "Archive": ("archive", "Archive"),
    "BATCH": ("schemas", "BATCH"),
    "SCHEMAS": ("schemas", "SCHEMAS"),
    "Status": ("status", "Status"),
    "Composed": ("composing", "Composed"),
    "build": ("building", "build"),
    "generate": ("composing", "generate"),
    "link": ("linking", "link"),
    "works_of": ("works", "works_of"),
    "empty_batch": ("batches", "empty_batch"),
    "open": ("archive", "open_archive"),
    "parse_batch": ("batches", "parse_batch"),
    "table_of": ("batches", "table_of"),
}


def __getattr__(name: str) -> object:
    """Import a public name from its module, once."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    module, inner = _HOMES[name]
    value: object = getattr(import_module(f"{__name__}.{module}"), inner)
    globals()[name] = value
    return value
