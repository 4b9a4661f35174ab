"""Numbers of court cases, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies


@pytest.mark.parametrize(
    ("text", "year", "code", "serial", "canonical"),
    [
        ("(2016)吉01民初1号", 2016, "吉01民初", 1, "(2016)吉01民初1号"),
        ("（2016）吉01民初1号", 2016, "吉01民初", 1, "(2016)吉01民初1号"),
        ("（２０１６）吉01民初１号", 2016, "吉01民初", 1, "(2016)吉01民初1号"),
        (" ( 2016 )\n吉01民初 1 号", 2016, "吉01民初", 1, "(2016)吉01民初1号"),
        ("(2016)吉01民初001号", 2016, "吉01民初", 1, "(2016)吉01民初1号"),
        ("(2012)江宁开民初字第646号", 2012, "江宁开民初字第", 646, "(2012)江宁开民初字第646号"),
        ("(2016)最高法民终123号", 2016, "最高法民终", 123, "(2016)最高法民终123号"),
        ("(1949)民1号", 1949, "民", 1, "(1949)民1号"),
        ("(2016)民999999号", 2016, "民", 999_999, "(2016)民999999号"),
    ],
)
def test_a_case_is_read(text: str, year: int, code: str, serial: int, canonical: str) -> None:
    case = rp.CourtCase.from_text(text)
    assert case == rp.CourtCase(year, code, serial)
    assert str(case) == canonical
    assert rp.CourtCase.from_text(canonical) == case


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "（"),
        (" ", 1, "（"),
        ("2016吉01民初1号", 0, "（"),
        ("[2016]吉01民初1号", 0, "（"),
        ("〔2016〕吉01民初1号", 0, "（"),
        ("国发(2016)62号", 0, "（"),
        ("(16)民1号", 1, "收案年度"),
        ("(2016吉01民初1号", 5, "）"),
        ("(2016)", 6, "法院代字"),
        ("(2016)1号", 6, "法院代字"),
        ("(2016)第1号", 6, "法院代字"),
        ("(2016)吉1号", 6, "法院代字"),
        ("(2016)吉01民初号", 6, "法院代字"),
        ("(2016)吉01民初1", 6, "法院代字"),
        ("(2016)吉01民初1234567号", 17, "号"),
        ("(2016)吉01民初1号判决", 13, "end of text"),
        ("(2016)吉01民初1号之一", 13, "end of text"),
        ("(1948)民1号", 0, "1949"),
        ("(2016)民0号", 0, "案件编号"),
    ],
)
def test_what_is_no_case_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.CourtCase, text, position, expected)


@pytest.mark.parametrize(
    ("year", "code", "serial"),
    [
        (1948, "民", 1),
        (2100, "民", 1),
        (2016, "", 1),
        (2016, "吉", 1),
        (2016, "民 初", 1),
        (2016, "民1", 1),
        (2016, "民", 0),
        (2016, "民", 10**7),
    ],
)
def test_the_constructor_refuses_what_the_grammar_refuses(year: int, code: str, serial: int) -> None:
    with pytest.raises(ValueError, match=r"year|code|serial"):
        rp.CourtCase(year, code, serial)


@pytest.mark.parametrize("serial", [999_999, 1_000_000, 9_999_999])
def test_a_serial_is_refused_by_the_constructor_or_reads_back(serial: int) -> None:
    try:
        case = rp.CourtCase(2016, "吉01民初", serial)
    except ValueError:
        return
    assert rp.CourtCase.from_text(str(case)) == case


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("国发(2016)62号", []),
        ("(2016)第1号", []),
        ("(1948)民1号", []),
        ("(2016)民0号", []),
        ("(2016)民1", []),
        ("作出（2012）江宁开民初字第646号民事判决", [("（2012）江宁开民初字第646号", "(2012)江宁开民初字第646号")]),
        (
            "(2016)民1号、（2017）吉01民初2号",
            [("(2016)民1号", "(2016)民1号"), ("（2017）吉01民初2号", "(2017)吉01民初2号")],
        ),
        ("（2016）\n吉01民初\n1 号", [("（2016）\n吉01民初\n1 号", "(2016)吉01民初1号")]),
        ("（２０１６）吉01民初1号", [("（２０１６）吉01民初1号", "(2016)吉01民初1号")]),
    ],
)
def test_cases_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_court_cases(text), found)


@given(st.lists(strategies.court_cases(), min_size=1, max_size=4))
def test_all_cases_of_a_sentence_are_found_and_none_is_a_document(cases: list[rp.CourtCase]) -> None:
    text = "见" + "、".join(map(str, cases)) + "判决。"
    assert [match.value for match in rp.find_court_cases(text)] == cases
    assert rp.find_numbers(text) == []


@pytest.mark.parametrize(("text", "found"), [("见（1949）民1号", 1), ("见（1948）民1号", 0)])
def test_cases_are_found_from_the_first_year_on(text: str, found: int) -> None:
    assert len(rp.find_court_cases(text)) == found
