"""Numbers of documents, alone and in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal, check_scan

import revival_policy as rp
from revival_policy import strategies

NUMBER = rp.DocumentNumber("国发", 2016, 62)


@pytest.mark.parametrize(
    "text",
    [
        "国发〔2016〕62号",
        "国发[2016]62号",
        "国发［2016］62号",
        "国发【2016】62号",
        "国发﹝2016﹞62号",
        "国发(2016)62号",
        "国发（2016）62号",
        "国发〈2016〉62号",
        "国发《2016》62号",
        "国发<2016>62号",
        "国发{2016}62号",
        "国发｛2016｝62号",
        "国发「2016」62号",
        "国发〔2016]62号",
        "国发（2016]62号",
        "国发［２０１６］６２号",
        "国发〔2016〕第62号",
        "国发〔2016〕062号",
        "国发〔2016〕第００６２号",
        " 国 发 〔 2016 〕 第 62 号 ",
        "国发\n〔2016〕\n62号",
        "国发\u3000〔2016〕62号",
    ],
)
def test_every_spelling_of_one_number_is_that_number(text: str) -> None:
    number = rp.DocumentNumber.from_text(text)
    assert number == NUMBER
    assert str(number) == "国发〔2016〕62号"


@pytest.mark.parametrize(
    ("text", "code", "year", "serial"),
    [
        ("发〔2016〕1号", "发", 2016, 1),
        ("吉政办发〔1949〕999999号", "吉政办发", 1949, 999_999),
        ("国发〔1900〕1号", "国发", 1900, 1),
        ("国发〔2099〕1号", "国发", 2099, 1),
        ("甲" * 20 + "〔2016〕1号", "甲" * 20, 2016, 1),
    ],
)
def test_a_number_is_read(text: str, code: str, year: int, serial: int) -> None:
    number = rp.DocumentNumber.from_text(text)
    assert (number.code, number.year, number.serial) == (code, year, serial)
    assert number.issuers == ()


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "机关代字"),
        ("\n", 1, "机关代字"),
        ("〔2016〕62号", 0, "机关代字"),
        ("〇发〔2016〕1号", 0, "机关代字"),
        ("根据国发〔2016〕62号", 0, "机关代字"),
        ("和国发〔2016〕62号", 0, "机关代字"),
        ("国发", 2, "〔"),
        ("国发2016〕62号", 2, "〔"),
        ("国发A〔2016〕62号", 2, "〔"),
        ("国务院令第687号", 5, "〔"),
        ("甲" * 21 + "〔2016〕1号", 20, "〔"),
        ("国发〔23〕15号", 3, "年份"),
        ("国发 〔 23〕15号", 5, "年份"),
        ("国发〔1899〕1号", 3, "年份"),
        ("国发〔2100〕1号", 3, "年份"),
        ("国发〔二〇一六〕62号", 3, "年份"),
        ("国发〔2016年〕62号", 7, "〕"),
        ("国发〔20166〕62号", 7, "〕"),
        ("国发〔2016〕号", 8, "发文顺序号"),
        ("国发〔2016〕0号", 8, "发文顺序号"),
        ("国发〔2016〕０００号", 8, "发文顺序号"),
        ("国发〔2016〕0０号", 8, "发文顺序号"),
        ("国发〔2016〕-1号", 8, "发文顺序号"),
        ("国发〔2016〕六十二号", 8, "发文顺序号"),
        ("国发〔2016〕62", 10, "号"),
        ("国发〔2016〕62-1号", 10, "号"),
        ("国发〔2016〕1234567号", 14, "号"),
        ("国发〔2016〕62号文件", 11, "end of text"),
        ("国发〔2016〕62号、63号", 11, "end of text"),
    ],
)
def test_what_is_no_number_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.DocumentNumber, text, position, expected)


@pytest.mark.parametrize(
    ("code", "year", "serial"),
    [
        ("", 2016, 1),
        ("GF", 2016, 1),
        ("国 发", 2016, 1),
        ("〇发", 2016, 1),
        ("根据国发", 2016, 1),
        ("甲" * 21, 2016, 1),
        ("国发", 1899, 1),
        ("国发", 2100, 1),
        ("国发", 2016, 0),
        ("国发", 2016, -1),
        ("国发", 2016, 1_000_000),
    ],
)
def test_the_constructor_refuses_what_the_grammar_refuses(code: str, year: int, serial: int) -> None:
    with pytest.raises(ValueError, match=r"code|year|serial"):
        rp.DocumentNumber(code, year, serial)


@pytest.mark.parametrize("text", ["GF〔2016〕1号", "根据国发〔2016〕1号", "国发〔1899〕1号", "国发〔2016〕1000000号"])
def test_the_grammar_refuses_what_the_constructor_refuses(text: str) -> None:
    with pytest.raises(rp.NotationError):
        rp.DocumentNumber.from_text(text)


def test_numbers_sort_by_code_year_and_serial() -> None:
    texts = ["中发〔2016〕18号", "国发〔2016〕9号", "国发〔2015〕70号", "国发〔2016〕10号"]
    numbers = [rp.DocumentNumber.from_text(text) for text in texts]
    assert [str(number) for number in sorted(numbers)] == [
        "中发〔2016〕18号",
        "国发〔2015〕70号",
        "国发〔2016〕9号",
        "国发〔2016〕10号",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("没有", []),
        ("〔2016〕62号", []),
        ("国发〔2016〕62", []),
        ("国发〔16〕62号", []),
        ("国发〔2016〕0号", []),
        ("国发〔2016〕0０号", []),
        ("PPP〔2016〕3号", []),
        ("2016〔2016〕3号", []),
        ("。〔2016〕3号", []),
        (
            "根据国发〔2016〕62号和中发[2016]18号文件",
            [("国发〔2016〕62号", "国发〔2016〕62号"), ("中发[2016]18号", "中发〔2016〕18号")],
        ),
        ("（吉政发〔2016〕41号）", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
        ("文号:吉政发〔2016〕41号", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
        (
            "依据财税〔2016〕36号、财税〔2016〕140号",
            [("财税〔2016〕36号", "财税〔2016〕36号"), ("财税〔2016〕140号", "财税〔2016〕140号")],
        ),
        (
            "国发〔2016〕62号国发〔2016〕63号",
            [("国发〔2016〕62号", "国发〔2016〕62号"), ("国发〔2016〕63号", "国发〔2016〕63号")],
        ),
        ("吉政发 [ 2016 ] 第 041 号", [("吉政发 [ 2016 ] 第 041 号", "吉政发〔2016〕41号")]),
        ("按照吉政发\n〔２０１６〕\n４１号执行", [("吉政发\n〔２０１６〕\n４１号", "吉政发〔2016〕41号")]),
        ("第一行\n吉政发〔2016〕41号", [("吉政发〔2016〕41号", "吉政发〔2016〕41号")]),
    ],
)
def test_numbers_are_found_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    check_scan(text, rp.find_numbers(text), found)


@pytest.mark.parametrize(
    "lead_in",
    [
        "根据", "依据", "按照", "参照", "遵照", "执行", "落实", "贯彻", "印发", "转发", "详见", "以下简称", "文件",
        "通知", "以及", "或者", "关于", "和", "与", "及", "或", "见", "的", "了", "按", "据",
    ],
)  # fmt: skip
def test_a_word_that_leads_in_is_no_part_of_the_code(lead_in: str) -> None:
    text = f"{lead_in}国发〔2016〕62号"
    check_scan(text, rp.find_numbers(text), [("国发〔2016〕62号", "国发〔2016〕62号")])
    check_refusal(rp.DocumentNumber, text, 0, "机关代字")


@given(st.lists(strategies.document_numbers(), min_size=1, max_size=5))
def test_all_numbers_of_a_sentence_are_found(numbers: list[rp.DocumentNumber]) -> None:
    text = "按照" + "、".join(map(str, numbers)) + "的规定"
    assert [match.value for match in rp.find_numbers(text)] == numbers


@given(strategies.written_document_numbers())
def test_a_number_is_found_in_every_spelling(written: strategies.Written[rp.DocumentNumber]) -> None:
    (match,) = rp.find_numbers(f"（根据{written.text}）")
    assert (match.value, match.text) == (written.value, written.text)
