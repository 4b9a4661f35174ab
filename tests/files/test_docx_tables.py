"""Tables of DOCX: spans, and numbers in cells."""

from __future__ import annotations

import pytest
from tests.files.test_docx import levels, numbered, numbering
from tests.files.test_docx_text import lines, paragraph, run


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
TWO = '<w:gridSpan w:val="2"/>'


@pytest.mark.parametrize(
    ("rows", "made"),
    [
        ((cell("1", BEGINS) + cell("甲"), cell("", GOES_ON) + cell("乙")), ["1\t甲", "〃\t乙"]),
        ((cell("1", BEGINS) + cell("甲"), cell("") + cell("乙")), ["1\t甲", "\t乙"]),
        ((cell("两格", TWO) + cell("丙"), cell("甲") + cell("乙") + cell("")), ["两格\t\t丙", "甲\t乙\t"]),
        (('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("乙"),), ["\t乙"]),
        (
            (cell("甲") + cell("乙", BEGINS), cell("两", TWO) + cell("丙"), cell("") + cell("", GOES_ON)),
            ["甲\t乙", "两\t\t丙", "\t"],
        ),
        ((cell("甲", '<w:gridSpan w:val="x"/>') + cell("乙"),), ["甲\t乙"]),
        ((f"<w:sdt><w:sdtContent>{cell('甲')}</w:sdtContent></w:sdt>" + cell("乙"),), ["甲\t乙"]),
        ((cell("一格", TWO),), ["一格"]),
    ],
)
def test_spans_are_kept(rows: tuple[str, ...], made: list[str]) -> None:
    assert [line for line in lines(table(*rows)) if line.strip()] == [line for line in made if line.strip()]


def test_a_span_of_many_rows_does_not_fill_the_memory() -> None:
    long = "长" * 1000
    rows = [cell(long, BEGINS) + cell("0")] + [cell("", GOES_ON) + cell(str(number)) for number in range(1000)]
    made = lines(table(*rows))
    assert made[:2] == [f"{long}\t0", "〃\t0"]
    assert made[-1] == "〃\t999"


def test_numbers_of_cells_are_shown_in_cells_without_text() -> None:
    rows = [f"<w:tc>{numbered('')}</w:tc>{cell(text)}" for text in ("巡山", "防火")]
    assert lines(table(*rows), numbering=numbering(levels(("decimal", "%1")))) == ["1\t巡山", "2\t防火"]


def test_an_empty_paragraph_counts() -> None:
    body = numbered("甲") + numbered("") + numbered("丙")
    assert lines(body, numbering=numbering(levels(("decimal", "%1.")))) == ["1.甲", "3.丙"]
