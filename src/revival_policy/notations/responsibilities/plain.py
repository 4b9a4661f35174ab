"""The fast lane: the common clause, names without roles between plain marks."""

from __future__ import annotations

import re

from revival_policy.notations.agencies import Names
from revival_policy.notations.grammar import HANZI
from revival_policy.notations.matches import Span
from revival_policy.notations.responsibilities.roles import Assignment, Parts, Role

_COMMA = re.compile("[,，]")
_PLAIN = re.compile(rf"[(（]{HANZI}+(?:[、,，]{HANZI}+)*[)）]")
# What only the grammar can read: roles, an open end with words behind it, several kinds of place under one 各.
_NOT_PLAIN = re.compile(
    r"等(?![、,，)）])|(?<![^(（、,，])[等由]|会同|各[^、,，)）]{1,5}[、,，]|[(（、,，](?:持续|长期|常年|全年|按进度|按时序)"
    r"|牵头|负责|(?:配合|参与|参加|协助|协同|协作|支持|指导|督导|督促|主办|承办|协办|落实|组织|协调|实施|推进)(?:[、,，)）]|等)"
    r"|为牵头|不再|下同|[,，](?:含|包括)"
)


def read_plain(text: str) -> Parts | None:
    """Read the common clause; None for any other, which the grammar reads.

    Most clauses have this shape, and reading them so costs a thirtieth; a property test holds both to one result.
    """
    if not _PLAIN.fullmatch(text) or _NOT_PLAIN.search(text):
        return None
    assignments: list[Assignment] = []
    open_ended = False
    before_comma = 0
    position = 1
    names = Names()
    for group in _COMMA.split(text[1:-1]):
        written = group.split("、")
        bare = [name.removesuffix("等") for name in written]
        open_ended = open_ended or bare != written
        before_comma = before_comma or len(assignments)
        for name, agency, spelled in zip(bare, names.of(bare), written, strict=True):
            if agency is None:
                return None
            assignments.append(Assignment(agency, Role.RESPONSIBLE, Span(position, position + len(name))))
            position += len(spelled) + 1
    return Parts(tuple(assignments), open_ended, None, before_comma)
