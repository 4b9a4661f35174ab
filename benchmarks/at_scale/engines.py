"""Texts to rows by the pool of processes and by other engines: documents a second, engines started before the clock."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # ships no types
from benchmarks.at_scale.material import printed, texts

from revival_policy.corpus import parse_batch
from revival_policy.corpus.pool import answers, batched
from revival_policy.corpus.sources import source_of

#: Each way is given a file of texts and the number of workers, and returns what reads the file.
Way = Callable[[str, int], Callable[[], object]]


def plain(file: str, _workers: int) -> Callable[[], object]:
    """Read in this process, without a pool."""
    return lambda: [parse_batch(batch) for batch in pq.ParquetFile(file).iter_batches(500)]


def pool(file: str, workers: int) -> Callable[[], object]:
    """Read by the processes of a build."""
    return lambda: sum(1 for _ in answers(batched(source_of(file)), "rows", workers))


def polars(file: str, _workers: int) -> Callable[[], object]:
    """Read by Polars, streaming; its own threads wait for one another in Python."""
    import polars as pl  # noqa: PLC0415 - an engine of several

    from revival_policy.corpus.engines import polars as engine  # noqa: PLC0415 - an engine of several

    return lambda: engine.parse(pl.scan_parquet(file)).collect(engine="streaming")


def duckdb(file: str, _workers: int) -> Callable[[], object]:
    """Read what DuckDB streams."""
    import duckdb as library  # noqa: PLC0415 - an engine of several

    from revival_policy.corpus.engines import duckdb as engine  # noqa: PLC0415 - an engine of several

    return lambda: engine.parse(library.connect().read_parquet(file)).read_all()


def dask(file: str, workers: int) -> Callable[[], object]:
    """Read by processes of Dask."""
    import dask.dataframe as dd  # noqa: PLC0415 - an engine of several
    import pandas as pd  # noqa: PLC0415 - an engine of several

    from revival_policy.corpus.engines import dask as engine  # noqa: PLC0415 - an engine of several

    frame = dd.from_pandas(pq.read_table(file).to_pandas(types_mapper=pd.ArrowDtype), npartitions=4 * workers)
    parsed = engine.parse(frame)
    return lambda: parsed.compute(scheduler="processes", num_workers=workers)


def ray(file: str, workers: int) -> Callable[[], object]:
    """Read by Ray Data."""
    import ray as library  # noqa: PLC0415 - an engine of several

    from revival_policy.corpus.engines import ray as engine  # noqa: PLC0415 - an engine of several

    library.init(num_cpus=workers, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    return lambda: engine.parse(library.data.read_parquet(file, override_num_blocks=4 * workers)).materialize()


def spark(file: str, workers: int) -> Callable[[], object]:
    """Read by Spark on this machine."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an engine of several

    from revival_policy.corpus.engines import spark as engine  # noqa: PLC0415 - an engine of several

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false").getOrCreate()
    documents = session.read.parquet(file).repartition(4 * workers)
    return lambda: engine.parse(documents).write.format("noop").mode("overwrite").save()


WAYS: dict[str, Way] = {each.__name__: each for each in (plain, pool, polars, duckdb, dask, ray, spark)}


def main() -> None:
    """Read in each way that is asked for, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--ways", nargs="+", choices=sorted(WAYS), default=["pool"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = str(texts(Path(folder), asked.documents))
        for way in asked.ways:
            work = WAYS[way](file, asked.workers)
            began = time.monotonic()
            work()
            seconds = time.monotonic() - began
            printed(
                what=way, documents=asked.documents, workers=asked.workers, seconds=seconds,
                documents_a_second=asked.documents / seconds,
            )  # fmt: skip


if __name__ == "__main__":
    main()
