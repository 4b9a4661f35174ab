"""Names as written become bodies: by place, by date, by rule, or not at all."""

from __future__ import annotations

import datetime as dt
import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.yardstick import cost

import revival_policy as rp

BEFORE = dt.date(2016, 5, 4)
BETWEEN = dt.date(2020, 5, 4)
AFTER = dt.date(2024, 5, 4)


def name_of(written: str, place: str | None, on: dt.date | None) -> str | None:
    body = rp.registry.resolve(written, place=place, on=on)
    return body.name if body else None


@pytest.mark.parametrize(
    ("written", "place", "on", "official"),
    [
        # A department, by its place and level.
        ("省发改委", "甘肃省", BETWEEN, "甘肃省发展和改革委员会"),
        ("州财政局", "云南省楚雄彝族自治州", BETWEEN, "楚雄彝族自治州财政局"),
        ("市住建局", "山西省临汾市", BETWEEN, "临汾市住房和城乡建设局"),
        ("市商务委", "上海市", BETWEEN, "上海市商务委员会"),
        ("自治区人民政府办公厅", "宁夏回族自治区", AFTER, "宁夏回族自治区人民政府办公厅"),
        ("盟行署", "内蒙古自治区阿拉善盟", BETWEEN, "阿拉善盟行政公署"),
        # Unnamed, it is that of the place of the notice.
        ("统计局", "贵州省遵义市", BETWEEN, "遵义市统计局"),
        ("林业局", "江西省", BETWEEN, "江西省林业局"),
        # A district carries its city; what a county has not, its city has.
        ("区民政局", "四川省成都市武侯区", BETWEEN, "成都市武侯区民政局"),
        ("市中级人民法院", "四川省绵阳市江油市", BETWEEN, "四川省绵阳市中级人民法院"),
        ("市民政局", "四川省绵阳市江油市", BETWEEN, "江油市民政局"),
        # Reforms.
        ("省国土资源厅", "云南省", BEFORE, "云南省国土资源厅"),
        ("省编办", "云南省", BEFORE, "云南省机构编制委员会办公室"),
        ("省编办", "云南省", BETWEEN, "中共云南省委机构编制委员会办公室"),
        ("省国税局", "云南省", BEFORE, "云南省国家税务局"),
        ("省税务局", "云南省", BETWEEN, "国家税务总局云南省税务局"),
        ("云南银监局", "云南省", BEFORE, "中国银行业监督管理委员会云南监管局"),
        ("云南银保监局", "云南省", BETWEEN, "中国银行保险监督管理委员会云南监管局"),
        ("云南金融监管局", "云南省", AFTER, "国家金融监督管理总局云南监管局"),
        ("人民银行昆明中心支行", "云南省", BETWEEN, "中国人民银行昆明中心支行"),
        ("人行云南省分行", "云南省", AFTER, "中国人民银行云南省分行"),
        # Organs of the Party and what it leads.
        ("省委统战部", "福建省", BETWEEN, "中共福建省委统一战线工作部"),
        ("自治区党委宣传部", "西藏自治区", BETWEEN, "中共西藏自治区委员会宣传部"),
        ("团市委", "福建省龙岩市", BETWEEN, "共青团龙岩市委员会"),
        ("中国共产党福建省委员会组织部", "福建省", BETWEEN, "中共福建省委组织部"),
        # Two places with one short name: the level of the body tells them apart.
        ("吉林证监局", "吉林省", BEFORE, "中国证券监督管理委员会吉林监管局"),
        ("吉林海关", "吉林省", BETWEEN, "中华人民共和国吉林海关"),
        # Bodies of the centre, in its own notices and in others.
        ("发展改革委", None, BEFORE, "国家发展和改革委员会"),
        ("中华人民共和国财政部", None, BEFORE, "财政部"),
        ("财政部", "湖北省", BEFORE, "财政部"),
        ("国家统计局", "湖北省", BEFORE, "国家统计局"),
        ("沈阳铁路局", "辽宁省", BETWEEN, "中国铁路沈阳局集团有限公司"),
        # By rule.
        ("财政部办公厅", None, BEFORE, "财政部办公厅"),
        ("省教育厅办公室", "湖北省", BEFORE, "湖北省教育厅办公室"),
        ("县城乡建设和水利局", "陕西省西安市蓝田县", BETWEEN, "蓝田县城乡建设和水利局"),
        ("市公积金中心蓝田管理部", "陕西省西安市蓝田县", BETWEEN, "西安住房公积金管理中心蓝田管理部"),
        ("宝鸡高新区管委会", "陕西省宝鸡市", BETWEEN, "宝鸡高新技术产业开发区管理委员会"),
        ("清溪竹业有限责任公司", "陕西省宝鸡市", BETWEEN, "清溪竹业有限责任公司"),
        ("市国家税务总局宝鸡市税务局", "陕西省宝鸡市", BETWEEN, "国家税务总局宝鸡市税务局"),
        ("县自然资源局(林业局)", "陕西省西安市蓝田县", BETWEEN, "蓝田县自然资源局"),
        ("市市政公用服务中心", "陕西省宝鸡市", BETWEEN, "宝鸡市市政公用服务中心"),
        ("市竹林保护工作领导小组办公室", "陕西省宝鸡市", BETWEEN, "宝鸡市竹林保护工作领导小组办公室"),
        ("宝鸡竹笛演奏协会", "陕西省宝鸡市", BETWEEN, "宝鸡竹笛演奏协会"),
        ("市委竹林保护委员会", "陕西省宝鸡市", BETWEEN, "中共宝鸡市委竹林保护委员会"),
        ("国务院竹林保护工作领导小组", None, BETWEEN, "国务院竹林保护工作领导小组"),
        ("清溪镇政府", "陕西省西安市蓝田县", BETWEEN, "蓝田县清溪镇人民政府"),
        ("清溪街道办", "陕西省西安市雁塔区", BETWEEN, "西安市雁塔区清溪街道办事处"),
        ("清溪镇人民政府", "广东省东莞市", BETWEEN, "东莞市清溪镇人民政府"),
        # As elsewhere, where the tables do not speak of the city.
        ("市商务委", "陕西省宝鸡市", BETWEEN, "宝鸡市商务委员会"),
        # By the forms of single provinces, cities and districts.
        ("县生态环境分局", "安徽省安庆市宿松县", BETWEEN, "安庆市宿松县生态环境分局"),
        ("县生态环境分局", "浙江省温州市文成县", BETWEEN, "温州市生态环境局文成分局"),
        ("市规划国土委", "广东省深圳市", BEFORE, "深圳市规划和国土资源委员会"),
        ("区住建委", "天津市和平区", BETWEEN, "天津市和平区住房和建设委员会"),
        # Companies.
        ("国网江苏省电力公司", "江苏省", BEFORE, "国网江苏省电力公司"),
        ("国网江苏省电力公司", "江苏省", BETWEEN, "国网江苏省电力有限公司"),
        ("中国移动湖北公司", "湖北省", BETWEEN, "中国移动通信集团湖北有限公司"),
        ("中国华能", None, BEFORE, "中国华能集团公司"),
        ("中国华能", None, BETWEEN, "中国华能集团有限公司"),
        # A bank is its branch.
        ("人行", "陕西省西安市蓝田县", BETWEEN, "中国人民银行蓝田县支行"),
        ("中国人民银行", "陕西省西安市蓝田县", BETWEEN, "中国人民银行"),
        ("民革省委", "陕西省", BETWEEN, "中国国民党革命委员会陕西省委员会"),
        ("兵团发展改革委", "新疆维吾尔自治区", BETWEEN, "新疆生产建设兵团发展和改革委员会"),
        ("地区行署", "西藏自治区阿里地区", BETWEEN, "阿里地区行政公署"),
        ("自治州财政局", "云南省楚雄彝族自治州", BETWEEN, "楚雄彝族自治州财政局"),
        ("自治县人民政府", "河北省承德市宽城满族自治县", BETWEEN, "宽城满族自治县人民政府"),
        # The commissions' offices went to the Party from September 2018 on.
        ("省编办", "青海省", dt.date(2018, 7, 1), "青海省机构编制委员会办公室"),
        # In use somewhere, and so when it is written.
        ("市经贸委", "山东省烟台市", dt.date(2012, 9, 1), "烟台市经济贸易委员会"),
        ("市交警总队", "上海市", BETWEEN, "上海市公安局交通警察总队"),
        ("省中医药局", "湖北省", BETWEEN, "湖北省中医药管理局"),
        ("省中医药局", "广东省", BETWEEN, "广东省中医药局"),
        ("市仲裁委", "陕西省宝鸡市", BETWEEN, "宝鸡仲裁委员会"),
        ("市建委", "江苏省南京市", dt.date(2006, 5, 1), "南京市建设委员会"),
        ("市建委", "江苏省南京市", dt.date(2018, 5, 1), "南京市城乡建设委员会"),
        ("苏州市外办", "江苏省苏州市昆山市", BETWEEN, "苏州市人民政府外事办公室"),
        ("市外办", "湖南省株洲市攸县", BETWEEN, "株洲市人民政府外事办公室"),
        ("市中级法院", "江苏省苏州市昆山市", BETWEEN, "江苏省苏州市中级人民法院"),
        ("市审改办", "陕西省宝鸡市", BETWEEN, "宝鸡市行政审批制度改革工作领导小组办公室"),
        # Of two signboards of one body, its own among the bodies of the State Council.
        ("网信办", None, BETWEEN, "国家互联网信息办公室"),
        ("医改办", None, BETWEEN, "国务院深化医药卫生体制改革领导小组办公室"),
        ("省综治办", "湖北省", dt.date(2013, 5, 1), "湖北省社会管理综合治理委员会办公室"),
        ("县文广旅体局", "浙江省丽水市缙云县", BETWEEN, "缙云县文化和广电旅游体育局"),
        # Blanks and brackets of either width never matter.
        (" 省 财 政 厅 ", "湖北省", BETWEEN, "湖北省财政厅"),
        ("中央党校(国家行政学院)", None, BETWEEN, "中共中央党校（国家行政学院）"),
    ],
)
def test_a_name_means_one_body(written: str, place: str | None, on: dt.date, official: str) -> None:
    assert name_of(written, place, on) == official


