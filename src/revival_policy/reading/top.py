"""The top of a document as its units were read: masthead, title, number, 题注, byline, with what a page sets between.

What each unit is was decided for all of them together (see `evidence`); here it is turned into values.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.dates import MONTH, YEAR, Date, find_dates
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.reading import questions
from revival_policy.reading.evidence.best import Readings
from revival_policy.reading.evidence.clue import Clues
from revival_policy.reading.evidence.clues import clues_of
from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.units import ARTICLES, Unit, units_at_top
from revival_policy.reading.evidence.writings import is_same_title, says_better
from revival_policy.reading.front_matter import read_front_matter
from revival_policy.reading.names import bodies_in_row, bodies_of_person
from revival_policy.reading.title_words import tidied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.reading.ledger import Ledger
    from revival_policy.reading.lines import Line

_IN_FORCE = re.compile(r"\s*(?:起)?\s*(?:施行|实施|生效)")
#: A remark that begins with a day and no other: [2020年3月5日颁发].
_DATED = re.compile(rf"[(（\[〔【]\s*(?:{YEAR})\s*年(?!.*[、至—―－-]\s*[0-9一二三四五六七八九十])")
#: A month and who wrote a document, in brackets below its title: （2020年3月 清溪市林业局）.
_WROTE = re.compile(rf"[(（]\s*(?:{YEAR})\s*年\s*(?:{MONTH})\s*月[\s　,，]*([^\s\d()（）][^\d()（）]{{3,60}})[)）]")
_CONGRESS = re.compile(
    r"日\s*(?P<place>[^\d第，。]{0,16}?)第?[一二三四五六七八九十]*届?"
    r"(?P<body>全国人民代表大会|[^第\d，。]{0,12}人民代表大会)(?P<standing>常务委员会)?第"
)

_KINDS = {
    Role.PAGE: PartKind.PAGE_HEAD,
    Role.LABEL: PartKind.ATTACHMENT_TITLE,
    Role.MARK: PartKind.MARK,
    Role.MASTHEAD: PartKind.MASTHEAD,
    Role.NUMBER: PartKind.NUMBER,
    Role.TITLE: PartKind.TITLE,
    Role.MORE: PartKind.TITLE,
    Role.BYLINE: PartKind.BYLINE,
    Role.NOTE: PartKind.ADOPTION,
    Role.DATED: PartKind.DATE,
    Role.REMARK: PartKind.REMARK,
    Role.ADDRESSEES: PartKind.ADDRESSEES,
}


@attrs.define
class Top:
    """What is at the top, and the index of the line after it."""

    title: str | None = None
    number: DocumentNumber | None = None
    serial: str | None = None
    adopted: tuple[Date, ...] = ()
    dated: Date | None = None
    masthead: tuple[Agency, ...] = ()
    adopted_by: tuple[Agency, ...] = ()
    byline: tuple[Agency, ...] = ()
    addressees: tuple[Agency, ...] = ()
    classification: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    margin: float = 0.0
    second: str | None = None
    rival: str | None = None
    is_out_of_place: bool = False
    leaves_a_line: bool = False
    end: int = 0


def read_top(lines: Sequence[Line], ledger: Ledger, known: str | None = None) -> Top:
    """Read all that is above the text, and claim its lines; `known` is a title that the caller knows.

    `margin` of the top is by how much less is said for any reading in which the title begins elsewhere, and `second`
    the title that it has. `rival` is another line that is a title by the same reading, and no part of it.
    `is_out_of_place` tells that the title is below a byline or a remark, `leaves_a_line` that the line below it is
    nothing that is known.
    """
    matter, count = read_front_matter(lines)
    ledger.claim(range(count), PartKind.PAGE_HEAD)
    top = Top(metadata=matter, end=count)
    units = units_at_top(lines, ledger.kinds)
    if units and not units[0].is_text:
        _read_units(top, units, lines, ledger, known)
    return top


def _read_units(top: Top, units: Sequence[Unit], lines: Sequence[Line], ledger: Ledger, known: str | None) -> None:
    """Read the units at the top, and claim their lines."""
    clues = clues_of(units, known)
    readings = Readings(units, clues)
    best = readings.best()
    title = _title_among(units, clues, best.roles, lines)
    if title:
        other = readings.best({title.start: _BEGINS})
        top.margin = best.score - other.score
        top.second = tidied(_words(units, _title_among(units, clues, other.roles, lines))).title
        top.rival = _rival(units, clues, best.roles, title)
        top.is_out_of_place = title.start > 0 and best.roles[title.start - 1] in _NEVER_ABOVE
        top.leaves_a_line = _leaves_a_line(clues, best.roles, title.stop)
    for index, (unit, role) in enumerate(zip(units, best.roles, strict=True)):
        if role is Role.BODY:
            break
        kind = PartKind.TITLE if index in title else PartKind.PAGE_HEAD if role in _OF_TITLE else _KINDS[role]
        ledger.claim(range(unit.start, unit.end), kind)
        top.end = unit.end
    _fill(top, [(unit, own, role) for unit, own, role in zip(units, clues, best.roles, strict=True)], title)


_OF_TITLE = (Role.TITLE, Role.MORE)
_BEGINS = frozenset((Role.TITLE,))
#: What is above no title.
_NEVER_ABOVE = (Role.BYLINE, Role.REMARK)
#: Clues by which a line is certain to be the page's.
_OF_PAGE = ("pairs", "label", "maybe_label", "maybe_pair", "navigation", "link", "crumbs", "below_empty_label")


def _title_among(units: Sequence[Unit], clues: Sequence[Clues], roles: Sequence[Role], lines: Sequence[Line]) -> range:
    """Return the indexes of the units that are the title.

    Of several the last, unless an earlier one says it whole. An order below the title of what it issues is the title
    itself where nothing of what it issues is below.
    """
    titles = [index for index, role in enumerate(roles) if role is Role.TITLE]
    if not titles:
        return range(0)
    runs = [range(first, _end_of(roles, first)) for first in titles]
    order = next((index for index in range(runs[-1].stop, len(roles)) if _is_order(clues[index], roles[index])), None)
    if order is not None and not any(line.marker is not None and line.marker.style in ARTICLES for line in lines):
        return range(order, order + 1)
    last = _words(units, runs[-1])
    return next((run for run in runs[:-1] if says_better(_words(units, run), last)), runs[-1])


def _rival(units: Sequence[Unit], clues: Sequence[Clues], roles: Sequence[Role], title: range) -> str | None:
    """Return another title of a reading, one that has other words; no body alone, nor the head of an announcement."""
    words = _words(units, title)
    firsts = [index for index, role in enumerate(roles) if role is Role.TITLE and not clues[index].has("order")]
    runs = (range(first, _end_of(roles, first)) for first in firsts)
    others = (_words(units, run) for run in runs if len(run) > 1 or not clues[run[0]].has("bodies"))
    rival = next((other for other in others if not is_same_title(words, other)), None)
    return tidied(rival).title if rival else None


def _leaves_a_line(clues: Sequence[Clues], roles: Sequence[Role], below: int) -> bool:
    """Tell whether a line right below the title was left to the page for want of a better role."""
    return below < len(roles) and roles[below] is Role.PAGE and not clues[below].has(*_OF_PAGE)


def _is_order(clues: Clues, role: Role) -> bool:
    return role is Role.NUMBER and "order_above_serial" in clues.names


def _end_of(roles: Sequence[Role], first: int) -> int:
    return next((index for index in range(first + 1, len(roles)) if roles[index] is not Role.MORE), len(roles))


def _words(units: Sequence[Unit], run: range) -> str:
    return without_blanks("".join(units[index].text for index in run))


_Read = tuple[Unit, Clues, Role]


def _fill(top: Top, read: Sequence[_Read], title: range) -> None:
    """Turn the units into values."""
    written = tidied("".join(read[index][0].text for index in title))
    top.title, after, top.byline = written.title, written.note, written.byline
    top.metadata += tuple(_pairs(read))
    for index, (unit, clues, role) in enumerate(read):
        if role is Role.NUMBER:
            _read_number(top, unit, clues)
        elif role is Role.NOTE:
            _read_note(top, unit.text)
        elif role is Role.REMARK and index >= title.stop:
            _read_remark(top, unit.text)
        elif role is Role.DATED or (role is Role.BYLINE and unit.text.startswith(("—", "-", "─"))):
            _read_day(top, unit.text)
        elif role is Role.MARK:
            _read_mark(top, unit.text)
        elif role is Role.MASTHEAD:
            top.masthead += bodies_in_row(unit.text)
        elif role is Role.BYLINE:
            top.byline += bodies_in_row(unit.text) or _who_reports(top, unit.text)
        elif role is Role.ADDRESSEES:
            top.addressees = unit.addressees
    _complete_number(top, read, after)


def _read_remark(top: Top, text: str) -> None:
    """Read who wrote a document, or its day, in brackets below its title."""
    if wrote := _WROTE.fullmatch(text):
        top.byline += bodies_in_row(wrote[1])
    elif _DATED.match(text):
        top.adopted = (*top.adopted, *(found.value for found in find_dates(text)))


def _who_reports(top: Top, text: str) -> tuple[Agency, ...]:
    """Return the body in whose name a person gives a report."""
    return bodies_of_person(text) if DocumentKind.of_title(top.title or "") is DocumentKind.REPORT else ()


def _pairs(read: Sequence[_Read]) -> Iterator[tuple[str, str]]:
    """Yield the labels of the page head with their values, which are in their line or in the one below."""
    waiting: str | None = None
    for unit, clues, role in read:
        if waiting is not None:
            is_value = role is Role.PAGE and clues.has("below_empty_label") and not clues.pairs
            yield waiting, unit.text if is_value else ""
            waiting = None
        pairs = clues.pairs if role is Role.PAGE else ()
        for index, pair in enumerate(pairs, start=1):
            if pair.value or index < len(pairs):
                yield pair.label, pair.value
            else:
                waiting = pair.label
    if waiting is not None:
        yield waiting, ""


def _read_number(top: Top, unit: Unit, clues: Clues) -> None:
    if clues.number is not None:
        top.number = top.number or clues.number
    elif "serial" in clues.names:
        top.serial = unit.text.strip("()（） ")


def _read_day(top: Top, text: str) -> None:
    """Read a day under the title, which collections of laws write with the number in one bracket."""
    top.dated = top.dated or next((found.value for found in find_dates(text)), None)
    if top.number is None and "号" in text:
        top.number = next((found.value for found in find_numbers(text)), None)


def _read_note(top: Top, text: str) -> None:
    """Read a line that says when and by whom a law was passed or published (题注)."""
    dates = [found for found in find_dates(text) if not _IN_FORCE.match(text, found.end)]
    top.adopted = (*top.adopted, *(found.value for found in dates))
    numbers = find_numbers(text)
    if numbers and top.number is None:
        top.number = numbers[0].value
        passed = bodies_in_row(text[dates[-1].end : numbers[0].start]) if dates else ()
        top.adopted_by = top.adopted_by or passed or numbers[0].value.issuers
    if (named := _CONGRESS.search(without_blanks(text))) and not top.adopted_by:
        with suppress(NotationError):
            top.adopted_by = (Agency.from_text(f"{named['place']}{named['body']}{named['standing'] or ''}"),)


def _read_mark(top: Top, text: str) -> None:
    """Read 密级, 紧急程度 and 签发人, which are above the title (GB/T 9704, 7.2)."""
    if classification := questions.classification_alone(text):
        top.classification = classification
    elif signatory := questions.signatory_alone(text):
        top.signatory = signatory
    elif not text.isascii():
        top.urgency = without_blanks(text)


def _complete_number(top: Top, read: Sequence[_Read], after: str) -> None:
    """Complete a number whose serial is in a line of its own, by the order or announcement above it."""
    if top.number is None and top.serial is not None:
        heads = [unit.text for unit, clues, role in read if _heads_a_number(clues, role)]
        written = [without_blanks(head + top.serial) for head in (*heads, "")]
        joint = (questions.number_alone(head + top.serial) for head in _heads_of_joint_order(read))
        top.number = next((number for number in joint if number), None) or next(
            (found[0].value for found in map(find_numbers, written) if found), None
        )
    if after:
        _read_note(top, after)


def _heads_of_joint_order(read: Sequence[_Read]) -> Iterator[str]:
    """Yield what may be above a serial as the bodies of a joint order and 令, from the most lines to the fewest."""
    serial = next((index for index, (_, clues, _) in enumerate(read) if clues.has("serial")), 0)
    first = next((index for index in range(serial, 0, -1) if read[index - 1][2] not in _OF_ORDER), 0)
    lines = [without_blanks(unit.text) for unit, _, _ in read[max(first, serial - MOST_JOINT) : serial]]
    yield from ("".join(lines[index:]) for index in range(len(lines) - 1))


#: No more bodies than these give an order together, 令 in a line of its own.
MOST_JOINT = 16
#: What the lines of a joint order are taken for: 国家网信办 ⏎ 公安部 ⏎ 令 ⏎ 第12号.
_OF_ORDER = (Role.MASTHEAD, Role.TITLE, Role.MORE, Role.NUMBER, Role.BYLINE)


def _heads_a_number(clues: Clues, role: Role) -> bool:
    """Tell whether a unit is what a serial below it belongs to: the head of an order, a masthead, part of a number."""
    is_before = role in {Role.NUMBER, Role.MASTHEAD} and clues.number is None and not clues.has("serial")
    return is_before or clues.has("order_above_serial")
