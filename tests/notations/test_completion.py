"""Names that share a part, completed to what they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.words import bracketed_names

from revival_policy.notations.completion import Completion, complete_shared


def check(written: str, completed: str) -> None:
    assert "、".join(complete_shared(written.split("、"))) == completed


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("省商务厅、长春市、吉林市政府", "省商务厅、长春市政府、吉林市政府"),
        ("长春市、吉林市", "长春市、吉林市"),
        ("长春市政府、吉林市", "长春市政府、吉林市"),
        ("甲县、乙管委会", "甲县管委会、乙管委会"),
        ("甲县、省厅、乙县政府", "甲县、省厅、乙县政府"),
        ("各县、乙县政府", "各县、乙县政府"),
        ("各市〔州〕、各县〔区〕人民政府", "各市〔州〕人民政府、各县〔区〕人民政府"),
        ("各市[州]、各县（区）政府", "各市[州]政府、各县（区）政府"),
        ("长春、吉林市政府", "长春市政府、吉林市政府"),
        ("黑龙江、吉林、辽宁省人民政府", "黑龙江省人民政府、吉林省人民政府、辽宁省人民政府"),
        ("海关、吉林市政府", "海关、吉林市政府"),
        ("河南、吉林市政府", "河南、吉林市政府"),
    ],
)
def test_a_government_is_shared_by_the_places_before_it(written: str, completed: str) -> None:
    check(written, completed)


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("省商务厅、财政厅、发展改革委", "省商务厅、省财政厅、省发展改革委"),
        ("市教育局、各学校、公安局", "市教育局、各学校、市公安局"),
        ("县财政局、市场监管局、乡村振兴局", "县财政局、县市场监管局、县乡村振兴局"),
        ("市市场监管局、市政园林局、城市管理局", "市市场监管局、市市政园林局、市城市管理局"),
        ("省财政厅、市教育局、公安局", "省财政厅、市教育局、市公安局"),
        ("省发改委、铁路办", "省发改委、省铁路办"),
        ("吉林省财政厅、教育厅", "吉林省财政厅、吉林省教育厅"),
        ("延边州和龙市教育局、民政局", "延边州和龙市教育局、延边州和龙市民政局"),
        ("示范区财政局、教育局", "示范区财政局、示范区教育局"),
        ("长春新区财政局、教育局", "长春新区财政局、长春新区教育局"),
        ("各地(市)民政局、教育局", "各地(市)民政局、各地(市)教育局"),
        ("各县区教育局、民政局", "各县区教育局、各县区民政局"),
        ("省法院、检察院、公安厅", "省法院、省检察院、省公安厅"),
        ("市教育局、团市委、妇联、残联", "市教育局、团市委、市妇联、市残联"),
        ("县财政局、规划局(林业局)", "县财政局、县规划局(林业局)"),
        ("省科技厅、社科院、红十字会", "省科技厅、省社科院、省红十字会"),
        ("县财政局、供电局", "县财政局、县供电局"),
        ("自治区财政厅、广西工商局、水利厅", "自治区财政厅、广西工商局、自治区水利厅"),
        ("市公安局、市国家安全局、水利局", "市公安局、市国家安全局、市水利局"),
    ],
)
def test_a_level_is_shared_by_the_departments_after_it(written: str, completed: str) -> None:
    check(written, completed)


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("省委组织部、宣传部", "省委组织部、省委宣传部"),
        ("省委组织部、财政厅、宣传部", "省委组织部、省财政厅、省委宣传部"),
        ("省委宣传部、网信办", "省委宣传部、省委网信办"),
        ("省委宣传部、财政厅、网信办", "省委宣传部、省财政厅、省网信办"),
        ("省财政厅、网信办", "省财政厅、省网信办"),
        ("省财政厅、宣传部", "省财政厅、宣传部"),
        ("县委、政府、人大", "县委、县政府、县人大"),
    ],
)
def test_a_committee_is_shared_by_the_offices_of_the_party(written: str, completed: str) -> None:
    check(written, completed)


@pytest.mark.parametrize(
    "names",
    [
        "省财政厅、河南证监局",
        "省财政厅、长春海关、人民银行白山中心支行",
        "区建设局、自然资源分局、生态环境分局",
        "市财政局、税务总局、国家能源局",
        "市财政局、白山银保监分局、国网白山供电公司",
        "市财政局、水务集团、房地产协会",
        "县财政局、和龙市教育局",
        "县财政局、各乡镇、有关部门、园区管委会",
        "财政部、商务部、乡村振兴局",
        "教育局、县财政局",
        "镇江海关、财政局",
        "各城区政府、管委",
        "市县政府、公安局",
        "省财政厅、" + "长" * 40 + "局",
    ],
)
def test_nothing_else_is_completed(names: str) -> None:
    check(names, names)


def test_a_level_is_shared_with_the_next_group_of_the_same_role() -> None:
    role = Completion()
    assert role.complete(["省财政厅"]) == ["省财政厅"]
    assert role.complete(["教育厅", "长春海关"]) == ["省教育厅", "长春海关"]
    assert Completion().complete(["教育厅"]) == ["教育厅"]


def test_a_name_is_kept_where_nothing_is_shared_with_it() -> None:
    role = Completion()
    role.complete(["省财政厅"])
    assert role.keeps("省财政厅", "省教育厅")
    assert role.keeps("省财政厅", "长春海关")
    assert not role.keeps("省财政厅", "教育厅")
    assert not role.keeps("长春市", "吉林市政府")


def test_no_names_are_none() -> None:
    assert complete_shared([]) == []


@given(st.lists(bracketed_names, max_size=5))
def test_a_name_only_grows(names: list[str]) -> None:
    completed = complete_shared(names)
    assert len(completed) == len(names)
    assert all(name in whole or whole.startswith(name) for name, whole in zip(names, completed, strict=True))


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("市临港区、保税区管委会", "市临港区管委会、市保税区管委会"),
        ("市临港区管委会、高新区管委会", "市临港区管委会、市高新区管委会"),
        ("市临港区管委会、市财政局、高新区管委会", "市临港区管委会、市财政局、高新区管委会"),
        ("高新区管委会、保税区管委会", "高新区管委会、保税区管委会"),
    ],
)
def test_a_zone_named_by_its_kind_is_of_the_level_of_the_one_before(written: str, completed: str) -> None:
    check(written, completed)


@pytest.mark.parametrize(
    ("written", "completed"),
    [
        ("开发区经发局、建设局、市林业局、社会事业局", "开发区经发局、开发区建设局、市林业局、开发区社会事业局"),
        ("市林业局、社会事业局", "市林业局、市社会事业局"),
    ],
)
def test_what_zones_alone_have_is_of_the_zone_that_was_named(written: str, completed: str) -> None:
    check(written, completed)


@pytest.mark.parametrize("written", ["县财政局、东山供电局", "县财政局、县东山供电局", "地区财政局、市林业局"])
def test_no_level_is_before_a_name_with_its_own_place_or_level(written: str) -> None:
    check(written, written)
