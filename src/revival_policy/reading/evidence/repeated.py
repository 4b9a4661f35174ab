"""Lines that are said twice at the top, as pages say the title of what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.evidence.clue import SHORTEST_TITLE
from revival_policy.reading.questions import LONGEST_TITLE_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit


def repeated(units: Sequence[Unit], own: Sequence[Clues]) -> Iterator[tuple[int, str]]:
    """Yield which units are said again below, or were said above, whole or with more around them."""
    said: list[tuple[int, str]] = []
    for index, (unit, clues) in enumerate(zip(units, own, strict=True)):
        is_title = clues.has("kind", "title_ending", "about")
        # A page begins with its title, often with the name of the site after that of the document.
        remembers = is_title or bool(clues.pairs) or not index
        if not remembers and not said:
            continue
        words = without_blanks(unit.text)
        if not SHORTEST_TITLE <= len(words) <= LONGEST_TITLE_LINE:
            continue
        before = _holding(words[:SHORTEST_TITLE], said) or _holding(words[-SHORTEST_TITLE:], said)
        if before is not None:
            above, words_above = before
            whole = words_above in words or words_above.startswith(words)
            if (whole and is_title) or (words in words_above and not clues.has("bodies")):
                yield above, "said_again"
                yield index, "said_before" if whole else "said_in_part"
        if remembers:
            said.append((index, words))


def _holding(piece: str, said: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    """Return the last line said, with its index, that a piece of another is in."""
    return next((each for each in reversed(said) if piece in each[1]), None)
