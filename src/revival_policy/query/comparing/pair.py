"""Two measures that belong together, and in what they differ."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property

import attrs

from revival_policy.handing_out import Public
from revival_policy.model.measure import Measure
from revival_policy.notations.agencies import Agency
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.responsibilities import Role
from revival_policy.notations.text_enum import TextEnum
from revival_policy.query.comparing.edits import Edit, edits_between
from revival_policy.query.comparing.spelling import one_spelling


class Difference(TextEnum):
    """In what two measures differ; `str(difference)` is the value. The marker is not one: it only counts."""

    TEXT = "text"
    """what is to be done is said in other words"""
    AGENCIES = "agencies"
    """one names an agency that the other does not, under any name"""
    ROLES = "roles"
    """an agency leads in one and supports in the other"""
    DEADLINE = "deadline"
    """the time by which it is to be done"""
    QUANTITIES = "quantities"
    """the figures that are to be reached"""


@attrs.frozen
class Pair(Public):
    """A measure of one notice and the measure of another that says the same, or nearly so (对应措施).

    `score` is how alike their texts are, from 0 to 1; 1 for texts that are equal but for blanks and spelling.
    """

    first: Measure
    second: Measure
    score: float

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Where the texts differ in more than spelling and blanks, by offsets in `first.text` and `second.text`."""
        first, second = one_spelling(self.first.text), one_spelling(self.second.text)
        return tuple(
            edit
            for edit in edits_between(first, second)
            if without_blanks(edit.first.of(first)) != without_blanks(edit.second.of(second))
        )

    @cached_property
    def agencies_added(self) -> tuple[Agency, ...]:
        """The agencies that the second names and the first does not, by the bodies that they mean."""
        known = _roles(self.first)
        return tuple(agency for meant, (agency, _) in _roles(self.second).items() if meant not in known)

    @cached_property
    def agencies_removed(self) -> tuple[Agency, ...]:
        """The agencies that the first names and the second does not, by the bodies that they mean."""
        known = _roles(self.second)
        return tuple(agency for meant, (agency, _) in _roles(self.first).items() if meant not in known)

    @cached_property
    def roles_changed(self) -> tuple[Agency, ...]:
        """The agencies, as the second names them, that have another role in the first."""
        before = _roles(self.first)
        return tuple(
            agency
            for meant, (agency, roles) in _roles(self.second).items()
            if meant in before and before[meant][1] != roles
        )

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """In what the two differ, () where they say the same of the same agencies."""
        return tuple(difference for difference, differ in _DIFFER.items() if differ(self))


def _roles(measure: Measure) -> Mapping[Hashable, tuple[Agency, frozenset[Role]]]:
    """Return the agencies of a measure with their roles, by the body meant, or by the name where none is known."""
    found: dict[Hashable, tuple[Agency, frozenset[Role]]] = {}
    for part in measure.assignments:
        meant = part.agency.official or one_spelling(part.agency.name)
        agency, roles = found.get(meant, (part.agency, frozenset[Role]()))
        found[meant] = agency, roles | {part.role}
    return found


#: Deadlines and figures are in the text: where that is the same, they are.
_DIFFER: dict[Difference, Callable[[Pair], bool]] = {
    Difference.TEXT: lambda pair: bool(pair.edits),
    Difference.AGENCIES: lambda pair: bool(pair.agencies_added or pair.agencies_removed),
    Difference.ROLES: lambda pair: bool(pair.roles_changed),
    Difference.DEADLINE: lambda pair: pair.first.deadline != pair.second.deadline,
    Difference.QUANTITIES: lambda pair: bool(pair.edits) and pair.first.quantities != pair.second.quantities,
}
