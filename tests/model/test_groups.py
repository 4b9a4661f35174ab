"""Measures in groups."""

from __future__ import annotations

import pytest
from tests.samples import plan

import revival_policy as rp

MEASURES = rp.parse(
    "溪口县绿化方案\n云政发〔2021〕3号\n一、种树\n1.种松树,6月底前完成。(省林草局牵头,省财政厅配合)\n"
    "2.按照国发〔2016〕62号种柏树。(省林业和草原局、昆明市政府)"
    "\n二、修路\n3.修路。(省交通厅、省财政厅)\n云南省人民政府\n2021年5月4日"
).measures


def shape(groups: object) -> dict[str, str]:
    assert isinstance(groups, rp.Groups)
    return {str(key): "".join(str(measure.marker) for measure in found) for key, found in groups.items()}


def test_groups_by_a_name() -> None:
    assert shape(MEASURES.group_by("agency")) == {
        "省林草局": "1.", "省财政厅": "1.3.", "省林业和草原局": "2.", "昆明市政府": "2.", "省交通厅": "3.",
    }  # fmt: skip
    assert shape(MEASURES.group_by("body")) == {
        "云南省林业和草原局": "1.2.", "云南省财政厅": "1.3.", "昆明市人民政府": "2.", "云南省交通运输厅": "3.",
    }  # fmt: skip
    assert shape(MEASURES.group_by("role")) == {"lead": "1.", "support": "1.", "responsible": "2.3."}
    assert shape(MEASURES.group_by("level")) == {"province": "1.2.3.", "prefecture": "2."}
    assert shape(MEASURES.group_by("place")) == {"云南省": "1.2.3.", "昆明市": "2."}
    assert shape(MEASURES.group_by("cited")) == {"国发〔2016〕62号": "2."}
    assert shape(MEASURES.group_by("deadline")) == {"6月底前": "1."}
    assert [section.heading for section in MEASURES.group_by("section")] == ["种树", "修路"]
    assert [len(found) for found in MEASURES.group_by("notice").values()] == [3]


def test_groups_by_a_function() -> None:
    assert shape(MEASURES.group_by(lambda measure: len(measure.agencies) > 1)) == {"True": "1.2.3."}


def test_the_innermost_section_counts() -> None:
    groups = plan().measures.group_by("section")
    assert [(str(section.marker), len(found)) for section, found in groups.items()] == [
        ("(一)", 2), ("(二)", 2), ("三、", 2),
    ]  # fmt: skip


def test_a_group_can_be_asked_again() -> None:
    groups = MEASURES.group_by("body")
    assert groups["云南省财政厅"].by(role="support") == MEASURES[:1]
    assert groups["云南省财政厅"] | groups["昆明市人民政府"] == MEASURES


def test_groups_are_a_mapping_by_key_or_its_text() -> None:
    groups = MEASURES.group_by("agency")
    assert groups[rp.Agency("省财政厅")] == groups["省财政厅"] == MEASURES[::2]
    named: list[object] = ["省财政厅", "省水利厅"]
    assert [name in groups for name in named] == [True, False]
    assert rp.Agency("省水利厅") not in groups
    assert groups.get(rp.Agency("省水利厅")) is None
    with pytest.raises(KeyError):
        groups["省水利厅"]
    assert len(groups) == 5


def test_the_rank_keeps_the_order_of_those_that_are_equal() -> None:
    ranked = MEASURES.group_by("agency").rank()
    assert [(str(agency), count) for agency, count in ranked] == [
        ("省财政厅", 2), ("省林草局", 1), ("省林业和草原局", 1), ("昆明市政府", 1), ("省交通厅", 1),
    ]  # fmt: skip
    assert MEASURES.group_by("agency").rank(2) == ranked[:2]
    assert MEASURES.group_by("agency").counts[rp.Agency("省财政厅")] == 2


def test_a_measure_is_once_in_a_group() -> None:
    twice = rp.parse("方案\n一、种树\n1.种树。(县林业局牵头)(县林业局)").measures
    assert shape(twice.group_by("agency")) == {"县林业局": "1."}


def test_nothing_makes_no_groups() -> None:
    assert not rp.Measures().group_by("notice")
    assert not rp.Measures().group_by("agency")
    assert repr(rp.Measures().group_by("agency")) == "<Groups: 0>"


def test_the_repr_shows_the_largest_first() -> None:
    assert repr(MEASURES.group_by("agency")).splitlines()[:2] == ["<Groups: 5>", "     2  省财政厅"]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(rp.QueryError, match=r"group_by: expected one of agency, .*, or a function, not 'office'"):
        MEASURES.group_by("office")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]


@pytest.mark.parametrize("name", ["section", "notice"])
def test_measures_that_know_no_notice_have_no_sections(name: str) -> None:
    with pytest.raises(rp.QueryError, match="measures that know the notice"):
        rp.Measures(MEASURES).group_by(name)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
