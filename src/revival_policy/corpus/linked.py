"""Which documents of an archive are one work and what each citation means: of all, or of what new documents change.

What is decided of a document rests on those that share a key with it (a number, what no folding takes away of a title,
the letters of a text). So works are found anew where a document came or went under one of their keys, and citations
are linked anew where such a document, one of another work or another short name is under one of theirs. The rest is as
it was before.
"""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus.derived import KEYS
from revival_policy.corpus.linking.catalogue import Catalogue, Findable, keys_to_find
from revival_policy.corpus.linking.collecting import uncollected
from revival_policy.corpus.linking.linker import (
    CITATION_COLUMNS,
    DOCUMENT_COLUMNS,
    findables_of,
    linked,
    rows_of,
    short_names_in,
)
from revival_policy.corpus.linking.values import LINKS
from revival_policy.corpus.works import WORKS, digest_of, same_works
from revival_policy.files.extras import needs
from revival_policy.tables.arrow import arrow_schema, compute, is_among, pyarrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.archive import Archive  # noqa: TC004 - an archive is handed in
    from revival_policy.notations.folded_titles import FoldedTitle
    from revival_policy.tables.columns import Schema

#: Before the hash of a text among the keys.
_TEXT = "="


def derived_of(
    archive: Archive, before: Archive | None = None, unchanged: AbstractSet[str] = frozenset()
) -> dict[str, pa.Table]:
    """Return the derived tables of an archive, in the order of the keys of its documents.

    `before` is the same archive with its derived tables as they were, and `unchanged` the documents in it that are the
    same in both. The tables are those that are made without both; they are made faster.
    """
    linking = _Linking(archive, before, frozenset(unchanged) if before is not None else frozenset())
    with uncollected():
        return {name: table.combine_chunks() for name, table in linking.tables().items()}


