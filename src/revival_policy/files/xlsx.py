"""Tables of tasks in Excel files (XLSX), by openpyxl: the cells of all sheets that are shown, row by row."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from typing import TYPE_CHECKING

from revival_policy.files.archive import archive_in
from revival_policy.files.contents import Contents, Piece, Unreadable
from revival_policy.files.extras import needs
from revival_policy.files.limits import check_marks
from revival_policy.files.tables import DITTO, row_text
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from types import ModuleType

    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

EXTRA = "excel"
#: Cells from the first to the last row and column of a sheet, and cells that are one: what is larger holds no table.
MOST_CELLS = 500_000
_MERGED = re.compile(rb"<(?:\w{1,20}:)?mergeCell\b[^<>]{0,99}ref\s{0,9}=\s{0,9}[\"']([A-Za-z0-9:$]{1,40})")
#: A cell of a formula that nothing but its end, or an empty value, follows.
_NO_RESULT = re.compile(
    rb"<(?:\w{1,20}:)?c\b[^<>]{0,99}?\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"'][^<>]{0,99}>\s{0,9}"
    rb"<(?:\w{1,20}:)?f\b(?:[^<>]{0,200}/>|[^<>]{0,200}>[^<]{0,9000}</(?:\w{1,20}:)?f>)\s{0,9}"
    rb"(?:<(?:\w{1,20}:)?v\s?/>|<(?:\w{1,20}:)?v></(?:\w{1,20}:)?v>)?\s{0,9}</(?:\w{1,20}:)?c>"
)
#: What a number format says besides dates: texts, colours and conditions, and one character after a backslash.
_BESIDE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_PARTS = re.compile(r"xl/.*\.xml")


def read_xlsx(data: bytes) -> Contents:
    """Read an Excel file; Unreadable where it is damaged, or no sheet that is shown holds a table.

    A row of a single cell, such as the title above a table, is a paragraph. Hidden sheets, rows and columns are left
    out, and so are formulas whose result the file does not store.
    """
    openpyxl = needs("openpyxl", "openpyxl", EXTRA)
    left_out = [f"a formula without a result in {cell}" for cell in _check(data, openpyxl)]
    paragraphs: list[tuple[Piece, ...]] = []
    tables = 0
    for number, sheet in enumerate(_opened(data, openpyxl).worksheets, 1):
        if sheet.sheet_state != "visible":
            left_out.append(f"{sheet.title} (a hidden sheet)")
            continue
        rows = list(_rows(sheet, left_out))
        tables += any("\t" in row for row in rows)
        paragraphs += [(Piece(row, number),) for row in rows]
    if not tables:
        msg = "is an Excel file in which no sheet that is shown holds a table"
        raise Unreadable(msg)
    return Contents(FileKind.XLSX, tuple(paragraphs), left_out=tuple(left_out))


def _check(data: bytes, openpyxl: ModuleType) -> list[str]:
    """Refuse what would take more room than any table: openpyxl unpacks all, and makes each cell of a span.

    Return the cells whose formulas have no result.
    """
    archive = archive_in(data)
    merged = 0
    unknown: list[str] = []
    for name in filter(_PARTS.fullmatch, sorted(archive.names)):
        part = archive.part(name)
        check_marks(part)
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            msg = f"declares XML entities in its part {name}, which no document needs"
            raise Unreadable(msg)
        unknown += [found.decode() for found in _NO_RESULT.findall(part)]
        for reference in _MERGED.findall(part):
            merged += _area(reference.decode(), openpyxl)
    if merged > MOST_CELLS:
        msg = f"is an Excel file whose cells span more than {MOST_CELLS:,} others"
        raise Unreadable(msg)
    return unknown


def _area(reference: str, openpyxl: ModuleType) -> int:
    try:
        left, top, right, bottom = openpyxl.utils.range_boundaries(reference)
    except (ValueError, TypeError):
        return 0
    return 0 if None in {left, top, right, bottom} else (right - left + 1) * (bottom - top + 1)


def _opened(data: bytes, openpyxl: ModuleType) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that hold no cells, such as rules of validation
            book: Workbook = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - openpyxl has no error of its own for most of what may be damaged
        msg = "is an Excel file that is cut off or damaged"
        raise Unreadable(msg) from None
    return book


def _rows(sheet: Worksheet, left_out: list[str]) -> Iterator[str]:
    """Yield the rows of a sheet that hold text; columns without any, at the edges, are left out."""
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        msg = f"is an Excel file whose sheet {sheet.title} reaches over more than {MOST_CELLS:,} cells"
        raise Unreadable(msg)
    rows = _shown(sheet, left_out)
    filled = [column for row in rows for column, text in enumerate(row) if text]
    for row in rows if filled else ():
        cells = row[min(filled) : max(filled) + 1]
        texts = [text for text in cells if text]
        if len(texts) == 1 and texts != [DITTO]:
            yield texts[0]
        elif texts and set(texts) != {DITTO}:
            yield row_text([cell] for cell in cells)


def _shown(sheet: Worksheet, left_out: list[str]) -> list[list[str]]:
    """Return the cells of the rows and columns that are shown; what the others say is added to what is left out."""
    hidden, columns = {*_hidden_rows(sheet)}, {*_hidden_columns(sheet)}
    going_on = _going_on(sheet, hidden)
    rows: list[list[str]] = []
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = [_text(cell) or going_on.get((cell.row, cell.column), "") for cell in cells]
        if number not in hidden:
            rows.append(texts)
        elif any(texts):
            left_out.append(f"{' '.join(filter(None, texts))} (a hidden row)")
    for column in sorted(columns):
        said = [row[column - 1] for row in rows if row[column - 1 : column] > [""]]
        left_out += [f"{' '.join(said)} (a hidden column)"] if said else []
    return [[text for column, text in enumerate(row, 1) if column not in columns] for row in rows] if columns else rows


def _hidden_rows(sheet: Worksheet) -> Iterator[int]:
    return (number for number, dimension in sheet.row_dimensions.items() if dimension.hidden)


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    """Yield the hidden columns of a sheet; what is said of one may hold for those up to another."""
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min and dimension.max:
            yield from range(dimension.min, min(dimension.max, sheet.max_column) + 1)


def _going_on(sheet: Worksheet, hidden: Collection[int]) -> dict[tuple[int | None, int | None], str]:
    """Return what cells that are one say in each row: that they go on, or all of it in the first row that is shown."""
    said: dict[tuple[int | None, int | None], str] = {}
    for span in sheet.merged_cells.ranges:
        text = _text(sheet.cell(span.min_row, span.min_col))
        is_shown = not text
        for row in range(span.min_row, span.max_row + 1) if text else ():
            said[row, span.min_col] = DITTO if is_shown else text
            is_shown = is_shown or row not in hidden
    return said


def _text(cell: Cell | MergedCell) -> str:
    """Return what a cell shows: days as days, shares in percent, whole numbers without a point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return _day(value, _BESIDE.sub("", str(cell.number_format)).lower())
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return f"{value * 100:.10g}%" if "%" in str(cell.number_format) else f"{value:.15g}"
    return " ".join(str(value).split())


def _day(day: dt.date, form: str) -> str:
    """Return a day as far as the format of its cell shows it: 2021年6月 says of no day that it is meant."""
    parts = ((f"{day.year}年", "y"), (f"{day.month}月", "m"), (f"{day.day}日", "d"))
    shown = "".join(part for part, letter in parts if letter in form)
    return shown or "".join(part for part, _ in parts)
