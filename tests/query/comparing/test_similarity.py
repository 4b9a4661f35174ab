"""How alike texts are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revival_policy.query.comparing.similarity import likenesses

TEXTS = st.lists(st.text(st.sampled_from("种树修路灯。,甲乙 "), max_size=12), max_size=6)


def scores(first: list[str], second: list[str], least: float = 0.01) -> dict[tuple[int, int], float]:
    return {(like.first, like.second): like.score for like in likenesses(first, second, least)}


def test_equal_texts_are_alike_and_strange_ones_are_not() -> None:
    found = scores(["种好树。", "修水渠。"], ["修水渠。", "种好树。"])
    assert found[0, 1] == found[1, 0] == pytest.approx(1)
    assert all(score < 0.3 for pair, score in found.items() if pair in {(0, 0), (1, 1)})


def test_what_all_texts_share_counts_less_than_what_two_share() -> None:
    found = scores(["进一步推进植树"], ["进一步推进修渠", "大力开展植树"])
    assert found[0, 1] > 0.1
    others = ["进一步推进绿化", "进一步推进教育", "进一步推进医疗"]
    before = found[0, 0]
    assert scores(["进一步推进植树"], ["进一步推进修渠", "大力开展植树", *others])[0, 0] < before


def test_blanks_do_not_matter() -> None:
    assert scores(["种 好\n树。"], ["种好树。"])[0, 0] == pytest.approx(1)


def test_texts_without_characters_are_like_nothing() -> None:
    assert scores(["", " "], ["", "种树"]) == {}


@given(TEXTS, TEXTS)
def test_the_order_of_the_lists_does_not_matter(first: list[str], second: list[str]) -> None:
    swapped = {(one, other): score for (other, one), score in scores(second, first).items()}
    assert scores(first, second) == swapped


@given(TEXTS, TEXTS, st.floats(0.05, 1))
def test_scores_lie_between_the_least_and_one(first: list[str], second: list[str], least: float) -> None:
    assert all(least <= score <= 1 for score in scores(first, second, least).values())


def test_of_many_texts_common_words_are_not_looked_at() -> None:
    first = [f"进一步推进{number}号工程" for number in range(200)]
    assert not scores(["进一步推进"], first)
    assert scores([first[7]], first, 0.5).keys() >= {(0, 7)}
