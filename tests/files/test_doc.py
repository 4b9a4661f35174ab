"""DOC and WPS: pieces of text, tables, fields, text boxes."""

from __future__ import annotations

import datetime as dt
import io
import struct
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.composed import PLAN_ON_PAPER, SOFFICE, by_libreoffice
from tests.files.composed_doc import doc_of, ole_of

import revival_policy as rp
from revival_policy.files import libreoffice

if TYPE_CHECKING:
    from pathlib import Path

WIDE = "utf-16-le"


def on_paper(text: str) -> str:
    return text.replace("\n", "\r")


def test_a_document_of_one_piece() -> None:
    notice = rp.read(doc_of((on_paper(PLAN_ON_PAPER), WIDE)))
    assert notice == rp.parse(PLAN_ON_PAPER)
    assert notice.file is not None
    assert notice.file.kind is rp.FileKind.DOC


def test_pieces_of_one_and_two_bytes_make_one_text() -> None:
    made = doc_of(("关于植树的通知\r", WIDE), ("GB/T 9704–", "cp1252"), ("2012\r", WIDE), ("完\r", WIDE))
    assert rp.read(made).source == "关于植树的通知\nGB/T 9704–2012\n完\n"


def test_text_boxes_are_first() -> None:
    assert rp.read(doc_of(("关于植树的通知\r", WIDE), boxes="清政发〔2021〕7号\r\r")).source == (
        "清政发〔2021〕7号\n关于植树的通知\n"
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("甲\x0b乙\r", ["甲", "乙"]),
        ("甲\x0c乙\r", ["甲", "乙"]),
        ("甲\x1e乙\x1f丙\r", ["甲-乙丙"]),
        ("甲\x01\x02\x05\x08乙\r", ["甲乙"]),
        ("第\x13 PAGE \x147\x15页\r", ["第7页"]),
        ("见\x13 HYPERLINK \x14\x13 REF \x14附件\x15\x15。\r", ["见附件。"]),
        ("没有结尾", ["没有结尾"]),
    ],
)
def test_control_characters(text: str, lines: list[str]) -> None:
    assert rp.read(doc_of((text, WIDE))).source.splitlines() == lines


def test_rows_of_tables_are_lines_of_cells() -> None:
    text = "附表\r1\x07修路\r架桥\x07\x07\x07只此一格\r两段\x07\x07完\r"
    ends = [text.index("\x07\x07\x07") + 2, text.rindex("\x07")]
    assert rp.read(doc_of((text, WIDE), row_ends=ends)).source == "附表\n1\t修路 架桥\t\n只此一格\n两段\n完\n"


def test_the_first_cell_of_a_row_may_have_several_paragraphs() -> None:
    text = "法定\r代表人\x07张某\x07\x07完\r"
    made = doc_of((text, WIDE), row_ends=[text.rindex("\x07")], in_cells=[text.index("\r")])
    assert rp.read(made).source == "法定 代表人\t张某\n完\n"


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (doc_of(("通知\r", WIDE), start=(0xA5EC, 0x0100)), "is encrypted"),
        (doc_of(("通知\r", WIDE), start=(0x1234, 0)), "cut off or damaged"),
        (
            doc_of(("通知\r", WIDE), start=(0xA5EC, 0x0200)),
            "cut off or damaged",
        ),  # says that its table is another stream
        (doc_of(("\r\r", WIDE)), "holds no text"),
        (ole_of({"Workbook": b""}), "is an Excel file"),
        (ole_of({"EncryptedPackage": b""}), "is encrypted"),
        (ole_of({"PowerPoint Document": b""}), "is a PowerPoint file"),
        (ole_of({"CONTENTS": b""}), "is an OLE container, and no Word document"),
        (doc_of(("通知\r", WIDE))[:3000], "cut off or damaged"),
    ],
)
def test_what_holds_no_document_is_refused(made: bytes, reason: str) -> None:
    with pytest.raises(rp.FileError, match=reason):
        rp.read(made)


def test_old_word_is_named_where_libreoffice_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_program", lambda: None)
    with pytest.raises(
        rp.FileError, match="is a document of Word 6 or 95, which is read where LibreOffice is installed"
    ):
        rp.read(doc_of(("通知\r", WIDE), start=(0xA5DC, 0)))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_head_is_read_or_refused(data: st.DataObject) -> None:
    made = bytearray(doc_of((on_paper(PLAN_ON_PAPER), WIDE), boxes="清政发〔2021〕7号\r"))
    for place in data.draw(st.lists(st.sampled_from([0x0A, 0x4C, 0x64, 0x102, 0x106, 0x1A2, 0x1A6]), max_size=3)):
        struct.pack_into("<I", made, 512 + place, data.draw(st.integers(0, 2**32 - 1)))
    try:
        notice = rp.read(bytes(made))
    except rp.FileError:
        return
    assert notice.source


@pytest.mark.engine
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_automatic_numbers_by_libreoffice(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("关于植树的通知")
    document.add_paragraph("修路", style="List Number")
    document.add_paragraph("架桥", style="List Number")
    dated = document.add_paragraph()
    run = '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:r>'
    for inside in (  # of the day on which the letter was saved, and never of today
        '<w:fldChar w:fldCharType="begin"/>',
        r'<w:instrText>DATE \@ "yyyy-MM-dd"</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2021-03-05</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        dated._p.insert_element_before(parse_xml(run.format(inside)))  # noqa: SLF001 - python-docx has no fields
    made = io.BytesIO()
    document.save(made)
    saved = by_libreoffice(made.getvalue(), "doc", folder=tmp_path)
    today, day = (each.encode(WIDE) for each in (dt.datetime.now().astimezone().date().isoformat(), "2021-03-05"))
    assert today in saved
    lines = rp.read(saved.replace(today, day)).source.splitlines()
    assert lines == ["关于植树的通知", "1.修路", "2.架桥", "2021-03-05"]


@pytest.mark.engine
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_table_that_libreoffice_saved(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, [["任务", ""], ["修路", "市交通局"]], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made = io.BytesIO()
    document.save(made)
    saved = by_libreoffice(made.getvalue(), "doc", folder=tmp_path)
    assert rp.read(saved).source.splitlines() == ["任务\t", "修路\t市交通局"]
