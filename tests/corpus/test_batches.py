"""One function over Arrow batches: every row comes back, whatever is in it."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.samples import PLAN

import revival_policy as rp
from revival_policy.corpus import BATCH, SCHEMAS, empty_batch, parse_batch, table_of
from revival_policy.corpus.batches import batch_of
from revival_policy.corpus.reading import Given, outcome_of
from revival_policy.model.notice import Notice


def plain_types(kind: pa.DataType) -> bool:
    if pa.types.is_list(kind):
        return plain_types(kind.value_type)
    if pa.types.is_struct(kind):
        return all(plain_types(field.type) for field in kind)
    return kind in {pa.string(), pa.int32(), pa.float64(), pa.bool_(), pa.date32()}


def test_the_types_are_those_that_every_engine_takes() -> None:
    assert all(plain_types(field.type) for field in empty_batch().schema)
    assert tuple(empty_batch().column_names) == BATCH.names


def test_what_is_known_is_used_and_what_cannot_be_read_is_said() -> None:
    batch = pa.record_batch(
        {
            "text": ["一、种树。"] * 3,
            "title": ["植树方案", None, " "],
            "date": pa.array([dt.date(1950, 2, 3), None, None], pa.date32()).cast(pa.timestamp("s")),
            "number": [None, "云政发〔2021〕3号", "?"],
            "source": ["a.txt", None, None],
        }
    )
    rows = parse_batch(batch)
    assert isinstance(rows, pa.RecordBatch)
    assert rows["document"].to_pylist() == ["0", "1", "2"]
    assert rows["title"].to_pylist() == ["植树方案", None, None]
    assert rows["date"].to_pylist() == [dt.date(1950, 2, 3), None, None]
    assert rows["number"].to_pylist() == [None, "云政发〔2021〕3号", None]
    assert rows["ignored"].to_pylist() == [[], [], ["number: ?"]]
    assert rows["source"].to_pylist() == ["a.txt", None, None]


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]
)
def test_texts_come_in_any_form(kind: pa.DataType) -> None:
    texts = pa.array([PLAN, None], pa.string()).cast(kind) if kind != pa.string_view() else pa.array([PLAN, None], kind)
    rows = parse_batch(pa.table({"text": texts}))
    assert rows["number"].to_pylist() == ["清政办发〔2021〕7号", None]


def test_files_come_as_bytes() -> None:
    rows = parse_batch(pa.table({"bytes": [PLAN.encode("gb18030"), b"%PDF-1.7", b"", None]}))
    assert rows["error"].to_pylist() == [None, "FileError", "FileError", "FileError"]
    assert rows["title"][0].as_py() == "清溪市人民政府办公室关于印发城市绿道建设三年方案的通知"


def test_no_rows_and_no_texts() -> None:
    assert parse_batch(pa.table({"text": pa.array([], pa.string())})).num_rows == 0
    assert table_of(empty_batch(), "measures").num_rows == 0
    for wrong in (pa.table({"words": ["x"]}), [PLAN], None):
        with pytest.raises(rp.ArgumentError):
            parse_batch(wrong)
    with pytest.raises(rp.QueryError):
        table_of(empty_batch(), "trees")
    with pytest.raises(rp.TableError):
        table_of(empty_batch().drop_columns(["measures"]), "measures")


def test_a_fault_of_ours_costs_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = [outcome_of(Given(str(number), f"一、种树{number}。")) for number in range(3)]
    from revival_policy.tables import notices  # noqa: PLC0415 - to break it

    place = notices._place  # noqa: SLF001 - what is broken here

    def broken(notice: Notice) -> str | None:
        if "种树1" in notice.source:
            raise ZeroDivisionError
        return place(notice)

    monkeypatch.setattr(notices, "_place", broken)
    rows = batch_of(outcomes)
    assert rows["error"].to_pylist() == [None, "ZeroDivisionError", None]
    assert table_of(rows, "measures").num_rows == 2


@given(st.lists(st.none() | st.text(max_size=60), max_size=4))
@settings(deadline=None, max_examples=10)
def test_a_row_for_each_text(texts: list[str | None]) -> None:
    sound = [None if text is None else text.encode("utf-8", "replace").decode() for text in texts]
    rows = parse_batch(pa.table({"text": pa.array(sound, pa.string())}))
    assert rows.num_rows == len(texts)
    read = table_of(rows, "documents").num_rows
    assert read + table_of(rows, "failures").num_rows == len(texts)
    for name in SCHEMAS:
        assert table_of(rows, name).schema.names == list(SCHEMAS[name].names)
