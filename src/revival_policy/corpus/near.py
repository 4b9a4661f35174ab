"""Texts that are nearly the same, found without comparing each with each (MinHash, extra `near`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.notations.folded_titles import only_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    import numpy as np
    from datasketch import MinHash  # type: ignore[import-untyped]  # ships no types

#: So many letters make a piece; so many numbers a signature; two texts are near where they share so many of all pieces.
_PIECE, _NUMBERS, _SHARED = 5, 128, 0.7
#: Of a longer text its beginning counts; of all pieces one in four is looked at, the same ones in every text.
_LONGEST, _ONE_IN = 20_000, 4
#: Shorter texts have too few pieces.
_SHORTEST = 60


def near_copies(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places of texts that are nearly the same: seven in ten of their pieces of five letters.

    A slip in a hundred letters leaves nine in ten. What is yielded is likely, and has to be confirmed by what else is
    known of the two.
    """
    datasketch, numpy = needs("datasketch", "datasketch", "near"), needs("numpy", "datasketch", "near")
    signed = datasketch.MinHashLSH(threshold=_SHARED, num_perm=_NUMBERS)
    empty = datasketch.MinHash(num_perm=_NUMBERS, hashfunc=int)
    signatures: dict[int, MinHash] = {}
    for index, text in enumerate(texts):
        pieces = _pieces(numpy, text)
        if pieces is None:
            continue
        signature = empty.copy()
        signature.update_batch(pieces.tolist())
        for other in sorted(signed.query(signature)):
            if signatures[other].jaccard(signature) >= _SHARED:
                yield other, index
        signatures[index] = signature
        signed.insert(index, signature)


def _pieces(numpy: ModuleType, text: str) -> np.ndarray | None:
    """Return numbers for the pieces of a text, None where it has too few."""
    letters = only_letters(text)[:_LONGEST]
    if len(letters) < _SHORTEST:
        return None
    codes = numpy.frombuffer(letters.encode("utf-32-le"), dtype=numpy.uint32).astype(numpy.uint64)
    numbers = numpy.zeros(len(codes) - _PIECE + 1, dtype=numpy.uint64)
    for step in range(_PIECE):
        numbers = numbers * numpy.uint64(_MULTIPLIER) + codes[step : len(numbers) + step]
    mixed = (numbers ^ (numbers >> numpy.uint64(29))) * numpy.uint64(_MULTIPLIER) >> numpy.uint64(32)
    pieces = numpy.unique(mixed)
    chosen = pieces[pieces % numpy.uint64(_ONE_IN) == 0]
    found: np.ndarray = chosen if len(chosen) else pieces[:1]
    return found


_MULTIPLIER = 0x9E3779B97F4A7C15
