"""The ledger of a text: what each of its lines is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.parts import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterable


@attrs.define
class Ledger:
    """The kind of each line of a text; None for the lines that nothing has claimed, which the outline reads."""

    kinds: list[PartKind | None]

    def claim(self, indexes: Iterable[int], kind: PartKind) -> None:
        """Say what lines are; a line that was claimed before is not claimed again: ValueError."""
        for index in indexes:
            if self.kinds[index] is not None:
                msg = f"line {index} is {self.kinds[index]} already, not {kind}"
                raise ValueError(msg)
            self.kinds[index] = kind
