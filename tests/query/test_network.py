"""A network goes to networkx, GraphML, GEXF and JSON, and comes back as it was."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from tests.samples import plan

import revival_policy as rp
from revival_policy.query import Edge, Network, Node, agency_network, citation_graph, membership_network

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NETWORKS = [make([rp.load("jilin-2016-41"), plan()]) for make in (agency_network, membership_network, citation_graph)]
each_network = pytest.mark.parametrize("network", NETWORKS, ids=["agencies", "notices", "citations"])


def ends(graph: nx.Graph[str]) -> dict[frozenset[str], int]:
    found: dict[frozenset[str], int] = {}
    for source, target, attributes in graph.edges(data=True):
        pair = frozenset((source, target))
        found[pair] = found.get(pair, 0) + attributes["weight"]
    return found


def expected(network: Network) -> dict[frozenset[str], int]:
    found: dict[frozenset[str], int] = {}
    for edge in network.edges:
        pair = frozenset((edge.source, edge.target))
        found[pair] = found.get(pair, 0) + edge.weight
    return found


@each_network
def test_networkx_has_all_of_it(network: Network) -> None:
    graph = network.to_networkx()
    assert (graph.is_directed(), graph.is_multigraph()) == (network.directed, network.parallel)
    assert {node: dict(graph.nodes[node]) for node in graph} == {node.id: node.attributes for node in network.nodes}
    assert ends(graph) == expected(network)
    assert graph.number_of_edges() == len(network.edges)


def test_edges_in_networkx_bear_the_roles() -> None:
    graph = agency_network(rp.load("jilin-2016-41")).to_networkx()
    edge = graph.edges["吉林省发展和改革委员会", "吉林省财政厅"]
    assert edge == {"weight": 8, "responsible_responsible": 8}
    assert nx.degree_centrality(graph)["吉林省发展和改革委员会"] == max(nx.degree_centrality(graph).values())


@each_network
def test_graphml_is_read_back(network: Network, tmp_path: Path) -> None:
    network.to_graphml(tmp_path / "network.graphml")
    back = nx.read_graphml(tmp_path / "network.graphml")
    assert {node: dict(back.nodes[node]) for node in back} == {node.id: node.attributes for node in network.nodes}
    assert ends(back) == expected(network)
    assert back.is_directed() is network.directed


@each_network
def test_gexf_is_read_back(network: Network, tmp_path: Path) -> None:
    network.to_gexf(tmp_path / "network.gexf")
    back = nx.read_gexf(tmp_path / "network.gexf")
    assert set(back) == {node.id for node in network.nodes}
    assert [back.nodes[node.id]["label"] for node in network.nodes] == [
        node.attributes["label"] for node in network.nodes
    ]
    assert ends(back) == expected(network)


@each_network
def test_json_is_read_by_networkx(network: Network, tmp_path: Path) -> None:
    network.to_json(tmp_path / "network.json")
    back = nx.node_link_graph(json.loads((tmp_path / "network.json").read_text(encoding="utf-8")), edges="edges")
    assert nx.utils.graphs_equal(back, network.to_networkx())


def test_flags_in_graphml_are_those_of_the_standard(tmp_path: Path) -> None:
    nodes = (Node("a", {"collective": True, "level": "True"}), Node("b", {"collective": False}))
    Network("n", nodes, (Edge("a", "b", {"weight": 1}),)).to_graphml(tmp_path / "network.graphml")
    written = (tmp_path / "network.graphml").read_text(encoding="utf-8")
    assert written.count(">true<") == written.count(">false<") == 1
    assert written.count(">True<") == 1  # a text is no flag
    assert nx.read_graphml(tmp_path / "network.graphml").nodes["a"] == {"collective": True, "level": "True"}


@pytest.mark.parametrize("write", [Network.to_graphml, Network.to_gexf])
def test_characters_that_xml_cannot_hold_are_replaced(write: Callable[[Network, Path], None], tmp_path: Path) -> None:
    nodes = (Node("甲\x0b", {"label": "<甲>\x00"}), Node("乙&", {"label": "乙"}))
    write(Network("test", nodes, (Edge("甲\x0b", "乙&", {"weight": 1}),)), tmp_path / "file")
    assert "\x0b" not in (tmp_path / "file").read_text(encoding="utf-8")


def test_what_is_not_known_is_no_attribute() -> None:
    assert Node("甲", {"label": "甲", "level": None}).attributes == {"label": "甲"}


@pytest.mark.parametrize("write", [Network.to_graphml, Network.to_gexf])
def test_without_networkx_the_extra_is_named(
    write: Callable[[Network, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[graph\]"):
        write(NETWORKS[0], tmp_path / "file")


def test_a_network_shows_itself() -> None:
    network = agency_network(plan())
    assert repr(network) == f"<Network agencies: {len(network.nodes)} nodes, {len(network.edges)} edges>"
    shown = Network("<b>", (Node("甲", {"label": "<甲>"}),), (Edge("甲", "甲", {"weight": 3}),))._repr_html_()
    assert "&lt;甲&gt;" in shown
    assert "<b>" not in shown
