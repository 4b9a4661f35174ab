"""The end of a letter: signature, date, notes, copies and printing (GB/T 9704—2012, 7.3.5 to 7.4)."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.responsibilities import find_responsibilities
from revival_policy.reading.names import (
    bodies_among,
    is_body,
    is_row_of_bodies,
    names_persons,
    persons_in,
    without_seal,
    without_words_of_mastheads,
)
from revival_policy.reading.questions import date_alone, is_day_without_year, is_short
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from revival_policy.reading.lines import Line

#: Lines that a signature takes at the most: one for each issuer.
LONGEST_SIGNATURE = 60
#: Lines that a signature takes where nothing but names shows that it is one.
MOST_SIGNERS = 8
#: Lines above a date of which nothing says that they are names of bodies are a signature up to so many.
MOST_UNKNOWN = 3
#: Lines at the end of a document among which copies and printing are.
LAST_LINES = 5

_CONTACT = pattern(r"<<contacts~>>\s?[:：]")
_NOTE = re.compile(r"[(（][^()（）]{2,80}[)）]|[〔\[](?:[^()（）]|[(（][^()（）]{1,40}[)）]){2,80}[〕\]]")
_COPIES = re.compile(
    r"(?:抄\s*送|抄\s*报|分\s*送|主\s*送|已?\s*(?:印|抄|下)?\s*发(?=\s*[:：]))\s*[:：]\s*(.*)", re.DOTALL
)
_PRINTED = re.compile(
    r"(?:印\s*发\s*机\s*关\s*[:：].*|.{2,60}[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s*印发.{0,10}|共印[0-9]+份。?)"
)
_BLANK_DATE = re.compile(r"(?:[12][0-9]{3}|[xX×*＊]{1,4})?年(?:[xX×*＊]{0,2}|[0-9]{1,2})月[xX×*＊]{0,2}日")
_SENTENCE_ENDS = tuple("。！？”）)")
_CONTROL = re.compile(r"&\w{1,8};$")


@attrs.define
class Ending:
    """Where a document ends: its signature and date, and the index of the line after them.

    `persons` are those who sign in their own names.
    """

    signed: range
    date: Date | None
    issuers: tuple[Agency, ...]
    end: int
    persons: tuple[Agency, ...] = ()

    def mark(self, kinds: MutableSequence[PartKind | None]) -> None:
        """Note the kinds of its lines."""
        for index in self.signed:
            kinds[index] = PartKind.SIGNATURE
        if self.signed.stop < self.end:
            kinds[self.signed.stop] = PartKind.DATE


def read_ending(lines: Sequence[Line], kinds: Sequence[PartKind | None], start: int, end: int) -> Ending | None:
    """Read the first line that is a date and no more, and the signature above it; None where there is no such line.

    A date that was left blank (2023年月日) closes a signature as well, and so does a day without a year below a name
    (中央 ⏎ 4月21日), which is no date. A text whose last line is a body is signed too.
    """
    for index in range(start, end):
        if kinds[index] is None and lines[index].marker is None:
            text = lines[index].text
            date = date_alone(text)
            if date is not None or _BLANK_DATE.fullmatch(without_blanks(text)) or _is_day_of_signer(lines, index):
                signed = _signature(lines, kinds, start, index)
                persons = tuple(person for line in signed for person in persons_in(lines[line].text))
                return Ending(signed, date, _names(lines, signed), index + 1, persons)
    return _without_date(lines, kinds, start, end)


def _is_day_of_signer(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is a day without a year, below the name of a body or a person after a whole sentence."""
    if place < 2 or not is_day_without_year(lines[place].text):  # noqa: PLR2004 - a sentence, and who signs it
        return False
    if not lines[place - 2].text.endswith(_SENTENCE_ENDS):
        return False
    above = without_seal(lines[place - 1].text)
    return is_row_of_bodies(above) or names_persons(above)


def _without_date(lines: Sequence[Line], kinds: Sequence[PartKind | None], start: int, end: int) -> Ending | None:
    own = [index for index in range(start, end) if kinds[index] is None]
    last = own[-1] if own else start
    if len(own) < 2 or not (_is_signer(lines[last], None) and not lines[last].continues):  # noqa: PLR2004 - a text and who signs it
        return None
    if not lines[own[-2]].text.endswith(("。", "；", ";", "：", ":")) and not is_body(lines[own[-2]].text):
        return None
    first = last
    while first > max(start, last - LONGEST_SIGNATURE) and _is_signer(lines[first - 1], kinds[first - 1]):
        first -= 1
    signed = range(first, last + 1)
    return Ending(signed, None, _names(lines, signed), last + 1)


