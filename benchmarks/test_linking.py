"""Linking, against two dictionaries that find numbers and titles as they are written; and that it stays linear."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from benchmarks.at_scale.material import rows_of

from revival_policy.corpus.composing import generate
from revival_policy.corpus.linking import link
from revival_policy.notations.folded_titles import fold_title

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
    from pytest_benchmark.fixture import BenchmarkFixture

    Material = tuple[pa.Table, pa.Table, dict[str, str]]

DOCUMENTS = 2000
#: Each citation is asked so often: a popular document is cited by many.
TIMES = 5


def tables(count: int) -> Material:
    """Return documents, citations and works of a composed corpus, as a perfect reader finds them."""
    composed = list(generate(count))
    return rows_of(composed, TIMES * sum(len(each.citations) for each in composed))


@pytest.fixture(scope="module")
def whole() -> Material:
    return tables(DOCUMENTS)


def as_written(documents: pa.Table, citations: pa.Table, _: dict[str, str]) -> list[str | None]:
    """Return what two dictionaries find, without folding a thing and without saying why."""
    rows = documents.to_pylist()
    by_number = {row["number"]: row["document"] for row in rows if row["number"]}
    by_title = {row["title"]: row["document"] for row in rows if row["title"]}
    return [by_number.get(row["number"]) or by_title.get(row["title"]) for row in citations.to_pylist()]


def spent(work: object, *given: object, rounds: int = 3) -> float:
    """Return the least processor time of some rounds; titles are folded anew in each."""
    times = []
    for _ in range(rounds):
        fold_title.cache_clear()
        start = time.process_time()
        work(*given)  # type: ignore[operator]  # a function
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.benchmark(group="citations to documents")
def test_link(benchmark: BenchmarkFixture, whole: Material) -> None:
    found = benchmark.pedantic(link, args=whole, rounds=3)
    assert found["outcome"].to_pylist().count("linked") > 0.8 * found.num_rows


def test_linking_costs_a_bounded_multiple_of_two_dictionaries(whole: Material) -> None:
    ratio = spent(link, *whole) / spent(as_written, *whole)
    print(f"link / two dictionaries: {ratio:.1f}")
    assert ratio < 60


def test_linking_is_linear(whole: Material) -> None:
    ratio = spent(link, *whole) / spent(link, *tables(DOCUMENTS // 4))
    print(f"four times the documents and citations: {ratio:.1f} times the time")
    assert ratio < 8
