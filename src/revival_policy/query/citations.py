"""Which document cites which, and what it does to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from revival_policy.errors import expect_all
from revival_policy.model.keys import keys_of
from revival_policy.model.notice import Notice
from revival_policy.notations.citations import Citation, tidy_title
from revival_policy.notations.kinds import DocumentKind
from revival_policy.query.agencies import facts_of, heaviest_first
from revival_policy.query.network import Edge, Network, Node

#: Titles that name a kind and no document.
_NO_NAMES = {kind.value for kind in DocumentKind}


def citation_graph(notices: Notice | Iterable[Notice]) -> Network:
    """Return the documents that notices cite, and the notices: an edge for each relation between two documents.

    A document is known by its number, else by its title in 《》; one that is called no more than 《通知》 is another in
    each notice. A title that goes with one number only, in all that is
    given, means the document of that number; the title of an issued document means the notice that issues it. A title
    that goes with several numbers stays one document by itself. Attributes of nodes are `label`, `title`, `number`,
    `kind`, `date` and `read`, whether it is one of the notices; those of an edge are `relation` (implements, repeals,
    amends, forwards, issues, mentions) and `weight`, the number of citations.

    >>> graph = rp.query.citation_graph(rp.load("jilin-2016-41"))
    >>> [(edge.target, edge.key, edge.weight) for edge in graph.edges][:1]
    [('国发〔2016〕62号', 'implements', 2)]
    """
    given = (notices,) if isinstance(notices, Notice) else notices
    known = expect_all("notices", given, Notice, "a notice, or notices; read and parse make them")
    keys = keys_of(known)
    by_title = _documents_by_title(known, keys)
    nodes = {
        key: Node(key, {"label": key, **facts_of(notice), "read": True})
        for key, notice in zip(keys, known, strict=True)
    }
    counts: Counter[tuple[str, str, str]] = Counter()
    for key, notice in zip(keys, known, strict=True):
        for cited in notice.citations:
            ident = _document(cited, by_title, key)
            if ident not in nodes or not nodes[ident].attributes["read"]:
                nodes[ident] = _cited_node(ident, cited, nodes.get(ident))
            counts[key, ident, str(cited.relation)] += 1
    edges = (
        Edge(source, target, {"relation": relation, "weight": count}, relation)
        for (source, target, relation), count in counts.items()
    )
    return Network("citations", tuple(nodes.values()), heaviest_first(edges), directed=True, parallel=True)


def _documents_by_title(notices: Sequence[Notice], keys: Sequence[str]) -> dict[str, str]:
    """Return which document a title means, where it means one only."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for key, notice in zip(keys, notices, strict=True):
        for title in (notice.title, notice.issued_title):
            if title:
                meant[tidy_title(title)].add(key)
        for cited in notice.citations:
            if cited.title and cited.number and cited.title not in _NO_NAMES:
                meant[cited.title].add(str(cited.number))
    return {title: next(iter(documents)) for title, documents in meant.items() if len(documents) == 1}


def _document(cited: Citation, by_title: dict[str, str], citing: str) -> str:
    if cited.number is not None:
        return str(cited.number)
    title = cited.title or ""
    return by_title.get(title, f"《{title}》({citing})" if title in _NO_NAMES else f"《{title}》")


def _cited_node(ident: str, cited: Citation, before: Node | None) -> Node:
    """Return the node of a cited document, with what one more citation tells of it."""
    known = {} if before is None else before.attributes
    return Node(
        ident,
        {
            "label": ident,
            "title": known.get("title", cited.title),
            "number": None if ident.startswith("《") else ident,
            "kind": known.get("kind", cited.kind.value if cited.kind else None),
            "read": False,
        },
    )
