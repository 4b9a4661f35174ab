"""Which document cites which: by number, by title, and by what is read besides."""

from __future__ import annotations

import pytest

import revival_policy as rp
from revival_policy.query import citation_graph

PLAN = """\
清溪市人民政府关于种树的通知
清政发〔2021〕1号
根据《造林办法》(林发〔2020〕3号),制定本通知。
一、按照《造林办法》选地。
二、参照《通知》和《护林手册》办理。《旧林规定》(林发〔2001〕9号)同时废止。
"""
OTHER = """\
清溪市人民政府关于护林的通知
清政发〔2021〕2号
一、按照《清溪市人民政府关于种树的通知》(清政发〔2021〕1号)护林。
"""
THIRD = "清溪市人民政府关于防火的通知\n清政发〔2021〕3号\n一、参照《通知》办理。\n"


def triples(*texts: str) -> set[tuple[str, str, str, int]]:
    graph = citation_graph([rp.parse(text) for text in texts])
    return {(edge.source, edge.target, str(edge.attributes["relation"]), edge.weight) for edge in graph.edges}


def test_a_title_means_the_document_of_the_number_that_it_goes_with() -> None:
    targets = {target for _, target, _, _ in triples(PLAN)}
    assert "林发〔2020〕3号" in targets
    assert "《造林办法》" not in targets


def test_relations_are_edges_of_their_own() -> None:
    assert ("清政发〔2021〕1号", "林发〔2001〕9号", "repeals", 1) in triples(PLAN)


def test_a_document_without_a_number_has_its_title() -> None:
    assert "《护林手册》" in {target for _, target, _, _ in triples(PLAN)}


def test_a_cited_notice_that_is_read_is_one_node() -> None:
    graph = citation_graph([rp.parse(PLAN), rp.parse(OTHER)])
    (node,) = (node for node in graph.nodes if node.id == "清政发〔2021〕1号")
    assert node.attributes["read"] is True
    assert ("清政发〔2021〕2号", "清政发〔2021〕1号") in {(edge.source, edge.target) for edge in graph.edges}
    assert not next(node for node in graph.nodes if node.id == "林发〔2020〕3号").attributes["read"]


def test_a_mere_kind_is_another_document_in_each_notice() -> None:
    targets = {target for _, target, _, _ in triples(PLAN, THIRD)}
    assert {"《通知》(清政发〔2021〕1号)", "《通知》(清政发〔2021〕3号)"} <= targets


def test_the_notice_as_counted_by_hand() -> None:
    graph = citation_graph(rp.load("jilin-2016-41"))
    assert [(edge.target, edge.key, edge.weight) for edge in graph.edges] == [
        ("国发〔2016〕62号", "implements", 2),
        ("中发〔2016〕18号", "mentions", 1),
    ]
    assert graph.directed
    assert graph.parallel


@pytest.mark.parametrize("notices", [[], [rp.parse("")]], ids=["no notice", "an empty text"])
def test_nothing_cites_nothing(notices: list[rp.Notice]) -> None:
    graph = citation_graph(notices)
    assert (len(graph.nodes), graph.edges) == (len(notices), ())
