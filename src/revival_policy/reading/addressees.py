"""The addressees of a document (主送机关): names up to a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.reading.names import addressees_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.notations.agencies import Agency
    from revival_policy.reading.lines import Line

#: Lines that addressees take at the most.
LONGEST_ADDRESSEES = 6

_COLONS = (":", "：", "∶", "﹕")


def read_addressees(lines: Sequence[Line], place: int) -> tuple[tuple[Agency, ...], int]:
    """Read the names from a line up to a colon; return them with the index of the line after them."""
    written = ""
    for end in range(place, min(len(lines), place + LONGEST_ADDRESSEES)):
        line = lines[end]
        if line.marker is not None:
            break
        written += line.text
        if line.text.endswith(_COLONS):
            addressees = addressees_in(written[:-1])
            return addressees, end + 1 if addressees else place
        goes_on = line.text.endswith(("、", ",", "，")) or (end == place and line.text.startswith("各"))
        if not goes_on and not (end + 1 < len(lines) and lines[end + 1].continues):
            break
    return (), place
