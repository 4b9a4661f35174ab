"""A title that is said once more above a day: what is before it is left of another document.

A collection of pages has the caption that it gives the document first, then the end of the document whose last lines
are on the same page, then the document itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.parts import PartKind
from revival_policy.notations.dates import find_dates
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.addressees import read_addressees
from revival_policy.reading.evidence.writings import is_slip_of
from revival_policy.reading.letters import issues_something
from revival_policy.reading.questions import date_alone, is_day_in_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.ledger import Ledger
    from revival_policy.reading.lines import Line
    from revival_policy.reading.top import Top

#: Lines that the title takes at the most.
LONGEST_TITLE = 5


def go_to_title_again(lines: Sequence[Line], ledger: Ledger, top: Top) -> None:
    """Let the top be where its title is above a day, if the title at the head has nothing of a top below it."""
    if top.title is None or top.number or top.addressees or top.dated or top.adopted:
        return
    titled = _title_again(lines, ledger, top)
    if titled is None:
        return
    dated = titled.stop
    ledger.claim((index for index in range(top.end, titled.start) if ledger.kinds[index] is None), PartKind.UNREAD)
    ledger.claim(titled, PartKind.TITLE)
    ledger.claim((dated,), PartKind.DATE)
    top.dated = next((found.value for found in find_dates(lines[dated].text)), None)
    top.addressees, top.end = read_addressees(lines, dated + 1)
    ledger.claim(range(dated + 1, top.end), PartKind.ADDRESSEES)


def _title_again(lines: Sequence[Line], ledger: Ledger, top: Top) -> range | None:
    """Return the lines of the title above the first day that is a line of its own, below a text that issues nothing."""
    for index in range(top.end, len(lines)):
        text = lines[index].text
        if ledger.kinds[index] is None and (is_day_in_brackets(text) or date_alone(text)):
            return _title_above(lines, ledger, top, index)
        if issues_something(text):
            return None
    return None


def _title_above(lines: Sequence[Line], ledger: Ledger, top: Top, dated: int) -> range | None:
    words = ""
    for first in range(dated - 1, max(top.end, dated - LONGEST_TITLE - 1), -1):
        if ledger.kinds[first] is not None or lines[first].marker is not None:
            return None
        words = without_blanks(lines[first].text) + words
        if words == top.title or is_slip_of(words, top.title or ""):
            return range(first, dated)
    return None
