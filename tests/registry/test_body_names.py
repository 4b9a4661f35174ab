"""English names of bodies: those of the centre as the table has them, local ones by rule."""

from __future__ import annotations

import datetime as dt
import re

import pytest

import revival_policy as rp
from revival_policy.registry.tables import rows

ON = dt.date(2016, 12, 9)
#: Kinds whose English names are established; those of coordinating bodies (office) and regional organs (vertical) vary.
ORGANS = {"government", "department", "party", "congress", "consultative", "court", "procuratorate", "military"}
#: Organs of today of which no English name of their own was found.
WITHOUT = {"中共中央直属机关事务管理局"}


def test_organs_of_state_and_party_in_being_have_english_names() -> None:
    organs = [row for row in rows("central_bodies") if row["kind"] in ORGANS and not row["valid_to"]]
    assert len(organs) > 150
    assert {row["name"] for row in organs if not row["english"]} == WITHOUT


def test_english_names_are_written_in_latin_letters() -> None:
    for row in rows("central_bodies"):
        assert re.fullmatch(r"(?:[A-Z][\w\s,.'&()/-]*)?", row["english"], re.ASCII), row


def _english(name: str, place: str, on: dt.date = ON) -> str:
    body = rp.registry.resolve(name, place=place, on=on)
    assert body is not None
    return body.english


@pytest.mark.parametrize(
    ("name", "place", "english"),
    [
        ("长春海关", "吉林省", "Changchun Customs District"),
        ("拱北海关", "广东省", "Gongbei Customs District"),
        ("天津海关", "天津市", "Tianjin Customs District"),
        ("吉林银监局", "吉林省", "Jilin Office of the China Banking Regulatory Commission"),
        ("大连银监局", "辽宁省", "Dalian Office of the China Banking Regulatory Commission"),
        ("深圳证监局", "广东省", "Shenzhen Office of the China Securities Regulatory Commission"),
        ("人民银行长春中心支行", "吉林省", "Changchun Central Sub-branch of the People's Bank of China"),
        ("吉林省国家税务局", "吉林省", "Jilin Provincial Office, State Administration of Taxation"),
        ("上海铁路局", "安徽省", "Shanghai Railway Bureau"),
    ],
)
def test_branches_of_the_centre_bear_the_name_of_their_place(name: str, place: str, english: str) -> None:
    assert _english(name, place) == english


@pytest.mark.parametrize(
    ("name", "place", "english"),
    [
        ("广西证监局", "广西壮族自治区", "Guangxi Office of the China Securities Regulatory Commission"),
        ("宁夏证监局", "宁夏回族自治区", "Ningxia Office of the China Securities Regulatory Commission"),
        ("新疆证监局", "新疆维吾尔自治区", "Xinjiang Office of the China Securities Regulatory Commission"),
        ("内蒙古证监局", "内蒙古自治区", "Inner Mongolia Office of the China Securities Regulatory Commission"),
    ],
)
def test_branches_in_an_autonomous_region_do_not_name_its_people(name: str, place: str, english: str) -> None:
    assert _english(name, place) == english


@pytest.mark.parametrize(
    ("name", "place", "english"),
    [
        ("省财政厅", "四川省", "Department of Finance of Sichuan Province"),
        ("区财政厅", "广西壮族自治区", "Department of Finance of Guangxi Zhuang Autonomous Region"),
        ("市财政局", "北京市", "Beijing Municipal Finance Bureau"),
        ("市政府", "重庆市", "Chongqing Municipal People's Government"),
        ("市政府办公厅", "天津市", "General Office of the People's Government of Tianjin Municipality"),
        ("市气象局", "上海市", "Meteorological Bureau of Shanghai Municipality"),
    ],
)
def test_organs_of_a_municipality_begin_with_it(name: str, place: str, english: str) -> None:
    assert _english(name, place) == english


def test_a_customs_house_below_a_district_is_not_called_one() -> None:
    assert _english("烟台海关", "山东省") == ""
    assert _english("青岛海关", "山东省") == "Qingdao Customs District"


def test_departments_of_cities_and_branches_in_other_prefectures_are_not_named() -> None:
    assert _english("市财政局", "吉林省长春市") == ""
    assert _english("延边州国税局", "吉林省") == ""
    assert _english("人民银行延边州中心支行", "吉林省") == ""


def test_a_city_that_shares_its_name_is_named_without_its_province() -> None:
    english = "Taizhou Branch of the Bank of China"
    assert _english("中国银行泰州分行", "江苏省") == english
    assert _english("中国银行台州分行", "浙江省") == english


@pytest.mark.parametrize("place", ["吉林省", "四川省", "北京市", "重庆市", "广西壮族自治区", "内蒙古自治区"])
def test_vertical_bureaus_of_a_province_all_have_english_names(place: str) -> None:
    bodies = list(rp.registry.agencies(place=place, level="province", kind="vertical"))
    assert len(bodies) > 15
    assert [body.name for body in bodies if not body.english] == []
