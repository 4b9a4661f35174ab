"""Finding and reading responsibility clauses, by the fast lane and by the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import LIST, empty_memos, make, makings, ratio

import revival_policy as rp
from revival_policy.notations.responsibilities import read_by_grammar, read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture


def floor_of(source: str) -> Callable[[], None]:
    calls = makings(rp.find_responsibilities(source))

    def floor() -> None:
        for found in LIST.finditer(source):
            found[1].split("、")
        make(calls)

    return floor


@pytest.fixture(scope="module")
def clauses(source: str) -> list[str]:
    return [match.text for match in rp.find_responsibilities(source)]


@pytest.mark.benchmark(group="responsibilities of a notice")
def test_floor(benchmark: BenchmarkFixture, source: str) -> None:
    benchmark.pedantic(floor_of(source), setup=empty_memos, rounds=60)


@pytest.mark.benchmark(group="responsibilities of a notice")
def test_find_responsibilities(benchmark: BenchmarkFixture, source: str) -> None:
    found = benchmark.pedantic(rp.find_responsibilities, args=(source,), setup=empty_memos, rounds=60)
    assert len(found) == 88


@pytest.mark.benchmark(group="88 agency lists")
def test_fast_lane(benchmark: BenchmarkFixture, clauses: list[str]) -> None:
    benchmark.pedantic(lambda: [read_plain(clause) for clause in clauses], setup=empty_memos, rounds=30)


@pytest.mark.benchmark(group="88 agency lists")
def test_grammar(benchmark: BenchmarkFixture, clauses: list[str]) -> None:
    benchmark.pedantic(lambda: [read_by_grammar(clause) for clause in clauses], setup=empty_memos, rounds=10)


def test_responsibilities_of_a_notice_within_five_floors(source: str) -> None:
    measured = ratio(lambda: rp.find_responsibilities(source), floor_of(source))
    print(f"\nresponsibilities of a notice, cold: {measured:.2f} times the floor (bound 5)")
    assert measured <= 5


def test_responsibilities_of_a_million_characters_within_five_floors(long_text: str) -> None:
    measured = ratio(lambda: rp.find_responsibilities(long_text), floor_of(long_text), rounds=30)
    print(f"\nresponsibilities of a million characters, cold: {measured:.2f} times the floor (bound 5)")
    assert measured <= 5
