"""No body is given that did not exist, or that is of a namesake of the place that is meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.registry.bodies_of_places import patterns
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.known_names import cities_and_provinces_in_short
from revival_policy.registry.place_reading import is_within

if TYPE_CHECKING:
    from collections.abc import Callable

DAY_BEFORE, YEAR_AFTER = 15, 2


def ended() -> list[rp.registry.Place]:
    """Return the counties that are no more and whose year of ending is known."""
    return [
        place
        for place in rp.registry.places(level="county")
        if place.valid_to and place.parent is not None and place.kind not in AREA_KINDS
    ]


def is_related(one: rp.registry.Place, other: rp.registry.Place) -> bool:
    return is_within(one, other) or is_within(other, one)


def test_what_ended_is_no_namesake_elsewhere() -> None:
    wrong: list[tuple[object, ...]] = []
    for place in ended():
        on = dt.date(int(place.valid_to[:4]) + YEAR_AFTER, 1, DAY_BEFORE)
        parent = place.parent
        assert parent is not None
        body = rp.registry.resolve(f"{place.name}政府", place=parent, on=on)
        if body is not None and not (body.exists(on) and body.place and body.place.exists(on)):
            wrong.append((place.path, on, body.name))
        elif body is not None and body.place and not is_related(body.place, parent):
            wrong.append((place.path, on, body.name, body.place.path))
    assert wrong == []


def test_the_governments_of_all_places_are_found_in_their_own_parents() -> None:
    lost = []
    for place in rp.registry.places(level="county", on=dt.date(2024, 5, 1)):
        if place.kind in AREA_KINDS or place.parent is None or place.province.name == "台湾省":
            continue
        body = rp.registry.resolve(f"{place.name}政府", place=place.parent, on=dt.date(2024, 5, 1))
        if body is None or body.place != place:
            lost.append(place.path)
    assert lost == []


@pytest.mark.parametrize(
    ("name", "place", "on"),
    [
        ("江北区政府", "重庆市", "2026-03-01"),
        ("崇文区政府", "北京市", "2015-01-01"),
        ("监利县政府", "吉林省长春市", "2015-01-01"),
        ("丽江县政府", "云南省丽江市", "2015-01-01"),
    ],
)
def test_a_district_that_ended_or_lies_elsewhere_is_not_given(name: str, place: str, on: str) -> None:
    assert rp.registry.resolve(name, place=place, on=on) is None


@pytest.mark.parametrize(
    ("name", "place", "on", "official"),
    [
        ("湖北省监利县政府", "吉林省长春市", "2015-01-01", "监利县人民政府"),
        ("昆明市政府", "吉林省长春市", "2015-01-01", "昆明市人民政府"),
        ("辽宁省教育厅", "吉林省", "2015-01-01", "辽宁省教育厅"),
        ("抚松县政府", "吉林省长春市", "2015-01-01", "抚松县人民政府"),
    ],
)
def test_what_is_named_for_certain_may_lie_elsewhere(name: str, place: str, on: str, official: str) -> None:
    body = rp.registry.resolve(name, place=place, on=on)
    assert body is not None
    assert body.name == official


PLACES = [place for place in rp.registry.places() if place.level != "township" and place.province.name != "台湾省"]
NAMED_WITH_A_PLACE = tuple(cities_and_provinces_in_short())
WRITTEN = sorted(
    name
    for name in {name for pattern in patterns() for name in pattern.short_names}
    if "{" not in name and not name.startswith(NAMED_WITH_A_PLACE)
)


@given(
    written=st.sampled_from(WRITTEN),
    head=st.sampled_from(["", "省", "市", "县", "区", "州"]),
    place=st.sampled_from(PLACES),
    on=st.dates(dt.date(1990, 1, 1), dt.date(2026, 6, 1)),
)
def test_what_a_name_means_was_there_on_that_day_and_is_of_the_place_above_or_below_it(
    written: str, head: str, place: rp.registry.Place, on: dt.date
) -> None:
    for body in rp.registry.candidates(head + written, place=place, on=on):
        assert body.exists(on)
        assert body.place is None or (body.place.exists(on) and is_related(body.place, place))


def test_everything_that_is_listed_of_a_day_was_there() -> None:
    for on in (dt.date(1995, 1, 15), dt.date(2017, 1, 15), dt.date(2026, 1, 15)):
        for province in ("吉林省", "上海市", "西藏自治区"):
            for body in rp.registry.agencies(place=province, on=on):
                assert body.exists(on)
                assert body.place is not None
                assert body.place.exists(on)


@pytest.mark.parametrize("ask", [rp.registry.resolve, rp.registry.candidates])
@pytest.mark.parametrize("written", ["发改委", "财政部", "哥谭市财政局", ""])
def test_what_is_no_place_is_refused_whatever_is_asked(ask: Callable[..., object], written: str) -> None:
    with pytest.raises(rp.QueryError, match="place"):
        ask(written, place="哥谭市")


def test_days_are_read_as_text_by_all_questions() -> None:
    body = rp.registry.resolve("吉林银监局", place="吉林", on="2016-12-09")
    assert body is not None
    assert body.exists("2016-12-09")
    assert not body.exists("2024年6月1日")
    assert [str(later) for later in body.successors(on="2024-06-01")] == ["国家金融监督管理总局吉林监管局"]
    place = rp.registry.place("长春")
    assert place is not None
    assert place.children(on="2016-12-09") == place.children(on=dt.date(2016, 12, 9))
    for question in (body.exists, body.successors, body.predecessors, place.exists, place.successors, place.children):
        with pytest.raises(rp.QueryError, match="on"):
            question("soon")
