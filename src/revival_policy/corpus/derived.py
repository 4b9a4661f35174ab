"""Tables that are made of all documents of an archive together, at the end of each build."""

from __future__ import annotations

from revival_policy.corpus.linking.values import LINKS
from revival_policy.corpus.works import WORKS
from revival_policy.tables.columns import Column, Schema

#: What a build looks into to know which of the works and links from before it can keep.
KEYS = Schema(
    "keys",
    "One row for each key under which a document is found, or looks for what it cites.",
    (
        Column("document", "string", "Key of the document."),
        Column("key", "string", "What no folding takes away of a title; # and a number; = and the hash of a text."),
        Column("cited", "bool", "Whether the document cites what is found under the key."),
    ),
)
#: The derived tables.
DERIVED: tuple[Schema, ...] = (WORKS, LINKS, KEYS)
