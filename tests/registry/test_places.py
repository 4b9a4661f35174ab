"""The table of places, and finding places in it by name, path, code and day."""

from __future__ import annotations

import csv
import datetime as dt
import functools
import io
import itertools
import pickle
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.yardstick import cost

import revival_policy as rp
from revival_policy.registry import Place, place, place_candidates, places, split_place
from revival_policy.registry.current import current
from revival_policy.registry.gazetteer import AREA_KINDS, Row
from revival_policy.registry.place_names import short_names
from revival_policy.registry.places import set_own_places

LISTS = Path(__file__).parents[2] / "tools" / "places"
ALL = places()
ALL_PLACES = frozenset(ALL)
TODAY = [one for one in ALL if not one.valid_to]
#: Of what was approved of late, no code is known yet, and no count holds it.
DIVISIONS = [one for one in TODAY if one.kind not in AREA_KINDS and one.code]


def found(text: str, within: str | None = None, on: dt.date | None = None) -> str | None:
    one = place(text, within=place(within) if within else None, on=on)
    return one.path if one else None


def the(text: str) -> Place:
    one = place(text)
    assert one is not None, text
    return one


def names(found: tuple[Place, ...]) -> list[str]:
    return [one.name for one in found]


# What the table says.


def test_the_divisions_of_today_are_as_many_as_the_state_counts() -> None:
    # The yearbook of 2023, the two counties set up in 2024, and the district made of two in 2025.
    assert Counter(one.kind for one in DIVISIONS) == {
        "province": 23,
        "autonomous_region": 5,
        "municipality": 4,
        "special_administrative_region": 2,
        "prefecture_city": 293 - 15,
        "sub_provincial_city": 15,
        "prefecture": 7,
        "autonomous_prefecture": 30,
        "league": 3,
        "district": 977 - 1,
        "county_city": 397,
        "county": 1299 + 2,
        "autonomous_county": 117,
        "banner": 49,
        "autonomous_banner": 3,
        "special_district": 1,
        "forestry_district": 1,
    }


@pytest.mark.parametrize(
    ("year", "prefectures", "counties"),
    [(2000, 333, 2861), (2005, 333, 2862), (2015, 334, 2850), (2020, 333, 2844), (2023, 333, 2844)],
)
def test_those_of_earlier_years_are_as_many_as_its_yearbooks_say(year: int, prefectures: int, counties: int) -> None:
    there = [
        one.level
        for one in ALL
        if one.kind not in AREA_KINDS and one.valid_from[:4] <= str(year) and (one.valid_to or "9999") > str(year)
    ]
    assert (there.count("prefecture"), there.count("county")) == (prefectures, counties)


@pytest.mark.parametrize(
    ("province", "prefectures", "counties"),
    [
        ("吉林省", 9, 60),
        ("广东省", 21, 122),
        ("四川省", 21, 183),
        ("新疆维吾尔自治区", 14, 110),
        ("海南省", 4, 25),
        ("重庆市", 0, 37),
        ("北京市", 0, 16),
    ],
)
def test_a_province_has_so_many(province: str, prefectures: int, counties: int) -> None:
    inside = [one.level for one in DIVISIONS if one.province == the(province)]
    assert (inside.count("prefecture"), inside.count("county")) == (prefectures, counties)


def test_no_code_has_two_places_at_one_time() -> None:
    by_code: defaultdict[str, list[Place]] = defaultdict(list)
    for one in ALL:
        by_code[one.code].append(one)
    del by_code[""]
    for several in by_code.values():
        for before, after in itertools.pairwise(sorted(several, key=lambda one: one.valid_from)):
            assert "" < before.valid_to <= after.valid_from, (before, after)


def test_codes_begin_as_those_of_their_parents() -> None:
    for one in DIVISIONS:
        if one.level == "province":
            assert one.code.endswith("0000")
            assert one.parent is None
            continue
        assert one.parent is not None, one
        digits = 2 if one.parent.level == "province" else 4
        assert one.code[:digits] == one.parent.code[:digits], one
        assert one.code.endswith("00") is (one.level == "prefecture"), one


