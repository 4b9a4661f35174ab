"""Lines are as wide as a terminal shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revival_policy.cli.widths import lines_of, width_of


@given(st.text("机关（树）、。FILE --to x,.", max_size=80), st.integers(30, 60))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = lines_of(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width_of(line) <= width or " " not in line for line in lines)


def test_a_term_in_brackets_stays_whole() -> None:
    assert lines_of("a network of agencies (引用文件) for all", 28) == ["a network of agencies", "(引用文件) for all"]
