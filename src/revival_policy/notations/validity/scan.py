"""Finding phrases of validity in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.validity.phrase import ValidityPhrase, phrases_of, rules
from revival_policy.notations.validity.words import AFTER, ANCHOR, BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator


@legibly
def find_validity(text: str) -> list[Match[ValidityPhrase]]:
    """Return all that running text says of how long something is in force, in its order.

    Whose term it is, a phrase does not say: 许可证有效期5年 is found too. `Notice.validity` has those of the notice
    alone.

    >>> text = "本办法自2021年7月1日起施行，有效期5年。"
    >>> [str(match.value) for match in find_validity(text)]
    ['自2021年7月1日起施行', '有效期5年']
    """
    return _without_overlaps(
        [
            Match(value, start, end, text[start:end])
            for first, last in _stretches(text)
            for form, rule in rules().items()
            for words in rule.finditer(text, first, last)
            for value, start, end in phrases_of(form, words)
        ]
    )


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in which a phrase may be."""
    first = last = 0
    for anchor in ANCHOR.finditer(text):
        if anchor.start() - BEFORE > last:
            if last:
                yield first, last
            first = max(0, anchor.start() - BEFORE)
        last = anchor.end() + AFTER
    if last:
        yield first, last


def _without_overlaps(found: list[Match[ValidityPhrase]]) -> list[Match[ValidityPhrase]]:
    """Return the phrases in their order; of two that overlap the one that begins first, and of these the longer."""
    kept: list[Match[ValidityPhrase]] = []
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
