"""Tables back to values: whatever library they went through, and in whatever order their rows come."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar, cast

from revival_policy.errors import ArgumentError, FileError, TableError, expect
from revival_policy.files.extras import needs
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Origin
from revival_policy.notations.citations import Citation
from revival_policy.notations.responsibilities import Responsibility
from revival_policy.tables import records, schemas
from revival_policy.tables.arrow import arrow_schema, pyarrow
from revival_policy.tables.columns import Schema

if TYPE_CHECKING:
    from revival_policy.tables.records import Record


Value = TypeVar("Value")


class ArrowStream(Protocol):
    """A table of any library that hands over Arrow data: pyarrow, polars, pandas, DuckDB or this one."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return an Arrow C stream."""
        ...


class _Row(NamedTuple):
    """A record, with its table and its number for errors."""

    table: str
    place: int
    record: Record

    def read(self, function: Callable[[Record], Value]) -> Value:
        """Return what a function makes of the record; TableError where it can make nothing of it."""
        try:
            return function(self.record)
        except (ValueError, TypeError) as error:
            raise TableError(self.table, self.place, str(error)) from error


def notices_from_arrow(
    *,
    notices: ArrowStream,
    sections: ArrowStream,
    measures: ArrowStream,
    responsibilities: ArrowStream,
    citations: ArrowStream,
) -> list[Notice]:
    """Return the notices that tables hold, in the order of the table of notices (extra `arrow`).

    They equal those that the tables were made of; places, parts and diagnostics come back too. The conventions of
    clauses and the way back to the file are in no table and are lost. The rows of the other tables may come in any
    order; columns that are in no schema are left alone. TableError for a table that lacks a column, and for a row
    that no value can be made of.
    """
    heads = _rows(schemas.NOTICES, notices)
    origins = {row.record["notice"]: row.read(records.origin_of) for row in heads}
    cited = _grouped(_rows(schemas.CITATIONS, citations), "notice")
    items = _grouped(_rows(schemas.SECTIONS, sections), "notice")
    leaves: defaultdict[object, dict[int, Measure]] = defaultdict(dict)
    measured = _rows(schemas.MEASURES, measures)
    for row, measure in zip(measured, _measures(measured, responsibilities, cited, origins), strict=True):
        key = row.record["notice"]
        items.setdefault(key, []).append(row)
        leaves[key][row.place] = measure
    return [_notice(row, items, leaves, cited) for row in heads]


def notices_from_parquet(folder: str | Path) -> list[Notice]:
    """Return the notices that `Tables.to_parquet` wrote into a folder (extra `arrow`)."""
    expect("folder", folder, (str, os.PathLike), "the path of a folder")
    read = needs("pyarrow.parquet", "pyarrow", "arrow").read_table
    names = ("notices", "sections", "measures", "responsibilities", "citations")
    for name in names:
        if not (Path(folder) / f"{name}.parquet").is_file():
            raise FileError(str(folder), f"no {name}.parquet is in it, as Tables.to_parquet writes it")
    return notices_from_arrow(**{name: read(str(Path(folder) / f"{name}.parquet")) for name in names})


def measures_from_arrow(*, measures: ArrowStream, responsibilities: ArrowStream, citations: ArrowStream) -> Measures:
    """Return the measures that tables hold, in the order of the table of measures (extra `arrow`).

    The other two tables may hold more than belongs to these measures. Agencies do not know the place and date of their
    notice, which are in the table of notices. TableError as for notices.
    """
    cited = _grouped(_rows(schemas.CITATIONS, citations), "notice")
    return Measures(_measures(_rows(schemas.MEASURES, measures), responsibilities, cited, {}))


