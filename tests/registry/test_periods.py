"""Periods whose ends are known more or less precisely."""

from __future__ import annotations

import datetime as dt

import pytest

from revival_policy.registry.periods import is_date, is_surely_valid, may_be_valid


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "day", "may", "surely"),
    [
        ("2018-03-17", "", "2018-03-16", False, False),
        ("2018-03-17", "", "2018-03-17", True, True),
        ("", "2018-03-17", "2018-03-16", True, True),
        ("", "2018-03-17", "2018-03-17", False, False),
        ("2018", "", "2017-12-31", False, False),
        ("2018", "", "2018-06-01", True, False),
        ("2018", "", "2019-01-01", True, True),
        ("", "2018", "2018-06-01", True, False),
        ("", "2018", "2019-01-01", False, False),
        ("2018-03", "2018-05", "2018-04-01", True, True),
        ("2018-03", "2018-05", "2018-05-31", True, False),
        ("", "", "2018-05-31", True, True),
    ],
)
def test_a_day_in_a_period(valid_from: str, valid_to: str, day: str, may: bool, surely: bool) -> None:  # noqa: FBT001
    on = dt.date.fromisoformat(day)
    assert may_be_valid(valid_from, valid_to, on) is may
    assert is_surely_valid(valid_from, valid_to, on) is surely


def test_no_day_lies_in_any_period() -> None:
    assert may_be_valid("2018", "2019", None)
    assert not is_surely_valid("2018", "2019", None)
    assert is_surely_valid("2018", "", None)


@pytest.mark.parametrize(("text", "is_one"), [("2018", True), ("2018-03", True), ("2018-03-17", True), ("18", False)])
def test_a_date_of_three_precisions(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_date(text) is is_one
