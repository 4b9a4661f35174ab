"""Values that hand themselves over to any library that takes Arrow data."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.samples import plan

import revival_policy as rp
from revival_policy.tables.exchange import table_of


def test_measures_are_a_table_to_others() -> None:
    measures = plan().measures
    assert pa.table(measures).column("marker").to_pylist() == [str(measure.marker) for measure in measures]
    assert duckdb.execute("select count(*) from measures where open_ended").fetchall() == [(2,)]
    # polars takes a sequence for a column of its items, so it is asked for what it is offered.
    assert pl.DataFrame(pa.table(measures)).height == len(measures)
    # pandas has it since version 3, which its stubs do not know.
    if from_arrow := getattr(pd.DataFrame, "from_arrow", None):
        assert len(from_arrow(measures)) == len(measures)


def test_counts_are_a_table_to_others() -> None:
    counts = plan().agencies
    table = pa.table(counts)
    assert dict(zip(table.column("agency").to_pylist(), table.column("measures").to_pylist(), strict=True)) == {
        agency.name: count for agency, count in counts.items()
    }
    assert table.schema == rp.tables.of(plan()).agencies.to_arrow().schema


def test_nothing_is_a_table_without_rows() -> None:
    assert pa.table(rp.Measures()).num_rows == pa.table(rp.AgencyCounts()).num_rows == 0


def test_other_values_have_no_table() -> None:
    with pytest.raises(rp.ArgumentError, match=r"expected measures, notices.*not Notice"):
        table_of(plan())


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[arrow\]"):
        plan().measures.__arrow_c_stream__()


def test_neither_the_package_nor_a_table_imports_a_library() -> None:
    code = (
        "import sys, revival_policy as rp; list(rp.tables.of(rp.load('jilin-2016-41')).measures.rows()); "
        "rp.query.agency_network(rp.load('jilin-2016-41')).as_dict(); "
        "names = ('pyarrow', 'pandas', 'polars', 'duckdb', 'networkx', 'openpyxl'); "
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
