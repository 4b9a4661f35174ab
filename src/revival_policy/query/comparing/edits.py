"""Where two texts differ: the shortest stretches that a reader would mark, by the longest runs that both share."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: So few characters that both texts share between two edits join them: what a reader sees is one change.
SHORTEST_SHARED = 2
#: Texts of more characters, multiplied, are compared clause by clause: time grows with the square.
LARGEST = 1_000_000

_CLAUSE = re.compile(r"[^。；;，,、\n]*[。；;，,、\n]?")


class Edit(NamedTuple):
    """A stretch of one text and what is in its place in another; the span of what is added or left out is empty."""

    first: Span
    second: Span


def edits_between(first: str, second: str) -> tuple[Edit, ...]:
    """Return where two texts differ, in their order; swapped texts give the same edits swapped.

    >>> one, other = "种树十万亩", "种树二十万亩。"
    >>> [(edit.first.of(one), edit.second.of(other)) for edit in edits_between(one, other)]
    [('', '二'), ('', '。')]
    """
    if (len(first), first) > (len(second), second):
        return tuple(Edit(edit.second, edit.first) for edit in edits_between(second, first))
    return tuple(_joined(_edits(first, second, 0, 0)))


def _edits(first: str, second: str, first_start: int, second_start: int) -> Iterator[Edit]:
    if len(first) * len(second) <= LARGEST:
        for edit in _differing(first, second):
            yield _moved(edit, first_start, second_start)
        return
    ones, others = _CLAUSE.findall(first), _CLAUSE.findall(second)
    for edit in _differing(ones, others):
        one, other = "".join(ones[slice(*edit.first)]), "".join(others[slice(*edit.second)])
        start = first_start + len("".join(ones[: edit.first.start]))
        other_start = second_start + len("".join(others[: edit.second.start]))
        if len(one) * len(other) <= LARGEST:
            yield from _edits(one, other, start, other_start)
        else:
            yield Edit(Span(start, start + len(one)), Span(other_start, other_start + len(other)))


def _differing(first: Sequence[str], second: Sequence[str]) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(start, end), Span(other_start, other_end))


def _moved(edit: Edit, first: int, second: int) -> Edit:
    return Edit(
        Span(edit.first.start + first, edit.first.end + first),
        Span(edit.second.start + second, edit.second.end + second),
    )


def _joined(edits: Iterator[Edit]) -> Iterator[Edit]:
    last: Edit | None = None
    for edit in edits:
        if last is not None and edit.first.start - last.first.end < SHORTEST_SHARED:
            last = Edit(Span(last.first.start, edit.first.end), Span(last.second.start, edit.second.end))
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last
