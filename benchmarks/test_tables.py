"""Measures to Arrow, against pyarrow's own building from columns that are ready."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from benchmarks.floors import ratio

import revival_policy as rp
from revival_policy.tables.arrow import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

MEASURES = 100_000


@pytest.fixture(scope="module")
def measures(source: str) -> rp.Measures:
    """Return so many measures, none of them the same object as another, as a reader of many notices has them."""
    read = pickle.dumps(rp.parse(source).measures)
    times = MEASURES // len(rp.parse(source).measures) + 1
    # What pickle wrote is our own.
    many = [measure for _ in range(times) for measure in pickle.loads(read)]  # noqa: S301
    return rp.Measures(many[:MEASURES])


@pytest.fixture(scope="module")
def floor(measures: rp.Measures) -> Callable[[], object]:
    """Return pyarrow's building of the same table from columns that are lists of the measures' own values."""
    table = rp.tables.of(measures).measures
    ready = {name: list(values) for name, values in table.columns.items()}
    ready["agencies"] = [[part.agency.name for part in measure.assignments] for measure in measures]
    schema = arrow_schema(table.schema)
    assert pa.Table.from_pydict(ready, schema=schema).equals(table.to_arrow())
    return lambda: pa.Table.from_pydict(ready, schema=schema)


@pytest.mark.benchmark(group="100,000 measures to Arrow")
def test_floor(benchmark: BenchmarkFixture, floor: Callable[[], object]) -> None:
    benchmark.pedantic(floor, rounds=5)


def to_arrow(measures: rp.Measures) -> object:
    """Return the Arrow table of measures, every step of it done anew."""
    return rp.tables.of(measures).measures.to_arrow()


@pytest.mark.benchmark(group="100,000 measures to Arrow")
def test_measures_to_arrow(benchmark: BenchmarkFixture, measures: rp.Measures) -> None:
    assert len(benchmark.pedantic(to_arrow, args=(measures,), rounds=5)) == MEASURES


def test_measures_to_arrow_within_three_floors(measures: rp.Measures, floor: Callable[[], object]) -> None:
    measured = ratio(lambda: to_arrow(measures), floor, rounds=25)
    print(f"\n100,000 measures to Arrow: {measured:.2f} times pyarrow's building from ready columns (bound 3)")
    assert measured <= 3
