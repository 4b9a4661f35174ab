"""Where our tables meet other libraries."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.samples import plan

import revival_policy as rp
from revival_policy.tables import arrow, table, writing

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("notices", "sections", "measures", "responsibilities", "citations")


def test_tables_sort_and_search_by_category() -> None:
    responsibilities = rp.tables.of(plan()).responsibilities
    assert responsibilities.to_arrow().sort_by("role")["role"][0].as_py() == "lead"
    frame = responsibilities.to_pandas()
    assert frame.sort_values("role")["role"].str.len().min() == 4


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view()])
def test_notices_come_back_from_any_kind_of_string(kind: pa.DataType) -> None:
    tables = {name: getattr(rp.tables.of(plan()), name).to_arrow() for name in NAMES}
    cast = {
        name: pa.table(
            {
                field.name: pa.array(one[field.name].to_pylist(), kind)
                if field.type == pa.string()
                else one[field.name]
                for field in one.schema
            }
        )
        for name, one in tables.items()
    }
    assert rp.tables.notices_from_arrow(**cast) == [plan()]


def test_a_table_is_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []

    def watched(schema: rp.tables.Schema, columns: object) -> object:
        built.append(schema.name)
        return arrow.arrow_table(schema, columns)  # type: ignore[arg-type]  # as it is given

    monkeypatch.setattr(table, "arrow_table", watched)
    for value in (rp.tables.of(plan()).measures, plan().measures, plan().agencies):
        for _ in range(3):
            pa.table(value)
    assert built == ["measures", "measures", "agencies"]


def test_excel_goes_on_in_another_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    monkeypatch.setattr(writing, "EXCEL_ROWS", 4)
    measures = rp.load("jilin-2016-41").measures[:7]
    measures.to_excel(tmp_path / "measures.xlsx")
    book = openpyxl.load_workbook(tmp_path / "measures.xlsx")
    assert [(sheet.title, sheet.max_row) for sheet in book] == [("measures", 4), ("measures 2", 4), ("measures 3", 2)]


def test_graphml_says_true_and_false(tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    network = rp.query.agency_network(rp.load("jilin-2016-41"))
    network.to_graphml(tmp_path / "network.graphml")
    written = (tmp_path / "network.graphml").read_text(encoding="utf-8")
    assert ">true</data>" in written
    assert "True" not in written
    again = networkx.read_graphml(tmp_path / "network.graphml")
    known = {name: data["collective"] for name, data in again.nodes(data=True)}
    assert known == {name: data["collective"] for name, data in network.to_networkx().nodes(data=True)}


@pytest.mark.engine
def test_errors_survive_distributed() -> None:
    pytest.importorskip("distributed")
    error = rp.FileError("a.txt", "is damaged")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own making
    assert (str(again), again.path) == (str(error), "a.txt")
