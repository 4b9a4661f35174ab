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
    from collections.abc import Iterator
    from types import ModuleType

    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

EXTRA = "excel"
#: Cells from the first to the last row and column of a sheet, and cells that are one: what is larger holds no table.
MOST_CELLS = 500_000
_MERGED = re.compile(rb"<(?:\w{1,20}:)?mergeCell\b[^<>]{0,99}ref\s{0,9}=\s{0,9}[\"']([A-Za-z0-9:$]{1,40})")
_PARTS = re.compile(r"xl/.*\.xml")


def read_xlsx(data: bytes) -> Contents:
    """Read an Excel file; Unreadable where it is damaged, or no sheet that is shown holds a table.

    A row of a single cell, such as the title above a table, is a paragraph. Hidden sheets are left out.
    """
    openpyxl = needs("openpyxl", "openpyxl", EXTRA)
    _check(data, openpyxl)
    paragraphs: list[tuple[Piece, ...]] = []
    left_out: list[str] = []
    tables = 0
    for number, sheet in enumerate(_opened(data, openpyxl).worksheets, 1):
        if sheet.sheet_state != "visible":
            left_out.append(f"{sheet.title} (a hidden sheet)")
            continue
        rows = list(_rows(sheet))
        tables += any("\t" in row for row in rows)
        paragraphs += [(Piece(row, number),) for row in rows]
    if not tables:
        msg = "is an Excel file in which no sheet that is shown holds a table"
        raise Unreadable(msg)
    return Contents(FileKind.XLSX, tuple(paragraphs), left_out=tuple(left_out))


def _check(data: bytes, openpyxl: ModuleType) -> None:
    """Refuse what would take more room than any table: openpyxl unpacks all, and makes each cell of a span."""
    archive = archive_in(data)
    merged = 0
    for name in filter(_PARTS.fullmatch, sorted(archive.names)):
        part = archive.part(name)
        check_marks(part)
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            msg = f"declares XML entities in its part {name}, which no document needs"
            raise Unreadable(msg)
        for reference in _MERGED.findall(part):
            merged += _area(reference.decode(), openpyxl)
    if merged > MOST_CELLS:
        msg = f"is an Excel file whose cells span more than {MOST_CELLS:,} others"
        raise Unreadable(msg)


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


def _rows(sheet: Worksheet) -> Iterator[str]:
    """Yield the rows of a sheet that hold text; columns without any, at the edges, are left out."""
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        msg = f"is an Excel file whose sheet {sheet.title} reaches over more than {MOST_CELLS:,} cells"
        raise Unreadable(msg)
    going_on = _going_on(sheet)
    rows = [[_text(cell) or going_on.get((cell.row, cell.column), "") for cell in row] for row in sheet.iter_rows()]
    filled = [column for row in rows for column, text in enumerate(row) if text]
    for row in rows if filled else ():
        cells = row[min(filled) : max(filled) + 1]
        texts = [text for text in cells if text]
        if len(texts) == 1 and texts != [DITTO]:
            yield texts[0]
        elif texts and set(texts) != {DITTO}:
            yield row_text([cell] for cell in cells)


def _going_on(sheet: Worksheet) -> dict[tuple[int | None, int | None], str]:
    """Return the places, below the first row of cells that are one, where the rows say that these go on."""
    return {
        (row, span.min_col): DITTO
        for span in sheet.merged_cells.ranges
        if _text(sheet.cell(span.min_row, span.min_col))
        for row in range(span.min_row + 1, span.max_row + 1)
    }


def _text(cell: Cell | MergedCell) -> str:
    """Return what a cell shows: days as days, shares in percent, whole numbers without a point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return f"{value * 100:.10g}%" if "%" in str(cell.number_format) else f"{value:.15g}"
    return " ".join(str(value).split())