@pytest.mark.parametrize(
    ("written", "place", "on"),
    [
        # Several bodies.
        ("各市州人民政府", "青海省", BETWEEN),
        ("中省直有关单位", "青海省", BETWEEN),
        ("省委、省政府", "青海省", BETWEEN),
        # One of several.
        ("市教育局", "青海省", BETWEEN),
        ("城关区政府", None, BETWEEN),
        ("青海监管局", "青海省", BETWEEN),
        ("开发区管委会", "青海省西宁市", BETWEEN),
        ("西宁开发区管委会", "青海省西宁市", BETWEEN),
        # No place, or none of this kind.
        ("省财政厅", None, BETWEEN),
        ("县财政局", "北京市", BETWEEN),
        # A local office of a central body, or the body itself.
        ("人民银行", "青海省", BETWEEN),
        # Not in those days.
        ("省自然资源厅", "青海省", BEFORE),
        ("省国土资源厅", "青海省", AFTER),
        ("银监会", None, AFTER),
        # One name in turn of two bodies, on a day of which nobody says which.
        ("省编办", "青海省", dt.date(2018, 9, 15)),
        # In short for what other cities have.
        ("市住保局", "陕西省宝鸡市", BETWEEN),
        ("市大数据局", "陕西省宝鸡市", BETWEEN),
        # Of the notice's own place, which has none that is known, and not of the city above.
        ("市外办", "江苏省苏州市昆山市", BETWEEN),
        ("外办", "江苏省苏州市昆山市", BETWEEN),
        # Counties call theirs by a dozen names.
        ("县文旅局", "青海省西宁市大通回族土族自治县", AFTER),
        # One word may be short for a longer name, three without 和 for one with it, a centre for one that says more.
        ("市公路局", "青海省西宁市", BETWEEN),
        ("市农村水利建设局", "青海省西宁市", BETWEEN),
        ("市房屋征收中心", "青海省西宁市", BETWEEN),
        # A name of the tables out of its time is no name that follows by rule.
        ("市环境保护局", "青海省西宁市", AFTER),
        # Towns are below counties.
        ("清溪镇政府", "青海省西宁市", BETWEEN),
        ("乡镇政府", "陕西省西安市蓝田县", BETWEEN),
        # Nothing known.
        ("省竹业办", "青海省", BETWEEN),
        ("", "青海省", BETWEEN),
        ("", None, None),
    ],
)
def test_a_name_that_means_no_single_body_stays_as_it_is(written: str, place: str | None, on: dt.date) -> None:
    assert name_of(written, place, on) is None


