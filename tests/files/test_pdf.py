"""PDF: pages and characters."""

from __future__ import annotations

import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from tests.files.composed import SOFFICE, by_libreoffice, docx_of, pdf_of
from tests.samples import PLAN

import revival_policy as rp

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("drawing", "line"),
    [
        ("(GB/T 9704) Tj", "GB/T 9704"),
        ("(two words) Tj", "two words"),
        ("[(no)-30(gap)] TJ", "nogap"),
        ("(far) Tj 100 0 Td (away) Tj", "far\taway"),
        ("100 0 Td (second) Tj -100 0 Td (first) Tj", "first\tsecond"),
        ("(below) Tj 0 40 Td (above) Tj", "above\nbelow"),
    ],
)
def test_characters_make_lines(drawing: str, line: str) -> None:
    assert rp.read(pdf_of(drawing)).source == f"{line}\n"


def test_a_packed_page_is_read() -> None:
    drawing = b"BT /F 16 Tf 50 700 Td (notice) Tj ET"
    packed = pdf_of("").replace(b"<</Length 0>>stream\n", b"<</Filter/FlateDecode>>stream\n" + zlib.compress(drawing))
    assert rp.read(packed).source == "notice\n"


def test_a_line_in_front_of_the_file_does_no_harm() -> None:
    assert rp.read(b"HTTP/1.1 200 OK\r\n\r\n" + pdf_of("(notice) Tj")).source == "notice\n"


@pytest.mark.engine
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_spans_lead_to_pages(tmp_path: Path) -> None:
    text = PLAN.partition("\n\n")[2]
    notice = rp.read(by_libreoffice(docx_of(text, indented=True), "pdf", folder=tmp_path))
    assert notice.file is not None
    first, last = notice.measures[0].span, notice.measures[-1].span
    assert first is not None
    assert last is not None
    assert [passage.page for passage in notice.file.passages_of(first)] == [1]
    assert [passage.page for passage in notice.file.passages_of(last)] == [2]
    passage = notice.file.passages_of(last)[0]
    assert "加强检查" in passage.span.of(notice.source)


def test_files_are_read_in_threads() -> None:
    made = [pdf_of(f"(notice {number}) Tj") for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        sources = [notice.source for notice in pool.map(rp.read, made)]
    assert sources == [f"notice {number}\n" for number in range(40)]
