"""Reading documents with Apache Spark (extra `spark`), for those who outgrow one machine."""
# pyright: reportMissingImports=false, reportUnknownParameterType=false
# The engine is not installed where types are checked.

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.batches import INPUT
from revival_policy.corpus.engines.words import ddl, parsed, with_registry
from revival_policy.corpus.schemas import BATCH, NESTED, PROVENANCE, schema_of
from revival_policy.errors import ArgumentError
from revival_policy.files.extras import needs

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def parse(documents: DataFrame) -> DataFrame:
    """Return a data frame with a row for each document, its columns those of `BATCH`.

    `documents` has the columns that `corpus.parse_batch` takes; others are left out. What cannot be read has `error`
    and `message`. A number as id is written as text.
    """
    functions = needs("pyspark.sql.functions", "pyspark", "spark")
    taken = [name for name in documents.columns if name in INPUT]
    if not {"text", "bytes"} & {*taken}:
        raise ArgumentError("documents", ", ".join(documents.columns), "a column text or bytes")
    casts = [functions.col(name) if name in {"date", "bytes"} else functions.col(name).cast("string") for name in taken]
    return documents.select(*casts).mapInArrow(with_registry(parsed), ddl(BATCH))


def table(rows: DataFrame, name: str) -> DataFrame:
    """Return the rows of one table of `SCHEMAS`; QueryError if there is none of this name."""
    names = schema_of(name).names
    if name in NESTED:
        around = [f"`{column.name}` as `_{column.name}`" for column in PROVENANCE]
        inner = rows.selectExpr("`document`", *around, f"inline(`{name}`)")
        for column in PROVENANCE:
            inner = inner.withColumnRenamed(f"_{column.name}", column.name)
        return inner.select(*names)
    kept = rows.filter("error is null" if name == "documents" else "error is not null")
    return kept.select(*names)