def _measures(
    rows: list[_Row],
    responsibilities: ArrowStream,
    cited: Mapping[object, list[_Row]],
    origins: Mapping[object, Origin],
) -> Iterable[Measure]:
    """Yield the measures of rows, with their clauses and citations."""
    clauses = _clauses(_rows(schemas.RESPONSIBILITIES, responsibilities), origins)
    citing = _grouped([row for group in cited.values() for row in group], "notice", "measure")
    for row in rows:
        key = row.record["notice"], row.record["measure"]
        said, citations = clauses.get(key, ()), _citations(citing.get(key, ()))
        yield row.read(partial(records.measure_of, clauses=said, citations=citations))


def _clauses(rows: list[_Row], origins: Mapping[object, Origin]) -> dict[tuple[object, object], list[Responsibility]]:
    """Return the clauses of each measure, in their order."""
    found: defaultdict[tuple[object, object], list[Responsibility]] = defaultdict(list)
    ordered = sorted(rows, key=lambda row: (_int(row, "clause"), _int(row, "position")))
    for group in _grouped(ordered, "notice", "measure", "clause").values():
        first = group[0].record
        origin = origins.get(first["notice"], Origin())
        clause = group[0].read(partial(records.clause_of, named=[row.record for row in group], origin=origin))
        found[first["notice"], first["measure"]].append(clause)
    return found


def _notice(
    row: _Row,
    items: Mapping[object, list[_Row]],
    leaves: Mapping[object, Mapping[int, Measure]],
    cited: Mapping[object, list[_Row]],
) -> Notice:
    key = row.record["notice"]
    body = _outline(items.get(key, ()), leaves.get(key, {}))
    citations = _citations(other for other in cited.get(key, ()) if not other.record["itself"])
    return row.read(partial(records.notice_of, body=body, citations=citations))


def _citations(rows: Iterable[_Row]) -> list[Citation]:
    return [row.read(records.citation_of) for row in sorted(rows, key=lambda row: _int(row, "citation"))]


def _outline(rows: Iterable[_Row], measures: Mapping[int, Measure]) -> list[Section | Measure]:
    """Return the outline of the rows of headings and measures of one notice."""
    below: dict[int, list[Section | Measure]] = {}
    last: _Row | None = None
    for row in sorted(rows, key=lambda row: _int(row, "item"), reverse=True):
        level, last = _int(row, "level"), row
        children = below.pop(level + 1, [])[::-1]
        is_section = row.table == schemas.SECTIONS.name
        if any(deeper > level for deeper in below) or (children and not is_section):
            raise TableError(row.table, row.place, "what is under it is no child of it")
        below.setdefault(level, []).append(
            row.read(partial(records.section_of, children=children)) if is_section else measures[row.place]
        )
    if last is not None and set(below) != {1}:
        raise TableError(last.table, last.place, "the outline does not begin at level 1")
    return below.get(1, [])[::-1]


def _rows(schema: Schema, stream: ArrowStream) -> list[_Row]:
    """Return the records of a table that has the columns of a schema, among others or not."""
    try:
        table = pyarrow().table(stream)
    except TypeError:
        raise ArgumentError(schema.name, type(stream).__name__, "a table that Arrow can take") from None
    missing = [name for name in schema.names if name not in table.column_names]
    if missing:
        raise TableError(schema.name, None, f"no column {', '.join(missing)}")
    wanted = arrow_schema(schema)
    try:
        # Libraries hand strings and lists over in more forms than one.
        plain = table.select(list(schema.names)).cast(wanted.remove_metadata()) if len(table) else table.slice(0, 0)
    except (ValueError, NotImplementedError) as error:
        raise TableError(schema.name, None, str(error)) from error
    found = cast("list[Record]", plain.to_pylist())
    return [_Row(schema.name, index, record) for index, record in enumerate(found)]


def _grouped(rows: Iterable[_Row], *names: str) -> dict[object, list[_Row]]:
    """Return rows by their values in some columns; by the value alone where it is one column."""
    key = itemgetter(*names)
    groups: defaultdict[object, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[key(row.record)].append(row)
    return groups


def _int(row: _Row, name: str) -> int:
    value = row.record[name]
    if value is None:
        raise TableError(row.table, row.place, f"{name} is null")
    return cast("int", value)
