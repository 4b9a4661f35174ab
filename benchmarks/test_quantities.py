"""Scanning running text for quantities.

The floor is one expression that finds most figures with their unit; it makes no objects, and knows neither what is
counted nor what is no quantity. The second floor makes the objects as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import FIGURE, make, makings, ratio

import revival_policy as rp

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture


@pytest.mark.benchmark(group="quantities")
def test_floor(benchmark: BenchmarkFixture, long_text: str) -> None:
    benchmark(FIGURE.findall, long_text)


@pytest.mark.benchmark(group="quantities")
def test_find_quantities(benchmark: BenchmarkFixture, long_text: str) -> None:
    assert benchmark.pedantic(rp.find_quantities, args=(long_text,), rounds=3)


def test_find_quantities_within_sixty_floors(long_text: str) -> None:
    measured = ratio(lambda: rp.find_quantities(long_text), lambda: FIGURE.findall(long_text), rounds=5)
    print(f"\nscan for quantities: {measured:.1f} times one expression (bound 60)")
    assert measured <= 60


def test_find_quantities_within_eight_floors_that_make_the_objects(long_text: str) -> None:
    calls = makings(rp.find_quantities(long_text))

    def floor() -> None:
        FIGURE.findall(long_text)
        make(calls)

    measured = ratio(lambda: rp.find_quantities(long_text), floor, rounds=5)
    print(f"\nscan for quantities: {measured:.1f} times one expression and making the objects (bound 8)")
    assert measured <= 8
