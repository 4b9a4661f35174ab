"""What speaks for and against the roles of a unit."""

from __future__ import annotations

import attrs

from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.reading.page_labels import Pair

#: A line that is no shorter, and is there twice, is a title.
SHORTEST_TITLE = 8


@attrs.frozen
class Clues:
    """What speaks for a unit: the names of its clues, which the tables of weights hold, and what was read with them."""

    names: tuple[str, ...]
    number: DocumentNumber | None = None
    pairs: tuple[Pair, ...] = ()
    _known: frozenset[str] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(lambda own: frozenset(own.names), takes_self=True)
    )

    def has(self, *names: str) -> bool:
        """Tell whether one of some clues is among them."""
        return not self._known.isdisjoint(names)
