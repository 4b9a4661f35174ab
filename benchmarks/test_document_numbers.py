"""Scanning running text for document numbers.

The floor is the cheapest search that finds most of them: brackets with a year in them, and a serial after. It makes
no objects, and does not know where a code begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import HANZI_IN_FRONT, YEAR_IN_BRACKETS, ratio

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


def test_find_numbers_sooner_than_an_expression_that_begins_with_hanzi(long_text: str) -> None:
    measured = ratio(lambda: rp.find_numbers(long_text), lambda: HANZI_IN_FRONT.findall(long_text), rounds=10)
    print(f"\nscan for document numbers: {measured:.2f} times an expression that begins with hanzi (bound 1)")
    assert measured <= 1
