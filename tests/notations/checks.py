"""What the tests of every notation check in the same way."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

import pytest

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Sequence


class Notation(Protocol):
    """What the class of every notation offers."""

    @classmethod
    def from_text(cls, text: str) -> object: ...


def check_refusal(kind: type[Notation], text: str, position: int, expected: str) -> None:
    """Check that a text is refused at a place, with one short line that names what should be there."""
    with pytest.raises(rp.NotationError) as refused:
        kind.from_text(text)
    error = refused.value
    assert (error.position, error.text) == (position, text)
    assert expected in error.expected
    assert "Re:" not in error.expected, "a rule without a name shows its pattern"
    shown = str(error)
    assert shown.startswith(f"{error.notation}: expected {error.expected} at character {position}: ")
    assert ">!<" in shown
    assert len(shown.splitlines()) == 1
    assert len(shown) < 160


def check_scan(text: str, matches: Sequence[rp.Match[object]], expected: Sequence[tuple[str, str]]) -> None:
    """Check what a scan found, as pairs of the text found and the canonical spelling of its value, and its places."""
    assert [(match.text, str(match.value)) for match in matches] == list(expected)
    assert [text[match.start : match.end] for match in matches] == [match.text for match in matches]
    assert [match.span for match in matches] == [(match.start, match.end) for match in matches]
    assert all(before.end <= after.start for before, after in pairwise(matches))
