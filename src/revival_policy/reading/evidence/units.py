"""The units at the top of a document: lines, and lines that only together are something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.notations.markers import MarkerStyle
from revival_policy.reading.addressees import read_addressees
from revival_policy.reading.page_labels import pairs_in
from revival_policy.reading.questions import (
    LONGEST_TITLE_LINE,
    begins_with_short_year,
    is_day_in_brackets,
    is_occasion_in_brackets,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.parts import PartKind
    from revival_policy.notations.agencies import Agency
    from revival_policy.reading.lines import Line

#: Lines of the top at the most.
MOST_LINES = 160
#: A note in brackets takes so many lines and characters at the most.
LONGEST_NOTE_LINES, LONGEST_NOTE = 6, 400

#: What a page may break off from the number of a document.
_END_OF_NUMBER = "号"
_OPENING, _CLOSING = "(（[〔【", ")）]〕】"
#: How collections number their documents, and so many lines has a title there.
_OF_COLLECTIONS = frozenset((MarkerStyle.ARABIC, MarkerStyle.ARABIC_COMMA))
LONGEST_NUMBERED = 3
#: The marks of rules.
ARTICLES = frozenset((MarkerStyle.ARTICLE, MarkerStyle.CHAPTER, MarkerStyle.PART, MarkerStyle.SUBPART))


class Unit(NamedTuple):
    """A run of lines that is one thing; `text` is theirs without the breaks between them."""

    start: int
    end: int
    text: str
    line: Line
    addressees: tuple[Agency, ...] = ()

    @property
    def is_opener(self) -> bool:
        """Whether it is the first article or chapter of rules, or 一、."""
        marker = self.line.marker
        return (
            marker is not None
            and marker.number == 1
            and (marker.style in ARTICLES or marker.style is MarkerStyle.HANZI)
        )

    @property
    def is_text(self) -> bool:
        """Whether it can be nothing but text: an item, or a long line of sentences."""
        has_marker = self.line.marker is not None and not begins_with_short_year(self.text)
        return has_marker or (len(self.text) > LONGEST_TITLE_LINE and "。" in self.text)


def units_at_top(lines: Sequence[Line], kinds: Sequence[PartKind | None]) -> list[Unit]:
    """Return the units up to the first that can be nothing but text; lines whose kind is known already are left out."""
    found: list[Unit] = []
    for unit in _units(_without_number_of_collection(lines), kinds):
        found.append(unit)
        if unit.is_text or unit.addressees:
            break
    return found


def _without_number_of_collection(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of which the first has lost the number that a collection gives its documents: 936.座谈纪要.

    It is one where the day of the document is in brackets right below its title.
    """
    marker = lines[0].marker if lines else None
    if marker is None or marker.style not in _OF_COLLECTIONS:
        return lines
    below = lines[1 : LONGEST_NUMBERED + 1]
    if not any(is_day_in_brackets(line.text) or is_occasion_in_brackets(line.text) for line in below):
        return lines
    first = lines[0]._replace(text=lines[0].content, start=lines[0].end - len(lines[0].content), marker=None)
    return [first, *lines[1:]]


def _units(lines: Sequence[Line], kinds: Sequence[PartKind | None]) -> Iterator[Unit]:
    place = 0
    while place < min(len(lines), MOST_LINES):
        if kinds[place] is not None:
            place += 1
            continue
        unit = _addressees(lines, place) or _bracketed(lines, kinds, place) or _single(lines, place)
        yield unit
        place = unit.end


def _single(lines: Sequence[Line], place: int) -> Unit:
    line = lines[place]
    if line.text[-1].isdecimal() and place + 1 < len(lines) and lines[place + 1].text == _END_OF_NUMBER:
        return Unit(place, place + 2, line.text + _END_OF_NUMBER, line)
    return Unit(place, place + 1, line.text, line)


def _addressees(lines: Sequence[Line], place: int) -> Unit | None:
    addressees, end = read_addressees(lines, place)
    if not addressees or pairs_in(lines[place].text):
        return None
    return Unit(place, end, "".join(line.text for line in lines[place:end]), lines[place], addressees)


def _bracketed(lines: Sequence[Line], kinds: Sequence[PartKind | None], place: int) -> Unit | None:
    """Return the unit of a note whose bracket closes in a line below."""
    text = lines[place].text
    if text[0] not in _OPENING or lines[place].marker is not None or _is_closed(text):
        return None
    for end in range(place + 1, min(len(lines), place + LONGEST_NOTE_LINES)):
        if kinds[end] is not None or len(text) > LONGEST_NOTE:
            return None
        text += lines[end].text
        if _is_closed(text):
            return Unit(place, end + 1, text, lines[place]) if text[-1] in _CLOSING else None
    return None


def _is_closed(text: str) -> bool:
    closing = _CLOSING[_OPENING.index(text[0])]
    return text.count(closing) >= text.count(text[0])
