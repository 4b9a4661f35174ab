"""Agencies, alone and in lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal
from tests.notations.words import bracketed_names

import revival_policy as rp
from revival_policy import strategies
from revival_policy.notations.agencies import agency_named
from revival_policy.notations.agency_lists import join_names
from revival_policy.notations.agency_names import is_collective, is_list_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("省财政厅", "省财政厅"),
        (" 省 财政厅\n", "省财政厅"),
        ("省财\r\n政厅", "省财政厅"),
        ("各市(州)人民政府", "各市(州)人民政府"),
        ("各市（州）人民政府", "各市（州）人民政府"),
        ("县规划局(林业局)", "县规划局(林业局)"),
        ("国务院各部委、各直属机构", "国务院各部委、各直属机构"),
        ("A公司", "A公司"),
        ("12345热线", "12345热线"),
        ("甲(乙(丙)丁)戊", "甲(乙(丙)丁)戊"),
        ("局", "局"),
        ("甲" * 300, "甲" * 300),
    ],
)
def test_a_name_is_read_as_written(text: str, name: str) -> None:
    agency = rp.Agency.from_text(text)
    assert (agency.name, str(agency)) == (name, name)
    assert agency == rp.Agency(name)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "机关名称"),
        (" ", 1, "机关名称"),
        (",", 0, "机关名称"),
        ("(省财政厅", 0, "机关名称"),
        ("《办法》办", 0, "机关名称"),
        ("省财政厅)", 4, "end of text"),
        ("省财政厅(", 4, "end of text"),
        ("省财政厅,省教育厅", 4, "end of text"),
        ("省 财政厅 ，省教育厅", 6, "end of text"),
        ("省财政厅;", 4, "end of text"),
        ("省财政厅。", 4, "end of text"),
        ("省财政厅:省教育厅", 4, "end of text"),
        ("甲" * 301, 300, "end of text"),
    ],
)
def test_what_is_no_name_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Agency, text, position, expected)


@pytest.mark.parametrize(
    "name",
    ["", " ", "省 财政厅", "省财政厅\n", "(省财政厅", "省财政厅)", "甲,乙", "甲;乙", "甲。", "《甲》", "甲" * 301],
)
def test_the_constructor_refuses_what_the_grammar_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="expected the name of an agency"):
        rp.Agency(name)


@pytest.mark.parametrize(
    "name",
    [
        "各市(州)人民政府", "有关地方政府", "省直有关部门", "各相关单位", "属地乡镇", "领导小组成员单位", "各商业银行",
        "各界别各组",
    ],
)  # fmt: skip
def test_a_class_of_bodies_is_collective(name: str) -> None:
    assert is_collective(name)
    assert rp.Agency(name).collective
    assert rp.Agency.from_text(name).collective


@pytest.mark.parametrize("name", ["省财政厅", "长春市政府", "长白山管委会", "人民银行白山中心支行", "各界联合会"])
def test_a_single_body_is_not_collective(name: str) -> None:
    assert not is_collective(name)
    assert not rp.Agency(name).collective


def test_agencies_are_equal_when_their_names_are() -> None:
    classed = rp.Agency("管委会", collective=True)
    assert classed.collective
    assert classed == rp.Agency("管委会")
    assert hash(classed) == hash(rp.Agency("管委会"))
    assert rp.Agency("省财政厅") != rp.Agency("市财政厅")


def test_a_name_that_returns_is_the_same_object() -> None:
    assert agency_named("省水利厅") is agency_named("省水利厅")


@pytest.mark.parametrize(
    ("text", "names", "open_ended", "canonical"),
    [
        ("省财政厅", ["省财政厅"], False, "省财政厅"),
        ("省财政厅、省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("省财政厅,省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("省财政厅，省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("省财政厅;省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("省财政厅；省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        (" 省财政厅 、\n省教 育厅 ", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("省财政厅会同省教育厅", ["省财政厅", "省教育厅"], False, "省财政厅、省教育厅"),
        ("县财政局和县教育局", ["县财政局", "县教育局"], False, "县财政局、县教育局"),
        ("市委和市政府", ["市委", "市政府"], False, "市委、市政府"),
        ("有关部门及各县政府", ["有关部门", "各县政府"], False, "有关部门、各县政府"),
        ("市规划局和市场局", ["市规划局", "市市场局"], False, "市规划局、市市场局"),
        ("省财政厅等", ["省财政厅"], True, "省财政厅等"),
        ("省财政厅等职能部门", ["省财政厅"], True, "省财政厅等"),
        ("各有关区、县级市", ["各有关区、县级市"], False, "各有关区、县级市"),
        ("省厅、相关市、县政府", ["省厅", "相关市、县政府"], False, "省厅、相关市、县政府"),
        ("各县区、开发园区", ["各县区、开发园区"], False, "各县区、开发园区"),
        ("省财政厅等部门", ["省财政厅"], True, "省财政厅等"),
        ("省财政厅等有关部门和单位", ["省财政厅"], True, "省财政厅等"),
        ("省财政厅等3部门", ["省财政厅"], True, "省财政厅等"),
        ("省财政厅等十部门", ["省财政厅"], True, "省财政厅等"),
        ("省财政厅等多个部门", ["省财政厅"], True, "省财政厅等"),
        ("财政部等国务院有关部门", ["财政部"], True, "财政部等"),
        ("省财政厅等、省教育厅", ["省财政厅", "省教育厅"], True, "省财政厅、省教育厅等"),
        ("省财政厅等,有关地方政府", ["省财政厅", "有关地方政府"], True, "省财政厅、有关地方政府等"),
        ("长春市等有关地方政府", ["长春市政府", "有关地方政府"], True, "长春市政府、有关地方政府等"),
        ("长春市、吉林市政府", ["长春市政府", "吉林市政府"], False, "长春市政府、吉林市政府"),
        ("长春市、吉林市政府等", ["长春市政府", "吉林市政府"], True, "长春市政府、吉林市政府等"),
        ("甲县、乙州人民政府", ["甲县人民政府", "乙州人民政府"], False, "甲县人民政府、乙州人民政府"),
        ("省厅、甲市、乙市政府", ["省厅", "甲市政府", "乙市政府"], False, "省厅、甲市政府、乙市政府"),
        ("长春市,吉林市政府", ["长春市", "吉林市政府"], False, "长春市;吉林市政府"),
        ("长春市、省商务厅、吉林市政府", ["长春市", "省商务厅", "吉林市政府"], False, "长春市、省商务厅、吉林市政府"),
        ("各市、州人民政府", ["各市、州人民政府"], False, "各市、州人民政府"),
        ("各市(州)政府、长白山管委会", ["各市(州)政府", "长白山管委会"], False, "各市(州)政府、长白山管委会"),
        ("县规划局(林业局)、县水利局", ["县规划局(林业局)", "县水利局"], False, "县规划局(林业局)、县水利局"),
        ("县局(林业、水利)、县教育局", ["县局(林业、水利)", "县教育局"], False, "县局(林业、水利)、县教育局"),
        ("省高等教育局", ["省高等教育局"], False, "省高等教育局"),
    ],
)  # fmt: skip
def test_a_list_is_read(text: str, names: list[str], open_ended: bool, canonical: str) -> None:  # noqa: FBT001
    agencies = rp.AgencyList.from_text(text)
    assert [agency.name for agency in agencies.agencies] == names
    assert agencies.open_ended is open_ended
    assert str(agencies) == canonical
    assert rp.AgencyList.from_text(canonical) == agencies


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "机关名称"),
        ("等", 0, "机关名称"),
        ("、省财政厅", 0, "机关名称"),
        ("1省", 0, "机关名称"),
        ("(省财政厅)", 0, "机关名称"),
        ("省财政厅、", 4, "end of text"),
        ("省财政厅、、省教育厅", 4, "end of text"),
        ("省财政厅,", 4, "end of text"),
        ("省财政厅。省教育厅", 4, "end of text"),
        ("省财政厅 牵头", 5, "end of text"),
        ("省财政厅(", 4, "end of text"),
        ("甲" * 121, 120, "end of text"),
    ],
)
def test_what_is_no_list_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.AgencyList, text, position, expected)


@pytest.mark.parametrize(
    "text", ["省财政厅等等", "省教育厅、省财政厅等等", "省财政厅负责等", "协助等", "甲" * 119 + "市、乙政府"]
)
def test_a_name_that_no_list_can_hold_is_refused_as_a_notation(text: str) -> None:
    assert_read_or_refused(text)


def assert_read_or_refused(text: str) -> None:
    try:
        agencies = rp.AgencyList.from_text(text)
    except rp.NotationError as error:
        assert error.text == text  # noqa: PT017 - a text may also be read
    else:
        assert rp.AgencyList.from_text(str(agencies)) == agencies


@pytest.mark.parametrize("name", ["甲、乙", "1省", "省财政厅等", "省财政厅牵头", "会同省财政厅", "甲" * 121])
def test_a_list_holds_only_names_that_read_back_as_one(name: str) -> None:
    assert not is_list_name(name)
    with pytest.raises(ValueError, match="not a name that can be in a list"):
        rp.AgencyList((rp.Agency(name),))


def test_a_list_holds_at_least_one_agency() -> None:
    with pytest.raises(ValueError, match="agencies"):
        rp.AgencyList(())


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["省财政厅", "省教育厅"], "省财政厅、省教育厅"),
        (["长春市", "吉林市政府"], "长春市;吉林市政府"),
        (["各市", "县"], "各市;县"),
        (["各设区市", "乡镇场", "省财政厅"], "各设区市;乡镇场、省财政厅"),
    ],
)
def test_names_are_joined_so_that_they_read_back(names: list[str], joined: str) -> None:
    assert join_names(names) == joined
    assert [agency.name for agency in rp.AgencyList.from_text(joined).agencies] == names


@given(st.lists(bracketed_names.filter(is_list_name).map(rp.Agency), min_size=1, max_size=4).map(tuple), st.booleans())
def test_lists_of_the_oddest_names_read_back(agencies: tuple[rp.Agency, ...], open_ended: bool) -> None:  # noqa: FBT001
    written = rp.AgencyList(agencies, open_ended)
    assert rp.AgencyList.from_text(str(written)) == written


@given(st.lists(bracketed_names, min_size=1, max_size=4), st.lists(st.sampled_from("、,，;"), min_size=4, max_size=4))
def test_words_in_any_order_are_a_list_or_refused(names: list[str], marks: list[str]) -> None:
    assert_read_or_refused("".join(name + mark for name, mark in zip(names, marks, strict=False))[:-1])


@given(strategies.agency_lists(strategies.agencies()))
def test_the_order_of_a_list_is_kept(agencies: rp.AgencyList) -> None:
    text = ";".join(agency.name for agency in agencies.agencies)
    assert rp.AgencyList.from_text(text).agencies == agencies.agencies


@pytest.mark.parametrize(
    ("text", "names", "open_ended"),
    [
        ("甲局(林业(草原)局)、乙局", ["甲局(林业(草原)局)", "乙局"], False),
        ("县局(林业(草原)、水利)等部门、乙局", ["县局(林业(草原)、水利)", "乙局"], True),
        ("甲厅等部门，乙市、丙市政府等", ["甲厅", "乙市政府", "丙市政府"], True),
        ("甲厅等各级部门", ["甲厅", "各级部门"], True),
    ],
)
def test_brackets_within_brackets_and_open_ends_among_names_are_read(
    text: str,
    names: list[str],
    open_ended: bool,  # noqa: FBT001
) -> None:
    agencies = rp.AgencyList.from_text(text)
    assert [agency.name for agency in agencies.agencies] == names
    assert agencies.open_ended is open_ended


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("省财政厅、" * 20_000, 99999, "end of text"),
        ("省财政厅:" + "甲\n" * 50_000, 4, "end of text"),
        ("、" * 100_000, 0, "机关名称"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.AgencyList.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("机关名单", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("甲" * 100_000, 300, "end of text"),
        ("省财政厅," + "甲\n" * 50_000, 4, "end of text"),
        ("," * 100_000, 0, "机关名称"),
    ],
)
def test_the_refusal_of_a_very_long_name_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Agency.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("机关名称", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各区政府和东湖示范区、空港区管委会", ["各区政府", "东湖示范区管委会", "空港区管委会"]),
        ("各市〔州〕、各县〔市、区〕人民政府", ["各市〔州〕人民政府", "各县〔市、区〕人民政府"]),
        ("省教育厅、财政厅和人力资源社会保障厅", ["省教育厅", "省财政厅", "省人力资源社会保障厅"]),
        ("市教育局、卫生健康委以及财政局", ["市教育局", "市卫生健康委", "市财政局"]),
        ("省工业和信息化厅、住房和城乡建设厅", ["省工业和信息化厅", "省住房和城乡建设厅"]),
        ("市政府和社会资本合作中心", ["市政府和社会资本合作中心"]),
        ("县卫生健康局和乡镇", ["县卫生健康局和乡镇"]),
    ],
)
def test_words_that_join_the_last_names(text: str, names: list[str]) -> None:
    assert [agency.name for agency in rp.AgencyList.from_text(text).agencies] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("（市财政局、教育局按各自职责分头牵头）", ["市财政局", "市教育局"]),
        ("（各区政府〈含开发区管委会，下同〉、市财政局负责）", ["各区政府", "市财政局"]),
        ("（各区政府（含开发区〈高新区〉管委会，下同）、市财政局）", ["各区政府", "市财政局"]),
        ("责任单位∶省财政厅、教育厅", ["省财政厅", "省教育厅"]),
    ],
)
def test_words_and_notes_around_names_that_share_a_part(text: str, names: list[str]) -> None:
    (found,) = rp.find_responsibilities(f"做好工作。{text}")
    assert [agency.name for agency in found.value.agencies] == names
