"""No body is given that did not exist, or that is of a namesake of the place that is meant."""

from __future__ import annotations

import datetime as dt

import pytest

import revival_policy as rp
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.place_reading import is_within

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
