"""What the tools answer: plain data of closed shapes, so that a client knows each field before it asks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.model.section import Section

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:  # pydantic, which makes the schemas, asks for it, and brings it
    from typing_extensions import TypedDict

if TYPE_CHECKING:
    from revival_policy.model.measure import Measure
    from revival_policy.model.notice import Notice
    from revival_policy.notations.agencies import Agency
    from revival_policy.notations.citations import Citation
    from revival_policy.notations.matches import Span
    from revival_policy.query.verifying import Verification
    from revival_policy.registry.body import Body


class Doubt(TypedDict):
    """Something that the reader is not sure of, or that is wrong with the text."""

    level: str
    code: str
    message: str
    line: int
    start: int
    end: int


class NoticeAnswer(TypedDict):
    """The frame of a notice; null is what the document does not say."""

    title: str | None
    number: str | None
    kind: str | None
    issuers: list[str]
    addressees: list[str]
    date: str | None
    place: str | None
    issued_title: str | None
    attachments: list[str]
    sections: int
    measures: int
    doubts: list[Doubt]


class Heading(TypedDict):
    """One line of the outline: `parent` is the place of the one above in the list."""

    level: int
    marker: str
    heading: str
    parent: int | None
    line: int | None


class Charged(TypedDict):
    """An agency with what it has to do: lead, support or responsible."""

    agency: str
    role: str
    body: str | None


class MeasureAnswer(TypedDict):
    """A measure; start and end are its position in the source, by characters from 0."""

    measure: int
    marker: str | None
    text: str
    agencies: list[Charged]
    open_ended: bool
    deadline: str | None
    start: int | None
    end: int | None


class MeasuresAnswer(TypedDict):
    """Some of the measures that meet the conditions; `found` is how many there are."""

    found: int
    first: int
    measures: list[MeasureAnswer]


class AgencyAnswer(TypedDict):
    """An agency by the name in the text, the body that is meant (null where that is not sure), and its measures."""

    agency: str
    body: str | None
    measures: int
    leads: int
    supports: int


class BodyAnswer(TypedDict):
    """An official body: when it bore its name, and on what it rests that there is one (listed, rule, documents)."""

    name: str
    level: str
    kind: str
    place: str | None
    valid_from: str
    valid_to: str
    basis: str


class ResolvedAnswer(TypedDict):
    """The body that a name means, null where no single one is sure; then the candidates are what it may mean."""

    body: BodyAnswer | None
    candidates: list[BodyAnswer]


class CitationAnswer(TypedDict):
    """A document that is cited, and what the text does with it."""

    title: str | None
    number: str | None
    relation: str
    start: int | None
    end: int | None


class VerificationAnswer(TypedDict):
    """What is found of a citation, why, and by which source; positions in the text."""

    verdict: str
    reason: str
    by: str | None
    text: str
    start: int
    end: int
    candidates: list[str]


def notice_answer(notice: Notice) -> NoticeAnswer:
    """Return the frame of a notice."""
    return {
        "title": notice.title,
        "number": str(notice.number) if notice.number else None,
        "kind": str(notice.kind) if notice.kind else None,
        "issuers": [agency.name for agency in notice.issuers],
        "addressees": [agency.name for agency in notice.addressees],
        "date": notice.date.isoformat() if notice.date else None,
        "place": notice.place,
        "issued_title": notice.issued_title,
        "attachments": [attachment.title for attachment in notice.attachments],
        "sections": sum(isinstance(item, Section) for _, item in notice.walk()),
        "measures": len(notice.measures),
        "doubts": [
            {
                "level": str(one.level),
                "code": one.code,
                "message": one.message,
                "line": one.line,
                "start": one.span.start,
                "end": one.span.end,
            }
            for one in notice.diagnostics
        ],
    }


def measure_answer(number: int, measure: Measure) -> MeasureAnswer:
    """Return a measure with the number that it has in its notice, from 0."""
    start, end = _place(measure.span)
    return {
        "measure": number,
        "marker": str(measure.marker) if measure.marker else None,
        "text": measure.text,
        "agencies": [
            {
                "agency": one.agency.name,
                "role": str(one.role),
                "body": body_meant(one.agency),
            }
            for one in measure.assignments
        ],
        "open_ended": any(clause.open_ended for clause in measure.responsibilities),
        "deadline": str(measure.deadline) if measure.deadline else None,
        "start": start,
        "end": end,
    }


def body_meant(agency: Agency) -> str | None:
    """Return the name of the body that an agency means, None where that is not sure."""
    official = agency.official
    return official.name if official else None


def citation_answer(cited: Citation, span: Span | None = None) -> CitationAnswer:
    """Return a citation; the span is where it is, unless it knows that itself."""
    start, end = _place(span or cited.span)
    number = str(cited.number) if cited.number else None
    return {"title": cited.title, "number": number, "relation": str(cited.relation), "start": start, "end": end}


def verification_answer(found: Verification) -> VerificationAnswer:
    """Return what is found of a citation."""
    return {
        "verdict": str(found.verdict),
        "reason": found.reason,
        "by": found.by or None,
        "text": found.text,
        "start": found.span.start,
        "end": found.span.end,
        "candidates": list(found.candidates),
    }


def body_answer(body: Body) -> BodyAnswer:
    """Return an official body."""
    return {
        "name": body.name,
        "level": body.level,
        "kind": body.kind,
        "place": body.place.path if body.place else None,
        "valid_from": body.valid_from,
        "valid_to": body.valid_to,
        "basis": body.basis,
    }


def _place(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