def test_on_the_boundary_day_the_later_body_is_meant() -> None:
    last = dt.date(2018, 6, 14)
    assert name_of("市地税局", "山东省潍坊市", last) == "潍坊市地方税务局"
    assert name_of("市地税局", "山东省潍坊市", last + dt.timedelta(1)) is None
    assert name_of("工商总局", None, dt.date(2018, 3, 16)) == "国家工商行政管理总局"
    assert name_of("工商总局", None, dt.date(2018, 3, 17)) is None


def test_a_body_that_became_a_signboard_is_still_found() -> None:
    assert name_of("国家宗教事务局", None, BEFORE) == name_of("国家宗教局", None, BETWEEN) == "国家宗教事务局"


def test_candidates_of_an_ambiguous_name() -> None:
    found = {body.name for body in rp.registry.candidates("市教育局", place="青海省", on=BETWEEN)}
    assert {"西宁市教育局", "海东市教育局"} <= found
    assert rp.registry.candidates("各市州人民政府", place="青海省", on=BETWEEN) == ()


def test_the_body_resolved_is_the_first_candidate() -> None:
    for written in ("省发改委", "西宁市财政局", "人民银行西宁中心支行", "城中区政府"):
        resolved = rp.registry.resolve(written, place="青海省", on=BETWEEN)
        assert resolved is not None
        assert rp.registry.candidates(written, place="青海省", on=BETWEEN)[0] == resolved