def test_every_place_lies_in_a_province_that_was_there() -> None:
    for one in ALL:
        above = one.parent
        assert (above is None) is (one.level == "province"), one
        if above is not None:
            assert one.province.level == "province"
            assert not above.valid_to or (one.valid_to and one.valid_to <= above.valid_to), (one, above)


def test_successors_are_known_and_were_there_when_the_place_ended() -> None:
    table = current().gazetteer
    for row in table.rows:
        followed = [reference for reference in row.successors.split("|") if reference]
        assert row.valid_to or not followed, row
        for one in places(code=row.code, name=row.name) if followed else ():
            assert len(one.successors()) == len(one.successor_keys), one
            for later in one.successors():
                assert later.valid_from[:4] <= one.valid_to[:4] <= (later.valid_to or "9999"), (one, later)


def test_the_table_can_be_read_by_splitting_its_lines() -> None:
    text = resources.files("revival_policy.registry").joinpath("data/places.csv").read_text(encoding="utf-8")
    header, *lines = csv.reader(io.StringIO(text))
    assert tuple(header) == Row._fields
    assert [tuple(line) for line in lines] == [tuple(row) for row in current().gazetteer.rows]


def listed(name: str) -> list[dict[str, str]]:
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_was_written_after_the_last_change_of_the_lists_it_is_made_of() -> None:
    rows = current().gazetteer.rows
    followed = {(row.name, tuple(one.lstrip("0123456789") for one in row.successors.split("|"))) for row in rows}
    for stated in listed("successors"):
        assert (stated["name"], tuple(stated["successors"].split("|"))) in followed, stated
    written = {(row.name, row.short_names) for row in rows}
    for stated in [*listed("names"), *listed("areas")]:
        assert (stated["name"], stated["short_names"]) in written, stated
    known = {(row.code, row.name, row.valid_from, row.valid_to) for row in rows}
    for stated in listed("changes"):
        assert any(
            row[:2] == (stated["code"], stated["name"]) and stated["valid_from"] in {"", row[2]} for row in known
        ), stated


@pytest.mark.parametrize("one", [one for one in TODAY if one.level == "province" or one.kind.endswith("prefecture")])
def test_provinces_and_prefectures_have_english_names(one: Place) -> None:
    assert one.english or one.kind in AREA_KINDS
    assert one.english.isprintable()


# Names.


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("吉林省", ("吉林",)),
        ("内蒙古自治区", ("内蒙古",)),
        ("香港特别行政区", ("香港",)),
        ("延边朝鲜族自治州", ("延边", "延边州")),
        ("恩施土家族苗族自治州", ("恩施", "恩施州")),
        ("伊犁哈萨克自治州", ("伊犁", "伊犁州")),
        ("隆林各族自治县", ("隆林", "隆林县")),
        ("东乡族自治县", ("东乡", "东乡县")),
        ("鄂温克族自治旗", ("鄂温克", "鄂温克旗")),
        ("大兴安岭地区", ("大兴安岭",)),
        ("锡林郭勒盟", ("锡林郭勒",)),
        ("浦东新区", ("浦东",)),
        ("永新区", ("永新",)),
        ("地区", ()),
        ("攸县", ()),
        ("矿区", ()),
        ("井陉矿区", ()),
        ("土默特左旗", ()),
        ("市", ()),
        ("", ()),
    ],
)
def test_short_names_follow_from_names(name: str, short: tuple[str, ...]) -> None:
    assert short_names(name) == short


def test_listed_short_names_follow_those_by_rule() -> None:
    one = the("巴音郭楞蒙古自治州")
    assert one.short_names == ("巴音郭楞", "巴音郭楞州", "巴州")
    assert one.short_name == "巴音郭楞"
    assert the("攸县").short_name == "攸县"
    assert the("上海市").abbreviations == ("沪", "申")
    assert the("延边州").english == "Yanbian Korean Autonomous Prefecture"


