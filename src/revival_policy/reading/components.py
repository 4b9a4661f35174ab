"""Where the documents within a document begin, and what frames they have of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span
from revival_policy.reading.ending import read_ending
from revival_policy.reading.top import is_adoption, is_short, read_addressees

if TYPE_CHECKING:
    from collections.abc import Iterator, MutableSequence, Sequence

    from revival_policy.notations.markers import MarkerStyle
    from revival_policy.reading.lines import Line

    Kinds = MutableSequence[PartKind | None]

#: Lines that a title takes at the most.
LONGEST_TITLE = 6
#: Lines between a title and the first item of its document at the most.
LONGEST_PREAMBLE = 12


@attrs.define
class Stretch:
    """A run of lines with an outline of its own; `component` is None for the letter."""

    start: int
    end: int
    component: Component | None = None


def read_components(
    lines: Sequence[Line], kinds: Kinds, start: int, letter_end: int, openings: Sequence[int], named: Sequence[str]
) -> list[Stretch]:
    """Divide the lines from a place on: the letter, what it issues, and the attachments that open at given lines."""
    edges = [start, letter_end, *openings, len(lines)]
    stretches: list[Stretch] = []
    for first, last in zip(edges, edges[1:]):
        bounds = [first, *_titles_within(lines, kinds, first, last), last]
        for begin, end in zip(bounds, bounds[1:]):
            if begin == start:
                stretches.append(Stretch(begin, end))
            elif any(kinds[index] is None for index in range(begin, end)):
                role = ComponentRole.ATTACHED if begin in openings else ComponentRole.ISSUED
                stretches.append(_component(lines, kinds, begin, end, role, named))
    return stretches


def _component(
    lines: Sequence[Line], kinds: Kinds, start: int, end: int, role: ComponentRole, named: Sequence[str]
) -> Stretch:
    label = ""
    place = start
    if role is ComponentRole.ATTACHED:
        label, kinds[place] = without_blanks(lines[place].text).rstrip(":："), PartKind.ATTACHMENT_TITLE
        place += 1
    title, place = _title(lines, kinds, place, end, role, named)
    addressees, behind = read_addressees(lines[:end], place)
    kinds[place:behind] = [PartKind.ADDRESSEES] * (behind - place)
    ending = read_ending(lines, kinds, behind, end) if addressees else None
    if ending is not None:
        for index in ending.signed:
            kinds[index] = PartKind.SIGNATURE
        if ending.signed.stop < ending.end:
            kinds[ending.signed.stop] = PartKind.DATE
    component = Component(
        role,
        title,
        label,
        ending.issuers if ending else (),
        addressees,
        ending.date if ending else None,
        span=Span(lines[start].start, lines[end - 1].end),
    )
    return Stretch(place, end, component)


def _title(
    lines: Sequence[Line], kinds: Kinds, place: int, end: int, role: ComponentRole, named: Sequence[str]
) -> tuple[str | None, int]:
    """Read the short lines at the head of a component as its title; a title that is known ends where it is whole."""
    issued = role is ComponentRole.ISSUED
    kind = PartKind.ISSUED_TITLE if issued else PartKind.ATTACHMENT_TITLE
    title = ""
    taken = 0
    while place < end and taken < LONGEST_TITLE and title not in named:
        line = lines[place]
        if kinds[place] is None and is_adoption(line):
            kinds[place] = PartKind.ADOPTION
        elif kinds[place] is None:
            longer = title + without_blanks(line.text)
            if not is_short(line) or (title and not issued and not _goes_on(longer, title, named)):
                break
            title, kinds[place] = longer, kind
            taken += 1
        place += 1
    while place < end and kinds[place] is None and is_adoption(lines[place]):
        kinds[place] = PartKind.ADOPTION
        place += 1
    return title or None, place


def _goes_on(longer: str, title: str, named: Sequence[str]) -> bool:
    """Tell whether a line goes on with the title of an attachment: a form has short lines below its title as well."""
    if any(each.startswith(title) for each in named):
        return any(each.startswith(longer) for each in named)
    return DocumentKind.of_title(title) is None and DocumentKind.of_title(longer) is not None


def _titles_within(lines: Sequence[Line], kinds: Kinds, start: int, end: int) -> Iterator[int]:
    """Yield the lines at which another document begins: a title, below which the numbers begin again from 1."""
    style: MarkerStyle | None = None
    counted = 0
    for index in range(start, end):
        line = lines[index]
        if kinds[index] is None and line.marker is not None:
            style = style or line.marker.style
            counted = max(counted, line.marker.number) if line.marker.style is style else counted
        elif counted > 1 and _is_title(lines, kinds, index, end) and _begins_again(lines, kinds, index, end, style):
            counted = 0
            yield index


def _is_title(lines: Sequence[Line], kinds: Kinds, index: int, end: int) -> bool:
    words = ""
    if lines[index].continues or (index and kinds[index - 1] is PartKind.ISSUED_TITLE):
        return False
    for place in range(index, min(end, index + 3)):
        if kinds[place] is not None or not is_short(lines[place]):
            break
        words += lines[place].text
        if DocumentKind.of_title(words) is not None:
            return True
    return False


def _begins_again(
    lines: Sequence[Line], kinds: Kinds, index: int, end: int, style: MarkerStyle | None
) -> bool:
    for place in range(index, min(end, index + LONGEST_PREAMBLE)):
        marker = lines[place].marker
        if kinds[place] is None and marker is not None:
            return marker.style is style and marker.number == 1
    return False
