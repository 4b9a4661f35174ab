"""A network: what is connected, by what, and how often."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.extras import needs
from revival_policy.files.written import expect_path
from revival_policy.files.xml import printable
from revival_policy.handing_out import Public
from revival_policy.later import Later
from revival_policy.query.showing import network_as_html

if TYPE_CHECKING:
    import networkx as nx
else:
    nx = Later("networkx", generic="Graph")

Attributes = Mapping[str, str | int | bool]


def _known(attributes: Mapping[str, str | int | bool | None]) -> Mapping[str, str | int | bool]:
    return {name: value for name, value in attributes.items() if value is not None}


@attrs.frozen
class Node(Public):
    """One thing in a network: its id, and what is known of it."""

    id: str
    attributes: Attributes = attrs.field(factory=dict, converter=_known, hash=False)


@attrs.frozen
class Edge(Public):
    """A connection of two nodes, by their ids; `key` tells edges between the same two apart."""

    source: str
    target: str
    attributes: Attributes = attrs.field(factory=dict, converter=_known, hash=False)
    key: str | None = None

    @property
    def weight(self) -> int:
        """How often it was met."""
        return int(self.attributes["weight"])


@attrs.frozen(repr=False)
class Network(Public):
    """Nodes and edges (网络), the heaviest edges first; what is not known of one is no attribute of it.

    `directed` tells whether an edge leads from its source to its target, `parallel` whether several can.

    >>> network = rp.query.agency_network(rp.load("jilin-2016-41"))
    >>> network
    <Network agencies: 60 nodes, 241 edges>
    """

    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    directed: bool = False
    parallel: bool = False

    def to_networkx(self) -> nx.Graph[str]:
        """Return a graph of networkx (extra `graph`): Graph, DiGraph or MultiDiGraph, as the network is."""
        networkx = needs("networkx", "networkx", "graph")
        kinds = {(False, False): "Graph", (True, False): "DiGraph", (False, True): "MultiGraph"}
        graph: nx.Graph[str] = getattr(networkx, kinds.get((self.directed, self.parallel), "MultiDiGraph"))()
        graph.graph["name"] = self.name
        graph.add_nodes_from((node.id, dict(node.attributes)) for node in self.nodes)
        for edge in self.edges:
            key = {} if edge.key is None else {"key": edge.key}
            graph.add_edge(edge.source, edge.target, **key, **edge.attributes)
        return graph

    def to_graphml(self, path: str | Path) -> None:
        """Write a GraphML file (extra `graph`), for Gephi, yEd and Cytoscape."""
        expect_path(path)
        graph = self._for_xml().to_networkx()
        written = io.BytesIO()
        needs("networkx", "networkx", "graph").write_graphml_xml(graph, written)
        Path(path).write_bytes(_with_plain_truth(written.getvalue()))

    def to_gexf(self, path: str | Path) -> None:
        """Write a GEXF file (extra `graph`), for Gephi."""
        expect_path(path)
        needs("networkx", "networkx", "graph").write_gexf(self._for_xml().to_networkx(), str(path))

    def to_json(self, path: str | Path) -> None:
        """Write a JSON file of nodes and edges, as `networkx.node_link_graph` and D3 read it."""
        expect_path(path)
        Path(path).write_text(json.dumps(self.as_dict(), ensure_ascii=False) + "\n", encoding="utf-8")

    def as_dict(self) -> dict[str, object]:
        """Return what the JSON file holds: flags, `nodes` and `edges`, each a list of dicts."""
        return {
            "directed": self.directed,
            "multigraph": self.parallel,
            "graph": {"name": self.name},
            "nodes": [{"id": node.id, **node.attributes} for node in self.nodes],
            "edges": [
                {
                    "source": edge.source,
                    "target": edge.target,
                    **({} if edge.key is None else {"key": edge.key}),
                    **edge.attributes,
                }
                for edge in self.edges
            ],
        }

    def _for_xml(self) -> Network:
        """Return the network without the characters that XML cannot hold; its keys are the ids of edges there."""
        nodes = tuple(Node(printable(node.id), _cleaned(node.attributes)) for node in self.nodes)
        edges = tuple(
            Edge(printable(edge.source), printable(edge.target), _cleaned(edge.attributes), edge.key and f"e{index}")
            for index, edge in enumerate(self.edges)
        )
        return attrs.evolve(self, nodes=nodes, edges=edges)

    def __repr__(self) -> str:
        """Return name and size."""
        return f"<Network {self.name}: {len(self.nodes)} nodes, {len(self.edges)} edges>"

    def _repr_html_(self) -> str:
        """Return the heaviest edges, as a notebook shows them."""
        return network_as_html(self)


def _with_plain_truth(graphml: bytes) -> bytes:
    """Return a GraphML file with true and false as the standard has them; networkx writes True and False."""
    keys = b"|".join(_TRUTH.findall(graphml))
    said = re.compile(rb'(?<=<data key=")(?P<key>' + keys + rb')">(?P<value>True|False)(?=</data>)')
    return said.sub(lambda found: found["key"] + b'">' + found["value"].lower(), graphml) if keys else graphml


_TRUTH = re.compile(rb'<key (?=[^>]*attr\.type="boolean")[^>]*?id="([^"]+)"')


def _cleaned(attributes: Attributes) -> Attributes:
    return {name: printable(value) if isinstance(value, str) else value for name, value in attributes.items()}