# Reading a name or a path.


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("吉林省长春市", "吉林省/长春市"),
        ("吉林省/长春市", "吉林省/长春市"),
        ("吉林省 长春市", "吉林省/长春市"),
        ("长春", "吉林省/长春市"),
        ("桂林市", "广西壮族自治区/桂林市"),
        ("延边州", "吉林省/延边朝鲜族自治州"),
        ("吉林延边敦化", "吉林省/延边朝鲜族自治州/敦化市"),
        ("内蒙", "内蒙古自治区"),
        ("湖南省攸县", "湖南省/株洲市/攸县"),
        ("北京市朝阳区", "北京市/朝阳区"),
        ("福州", "福建省/福州市"),
        ("福州新区", "福建省/福州市/福州新区"),
        ("雄安新区", "河北省/雄安新区"),
        ("杨凌示范区", "陕西省/杨凌农业高新技术产业示范区"),
    ],
)
def test_a_name_or_path_is_read(text: str, path: str) -> None:
    assert found(text) == path


@pytest.mark.parametrize(
    "text", ["", "市", "吉", "鼓楼区", "朝阳", "通州区", "长春市吉林省", "长春市人", "不是地方", "/"]
)
def test_what_is_no_place_or_may_be_several_is_none(text: str) -> None:
    assert found(text) is None


def test_a_province_is_meant_before_others_of_its_short_name_and_a_place_before_those_in_it() -> None:
    assert found("吉林") == "吉林省"
    assert found("海南") == "海南省"
    assert found("长沙") == "湖南省/长沙市"
    assert found("海南州") == "青海省/海南藏族自治州"
    assert names(place_candidates("吉林")) == ["吉林省", "吉林市"]


def test_within_limits_the_places() -> None:
    assert found("鼓楼区", within="南京市") == "江苏省/南京市/鼓楼区"
    assert found("朝阳区", within="吉林省") == "吉林省/长春市/朝阳区"
    assert found("长春市", within="长春市") == "吉林省/长春市"
    assert found("长春市", within="辽宁省") is None


def test_what_no_longer_exists_is_read_where_nothing_else_is_meant() -> None:
    assert found("崇文区") == "北京市/崇文区"
    assert found("海口市") == "海南省/海口市"
    assert found("敦化县") == "吉林省/延边朝鲜族自治州/敦化县"


def test_a_day_chooses_what_was_there() -> None:
    assert found("海口市", on=dt.date(1984, 1, 1)) == "广东省/海南行政区/海口市"
    assert found("襄樊市", on=dt.date(2005, 1, 1)) == "湖北省/襄樊市"
    assert found("襄樊市", on=dt.date(2015, 1, 1)) is None
    assert found("雄安新区", on=dt.date(2017, 3, 31)) is None
    assert found("雄安新区", on=dt.date(2017, 4, 1)) == "河北省/雄安新区"
    # Known to the year: in that year both may be.
    both = (place("襄樊市", on=dt.date(2010, 6, 1)), place("襄阳市", on=dt.date(2010, 6, 1)))
    assert all(both)


def test_every_path_of_a_place_of_today_leads_to_it() -> None:
    for one in DIVISIONS:
        assert place(one.path) == one
        assert one in place_candidates(one.path.replace("/", ""))


@given(st.text(alphabet="吉林省长春市朝阳区延边州海南/ 新", max_size=12))
def test_any_text_is_read_or_is_none(text: str) -> None:
    one = place(text)
    candidates = place_candidates(text)
    assert one is None or one in candidates
    for cut, rest in split_place(text):
        assert cut in ALL_PLACES
        assert text.endswith(rest)
        assert len(rest) < len(text)


