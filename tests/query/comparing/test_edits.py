"""Where texts differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.yardstick import SOON, cost

from revival_policy.query.comparing.edits import LARGEST, Edit, edits_between

TEXT = st.text(st.sampled_from("种树修路灯。,甲乙"), max_size=30)


def applied(first: str, second: str, edits: tuple[Edit, ...]) -> str:
    """Return the first text with what is in the second put in the place of each edit."""
    written, place = "", 0
    for edit in edits:
        written += first[place : edit.first.start] + edit.second.of(second)
        place = edit.first.end
    return written + first[place:]


@given(TEXT, TEXT)
def test_edits_lead_from_one_text_to_the_other(first: str, second: str) -> None:
    edits = edits_between(first, second)
    assert applied(first, second, edits) == second
    assert edits_between(second, first) == tuple(Edit(edit.second, edit.first) for edit in edits)
    assert bool(edits) is (first != second)


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        ("种树五百棵", "种树六百棵", [("五", "六")]),
        ("种树。", "种好树。", [("", "好")]),
        ("甲乙丙丁", "戊乙己丁", [("甲乙丙", "戊乙己")]),  # one character between two edits divides nothing
        ("种树", "种树", []),
    ],
)
def test_a_reader_would_mark_the_same(first: str, second: str, changes: list[tuple[str, str]]) -> None:
    found = [(edit.first.of(first), edit.second.of(second)) for edit in edits_between(first, second)]
    assert found == changes


def test_long_texts_are_compared_clause_by_clause_and_soon() -> None:
    first = "".join(f"第{number}处种树{number % 7}棵,浇水。" for number in range(400))
    second = first.replace("第200处", "第二百处")
    assert len(first) * len(second) > LARGEST
    assert cost(lambda: edits_between(first, second)) < SOON
    assert applied(first, second, edits_between(first, second)) == second


def test_long_texts_that_share_nothing_are_one_edit() -> None:
    first, second = "甲" * 2000, "乙" * 2000
    (edit,) = edits_between(first, second)
    assert (edit.first, edit.second) == ((0, 2000), (0, 2000))
