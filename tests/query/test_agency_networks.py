"""Who works with whom, and which notice charges whom: weights and roles counted by hand."""

from __future__ import annotations

import attrs
import pytest
from tests.samples import plan

import revival_policy as rp
from revival_policy.query import Edge, agency_network, membership_network

ROLES = """\
植树方案
1.种松树。(县林业局牵头,县财政局、县水利局配合)
2.种柏树。(县财政局牵头,县林业局配合)
3.种杨树。(县林业局、县财政局)
4.种柳树。(县林业局)
5.种榆树。(县林业局牵头,县林业局、县水利局配合)
"""


def edge(network: rp.query.Network, *ends: str) -> Edge:
    labels = {node.id: node.attributes["label"] for node in network.nodes}
    (found,) = (each for each in network.edges if {labels[each.source], labels[each.target]} == set(ends))
    return found


def test_an_edge_counts_the_measures_that_name_both_by_their_roles() -> None:
    network = agency_network(rp.parse(ROLES))
    assert edge(network, "县林业局", "县财政局").attributes == {
        "weight": 3, "lead_support": 2, "responsible_responsible": 1
    }  # fmt: skip
    assert edge(network, "县财政局", "县水利局").attributes == {"weight": 1, "support_support": 1}


def test_an_agency_that_a_measure_names_twice_has_its_first_role_and_no_edge_to_itself() -> None:
    network = agency_network(rp.parse(ROLES))
    assert edge(network, "县林业局", "县水利局").attributes == {"weight": 2, "lead_support": 2}
    assert all(each.source != each.target for each in network.edges)


def test_a_node_counts_measures_in_each_role_and_the_most_charged_comes_first() -> None:
    first, second, third = agency_network(rp.parse(ROLES)).nodes
    assert [node.attributes["label"] for node in (first, second, third)] == ["县林业局", "县财政局", "县水利局"]
    assert {name: first.attributes[name] for name in ("measures", "lead", "support", "responsible")} == {
        "measures": 5, "lead": 2, "support": 1, "responsible": 2
    }  # fmt: skip
    assert "level" not in first.attributes, "what is not known is no attribute"


def test_the_notice_as_counted_by_hand() -> None:
    network = agency_network(rp.load("jilin-2016-41"))
    assert edge(network, "省发展改革委", "省工业和信息化厅").weight == 12
    assert edge(network, "省发展改革委", "省财政厅").weight == 8
    assert edge(network, "省人力资源社会保障厅", "省财政厅").weight == 7
    assert [each.weight for each in network.edges] == sorted((each.weight for each in network.edges), reverse=True)
    node = network.nodes[0]
    assert (node.id, node.attributes["measures"], node.attributes["level"]) == (
        "吉林省发展和改革委员会",
        50,
        "province",
    )
    assert node.attributes["lead"] == 0, "the notice names no leading body"


def test_names_of_one_body_are_one_node_across_notices() -> None:
    texts = [f"吉林省人民政府关于种树的通知\n一、种树。({name})\n" for name in ("省发展改革委", "省发改委")]
    (node,) = agency_network([rp.parse(text) for text in texts]).nodes
    assert (node.attributes["label"], node.attributes["measures"]) == ("省发展改革委", 2)


def test_a_class_of_bodies_of_two_provinces_stays_two() -> None:
    texts = [f"{place}人民政府关于种树的通知\n一、种树。(各市人民政府)\n" for place in ("吉林省", "江苏省")]
    nodes = agency_network([rp.parse(text) for text in texts]).nodes
    assert [node.id for node in nodes] == ["各市人民政府(吉林省)", "各市人民政府(江苏省)"]


def test_a_name_of_notices_without_a_place_stays_as_many() -> None:
    notices = [rp.parse(f"{title}方案\n一、种树。(市植树办)\n") for title in ("植树", "护林")]
    assert [node.id for node in agency_network(notices).nodes] == ["市植树办(植树方案)", "市植树办(护林方案)"]
    assert [node.id for node in agency_network(notices[0]).nodes] == ["市植树办"]
    assert [node.id for node in agency_network(notices[:1]).nodes] == ["市植树办"]
    agencies = [node.id for node in membership_network(notices).nodes if node.attributes["bipartite"]]
    assert agencies == ["市植树办(植树方案)", "市植树办(护林方案)"]


def test_measures_are_a_source_too() -> None:
    measures = rp.load("jilin-2016-41").measures
    assert agency_network(measures) == agency_network(rp.load("jilin-2016-41"))
    assert max(each.weight for each in agency_network(measures.by("省财政厅")).edges) == 8


@pytest.mark.parametrize(
    "source", [rp.Measures(), [], "植树方案\n1.种树。(县林业局)\n"], ids=["none", "no notice", "one"]
)
def test_where_nobody_works_together_there_is_no_edge(source: rp.Measures | list[rp.Notice] | str) -> None:
    network = agency_network(rp.parse(source) if isinstance(source, str) else source)
    assert network.edges == ()


def test_notices_and_agencies_are_the_two_sides() -> None:
    other = attrs.evolve(plan(), number=rp.DocumentNumber.from_text("清政办发〔2021〕8号"))
    network = membership_network([plan(), other])
    sides = {node.id: node.attributes["bipartite"] for node in network.nodes}
    assert all((sides[each.source], sides[each.target]) == (0, 1) for each in network.edges)
    assert [node.id for node in network.nodes][:2] == ["notice 清政办发〔2021〕7号", "notice 清政办发〔2021〕8号"]
    assert network.nodes[0].attributes["date"] == "2021-03-05"


def test_an_edge_of_a_notice_counts_measures_by_role() -> None:
    network = membership_network(rp.parse(ROLES))
    (found,) = (each for each in network.edges if each.target == "县林业局")
    assert found.attributes == {"weight": 5, "lead": 2, "support": 1, "responsible": 2}


def test_membership_agrees_with_the_counts_of_the_notice() -> None:
    notice = rp.load("jilin-2016-41")
    network = membership_network(notice)
    labels = {node.id: node.attributes["label"] for node in network.nodes}
    for each in network.edges:
        assert each.weight >= notice.agencies[str(labels[each.target])]
    assert sum(each.weight for each in network.edges) == sum(notice.agencies.values())
