"""The fast lane: clauses of names between plain marks, with labels and verbs."""

from __future__ import annotations

import functools
import re
from itertools import accumulate
from typing import TYPE_CHECKING

from revival_policy.notations.agency_names import (
    CLOSING,
    JOINTLY,
    OPENING,
    ROLE_VERB,
    SHARED_BY_KINDS,
    STATEMENT_OF_TIME,
    is_list_name,
)
from revival_policy.notations.grammar import HANZI, offsets_without_blanks, without_blanks
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.assembly import Assembly
from revival_policy.notations.responsibilities.roles import (
    COLON,
    LABELLED,
    TIME_LABEL,
    Assignment,
    Parts,
    Role,
    mark_lines,
    role_of,
)
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = rf"{HANZI}(?:{HANZI}|[(（〔<]{HANZI}(?:{HANZI}|、){{0,40}}[)）〕>])*"
_NAMES = rf"{_NAME}(?:、{{1,2}}{_NAME})*"
_GROUP = rf"(?:{HANZI}{{2,12}}{COLON})?{_NAMES}"
_GROUPS = rf"{_GROUP}(?:[,，;；]{_GROUP})*"
_BRACKETED = pattern(rf"[(（〔\[［【]{_GROUPS}[)）〕\]］】]")
_LABELLED = pattern(_GROUPS)
_LABEL = pattern(LABELLED)
_EACH_GROUP = pattern(rf"(?P<mark>[,，;；])?(?P<label>[^:：∶,，;；]+{COLON})?(?P<names>[^,，;；]+)")
_PIECE = r"[^、(（〔<)）〕>]"
_EACH_NAME = pattern(rf"{SHARED_BY_KINDS}|{_PIECE}*(?:[(（〔<][^)）〕>]*[)）〕>]{_PIECE}*)+|{_PIECE}+")
#: What may be one name of several kinds of places.
_SHARED = pattern("各|[有相]关[设县市地乡街州区盟旗镇开]")
_VERB = pattern(ROLE_VERB)
_VERB_ENDS = frozenset("头责合与加助同作持导促办实织调施进位门")
_BRACKET = pattern(f"[{OPENING}{CLOSING}]")
_OTHER_LABEL = pattern(rf"(?!{TIME_LABEL}{COLON}){HANZI}{{2,8}}{COLON}")
_BODIES = ("部门", "单位")
_OPEN_END = pattern("等(?:有关|相关)?(?:部门|单位)$")
# What only the grammar can read (conventions, times, roles of one name), and what nobody can, a name left out.
_NOT_PLAIN = pattern(
    rf"下同|不再|[为是](?:牵头|主办)|、、|{STATEMENT_OF_TIME}|<<role_verbs>>、"
    rf"|(?<=.)[{OPENING}](?:<<role_verbs>>)(?:单位|部门)?[{CLOSING}]"
)
_MAY_JOIN = re.compile("会同|[及与]|[局厅委办室府]和|和各")
_JOINTLY = pattern(f"(?<!、)(?:{JOINTLY})")


def read_plain(text: str) -> Parts | None:
    """Read the common clause; None for any other, which the grammar reads.

    Most clauses have this shape, and reading them so costs a thirtieth; a property test holds both to one result.
    """
    compact = without_blanks(text)
    if len(compact) == len(text) and "。" not in text:
        return _read_compact(text)
    marked = mark_lines(text)
    parts = _read_compact(without_blanks(marked))
    if parts is None:
        return None
    offsets = offsets_without_blanks(marked)
    assignments = tuple(_moved(assignment, offsets) for assignment in parts.assignments)
    return parts._replace(assignments=assignments)


def _as_long_a_mark(word: re.Match[str]) -> str:
    return "、" * len(word[0])


def _moved(assignment: Assignment, offsets: Sequence[int]) -> Assignment:
    start, end = assignment.span or (0, 0)
    return Assignment(assignment.agency, assignment.role, Span(offsets[start], offsets[end - 1] + 1))


def _read_compact(text: str) -> Parts | None:
    doubtful = _NOT_PLAIN.search(text) is not None
    if _MAY_JOIN.search(text):
        # The word joins names as a mark does; as long a mark keeps their places.
        text = _JOINTLY.sub(_as_long_a_mark, text)
    bracketed = _BRACKETED.fullmatch(text) is not None
    if doubtful or not (bracketed or _LABELLED.fullmatch(text)):
        return None
    clause = Assembly()
    start, end = (1, len(text) - 1) if bracketed else (0, len(text))
    skips = False
    for group in _EACH_GROUP.finditer(text, start, end):
        mark, label, names = group.groups()
        role = None if label is None else _label(label)
        if role is None and mark is None and not bracketed:
            return None
        if mark in {";", "；"}:
            clause.names.share_no_more()
            skips = False
        # What is under another label (适用范围:) goes on to the next role, over commas.
        skips = role is None and (skips or label is not None)
        if skips and (_BRACKET.search(names) or (label is not None and not _OTHER_LABEL.fullmatch(label))):
            return None
        if not skips and not _add(clause, role, names, group.start("names")):
            return None
    if not clause.assignments:
        return None
    return clause.parts(None)


@functools.lru_cache(maxsize=256)
def _label(written: str) -> Role | None:
    return role_of(written) if _LABEL.fullmatch(written) else None


def _add(clause: Assembly, label: Role | None, names: str, start: int) -> bool:
    """Add a group; False where the grammar must read it."""
    verb = _VERB.search(names) if names[-1] in _VERB_ENDS else None
    if verb is not None and verb.end() < len(names):
        return False
    names = names[: verb.start()] if verb else names
    listed = _OPEN_END.sub("", names) if names.endswith(_BODIES) else names
    written, places = _divide(listed)
    bare = [name.removesuffix("等") for name in written]
    if not all(bare):
        return False
    clause.begin_group(label)
    said = verb[0] if verb else None
    role = clause.role(role_of(said) if said else None)
    assignments: list[Assignment] = []
    for name, place, agency in zip(bare, places, clause.names.of(bare), strict=True):
        if agency is None or (agency.name != name and not is_list_name(name)):
            return False
        assignments.append(Assignment(agency, role, Span(start + place, start + place + len(name))))
    clause.end_group(assignments, said, open_ended=bare != written or listed != names)
    return True


def _divide(names: str) -> tuple[list[str], list[int]]:
    """Return the names of a group and their offsets in it."""
    if names[-1:] in {"", "、"}:
        return [""], [0]
    if _SHARED.search(names) or "、、" in names or not names.replace("、", "").isalpha():
        found = list(_EACH_NAME.finditer(names))
        return [name[0] for name in found], [name.start() for name in found]
    written = names.split("、")
    return written, list(accumulate((len(name) + 1 for name in written[:-1]), initial=0))
