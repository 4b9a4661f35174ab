"""Numbers of lists, as a browser sets them."""

from __future__ import annotations

import pytest

import revival_policy as rp

ITEMS = "<li>每日巡山。（县林业局）</li><li>登记火种。（县公安局）</li>"


def lines(inside: str) -> list[str]:
    return rp.read(
        f"<html><body><div><h1>枫林县护林方案</h1>{inside}</div></body></html>".encode()
    ).source.splitlines()[1:]


def numbers(inside: str) -> list[str]:
    return [line.partition("每")[0].partition("登")[0] for line in lines(inside)]


@pytest.mark.parametrize(
    ("opening", "written"),
    [
        ("<ol>", ["1. ", "2. "]),
        ("<ol type=1>", ["1. ", "2. "]),
        ("<ol type=a>", ["a. ", "b. "]),
        ("<ol type=A>", ["A. ", "B. "]),
        ("<ol type=i start=9>", ["ix. ", "x. "]),
        ("<ol type=I start=39>", ["XXXIX. ", "XL. "]),
        ("<ol start=26 type=a>", ["z. ", "aa. "]),
        ("<ol start=0>", ["0. ", "1. "]),
        ("<ol start=x>", ["1. ", "2. "]),
        ("<ol reversed>", ["2. ", "1. "]),
        ("<ol style='list-style-type: cjk-ideographic'>", ["一、", "二、"]),
        ("<ol style='list-style: decimal inside'>", ["1. ", "2. "]),
        ("<ol style='list-style:none'>", ["", ""]),
        ("<ol class='custom_cn list-paddingleft-1'>", ["一、", "二、"]),
        ("<ol class=custom_cn2>", ["（一）", "（二）"]),
        ("<ol class=custom_num>", ["1. ", "2. "]),
        ("<ol class=custom_num1>", ["1) ", "2) "]),
        ("<ol class=custom_num2>", ["(1)", "(2)"]),
        ("<ul>", ["", ""]),
        ("<ul class=custom_dash>", ["", ""]),
        ("<ul style='list-style-type:decimal'>", ["1. ", "2. "]),
    ],
)
def test_each_style_of_a_list(opening: str, written: list[str]) -> None:
    assert numbers(f"{opening}{ITEMS}</{opening[1:3]}>") == written


def test_an_item_may_say_its_number() -> None:
    assert lines("<ol><li value=3>甲</li><li>乙</li></ol>") == ["3. 甲", "4. 乙"]
    assert lines("<ol class=custom_cn><li class='list-cn-1-4'><p>甲</p></li><li>乙</li></ol>") == ["四、甲", "五、乙"]


def test_an_item_without_text_counts() -> None:
    assert lines("<ol><li><p></p></li><li>乙</li></ol>") == ["2. 乙"]


def test_an_item_that_has_its_own_number_gets_no_other() -> None:
    assert lines("<ol><li>1.甲</li><li>（二）乙</li><li>一、丙</li></ol>") == ["1.甲", "（二）乙", "一、丙"]


def test_a_number_stays_apart_from_a_figure() -> None:
    measure = rp.read(b"<ol><li>" + "5年内造林10万亩。（县林业局）".encode() + b"</li></ol>").measures[0]
    assert (str(measure.marker), measure.text) == ("1.", "5年内造林10万亩。")


def test_a_list_within_a_list_of_its_style_goes_one_form_down() -> None:
    inner = "<ol><li>丙<ol><li>丁</li></ol></li></ol>"
    assert lines(f"<ol><li>甲{inner}</li><li>乙</li></ol>") == ["1. 甲", "(1)丙", "①丁", "2. 乙"]
    assert lines("<ol type=I><li>甲<ol><li>乙</li></ol></li></ol>") == ["I. 甲", "1. 乙"]
    assert lines("<ol><li>甲<ul><li>乙</li></ul></li></ol>") == ["1. 甲", "乙"]


def test_a_list_that_goes_on_says_where() -> None:
    assert lines("<ol><li>甲</li></ol><p>另外</p><ol start=2><li>乙</li></ol>") == ["1. 甲", "另外", "2. 乙"]


def test_only_the_first_paragraph_of_an_item_has_the_number() -> None:
    assert lines("<ol><li><p>甲</p><p>乙</p></li></ol>") == ["1. 甲", "乙"]
