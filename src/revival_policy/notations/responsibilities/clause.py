"""A responsibility clause as a value."""

from __future__ import annotations

import attrs

from revival_policy.errors import NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.agency_lists import join_names
from revival_policy.notations.agency_names import is_list_name
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.conventions import (
    Convention,
    ConventionKind,
    InForce,
    find_conventions,
)
from revival_policy.notations.responsibilities.grammar import read_by_grammar
from revival_policy.notations.responsibilities.plain import read_plain
from revival_policy.notations.responsibilities.roles import DEADLINE, Assignment, Parts, Role, with_marks
from revival_policy.words.patterns import pattern

_DEADLINE = pattern(DEADLINE)


def _reads_as_deadline(_clause: Responsibility, _attribute: object, deadline: str | None) -> None:
    if deadline is not None and (not _DEADLINE.fullmatch(deadline) or deadline != without_blanks(deadline)):
        msg = f"not a deadline with its label, or a statement of time: {deadline!r}"
        raise ValueError(msg)


def _are_list_names(_clause: Responsibility, _attribute: object, assignments: tuple[Assignment, ...]) -> None:
    names = [assignment.agency.name for assignment in assignments]
    if not all(map(is_list_name, names)):
        wrong = next(name for name in names if not is_list_name(name))
        msg = f"not a name that can be in a clause: {wrong!r}"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Responsibility(PlainValue):
    """Who must carry out a measure (责任分工): agencies with roles, an open end, a deadline.

    `open_ended` says that 等 is in the clause: others share in it who are not named. `deadline` is the statement
    of time as written, with its label and without blanks. `conventions` are those in force where the clause is,
    its own among them: roles and names are already as they say. `span` is the place of the clause in the source of the
    notice, None for a clause that was not read from one. `governs` is the place of the text that the clause speaks of:
    from the clause before it, or the beginning of the measure or paragraph, to the clause; None where nothing is
    before it.

    >>> clause = Responsibility.from_text("（省国资委牵头，长春市、吉林市政府等配合）")
    >>> [(str(part.role), part.agency.name) for part in clause.assignments], clause.open_ended
    ([('lead', '省国资委'), ('support', '长春市政府'), ('support', '吉林市政府')], True)
    >>> print(clause)
    (牵头单位:省国资委;配合单位:长春市政府、吉林市政府等)
    """

    assignments: tuple[Assignment, ...] = attrs.field(validator=[attrs.validators.min_len(1), _are_list_names])
    open_ended: bool = False
    deadline: str | None = attrs.field(default=None, validator=_reads_as_deadline)
    conventions: tuple[Convention, ...] = attrs.field(default=(), eq=False, kw_only=True)
    governs: Span | None = attrs.field(default=None, eq=False, kw_only=True)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @classmethod
    def from_text(cls, text: str) -> Responsibility:
        """Read a clause written alone, in its brackets or with its labels; raise NotationError if it is not one."""
        folded = fold(text)
        stripped = with_marks(folded.strip())
        try:
            parts = read_plain(stripped) or read_by_grammar(stripped)
        except NotationError as error:
            position = error.position + len(folded) - len(folded.lstrip())
            raise NotationError(error.notation, text, position, error.expected) from None
        in_force = InForce(found.value for found in find_conventions(stripped))
        assignments, open_ended, deadline, *_ = as_declared(parts, in_force)
        return cls(assignments, open_ended, deadline, conventions=in_force.conventions)

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies of all roles, in their order."""
        return tuple(assignment.agency for assignment in self.assignments)

    @property
    def also_concerned(self) -> tuple[Agency, ...]:
        """The agencies that share in this as in all, and are named no more (以下均需…落实,不再列出)."""
        return tuple(
            agency
            for convention in self.conventions
            if convention.kind is ConventionKind.CONCERNED
            for agency in convention.agencies
        )

    def __str__(self) -> str:
        """Return the clause in brackets; labels are in it where a role is more than responsible."""
        labelled = any(assignment.role is not Role.RESPONSIBLE for assignment in self.assignments)
        parts: list[str] = []
        for role, names in _runs_of_roles(self.assignments):
            parts.append((_CANONICAL_LABEL[role] if labelled else "") + join_names(names))
        written = ";".join(parts) + ("等" if self.open_ended else "")
        return f"({written};{self.deadline})" if self.deadline else f"({written})"

    def __repr__(self) -> str:
        """Return the call that makes this clause, its places and conventions left out."""
        return f"Responsibility.from_text({str(self)!r})"


def as_declared(parts: Parts, in_force: InForce) -> Parts:
    """Return what a clause says where some conventions are in force."""
    if in_force.who_leads is None and not in_force.called:
        return parts
    leading = parts.before_comma if in_force.who_leads is ConventionKind.BEFORE_COMMA_LEADS else 1
    if in_force.who_leads is None or any(part.role is Role.LEAD for part in parts.assignments):
        leading = 0
    assignments: list[Assignment] = []
    for index, assignment in enumerate(parts.assignments):
        leads = index < leading and assignment.role is Role.RESPONSIBLE
        role = Role.LEAD if leads else assignment.role
        meant = in_force.called.get(assignment.agency.name)
        if meant is None and role is assignment.role:
            assignments.append(assignment)
        else:
            assignments += [Assignment(agency, role, assignment.span) for agency in meant or (assignment.agency,)]
    return parts._replace(assignments=tuple(assignments))


def _runs_of_roles(assignments: tuple[Assignment, ...]) -> list[tuple[Role, list[str]]]:
    runs: list[tuple[Role, list[str]]] = []
    for assignment in assignments:
        if not runs or runs[-1][0] is not assignment.role:
            runs.append((assignment.role, []))
        runs[-1][1].append(assignment.agency.name)
    return runs


_CANONICAL_LABEL = {Role.LEAD: "牵头单位:", Role.SUPPORT: "配合单位:", Role.RESPONSIBLE: "责任单位:"}
