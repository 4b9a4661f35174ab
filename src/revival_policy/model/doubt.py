"""How sure the parts of a frame are."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.text_enum import TextEnum


class Certainty(TextEnum):
    """How sure a part of the frame of a notice is (确定程度); `str(certainty)` is the value."""

    CERTAIN = "certain"
    """Nothing in the text speaks for another reading"""
    LIKELY = "likely"
    """Another reading is possible, and much less is said for it"""
    DOUBTFUL = "doubtful"
    """Another reading is nearly as good, or the text does not say"""
    GIVEN = "given"
    """The text does not say; the caller knew it"""


@attrs.frozen
class Doubt(PlainValue):
    """One part of the frame of a notice that is not certain (存疑): which, how sure it is, and what speaks against it.

    `field` is the name of the attribute of the notice; `second` the next best reading, written out, None if there is
    none; `reason` one sentence.
    """

    field: str
    certainty: Certainty
    reason: str
    second: str | None = None
