"""Responsibility clauses (责任分工): who leads, who helps, by when.

    clause = "(" part { ("," | ";") part } ")"
    part   = deadline | [ label ":" ] group [ verb ]
    label  = 牵头单位, 责任单位, 配合部门 ...          holds until the next label
    verb   = 牵头, 配合, 按职责分工负责 ...             holds for its group alone
    group  = names of agencies, see agencies

No rule fixes these clauses; the shapes are those met in notices of every level. A group with neither label nor verb
is responsible (负责).
"""

from __future__ import annotations

import enum
import functools
import re
from typing import NamedTuple

import attrs
import pyparsing as pp

from revival_policy.errors import NotationError
from revival_policy.notations.agencies import (
    CLOSING,
    OPENING,
    ROLE_VERB,
    STATEMENT_OF_TIME,
    Agency,
    ReadText,
    WrittenGroup,
    agencies_of,
    agency_group,
    agency_named,
    complete_shared,
    group_mark,
    join_names,
    stands_in_a_list,
)
from revival_policy.notations.grammar import BLANK, HANZI, Grammar, offsets_without_blanks, without_blanks
from revival_policy.notations.matches import Match, Span

_COLON = "[:：∶]"
_LABEL = (
    r"(?:主要|共同|具体|第一)?(?:牵头责任|牵头考核|牵头督导|牵头|责任|配合|参与|参加|协助|协同|协办|主办|承办|落实|服务|指导|实施|执行"
    rf"|负责|主管|组织实施|督导|考核)(?:单位|部门|机构|主体|处室|科室)?{_COLON}"
)
#: A deadline with its label (完成时限:2025年6月底前), or a statement of time that is one by itself (持续推进).
DEADLINE = (
    rf"(?:(?:完成|办理|工作|落实|推进)?(?:时限|时间|期限|时序进度|进度)(?:要求)?{_COLON}"
    rf"|(?=[12][0-9]{{3}}年)|(?={STATEMENT_OF_TIME}))[^,，;；、。{OPENING}{CLOSING}]{{1,40}}"
)


class Role(enum.Enum):
    """What an agency has to do with a measure; `str(role)` is the value."""

    LEAD = "lead"
    """牵头: answers for the whole"""
    SUPPORT = "support"
    """配合, 参与: helps the one that leads"""
    RESPONSIBLE = "responsible"
    """负责, or named without a role"""

    def __str__(self) -> str:
        """Return the value: lead, support or responsible."""
        return self.value


@attrs.frozen
class Assignment:
    """One agency with its role in a clause.

    `span` is the place of the name as written, counted from the start of the clause; add `responsibility.span.start`
    for the place in the source. None for an assignment that was not read.
    """

    agency: Agency
    role: Role = Role.RESPONSIBLE
    span: Span | None = attrs.field(default=None, eq=False, repr=False)


def _reads_as_deadline(_clause: Responsibility, _attribute: object, deadline: str | None) -> None:
    if deadline is not None and (not re.fullmatch(DEADLINE, deadline) or deadline != without_blanks(deadline)):
        msg = f"not a deadline with its label, or a statement of time: {deadline!r}"
        raise ValueError(msg)


def _stand_in_a_list(_clause: Responsibility, _attribute: object, assignments: tuple[Assignment, ...]) -> None:
    for assignment in assignments:
        if not stands_in_a_list(assignment.agency.name):
            msg = f"not a name that can stand in a clause: {assignment.agency.name!r}"
            raise ValueError(msg)