def test_a_place_is_given_as_value_name_or_path() -> None:
    county = rp.registry.resolve("蓝田县政府", on=BETWEEN)
    assert county is not None
    assert county.place is not None
    names = {name_of("县公安局", place, BETWEEN) for place in ("蓝田县", "陕西省蓝田县", "陕西省西安市蓝田县")}
    body = rp.registry.resolve("县公安局", place=county.place, on=BETWEEN)
    assert names == {"蓝田县公安局"} == {body and body.name}


@given(
    st.text(
        st.sampled_from("省市县区州自治委局厅办人民银行税务总国家中共吉林长春()（）、各 监管会党") | st.characters(),
        max_size=40,
    ),
    st.sampled_from([None, "", "吉林省", "吉林省长春市", "北京市", "吉林", "攸县"]),
    st.none() | st.dates(),
)
def test_any_text_is_resolved_or_not_and_nothing_is_raised(written: str, place: str | None, on: dt.date | None) -> None:
    body = rp.registry.resolve(written, place=place, on=on)
    bodies = rp.registry.candidates(written, place=place, on=on)
    assert len({one.name for one in bodies}) == len(bodies)
    if body is not None:
        assert bodies[0] == body
        assert body.exists(on)


@pytest.mark.parametrize(
    "piece", ["吉林", "吉林省", "长春分局", "办公室", "市国家税务总局", "新区开发区管委会", "和城乡"]
)
@pytest.mark.parametrize("ending", ["", "局", "分局", "办公室", "管委会"])
def test_a_hostile_name_takes_no_time(piece: str, ending: str) -> None:
    for length in (40, 80, 100_000):
        written = (piece * length)[: length - len(ending)] + ending
        assert cost(functools.partial(rp.registry.resolve, written, place="吉林省", on=BETWEEN)) < 4
