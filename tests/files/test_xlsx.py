"""Tables of tasks in Excel files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Sequence

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.files.composed import archive_of

import revival_policy as rp
from revival_policy.files import xlsx

ROWS: Sequence[Sequence[object]] = [
    ["城市绿化重点任务分工表", None, None, None],
    ["序号", "重点任务", "牵头单位", "完成时限"],
    [1, "修建绿道", "市林业局", "2025年底前"],
    [2, "植树造林", "市水利局", "2025年6月底前"],
]


def book_of(*sheets: Sequence[Sequence[object]], spans: Sequence[str] = (), hidden: Sequence[int] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"表{number + 1}")
        for row in rows:
            sheet.append(list(row))
        for span in spans:
            sheet.merge_cells(span)
        if number in hidden:
            sheet.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def lines(data: bytes) -> list[str]:
    return rp.read(data).source.splitlines()


def test_the_rows_of_a_table_of_tasks_are_measures() -> None:
    notice = rp.read(book_of(ROWS, spans=["A1:D1"]))
    assert [measure.text for measure in notice.measures] == ["修建绿道", "植树造林"]
    assert [agency.name for agency in notice.measures[1].agencies] == ["市水利局"]
    assert str(notice.measures[0].deadline) == "2025年底前"
    assert notice.source.startswith("城市绿化重点任务分工表\n序号\t重点任务")
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.XLSX


def test_a_cell_that_spans_rows_says_so_below() -> None:
    rows = [*ROWS[:3], [None, None, "市财政局", "2025年底前"], ROWS[3]]
    assert lines(book_of(rows, spans=["A3:A4", "B3:B4"]))[3] == "〃\t〃\t市财政局\t2025年底前"


def edited(change: Callable[[Worksheet], None]) -> tuple[list[str], tuple[str, ...]]:
    """Return the lines of a book whose sheet was changed, and what was left out."""
    book = openpyxl.load_workbook(io.BytesIO(book_of(ROWS)))
    change(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    notice = rp.read(file.getvalue())
    assert notice.file is not None
    return notice.source.splitlines(), notice.file.left_out


def test_hidden_rows_and_columns_are_named() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["C"].hidden = True

    made, left_out = edited(hide)
    assert made[1:] == ["序号\t重点任务\t完成时限", "1\t修建绿道\t2025年底前"]
    assert left_out == ("2 植树造林 市水利局 2025年6月底前 (a hidden row)", "牵头单位 市林业局 (a hidden column)")


def test_a_cell_whose_first_row_is_hidden_is_said_in_the_next() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.merge_cells("C3:C5")
        sheet["B5"] = "护林"
        sheet.row_dimensions[3].hidden = True

    assert edited(hide)[0][2:] == ["2\t植树造林\t市林业局\t2025年6月底前", "\t护林\t〃\t"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('yyyy"年"m"月"', "2025年6月"),
        ("[$-804]m\\月d\\日", "6月1日"),
        ("yyyy-mm-dd", "2025年6月1日"),
    ],
)
def test_a_day_is_said_as_far_as_its_cell_shows_it(form: str, shown: str) -> None:
    def date(sheet: Worksheet) -> None:
        sheet["D3"] = dt.date(2025, 6, 1)
        sheet["D3"].number_format = form

    assert edited(date)[0][2].endswith(f"\t{shown}")


def test_a_formula_without_a_result_is_named() -> None:
    def add(sheet: Worksheet) -> None:
        sheet["D3"] = "=1+1"

    assert edited(add)[1] == ("a formula without a result in D3",)


def test_a_cell_that_spans_columns_leaves_the_others_empty() -> None:
    assert lines(book_of([["任务", "单位", None], ["植树", "牵头", "配合"]], spans=["B1:C1"])) == [
        "任务\t单位\t",
        "植树\t牵头\t配合",
    ]


def test_an_empty_cell_that_spans_rows_says_nothing() -> None:
    assert lines(book_of([["甲", None], ["乙", None], ["丙", "丁"]], spans=["B1:B2"])) == ["甲", "乙", "丙\t丁"]


def test_every_sheet_is_a_table_and_hidden_ones_are_named() -> None:
    notice = rp.read(book_of(ROWS, [["不", "看"]], [["县", "乡"], ["清溪县", "石桥乡"]], hidden=[1]))
    assert notice.file is not None
    assert notice.file.left_out == ("表2 (a hidden sheet)",)
    assert "不\t看" not in notice.source
    assert notice.source.endswith("县\t乡\n清溪县\t石桥乡\n")
    assert {passage.page for passage in notice.file.passages} == {1, 3}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (dt.date(2025, 3, 5), "2025年3月5日"),
        (dt.datetime(2025, 3, 5), "2025年3月5日"),  # noqa: DTZ001 - cells know no zones
        (True, "TRUE"),
        ("两\n行\t格", "两 行 格"),
    ],
)
def test_values_are_written_as_cells_show_them(value: object, shown: str) -> None:
    assert lines(book_of([["事项", value]])) == [f"事项\t{shown}"]


def test_shares_are_in_percent() -> None:
    book = openpyxl.load_workbook(io.BytesIO(book_of([["绿化率", 0.455]])))
    book.worksheets[0]["B1"].number_format = "0.0%"
    file = io.BytesIO()
    book.save(file)
    assert lines(file.getvalue()) == ["绿化率\t45.5%"]


def test_empty_columns_at_the_edges_and_empty_rows_are_left_out() -> None:
    assert lines(book_of([[None, None], [None, "甲", "乙", None], [], [None, "丙", "丁"]])) == ["甲\t乙", "丙\t丁"]


@pytest.mark.parametrize("rows", [[], [["关于植树的通知"], ["各县"]]])
def test_a_file_without_a_table_is_refused(rows: Sequence[Sequence[object]]) -> None:
    with pytest.raises(rp.FileError, match="no sheet that is shown holds a table"):
        rp.read(book_of(rows))


def with_part(name: str, change: tuple[bytes, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book_of(ROWS))) as given, zipfile.ZipFile(file, "w") as made:
        for each in given.namelist():
            part = given.read(each)
            made.writestr(each, part.replace(*change) if each == name else part)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (archive_of({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "cut off or damaged"),
        (with_part(SHEET, (b"<sheetData>", b"<sheetData><")), "cut off or damaged"),
        (
            with_part(SHEET, (b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD9999"/></mergeCells>')),
            f"span more than {xlsx.MOST_CELLS:,} others",
        ),
        (with_part(SHEET, (b'r="D4"', b'r="XFD1048576"')), "reaches over more"),
        (with_part(SHEET, (b"<worksheet", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet")), "declares XML entities"),
    ],
)
def test_what_is_damaged_or_out_of_proportion_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(data)
