"""Whose a code is: listed, composed, ambiguous, unknown."""

from __future__ import annotations

import pytest

from revival_policy.registry import codes


@pytest.mark.parametrize(
    ("code", "issuer"),
    [
        ("国发", "国务院"),
        ("国办发明电", "国务院办公厅"),
        ("中发", "中共中央"),
        ("厅字", "中共中央办公厅"),
        ("法释", "最高人民法院"),
        ("发改办投资", "国家发展和改革委员会办公厅"),
        ("吉政发", "吉林省人民政府"),
        ("吉政办函", "吉林省人民政府办公厅"),
        ("穗府办函", "广州市人民政府办公厅"),
        ("深府", "深圳市人民政府"),
        ("粤府办", "广东省人民政府办公厅"),
        ("湘建房", "湖南省住房和城乡建设厅"),
        ("粤工信工业互联网函", "广东省工业和信息化厅"),
        ("云府明电", "云南省人民政府"),
    ],
)
def test_a_code_that_is_certain_has_its_issuer(code: str, issuer: str) -> None:
    assert codes.issuer_of(code) == issuer
    assert codes.is_known(code)


@pytest.mark.parametrize("code", ["琼公积金贷", "粤公资函", "沪委整字", "中科园发", "粤统战函", "湘水产发"])
def test_the_word_of_an_organ_may_begin_that_of_another_which_is_not_guessed(code: str) -> None:
    assert codes.issuer_of(code) is None


def test_one_hanzi_of_a_county_is_no_proof_without_its_name() -> None:
    assert codes.issuer_of("兴政办发") is None
    assert codes.candidates("兴政办发") == ("来宾市兴宾区人民政府办公室",)
    assert codes.issuer_of("兴政办发", place="来宾市兴宾区") == "来宾市兴宾区人民政府办公室"
    assert codes.issuer_of("京兴政办发") == "北京市大兴区人民政府办公室"


def test_a_stem_of_the_centre_is_no_city_s() -> None:
    assert codes.issuer_of("中组部审文") == "中共中央组织部"


def test_a_code_that_two_places_use_has_no_issuer_but_candidates() -> None:
    assert codes.issuer_of("宁政发") is None
    assert set(codes.candidates("宁政发")) == {"南京市人民政府", "宁夏回族自治区人民政府"}
    assert codes.places("宁政发") == ("南京市", "宁夏回族自治区")


def test_the_place_decides_between_candidates() -> None:
    assert codes.issuer_of("宁政发", place="南京市") == "南京市人民政府"
    assert codes.issuer_of("宁政发", place="长春市") is None


def test_the_year_decides_between_bodies_that_succeeded_each_other() -> None:
    assert codes.issuer_of("银保监发", 2020) == "中国银行保险监督管理委员会"
    assert codes.issuer_of("银保监发", 2016) is None


@pytest.mark.parametrize("code", ["", "照国发", "漯房稳办", "甲乙丙", "中国人民银行公告"])
def test_a_code_that_nobody_knows_has_neither_issuer_nor_candidates(code: str) -> None:
    assert not codes.is_known(code)
    assert codes.issuer_of(code) is None
    assert codes.candidates(code) == ()
