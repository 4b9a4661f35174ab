"""Reading a whole notice, and how its cost grows."""

from __future__ import annotations

import re
import statistics
import time
from typing import TYPE_CHECKING

import pytest
from benchmarks.floors import LINE, empty_memos, make, makings, ratio

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture


def floor_of(source: str) -> Callable[[], None]:
    calls = makings(rp.parse(source))

    def floor() -> None:
        for line in source.splitlines():
            LINE.match(line)
        make(calls)

    return floor


@pytest.mark.benchmark(group="notice")
def test_floor(benchmark: BenchmarkFixture, source: str) -> None:
    benchmark.pedantic(floor_of(source), setup=empty_memos, rounds=60)


@pytest.mark.benchmark(group="notice")
def test_parse(benchmark: BenchmarkFixture, source: str) -> None:
    notice = benchmark.pedantic(rp.parse, args=(source,), setup=empty_memos, rounds=60)
    assert len(notice.measures) == 88


def test_parse_within_six_floors(source: str) -> None:
    measured = ratio(lambda: rp.parse(source), floor_of(source))
    print(f"\nwhole notice, cold: {measured:.2f} times the floor (bound 6)")
    assert measured <= 6


def test_parse_of_many_documents_within_five_floors(documents: list[str]) -> None:
    floors = [floor_of(document) for document in documents]
    measured = ratio(lambda: list(map(rp.parse, documents)), lambda: [floor() for floor in floors], rounds=15)
    print(f"\n{len(documents)} documents, cold: {measured:.2f} times the floor (bound 5)")
    assert measured <= 5


def test_parse_grows_no_faster_than_the_text(source: str) -> None:
    times = {copies: seconds_for(repeated(source, copies)) for copies in (1, 10, 100)}
    growth = {copies: seconds / copies / times[1] for copies, seconds in times.items()}
    print(f"\ncost per copy of the measures, 1 copy = 1: {growth[10]:.2f} for 10, {growth[100]:.2f} for 100")
    assert max(growth.values()) <= 1.5


def repeated(source: str, copies: int) -> str:
    """Return the notice with its numbered body repeated; everything else once."""
    start = re.search("^一、", source, re.MULTILINE)
    assert start
    end = source.rindex("附件")
    return source[: start.start()] + source[start.start() : end] * copies + source[end:]


def seconds_for(text: str) -> float:
    times = []
    for _ in range(7):
        empty_memos()
        start = time.perf_counter()
        rp.parse(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
