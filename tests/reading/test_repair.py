"""Lines that a page broke or glued keep every character at its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revival_policy.reading.lines import Line, split_lines
from revival_policy.reading.repair import repair


def mended(text: str) -> list[Line]:
    return repair(text, split_lines(text))


def test_a_row_has_no_marker() -> None:
    assert [line.marker for line in mended("一、\t东街\t五十棵")] == [None]


@given(st.text(st.sampled_from("甲乙一二、。;:(1)“”第条章 .-—\n\n"), max_size=200))
def test_no_character_is_lost_or_moved(text: str) -> None:
    rest = list(text)
    last = 0
    for line in mended(text):
        assert line.start >= last
        assert text[line.start : line.end] == line.text
        assert line.content_span.of(text) == line.content
        rest[line.start : line.end] = " " * len(line.text)
        last = line.end
    assert "".join(rest).strip() == ""
