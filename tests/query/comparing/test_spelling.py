"""Spelling is no change; another mark, another word and another number are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.query.comparing.spelling import one_spelling


def changes(first: str, second: str) -> list[str]:
    one, other = (rp.parse(f"东山县植树方案\n一、{text}(县林业局)") for text in (first, second))
    return [str(difference) for pair in rp.compare(one, other).matched for difference in pair.differences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("选好地块，备好树苗。", "选好地块,备好树苗。"),
        ("种树５００棵，成活率９０％。", "种树500棵,成活率90%。"),
        ("挂“护林”牌。", '挂"护林"牌。'),
        ("二○三〇年完成。", "二〇三○年完成。"),
        ("备好树苗（松树）。", "备好树苗(松树)。"),
        ("备好 树苗。", "备好树苗。"),
        ("护林⼈员到位。", "护林人员到位。"),
        ("补助１２，０００元、1,234,567元", "补助12000元、1234567元"),
    ],
)
def test_spelling_is_no_change(first: str, second: str) -> None:
    assert changes(first, second) == []
    assert changes(second, first) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("成活率９０％以上。", "成活率95%以上。"),
        ("选好地块，备好树苗。", "选好地块。备好树苗。"),
        ("选好地块，备好树苗。", "选好地块备好树苗。"),
        ("林区不得生火。", "林区可以生火。"),
    ],
)
def test_what_is_said_otherwise_is_a_change(first: str, second: str) -> None:
    assert "text" in changes(first, second)


def test_an_edit_beside_another_spelling_has_its_place_in_the_texts_as_written() -> None:
    one, other = (rp.parse(f"植树方案\n一、{text}") for text in ("选地，种松树５棵。", "选地,种柏树5棵。"))
    (pair,) = rp.compare(one, other).changed
    assert [edit.first.of(pair.first.text) for edit in pair.edits] == ["松"]


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(one_spelling(text)) == len(text)
    assert one_spelling(one_spelling(text)) == one_spelling(text)
