"""Scanning running text for document numbers.

The floor is the cheapest search that finds most of them: brackets with a year in them, and a serial behind. It makes
no objects, and does not know where a code begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import YEAR_IN_BRACKETS, ratio

import revival_policy as rp

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture


@pytest.mark.benchmark(group="document numbers")
def test_floor(benchmark: BenchmarkFixture, long_text: str) -> None:
    benchmark(YEAR_IN_BRACKETS.findall, long_text)


@pytest.mark.benchmark(group="document numbers")
def test_find_numbers(benchmark: BenchmarkFixture, long_text: str) -> None:
    assert benchmark(rp.find_numbers, long_text)


def test_find_numbers_within_four_floors(long_text: str) -> None:
    measured = ratio(lambda: rp.find_numbers(long_text), lambda: YEAR_IN_BRACKETS.findall(long_text))
    print(f"\nscan for document numbers: {measured:.2f} times the bracket-first pass (bound 4)")
    assert measured <= 4
