"""Tables back to values, through every library and in any order."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import attrs
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from tests.samples import plan, reply

import revival_policy as rp
from revival_policy import strategies

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from revival_policy.tables.reading import ArrowStream

NAMES = ("notices", "sections", "measures", "responsibilities", "citations")


def notices() -> list[rp.Notice]:
    own = "关于植树的通知\n吉政发〔2020〕1号\n一、目标\n1.按照吉政发〔2020〕1号和《林业规划》种树。"
    return [plan(), reply(), rp.load("jilin-2016-41"), rp.parse(own), rp.parse("今天天气很好(真的很好。"), plan()]


def back(tables: Callable[[str], ArrowStream]) -> list[rp.Notice]:
    return rp.tables.notices_from_arrow(**{name: tables(name) for name in NAMES})


@pytest.mark.parametrize(
    "library",
    [rp.tables.Table.to_arrow, rp.tables.Table.to_pandas, rp.tables.Table.to_polars, rp.tables.Table.to_duckdb],
)
def test_notices_come_back_through_every_library(library: Callable[[rp.tables.Table], ArrowStream]) -> None:
    tables = rp.tables.of(notices())
    assert back(lambda name: library(getattr(tables, name))) == notices()


def test_notices_come_back_through_parquet_and_a_data_base(tmp_path: Path) -> None:
    tables = rp.tables.of(notices())
    tables.to_parquet(tmp_path)
    assert rp.tables.notices_from_parquet(tmp_path) == notices()
    connection = tables.to_duckdb()
    assert back(lambda name: connection.sql(f"from '{tmp_path}/{name}.parquet'")) == notices()


def test_places_and_doubts_come_back_too() -> None:
    tables = rp.tables.of(notices())
    for old, new in zip(notices(), back(lambda name: getattr(tables, name)), strict=True):
        assert (new.parts, new.diagnostics, new.metadata) == (old.parts, old.diagnostics, old.metadata)
        assert [part.span for part in new.measures] == [part.span for part in old.measures]
        for before, after in zip(old.measures, new.measures, strict=True):
            assert [part.span for part in after.assignments] == [part.span for part in before.assignments]
            assert [part.agency.origin for part in after.assignments] == [
                part.agency.origin for part in before.assignments
            ]
            assert [clause.governs for clause in after.responsibilities] == [
                clause.governs for clause in before.responsibilities
            ]
        assert [(cited.relation, cited.span) for cited in new.citations] == [
            (cited.relation, cited.span) for cited in old.citations
        ]


@given(strategies.written_notices())
@settings(max_examples=15)
def test_any_notice_comes_back(written: strategies.Written[rp.Notice]) -> None:
    both = [written.value, rp.parse(written.text)]
    tables = rp.tables.of(both)
    assert back(lambda name: getattr(tables, name)) == both


def shuffled(table: rp.tables.Table) -> rp.tables.Table:
    places = list(range(len(table)))
    random.Random(4).shuffle(places)  # noqa: S311 - any other order will do
    return table.take(places)


def test_rows_may_come_in_any_order() -> None:
    tables = rp.tables.of(notices())
    mixed = back(lambda name: tables.notices if name == "notices" else shuffled(getattr(tables, name)))
    assert mixed == notices()


def test_columns_of_others_are_left_alone() -> None:
    tables = rp.tables.of(plan())
    more = tables.notices.to_arrow().append_column("score", pa.array([0.5]))
    assert back(lambda name: more if name == "notices" else getattr(tables, name)) == [plan()]


def test_some_measures_come_back_with_what_belongs_to_them() -> None:
    measures = rp.load("jilin-2016-41").measures
    tables = rp.tables.of(measures)
    some = tables.measures.to_duckdb().filter("marker in ('7.', '14.')").order("measure")
    found = rp.tables.measures_from_arrow(
        measures=some, responsibilities=tables.responsibilities, citations=tables.citations
    )
    assert found == rp.Measures([measures[6], measures[13]])
    assert found[1].citations


def test_no_rows_are_no_notices() -> None:
    tables = rp.tables.of([])
    assert back(lambda name: getattr(tables, name)) == []


def _spoilt(name: str, column: str, value: object, place: int = 0) -> dict[str, ArrowStream]:
    tables = rp.tables.of(plan())
    table = getattr(tables, name)
    values = list(table.columns[column])
    values[place] = value
    spoilt = rp.tables.Table(table.schema, {**table.columns, column: values})
    return {each: spoilt if each == name else getattr(tables, each) for each in NAMES}


@pytest.mark.parametrize(
    ("name", "column", "value", "message"),
    [
        ("measures", "marker", "甲", "table measures, row 0: 结构层次序数"),
        ("measures", "heading", "不是开头", "table measures, row 0: the text does not begin with the heading"),
        ("measures", "level", 9, "table sections, row 2: what is under it is no child of it"),
        ("sections", "level", 2, "table sections, row 0: the outline does not begin at level 1"),
        ("sections", "marker", "甲", "table sections, row 0: 结构层次序数"),
        ("responsibilities", "role", "boss", "table responsibilities, row 0: Role: expected one of"),
        ("responsibilities", "agency", "", "table responsibilities, row 0: name: expected the name of an agency"),
        ("citations", "relation", "hates", "table citations, row 0: Relation: expected one of"),
        ("notices", "number", "七号", "table notices, row 0: 发文字号"),
        ("notices", "kind", "诗", "table notices, row 0: DocumentKind: expected one of"),
    ],
)
def test_a_row_that_is_no_value_is_named(name: str, column: str, value: object, message: str) -> None:
    with pytest.raises(rp.TableError) as raised:
        rp.tables.notices_from_arrow(**_spoilt(name, column, value))
    assert str(raised.value).startswith(message)


def test_a_measure_has_nothing_under_it() -> None:
    with pytest.raises(rp.TableError, match="table measures, row 0: what is under it is no child of it"):
        rp.tables.notices_from_arrow(**_spoilt("measures", "level", 4, place=1))


def test_a_missing_column_is_named() -> None:
    tables = rp.tables.of(plan())
    table = tables.measures.to_arrow().drop_columns(["text", "marker"])
    with pytest.raises(rp.TableError) as raised:
        back(lambda name: table if name == "measures" else getattr(tables, name))
    assert (raised.value.table, raised.value.row, raised.value.reason) == ("measures", None, "no column marker, text")


def test_a_column_of_another_type_is_refused() -> None:
    tables = rp.tables.of(plan())
    table = tables.measures.to_arrow()
    other = table.set_column(1, "measure", pa.array(["one"] * len(table)))
    with pytest.raises(rp.TableError, match="table measures: "):
        back(lambda name: other if name == "measures" else getattr(tables, name))


def test_nulls_where_none_can_be_are_refused() -> None:
    tables = rp.tables.of(plan())
    table = tables.measures.to_arrow()
    other = table.set_column(8, pa.field("text", pa.string()), pa.nulls(len(table), pa.string()))
    with pytest.raises(rp.TableError, match="table measures"):
        back(lambda name: other if name == "measures" else getattr(tables, name))


def test_conventions_are_lost_and_equality_is_not() -> None:
    clause = attrs.evolve(
        plan().measures[0].responsibilities[0], conventions=(rp.Convention.from_text("列第一位的为牵头单位,下同"),)
    )
    measure = attrs.evolve(plan().measures[0], responsibilities=(clause,))
    tables = rp.tables.of(rp.Measures([measure]))
    found = rp.tables.measures_from_arrow(
        measures=tables.measures, responsibilities=tables.responsibilities, citations=tables.citations
    )
    assert found[0] == measure
    assert found[0].responsibilities[0].conventions == ()