# Splitting a name.


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("长春市发展改革委", [("长春市", "发展改革委"), ("长春市", "市发展改革委")]),
        ("天津市容委", [("天津市", "容委"), ("天津市", "市容委")]),
        ("长白山管委会", [("长白山保护开发区", "管委会"), ("长白朝鲜族自治县", "山管委会")]),
        ("攸县政府", [("攸县", "政府")]),
        ("市财政局", []),
        ("财政部", []),
        ("", []),
    ],
)
def test_a_place_is_split_off_in_all_ways(text: str, cuts: list[tuple[str, str]]) -> None:
    assert [(one.name, rest) for one, rest in split_place(text)] == cuts


def test_the_longest_head_comes_first_and_a_path_is_one_head() -> None:
    (first, rest), *others = split_place("吉林省长春市朝阳区教育局")
    assert (first.path, rest) == ("吉林省/长春市/朝阳区", "教育局")
    assert [rest for _, rest in others] == sorted((rest for _, rest in others), key=len)


def test_splitting_looks_within_a_place() -> None:
    assert {one.path for one, _ in split_place("朝阳区教育局", within=the("长春市"))} == {"吉林省/长春市/朝阳区"}


def test_splitting_takes_no_longer_for_longer_names() -> None:
    split_place("长春市")
    for text in ("长春市" * 20_000, "吉林" * 20_000, "省" * 60_000):
        assert cost(functools.partial(split_place, text)) < 4


# What a place knows of others.


def test_children_are_those_of_today_of_a_day_or_of_the_end() -> None:
    assert len(the("重庆市").children()) == 37
    assert "渝北区" in names(the("重庆市").children(on=dt.date(2020, 1, 1)))
    assert "两江新区" in names(the("重庆市").children())
    assert the("长春市").children(on=dt.date(1970, 1, 1)) != ()
    ended = the("襄樊市")
    assert "襄阳区" in names(ended.children())
    assert ended.children(on=dt.date(2020, 1, 1)) == ()


def test_parents_and_children_know_each_other() -> None:
    for one in DIVISIONS:
        assert all(child.parent == one for child in one.children())
        assert one.parent is None or one in one.parent.children()


@pytest.mark.parametrize(
    ("ended", "followed"),
    [
        ("崇文区", ["东城区"]),
        ("南汇区", ["浦东新区"]),
        ("莱芜市莱城区", ["莱芜区"]),
        ("四川省重庆市", ["重庆市"]),
        ("渝北区", ["两江新区", "北碚区"]),
        ("吴县市", ["吴中区", "相城区"]),
        ("宜昌县", ["夷陵区"]),
        ("渡口市", ["攀枝花市"]),
    ],
)
def test_successors(ended: str, followed: list[str]) -> None:
    one = place(ended, on=dt.date(1996, 1, 1)) if ended == "四川省重庆市" else the(ended)
    assert one is not None
    assert names(one.successors()) == followed
    assert all(one in later.predecessors() for later in one.successors())


def test_successors_and_predecessors_on_a_day_are_followed_as_far_as_needed() -> None:
    (old,) = place_candidates("川沙县", on=dt.date(1985, 1, 1))
    assert names(old.successors(on=dt.date(2020, 1, 1))) == ["浦东新区"]
    assert old in the("浦东新区").predecessors(on=dt.date(1985, 1, 1))
    assert the("长春市").successors(on=dt.date(2020, 1, 1)) == ()


# Asking for places.


def test_places_fit_all_that_is_asked() -> None:
    assert names(places(code="420600")) == ["襄樊市", "襄阳市"]
    assert names(places(code="420600", on=dt.date(2020, 1, 1))) == ["襄阳市"]
    assert names(places(code="420600", name="襄阳")) == ["襄阳市"]
    assert names(places(name="延边州")) == ["延边朝鲜族自治州"]
    assert len(places(kind="league", on=dt.date(2020, 1, 1))) == 3
    assert set(places(parent=the("长春市"), on=dt.date(2020, 1, 1))) == set(the("长春市").children(dt.date(2020, 1, 1)))
    assert places(code="999999") == places(name="不是地方") == ()


# The value.


