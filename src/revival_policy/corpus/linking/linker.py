"""Tables of documents and citations to the table of links, whole or only where new documents change something."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from revival_policy.corpus.linking.catalogue import Catalogue, Findable, keys_of, keys_to_find
from revival_policy.corpus.linking.deciding import Cited, decide, short_names_of
from revival_policy.corpus.linking.folding import fold_title
from revival_policy.corpus.linking.values import LINKS, Link, Outcome
from revival_policy.later import Later
from revival_policy.tables.arrow import arrow_schema, pyarrow

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.linking.folding import FoldedTitle
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
    return _linked(catalogue_of(documents, works), _short_names(citations), citations)


def link_again(
    links: pa.Table,
    documents: pa.Table,
    citations: pa.Table,
    changed: Iterable[str],
    works: Mapping[str, str] | None = None,
) -> pa.Table:
    """Return what `link` would return, deciding anew only what changed documents may change.

    `documents` and `citations` are all that there are now, `links` those from before, `changed` the keys of the
    documents that were added, read anew or put into another work since. Where documents were taken out, link all
    again.
    """
    arrow, catalogue, citations = pyarrow(), catalogue_of(documents, works), _keyed(citations, CITATION_COLUMNS)
    short_names, new = _short_names(citations), set(changed)
    touched = keys_of(each for each in catalogue.documents if each.key in new)
    touched |= _declared_by(citations, new)
    before = {each: place for place, each in enumerate(_places(links))}
    again = [
        row["document"] in new
        or (row["document"], row["citation"]) not in before
        or not touched.isdisjoint(keys_to_find(row["title"], row["number"], short_names))
        for row in _rows(citations)
    ]
    anew = _linked(catalogue, short_names, citations.filter(arrow.array(again, arrow.bool_())))
    places = iter(range(links.num_rows, links.num_rows + anew.num_rows))
    order = [next(places) if new else before[each] for each, new in zip(_places(citations), again, strict=True)]
    both = arrow.concat_tables([links, anew])
    return both.take(arrow.array(order, arrow.int64())).combine_chunks()


def catalogue_of(documents: pa.Table, works: Mapping[str, str] | None = None) -> Catalogue:
    """Return the documents of a table, ready to be found."""
    work_of = works or {}
    rows = _rows(_keyed(documents, DOCUMENT_COLUMNS))
    return Catalogue(tuple(Findable.of(row, work_of.get(row["document"])) for row in rows))


def _linked(catalogue: Catalogue, short_names: Mapping[str, FoldedTitle], citations: pa.Table) -> pa.Table:
    arrow, schema = pyarrow(), arrow_schema(LINKS)
    batches = [
        arrow.RecordBatch.from_pydict(_columns(catalogue, short_names, batch.to_pylist()), schema=schema)
        for batch in citations.to_batches(max_chunksize=_AT_A_TIME)
    ]
    return arrow.Table.from_batches(batches, schema=schema)


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


def _short_names(citations: pa.Table) -> dict[str, FoldedTitle]:
    return short_names_of((row["short_name"], row["title"]) for row in _declaring(citations))


def _declared_by(citations: pa.Table, documents: set[str]) -> set[str]:
    """Return what is called by the short names that some documents declare."""
    return {fold_title(row["short_name"]).core for row in _declaring(citations) if row["document"] in documents}


def _declaring(citations: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield the citations that declare a short name."""
    return _rows(citations.filter(citations["short_name"].is_valid()))


def _places(table: pa.Table) -> Iterator[tuple[str, int]]:
    yield from ((row["document"], row["citation"]) for row in _rows(table.select(["document", "citation"])))


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    for batch in table.to_batches(max_chunksize=_AT_A_TIME):
        yield from batch.to_pylist()


def _keyed(table: pa.Table, columns: Sequence[str]) -> pa.Table:
    """Return the columns of a table that are asked for, plain, those that are not there as nulls."""
    arrow = pyarrow()
    if "document" not in table.column_names:
        table = table.rename_columns({"notice": "document"})
    nothing = arrow.nulls(table.num_rows, arrow.string())
    return arrow.table({name: table[name] if name in table.column_names else nothing for name in columns})
