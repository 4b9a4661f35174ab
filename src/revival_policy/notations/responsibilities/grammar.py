"""Clauses of any shape, read by a grammar."""

from __future__ import annotations

import re

import attrs
import pyparsing as pp

from revival_policy.notations.agencies import (
    ROLE_VERB,
    Names,
    ReadText,
    WrittenGroup,
    agencies_of,
    agency_group,
    group_mark,
)
from revival_policy.notations.grammar import Grammar, offsets_without_blanks, without_blanks
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
    role_of,
)

#: Blanks, or a full stop, before another label on the next line.
_NEXT_LABEL = re.compile(rf"[。\s]{{1,20}}(?=(?:{LABEL}|{TIME_LABEL}){COLON})")
_BEGINS_WITH_LABEL = re.compile(rf"(?:{LABEL}){COLON}")


def read_by_grammar(text: str) -> Parts:
    """Read a clause of any shape; raise NotationError if it is none."""
    if _BEGINS_WITH_LABEL.match(without_blanks(text[:60])):
        # Each label on a line of its own: a semicolon in place of the blanks keeps every offset.
        marked = _NEXT_LABEL.sub(lambda blanks: ";" + " " * (len(blanks[0]) - 1), text)
        return _Reader(marked, _LABELLED_GRAMMAR).parts()
    return _Reader(text, _BRACKETED_GRAMMAR).parts()


@attrs.frozen
class _Part:
    label: Role | None
    group: WrittenGroup
    verb: Role | None


@attrs.frozen
class _Deadline:
    text: str


class _Reader:
    """Goes through the parts of one clause."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._source = ReadText(text, offsets_without_blanks(text), grammar)
        self._names = Names()
        self._found: list[Assignment] = []
        self._label: Role | None = None
        #: From here on, assignments have neither label nor verb, and follow a group that has a verb.
        self._waiting: int | None = None

    def parts(self) -> Parts:
        text, _, grammar = self._source
        tokens = grammar.read_tokens(text)
        groups = [token for token in tokens if isinstance(token, _Part)]
        before_comma = 0
        for token in tokens:
            if isinstance(token, _Part):
                before_comma = before_comma or len(self._found)
                self._add(token)
            elif isinstance(token, str):
                self._names.share_no_more()
        if not self._found:
            grammar.refuse(text, 1, "机关名称")
        return Parts(
            tuple(self._found),
            any(part.group.open_ended for part in groups),
            next((token.text for token in tokens[::-1] if isinstance(token, _Deadline)), None),
            before_comma,
            any(part.label or part.verb for part in groups),
        )

    def _add(self, part: _Part) -> None:
        if part.label:
            self._label, self._waiting = part.label, None
            self._names.share_no_more()
        role = part.verb or self._label or Role.RESPONSIBLE
        if part.verb and self._waiting is not None:
            self._found[self._waiting :] = [
                attrs.evolve(waiting, role=role) for waiting in self._found[self._waiting :]
            ]
        for span, agency in agencies_of(part.group, self._source, self._names):
            self._found.append(Assignment(agency, role, span))
        if part.verb:
            self._names.share_no_more()
            self._waiting = None if self._label else len(self._found)


def _part(_text: str, _position: int, tokens: pp.ParseResults) -> _Part:
    label = role_of(str(tokens["label"])) if "label" in tokens else None
    verb = role_of(str(tokens["verb"])) if "verb" in tokens else None
    group = tokens["group"]
    assert isinstance(group, WrittenGroup)  # noqa: S101 - for the type checkers: so the grammar below makes it
    return _Part(label, group, verb)


_deadline = pp.Regex(DEADLINE).set_name("完成时限").add_parse_action(lambda tokens: _Deadline(str(tokens[0])))
_label = pp.Regex(LABELLED).set_name("责任单位:")
_verb = pp.Regex(ROLE_VERB).set_name("负责")
_said = pp.Regex(CONVENTION).set_name("约定").suppress()
_names = pp.Opt(pp.Literal("由")).suppress() + agency_group("group") + pp.Opt(_verb("verb"))
_assigned = (pp.Opt(_label("label")) + _names).add_parse_action(_part)
_labelled = (_label("label") + _names).add_parse_action(_part)
_clause_part = (_deadline | _assigned).set_name("机关名称")
_parts = pp.ZeroOrMore(
    pp.Char("。.,，;；").suppress() + _said | group_mark + _clause_part | _labelled
) + pp.Opt(pp.Char("。；;")).suppress()
_opening = pp.Char("(（〔[［【").suppress().set_name("（")
_closing = pp.Char(")）〕]］】").suppress().set_name("）")
_BRACKETED_GRAMMAR = Grammar("责任分工", _opening + _clause_part + _parts + _closing)
_LABELLED_GRAMMAR = Grammar("责任分工", _labelled + _parts)
