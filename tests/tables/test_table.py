"""One table: into every library and file, and what it says when one is missing."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sys
from typing import TYPE_CHECKING

import attrs
import duckdb
import openpyxl
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from pyarrow import parquet
from tests.samples import plan, reply

import revival_policy as rp
from revival_policy.tables.writing import EXCEL_CELL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def measures() -> rp.tables.Table:
    return rp.tables.of([plan(), reply()]).measures


def test_rows_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyarrow", "pandas", "polars", "duckdb", "openpyxl"):
        monkeypatch.setitem(sys.modules, name, None)
    table = measures()
    assert len(table) == 6
    row = next(table.rows())
    assert (row["notice"], row["measure"], row["marker"]) == ("清政办发〔2021〕7号", 0, "1.")
    assert row["section"] == "二、主要任务 / (一)编制规划"
    assert row["agencies"] == ["市自然资源局", "市林业局", "市水利局"]
    assert row["roles"] == ["lead", "support", "support"]
    assert row["open_ended"] is True
    assert list(table.rows())[1]["deadlines"] == ["完成时限:2021年9月底前"]


def test_arrow_says_the_same_as_the_rows() -> None:
    for table in rp.tables.of([plan(), reply()]):
        assert table.to_arrow().to_pylist() == list(table.rows())


def test_any_library_takes_a_table_as_it_is() -> None:
    ours = measures()
    assert pa.table(ours).equals(ours.to_arrow())
    assert pl.DataFrame(ours).equals(ours.to_polars())
    assert duckdb.execute("select count(*) from ours").fetchall() == [(6,)]


def test_pandas_keeps_whole_numbers_beside_nulls() -> None:
    frame = rp.tables.of(plan()).citations.to_pandas()
    assert frame["measure"].isna().any()
    assert frame["measure"].dropna().tolist() == [1, 1]
    assert str(frame["measure"].dtype) == "int32[pyarrow]"
    assert rp.tables.of(plan()).notices.to_pandas()["date"][0] == dt.date(2021, 3, 5)


def test_polars_has_the_types_of_the_schema() -> None:
    frame = rp.tables.of(plan()).notices.to_polars()
    assert frame.schema["date"] == pl.Date
    assert frame.schema["issuers"] == pl.List(pl.String)


def test_duckdb_answers_sql() -> None:
    relation = measures().to_duckdb()
    assert relation.filter("list_contains(agencies, '市财政局')").project("marker").fetchall() == [
        ("3.",), ("(一)",), ("(二)",)
    ]  # fmt: skip


def test_parquet_keeps_descriptions(tmp_path: Path) -> None:
    table = measures()
    table.to_parquet(tmp_path / "measures.parquet")
    back = parquet.read_table(tmp_path / "measures.parquet")
    assert back.equals(table.to_arrow())
    assert back.schema.field("marker").metadata[b"description"]


def test_csv_flattens_lists_and_keeps_line_breaks(tmp_path: Path) -> None:
    tables = rp.tables.of(plan())
    tables.measures.to_csv(tmp_path / "measures.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "measures.csv").read_bytes().decode("utf-8"), newline="")))
    assert rows[0]["agencies"] == "市自然资源局;市林业局;市水利局"
    assert (rows[0]["open_ended"], rows[3]["agencies"]) == ("true", "")
    assert rows[2]["text"] == tables.measures.columns["text"][2]
    assert "\n" in rows[2]["text"]


def test_csv_writes_records_as_json_and_dates_as_iso(tmp_path: Path) -> None:
    rp.tables.of(plan()).notices.to_csv(tmp_path / "notices.csv")
    row = next(csv.DictReader(io.StringIO((tmp_path / "notices.csv").read_text(encoding="utf-8"))))
    assert row["date"] == "2021-03-05"
    assert row["attachments"].startswith('[{"title": "绿道建设任务表", "span_start": ')
    assert row["signatory"] == ""


def test_excel_holds_types_and_never_reckons(tmp_path: Path) -> None:
    notice = attrs.evolve(plan(), title="=1+1", closing="a\x0bb", source="字" * (EXCEL_CELL + 1))
    rp.tables.of(notice).notices.to_excel(tmp_path / "notices.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "notices.xlsx")["notices"]
    head, values = ([cell.value for cell in row] for row in sheet.iter_rows())
    row = dict(zip(head, values, strict=True))
    title = sheet.cell(2, head.index("title") + 1)
    assert (title.value, title.data_type) == ("=1+1", "s")
    assert row["date"] == dt.datetime(2021, 3, 5)  # noqa: DTZ001 - Excel knows no zones
    assert row["closing"] == "a\N{REPLACEMENT CHARACTER}b"
    assert row["source"] == "字" * (EXCEL_CELL - 1) + "…"
    assert row["signatory"] is None


def test_excel_holds_numbers_and_truth(tmp_path: Path) -> None:
    measures().to_excel(tmp_path / "measures.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "measures.xlsx").active
    assert sheet is not None
    head, first, *_ = sheet.iter_rows(values_only=True)
    row = dict(zip(head, first, strict=True))
    assert (row["measure"], row["open_ended"]) == (0, True)


@pytest.mark.parametrize(
    ("library", "extra", "write"),
    [
        ("pyarrow", "arrow", rp.tables.Table.to_arrow),
        ("pyarrow", "arrow", rp.tables.Table.__arrow_c_stream__),
        ("pandas", "pandas", rp.tables.Table.to_pandas),
        ("polars", "polars", rp.tables.Table.to_polars),
        ("duckdb", "duckdb", rp.tables.Table.to_duckdb),
        ("openpyxl", "excel", lambda table: table.to_excel("x.xlsx")),
    ],
)
def test_a_missing_library_names_its_extra(
    library: str, extra: str, write: Callable[[rp.tables.Table], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = measures()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(rp.MissingExtraError, match=rf"needs {library}: .*revival-policy\[{extra}\]"):
        write(table)


@pytest.mark.parametrize("write", [rp.tables.Table.to_csv, rp.tables.Table.to_excel, rp.tables.Table.to_parquet])
def test_a_file_that_cannot_be_made_is_named(write: Callable[[rp.tables.Table, Path], None], tmp_path: Path) -> None:
    with pytest.raises(rp.FileError, match="there is no such folder to write it in") as raised:
        write(measures(), tmp_path / "none" / "file")
    assert raised.value.filename == str(tmp_path / "none" / "file")


def test_some_rows_are_a_table_too() -> None:
    some = measures().take([4, 0])
    assert [row["marker"] for row in some.rows()] == ["(一)", "1."]
    assert some.to_arrow().to_pylist() == list(some.rows())


def test_a_table_shows_itself() -> None:
    table = rp.tables.of(attrs.evolve(plan(), title="<b>")).notices
    assert repr(table) == "<Table notices: 1 rows, 29 columns>"
    shown = table._repr_html_()
    assert "&lt;b&gt;" in shown
    assert "<b>" not in shown
    assert "Title (标题)." in shown