@attrs.frozen(repr=False)
class Responsibility:
    """Who must carry out a measure (责任分工): agencies with roles, an open end, a deadline.

    `open_ended` says that 等 stands in the clause: others share in it who are not named. `deadline` is the statement
    of time as written, with its label and without blanks. `span` is the place of the clause in the source of the
    notice, None for a clause that was not read from one.

    >>> clause = Responsibility.from_text("（省国资委牵头，长春市、吉林市政府等配合）")
    >>> [(str(part.role), part.agency.name) for part in clause.assignments], clause.open_ended
    ([('lead', '省国资委'), ('support', '长春市政府'), ('support', '吉林市政府')], True)
    >>> print(clause)
    (牵头单位:省国资委;配合单位:长春市政府、吉林市政府等)
    """

    assignments: tuple[Assignment, ...] = attrs.field(validator=[attrs.validators.min_len(1), _stand_in_a_list])
    open_ended: bool = False
    deadline: str | None = attrs.field(default=None, validator=_reads_as_deadline)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @classmethod
    def from_text(cls, text: str) -> Responsibility:
        """Read a clause that stands alone, its brackets with it; raise NotationError if it is none."""
        stripped = text.strip()
        plain = read_plain(stripped)
        try:
            return cls(*(read_by_grammar(stripped) if plain is None else plain))
        except NotationError as error:
            position = error.position + len(text) - len(text.lstrip())
            raise NotationError(error.notation, text, position, error.expected) from None

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies of all roles, in their order."""
        return tuple(assignment.agency for assignment in self.assignments)

    def __str__(self) -> str:
        """Return the clause in brackets; labels stand in it where a role is more than responsible."""
        labelled = any(assignment.role is not Role.RESPONSIBLE for assignment in self.assignments)
        parts: list[str] = []
        for role, names in _runs_of_roles(self.assignments):
            parts.append((_CANONICAL_LABEL[role] if labelled else "") + join_names(names))
        written = ";".join(parts) + ("等" if self.open_ended else "")
        return f"({written};{self.deadline})" if self.deadline else f"({written})"

    def __repr__(self) -> str:
        """Return the call that makes this clause, its span left out."""
        return f"Responsibility.from_text({str(self)!r})"


def find_responsibilities(text: str) -> list[Match[Responsibility]]:
    """Return the clauses in running text that say who is responsible.

    A bracket is such a clause when it names a role (牵头单位:, 负责), or when it follows the end of a sentence and
    most of what it lists has the form of an agency's name. Brackets that explain are left alone.

    >>> [match.text for match in find_responsibilities("推进改革(PPP)。(省发展改革委、省财政厅等)")]
    ['(省发展改革委、省财政厅等)']
    """
    found = []
    for candidate in _BRACKETS.finditer(text):
        written = candidate.group("clause")
        value = _judge(written, candidate.group("end_of_sentence") is not None)
        if value is not None:
            start, end = candidate.span("clause")
            found.append(Match(value, start, end, written))
    return found


@functools.lru_cache(maxsize=4096)
def _judge(written: str, after_a_sentence: bool) -> Responsibility | None:  # noqa: FBT001 - part of the memo's key
    """Return the clause that a bracket is, None for a bracket that explains."""
    plain = read_plain(written)
    if plain is not None:
        return Responsibility(*plain) if after_a_sentence and _mostly_agencies(plain) else None
    names_a_role = _NAMES_A_ROLE.search(without_blanks(written)) is not None
    if not (names_a_role or after_a_sentence):
        return None
    try:
        parts = read_by_grammar(written)
    except NotationError:
        return None
    return Responsibility(*parts) if names_a_role or _mostly_agencies(parts) else None


def _mostly_agencies(parts: Parts) -> bool:
    alike = sum(_is_like_an_agency(assignment.agency.name) for assignment in parts.assignments)
    return 2 * alike >= len(parts.assignments)


@functools.lru_cache(maxsize=8192)
def _is_like_an_agency(name: str) -> bool:
    return _LIKE_AN_AGENCY.search(name) is not None


class Parts(NamedTuple):
    """What a clause says, ready to make a Responsibility."""

    assignments: tuple[Assignment, ...]
    open_ended: bool
    deadline: str | None


def read_plain(text: str) -> Parts | None:
    """Read the common clause, names without roles between plain marks; None for any other, which the grammar reads.

    Most clauses have this shape, and reading them so costs a thirtieth; a property test holds both to one result.
    """
    if not _PLAIN.fullmatch(text) or _NOT_PLAIN.search(text):
        return None
    assignments: list[Assignment] = []
    open_ended = False
    position = 1
    for group in _COMMA.split(text[1:-1]):
        written = group.split("、")
        names = [name.removesuffix("等") for name in written]
        open_ended = open_ended or names != written
        for name, completed, spelled in zip(names, complete_shared(names), written, strict=True):
            if not stands_in_a_list(completed):
                return None
            assignments.append(
                Assignment(agency_named(completed), Role.RESPONSIBLE, Span(position, position + len(name)))
            )
            position += len(spelled) + 1
    return Parts(tuple(assignments), open_ended, None)


def read_by_grammar(text: str) -> Parts:
    """Read a clause of any shape by the grammar; raise NotationError if it is none."""
    assignments: list[Assignment] = []
    labelled = Role.RESPONSIBLE
    open_ended = False
    deadline = None
    source = ReadText(text, offsets_without_blanks(text), _GRAMMAR)
    for part in _GRAMMAR.read_tokens(text):
        if not isinstance(part, _Part):
            deadline = str(part)
            continue
        labelled = part.label or labelled
        for span, agency in agencies_of(part.group, source):
            assignments.append(Assignment(agency, part.verb or labelled, span))
        open_ended = open_ended or part.group.open_ended
    if not assignments:
        _GRAMMAR.refuse(text, 1, "机关名称")
    return Parts(tuple(assignments), open_ended, deadline)


def _runs_of_roles(assignments: tuple[Assignment, ...]) -> list[tuple[Role, list[str]]]:
    runs: list[tuple[Role, list[str]]] = []
    for assignment in assignments:
        if not runs or runs[-1][0] is not assignment.role:
            runs.append((assignment.role, []))
        runs[-1][1].append(assignment.agency.name)
    return runs


def _role_of(word: str) -> Role:
    if "牵头" in word or "主办" in word:
        return Role.LEAD
    return Role.SUPPORT if _HELPING.search(word) else Role.RESPONSIBLE


@attrs.frozen
class _Part:
    label: Role | None
    group: WrittenGroup
    verb: Role | None


def _part(_text: str, _position: int, tokens: pp.ParseResults) -> _Part:
    label = _role_of(str(tokens["label"])) if "label" in tokens else None
    verb = _role_of(str(tokens["verb"])) if "verb" in tokens else None
    group = tokens["group"]
    assert isinstance(group, WrittenGroup)  # noqa: S101 - for the type checkers: so the grammar below makes it
    return _Part(label, group, verb)


_CANONICAL_LABEL = {Role.LEAD: "牵头单位:", Role.SUPPORT: "配合单位:", Role.RESPONSIBLE: "责任单位:"}
_HELPING = re.compile("配合|参与|参加|协助|协同|协办")
_COMMA = re.compile("[,，]")
_PLAIN = re.compile(rf"[(（]{HANZI}+(?:[、,，]{HANZI}+)*[)）]")
# What only the grammar can read: roles, an open end with words behind it, several kinds of place under one 各.
_NOT_PLAIN = re.compile(
    r"等(?![、,，)）])|(?<![^(（、,，])等|牵头|负责|配合|参与|参加|协助|协同|指导|落实|实施|会同|各[^、,，)）]{1,5}[、,，]"
    r"|[(（、,，](?:持续|长期|按进度|按时序)"
)
_LIKE_AN_AGENCY = re.compile(
    r"(?:[厅局委办部院会府署行司队所社团联科站组室处校镇乡区县市州盟旗台]|中心|公司|集团|部门|单位|企业|机构|海关|街道|大学)(?:[(（].*[)）])?$"
    r"|各|有关|相关"
)
_NAMES_A_ROLE = re.compile(rf"^[{OPENING}]{_LABEL}|{ROLE_VERB}(?=\s*[。；;]?[{CLOSING}]$)")
_INSIDE = rf"[^{OPENING}{CLOSING}]{{0,500}}"
_BRACKETS = re.compile(
    rf"(?P<end_of_sentence>[。！!？?；;”\"]{BLANK})?"
    rf"(?P<clause>[{OPENING}]{_INSIDE}(?:[{OPENING}]{_INSIDE}(?:[{OPENING}]{_INSIDE}[{CLOSING}]{_INSIDE}){{0,9}}[{CLOSING}]{_INSIDE}){{0,30}}[{CLOSING}])"
)

_deadline = pp.Regex(DEADLINE).set_name("完成时限")
_label = pp.Regex(_LABEL).set_name("责任单位:")
_verb = pp.Regex(ROLE_VERB).set_name("负责")
_assigned = (pp.Opt(_label("label")) + agency_group("group") + pp.Opt(_verb("verb"))).add_parse_action(_part)
_clause_part = (_deadline | _assigned).set_name("机关名称")
_GRAMMAR = Grammar(
    "责任分工",
    pp.Char("(（〔[［【").suppress().set_name("（")
    + _clause_part
    + pp.ZeroOrMore(group_mark + _clause_part)
    + pp.Opt(pp.Char("。；;")).suppress()
    + pp.Char(")）〕]］】").suppress().set_name("）"),
)
