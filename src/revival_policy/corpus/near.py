"""Texts that are nearly the same."""
from collections.abc import Iterator


def near_copies(texts) -> Iterator[tuple[int, int]]:
    raise NotImplementedError
