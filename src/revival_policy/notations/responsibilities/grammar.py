"""Clauses of any shape, read by a grammar."""

from __future__ import annotations

import attrs
import pyparsing as pp

from revival_policy.notations.agency_lists import ReadText, WrittenGroup, agencies_of, agency_group, group_mark
from revival_policy.notations.agency_names import CLOSING, OPENING, ROLE_IN_BRACKETS, ROLE_VERB
from revival_policy.notations.grammar import HANZI, Grammar, offsets_without_blanks, without_blanks
from revival_policy.notations.responsibilities.assembly import Assembly
from revival_policy.notations.responsibilities.conventions import CONVENTION
from revival_policy.notations.responsibilities.roles import (
    COLON,
    DEADLINE,
    LABEL,
    LABELLED,
    TIME_LABEL,
    Assignment,
    Parts,
    Role,
    mark_lines,
    role_of,
)
from revival_policy.words.patterns import pattern, spelled

_BEGINS_WITH_LABEL = pattern(rf"(?:{LABEL}){COLON}")


def read_by_grammar(text: str) -> Parts:
    """Read a clause of any shape; raise NotationError if it is not one."""
    marked = mark_lines(text)
    labelled = _BEGINS_WITH_LABEL.match(without_blanks(text[:60]))
    return _read(marked, _LABELLED_GRAMMAR if labelled else _BRACKETED_GRAMMAR)


@attrs.frozen
class _Part:
    label: Role | None
    group: WrittenGroup
    verb: str | None


@attrs.frozen
class _Deadline:
    text: str


def _read(text: str, grammar: Grammar) -> Parts:
    source = ReadText(text, offsets_without_blanks(text), grammar)
    clause = Assembly()
    deadline = None
    for token in grammar.read_tokens(text):
        if isinstance(token, _Part):
            clause.begin_group(token.label)
            role = clause.role(role_of(token.verb) if token.verb else None)
            group, said = _said_in_brackets(token.group)
            named = agencies_of(group, source, clause.names)
            assignments = [
                Assignment(agency, own or role, span) for (span, agency), own in zip(named, said, strict=True)
            ]
            clause.end_group(assignments, token.verb, open_ended=token.group.open_ended)
        elif isinstance(token, _Deadline):
            deadline = token.text
        else:
            clause.names.share_no_more()
    if not clause.assignments:
        grammar.refuse(text, 1, "机关名称")
    return clause.parts(deadline)


def _said_in_brackets(group: WrittenGroup) -> tuple[WrittenGroup, list[Role | None]]:
    """Return names without the roles that are in brackets after some (省财政厅(牵头)、教育厅), and these roles."""
    found = [ROLE_IN_BRACKETS.search(name.text) for name in group.names]
    names = (
        attrs.evolve(name, text=name.text[: role.start()]) if role else name
        for name, role in zip(group.names, found, strict=True)
    )
    return attrs.evolve(group, names=tuple(names)), [role_of(role[0]) if role else None for role in found]


def _part(_text: str, _position: int, tokens: pp.ParseResults) -> _Part:
    label = role_of(str(tokens["label"])) if "label" in tokens else None
    verb = str(tokens["verb"]) if "verb" in tokens else None
    group = tokens["group"]
    assert isinstance(group, WrittenGroup)  # noqa: S101 - for the type checkers: so the grammar below makes it
    return _Part(label, group, verb)


_deadline = pp.Regex(spelled(DEADLINE)).set_name("完成时限").add_parse_action(lambda tokens: _Deadline(str(tokens[0])))
_label = pp.Regex(spelled(LABELLED)).set_name("责任单位:")
_verb = pp.Regex(spelled(ROLE_VERB)).set_name("负责")
#: What several do may follow a comma: 甲局、乙局,按职责分工负责.
_comma = pp.Opt(pp.Char(",，")).suppress()
_said = pp.Regex(spelled(CONVENTION)).set_name("约定").suppress()
_names = pp.Opt(pp.Literal("由")).suppress() + agency_group("group") + pp.Opt(_comma + _verb("verb"))
_before_a_mark = pp.Regex(rf"(?!{COLON})").suppress()
_assigned = (pp.Opt(_label("label")) + _names).add_parse_action(_part)
_labelled = (_label("label") + _names).add_parse_action(_part)
#: What else a clause tells under a label of its own: 适用范围, 责任人.
_other = pp.Regex(
    spelled(rf"{HANZI}{{2,8}}{COLON}(?:(?![,，](?:{LABELLED}|{TIME_LABEL}{COLON}))[^;；。{OPENING}{CLOSING}]){{1,200}}")
).suppress()
_clause_part = (_deadline | _assigned + _before_a_mark | _other).set_name("机关名称")
#: What is between two roles: a comma, also before 会同, or no more than what is between names (甲局牵头、乙局配合).
_part_mark = (group_mark | pp.Char("、").suppress()) + pp.Opt(pp.Regex("会同(?!县(?![级直]))")).suppress()
_parts = (
    pp.ZeroOrMore(pp.Char("。.,，;；").suppress() + _said | _part_mark + _clause_part)
    + pp.Opt(pp.Char("。；;")).suppress()
)
_opening = pp.Char("(（〔[［【").suppress().set_name("（")
_closing = pp.Char(")）〕]］】").suppress().set_name("）")
_BRACKETED_GRAMMAR = Grammar("责任分工", _opening + _clause_part + _parts + _closing)
_LABELLED_GRAMMAR = Grammar("责任分工", _labelled + _parts)
