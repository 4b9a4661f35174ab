"""Tables of documents and citations to the table of links."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from revival_policy.corpus.linking.catalogue import Catalogue, Findable
from revival_policy.corpus.linking.collecting import uncollected
from revival_policy.corpus.linking.deciding import Cited, decide, short_names_of
from revival_policy.corpus.linking.values import LINKS, Link, Outcome
from revival_policy.later import Later
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.notations.folded_titles import FoldedTitle
else:
    pa = Later("pyarrow")

#: What is asked of the documents and of the citations, where it is there.
DOCUMENT_COLUMNS = ("document", "title", "number", "number_place", "issued_title", "issuers", "date", "place")
CITATION_COLUMNS = ("document", "citation", "title", "number", "number_place", "short_name", "itself")
#: So many rows are turned into Python values at a time.
_AT_A_TIME = 20_000


def link(documents: pa.Table, citations: pa.Table, works: Mapping[str, str] | None = None) -> pa.Table:
    r"""Return the links of citations to documents, in the order of the citations (引用关联).

    `documents` are the rows of `notices`, `citations` those of `citations`, joined by `document` (or `notice`).
    `works` tells for the key of a document that of its work, as `works_of` finds it.

    >>> import revival_policy as rp
    >>> from revival_policy.corpus import linking
    >>> opinion = rp.parse("东山政发〔2019〕3号\n东山县人民政府关于保护湿地的意见\n")
    >>> tables = rp.tables.of([opinion, rp.parse("贯彻《关于保护湿地的意见》。")])
    >>> links = linking.link(tables.notices.to_arrow(), tables.citations.to_arrow())
    >>> links.select(["outcome", "target", "foldings"]).to_pylist()
    [{'outcome': 'linked', 'target': '东山政发〔2019〕3号', 'foldings': ['issuer']}]
    """
    citations = _keyed(citations, CITATION_COLUMNS)
    with uncollected():
        catalogue = Catalogue.of(findables_of(documents), works or {})
        return linked(catalogue, short_names_in(citations), citations)


def findables_of(documents: pa.Table) -> list[Findable]:
    """Return the documents of a table, each as it can be found; they are works of their own."""
    return [Findable.of(row) for row in rows_of(_keyed(documents, DOCUMENT_COLUMNS))]


def linked(catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], citations: pa.Table) -> pa.Table:
    """Return the links of citations to the documents of a catalogue."""
    arrow, schema = pyarrow(), arrow_schema(LINKS)
    batches = [
        arrow.RecordBatch.from_pydict(_columns(catalogue, short_names, batch.to_pylist()), schema=schema)
        for batch in citations.to_batches(max_chunksize=_AT_A_TIME)
    ]
    return arrow.Table.from_batches(batches, schema=schema)


def short_names_in(citations: pa.Table) -> dict[str, FoldedTitle]:
    """Return the short names that citations declare, with what they mean."""
    declaring = citations.filter(citations["short_name"].is_valid())
    return short_names_of((row["short_name"], row["title"]) for row in rows_of(declaring))


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table; some thousand are Python values at a time."""
    for batch in table.to_batches(max_chunksize=_AT_A_TIME):
        yield from batch.to_pylist()


def _columns(
    catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], rows: Sequence[dict[str, Any]]
) -> dict[str, list[object]]:
    links = [_decided(catalogue, short_names, row) for row in rows]
    return {
        "document": [row["document"] for row in rows],
        "citation": [row["citation"] for row in rows],
        "outcome": [link.outcome.value for link in links],
        "rule": [None if link.rule is None else link.rule.value for link in links],
        "target": [link.target for link in links],
        "foldings": [sorted(folding.value for folding in link.foldings) for link in links],
        "candidates": [list(link.candidates) for link in links],
    }


def _decided(catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], row: dict[str, Any]) -> Link:
    if row["itself"]:
        return Link(Outcome.ITSELF, target=row["document"])
    by = catalogue.by_key.get(row["document"])
    where, when = (by.place, by.date) if by is not None else (None, None)
    cited = Cited(row["title"], row["number"], row["number_place"], row["document"], where, when)
    return decide(catalogue, short_names, cited)


def _keyed(table: pa.Table, columns: Sequence[str]) -> pa.Table:
    """Return the columns of a table that are asked for, plain, those that are not there as nulls."""
    arrow = pyarrow()
    if "document" not in table.column_names:
        table = table.rename_columns({"notice": "document"})
    nothing = arrow.nulls(table.num_rows, arrow.string())
    return arrow.table({name: table[name] if name in table.column_names else nothing for name in columns})
