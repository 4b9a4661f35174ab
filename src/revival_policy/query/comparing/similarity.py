"""How alike texts are: bigrams of characters, the rarer the weightier, and the cosine of the angle between texts.

What two texts share counts by how few of all texts hold it (inverse document frequency): 进一步推进 joins nothing, and
抽水蓄能 does. Nothing is learnt, looked up or fetched: the texts given are all that is known.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.grammar import without_blanks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: Of many texts, what more than this share of them hold tells nothing and is not looked at; of few, everything is.
COMMON, FEW = 0.1, 100


class Likeness(NamedTuple):
    """How alike two texts are, from 0 (they share nothing) to 1, with their numbers in their lists."""

    first: int
    second: int
    score: float


def likenesses(first: Sequence[str], second: Sequence[str], least: float) -> list[Likeness]:
    """Return the pairs of a text of one list and a text of another that are at least so alike.

    The score of a pair does not depend on which of the lists comes first. Marks count, blanks do not.
    """
    counts = [Counter(_bigrams(text)) for text in (*first, *second)]
    weights = _weights(counts)
    vectors = [_vector(count, weights) for count in counts]
    ones, others = vectors[: len(first)], vectors[len(first) :]
    return [
        Likeness(one, other, score)
        for one, other in _sharing(ones, others, least)
        if (score := _cosine(ones[one], others[other])) >= least
    ]


def _bigrams(text: str) -> Iterator[str]:
    """Yield the bigrams of a text; its edges count as blanks, so that a text of one character has some."""
    edged = f" {without_blanks(text)} "
    return (edged[index : index + 2] for index in range(len(edged) - 1)) if len(edged) > 2 else iter(())  # noqa: PLR2004 - more than the edges


def _weights(counts: Sequence[Counter[str]]) -> dict[str, float]:
    holding = Counter(bigram for count in counts for bigram in count)
    most = len(counts) if len(counts) <= FEW else COMMON * len(counts)
    return {bigram: math.log(1 + len(counts) / held) for bigram, held in holding.items() if held <= most}


def _vector(count: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    """Return a vector of length 1; a bigram that occurs twice counts half as much again, not twice as much."""
    raw = {bigram: (1 + math.log(times)) * weights[bigram] for bigram, times in count.items() if bigram in weights}
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values()))
    return {bigram: weight / length for bigram, weight in raw.items()}


def _sharing(
    ones: Sequence[Mapping[str, float]], others: Sequence[Mapping[str, float]], least: float
) -> Iterator[tuple[int, int]]:
    """Yield the pairs whose score may reach the least; sums in passing are not exact to the last digit."""
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for other, vector in enumerate(others):
        for bigram, weight in vector.items():
            holding[bigram].append((other, weight))
    for one, vector in enumerate(ones):
        shared: dict[int, float] = defaultdict(float)
        for bigram, weight in vector.items():
            for other, theirs in holding.get(bigram, ()):
                shared[other] += weight * theirs
        yield from ((one, other) for other, score in shared.items() if score >= least * 0.999)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the exact sum, which is the same in whichever order it is made."""
    if len(other) < len(one):
        one, other = other, one
    return min(1.0, math.fsum(weight * other[bigram] for bigram, weight in one.items() if bigram in other))
