"""Titles that a page has broken within the name of who issues them, or after each of several that do.

No line of these looks like what it is.
"""

from __future__ import annotations

import re
from itertools import pairwise, permutations, takewhile
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.names import is_body, issuer_in
from revival_policy.reading.questions import LONGEST_SHORT_LINE
from revival_policy.registry.place_reading import split_place
from revival_policy.registry.resolving import resolve_anywhere
from revival_policy.words.lexicon import ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit

#: A line that is but the beginning of a name is no longer.
LONGEST_HEAD = 12
_PASSES_ON = re.compile("[\u4e00-\u9fff](?:转发|批转|批复)[\u4e00-\u9fff]")


def _matters() -> tuple[str, ...]:
    """Return the words of titles that are right after who issues."""
    return (*ends("matters_begin_with", "about"), *ends("matters_begin_with", "passes"))


def halves_of_title(units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are the head of a title, and those below them, with what they are."""
    for index, (above, below) in enumerate(pairwise([unit.text for unit in units])):
        # A cheap question first: most lines are longer.
        if "关" in above[-1] + below and (
            (len(above) <= LONGEST_HEAD and _is_head(above, below)) or _passes_on(above, below)
        ):
            yield from ((index, "title_head"), (index + 1, "title_head_above"))


def heads_of_joint_title(units: Sequence[Unit], own: Sequence[Clues]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a title that name one body each, and the line of its matter right below them."""
    for matter, unit in enumerate(units):
        if unit.text.startswith(_matters()):
            run = list(takewhile(lambda index: own[index].has("bodies"), range(matter - 1, -1, -1)))[::-1]
            names = [without_blanks(units[index].text) for index in run]
            if len(run) > 1 and not any(other.startswith(one) for one, other in permutations(names, 2)):
                yield run[0], "joint_head"
                yield from ((index, "joint_head_above") for index in (*run[1:], matter))


def _is_head(above: str, below: str) -> bool:
    head, rest = without_blanks(above), without_blanks(below)
    if head[-1:] + rest[:1] in _matters():
        return True
    if not head.isalpha():
        return False
    issuers = issuer_in(head + rest)
    broken = issuers[0].name[len(head) :] if issuers else ""
    if broken and _is_known(issuers[0].name) and not _is_known(broken):
        return True
    others = issuer_in(rest)
    return bool(others) and _are_of_the_centre(head, others[0].name)


def _passes_on(above: str, below: str) -> bool:
    """Tell whether a line says who passes on whose document, and the next what it is about: 东山县转发林业局⏎关于…."""
    begins = below.startswith("关于") and len(above) <= LONGEST_SHORT_LINE and "关于" not in above
    return begins and _PASSES_ON.search(above) is not None and is_body(without_blanks(above))


def _is_known(name: str) -> bool:
    return bool(split_place(name)) or resolve_anywhere(name) is not None


def _are_of_the_centre(one: str, other: str) -> bool:
    """Tell whether two names are those of two central bodies, which issue a document together."""
    first, second = resolve_anywhere(one), resolve_anywhere(other)
    return first is not None and second is not None and first != second
