"""Whatever a place is called, it is read whole: 即墨区, 应县, 日照市 begin like other words."""

from __future__ import annotations

import pytest

import revival_policy as rp

NAMES = sorted({place.name for place in rp.registry.places()})


def unread(names: list[str], template: str, expected: str) -> list[tuple[str, list[str]]]:
    """Return the places whose clause names other agencies than expected, with what it names."""
    wrong: list[tuple[str, list[str]]] = []
    for place in names:
        found = [
            agency.name for match in rp.find_responsibilities(template.format(place)) for agency in match.value.agencies
        ]
        if found != expected.format(place).split():
            wrong.append((place, found))
    return wrong


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("种好树。({0}财政局、应急管理局负责)", "{0}财政局 {0}应急管理局"),
        ("种好树。(省财政厅、{0}人民政府)", "省财政厅 {0}人民政府"),
        ("种好树。\n责任单位:{0}水利局", "{0}水利局"),
    ],
)
def test_a_clause_names_bodies_of_any_place(template: str, expected: str) -> None:
    assert unread(NAMES, template, expected) == []


def test_an_announcement_is_issued_by_the_government_of_any_place() -> None:
    numbers = {place: f"{place}人民政府公告2020年第5号" for place in NAMES}
    found = {place: [match.text for match in rp.find_numbers(f"根据{number}办理")] for place, number in numbers.items()}
    assert {place: texts for place, texts in found.items() if texts != [numbers[place]]} == {}


def test_a_notice_comes_from_and_goes_to_bodies_of_any_place() -> None:
    wrong: list[str] = []
    for place in NAMES[::7]:
        notice = rp.parse(
            f"{place}财政局关于植树的通知\n{place}水利局,{place}直有关部门:\n现通知如下。\n{place}财政局\n2020年3月5日"
        )
        named = [agency.name for agency in (*notice.issuers, *notice.addressees)]
        if named != [f"{place}财政局", f"{place}水利局", f"{place}直有关部门"]:
            wrong.append(place)
    assert wrong == []


@pytest.mark.parametrize("name", ["应急管理部", "指挥部办公室", "以岭药业公司", "本钢集团", "华为公司"])
def test_a_body_may_begin_as_an_explanation_does(name: str) -> None:
    assert unread([name], "种好树。({0}、省财政厅负责)", "{0} 省财政厅") == []


@pytest.mark.parametrize(
    "words", ["即最后一名", "含其下属机构", "应由省财政厅承办", "本办法由省财政厅负责解释", "如省财政厅等部门"]
)
def test_explanations_name_nobody(words: str) -> None:
    assert rp.find_responsibilities(f"种好树。({words})") == []
