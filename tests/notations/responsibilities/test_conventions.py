"""Conventions that a notice declares, and how the clauses after them are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.notations.checks import check_refusal

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.responsibilities.conventions import InForce, find_conventions

LEAD, RESPONSIBLE = "lead", "responsible"
FIRST, COMMA = rp.ConventionKind.FIRST_LEADS, rp.ConventionKind.BEFORE_COMMA_LEADS
MARKED, CONCERNED = rp.ConventionKind.MARKED_LEADS, rp.ConventionKind.CONCERNED
CALLED, INCLUDES = rp.ConventionKind.CALLED, rp.ConventionKind.INCLUDES


@pytest.mark.parametrize(
    ("text", "kind", "agencies", "name"),
    [
        ("列第一位的为牵头单位,下同", FIRST, [], None),
        ("排在首位的单位为牵头单位", FIRST, [], None),
        ("第一个单位为主办单位,下同", FIRST, [], None),
        ("逗号前为牵头单位,下同", COMMA, [], None),
        ("逗号之前的部门是牵头部门", COMMA, [], None),
        ("以黑体字标注的为牵头单位,下同", MARKED, [], None),
        ("加粗的为牵头单位", MARKED, [], None),
        ("以下均需各县(区)人民政府落实,不再列出", CONCERNED, ["各县(区)人民政府"], None),
        ("具体任务均涉及相关市(州)人民政府，不再一一列出", CONCERNED, ["相关市(州)人民政府"], None),
        ("下列事项均由各镇政府、各街道办事处负责,不再单独列明", CONCERNED, ["各镇政府", "各街道办事处"], None),
        ("其他部门不再列出", CONCERNED, [], None),
        ("吉林、辽宁省人民政府(以下称两省政府", CALLED, ["吉林省人民政府", "辽宁省人民政府"], "两省政府"),
        ("甲县政府、乙县政府,以下统称“两县政府”", CALLED, ["甲县政府", "乙县政府"], "两县政府"),
        ("含东山开发区,下同", INCLUDES, [], None),
        (" 列第一位的\n为牵头单位 ", FIRST, [], None),
    ],
)
def test_a_convention_is_read(text: str, kind: rp.ConventionKind, agencies: list[str], name: str | None) -> None:
    said = rp.Convention.from_text(text)
    assert (said.kind, [agency.name for agency in said.agencies], said.name) == (kind, agencies, name)
    assert said.text == str(said) == "".join(text.split())
    assert rp.Convention.from_text(str(said)) == said
    assert repr(said) == f"Convention.from_text({str(said)!r})"


@pytest.mark.parametrize(
    "text", ["", "下同", "省财政厅为牵头单位", "以下称甲办法", "《甲办法》(以下简称《办法》", "不再保留", "含附件"]
)
def test_what_declares_nothing_is_refused(text: str) -> None:
    check_refusal(rp.Convention, text, 0, "为牵头单位")


def test_a_kind_shows_its_words() -> None:
    assert str(FIRST) == "first leads"


@given(strategies.written_conventions())
def test_every_spelling_of_a_convention_is_read_as_what_it_means(written: strategies.Written[rp.Convention]) -> None:
    assert rp.Convention.from_text(written.text) == written.value


@given(strategies.written_conventions())
def test_every_convention_is_found_between_sentences(written: strategies.Written[rp.Convention]) -> None:
    (found,) = find_conventions(f"修好道路。{written.text.strip()}。\n修好桥梁。")
    assert found.value == written.value
    assert found.value.span == found.span


def roles(text: str) -> list[list[str]]:
    return [[str(part.role) for part in match.value.assignments] for match in rp.find_responsibilities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(甲厅、乙厅负责。列第一位的为牵头单位,下同)", [LEAD, RESPONSIBLE]),
        ("（甲厅、乙厅负责，列第一位的为牵头单位，下同）", [LEAD, RESPONSIBLE]),
        ("(责任单位:甲厅、乙厅,丙厅。逗号前为牵头单位,下同)", [LEAD, LEAD, RESPONSIBLE]),
        ("(甲厅、乙厅。逗号前为牵头单位)", [RESPONSIBLE, RESPONSIBLE]),
        ("(甲厅、乙厅负责,丙厅参与。注:排在首位的为牵头单位,下同)", [LEAD, RESPONSIBLE, "support"]),
        ("(配合单位:甲厅;责任单位:乙厅。列第一位的为牵头单位)", ["support", RESPONSIBLE]),
        ("(甲厅、乙厅,以黑体字标注的为牵头单位、部门,下同)", [RESPONSIBLE, RESPONSIBLE]),
        ("(甲厅牵头,乙厅配合。列第一位的为牵头单位,下同)", [LEAD, "support"]),
    ],
)
def test_a_clause_is_read_as_its_own_convention_says(text: str, expected: list[str]) -> None:
    clause = rp.Responsibility.from_text(text)
    assert [str(part.role) for part in clause.assignments] == expected
    assert len(clause.conventions) == 1
    assert roles(f"修好道路。{text}") == [expected]


def test_what_is_declared_holds_from_there_on() -> None:
    text = (
        "修路。(甲厅、乙厅负责)修桥。(丙厅、丁厅负责。列第一位的为牵头单位,下同)种树。(乙厅、甲厅)建房。(甲厅牵头,乙厅)"
    )
    assert roles(text) == [
        [RESPONSIBLE, RESPONSIBLE],
        [LEAD, RESPONSIBLE],
        [LEAD, RESPONSIBLE],
        [LEAD, RESPONSIBLE],
    ]


def test_of_two_conventions_about_leads_the_last_holds() -> None:
    text = "列第一位的为牵头单位。修路。(甲厅、乙厅,丙厅)逗号前为牵头单位。修桥。(甲厅、乙厅,丙厅)种树。(甲厅、乙厅)"
    assert roles(text) == [[LEAD, RESPONSIBLE, RESPONSIBLE], [LEAD, LEAD, RESPONSIBLE], [RESPONSIBLE, RESPONSIBLE]]


def test_those_concerned_everywhere_are_no_part_of_each_clause() -> None:
    text = "修路。(甲厅负责,各县政府负责落实。以下均需各县政府落实,不再列出)修桥。(乙厅负责)"
    first, second = (match.value for match in rp.find_responsibilities(text))
    assert [agency.name for agency in first.agencies] == ["甲厅", "各县政府"]
    assert [agency.name for agency in second.agencies] == ["乙厅"]
    assert second.also_concerned == (rp.Agency("各县政府"),)


def test_bodies_called_by_one_name_are_all_meant_by_it() -> None:
    text = "修路。(吉林、辽宁省人民政府(以下称两省人民政府)负责)修桥。(两省人民政府、交通运输部)"
    first, second = (match.value for match in rp.find_responsibilities(text))
    assert [agency.name for agency in first.agencies] == ["吉林省人民政府", "辽宁省人民政府"]
    assert [agency.name for agency in second.agencies] == ["吉林省人民政府", "辽宁省人民政府", "交通运输部"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(各县政府(含东山开发区管委会,下同)、县财政局)", "各县政府"),
        ("(各县(市、区,含东山开发区,下同)政府(管委会)、县财政局)", "各县(市、区)政府(管委会)"),
        ("(各县政府（以下简称县政府）、县财政局)", "各县政府"),
    ],
)
def test_a_note_is_no_part_of_a_name(text: str, name: str) -> None:
    clause = rp.Responsibility.from_text(text)
    assert [agency.name for agency in clause.agencies] == [name, "县财政局"]
    with pytest.raises(ValueError, match="not a name"):
        rp.Responsibility((rp.Assignment(rp.Agency("各县政府(含东山,下同)")),))


def test_prose_about_leads_declares_nothing() -> None:
    assert find_conventions("省财政厅为牵头单位。我省不再保留该局。以下简称《办法》。") == []


def test_no_more_than_some_conventions_are_in_force() -> None:
    in_force = InForce()
    for number in range(2 * InForce.MOST):
        in_force.declare(rp.Convention.from_text(f"以下{number}项均需各县政府落实,不再列出"))
    assert len(in_force.conventions) == InForce.MOST
    assert in_force.conventions[-1].text.startswith(f"以下{2 * InForce.MOST - 1}项")
