"""The frame of a document: what stands around its body (GB/T 9704—2012, 7.3).

    frame = [ page head ] [ masthead ] { title | number } [ addressees ] letter [ signature ] date { note }
            [ issued title ] issued document [ attachment statement ] { note }

Every line gets the kind of part that it is; lines of the body keep None, for the outline to read.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.model.attachment import Attachment
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.grammar import BLANK, without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span
from revival_policy.reading.page_head import read_page_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.lines import Line

#: A line of a title, a signature or an attachment statement is no longer than this.
LONGEST_SHORT_LINE = 60
#: Lines that a signature takes at the most: one for each issuer.
LONGEST_SIGNATURE = 8

_SENTENCE_END = tuple("。；;:：，,、！!？?")
_NOTE = re.compile(r"[(（〔\[][^()（）]{2,80}[)）〕\]]|(?:抄\s*送|抄\s*报|分\s*送|主\s*送|印\s*发\s*机\s*关)[:：].*")
_ATTACHED = re.compile(rf"附{BLANK}件{BLANK}[0-9０-９]?{BLANK}[:：]\s*(.*)", re.DOTALL)
_ITEM_NUMBER = re.compile(r"^\s*[0-9０-９]{1,2}\s*[.．、]\s*")
_ISSUER_IN_TITLE = re.compile(r"([^《》]{2,60}?)(?:关于|印发|转发|批转|发布|公布)")
_ORGAN = re.compile(r"(?:[厅局委办部院会府署行司团]|公司|中心|集团|海关|办公室)$")
_ADDRESSEE = re.compile(rf"{_ORGAN.pattern}|(?:单位|企业|机构|部门|街道|[镇乡区县市州)）])$|各")


@attrs.define
class Frame:
    """What the frame of a document says, and the kind of each of its lines (None: body)."""

    kinds: list[PartKind | None]
    metadata: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    kind: DocumentKind | None = None
    number: DocumentNumber | None = None
    addressees: tuple[Agency, ...] = ()
    issuers: tuple[Agency, ...] = ()
    date: Date | None = None
    heading_of_issued: str | None = None
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()
    #: Index of the first line behind the date: there the issued document begins, if there is one.
    behind_date: int = 0


def read_frame(lines: Sequence[Line]) -> Frame:
    """Read the frame around the body of a document."""
    head = read_page_head(lines)
    frame = Frame([PartKind.PAGE_HEAD] * head.line_count + [None] * (len(lines) - head.line_count), head.metadata)
    place = _read_top(frame, lines, head.line_count)
    place = _read_addressees(frame, lines, place)
    _read_attachments(frame, lines, place)
    _read_signature_and_date(frame, lines, place)
    _read_notes(frame, lines, place)
    if frame.date is not None:
        _read_title_of_issued(frame, lines)
    if not frame.issuers:
        frame.issuers = _issuer_in(frame.title)
    return frame


def is_short(line: Line) -> bool:
    """Tell whether a line can be one of a title or a signature: short, unnumbered and no sentence."""
    return line.marker is None and len(line.text) <= LONGEST_SHORT_LINE and not line.text.endswith(_SENTENCE_END)


def _read_top(frame: Frame, lines: Sequence[Line], place: int) -> int:
    """Read masthead, title and number; return the index of the first line behind them."""
    above: list[int] = []
    below: list[int] = []
    while place < len(lines):
        number = _number_alone(lines[place].text)
        if number is not None and frame.number is None:
            frame.number, frame.kinds[place] = number, PartKind.NUMBER
        elif is_short(lines[place]) and _date_alone(lines[place].text) is None:
            (below if frame.number else above).append(place)
        else:
            break
        place += 1
    # GB/T 9704 sets the number between masthead and title; web pages set it below the title.
    masthead, title = (above, below) if below and _is_title(lines, below) else ([], above or below)
    for indexes, kind in ((above + below, PartKind.UNREAD), (masthead, PartKind.MASTHEAD), (title, PartKind.TITLE)):
        for index in indexes:
            frame.kinds[index] = kind
    frame.title = _joined(lines, title) or None
    frame.kind = DocumentKind.of_title(frame.title or "")
    return place


def _is_title(lines: Sequence[Line], indexes: Sequence[int]) -> bool:
    joined = _joined(lines, indexes)
    return "关于" in joined or DocumentKind.of_title(joined) is not None


def _joined(lines: Sequence[Line], indexes: Sequence[int]) -> str:
    return without_blanks("".join(lines[index].text for index in indexes))


def _read_addressees(frame: Frame, lines: Sequence[Line], place: int) -> int:
    """Read the line of names that ends in a colon behind the title; return the index of the line behind it."""
    if place == len(lines) or lines[place].marker is not None or not lines[place].text.endswith((":", "：")):
        return place
    names = re.split("[,，]", without_blanks(lines[place].text)[:-1])
    if not all(_ADDRESSEE.search(name) for name in names):
        return place
    try:
        frame.addressees = tuple(Agency.from_text(name) for name in names)
    except NotationError:
        return place
    frame.kinds[place] = PartKind.ADDRESSEES
    return place + 1


def _read_attachments(frame: Frame, lines: Sequence[Line], place: int) -> None:
    """Read the attachment statements: 附件: with a title behind or below it, or with numbered titles."""
    found: list[Attachment] = []
    while place < len(lines):
        stated = _ATTACHED.fullmatch(lines[place].text)
        if stated:
            end = _end_of_statement(lines, place, titled=bool(stated[1]))
            frame.kinds[place:end] = [PartKind.ATTACHMENTS] * (end - place)
            places = [Span(lines[place].start + stated.start(1), lines[place].end)] if stated[1] else []
            places += [Span(line.start, line.end) for line in lines[place + 1 : end]]
            texts = [stated[1]] if stated[1] else []
            texts += [line.text for line in lines[place + 1 : end]]
            found += [Attachment(_attached_title(text), span=span) for text, span in zip(texts, places, strict=True)]
            place = end
        else:
            place += 1
    frame.attachments = tuple(attachment for attachment in found if attachment.title)


def _end_of_statement(lines: Sequence[Line], place: int, *, titled: bool) -> int:
    """Return the index behind an attachment statement: one title, or as many as are numbered in turn."""
    place += 1
    if not titled and place < len(lines) and lines[place].marker is None:
        return place + is_short(lines[place])
    number = 1 if titled else 0
    while place < len(lines) and (marker := lines[place].marker) and marker.number == number + 1:
        number += 1
        place += 1
    return place


def _attached_title(text: str) -> str:
    return without_blanks(_ITEM_NUMBER.sub("", text)).rstrip("。；;").removeprefix("《").removesuffix("》")


def _read_signature_and_date(frame: Frame, lines: Sequence[Line], place: int) -> None:
    """Read the first line that is a date and no more, and the signature above it."""
    for index in range(place, len(lines)):
        date = None if frame.kinds[index] else _date_alone(lines[index].text)
        if date is not None:
            frame.date, frame.kinds[index], frame.behind_date = date, PartKind.DATE, index + 1
            first = index
            while first > max(place, index - LONGEST_SIGNATURE) and _signs(frame, lines, first - 1):
                first -= 1
            frame.kinds[first:index] = [PartKind.SIGNATURE] * (index - first)
            names = [name for line in lines[first:index] for name in line.text.split()]
            frame.issuers = tuple(_bodies_among(names))
            return


def _signs(frame: Frame, lines: Sequence[Line], index: int) -> bool:
    return frame.kinds[index] is None and is_short(lines[index]) and not _NOTE.fullmatch(lines[index].text)


def _read_title_of_issued(frame: Frame, lines: Sequence[Line]) -> None:
    """Read the short lines behind the date, notes left out, as the title of the document that is issued."""
    title = []
    for index in range(frame.behind_date, len(lines)):
        if frame.kinds[index] is None and is_short(lines[index]):
            frame.kinds[index] = PartKind.ISSUED_TITLE
            title.append(lines[index].text)
        elif frame.kinds[index] is None:
            break
    frame.heading_of_issued = without_blanks("".join(title)) or None


def _read_notes(frame: Frame, lines: Sequence[Line], place: int) -> None:
    """Read lines in brackets behind the date, and lines that name copies and printing."""
    notes = []
    for index in range(max(place, frame.behind_date), len(lines)):
        if frame.kinds[index] is None and lines[index].marker is None and _NOTE.fullmatch(lines[index].text):
            frame.kinds[index] = PartKind.NOTE
            notes.append(lines[index].text.strip("()（）"))
    frame.notes = tuple(notes)


def _number_alone(text: str) -> DocumentNumber | None:
    found = find_numbers(text)
    return found[0].value if found and found[0].text == text.strip("()（） ") else None


def _date_alone(text: str) -> Date | None:
    found = find_dates(text)
    return found[0].value if found and found[0].text == text else None


def _issuer_in(title: str | None) -> tuple[Agency, ...]:
    """Return the issuer that a title begins with, where it begins with one."""
    named = _ISSUER_IN_TITLE.match(title or "")
    return tuple(_bodies_among([named[1]])) if named else ()


def _bodies_among(names: Sequence[str]) -> Iterator[Agency]:
    """Yield the agencies of the names that end as those of bodies do and can be read."""
    for name in names:
        if _ORGAN.search(name):
            with suppress(NotationError):
                yield Agency.from_text(name)
