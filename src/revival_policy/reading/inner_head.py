"""The head of a document that a letter issues: its title, and what is around it, by the evidence of its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.parts import PartKind
from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.grammar import without_blanks
from revival_policy.reading.evidence.best import Readings
from revival_policy.reading.evidence.clues import clues_of
from revival_policy.reading.evidence.roles import Role
from revival_policy.reading.evidence.units import units_at_top
from revival_policy.reading.names import bodies_in_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.reading.lines import Line

#: What each role is within another document; with any other the head ends.
_KINDS = {
    Role.TITLE: PartKind.ISSUED_TITLE,
    Role.MORE: PartKind.ISSUED_TITLE,
    Role.NUMBER: PartKind.NUMBER,
    Role.BYLINE: PartKind.BYLINE,
    Role.NOTE: PartKind.ADOPTION,
    Role.DATED: PartKind.DATE,
}
#: Above an attachment that no letter names.
_LABEL = "附件"
_OF_TITLE = (Role.TITLE, Role.MORE)


class InnerHead(NamedTuple):
    """The title, who wrote the document, to whom and when, the kinds of its lines; `end` is after them."""

    title: str
    issuers: tuple[Agency, ...]
    addressees: tuple[Agency, ...]
    date: Date | None
    kinds: dict[int, PartKind]
    end: int


def read_inner_head(
    lines: Sequence[Line], kinds: Sequence[PartKind | None], start: int, end: int, known: str | None
) -> InnerHead | None:
    """Read the head that begins at a line; None where it does not begin with one title.

    `known` is the title of the letter, which most often has this one in it.
    """
    units = units_at_top(lines[start:end], kinds[start:end])
    if not units:
        return None
    roles = Readings(units, clues_of(units, known)).best().roles
    head = [(unit, role) for unit, role in zip(units, _until_text(roles), strict=False)]
    title = "".join(without_blanks(unit.text) for unit, role in head if role in _OF_TITLE)
    if [role for _, role in head].count(Role.TITLE) != 1 or title.startswith(_LABEL):
        return None
    named = tuple(agency for unit, role in head if role is Role.BYLINE for agency in bodies_in_row(unit.text))
    # Who passes a report on is the one that it was written to, a colon after the name or not.
    addressed = bool(named) and (known or "").startswith(named[0].name)
    return InnerHead(
        title,
        () if addressed else named,
        named if addressed else (),
        next((found.value for unit, role in head if role is Role.DATED for found in find_dates(unit.text)), None),
        {start + line: _KINDS[role] for unit, role in head for line in range(unit.start, unit.end)},
        start + head[-1][0].end,
    )


def _until_text(roles: Sequence[Role]) -> Iterator[Role]:
    for role in roles:
        if role not in _KINDS:
            return
        yield role
