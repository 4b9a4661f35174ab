"""The tables of the registry: each says what it claims in a form that can be relied on."""

from __future__ import annotations

import re
from importlib import resources
from itertools import pairwise

import pytest

from revival_policy.registry.tables import rows

DATA = resources.files("revival_policy.registry").joinpath("data")
TABLES = sorted(file.name.removesuffix(".csv") for file in DATA.iterdir() if file.name.endswith(".csv"))
README = DATA.joinpath("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_sorted_without_repetition_and_every_row_has_a_source(table: str) -> None:
    found = [tuple(row.values()) for row in rows(table)]
    assert found
    assert all(before != after for before, after in pairwise(sorted(found)))
    assert all(row["source"] for row in rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_and_its_sources_are_explained(table: str) -> None:
    assert table in README


@pytest.mark.parametrize("table", TABLES)
def test_validity_is_a_year_a_month_or_a_day_and_does_not_end_before_it_begins(table: str) -> None:
    for row in rows(table):
        bounds = [row[column] for column in ("valid_from", "valid_to") if row.get(column)]
        assert all(re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", bound) for bound in bounds), row
        if len(bounds) == 2:
            assert bounds[0] <= bounds[1], row


def test_checked_on_a_day_that_is_named() -> None:
    assert re.search(r"20\d\d-\d\d-\d\d", README)
