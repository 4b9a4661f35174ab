"""Bodies know those before, after and above them."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

import revival_policy as rp
from revival_policy.registry import Body
from revival_policy.registry.bodies_of_places import bodies_at, patterns
from revival_policy.registry.listed_bodies import all_listed
from revival_policy.registry.places_in_names import place_at

BEFORE = dt.date(2016, 5, 4)
BETWEEN = dt.date(2020, 5, 4)
AFTER = dt.date(2024, 5, 4)


def body(written: str, place: str | None = None, on: dt.date | None = BEFORE) -> Body:
    found = rp.registry.resolve(written, place=place, on=on)
    assert found is not None
    return found


def names(bodies: tuple[Body, ...]) -> list[str]:
    return [one.name for one in bodies]


def test_what_a_body_says_of_itself() -> None:
    found = body("省交通厅", "浙江省")
    assert (found.name, str(found)) == ("浙江省交通运输厅", "浙江省交通运输厅")
    assert (found.level, found.kind) == ("province", "department")
    assert found.place is not None
    assert found.place.name == "浙江省"
    assert found.english == "Department of Transport of Zhejiang Province"
    assert "交通厅" in found.short_names


@pytest.mark.parametrize(
    ("written", "place", "level", "kind"),
    [
        ("县委", "浙江省温州市文成县", "county", "party"),
        ("温州海关", "浙江省", "prefecture", "vertical"),
        ("青岛银监局", "山东省", "prefecture", "vertical"),
        ("省高院", "浙江省", "province", "court"),
        ("区政府", "浙江省温州市鹿城区", "county", "government"),
        ("市总工会", "浙江省温州市", "prefecture", "association"),
        ("人民银行", None, "central", "bank"),
    ],
)
def test_level_and_kind(written: str, place: str | None, level: str, kind: str) -> None:
    found = body(written, place)
    assert (found.level, found.kind) == (level, kind)


def test_successors_at_once_and_on_a_day() -> None:
    old = body("浙江银监局", "浙江省")
    assert names(old.successors()) == ["中国银行保险监督管理委员会浙江监管局"]
    assert names(old.successors(on=AFTER)) == ["国家金融监督管理总局浙江监管局"]
    assert body("浙江金融监管局", "浙江省", AFTER).successors() == ()
    assert names(body("省国土资源厅", "浙江省").successors()) == ["浙江省自然资源厅"]
    assert names(body("省国土资源厅", "海南省").successors()) == ["海南省自然资源和规划厅"]


def test_predecessors_are_successors_read_backwards() -> None:
    new = body("浙江银保监局", "浙江省", BETWEEN)
    assert set(names(new.predecessors())) == {
        "中国银行业监督管理委员会浙江监管局",
        "中国保险监督管理委员会浙江监管局",
    }
    assert set(names(body("自然资源部", on=BETWEEN).predecessors(on=BEFORE))) >= {"国土资源部", "国家海洋局"}


def test_central_bodies_in_turn() -> None:
    assert names(body("银监会").successors(on=AFTER)) == ["国家金融监督管理总局"]


def test_parents() -> None:
    assert names((body("省财政厅", "浙江省").parent or body("国务院"),)) == ["浙江省人民政府"]
    parent = body("浙江银监局", "浙江省").parent
    assert parent is not None
    assert parent.name == "中国银行业监督管理委员会"
    government = body("省政府", "浙江省").parent
    assert government == body("国务院")
    assert body("国务院").parent is None


def test_existence_on_a_day() -> None:
    old = body("银监会")
    assert old.exists(BEFORE)
    assert not old.exists(AFTER)
    assert old.exists(None)


def test_a_body_can_be_pickled_and_still_knows_its_kin() -> None:
    old = pickle.loads(pickle.dumps(body("浙江银监局", "浙江省")))  # noqa: S301 - our own
    assert old == body("浙江银监局", "浙江省")
    assert names(old.successors()) == ["中国银行保险监督管理委员会浙江监管局"]


@pytest.mark.parametrize("field", [{"name": ""}, {"level": "village"}, {"kind": "club"}])
def test_a_body_that_cannot_be_is_refused(field: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(field))):
        Body(**{"name": "清溪局", **field})  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    "path", ["浙江省", "上海市", "西藏自治区", "浙江省温州市", "云南省怒江傈僳族自治州", "温州市文成县"]
)
def test_the_official_name_of_every_body_of_a_place_means_that_body(path: str) -> None:
    place = place_at(path, BETWEEN)
    assert place is not None
    for one in bodies_at(place):
        if not one.exists(BETWEEN):
            continue
        found = rp.registry.resolve(one.name, place=place, on=BETWEEN)
        assert found is not None, one.name
        assert found.name == one.name


def test_the_official_name_of_every_central_body_means_that_body() -> None:
    for one in all_listed():
        if one.exists(BETWEEN) and one.level == "central":
            found = rp.registry.resolve(one.name, on=BETWEEN)
            assert found is not None, one.name
            assert found.name == one.name


def test_every_named_successor_is_a_function_too() -> None:
    known = {pattern.name for pattern in patterns()}
    missing = {name for pattern in patterns() for name in pattern.successors} - known
    assert not missing


def test_every_kind_and_every_place_that_a_row_names_is_known() -> None:
    for pattern in patterns():
        assert pattern.kind in rp.registry.KINDS, pattern.name
        for rule in pattern.places:
            name = rule.removeprefix("-")
            assert name == "some" or name.startswith("*") or place_at(name, None), (pattern.name, rule)
