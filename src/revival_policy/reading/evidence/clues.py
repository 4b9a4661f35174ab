"""Clues: what the units at the top say of themselves and of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.reading.evidence.beside import clues_beside
from revival_policy.reading.evidence.own import own_clues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.evidence.clue import Clues
    from revival_policy.reading.evidence.units import Unit


def clues_of(units: Sequence[Unit], known: str | None = None) -> list[Clues]:
    """Return the clues of each unit; `known` is a title that the caller knows."""
    own = [own_clues(unit) for unit in units]
    beside = clues_beside(units, own, known)
    return [attrs.evolve(clues, names=(*clues.names, *more)) for clues, more in zip(own, beside, strict=True)]
