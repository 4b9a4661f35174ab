"""Measures and counts of agencies as tables, by methods of their own."""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING

import openpyxl
import pytest
from pyarrow import parquet  # type: ignore[import-untyped]  # ships no types
from tests.samples import plan

import revival_policy as rp

if TYPE_CHECKING:
    from pathlib import Path

VALUES = (plan().measures, plan().agencies, rp.Notices([plan()]))


def table(value: rp.Measures | rp.AgencyCounts | rp.Notices) -> rp.tables.Table:
    if isinstance(value, rp.AgencyCounts):
        return rp.tables.of_counts(value)
    tables = rp.tables.of(plan())
    return tables.measures if isinstance(value, rp.Measures) else tables.notices


def test_chosen_measures_have_the_rows_of_the_table_of_their_notices() -> None:
    notices = rp.Notices([plan(), rp.parse("关于植树的通知\n云政发〔2021〕3号\n一、种树\n1.种松树。(县林业局)")])
    rows = rp.tables.of(notices).measures.to_arrow().to_pylist()
    assert notices.measures[2:].to_arrow().to_pylist() == rows[2:]
    assert notices.measures[:0].to_arrow().to_pylist() == []


def test_measures_put_together_by_hand_have_no_key() -> None:
    rows = rp.Measures(list(plan().measures)).to_arrow().to_pylist()
    assert [(row["notice"], row["measure"]) for row in rows[:2]] == [(None, 0), (None, 1)]


@pytest.mark.parametrize("value", VALUES, ids=["measures", "counts", "notices"])
def test_the_methods_say_what_the_table_says(value: rp.Measures | rp.AgencyCounts | rp.Notices, tmp_path: Path) -> None:
    expected = table(value)
    assert value.to_arrow().equals(expected.to_arrow())
    assert value.to_pandas().equals(expected.to_pandas())
    assert value.to_polars().equals(expected.to_polars())
    assert value.to_duckdb().fetchall() == expected.to_duckdb().fetchall()
    value.to_parquet(tmp_path / "rows.parquet")
    assert parquet.read_table(tmp_path / "rows.parquet").equals(expected.to_arrow())
    value.to_csv(tmp_path / "rows.csv")
    with (tmp_path / "rows.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(value)
    value.to_excel(tmp_path / "rows.xlsx")
    assert openpyxl.load_workbook(tmp_path / "rows.xlsx").sheetnames == [expected.schema.name]


def test_an_answer_is_a_table_as_well() -> None:
    assert plan().measures.by("市财政局").to_polars()["marker"].to_list() == ["3.", "(一)", "(二)"]


def test_csv_needs_no_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyarrow", "pandas", "polars", "duckdb", "openpyxl"):
        monkeypatch.setitem(sys.modules, name, None)
    plan().agencies.to_csv(tmp_path / "agencies.csv")
    assert (tmp_path / "agencies.csv").read_text(encoding="utf-8").startswith("notice,agency,who,measures,")


def test_a_missing_library_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[polars\]"):
        plan().measures.to_polars()
