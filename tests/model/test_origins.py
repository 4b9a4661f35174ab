"""The agencies of a notice know where and when it was issued."""

from __future__ import annotations

import pytest

import revival_policy as rp


def read(number: str, clause: str, issuer: str = "", date: str = "2021年5月4日") -> rp.Notice:
    return rp.parse(f"关于种树的通知\n{number}\n各有关单位:\n一、种树\n1.种松树。({clause})\n{issuer}\n{date}")


@pytest.mark.parametrize(
    ("number", "issuer", "clause", "official"),
    [
        ("云政发〔2021〕3号", "云南省人民政府", "省财政厅", "云南省财政厅"),
        ("昆政办〔2021〕3号", "昆明市人民政府办公室", "市财政局", "昆明市财政局"),
        ("", "长春市朝阳区人民政府", "区财政局", "长春市朝阳区财政局"),
        ("", "国家税务总局文成县税务局", "县财政局", "文成县财政局"),
        ("国办发〔2021〕3号", "国务院办公厅", "财政部", "财政部"),
        ("国办发〔2021〕3号", "国务院办公厅", "统计局", "国家统计局"),
    ],
)
def test_the_place_is_that_of_the_code_or_of_the_issuer(number: str, issuer: str, clause: str, official: str) -> None:
    (agency,) = read(number, clause, issuer).measures[0].agencies
    assert agency.official is not None
    assert agency.official.name == official
    assert agency.level == agency.official.level
    assert agency.place == agency.official.place
    assert agency.candidates[0] == agency.official


@pytest.mark.parametrize(
    ("head", "official"),
    [
        ("昆明市绿道管理办法", "昆明市财政局"),
        ("发布机构:昆明市水务局\n发布日期:2021-05-04\n绿道管理办法", "昆明市财政局"),
        ("鼓楼区绿道管理办法", None),  # of which city, the title does not say
        ("关于昆明市绿道的通知", None),
    ],
)
def test_without_code_and_issuer_the_page_or_the_title_tells_the_place(head: str, official: str | None) -> None:
    (agency,) = rp.parse(f"{head}\n一、种树\n1.种松树。(市财政局)").measures[0].agencies
    assert (agency.official and agency.official.name) == official


def test_what_is_not_known_stays_as_written() -> None:
    notice = read("", "省财政厅、省竹业办、各县政府")
    for agency in notice.measures[0].agencies:
        assert (agency.official, agency.level, agency.place) == (None, None, None)
    assert notice.measures[0].agencies[2].candidates == ()


def test_the_date_decides() -> None:
    names = []
    for date in ("2016年5月4日", "2021年5月4日"):
        (agency,) = read("云政发〔2016〕3号", "省编办", date=date).measures[0].agencies
        names.append(agency.official and agency.official.name)
    assert names == ["云南省机构编制委员会办公室", "中共云南省委机构编制委员会办公室"]


def test_two_writings_of_one_body_are_equal_by_what_they_mean() -> None:
    one, other = read("云政发〔2021〕3号", "省发改委、省发展改革委").measures[0].agencies
    assert one != other
    assert one.official == other.official


def test_the_origin_is_no_part_of_equality_and_survives_json() -> None:
    agency = read("云政发〔2021〕3号", "省财政厅", "云南省人民政府").measures[0].agencies[0]
    assert agency == rp.Agency("省财政厅")
    assert hash(agency) == hash(rp.Agency("省财政厅"))
    assert agency.origin == rp.Origin("云南省", rp.Date(2021, 5, 4))
    assert rp.from_json(rp.Agency, rp.to_json(agency)).origin == agency.origin
    assert "origin" not in rp.to_json(rp.Agency("省财政厅"))


def test_issuers_and_addressees_know_it_too() -> None:
    notice = rp.parse("关于种树的通知\n云政发〔2021〕3号\n昆明市政府,省财政厅:\n请种树。\n云南省人民政府\n2021年5月4日")
    officials = [agency.official and agency.official.name for agency in (*notice.issuers, *notice.addressees)]
    assert officials == ["云南省人民政府", "昆明市人民政府", "云南省财政厅"]


def test_a_short_name_of_the_centre_means_nobody_in_a_notice_of_no_known_place() -> None:
    statistics, finance = read("", "统计局、财政部").measures[0].agencies
    assert statistics.origin.place is None
    assert statistics.official is None
    assert [body.name for body in statistics.candidates] == ["国家统计局"]
    assert finance.official
    assert finance.official.name == "财政部"


def test_a_notice_of_the_centre_knows_that_it_is_one() -> None:
    (forestry,) = read("国办发〔2021〕3号", "林草局", issuer="国务院办公厅").measures[0].agencies
    assert forestry.origin.place == "中国"
    assert forestry.official
    assert forestry.official.name == "国家林业和草原局"
