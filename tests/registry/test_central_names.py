"""Bodies of the centre by the names they go by."""

from __future__ import annotations

import pytest

from revival_policy.registry.central_names import is_known_body, official_name, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("财政部", ("财政部",)),
        ("财政部税务总局", ("财政部", "税务总局")),
        ("财政部税务总局住房城乡建设部", ("财政部", "税务总局", "住房城乡建设部")),
        ("县财政局", ("县财政局",)),
        ("财政部县财政局", ("财政部县财政局",)),
        ("", ()),
    ],
)
def test_names_without_a_mark_between_them_are_divided_where_all_are_known(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("name", "year", "official"),
    [
        ("税务总局", 2023, "国家税务总局"),
        ("证监会", 2014, "中国证券监督管理委员会"),
        ("国务院", 1980, "国务院"),
        ("县财政局", 2023, "县财政局"),
    ],
)
def test_a_short_name_means_the_official_one(name: str, year: int, official: str) -> None:
    assert official_name(name, year) == official


def test_a_body_is_known_by_each_of_its_names() -> None:
    assert is_known_body("国家税务总局")
    assert is_known_body("税务总局")
    assert not is_known_body("税务局")
