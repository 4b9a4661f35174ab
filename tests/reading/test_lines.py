"""The lines of a text, with their places and markers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revival_policy.notations.folding import fold
from revival_policy.reading.lines import split_lines

#: Texts as they are when their lines are divided: folded.
texts = st.text(
    st.sampled_from("甲乙一二、（）(1).第章条①。 \u3000\t\r\n\n\n\u2028\x0b") | st.characters(), max_size=60
).map(fold)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        (" \n\u3000\r\n\t", []),
        ("甲", [(1, 0, "甲", None, "甲")]),
        ("\n\n  甲 乙  \r\n丙", [(3, 4, "甲 乙", None, "甲 乙"), (4, 11, "丙", None, "丙")]),
        ("一、目标", [(1, 0, "一、目标", "一、", "目标")]),
        ("\u3000\u3000（一） 任务。\n", [(1, 2, "（一） 任务。", "(一)", "任务。")]),
        ("１．甲\n1.5万元", [(1, 0, "１．甲", "1.", "甲"), (2, 4, "1.5万元", None, "1.5万元")]),
        ("第一章\n第一条\t甲", [(1, 0, "第一章", "第一章", ""), (2, 4, "第一条\t甲", "第一条", "甲")]),
        ("甲一、乙", [(1, 0, "甲一、乙", None, "甲一、乙")]),
    ],
)
def test_lines_are_divided(text: str, lines: list[tuple[int, int, str, str | None, str]]) -> None:
    found = [
        (line.number, line.start, line.text, None if line.marker is None else str(line.marker), line.content)
        for line in split_lines(text)
    ]
    assert found == lines


def test_places_lead_back_to_the_text() -> None:
    text = "  一、 目标 \n\n(一)任务"
    one, other = split_lines(text)
    assert text[one.start : one.end] == "一、 目标"
    assert one.content_span.of(text) == "目标"
    assert text[other.start : other.end] == "(一)任务"
    assert other.content_span.of(text) == "任务"


@given(texts)
def test_every_line_is_where_it_says(text: str) -> None:
    for line in split_lines(text):
        assert text[line.start : line.end] == line.text == line.text.strip() != ""
        assert line.content_span.of(text) == line.content
        assert line.number == text.count("\n", 0, line.start) + 1
        assert "\n" not in line.text


@given(texts)
def test_nothing_but_blanks_is_between_the_lines(text: str) -> None:
    rest = list(text)
    for line in split_lines(text):
        rest[line.start : line.end] = " " * len(line.text)
    assert not "".join(rest).strip()


@given(texts)
def test_a_marker_and_its_content_are_the_whole_line(text: str) -> None:
    for line in split_lines(text):
        opening = line.text.removesuffix(line.content)
        assert (line.marker is None) == (opening == "")
        if line.marker is not None:
            assert type(line.marker).from_text(opening) == line.marker