@attrs.define
class _Linking:
    archive: Archive
    before: Archive | None
    unchanged: AbstractSet[str]
    #: Documents that were looked at, by their keys.
    known: dict[str, Findable] = attrs.field(factory=dict)

    def tables(self) -> dict[str, pa.Table]:
        there = self.archive.table("documents", ["document"])["document"].to_pylist()
        new = {document for document in there if document not in self.unchanged}
        kept, gone = self._keys_before()
        cited = self._rows("citations", CITATION_COLUMNS, new)
        keys = _joined(KEYS, [kept, self._keys_of(new, cited)])
        found, looked_for = _split(keys)
        touched = gone | set(_of(found, "document", new)["key"].to_pylist())
        works, moved = self._works(found, new, touched)
        touched |= set(_of(found, "document", moved)["key"].to_pylist())
        short_names = short_names_in(self.archive.table("citations", ["short_name", "title"]))
        touched |= self._renamed(short_names)
        touched |= {name for name, meant in short_names.items() if meant.core in touched}
        again = new | set(_of(looked_for, "key", touched)["document"].to_pylist())
        cited = pyarrow().concat_tables([cited, self._rows("citations", CITATION_COLUMNS, again - new)])
        wanted = set(_of(looked_for, "document", again)["key"].to_pylist())
        wanted |= {short_names[name].core for name in wanted & short_names.keys()}
        catalogue = self._catalogue(again | set(_of(found, "key", wanted)["document"].to_pylist()), works)
        links = [self._links_before(again), linked(catalogue, short_names, cited)]
        return {
            WORKS.name: _sorted(works),
            LINKS.name: _joined(LINKS, links).sort_by([("document", "ascending"), ("citation", "ascending")]),
            KEYS.name: _sorted(keys),
        }

    def _keys_before(self) -> tuple[pa.Table, set[str]]:
        """Return the keys of unchanged documents, and under what those were found that were changed or are gone."""
        if self.before is None:
            return arrow_schema(KEYS).empty_table(), set()
        keys = self.before.table(KEYS.name)
        stay = is_among(keys["document"], self.unchanged)
        found, _ = _split(keys.filter(compute().invert(stay)))
        return keys.filter(stay), set(found["key"].to_pylist())

    def _links_before(self, again: AbstractSet[str]) -> pa.Table:
        if self.before is None:
            return arrow_schema(LINKS).empty_table()
        return _of(self.before.table(LINKS.name), "document", self.unchanged - again)

    def _keys_of(self, documents: AbstractSet[str], cited: pa.Table) -> pa.Table:
        rows: dict[tuple[str, str, bool], None] = {}
        for each in self._findables(documents):
            rows.update(dict.fromkeys((each.key, key, False) for key in each.keys))
        for part in self._parts("documents", ("document", "text"), documents):
            for row in rows_of(part):
                digest = digest_of(row["text"] or "")
                if digest:
                    rows[row["document"], f"{_TEXT}{digest}", False] = None
        for row in rows_of(cited):
            found = keys_to_find(row["title"], row["number"])
            rows.update(dict.fromkeys((row["document"], key, True) for key in found))
        schema = arrow_schema(KEYS)
        columns = zip(*rows, strict=True) if rows else [[] for _ in schema.names]
        return pyarrow().table(dict(zip(schema.names, map(list, columns), strict=True)), schema=schema)

    def _works(self, found: pa.Table, new: AbstractSet[str], touched: AbstractSet[str]) -> tuple[pa.Table, set[str]]:
        """Return the work of each document, and the documents that are of another work than before."""
        before = self._works_before()
        near = new | set(_of(found, "key", touched)["document"].to_pylist())
        gone = set(before) - self.unchanged
        torn = {before[document][0] for document in (near | gone) & before.keys()}
        anew = near | {document for document, (work, _) in before.items() if work in torn and document not in gone}
        keys = set(_of(found, "document", anew)["key"].to_pylist())
        around = set(_of(found, "key", keys)["document"].to_pylist()) | anew
        texts = found.filter(compute().starts_with(found["key"], _TEXT))
        texts = _of(texts, "document", around)
        digests = dict(zip(texts["document"].to_pylist(), texts["key"].to_pylist(), strict=True))
        of_those = same_works(self._findables(around), digests)
        works = {document: of for document, of in before.items() if document not in gone}
        works.update((document, of) for document, of in of_those.items() if document in anew)
        moved = {document for document in anew - new if before[document][0] != works[document][0]}
        columns = {
            "document": list(works),
            "work": [work for work, _ in works.values()],
            "sameness": [sameness for _, sameness in works.values()],
        }
        return pyarrow().table(columns, schema=arrow_schema(WORKS)), moved

    def _works_before(self) -> dict[str, tuple[str, str | None]]:
        if self.before is None:
            return {}
        works = self.before.table(WORKS.name).to_pydict()
        return dict(zip(works["document"], zip(works["work"], works["sameness"], strict=True), strict=True))

    def _renamed(self, short_names: Mapping[str, FoldedTitle]) -> set[str]:
        """Return the short names that mean something else than before."""
        if self.before is None:
            return set(short_names)
        before = short_names_in(self.before.table("citations", ["short_name", "title"]))
        return {name for name in before.keys() | short_names.keys() if before.get(name) != short_names.get(name)}

    def _catalogue(self, documents: AbstractSet[str], works: pa.Table) -> Catalogue:
        of = _of(works, "document", documents)
        work_of = dict(zip(of["document"].to_pylist(), of["work"].to_pylist(), strict=True))
        return Catalogue.of(self._findables(documents), work_of)

    def _findables(self, documents: AbstractSet[str]) -> list[Findable]:
        unknown = documents - self.known.keys()
        for each in findables_of(self._rows("documents", DOCUMENT_COLUMNS, unknown)):
            self.known[each.key] = each
        return [self.known[document] for document in documents if document in self.known]

    def _rows(self, name: str, columns: tuple[str, ...], documents: AbstractSet[str]) -> pa.Table:
        schema = arrow_schema(self.archive.schema(name))
        empty = pyarrow().schema([schema.field(column) for column in columns]).empty_table()
        return pyarrow().concat_tables([empty, *self._parts(name, columns, documents)])

    def _parts(self, name: str, columns: tuple[str, ...], documents: AbstractSet[str]) -> Iterator[pa.Table]:
        """Yield the rows of some documents, file by file; of files without them only the keys are read."""
        if not documents:
            return
        for file in self.archive.files(name):
            with needs("pyarrow.parquet", "pyarrow", "corpus").ParquetFile(file) as opened:
                are = is_among(opened.read(["document"])["document"], documents)
                if compute().any(are).as_py():
                    yield opened.read(list(columns)).filter(are)


def _of(table: pa.Table, column: str, values: AbstractSet[str]) -> pa.Table:
    """Return the rows whose column has one of some values."""
    return table.filter(is_among(table[column], values)) if values else table.slice(0, 0)


def _split(keys: pa.Table) -> tuple[pa.Table, pa.Table]:
    """Return the keys under which documents are found, and those under which they look for others."""
    return keys.filter(compute().invert(keys["cited"])), keys.filter(keys["cited"])


def _joined(schema: Schema, tables: Iterable[pa.Table]) -> pa.Table:
    wanted = arrow_schema(schema)
    return pyarrow().concat_tables([table.cast(wanted) for table in tables])


def _sorted(table: pa.Table) -> pa.Table:
    return table.sort_by([(name, "ascending") for name in table.column_names])
