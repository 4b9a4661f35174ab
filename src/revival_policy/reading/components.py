"""Where the documents within a document begin, and what frames they have of their own."""

from __future__ import annotations

import re
from collections.abc import MutableSequence, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span
from revival_policy.reading.addressees import read_addressees
from revival_policy.reading.ending import read_ending
from revival_policy.reading.inner_head import InnerHead, read_inner_head
from revival_policy.reading.lines import Line
from revival_policy.reading.questions import is_adoption, is_short
from revival_policy.reading.tables import DIVIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.notations.markers import MarkerStyle

#: Lines that a title takes at the most.
LONGEST_TITLE = 6
#: Lines that the title of a second document takes, which follows without a break.
LONGEST_TITLE_WITHIN = 3
#: Lines between a title and the first item of its document at the most.
LONGEST_PREAMBLE = 12

#: What is below a number in a line of its own is a heading and no title of a document.
_NUMBER_ALONE = re.compile("[一二三四五六七八九十]{1,3}")


@attrs.define
class Stretch:
    """A run of lines with an outline of its own; `component` is None for the letter."""

    start: int
    end: int
    component: Component | None = None


def read_components(page: Page, start: int, letter_end: int, openings: Sequence[int]) -> list[Stretch]:
    """Divide the lines from a place on: the letter, what it issues, and the attachments that open at given lines."""
    edges = [start, letter_end, *openings, len(page.lines)]
    stretches: list[Stretch] = []
    for first, last in pairwise(edges):
        bounds = [first, *page.titles_within(first, last), last]
        for begin, end in pairwise(bounds):
            if begin == start:
                stretches.append(Stretch(begin, end))
            elif any(page.kinds[index] is None for index in range(begin, end)):
                found = page.attached(begin, end) if begin in openings else page.issued(begin, end)
                if found is not None:
                    stretches.append(found)
    return stretches


@attrs.define
class Page:
    """The lines of a document with their kinds, the titles that its attachment statements name, and its own."""

    lines: Sequence[Line]
    kinds: MutableSequence[PartKind | None]
    named: Sequence[str]
    known: str | None = None

    def attached(self, start: int, end: int) -> Stretch:
        """Read the frame of the attachment that is between two lines."""
        return self._component(start, end, attached=True)

    def issued(self, start: int, end: int) -> Stretch | None:
        """Read the frame of the document that is between two lines below a date; None for a remark or what a page has.

        A document has a text, and something that shows it to be one: a title, addressees, numbers or rows of a table.
        """
        before = self.kinds[start:end]
        stretch = self._component(start, end, attached=False)
        text = [self.lines[index] for index in range(stretch.start, end) if self.kinds[index] is None]
        read = stretch.component
        if text and (read is None or read.title or read.addressees or any(map(_is_item_or_row, text))):
            return stretch
        self.kinds[start:end] = before
        return None

    def _component(self, start: int, end: int, *, attached: bool) -> Stretch:
        label, said, place = "", "", start
        if attached:
            label = without_blanks(self.lines[place].text).rstrip(":：")
            self.kinds[place] = PartKind.ATTACHMENT_TITLE
            place += 1
            said = next((title for title in self.named if title and label.endswith(title)), "")
        head = None if attached else read_inner_head(self.lines, self.kinds, place, end, self.known)
        title, place = self._claimed(head, end) if head else self._title(place, end, said, attached=attached)
        addressees, following = read_addressees(self.lines[:end], place)
        addressees = addressees or (head.addressees if head else ())
        self.kinds[place:following] = [PartKind.ADDRESSEES] * (following - place)
        # What is issued or attached names its issuer and its day only where it is a letter of its own.
        ending = read_ending(self.lines, self.kinds, following, end) if addressees else None
        if ending is not None:
            ending.mark(self.kinds)
        own = ending or head
        component = Component(
            ComponentRole.ATTACHED if attached else ComponentRole.ISSUED,
            title,
            label,
            own.issuers if own else (),
            addressees,
            own.date if own else None,
            span=Span(self.lines[start].start, self.lines[end - 1].end),
        )
        return Stretch(place, end, component)

    def _claimed(self, head: InnerHead, end: int) -> tuple[str, int]:
        """Claim the lines of a head, and return its title and the line after it."""
        for index, kind in head.kinds.items():
            self.kinds[index] = kind
        place = head.end
        while place < end and self.kinds[place] is not None:
            place += 1
        return head.title, place

    def _title(self, place: int, end: int, said: str, *, attached: bool) -> tuple[str | None, int]:
        """Read the short lines at the head of a component as its title, with what tells of its adoption below.

        `said` is the title where the label has it: 附件:植树方案.
        """
        title, taken = said, 0
        while place < end and taken < LONGEST_TITLE and title not in self.named:
            line = self.lines[place]
            if self.kinds[place] is None and not is_adoption(line):
                longer = title + without_blanks(line.text)
                if not is_short(line) or (title and attached and not self._goes_on(longer, title)):
                    break
                title, taken = longer, taken + 1
                self.kinds[place] = PartKind.ATTACHMENT_TITLE if attached else PartKind.ISSUED_TITLE
            self._mark_adoption(place)
            place += 1
        while place < end and self._mark_adoption(place):
            place += 1
        return title or None, place

    def _mark_adoption(self, place: int) -> bool:
        if self.kinds[place] is None and is_adoption(self.lines[place]):
            self.kinds[place] = PartKind.ADOPTION
            return True
        return False

    def _goes_on(self, longer: str, title: str) -> bool:
        """Tell whether a line goes on with the title of an attachment: a form has short lines below it as well."""
        if any(each.startswith(title) for each in self.named):
            return any(each.startswith(longer) for each in self.named)
        return DocumentKind.of_title(title) is None and DocumentKind.of_title(longer) is not None

    def titles_within(self, start: int, end: int) -> Iterator[int]:
        """Yield the lines at which another document begins: a title, below which the numbers begin again from 1."""
        style: MarkerStyle | None = None
        counted = 0
        for index in range(start, end):
            marker = self.lines[index].marker
            if self.kinds[index] is None and marker is not None:
                style = style or marker.style
                counted = max(counted, marker.number) if marker.style is style else counted
            elif counted > 1 and self._is_title(index, end) and self._begins_again(index, end, style):
                counted = 0
                yield index

    def _is_title(self, index: int, end: int) -> bool:
        first = self.lines[index]
        if first.continues or self.kinds[index] is not None or not is_short(first):
            return False
        if any(_NUMBER_ALONE.fullmatch(line.text) for line in self.lines[max(0, index - 1) : index + 1]):
            return False
        words = ""
        for position in range(index, min(end, index + LONGEST_TITLE_WITHIN)):
            if self.kinds[position] is not None or not is_short(self.lines[position]):
                break
            words += self.lines[position].text
            if DocumentKind.of_title(words) is not None:
                return True
        return False

    def _begins_again(self, index: int, end: int, style: MarkerStyle | None) -> bool:
        for position in range(index, min(end, index + LONGEST_PREAMBLE)):
            marker = self.lines[position].marker
            if self.kinds[position] is None and marker is not None:
                return marker.style is style and marker.number == 1
        return False


def _is_item_or_row(line: Line) -> bool:
    return line.marker is not None or DIVIDES.search(line.text) is not None
