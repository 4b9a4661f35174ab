"""Who has to carry out a measure, as pieces of a line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from revival_policy.cli.drawing.flowing import printable
from revival_policy.languages import say
from revival_policy.notations.responsibilities import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.measure import Measure
    from revival_policy.notations.responsibilities import Responsibility


def agencies_of(measure: Measure) -> list[Text]:
    """Return a piece for each agency; where any role is more than responsible, all roles are named."""
    labelled = any(assignment.role is not Role.RESPONSIBLE for assignment in measure.assignments)
    pieces: list[Text] = []
    for clause in measure.responsibilities:
        for role, group in groupby(clause.assignments, lambda assignment: assignment.role):
            if pieces:
                pieces[-1].append(say("; "))
            names = [printable(assignment.agency.name) for assignment in group]
            pieces += _run(names, role, labelled=labelled)
        pieces[-1].append("".join(_after(clause)))
    return pieces


def _run(names: list[str], role: Role, *, labelled: bool) -> Iterator[Text]:
    """Yield a piece for each name; the label stays with the first, and a mark with the name before it."""
    for index, name in enumerate(names, 1):
        label = (say("{role}: ", role=say(str(role))), f"{role}") if labelled and index == 1 else ""
        yield Text.assemble(label, (name, "agency"), "、" if index < len(names) else "")


def _after(clause: Responsibility) -> Iterator[str]:
    if clause.open_ended:
        yield "等"
    if clause.deadline:
        yield f"{say('; ')}{printable(clause.deadline)}"
