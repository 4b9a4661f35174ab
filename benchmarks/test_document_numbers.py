"""Scanning running text for document numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import YEAR_IN_BRACKETS, make, makings, ratio

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

COPIES = 20


def floor_of(text: str) -> Callable[[], None]:
    calls = makings(rp.find_numbers(text))

    def floor() -> None:
        YEAR_IN_BRACKETS.findall(text)
        make(calls)

    return floor


@pytest.fixture(scope="module")
def text(source: str) -> str:
    return source * COPIES


@pytest.mark.benchmark(group="document numbers")
def test_floor(benchmark: BenchmarkFixture, text: str) -> None:
    benchmark(floor_of(text))


@pytest.mark.benchmark(group="document numbers")
def test_find_numbers(benchmark: BenchmarkFixture, text: str) -> None:
    assert len(benchmark(rp.find_numbers, text)) >= 3 * COPIES


def test_find_numbers_within_four_floors(text: str) -> None:
    measured = ratio(lambda: rp.find_numbers(text), floor_of(text))
    print(f"\nscan for document numbers: {measured:.2f} times the floor (bound 4)")
    assert measured <= 4
