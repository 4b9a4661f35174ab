"""What the neighbours of a unit say of it: what is above and below, and what is said twice."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading.evidence.clue import SHORTEST_TITLE
from revival_policy.reading.evidence.halves_of_title import halves_of_title, heads_of_joint_title
from revival_policy.reading.evidence.naming import names_order
from revival_policy.reading.evidence.own import is_serial
from revival_policy.reading.evidence.repeated import repeated
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit

#: What a page says above the titles of other documents.
_LINKS = re.compile("相关(?:链接|解读|文件|政策|新闻|稿件)[:：]?")
#: What is alone between the sections of a site that lead to a page.
_CRUMBS = (">", "＞", "»", ">>")
#: What pages say of themselves right below the title of what they show.
_OF_PAGES = ("day", "page")
#: What the value below an empty label looks like, by what the label means; that of others may be anything.
_DAYS = ("date", "date_in_figures", "digits", "month", "navigation")
_VALUES: dict[str, tuple[str, ...]] = {
    "date": _DAYS,
    "day": _DAYS,
    "from": _DAYS,
    "until": _DAYS,
    "number": ("number", "serial"),
    "subject": ("subjects",),
    "text": (),
}
#: What says that a unit is text, or is right above it.
_OF_TEXT = ("addressees", "sentences", "endless", "stop", "leads_in")
#: So many lines of a masthead at least name several bodies.
FEWEST_JOINT = 3


def clues_beside(units: Sequence[Unit], own: Sequence[Clues], known: str | None) -> list[list[str]]:
    """Return what the neighbours of each unit say of it; `known` is a title that the caller knows."""
    found: list[list[str]] = [[] for _ in units]
    for index, (unit, clues) in enumerate(zip(units, own, strict=True)):
        above = index - 1 if index else None
        below = index + 1 if index + 1 < len(units) else None
        found[index] += _of_itself(unit, clues, known)
        found[index] += _of_the_first(clues) if above is None else _from_above(units[above], own[above], clues)
        found[index] += ("last",) if below is None else _from_below(unit, units[below], own[below])
        if any(own[place].pairs for place in (above, below) if place is not None):
            found[index].append("beside_pairs")
    for index, clue in (
        *repeated(units, own),
        *_within_sentences(units, own),
        *_above_numbers(units, own),
        *halves_of_title(units),
        *heads_of_joint_title(units, own),
        *_of_kind_alone(units, own),
    ):
        found[index].append(clue)
    return found


def _of_itself(unit: Unit, clues: Clues, known: str | None) -> Iterator[str]:
    """Yield what a unit says of itself by several clues together, or by what the caller knows."""
    if clues.has("brief") and not clues.has("kind", "title_ending", "bodies"):
        yield "brief_words"
    if unit.line.continues:
        yield "continues"
    words = without_blanks(unit.text) if known else ""
    if len(words) >= SHORTEST_TITLE and words in without_blanks(known or ""):
        yield "known"


def _of_the_first(clues: Clues) -> Iterator[str]:
    yield "first"
    if clues.has("issuer_and_matter") and clues.has("about") and clues.has("kind", "title_ending"):
        yield "first_title"


def _from_above(above: Unit, of_above: Clues, clues: Clues) -> Iterator[str]:
    if _LINKS.fullmatch(above.text):
        yield "below_links"
    if of_above.has("crumbs") and clues.has("kind", "title_ending", "about"):
        yield "below_crumbs"
    if of_above.pairs and not of_above.pairs[-1].value:
        yield from _below_label(of_above.pairs[-1].label, clues)


def _below_label(label: str, clues: Clues) -> Iterator[str]:
    """Yield what it says that an empty label is above: the unit is its value, where it can be one."""
    means = lexicon.meanings("page_labels").get(label, "")
    is_title = clues.has("kind") and clues.has("about")
    if clues.has(*_VALUES[means]) if means in _VALUES else means == "title" or not is_title:
        yield "below_empty_label"
    if means == "title":
        yield "below_title_label"


def _from_below(unit: Unit, below: Unit, of_below: Clues) -> Iterator[str]:
    if below.is_opener:
        yield "above_opener"
    elif of_below.has("addressees", "day_in_brackets", "adoption_in_brackets", "number", "of_title"):
        yield "above_frame"
    elif is_serial(below.text) and names_order(unit.text):
        yield "order_above_serial"
    elif of_below.pairs and lexicon.meanings("page_labels").get(of_below.pairs[0].label) in _OF_PAGES:
        yield "above_source"
    elif below.text in _CRUMBS:
        yield "above_crumb"


def _of_kind_alone(units: Sequence[Unit], own: Sequence[Clues]) -> Iterator[tuple[int, str]]:
    """Yield the line that is the name of a kind and no more, right above the text, where no other line is a title."""
    titles = [index for index, clues in enumerate(own) if clues.has("kind", "title_ending", "about")]
    if len(titles) == 1 and titles[0] + 1 < len(units) and own[titles[0] + 1].has(*_OF_TEXT):
        words = without_blanks(units[titles[0]].text)
        if words in lexicon.words("site_sections") and DocumentKind.of_title(words) == words:
            yield titles[0], "kind_alone"


def _above_numbers(units: Sequence[Unit], own: Sequence[Clues]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a joint masthead: names of bodies, 文件 among them or not, right above a number."""
    for below, clues in enumerate(own):
        if clues.has("number"):
            run = list(takewhile(lambda index: _of_masthead(units[index], own[index]), range(below - 1, -1, -1)))
            if len(run) >= FEWEST_JOINT:
                yield from ((index, "above_number") for index in run)


def _of_masthead(unit: Unit, clues: Clues) -> bool:
    return clues.has("bodies", "masthead") or without_blanks(unit.text) == "文件"


def _within_sentences(units: Sequence[Unit], own: Sequence[Clues]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a paragraph that a page has broken, where it has a number or ends as sentences do."""
    if not any(unit.line.continues for unit in units):
        return
    within: set[int] = set()
    for index in range(len(units) - 1, -1, -1):
        goes_on = index + 1 < len(units) and units[index + 1].line.continues and index + 1 in within
        if goes_on or (units[index].line.continues and own[index].has("stop")):
            within.add(index)
    for index in range(1, len(units)):
        if units[index].line.continues and (index - 1 in within or own[index - 1].has("marker")):
            within.add(index)
    yield from ((index, "in_sentence") for index in sorted(within))
