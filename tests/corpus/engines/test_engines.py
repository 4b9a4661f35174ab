"""Every engine gives the rows that the plain call gives: nulls, empty parts, old years and failures among them."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from tests.samples import PLAN

import revival_policy as rp
from revival_policy.corpus import SCHEMAS, parse_batch, table_of
from revival_policy.corpus.engines.words import ddl, parsed_table, with_registry
from revival_policy.registry import current

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd
    from pyspark.sql import SparkSession

DOCUMENTS = pa.table(
    {
        "id": ["plan", "none", "blank", "old", "odd", "plan again"],
        "text": [PLAN, None, " ", "关于植树的通知\n一、种树。(县林业局)", "种树。", PLAN],
        "title": [None, "植树方案", None, None, "植树方案", None],
        "number": pa.array([None, None, None, None, "no number", None]),
        "date": pa.array([None, None, None, dt.date(1956, 3, 1), dt.date(2020, 1, 2), None], pa.date32()),
        "more": [1, 2, 3, 4, 5, 6],
    }
)
NOTHING = DOCUMENTS.slice(0, 0)


@pytest.fixture(scope="module")
def rows() -> pa.Table:
    return parse_batch(DOCUMENTS)


def assert_same(found: pa.Table, rows: pa.Table) -> None:
    """See that a table that went through an engine holds the same, in every table that is in it."""
    for name in SCHEMAS:
        assert table_of(found, name).to_pylist() == table_of(rows, name).to_pylist(), name


def test_the_documents_have_something_of_everything(rows: pa.Table) -> None:
    assert rows["error"].to_pylist() == [None, "FileError", "FileError", None, None, None]
    assert rows["date"].to_pylist()[3] == dt.date(1956, 3, 1)
    assert rows["ignored"].to_pylist()[4] == ["number: no number"]
    assert all(table_of(rows, name).num_rows for name in SCHEMAS)


def test_the_schema_in_the_words_of_sql() -> None:
    assert "`measures` array<struct<`measure`: int, " in ddl(rp.corpus.BATCH)


def test_polars(rows: pa.Table) -> None:
    pl = pytest.importorskip("polars")
    from revival_policy.corpus.engines import polars  # noqa: PLC0415 - where the engine is installed

    for documents in (DOCUMENTS, NOTHING):
        lazy = polars.parse(pl.from_arrow(documents).lazy())
        assert_same(lazy.collect(engine="streaming").to_arrow(), rows if documents is DOCUMENTS else rows.slice(0, 0))
    lazy = polars.parse(pl.from_arrow(DOCUMENTS).lazy())
    measures = polars.table(lazy, "measures").collect()
    assert measures.columns == list(SCHEMAS["measures"].names)
    with pytest.raises(rp.QueryError):
        polars.table(lazy, "trees")


def test_duckdb(rows: pa.Table) -> None:
    engine = pytest.importorskip("duckdb")
    from revival_policy.corpus.engines import duckdb  # noqa: PLC0415 - where the engine is installed

    for documents in (DOCUMENTS, NOTHING):
        found = duckdb.parse(engine.connect().from_arrow(documents)).read_all()
        assert_same(found, rows if documents is DOCUMENTS else rows.slice(0, 0))
    stream = duckdb.table(duckdb.parse(engine.connect().from_arrow(DOCUMENTS)), "measures")
    counted = engine.connect().execute("select count(*) from stream").fetchall()
    assert stream is not None
    assert counted == [(table_of(rows, "measures").num_rows,)]


@pytest.mark.engine
def test_dask(rows: pa.Table) -> None:
    dd = pytest.importorskip("dask.dataframe")
    import pandas as pd  # noqa: PLC0415 - comes with Dask

    from revival_policy.corpus.engines import dask  # noqa: PLC0415 - where the engine is installed

    frame = dd.from_pandas(DOCUMENTS.to_pandas(types_mapper=pd.ArrowDtype), npartitions=3)
    with_empty = dd.concat([frame, frame.partitions[0].loc[lambda part: part["id"] == "nobody"]])
    parsed = dask.parse(with_empty)
    found = pa.Table.from_pandas(_computed(parsed), preserve_index=False)
    assert_same(found, rows)
    assert len(_computed(dask.table(parsed, "measures"))) == table_of(rows, "measures").num_rows


def _computed(frame: object) -> pd.DataFrame:
    found: pd.DataFrame = frame.compute(scheduler="synchronous")  # type: ignore[attr-defined]  # Dask has it untyped
    return found


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    sql = pytest.importorskip("pyspark.sql")
    import os  # noqa: PLC0415 - for Spark alone

    os.environ["PYSPARK_PYTHON"] = sys.executable
    try:
        # Six documents are not worth a compiler.
        build = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
        build = build.config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        session = build.config("spark.sql.codegen.wholeStage", "false").getOrCreate()
    except Exception as error:  # noqa: BLE001 - whatever a machine without Java says
        pytest.skip(f"Spark does not start here: {error}")
    yield session
    session.stop()


@pytest.mark.engine
@pytest.mark.filterwarnings("ignore")
def test_spark(spark: SparkSession, rows: pa.Table) -> None:
    from revival_policy.corpus.engines import spark as engine  # noqa: PLC0415 - where the engine is installed

    documents = spark.createDataFrame(DOCUMENTS)
    # Of six documents in two partitions, and of none.
    parsed = engine.parse(documents.repartition(2).filter("id != 'nobody'")).cache()
    found = parsed.toArrow()
    assert_same(_in_order(found, rows), rows)
    assert engine.table(parsed, "measures").count() == table_of(rows, "measures").num_rows
    assert (
        engine.table(parsed, "failures").toArrow().to_pylist()[0].keys()
        == dict.fromkeys(SCHEMAS["failures"].names).keys()
    )
    assert engine.parse(documents.filter("id = 'nobody'")).toArrow().num_rows == 0


def _in_order(found: pa.Table, rows: pa.Table) -> pa.Table:
    place = {document: number for number, document in enumerate(found["document"].to_pylist())}
    return found.take([place[document] for document in rows["document"].to_pylist()])


@pytest.mark.engine
@pytest.mark.filterwarnings("ignore")
def test_ray(rows: pa.Table) -> None:
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    from revival_policy.corpus.engines import ray as engine  # noqa: PLC0415 - where the engine is installed

    ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
        parsed = engine.parse(ray.data.from_arrow([DOCUMENTS.slice(0, 4), NOTHING, DOCUMENTS.slice(4)]))
        found = pa.concat_tables([ray.get(part) for part in parsed.to_arrow_refs()], promote_options="permissive")
        assert_same(_in_order(found, rows), rows)
        assert engine.table(parsed, "measures").count() == table_of(rows, "measures").num_rows
    finally:
        ray.shutdown()


def test_processes_of_engines_know_the_users_own_bodies(monkeypatch: pytest.MonkeyPatch) -> None:
    cloudpickle = pytest.importorskip("cloudpickle")
    documents = pa.table({"id": ["one"], "text": ["清溪竹业文件\n关于种竹的通知\n各乡镇：\n一、种竹。\n2021年3月4日"]})
    with rp.registry.extend([{"name": "清溪竹业"}]):
        sent = cloudpickle.dumps(with_registry(parsed_table))
    here = current.current()
    monkeypatch.setattr(current, "_HERE", b"another")  # as in a process elsewhere
    try:
        rows = cloudpickle.loads(sent)(documents)
    finally:
        current.use(here)
    assert rows["issuers"].to_pylist() == [["清溪竹业"]]
    assert parsed_table(documents)["issuers"].to_pylist() == [[]]
