"""Reading documents with Ray Data (extra `ray`)."""
# pyright: reportMissingImports=false, reportUnknownParameterType=false
# The engine is not installed where types are checked.

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from revival_policy.corpus.batches import table_of
from revival_policy.corpus.engines.words import parsed_table, with_registry
from revival_policy.corpus.schemas import schema_of

if TYPE_CHECKING:
    from ray.data import Dataset

#: The form in which Ray hands rows over; its own default loses nulls, days and lists.
_FORM = "pyarrow"


def parse(documents: Dataset) -> Dataset:
    """Return a data set with a row for each document, its columns those of `BATCH`.

    `documents` has the columns that `corpus.parse_batch` takes.
    """
    return documents.map_batches(with_registry(parsed_table), batch_format=_FORM)


def table(rows: Dataset, name: str) -> Dataset:
    """Return the rows of one table of `SCHEMAS`; QueryError if there is none of this name."""
    return rows.map_batches(partial(table_of, name=schema_of(name).name), batch_format=_FORM)