def _is_signer(line: Line, kind: PartKind | None) -> bool:
    # The cells of a table make a name between them.
    names = line.text.split("\t") if "\t" in line.text else (line.text,)
    return kind is None and is_short(line) and all(map(is_body, filter(None, names)))


def is_signed_at(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the name of a body that signs: above a date, perhaps with others, or at the end."""
    for line in islice(lines, place, place + MOST_SIGNERS):
        if line.marker is not None or not is_body(line.text):
            return date_alone(line.text) is not None
    return True


def _signature(lines: Sequence[Line], kinds: Sequence[PartKind | None], start: int, dated: int) -> range:
    first = dated
    unknown = 0
    while first > max(start, dated - LONGEST_SIGNATURE) and _signs(lines[first - 1], kinds[first - 1]):
        unknown += not is_row_of_bodies(lines[first - 1].text)
        if unknown > MOST_UNKNOWN:
            break
        first -= 1
    return range(first, dated)


def _signs(line: Line, kind: PartKind | None) -> bool:
    if kind is not None or not is_short(line) or _NOTE.fullmatch(line.text) or line.continues:
        return False
    sentence = "。" in line.text or ("，" in line.text and not is_row_of_bodies(line.text))
    return not sentence and not find_responsibilities(line.text)


def _names(lines: Sequence[Line], signed: range) -> tuple[Agency, ...]:
    written = [without_words_of_mastheads(_CONTROL.sub("", lines[index].text)).strip() for index in signed]
    # A name may be with blanks between its characters, or several names in one line.
    names = [
        name for text in written for name in (text.split() if is_body(text.split()[0]) else ["".join(text.split())])
    ]
    return tuple(bodies_among(names))


@attrs.define
class Notes:
    """What is below the date: 附注, 抄送 and 印发."""

    notes: list[str] = attrs.field(factory=list)
    copied_to: list[Agency] = attrs.field(factory=list)
    printing: str | None = None


def read_notes(lines: Sequence[Line], kinds: MutableSequence[PartKind | None], end: int | None) -> Notes:
    """Read the lines in brackets after the end of a letter, and those that name copies and printing; note their kinds.

    What is in brackets within what is issued is no 附注: those are right after the date, or last of all. A
    document without a date (None) has none that could be recognized in its text; copies and printing are last.
    """
    found = Notes()
    last = _tail(lines, kinds)
    is_near = end is not None
    for index in range(max(0, len(lines) - LAST_LINES) if end is None else end, len(lines)):
        line = lines[index]
        if kinds[index] is not None:
            continue
        if _is_note(line, is_near=is_near) and (is_near or (end is not None and index >= last)):
            kinds[index] = PartKind.NOTE
            found.notes.append(line.text[1:-1] if _NOTE.fullmatch(line.text) else line.text)
        elif line.marker is None and (copies := _COPIES.fullmatch(line.text)):
            kinds[index] = PartKind.COPIES
            found.copied_to += _copied(copies[1])
        elif line.marker is None and _PRINTED.fullmatch(line.text):
            kinds[index] = PartKind.PRINTING
            found.printing = "\n".join(filter(None, (found.printing, line.text)))
        else:
            is_near = False
    return found


def _tail(lines: Sequence[Line], kinds: Sequence[PartKind | None]) -> int:
    """Return the index from which on there is nothing but notes, copies and printing, and what is known already."""
    index = len(lines)
    while index and (
        kinds[index - 1] is not None
        or any(pattern.fullmatch(lines[index - 1].text) for pattern in (_NOTE, _COPIES, _PRINTED))
    ):
        index -= 1
    return index


def _is_note(line: Line, *, is_near: bool) -> bool:
    """Tell whether a line is in brackets, or right after the date says whom to turn to."""
    if line.marker is not None:
        return False
    if _NOTE.fullmatch(line.text):
        return not find_responsibilities(line.text)
    return is_near and _CONTACT.match(line.text) is not None


def _copied(written: str) -> list[Agency]:
    names = []
    for name in re.split("[,，;；。]", written):
        with suppress(NotationError):
            names.append(Agency.from_text(name))
    return names
