"""Who works with whom: agencies by the measures that they share, and by the notices that name them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, combinations_with_replacement

from revival_policy.errors import expect_all
from revival_policy.model.keys import keys_of
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.notations.agencies import Agency
from revival_policy.notations.responsibilities import Role
from revival_policy.query.network import Edge, Network, Node

#: The order of roles: an agency that a measure names twice has the first of its roles there.
_ROLES = tuple(Role)
#: What two agencies are to each other in a measure, whichever of them is which.
_PAIRS = {pair: f"{pair[0]}_{pair[1]}" for pair in combinations_with_replacement(_ROLES, 2)}


def agency_network(source: Notice | Measures | Iterable[Notice]) -> Network:
    """Return the agencies that share measures: an edge for each two, its weight the number of measures naming both.

    A node is an official body where the name means one for sure, under its official name; else the name as written,
    with the place of its notice after it, so that 各市人民政府 of two provinces stay two, or the key of its notice
    where no place is known and there are several notices. Its attributes are `label` (the name as first met),
    `measures`, the number of them in each role (`lead`, `support`, `responsible`), and what the registry
    knows: `level`, `body_kind`, `place`. The attributes of an edge are `weight` and how many of these measures have one
    of the two as lead and the other as support (`lead_support`), both as responsible (`responsible_responsible`), and
    so on for the pairs of roles that occur.
    """
    people = _People()
    shared: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for key, measure in _measures(source):
        roles = people.roles_in(measure, key)
        for first, second in combinations(sorted(roles), 2):
            pair = sorted((roles[first], roles[second]), key=_ROLES.index)
            shared[first, second].update(("weight", _PAIRS[pair[0], pair[1]]))
    edges = (Edge(first, second, dict(counts)) for (first, second), counts in shared.items())
    return Network("agencies", people.nodes(), heaviest_first(edges))


def membership_network(notices: Notice | Iterable[Notice]) -> Network:
    """Return notices and the agencies that they charge: an edge's weight is the number of measures of the notice.

    The nodes of agencies are those of `agency_network`; those of notices have the key that they have in tables, and
    `title`, `number`, `date`. `bipartite` is 0 for notices and 1 for agencies, as networkx has it. An edge has the
    number of measures in each role too.
    """
    given = (notices,) if isinstance(notices, Notice) else notices
    known = expect_all("notices", given, Notice, "a notice, or notices; read and parse make them")
    people = _People()
    nodes: list[Node] = []
    edges: list[Edge] = []
    for key, notice in zip(keys_of(known), known, strict=True):
        ident = f"notice {key}"
        nodes.append(Node(ident, {"label": key, "bipartite": 0, **facts_of(notice)}))
        named: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for measure in notice.measures:
            for agency, role in people.roles_in(measure, key if len(known) > 1 else None).items():
                named[agency].update(("weight", str(role)))
        edges.extend(Edge(ident, agency, dict(counts)) for agency, counts in named.items())
    agencies = (Node(node.id, {**node.attributes, "bipartite": 1}) for node in people.nodes())
    return Network("notices and agencies", (*nodes, *agencies), heaviest_first(edges))


def node_id(agency: Agency) -> str:
    """Return the id of the node that an agency is, as `agency_network` says."""
    body, place = agency.official, agency.origin.place
    return body.name if body else f"{agency.name}({place})" if place else agency.name


def heaviest_first(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Return edges by weight, those of the same weight in the order in which they were met."""
    return tuple(sorted(edges, key=lambda edge: -edge.weight))


def facts_of(notice: Notice) -> dict[str, str | int | bool | None]:
    """Return what a node says of a notice."""
    return {
        "title": notice.title,
        "number": None if notice.number is None else str(notice.number),
        "kind": None if notice.kind is None else notice.kind.value,
        "date": None if notice.date is None else notice.date.isoformat(),
    }


def _measures(source: Notice | Measures | Iterable[Notice]) -> Iterator[tuple[str | None, Measure]]:
    """Yield measures with the key of their notice, where there are several notices to tell apart."""
    if isinstance(source, (Notice, Measures)):
        yield from ((None, measure) for measure in (source if isinstance(source, Measures) else source.measures))
        return
    notices = expect_all("source", source, Notice, "a notice, notices or measures")
    for key, notice in zip(keys_of(notices), notices, strict=True):
        yield from ((key if len(notices) > 1 else None, measure) for measure in notice.measures)


class _People:
    """The agencies met so far: under which id, and how often in which role."""

    def __init__(self) -> None:
        self._ids: dict[tuple[Agency, object, str | None], str] = {}
        self._first: dict[str, Agency] = {}
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def roles_in(self, measure: Measure, notice: str | None) -> dict[str, Role]:
        """Return the role of each agency in a measure, by id, and count it; the key of its notice tells names apart."""
        roles: dict[str, Role] = {}
        for part in measure.assignments:
            ident = self._id(part.agency, notice)
            roles[ident] = min(part.role, roles.get(ident, part.role), key=_ROLES.index)
        for ident, role in roles.items():
            self._counts[ident].update(("measures", str(role)))
        return roles

    def nodes(self) -> tuple[Node, ...]:
        """Return a node for each agency, the most charged first."""
        order = sorted(self._first, key=lambda ident: -self._counts[ident]["measures"])
        return tuple(self._node(ident) for ident in order)

    def _id(self, agency: Agency, notice: str | None) -> str:
        known = self._ids.get((agency, agency.origin, notice))
        if known is None:
            body, where = agency.official, agency.origin.place or notice
            known = body.name if body else f"{agency.name}({where})" if where else agency.name
            self._ids[agency, agency.origin, notice] = known
            self._first.setdefault(known, agency)
        return known

    def _node(self, ident: str) -> Node:
        agency, counts = self._first[ident], self._counts[ident]
        body = agency.official
        place = body.place if body else None
        return Node(
            ident,
            {
                "label": agency.name,
                "measures": counts["measures"],
                **{str(role): counts[str(role)] for role in _ROLES},
                "collective": agency.collective,
                "level": (body.level or None) if body else None,
                "body_kind": body.kind if body else None,
                "place": place.path if place else None,
            },
        )
