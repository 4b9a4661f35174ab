"""Areas and the committees that run them."""

from __future__ import annotations

import datetime as dt

import pytest

import revival_policy as rp
from revival_policy.registry.gazetteer import AREA_KINDS

ON = dt.date(2022, 3, 2)


def name_of(written: str, place: str | None) -> str | None:
    body = rp.registry.resolve(written, place=place, on=ON)
    return body.name if body else None


@pytest.mark.parametrize(
    ("written", "place", "official"),
    [
        # By its name, whole or short, or by a name that it bears beside it.
        ("洛阳高新技术产业开发区管理委员会", "河南省洛阳市", "洛阳高新技术产业开发区管理委员会"),
        ("洛阳高新区管委会", "河南省", "洛阳高新技术产业开发区管理委员会"),
        ("四川天府新区管委会", "四川省", "四川天府新区管理委员会"),
        ("天府新区管理委员会", "四川省成都市", "四川天府新区管理委员会"),
        ("长白山管委会", "吉林省", "吉林省长白山保护开发区管理委员会"),
        # By its kind, in a city that has one.
        ("高新区管委会", "河南省洛阳市", "洛阳高新技术产业开发区管理委员会"),
        ("市高新区管委会", "河南省洛阳市", "洛阳高新技术产业开发区管理委员会"),
        ("经开区管委", "河南省洛阳市", "洛阳经济技术开发区管理委员会"),
        ("经开区管委会", "天津市", "天津经济技术开发区管理委员会"),
        # Itself as a party to something.
        ("高新区", "河南省洛阳市", "洛阳高新技术产业开发区管理委员会"),
        # Not known, but written in full.
        ("清溪县竹海旅游度假区管委会", None, "清溪县竹海旅游度假区管理委员会"),
        ("市竹海旅游度假区管委会", "河南省洛阳市", "洛阳市竹海旅游度假区管理委员会"),
        # Its departments are its own.
        ("四川天府新区公园建设局", "四川省", "四川天府新区公园建设局"),
    ],
)
def test_an_area_means_its_committee(written: str, place: str | None, official: str) -> None:
    assert name_of(written, place) == official


@pytest.mark.parametrize(
    ("written", "place"),
    [
        # Two of a kind, none that is known, or no telling of what kind.
        ("高新区", "吉林省长春市"),
        ("高新区管委会", "四川省达州市"),
        ("高新区管委会", "河南省"),
        ("高新区管委会", None),
        ("开发区管委会", "河南省洛阳市"),
        ("洛阳开发区管委会", "河南省洛阳市"),
        ("新区管委会", "河南省洛阳市"),
        # A zone has no departments that a table could tell.
        ("区财政局", "四川省天府新区"),
    ],
)
def test_an_area_that_is_not_known_is_not_guessed(written: str, place: str | None) -> None:
    assert name_of(written, place) is None


def test_several_zones_of_a_kind_are_candidates() -> None:
    found = {body.name for body in rp.registry.candidates("高新区", place="吉林省长春市", on=ON)}
    assert found == {"长春高新技术产业开发区管理委员会", "长春净月高新技术产业开发区管理委员会"}


def test_a_zone_has_its_committee_and_no_organs_of_state() -> None:
    zone = rp.registry.place("洛阳高新技术产业开发区")
    assert zone is not None
    assert zone.kind in AREA_KINDS
    assert [body.name for body in rp.registry.agencies(place=zone)] == ["洛阳高新技术产业开发区管理委员会"]
