"""Responsibility clauses (责任分工): who leads, who helps, by when.

    clause     = "(" parts ")" | labelled part, on lines of its own
    parts      = part { ("," | ";") part } { "。" convention }
    part       = deadline | [ label ":" ] group [ verb ]
    label      = 牵头单位, 责任单位, 配合部门 ...          holds until the next label
    verb       = 牵头, 配合, 按职责分工负责 ...             holds for its group, and for groups after the verb before
    group      = names of agencies, see agencies
    convention = 列第一位的为牵头单位,下同 ...              holds from there on

No rule fixes these clauses; the shapes are those met in notices of every level. A group with neither label nor verb
is responsible (负责).
"""

from revival_policy.notations.responsibilities.clause import Responsibility
from revival_policy.notations.responsibilities.conventions import Convention, ConventionKind
from revival_policy.notations.responsibilities.grammar import read_by_grammar
from revival_policy.notations.responsibilities.plain import read_plain
from revival_policy.notations.responsibilities.roles import Assignment, Parts, Role, RoleName
from revival_policy.notations.responsibilities.scan import find_responsibilities
from revival_policy.notations.responsibilities.tables import TableTask, read_responsibility_table

__all__ = [
    "Assignment",
    "Convention",
    "ConventionKind",
    "Parts",
    "Responsibility",
    "Role",
    "RoleName",
    "TableTask",
    "find_responsibilities",
    "read_by_grammar",
    "read_plain",
    "read_responsibility_table",
]
