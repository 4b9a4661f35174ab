"""Which of the measures that are alike belong together: the most alike first, each of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.query.comparing.similarity import Likeness


def paired(alike: Sequence[Likeness], first: int, second: int) -> tuple[Likeness, ...]:
    """Return the pairs taken from the most alike down, in the order of the first list; the lists have so many texts.

    Of pairs that are as alike, those come first that are at the same place of their lists: the third of ten measures
    that read alike belongs to the third. No two pairs that share a text can be equal in all of this, so that the answer
    does not depend on which list comes first.
    """

    def order(pair: Likeness) -> tuple[float, float, int]:
        distance = abs(pair.first * second - pair.second * first)
        return -pair.score, distance, pair.first + pair.second

    taken_first: set[int] = set()
    taken_second: set[int] = set()
    taken: list[Likeness] = []
    for pair in sorted(alike, key=order):
        if pair.first not in taken_first and pair.second not in taken_second:
            taken_first.add(pair.first)
            taken_second.add(pair.second)
            taken.append(pair)
    return tuple(sorted(taken))
