"""One function over Arrow batches: texts in, the rows of all tables out. It is what every engine runs."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs

from revival_policy.corpus.library import library
from revival_policy.corpus.reading import KNOWN, Given, Outcome, outcome_of
from revival_policy.corpus.schemas import BATCH, DOCUMENT, FRAME, NESTED, PROVENANCE, SCHEMAS, schema_of
from revival_policy.errors import ArgumentError, TableError
from revival_policy.later import Later
from revival_policy.model.notice import Notice
from revival_policy.tables import agencies, citations, measures, notices, quantities
from revival_policy.tables.arrow import arrow_array, arrow_schema, compute, pyarrow
from revival_policy.tables.entries import Entry

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.tables.entries import Columns
else:
    pa = Later("pyarrow")

#: What a batch may say of each document; `text` or `bytes` must be there, other columns are left alone.
INPUT = ("id", "text", "bytes", *KNOWN, "source")

#: The columns that make each nested table.
_MAKERS: dict[str, Callable[[Sequence[Entry]], Columns]] = {
    "sections": notices.sections_columns,
    "measures": measures.measures_columns,
    "responsibilities": measures.responsibilities_columns,
    "citations": citations.citations_columns,
    "quantities": quantities.quantities_columns,
    "agencies": agencies.agencies_columns,
}

Batch = TypeVar("Batch", "pa.RecordBatch", "pa.Table")


def parse_batch(batch: Batch) -> Batch:
    r"""Return a row for each document of an Arrow batch or table (批), in its order, with the columns of `BATCH`.

    Columns in, by name: `text`, or `bytes` (a file of any kind, used where the text is null); and what is known beside
    them: `id` (else the number of the row), `title`, `number`, `issuer`, `place`, `date`, `source`. Strings may be of
    any Arrow type. What is known and cannot be read is left out, and said in `ignored`.

    No row is lost and none raises: what cannot be read has `error` and `message`, and lists without rows. The types
    are those that every engine takes: string, int32, double, bool, date32, lists, and records in lists, which are
    never null. `table_of` gives the rows of one table. ArgumentError where there is neither text nor bytes.

    >>> import pyarrow as pa
    >>> batch = pa.table({"id": ["a", "b"], "text": ["关于植树的通知\n一、种树。(县林业局)", None]})
    >>> rows = rp.corpus.parse_batch(batch)
    >>> rows["title"].to_pylist(), rows["message"].to_pylist()
    (['关于植树的通知', None], [None, 'holds no text'])
    >>> rp.corpus.table_of(rows, "measures")["text"].to_pylist()
    ['种树。']
    """
    arrow = pyarrow()
    if not isinstance(batch, (arrow.RecordBatch, arrow.Table)):
        raise ArgumentError("batch", type(batch).__name__, "an Arrow batch or table")
    return _like(batch, batch_of([outcome_of(given) for given in given_in(batch)]))


def empty_batch() -> pa.Table:
    """Return what `parse_batch` returns for no documents at all: the columns and their types."""
    table: pa.Table = arrow_schema(BATCH).empty_table()
    return table


def batch_of(outcomes: Sequence[Outcome]) -> pa.RecordBatch:
    """Return the rows of documents, read or not; a notice that no rows can be made of is a failure as well."""
    try:
        return _batch(outcomes)
    except Exception:  # noqa: BLE001 - a fault of ours must not cost the others
        return _batch([_sound(outcome) for outcome in outcomes])


def _sound(outcome: Outcome) -> Outcome:
    try:
        _batch([outcome])
    except Exception as error:  # noqa: BLE001 - as above
        return attrs.evolve(outcome, notice=None, error=type(error).__name__, message=str(error))
    return outcome


def _batch(outcomes: Sequence[Outcome]) -> pa.RecordBatch:
    blank = Notice()
    read = [outcome.notice or blank for outcome in outcomes]
    entries = [Entry(str(index), notice, notice.measures) for index, notice in enumerate(read)]
    frame = notices.notices_columns(entries)
    version = library()
    columns: dict[str, Sequence[object]] = {
        DOCUMENT.name: [outcome.document for outcome in outcomes],
        "error": [outcome.error for outcome in outcomes],
        "message": [outcome.message for outcome in outcomes],
        "ignored": [list(outcome.ignored) for outcome in outcomes],
        "source": [outcome.source for outcome in outcomes],
        "text_hash": [outcome.text_hash for outcome in outcomes],
        "library": [version] * len(outcomes),
    }
    arrow, schema = pyarrow(), arrow_schema(BATCH)
    arrays = {name: arrow_array(values, schema.field(name).type) for name, values in columns.items()}
    failed = [outcome.notice is None for outcome in outcomes]
    for column in FRAME:
        values = arrow_array(frame["source" if column.name == "text" else column.name], schema.field(column.name).type)
        arrays[column.name] = _without(values, failed) if any(failed) else values
    for name in NESTED:
        arrays[name] = _nested(_MAKERS[name](entries), schema.field(name).type, len(entries))
    return arrow.RecordBatch.from_arrays([arrays[name] for name in schema.names], schema=schema)


def table_of(batch: pa.RecordBatch | pa.Table, name: str) -> pa.Table:
    """Return the rows of one table (`SCHEMAS`) that lie in what `parse_batch` returned, whatever it went through since.

    QueryError where there is no such table, TableError where columns are missing.
    """
    schema, arrow = schema_of(name), pyarrow()
    whole = arrow.table(batch) if isinstance(batch, arrow.Table) else arrow.Table.from_batches([batch])
    wanted = [DOCUMENT.name, "error", *(column.name for column in PROVENANCE)]
    needed = wanted if name in NESTED else schema.names
    missing = [column for column in (*needed, *({name} & {*NESTED})) if column not in whole.column_names]
    if missing:
        raise TableError("batch", None, f"no column {', '.join(missing)}")
    rows = _flat(whole, name) if name in NESTED else _whole_rows(whole, name)
    return rows.cast(arrow_schema(schema))


class _Texts(NamedTuple):
    """The columns of a batch that are understood, as lists."""

    columns: dict[str, list[object]]
    rows: int

    def at(self, name: str, row: int) -> object:
        column = self.columns.get(name)
        return None if column is None else column[row]


def given_in(batch: pa.RecordBatch | pa.Table) -> Iterator[Given]:
    """Yield what a batch says of each document."""
    names = set(batch.schema.names)
    if not names & {"text", "bytes"}:
        raise ArgumentError("batch", f"one of {', '.join(batch.schema.names) or 'nothing'}", "a column text or bytes")
    texts = _Texts({name: _values(batch.column(name), name) for name in INPUT if name in names}, batch.num_rows)
    for row in range(texts.rows):
        document = texts.at("id", row)
        text = texts.at("text", row)
        known = {name: value for name in KNOWN if (value := texts.at(name, row)) is not None}
        source = texts.at("source", row)
        yield Given(
            document=str(row) if document is None else str(document),
            contents=text if text is not None else texts.at("bytes", row),  # type: ignore[arg-type]  # cast below
            known=known,
            source=None if source is None else str(source),
        )


def _values(column: pa.Array | pa.ChunkedArray, name: str) -> list[object]:
    """Return a column as Python has it, strings of all Arrow types as texts."""
    arrow = pyarrow()
    kind = column.type.value_type if arrow.types.is_dictionary(column.type) else column.type
    if arrow.types.is_timestamp(kind):
        column = column.cast(arrow.date32(), safe=False)
    elif name == "bytes":
        column = column.cast(arrow.binary())
    elif not (name == "date" and arrow.types.is_date(kind)):
        column = column.cast(arrow.string())
    values: list[object] = column.to_pylist()
    return values


def _without(
    values: pa.Array,
    failed: Sequence[bool],
) -> pa.Array:
    """Return values that are null where a document was not read; a blank one gave lists without items already."""
    arrow = pyarrow()
    if arrow.types.is_list(values.type):
        return values
    return values.take(arrow.array([None if missing else index for index, missing in enumerate(failed)], arrow.int32()))


def _nested(
    columns: Columns,
    kind: pa.DataType,
    size: int,
) -> pa.Array:
    """Return the rows of a table as a list of records for each document; its first column says of which."""
    arrow, record = pyarrow(), kind.value_type
    number = Counter(columns["notice"])
    ends = [0, *accumulate(number[str(index)] for index in range(size))]
    fields = [record.field(index) for index in range(record.num_fields)]
    values = arrow.StructArray.from_arrays(
        [arrow_array(columns[field.name], field.type) for field in fields], fields=fields
    )
    return arrow.ListArray.from_arrays(arrow.array(ends, arrow.int32()), values).cast(kind)


def _flat(whole: pa.Table, name: str) -> pa.Table:
    arrow = pyarrow()
    lists = whole.column(name).combine_chunks()
    if isinstance(lists, arrow.ChunkedArray):  # of no chunks at all
        lists = arrow.concat_arrays(lists.chunks) if lists.num_chunks else arrow.array([], lists.type)
    lists = lists.cast(arrow_schema(BATCH).field(name).type)
    of = compute().list_parent_indices(lists)
    records = lists.flatten()
    own = dict(zip((field.name for field in records.type), records.flatten(), strict=True))
    around = {column.name: whole.column(column.name).take(of) for column in (DOCUMENT, *PROVENANCE)}
    return arrow.table({column: own[column] if column in own else around[column] for column in SCHEMAS[name].names})


def _whole_rows(whole: pa.Table, name: str) -> pa.Table:
    read = compute().is_null(whole.column("error"))
    kept = whole.filter(read if name == "documents" else compute().invert(read))
    return kept.select(list(SCHEMAS[name].names))


def _like(batch: Batch, rows: pa.RecordBatch) -> Batch:
    arrow = pyarrow()
    return rows if isinstance(batch, arrow.RecordBatch) else arrow.Table.from_batches([rows])
