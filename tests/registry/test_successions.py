"""What follows what: the tables must not lead in circles, nor back in time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from revival_policy.registry.bodies_of_places import bodies_at
from revival_policy.registry.listed_bodies import all_listed
from revival_policy.registry.places_in_names import place_at
from revival_policy.registry.tables import rows

if TYPE_CHECKING:
    from revival_policy.registry import Body

CENTRAL = rows("central_bodies")
PATHS = ["吉林省", "海南省", "上海市", "新疆维吾尔自治区", "广东省深圳市", "湖南省株洲市", "湖南省株洲市攸县"]
#: Boundaries are known to the year at worst, and one of them may be the plan and the other the sign on the door.
YEAR = 4


def local(path: str) -> tuple[Body, ...]:
    place = place_at(path, None)
    assert place is not None
    return bodies_at(place)


def ends_of_paths(start: Body) -> None:
    """Fail where following successors comes back to a body on the way."""
    waiting: list[tuple[Body, frozenset[tuple[str, str]]]] = [(start, frozenset())]
    while waiting:
        body, before = waiting.pop()
        key = (body.name, body.valid_from)
        assert key not in before, (start.name, body.name)
        waiting.extend((following, before | {key}) for following in body.successors())


def test_no_body_of_the_centre_follows_itself() -> None:
    for body in all_listed():
        ends_of_paths(body)


@pytest.mark.parametrize("path", PATHS)
def test_no_local_body_follows_itself(path: str) -> None:
    for body in local(path):
        ends_of_paths(body)


@pytest.mark.parametrize("path", PATHS)
def test_a_local_body_is_not_followed_by_one_that_had_ended(path: str) -> None:
    for body in local(path):
        for following in body.successors():
            assert not body.valid_to or following.valid_from[:YEAR] <= body.valid_to[:YEAR], (body, following)
            assert not following.valid_to or following.valid_to >= body.valid_to, (body, following)


def test_parents_and_successors_of_the_centre_are_rows_of_the_time() -> None:
    known: dict[str, list[dict[str, str]]] = {}
    for row in CENTRAL:
        known.setdefault(row["name"], []).append(row)
    for row in CENTRAL:
        assert not row["parent"] or row["parent"] in known, row
        for name in filter(None, row["successors"].split("|")):
            there = [one for one in known[name] if not one["valid_to"] or one["valid_to"] >= row["valid_to"][:YEAR]]
            assert any(one["valid_from"][:YEAR] <= (row["valid_to"][:YEAR] or "9999") for one in there), (row, name)


def test_periods_of_one_name_of_the_centre_do_not_overlap() -> None:
    for before, after in pairwise(CENTRAL):
        if before["name"] == after["name"]:
            assert before["valid_to"], before
            assert before["valid_to"][:YEAR] <= after["valid_from"][:YEAR], (before, after)
