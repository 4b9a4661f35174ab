"""Roles, the words that tell them, and what a clause says before it is a Responsibility."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

import attrs

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.agency_names import CLOSING, OPENING, STATEMENT_OF_TIME
from revival_policy.notations.legible import COUNTED_WITHIN
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum
from revival_policy.words.patterns import pattern

COLONS = ":：∶"
COLON = f"[{COLONS}]"
_UNIT = "<<units_of_labels:unit>>(?:(?:[、和及]|[(（])<<units_of_labels>>[)）]?)?"
_DUTY = "<<duties>>"
#: 牵头单位, 市级责任部门: what is before the colon, or at the head of a column.
LABEL = rf"(?:(?:<<before_duties>>|[省市县区州]级|[省市县区州]直)?{_DUTY}(?:{_UNIT})|(?:部门|责任)分工)"
#: A label with its colon; in brackets the word for the unit may be missing (牵头:省财政厅).
LABELLED = rf"(?:{LABEL}|{_DUTY}){COLON}"
#: What is before a statement of time: 完成时限.
TIME_LABEL = "<<labels_of_time:before>>*<<labels_of_time:label>><<labels_of_time:after>>?"
#: A deadline with its label (完成时限:2025年6月底前), or a statement of time that is one by itself (持续推进).
DEADLINE = (
    rf"(?:{TIME_LABEL}{COLON}|(?=[12][0-9]{{3}}年)|(?={STATEMENT_OF_TIME}))[^,，;；、。{OPENING}{CLOSING}]{{1,40}}"
)

_ANY_LABEL = pattern(rf"(?:{LABEL}|{TIME_LABEL}){COLON}")
#: Blanks, or a full stop, before another label, or before a statement of time at the end.
_NEXT_LABEL = pattern(
    rf"(?<=[^(（〔\[［【、,，;；:：。\s])[。\s]{{1,20}}"
    rf"(?=(?:{LABEL}|{TIME_LABEL}){COLON}|{STATEMENT_OF_TIME}[{CLOSING}])"
)
_LONGEST_LABEL = 20


#: The values of `Role`.
RoleName = Literal["lead", "support", "responsible"]


class Role(TextEnum):
    """What an agency has to do with a measure; `str(role)` is the value."""

    LEAD = "lead"
    """牵头: answers for the whole"""
    SUPPORT = "support"
    """配合, 参与: helps the one that leads"""
    RESPONSIBLE = "responsible"
    """负责, or named without a role"""


#: After a bracket or a mark; no body is called 责任单位.
_COLON_LOST = pattern(rf"(?P<label>[(（〔\[［【,，;；](?:{LABEL}))[ \u3000;；](?=[\u4e00-\u9fff])")


def role_of(word: str) -> Role:
    """Return the role that a label or a verb tells."""
    return next((role for role, words in _TELLING if words.search(word)), Role.RESPONSIBLE)


#: Of several words the one that leads counts: 牵头配合单位.
_TELLING = tuple((role, pattern(f"<<duties:{role}>>|<<role_verbs:{role}>>")) for role in (Role.LEAD, Role.SUPPORT))


#: A blank or a stroke between two bodies, of which the second plainly begins another name.
_MARK_LOST = pattern(r"(?<=[局厅委办部院会府])(?:[ \u3000]+|/|／)(?=[省市县区州]|自治区|国家|各)")


def with_marks(text: str) -> str:
    """Return a clause with its colons and marks where blanks, semicolons or strokes replace them; no offset changes.

    >>> with_marks("（责任单位 省财政厅 省教育厅）")
    '（责任单位：省财政厅、省教育厅）'
    """
    return _MARK_LOST.sub(_mark, _COLON_LOST.sub(r"\g<label>：", text))


def _mark(lost: re.Match[str]) -> str:
    return "、" + " " * (len(lost[0]) - 1)


def mark_lines(text: str) -> str:
    """Return a text with a semicolon between labels on lines of their own, each character else in its place."""
    return _NEXT_LABEL.sub(_semicolon, text)


def _semicolon(blanks: re.Match[str]) -> str:
    before = blanks.string[max(0, blanks.start() - _LONGEST_LABEL) : blanks.start()]
    around = before + blanks.string[blanks.end() : blanks.end() + _LONGEST_LABEL]
    # Blanks within a label divide nothing: 完成 时限.
    broken = any(label.start() < len(before) < label.end() for label in _ANY_LABEL.finditer(around))
    return blanks[0] if broken else ";" + " " * (len(blanks[0]) - 1)


@attrs.frozen
class Assignment(PlainValue):
    """One agency with its role in a clause.

    `span` is the place of the name as written, counted from the start of the clause; add `responsibility.span.start`
    for the position in the source. None for an assignment that was not read.
    """

    agency: Agency = attrs.field(validator=fields.of(Agency, "an Agency"))
    role: Role = attrs.field(default=Role.RESPONSIBLE, validator=fields.of(Role, "a Role"))
    span: Span | None = attrs.field(default=None, eq=False, repr=False, metadata=COUNTED_WITHIN)


class Parts(NamedTuple):
    """What a clause says, ready to make a Responsibility.

    `before_comma` counts the names before the first comma, 0 if there is none; `labelled` tells whether the clause
    has a label, `names_a_role` whether it has a label or a verb.
    """

    assignments: tuple[Assignment, ...]
    open_ended: bool
    deadline: str | None
    before_comma: int = 0
    names_a_role: bool = False
    labelled: bool = False
