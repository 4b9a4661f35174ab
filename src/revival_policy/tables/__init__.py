"""Tables: notices, sections, measures, responsibilities, citations, quantities and agencies, as Arrow has them.

>>> import revival_policy as rp
>>> tables = rp.tables.of(rp.load("jilin-2016-41"))
>>> tables.measures
<Table measures: 88 rows, 16 columns>
"""

from revival_policy.tables.columns import Column, ListOf, Schema, Struct
from revival_policy.tables.many import Tables, of, of_counts
from revival_policy.tables.reading import measures_from_arrow, notices_from_arrow, notices_from_parquet
from revival_policy.tables.schemas import SCHEMAS
from revival_policy.tables.table import Table

__all__ = [
    "SCHEMAS",
    "Column",
    "ListOf",
    "Schema",
    "Struct",
    "Table",
    "Tables",
    "measures_from_arrow",
    "notices_from_arrow",
    "notices_from_parquet",
    "of",
    "of_counts",
]
