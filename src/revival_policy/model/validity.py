"""How long a notice is in force: what it says of that, and what follows for a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.citations import Citation
from revival_policy.notations.dates import Date
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum
from revival_policy.notations.validity import Period, ValidityPhrase
from revival_policy.registry.law import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence


class StatementKind(TextEnum):
    """What a statement says of the validity of its document; `str(kind)` is the value."""

    FROM = "from"
    """from when it is in force (施行日期)"""
    UNTIL = "until"
    """its last day (失效日期)"""
    TERM = "term"
    """how long it is in force (有效期)"""
    TRIAL = "trial"
    """that it is tried (试行, 暂行)"""
    STATUS = "status"
    """what the page head says of it (时效性)"""


class Status(TextEnum):
    """What a page head says of a document (时效性); `str(status)` is the value."""

    VALID = "valid"
    """现行有效"""
    ENDED = "ended"
    """失效, 废止"""
    FUTURE = "future"
    """尚未生效"""
    PARTLY = "partly"
    """部分失效, 已修改"""


@attrs.frozen
class Statement(PlainValue):
    """One thing that a document says of its own validity, as written, with its place.

    `phrase` is what it says, None of a title or a status; `date` the day that follows from it, None where the text and
    the date of the document do not tell. `in_page_head` is true where the publisher says so and not the document.
    """

    kind: StatementKind
    text: str
    span: Span | None = None
    phrase: ValidityPhrase | None = None
    date: Date | None = None
    in_page_head: bool = False


@attrs.frozen
class Standing(PlainValue):
    """Whether a document is in force on a day (效力状态), why, and where it says so.

    It is as sure as the document alone makes it: what others did later, who repealed or extended it, no document says
    of itself, and `reason` says where that matters. A standing is neither true nor false: ask its `answer`.
    """

    answer: Answer
    on: Date
    reason: str
    span: Span | None = None

    def __bool__(self) -> bool:
        """Raise ArgumentError: unknown is neither."""
        name, given, expected = "standing", "a condition", "a question such as standing.answer is Answer.YES"
        raise ArgumentError(name, given, expected)


@attrs.frozen
class Validity(PlainValue):
    """How long a notice is in force (效力), as the notice and its page head say; what they do not say is None or empty.

    `in_force_from` and `in_force_until` are the first and the last day; days that are counted from the issue of the
    document (自发布之日起) are counted from its date, and a term from the first day. Where two statements differ, the
    day is None, and `statements` has both.
    """

    in_force_from: Date | None = None
    in_force_until: Date | None = None
    term: Period | None = None
    trial: bool = False
    status: Status | None = None
    repeals: tuple[Citation, ...] = ()
    repealed_by: tuple[Citation, ...] = ()
    statements: tuple[Statement, ...] = ()

    def said(self, kind: StatementKind) -> tuple[Statement, ...]:
        """Return the statements of one kind, in the order of the text."""
        return tuple(statement for statement in self.statements if statement.kind is kind)


#: The days that statements give, in order, each with its statement.
_Days = list[tuple[Date, Statement]]


def standing_on(validity: Validity, on: Date, written: Date | None) -> Standing:
    """Return whether a document is in force on a day, from what it says and the date on which it was written."""
    begins = _days(validity.said(StatementKind.FROM))
    ends = _days((*validity.said(StatementKind.UNTIL), *validity.said(StatementKind.TERM)))
    excluded = (_before_it_begins(on, begins), _after_its_end(validity, on, ends), _ended(validity, on, ends))
    standing = next((standing for standing in excluded if standing is not None), None)
    if standing is not None:
        return standing
    return _open(validity, on, begins, ends) if begins else _without_beginning(validity, on, written)


def _days(statements: Sequence[Statement]) -> _Days:
    dated = [(statement.date, statement) for statement in statements]
    return sorted(((date, said) for date, said in dated if date is not None), key=lambda pair: pair[0])


def _before_it_begins(on: Date, begins: _Days) -> Standing | None:
    if begins and on < begins[0][0]:
        first, said = begins[0]
        return Standing(Answer.NO, on, f"it is in force from {first.isoformat()}: {said.text}", said.span)
    return None


def _after_its_end(validity: Validity, on: Date, ends: _Days) -> Standing | None:
    if ends and on > ends[-1][0]:
        last, said = ends[-1]
        if validity.status is Status.VALID:
            reason = f"its last day is {last.isoformat()}: {said.text}; the page head says that it is valid"
            return Standing(Answer.UNKNOWN, on, reason, said.span)
        reason = f"its last day is {last.isoformat()}: {said.text}; an extension by another document is not known"
        return Standing(Answer.NO, on, reason, said.span)
    return None


def _ended(validity: Validity, on: Date, ends: _Days) -> Standing | None:
    """Return what follows from a repeal of which the day is not known."""
    said = next(iter(validity.said(StatementKind.STATUS)), None)
    today = dt.date.today()  # noqa: DTZ011 - the page was written before now, in whatever zone
    if validity.status is Status.ENDED and said is not None and not (ends and ends[-1][0] < today):
        answer = Answer.NO if on >= today else Answer.UNKNOWN
        return Standing(answer, on, f"the page head says {said.text}, and not since when", said.span)
    if validity.repealed_by:
        by = validity.repealed_by[0]
        return Standing(Answer.UNKNOWN, on, f"it is repealed by {by}, from a day that is not said", by.span)
    return None


def _open(validity: Validity, on: Date, begins: _Days, ends: _Days) -> Standing:
    """Return what follows for a day that no statement excludes, where it is said from when it is in force."""
    doubt = _doubt(validity, on, begins, ends)
    if doubt is not None:
        said, reason = doubt
        return Standing(Answer.UNKNOWN, on, reason, said.span)
    first, begin = begins[-1]
    reason = f"it is in force from {first.isoformat()}: {begin.text}; a later repeal or change is not known"
    return Standing(Answer.YES, on, reason, begin.span)


def _without_beginning(validity: Validity, on: Date, written: Date | None) -> Standing:
    if written is not None and on < written:
        return Standing(Answer.NO, on, f"it was written on {written.isoformat()}")
    said = validity.said(StatementKind.FROM)
    if said:
        reason = f"the day is not known from which it counts: {said[0].text}"
        return Standing(Answer.UNKNOWN, on, reason, said[0].span)
    return Standing(Answer.UNKNOWN, on, "it does not say from when it is in force")


def _doubt(validity: Validity, on: Date, begins: _Days, ends: _Days) -> tuple[Statement, str] | None:
    """Return the statement that leaves it open whether a document is in force, and why."""
    if on < begins[-1][0] or (ends and on > ends[0][0]):
        differing = begins if on < begins[-1][0] else ends
        words = " and ".join(dict.fromkeys(one.text for _, one in differing))
        reason = f"its statements differ: {words}"
        return differing[-1][1], reason
    unsaid = next((one for one in validity.said(StatementKind.TERM) if one.date is None), None)
    if unsaid is not None and not ends:
        reason = f"the last day is not known: {unsaid.text}"
        return unsaid, reason
    if validity.status in {Status.FUTURE, Status.PARTLY}:
        status = validity.said(StatementKind.STATUS)[0]
        reason = f"the page head says {status.text}"
        return status, reason
    return None
