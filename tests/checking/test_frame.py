"""Number, date, addressees and signature."""

from __future__ import annotations

import pytest
from tests.checking.drafts import END, HEAD, letter, lines_of, reported

import revival_policy as rp

BODY = "一、巡山。"


@pytest.mark.parametrize(
    "number",
    [
        "枫政发[2021]7号",
        "枫政发（2021）7号",
        "枫政发〔2021〕第7号",
        "枫政发〔2021〕007号",
        "枫政发〔21〕7号",
        "枫政发〔2021〕7",
        "枫政发2021〔7〕号",
    ],
)
def test_a_number_is_written_as_the_standard_says(number: str) -> None:
    assert reported(letter(BODY, head=HEAD.replace("枫政发〔2021〕7号", number))) == [("number-form", number)]


@pytest.mark.parametrize("number", ["枫政发〔2021〕7号", "枫政发 〔2021〕 7号"])
def test_blanks_in_a_number_are_let_be(number: str) -> None:
    assert reported(letter(BODY, head=HEAD.replace("枫政发〔2021〕7号", number))) == []


@pytest.mark.parametrize(
    "date", ["二〇二一年三月五日", "2021年03月05日", "2021年3月05日", "2021-03-05", "2021.3.5", "2021年3月5号"]
)
def test_a_date_is_written_in_figures_without_zeros(date: str) -> None:
    assert reported(letter(BODY, f"枫林县人民政府\n{date}")) == [("date-form", date)]


@pytest.mark.parametrize("date", ["2021年3月5日", "(2021年3月5日)"])
def test_a_date_in_form_is_let_be(date: str) -> None:
    assert reported(letter(BODY, f"枫林县人民政府\n{date}")) == []


def test_a_page_writes_the_day_as_it_likes() -> None:
    assert reported("枫林县人民政府关于护林的通知\n2021-03-05\n各乡镇人民政府：\n一、巡山。") == []


@pytest.mark.parametrize("end", ["枫林县人民政府", "枫林县人民政府\n2021年月日"])
def test_a_letter_has_a_date(end: str) -> None:
    assert [code for code, _ in reported(letter(BODY, end))] == ["no-date"]


def test_a_day_that_is_none_is_no_missing_date() -> None:
    assert [code for code, _ in reported(letter(BODY, "枫林县人民政府\n2021年2月30日"))] == ["no-such-day"]


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2021年12月31日", None),
        ("2022年1月5日", None),
        ("2022年3月5日", "year-differs"),
        ("2020年12月31日", "doubtful-date"),
        ("2024年1月5日", "doubtful-date"),
    ],
)
def test_number_and_date_are_of_one_year(date: str, code: str | None) -> None:
    assert [each for each, _ in reported(letter(BODY, f"枫林县人民政府\n{date}"))] == ([code] if code else [])


@pytest.mark.parametrize(
    ("title", "addressees", "lines"),
    [
        ("关于护林经费的请示", "县政府、县财政局", [2]),
        ("关于护林经费的请示", "县政府，县财政局", [2]),
        ("关于护林经费的请示", "县政府并县财政局", [2]),
        ("关于护林经费的请示", "县政府 县财政局", [2]),
        ("关于护林经费的请示", "县政府", []),
        ("关于护林经费的报告", "县委、县政府", []),
        ("关于护林的通知", "各乡镇政府、县直各部门", []),
    ],
)
def test_a_request_is_sent_to_one_body(title: str, addressees: str, lines: list[int]) -> None:
    text = f"枫林县林业局{title}\n{addressees}：\n护林经费不足。\n枫林县林业局\n2021年3月5日"
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    ("head", "signer", "reported"),
    [
        ("枫林县人民政府关于护林的通知", "枫林县林业局", True),
        ("枫林县政府关于护林的通知", "枫林县人民政府", False),
        ("县政府关于护林的通知", "枫林县人民政府", False),
        ("枫林县林业局等三部门关于护林的通知", "枫林县公安局", False),
        ("关于护林的通知", "枫林县林业局", False),
    ],
)
def test_whoever_signs_is_named_at_the_head(head: str, signer: str, reported: bool) -> None:  # noqa: FBT001
    doubts = rp.check(rp.parse(f"{head}\n各乡镇：\n一、巡山。\n{signer}\n2021年3月5日"))
    assert ("signature" in [doubt.code for doubt in doubts]) is reported


def test_a_good_letter_is_let_be() -> None:
    assert reported(letter(BODY, END)) == []
