"""Numerals in four styles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_refusal

import revival_policy as rp
from revival_policy.notations.numerals import read_circled, read_counting, read_positional, write_counting

ARABIC, COUNTING = rp.NumeralStyle.ARABIC, rp.NumeralStyle.COUNTING
POSITIONAL, CIRCLED = rp.NumeralStyle.POSITIONAL, rp.NumeralStyle.CIRCLED

CASES = [
    ("0", ARABIC, 0, "0"),
    ("123", ARABIC, 123, "123"),
    ("007", ARABIC, 7, "7"),
    ("１２３", ARABIC, 123, "123"),
    ("1２3", ARABIC, 123, "123"),
    ("1 2\n3", ARABIC, 123, "123"),
    ("9" * 18, ARABIC, 10**18 - 1, "9" * 18),
    ("零", COUNTING, 0, "零"),
    ("〇", COUNTING, 0, "零"),
    ("一", COUNTING, 1, "一"),
    ("两", COUNTING, 2, "二"),
    ("十", COUNTING, 10, "十"),
    ("一十", COUNTING, 10, "十"),
    ("十二", COUNTING, 12, "十二"),
    ("二十", COUNTING, 20, "二十"),
    ("廿", COUNTING, 20, "二十"),
    ("廿一", COUNTING, 21, "二十一"),
    ("卅一", COUNTING, 31, "三十一"),
    ("一百", COUNTING, 100, "一百"),
    ("一百零一", COUNTING, 101, "一百零一"),
    ("一百〇一", COUNTING, 101, "一百零一"),
    ("一百一十", COUNTING, 110, "一百一十"),
    ("一百二十三", COUNTING, 123, "一百二十三"),
    ("两百", COUNTING, 200, "二百"),
    ("一千零一", COUNTING, 1001, "一千零一"),
    ("一千零一十", COUNTING, 1010, "一千零一十"),
    ("两千零五", COUNTING, 2005, "二千零五"),
    ("一万", COUNTING, 10**4, "一万"),
    ("十万", COUNTING, 10**5, "十万"),
    ("二万零一十六", COUNTING, 20016, "二万零一十六"),
    ("两万两千", COUNTING, 22000, "二万二千"),
    ("十二万三千四百五十六", COUNTING, 123456, "十二万三千四百五十六"),
    ("三千零五十万", COUNTING, 30_500_000, "三千零五十万"),
    ("一亿", COUNTING, 10**8, "一亿"),
    ("一亿零一", COUNTING, 10**8 + 1, "一亿零一"),
    (
        "九千九百九十九亿九千九百九十九万九千九百九十九",
        COUNTING,
        10**12 - 1,
        "九千九百九十九亿九千九百九十九万九千九百九十九",
    ),
    ("一 百", COUNTING, 100, "一百"),
    ("一〇", POSITIONAL, 10, "一〇"),
    ("一二三", POSITIONAL, 123, "一二三"),
    ("二〇一六", POSITIONAL, 2016, "二〇一六"),
    ("二零一六", POSITIONAL, 2016, "二〇一六"),
    ("二○一六", POSITIONAL, 2016, "二〇一六"),
    ("二◯一六", POSITIONAL, 2016, "二〇一六"),
    ("二O一六", POSITIONAL, 2016, "二〇一六"),
    ("二Ｏ一六", POSITIONAL, 2016, "二〇一六"),
    ("二〇 一六", POSITIONAL, 2016, "二〇一六"),
    ("九" * 18, POSITIONAL, 10**18 - 1, "九" * 18),
    ("①", CIRCLED, 1, "①"),
    ("⑳", CIRCLED, 20, "⑳"),
    ("㉑", CIRCLED, 21, "㉑"),
    ("㊱", CIRCLED, 36, "㊱"),
    ("㊿", CIRCLED, 50, "㊿"),
]


@pytest.mark.parametrize(("text", "style", "value", "canonical"), CASES)
def test_a_numeral_is_read(text: str, style: rp.NumeralStyle, value: int, canonical: str) -> None:
    numeral = rp.Numeral.from_text(text)
    assert numeral == rp.Numeral(style, value)
    assert str(numeral) == canonical
    assert repr(numeral) == f"Numeral.from_text({canonical!r})"


@pytest.mark.parametrize(("text", "value"), [("一亿零一千", 10**8 + 1000), ("二十亿零三千", 20 * 10**8 + 3000)])
def test_a_group_of_four_that_is_left_out_is_spoken_as_zero(text: str, value: int) -> None:
    assert rp.Numeral.from_text(text) == rp.Numeral(COUNTING, value)


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "数字"),
        (" \n", 2, "数字"),
        ("号", 0, "数字"),
        ("壹", 0, "数字"),
        ("-1", 0, "数字"),
        ("٣", 0, "数字"),
        ("1.5", 1, "end of text"),
        ("1a", 1, "end of text"),
        ("1 , 5", 2, "end of text"),
        ("1一", 1, "end of text"),
        ("一1", 1, "end of text"),
        ("①①", 1, "end of text"),
        ("1" * 19, 18, "end of text"),
        ("百", 0, "counting numeral"),
        ("万", 0, "counting numeral"),
        ("百十", 0, "counting numeral"),
        ("一百一", 0, "counting numeral"),
        ("十十", 0, "counting numeral"),
        ("一二十", 0, "counting numeral"),
        ("一百百", 0, "counting numeral"),
        ("一百二百", 0, "counting numeral"),
        ("〇一", 0, "counting numeral"),
        ("零零", 0, "counting numeral"),
        ("一万亿", 0, "counting numeral"),
        ("一" * 19, 0, "positional numeral"),
        ("一" * 5000, 0, "positional numeral"),
    ],
)
def test_what_is_no_numeral_is_refused(text: str, position: int, expected: str) -> None:
    check_refusal(rp.Numeral, text, position, expected)


@pytest.mark.parametrize(
    ("style", "value"),
    [
        (ARABIC, -1),
        (ARABIC, 10**18),
        (COUNTING, -1),
        (COUNTING, 10**12),
        (POSITIONAL, 9),
        (POSITIONAL, 10**18),
        (CIRCLED, 0),
        (CIRCLED, 51),
    ],
)
def test_the_constructor_refuses_what_no_text_can_write(style: rp.NumeralStyle, value: int) -> None:
    with pytest.raises(ValueError, match=f"for {style.value} numerals"):
        rp.Numeral(style, value)


def test_the_same_number_in_two_styles_is_two_values() -> None:
    assert rp.Numeral.from_text("10") != rp.Numeral.from_text("十")


@given(st.integers(0, 10**12 - 1) | st.integers(0, 20_000))
def test_counting_numerals_are_read_as_they_are_written(value: int) -> None:
    written = write_counting(value)
    assert read_counting(written) == value
    assert "零零" not in written
    assert value == 0 or not written.endswith("零")


def test_small_counting_numerals_are_all_different() -> None:
    assert len({write_counting(value) for value in range(10_000)}) == 10_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("甲", None),
        ("一百甲", None),
        ("两万", 20_000),
        ("二万零三千", 23_000),
        ("二亿零三千万", 230_000_000),
        ("一亿三千", None),
        ("二万五", None),
    ],
)
def test_counting_numerals_that_are_none_have_no_number(text: str, value: int | None) -> None:
    assert read_counting(text) == value


def test_digits_are_read_one_by_one() -> None:
    assert [read_positional(text) for text in ("二〇一六", "一", "九九")] == [2016, 1, 99]
    assert [read_circled(text) for text in "①⑩㊿"] == [1, 10, 50]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("1" * 100_000, 18, "end of text"),
        ("1\n" * 50_000, 36, "end of text"),
        ("百" * 100_000, 0, "well-formed counting numeral"),
        ("一" * 100_000, 0, "well-formed positional numeral"),
        ("号" * 100_000, 0, "数字"),
    ],
)
def test_the_refusal_of_a_very_long_text_is_one_short_line(text: str, position: int, expected: str) -> None:
    assert len(text) >= 100_000
    with pytest.raises(rp.NotationError) as refused:
        rp.Numeral.from_text(text)
    error = refused.value
    assert (error.notation, error.text, error.position, error.expected) == ("数字", text, position, expected)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 200
