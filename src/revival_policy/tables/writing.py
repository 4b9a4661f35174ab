"""Tables as files."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from revival_policy.files.extras import needs
from revival_policy.files.written import expect_path
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TextIO

    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from revival_policy.tables.columns import Schema

    Rows = Iterable[Mapping[str, object]]

#: The most characters that a cell of Excel holds, and the most rows of a sheet, its head among them.
EXCEL_CELL, EXCEL_ROWS = 32_767, 1_048_576
_LISTED = ";"
#: Columns whose values are lists of words from a closed list.
_LISTS_OF_WORDS = {"roles", "differences"}


def as_cell(value: object) -> str | float | dt.date:
    """Return a value as one cell: lists divided by ;, records as JSON, "" for what is missing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, str, dt.date)):
        return value.isoformat() if isinstance(value, dt.date) else value
    items: Sequence[object] = list(value)  # type: ignore[call-overload]  # what remains is a list
    if any(isinstance(item, dict) for item in items):
        return json.dumps(items, ensure_ascii=False, default=_in_json)
    return _LISTED.join(map(str, items))


def _in_json(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def write_csv_to(stream: TextIO, schema: Schema, rows: Rows) -> None:
    """Write a head and rows to a stream that leaves line ends alone."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(schema.names)
    writer.writerows([as_cell(value) for value in row.values()] for row in rows)


def write_csv(schema: Schema, rows: Rows, path: str | Path) -> None:
    """Write a CSV file in UTF-8."""
    with expect_path(path).open("w", encoding="utf-8", newline="") as stream:
        write_csv_to(stream, schema, rows)


def write_parquet(
    table: pa.Table,  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
    path: str | Path,
) -> None:
    """Write a Parquet file."""
    written = expect_path(path)
    write = needs("pyarrow.parquet", "pyarrow", "arrow").write_table
    with written.open("wb") as stream:
        write(table, stream, compression="zstd")


def write_excel(sheets: Iterable[tuple[Schema, Rows]], path: str | Path) -> None:
    """Write an Excel file, a sheet for each table, with heads in the language that is set.

    What is longer than a sheet goes on in others (measures 2).
    """
    written = expect_path(path)
    openpyxl = needs("openpyxl", "openpyxl", "excel")
    # Opened first: openpyxl leaves half a book there, and complains of it, where the file cannot be made.
    with written.open("wb") as stream:
        book = openpyxl.Workbook(write_only=True)
        for schema, rows in sheets:
            title = say(schema.name, context="head")
            sheet = _sheet(book, schema, title)
            for number, row in enumerate(rows):
                if number and number % (EXCEL_ROWS - 1) == 0:
                    sheet = _sheet(book, schema, f"{title} {number // (EXCEL_ROWS - 1) + 1}")
                sheet.append(list(_excel_cells(sheet, _in_words(schema, row))))
        book.save(stream)


def _sheet(book: Workbook, schema: Schema, name: str) -> WriteOnlyWorksheet:
    sheet = cast("WriteOnlyWorksheet", book.create_sheet(name))
    sheet.freeze_panes = "A2"
    sheet.append([say(name, context="head") for name in schema.names])
    return sheet


def _in_words(schema: Schema, row: Mapping[str, object]) -> Iterator[object]:
    """Yield the values of a row, those of closed lists in the language that is set."""
    for column, value in zip(schema.columns, row.values(), strict=True):
        if column.type == "category" and isinstance(value, str):
            yield say(value, context="value")
        elif column.name in _LISTS_OF_WORDS and isinstance(value, (list, tuple)):
            yield [say(str(word), context="value") for word in value]
        else:
            yield value


def _excel_cells(sheet: object, values: Iterable[object]) -> Iterator[object]:
    """Yield the values of a row; a text is a cell that says so, else Excel would reckon with what begins with =."""
    cells = needs("openpyxl.cell", "openpyxl", "excel")
    for value in values:
        if value is None or isinstance(value, (bool, int, float, dt.date)):
            yield value
            continue
        text = cells.cell.ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(as_cell(value)))
        cell = cells.WriteOnlyCell(sheet, text if len(text) <= EXCEL_CELL else text[: EXCEL_CELL - 1] + "…")
        cell.data_type = "s"
        yield cell
