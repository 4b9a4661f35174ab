"""Numbers of standards, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies


@pytest.mark.parametrize(
    ("text", "code", "number", "year", "canonical"),
    [
        ("GB/T 9704-2012", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        ("GB/T9704—2012", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        ("GB/T 9704–2012", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        ("GB/T 9704－2012", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        ("GB/T 9704——2012", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        (" GB/T\n9704 - 2012 ", "GB/T", "9704", 2012, "GB/T 9704-2012"),
        ("GB 50180-2018", "GB", "50180", 2018, "GB 50180-2018"),
        ("GB9704", "GB", "9704", None, "GB 9704"),
        ("GB/T 1.1-2020", "GB/T", "1.1", 2020, "GB/T 1.1-2020"),
        ("GB/Z 1-2001", "GB/Z", "1", 2001, "GB/Z 1-2001"),
        ("GBZ 1-2010", "GBZ", "1", 2010, "GBZ 1-2010"),
        ("HJ 1-2020", "HJ", "1", 2020, "HJ 1-2020"),
        ("JGJ/T 1-2019", "JGJ/T", "1", 2019, "JGJ/T 1-2019"),
        ("T/CECS 100-2020", "T/CECS", "100", 2020, "T/CECS 100-2020"),
        ("DB22/T 1234-2012", "DB22/T", "1234", 2012, "DB22/T 1234-2012"),
        ("DB2201/T 12-2020", "DB2201/T", "12", 2020, "DB2201/T 12-2020"),
        ("DB22 1234-2012", "DB22", "1234", 2012, "DB22 1234-2012"),
    ],
)
def test_a_standard_is_read(text: str, code: str, number: str, year: int | None, canonical: str) -> None:
    standard = rp.Standard.from_text(text)
    assert standard == rp.Standard(code, number, year)
    assert str(standard) == canonical
    assert rp.Standard.from_text(canonical) == standard


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "标准代号"),
        (" ", 1, "标准代号"),
        ("gb/t 9704", 0, "标准代号"),
        ("XX/T 1", 0, "标准代号"),
        ("ISO 9001", 0, "标准代号"),
        ("9704-2012", 0, "标准代号"),
        ("GB/T", 4, "顺序号"),
        ("GB/T-2012", 4, "顺序号"),
        ("GB/T A1", 5, "顺序号"),
        ("GB/T 9704-12", 9, "end of text"),
        ("GB/T 9704-1899", 9, "end of text"),
        ("GB/T 9704-2012版", 14, "end of text"),
        ("GB/T 1234567", 11, "end of text"),
    ],
)
def test_what_is_no_standard_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Standard, text, position, expected)


@pytest.mark.parametrize(
    ("code", "number", "year"),
    [
        ("", "1", None),
        ("XX", "1", None),
        ("GB T", "1", None),
        ("GB", "", None),
        ("GB", "A", None),
        ("GB", "1234567", None),
        ("GB", "1-2", None),
        ("GB", "1", 1899),
        ("GB", "1", 2100),
    ],
)
def test_the_constructor_refuses_what_the_grammar_refuses(code: str, number: str, year: int | None) -> None:
    with pytest.raises(ValueError, match=r"code|number|year"):
        rp.Standard(code, number, year)


@pytest.mark.parametrize("code", ["DB22", "DB2201", "DB22/T", "GB", "GBJ", "GBZ", "T/CECS", "JG", "JGJ"])
@pytest.mark.parametrize("number", ["1", "123456", "1.2.3.4"])
def test_a_standard_is_refused_by_the_constructor_or_reads_back(code: str, number: str) -> None:
    try:
        standard = rp.Standard(code, number, 2012)
    except ValueError:
        return
    assert rp.Standard.from_text(str(standard)) == standard


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("PM2.5", []),
        ("AGB 1", []),
        ("按照《党政机关公文格式》（GB/T 9704—2012）执行", [("GB/T 9704—2012", "GB/T 9704-2012")]),
        ("GB 1-2000、GB 2-2001", [("GB 1-2000", "GB 1-2000"), ("GB 2-2001", "GB 2-2001")]),
        ("CJ 12和 HJ 13", [("CJ 12", "CJ 12"), ("HJ 13", "HJ 13")]),
        ("GB/T\n9704 — 2012", [("GB/T\n9704 — 2012", "GB/T 9704-2012")]),
    ],
)
def test_standards_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_standards(text), found)


@given(st.lists(strategies.standards(), min_size=1, max_size=4))
def test_all_standards_of_a_sentence_are_found_and_none_is_a_document(standards: list[rp.Standard]) -> None:
    text = "按" + "、".join(map(str, standards)) + "执行。"
    assert [match.value for match in rp.find_standards(text)] == standards
    assert rp.find_numbers(text) == []