def test_a_place_is_a_value() -> None:
    one = the("长春市")
    assert str(one) == "长春市"
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 our own
    assert hash(attrs.evolve(one, english="other")) == hash(one)
    assert attrs.evolve(one, english="other") == one
    assert attrs.evolve(one, valid_from="2000") != one
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.name = "长安市"  # type: ignore[misc]  # that it is refused is the point


@pytest.mark.parametrize("field", [{"code": "22"}, {"name": ""}, {"kind": "kingdom"}, {"level": "central"}])
def test_what_is_no_place_is_refused(field: dict[str, str]) -> None:
    whole = {"code": "", "name": "清溪县", "kind": "county", "level": "county"}
    with pytest.raises(ValueError, match=next(iter(field))):
        Place(**whole | field)  # type: ignore[arg-type]  # fields by name


# Places of one's own.


def test_own_places_are_found_until_they_are_taken_out() -> None:
    before = current().own_places
    set_own_places([*before, Row("", "清溪湖管理区", "administrative_area", "county", "220100", "清溪湖")])
    try:
        assert found("清溪湖") == "吉林省/长春市/清溪湖管理区"
        assert the("清溪湖") in the("长春市").children()
    finally:
        set_own_places(before)
    assert found("清溪湖") is None


def test_own_places_that_are_none_are_refused_and_change_nothing() -> None:
    before = current().own_places
    with pytest.raises(ValueError, match="kind"):
        set_own_places([Row("", "清溪湖管理区", "kingdom", "county")])
    assert current().own_places == before


def test_the_registry_offers_them() -> None:
    assert {"Place", "place", "places", "place_candidates", "split_place"} <= set(rp.registry.__all__)


def test_every_county_is_read_after_the_prefecture_that_it_was_in() -> None:
    inside = [one for one in places(level="county") if one.parent is not None and one.parent.level == "prefecture"]
    named = {one.parent.name + one.name for one in inside if one.parent and one.parent.name != one.name}
    assert [text for text in named if place(text) is None] == []


@pytest.mark.parametrize(
    ("text", "path", "ended"),
    [
        ("巢湖市庐江县", "安徽省/巢湖市/庐江县", True),
        ("湖北省黄冈地区红安县", "湖北省/黄冈地区/红安县", True),
        ("黄冈市红安县", "湖北省/黄冈市/红安县", False),
        ("岑岭县", "新疆维吾尔自治区/喀什地区/岑岭县", False),
    ],
)
def test_a_county_is_that_of_the_prefecture_beside_it(text: str, path: str, ended: bool) -> None:  # noqa: FBT001
    one = place(text)
    assert one is not None
    assert (one.path, bool(one.valid_to)) == (path, ended)


@pytest.mark.parametrize("text", ["柳州地区攸县", "黄冈地区株洲市"])
def test_a_county_of_another_prefecture_is_no_path(text: str) -> None:
    assert place(text) is None


# Against the list of events (read where the folder of samples is beside the project).

EVENTS = Path(__file__).parents[3] / "shared" / "places" / "county_events_1983_2026.csv"
#: Names in the list that are cut out of sentences, or misprinted in its source.
NO_UNITS = {"田县", "合并于集贤县", "中区", "景谷彝族自治县", "景古傣族彝族自治县", "暂不设郊区", "郑州航空港区"}


@pytest.mark.skipif(not EVENTS.exists(), reason="the list of events is not here")
def test_the_units_that_events_set_up_are_known() -> None:
    kinds = {"establish", "rename", "abolish_or_merge"}
    with EVENTS.open(encoding="utf-8") as file:
        new = [row["new_county_units"] for row in csv.DictReader(file) if row["event_type"] in kinds]
    named = {name for names in new for name in names.split("、") if name.endswith(("县", "市", "区"))} - NO_UNITS
    units = {name for name in named if "驻地" not in name and "兵团" not in name}
    assert len(units) > 500
    assert {name for name in units if not places(name=name)} == set()


def test_a_county_level_city_bears_its_own_name_beside_its_prefecture() -> None:
    assert [place.name for place in places(code="342501")] == ["宣州市"]
    assert found("宣城市") == "安徽省/宣城市"
