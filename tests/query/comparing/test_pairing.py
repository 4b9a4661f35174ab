"""Which pairs are taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revival_policy.query.comparing.pairing import paired
from revival_policy.query.comparing.similarity import Likeness

ALIKE = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), st.sampled_from([0.3, 0.5, 1.0]), max_size=20
).map(lambda found: [Likeness(one, other, score) for (one, other), score in found.items()])


def test_the_most_alike_are_taken_first() -> None:
    alike = [Likeness(0, 0, 0.5), Likeness(0, 1, 0.9), Likeness(1, 0, 0.4), Likeness(1, 1, 0.8)]
    assert paired(alike, 2, 2) == (Likeness(0, 1, 0.9), Likeness(1, 0, 0.4))


def test_of_equal_ones_the_place_in_the_list_decides() -> None:
    alike = [Likeness(one, other, 1.0) for one in range(3) for other in range(3)]
    assert [(pair.first, pair.second) for pair in paired(alike, 3, 3)] == [(0, 0), (1, 1), (2, 2)]


@given(ALIKE)
def test_each_text_is_taken_once_and_swapping_swaps(alike: list[Likeness]) -> None:
    found = paired(alike, 6, 6)
    assert len({pair.first for pair in found}) == len({pair.second for pair in found}) == len(found)
    swapped = paired([Likeness(pair.second, pair.first, pair.score) for pair in alike], 6, 6)
    assert {(pair.second, pair.first) for pair in swapped} == {(pair.first, pair.second) for pair in found}


@given(ALIKE)
def test_none_is_left_that_could_be_taken(alike: list[Likeness]) -> None:
    found = paired(alike, 6, 6)
    firsts, seconds = {pair.first for pair in found}, {pair.second for pair in found}
    assert all(pair.first in firsts or pair.second in seconds for pair in alike)
