"""Putting together what a clause says, group after group; both ways of reading a clause do it here."""

from __future__ import annotations

import attrs

from revival_policy.notations.agency_lists import Names
from revival_policy.notations.responsibilities.roles import Assignment, Parts, Role, role_of

#: A verb that may be said of the names after the last comma only.
_LEADS_ALONE = "牵头"


class Assembly:
    """Gathers assignments, and gives each its role.

    A label holds until the next; a verb holds for its group and, where another verb is before, for the groups
    between the two (甲牵头,乙、丙,丁配合). The first verb holds for the groups before it where it makes them lead
    (甲,乙牵头): nobody but leaders is before 牵头, unless commas divide what 、 joins (甲、乙,丙牵头). What names
    share ends where a role ends.
    """

    def __init__(self) -> None:
        """Begin a clause."""
        self.names: Names = Names()
        self.assignments: list[Assignment] = []
        self._open_ended = self._names_a_role = False
        self._before_comma = 0
        self._label: Role | None = None
        #: From here on, assignments have neither label nor verb; None where a label holds.
        self._waiting: int | None = 0
        self._groups_waiting = 0

    def begin_group(self, label: Role | None) -> None:
        """Begin a group, before its names are read."""
        self._before_comma = self._before_comma or len(self.assignments)
        if label is not None:
            self._label, self._waiting, self._names_a_role = label, None, True
            self.names.share_no_more()

    def role(self, verb: Role | None) -> Role:
        """Return the role of a group with a verb or without."""
        return verb or self._label or Role.RESPONSIBLE

    def end_group(self, assignments: list[Assignment], verb: str | None, *, open_ended: bool) -> None:
        """Add the agencies of a group, with the verb after it as written."""
        self._open_ended = self._open_ended or open_ended
        if self._waiting is not None and verb is not None and self._holds_before(self._waiting, verb):
            waiting = self.assignments[self._waiting :]
            self.assignments[self._waiting :] = [attrs.evolve(each, role=role_of(verb)) for each in waiting]
        self.assignments += assignments
        self._groups_waiting += 1
        if verb is not None:
            self._names_a_role = True
            self.names.share_no_more()
            self._waiting = None if self._label else len(self.assignments)
            self._groups_waiting = 0

    def _holds_before(self, waiting: int, verb: str) -> bool:
        """Tell whether a verb holds for the groups before it; 负责 after it says that it does (甲、乙,丙牵头负责)."""
        if role_of(verb) is not Role.LEAD or self._names_a_role:
            return self._names_a_role
        one_each = len(self.assignments) - waiting == self._groups_waiting
        return one_each or verb != _LEADS_ALONE

    def parts(self, deadline: str | None) -> Parts:
        """Return what the clause says."""
        return Parts(
            tuple(self.assignments),
            self._open_ended,
            deadline,
            self._before_comma,
            self._names_a_role,
            self._label is not None,
        )
