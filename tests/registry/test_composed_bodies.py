"""Bodies that are composed by rule: only where the system of the place and time has them."""

from __future__ import annotations

import pytest

import revival_policy as rp

PROVINCES = [place for place in rp.registry.places(level="province", on="2026-06-01") if place.name != "台湾省"]
MAINLAND = [place for place in PROVINCES if not place.name.endswith("特别行政区")]
REFORM = "2023-08-18"


def name_of(written: str, place: str | rp.registry.Place, on: str) -> str | None:
    body = rp.registry.resolve(written, place=place, on=on)
    return body.name if body else None


@pytest.mark.parametrize(
    ("written", "place", "name"),
    [
        ("省数据局", "河北省", "河北省数据和政务服务局"),
        ("省数据局", "广东省", "广东省政务服务和数据管理局"),
        ("自治区数据局", "内蒙古自治区", "内蒙古自治区政务服务与数据管理局"),
        ("省数据局", "福建省", "福建省数据管理局"),
        ("省数据局", "陕西省", "陕西省数据和政务服务局"),
        ("自治区数据局", "西藏自治区", "西藏自治区数据管理局"),
        ("市数据局", "北京市", "北京市政务服务和数据管理局"),
        ("市数据局", "上海市", "上海市数据局"),
        ("省数据局", "江苏省", "江苏省数据局"),
        ("省大数据局", "山东省", "山东省大数据局"),
        ("市数据局", "湖南省长沙市", "长沙市数据局"),
    ],
)
def test_the_bureau_of_data_bears_its_own_name_since_2024(written: str, place: str, name: str) -> None:
    assert name_of(written, place, "2025-01-01") == name
    assert name_of(name, place, "2025-01-01") == name
    assert name_of(written, place, "2017-01-01") is None


@pytest.mark.parametrize("place", ["重庆市", "海南省", "新疆维吾尔自治区", "河北省邢台市临城县", "山东省济南市"])
def test_no_bureau_of_data_is_made_up(place: str) -> None:
    assert name_of("数据局", place, "2025-01-01") is None


def test_every_province_has_one_branch_of_the_central_bank_since_the_reform() -> None:
    for province in MAINLAND:
        wanted = f"中国人民银行{province.name}分行"
        assert name_of(f"人民银行{province.name}分行", province, REFORM) == wanted
        assert name_of(f"人民银行{province.name}分行", province, "2023-08-17") != wanted


@pytest.mark.parametrize("city", ["沈阳", "南京", "济南", "武汉", "广州", "成都", "西安"])
def test_the_branches_of_several_provinces_ended(city: str) -> None:
    place = rp.registry.place(f"{city}市")
    assert place is not None
    for context in (place, place.province):
        assert name_of(f"人民银行{city}分行", context, "2023-08-17") == f"中国人民银行{city}分行"
        assert name_of(f"人民银行{city}分行", context, REFORM) is None


@pytest.mark.parametrize(
    ("written", "place", "before", "after"),
    [
        ("人民银行长沙中心支行", "湖南省", "中国人民银行长沙中心支行", None),
        ("人民银行长沙市分行", "湖南省", None, None),
        ("人民银行大连市分行", "辽宁省", None, "中国人民银行大连市分行"),
        ("人民银行株洲市分行", "湖南省", None, "中国人民银行株洲市分行"),
        ("人民银行攸县支行", "湖南省株洲市攸县", "中国人民银行攸县支行", None),
        ("人民银行天津市分行", "天津市", "中国人民银行天津分行", "中国人民银行天津市分行"),
    ],
)
def test_the_branches_of_cities_and_counties(written: str, place: str, before: str | None, after: str | None) -> None:
    assert (name_of(written, place, "2023-08-17"), name_of(written, place, REFORM)) == (before, after)


@pytest.mark.parametrize("written", ["市房产局", "市地方金融局"])
def test_what_may_be_short_for_several_names_is_none(written: str) -> None:
    assert name_of(written, "湖南省长沙市", "2020-05-01") is None


def test_a_body_says_on_what_it_rests() -> None:
    def basis(written: str, place: str | None) -> str:
        body = rp.registry.resolve(written, place=place, on="2025-01-01")
        assert body is not None
        return body.basis

    assert basis("财政部", None) == "listed"
    assert basis("省财政厅", "湖南省") == "rule"
    assert basis("省数据局", "河北省") == "listed"
    assert basis("县林下经济领导小组办公室", "湖南省株洲市攸县") == "rule"
    assert basis("省长吉图办", "吉林省") == "documents"
    with rp.registry.extend([{"name": "攸县竹业发展局", "place": "湖南省株洲市攸县"}]):
        assert basis("攸县竹业发展局", "湖南省株洲市攸县") == "listed"


def test_the_surer_bodies_alone_can_be_asked_for() -> None:
    listed = rp.registry.agencies(place="河北省", on="2025-01-01", basis="listed")
    assert "河北省数据和政务服务局" in {body.name for body in listed}
    assert {body.basis for body in listed} == {"listed"}


def test_an_unknown_basis_is_refused() -> None:
    with pytest.raises(ValueError, match="basis"):
        rp.registry.Body("某局", basis="guess")


@pytest.mark.parametrize("place", ["哥谭市", "鼓楼区", "吉林政发"])
def test_what_is_no_single_place_is_refused(place: str) -> None:
    for ask in (rp.registry.resolve, rp.registry.candidates):
        with pytest.raises(rp.QueryError, match="place"):
            ask("财政局", place=place)


@pytest.mark.parametrize("on", ["昨天", "2016", "2016-13-01", "2016-1/1", ""])
def test_what_is_no_day_is_refused(on: str) -> None:
    with pytest.raises(rp.QueryError, match="on"):
        rp.registry.resolve("财政部", on=on)
    with pytest.raises(rp.QueryError, match="on"):
        rp.registry.place("攸县", on=on)


@pytest.mark.parametrize("on", ["2016-01-01", "2016/1/1", "2016.1.1", "2016年1月1日", " 2016-01-01 "])
def test_a_day_is_read_as_it_is_written(on: str) -> None:
    assert name_of("发改委", "吉林", on) == "吉林省发展和改革委员会"
