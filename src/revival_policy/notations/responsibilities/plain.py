"""The fast lane: clauses of names between plain marks, with labels and verbs."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.notations.agencies import ROLE_VERB, SHARED_BY_KINDS, stands_in_a_list
from revival_policy.notations.grammar import HANZI
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.assembly import Assembly
from revival_policy.notations.responsibilities.roles import COLON, LABELLED, Parts, Role, role_of

if TYPE_CHECKING:
    from revival_policy.notations.agencies import Agency

_NAME = rf"{HANZI}(?:{HANZI}|[(（〔<]{HANZI}(?:{HANZI}|、){{0,40}}[)）〕>])*"
_NAMES = rf"{_NAME}(?:、{_NAME})*"
_GROUP = rf"\s{{0,20}}(?:{HANZI}{{2,12}}{COLON})?{_NAMES}"
_GROUPS = rf"{_GROUP}(?:[,，;；]{_GROUP})*"
_BRACKETED = re.compile(rf"[(（〔\[［【]{_GROUPS}[)）〕\]］】]")
_LABELLED = re.compile(_GROUPS)
_EACH_GROUP = re.compile(rf"(?P<mark>[,，;；])?\s*(?P<label>[^:：∶,，;；]+{COLON})?(?P<names>[^,，;；]+)")
_EACH_NAME = re.compile(rf"{SHARED_BY_KINDS}|(?:[^、(（〔<)）〕>]|[(（〔<][^)）〕>]*[)）〕>])+")
_VERB = re.compile(ROLE_VERB)
_VERB_ENDS = frozenset("头责合与加助同作持导促办实织调施进位门")
_OPEN_END = re.compile("等(?:有关|相关)?(?:部门|单位)$")
# What only the grammar can read: conventions.
_NOT_PLAIN = re.compile("下同|不再|[为是](?:牵头|主办)|会同")


def read_plain(text: str) -> Parts | None:
    """Read the common clause; None for any other, which the grammar reads.

    Most clauses have this shape, and reading them so costs a thirtieth; a property test holds both to one result.
    """
    bracketed = _BRACKETED.fullmatch(text) is not None
    if not (bracketed or _LABELLED.fullmatch(text)) or _NOT_PLAIN.search(text):
        return None
    clause = Assembly()
    start, end = (1, len(text) - 1) if bracketed else (0, len(text))
    for group in _EACH_GROUP.finditer(text, start, end):
        label = None
        if group["label"] is not None:
            label = _label(group["label"])
            if label is None:
                return None
        elif not bracketed and group["mark"] is None:
            return None
        if group["mark"] in {";", "；"}:
            clause.names.share_no_more()
        if not _add(clause, label, group["names"], group.start("names")):
            return None
    return clause.parts(None)


@functools.lru_cache(maxsize=256)
def _label(written: str) -> Role | None:
    return role_of(written) if re.fullmatch(LABELLED, written) else None


def _add(clause: Assembly, label: Role | None, names: str, start: int) -> bool:
    """Add a group; False where the grammar must read it."""
    verb = _VERB.search(names) if names[-1] in _VERB_ENDS else None
    if verb is not None and verb.end() < len(names):
        return False
    names = names[: verb.start()] if verb else names
    listed = _OPEN_END.sub("", names)
    written, places = _divide(listed)
    bare = [name.removesuffix("等") for name in written]
    if not all(map(_is_plain, bare)):
        return False
    clause.begin_group(label)
    named: list[tuple[Span, Agency]] = []
    for name, place, agency in zip(bare, places, clause.names.of(bare), strict=True):
        if agency is None:
            return False
        named.append((Span(start + place, start + place + len(name)), agency))
    clause.end_group(named, role_of(verb[0]) if verb else None, open_ended=bare != written or listed != names)
    return True


def _divide(names: str) -> tuple[list[str], list[int]]:
    """Return the names of a group and their offsets in it."""
    if "各" in names or not names.isalpha():
        found = list(_EACH_NAME.finditer(names))
        return [name[0] for name in found], [name.start() for name in found]
    return [names], [0]


def _is_plain(name: str) -> bool:
    return name[:1] != "由" and stands_in_a_list(name)
