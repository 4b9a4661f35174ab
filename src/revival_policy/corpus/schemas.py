"""What the tables of a corpus hold, stated once; each engine gets it in its own words.

The tables of an archive are those of `revival_policy.tables`, with `document` for `notice`, plain strings for
categories, and three columns that say where each row comes from. `BATCH` is what `parse_batch` returns: a row for each
document, in which the rows of the other tables are lists of records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import QueryError
from revival_policy.tables import schemas
from revival_policy.tables.columns import Column, ListOf, Schema, Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.tables.columns import Type

#: Version of the tables; one more with every change of a column. An archive of another version is built anew.
VERSION = 1

DOCUMENT = Column("document", "string", "Id of the document: as given, else its path, or file and number of the row.")
_SOURCE = Column("source", "string", "File or address that the document comes from.", nullable=True)
_TEXT_HASH = Column("text_hash", "string", "First 32 digits of the SHA-256 of what was read.", nullable=True)
_LIBRARY = Column("library", "string", "Version of revival_policy that read the document.")
#: Where a row comes from; the last columns of every table of an archive.
PROVENANCE = (_SOURCE, _TEXT_HASH, _LIBRARY)
_ERROR = Column("error", "string", "Why the document could not be read: the class of the error.", nullable=True)
_MESSAGE = Column("message", "string", "What the error says.", nullable=True)
_IGNORED = Column("ignored", ListOf("string"), "What was given of the document beside its text and could not be used.")

#: The tables that lie in a batch as lists of records, a column each.
NESTED = ("sections", "measures", "responsibilities", "citations", "quantities", "agencies")


def _plain(kind: Type) -> Type:
    return "string" if kind == "category" else kind


def _own(schema: Schema) -> Iterator[Column]:
    """Yield the columns of a table after its key, in types that every engine takes."""
    for column in schema.columns[1:]:
        yield attrs.evolve(column, type=_plain(column.type))


def _frame() -> Iterator[Column]:
    """Yield what a document says of itself; what tables of notices call its source is the text here."""
    for column in _own(schemas.NOTICES):
        yield attrs.evolve(column, name="text" if column.name == "source" else column.name)


FRAME = tuple(_frame())

DOCUMENTS = Schema(
    "documents", "One row for each document (公文) that was read.", (DOCUMENT, *FRAME, _IGNORED, *PROVENANCE)
)
FAILURES = Schema(
    "failures",
    "One row for each document that could not be read.",
    (DOCUMENT, attrs.evolve(_ERROR, nullable=False), attrs.evolve(_MESSAGE, nullable=False), *PROVENANCE),
)

#: What a build looks into to know what it need not read again.
SOURCES = Schema(
    "sources",
    "One row for each document that was looked at, read or not.",
    (
        DOCUMENT,
        _SOURCE,
        Column("stamp", "string", "Size and time of change of its file; null for a row of a table.", nullable=True),
        _TEXT_HASH,
        Column("known_hash", "string", "Hash of what was given beside the text."),
        _ERROR,
        _LIBRARY,
    ),
)

#: The tables of an archive that are made document by document.
SCHEMAS = {
    DOCUMENTS.name: DOCUMENTS,
    **{
        name: Schema(name, schemas.SCHEMAS[name].description, (DOCUMENT, *_own(schemas.SCHEMAS[name]), *PROVENANCE))
        for name in NESTED
    },
    FAILURES.name: FAILURES,
}
#: These, and the one that builds look into.
SCHEMAS_OF_PARTS = {**SCHEMAS, SOURCES.name: SOURCES}


def schema_of(name: str) -> Schema:
    """Return the columns of one table of `SCHEMAS`; QueryError if there is none of this name."""
    if name not in SCHEMAS:
        raise QueryError("table", name, f"one of {', '.join(SCHEMAS)}")
    return SCHEMAS[name]


def _records(name: str) -> Column:
    own = tuple((column.name, column.type) for column in _own(schemas.SCHEMAS[name]))
    return Column(name, ListOf(Struct(own)), f"{schemas.SCHEMAS[name].description} Never null.")


#: What `parse_batch` returns: a row for each row that it is given, in the same order.
BATCH = Schema(
    "batch",
    "One row for each document, read or not.",
    (
        DOCUMENT,
        _ERROR,
        _MESSAGE,
        *(attrs.evolve(column, nullable=True) for column in FRAME),
        _IGNORED,
        *PROVENANCE,
        *map(_records, NESTED),
    ),
)
