"""A notice as text, in the order in which GB/T 9704—2012 sets its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.rendering.blocks import blocks_of

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice


def to_text(notice: Notice) -> str:
    """Return a notice as text; see `Notice.to_text`."""
    return "\n".join(block.text for block in blocks_of(notice))
