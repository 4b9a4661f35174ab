"""The frame of a letter: its number, its date, whom it is sent to and who signs it (版头、主体要素)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.times import impossible_days
from revival_policy.model.parts import PartKind
from revival_policy.notations.dates import find_dates
from revival_policy.notations.document_numbers import NumberKind, find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft, Found

#: What is numbered at the end of a year is signed in the first days of the next.
LAST_MONTH_OF_NUMBERS = 2
#: A day that closes a letter is in one of so many lines.
LAST_LINES = 5
#: What is between several addressees.
_BETWEEN = re.compile(r"[、，,；;]|[府委局厅部办](?:和|并|\s+(?=[\u4e00-\u9fff]))")
#: So many characters at the end of a name tell one body from another.
_TELLING = 3
#: Of more bodies that sign together, the head names the first.
MOST_NAMED = 3
#: A head that names the first of many.
_MANY = re.compile("等.{0,6}(?:部门|单位|机关)|[一二三四五六七八九十0-9]部门|联合")
#: What was to be a number and is not one: a year of two figures, no 号, the brackets around the serial.
_NO_NUMBER = re.compile(
    r"(?m)^[\u4e00-\u9fff]{2,12}"
    r"(?:[〔\[（(【](?:[0-9]{2}[〕\])）】]第?[0-9]{1,5}号|[0-9]{4}[〕\])）】]第?[0-9]{1,5})"
    r"|[0-9]{4}[〔\[][0-9]{1,5}[〕\]]号)$"
)
#: A page writes the day with strokes or points.
_IN_STROKES = re.compile(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")


def _number_form(draft: Draft) -> Iterator[Found]:
    """7.2.5: 年份 in full, in 〔〕; 发文顺序号 without 第 and leading zeros."""
    for part in draft.parts(PartKind.NUMBER) if draft.is_prescribed else ():
        for match in find_numbers(part.of(draft.source)):
            written, canonical = without_blanks(match.text), str(match.value)
            if match.value.kind is NumberKind.LETTER and written != canonical:
                place = Span(part.start + match.start, part.start + match.end)
                yield "number-form", f"{written} is written {canonical}", place


def _no_number(draft: Draft) -> Iterator[Found]:
    """7.2.5: what lacks the year in full, or 号, is no number that could be read."""
    if not draft.is_prescribed or draft.notice.number is not None:
        return
    for part in draft.parts(PartKind.PAGE_HEAD, PartKind.MASTHEAD, PartKind.UNREAD):
        for written in _NO_NUMBER.finditer(draft.source, part.start, part.end):
            yield "number-form", f"{written.group()} is not of the form 国发〔2016〕62号", Span(*written.span())


def _date_form(draft: Draft) -> Iterator[Found]:
    """7.3.5.4: 成文日期 in Arabic figures, the year in full, no zero before month and day."""
    date = draft.notice.date
    signed = any(draft.parts(PartKind.SIGNATURE))
    for part in draft.parts(PartKind.DATE) if draft.is_prescribed and date is not None else ():
        written = without_blanks(part.of(draft.source)).strip("()（）")
        of_the_page = not signed and _IN_STROKES.fullmatch(written)
        if find_dates(written) and written != str(date) and not of_the_page:
            yield "date-form", f"{written} is written {date}", part


def _date_missing(draft: Draft) -> Iterator[Found]:
    """Regulation, article 9 (12): a document has the day on which it was passed or signed (成文日期)."""
    notice = draft.notice
    if notice.date is not None or not (draft.is_letter and draft.is_prescribed) or impossible_days(draft.source):
        return
    text = draft.source.rstrip()
    last = Span(text.rfind("\n") + 1, len(text))
    if last.start and not any(map(_is_day, text.splitlines()[-LAST_LINES:])):
        # What has none of these is no more than a piece of a letter.
        if any(draft.parts(PartKind.MASTHEAD, PartKind.SIGNATURE, PartKind.DATE)):
            ends = [*draft.parts(PartKind.DATE), *draft.parts(PartKind.SIGNATURE), last]
            yield "no-date", "the document has no date", ends[0]
    elif _is_day(last.of(text)) and last.of(text).endswith("号"):
        yield "date-form", f"{last.of(text)} is written {find_dates(last.of(text))[0].value}", last


def _is_day(line: str) -> bool:
    """Tell whether a line is a day and no more, in brackets or not."""
    found = find_dates(line)
    return bool(found) and found[0].text == line.strip().strip("()（）")


def _years(draft: Draft) -> Iterator[Found]:
    """7.2.5: the year of a number is that in which the document was issued."""
    notice = draft.notice
    if (
        notice.number is None
        or notice.date is None
        or not draft.is_prescribed
        or notice.number.kind is not NumberKind.LETTER
    ):
        return
    year = notice.number.year or notice.date.year
    soon_after = notice.date.year == year + 1 and notice.date.month <= LAST_MONTH_OF_NUMBERS
    doubted = any(doubt.code == "doubtful-date" for doubt in notice.diagnostics)
    if notice.date.year != year and not soon_after and not doubted:
        for part in draft.parts(PartKind.DATE):
            yield "year-differs", f"the date is of {notice.date.year}, the number of {year}", part


def _addressees(draft: Draft) -> Iterator[Found]:
    """Regulation, article 15 (1): what goes up is sent to one body (主送机关), others get a copy."""
    if draft.notice.kind is not DocumentKind.REQUEST or not draft.is_prescribed:
        return
    for part in draft.parts(PartKind.ADDRESSEES):
        if _BETWEEN.search(part.of(draft.source)):
            yield "several-addressees", "a request (请示) is sent to one body, others get a copy", part


def _signature(draft: Draft) -> Iterator[Found]:
    """7.3.5.1: whoever signs is named at the head, in the masthead or the title; a head may name nobody."""
    head = without_blanks("".join(part.of(draft.source) for part in draft.parts(PartKind.MASTHEAD, PartKind.TITLE)))
    issuers = {issuer.name for issuer in draft.notice.issuers}
    if not draft.is_prescribed or head.startswith("关于") or "关于" not in head:
        return
    if _MANY.search(head) or len(issuers) > MOST_NAMED:
        return
    head = head.replace("人民", "")
    for part in draft.parts(PartKind.SIGNATURE):
        for name in re.finditer(r"\S+", part.of(draft.source)):
            if name.group() in issuers and _in_short(name.group()) not in head:
                place = Span(part.start + name.start(), part.start + name.end())
                yield "signature", f"{name.group()} signs and is not named at the head", place


def _in_short(name: str) -> str:
    """Return the end of a name, which tells the body as a title names it: 省政府 signs as 东山省人民政府."""
    return name.replace("人民", "")[-_TELLING:]


#: The checks of this module.
FRAME = (_number_form, _no_number, _date_form, _date_missing, _years, _addressees, _signature)
