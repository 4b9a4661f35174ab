"""Where values are in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.notations.matches import Places


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 2, "国发"), (2, 2, ""), (3, 7, "2016"), (0, 11, "国发〔2016〕62号")]
)
def test_a_span_gives_its_characters(start: int, end: int, text: str) -> None:
    span = rp.Span(start, end)
    assert span.of("国发〔2016〕62号") == text
    assert span == (start, end)


def test_a_match_knows_its_span() -> None:
    match = rp.Match("值", 2, 5, "乙丙丁")
    assert match.span == rp.Span(2, 5)
    assert match.span.of("甲甲乙丙丁") == match.text


def test_a_match_is_more_than_its_value() -> None:
    match = rp.Match(1, 0, 1, "一")
    assert match == rp.Match(1, 0, 1, "一")
    assert hash(match) == hash(rp.Match(1, 0, 1, "一"))
    assert match != rp.Match(1, 1, 2, "一")
    assert match != rp.Match(1, 0, 1, "壹")


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("甲乙", 0, (1, 1)),
        ("甲乙", 2, (1, 3)),
        ("甲\n乙", 1, (1, 2)),
        ("甲\n乙", 2, (2, 1)),
        ("\n\n甲", 2, (3, 1)),
        ("甲\r\n乙", 3, (2, 1)),
        ("甲\r乙", 2, (2, 1)),
        ("甲\r", 2, (2, 1)),
        ("甲\u2028乙\x0b丙\x85丁", 6, (4, 1)),
    ],
)
def test_line_and_column_count_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Places(text).of(offset) == place


@given(st.text(st.sampled_from("甲乙 \n\n\t")), st.data())
def test_line_and_column_are_those_of_an_editor(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]
    assert Places(text).of(offset) == (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
