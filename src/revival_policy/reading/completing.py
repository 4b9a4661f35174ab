"""What the caller knows of a document, put where its text is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.doubt import Certainty, Doubt
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.context import Context
    from revival_policy.reading.frame import Frame


def completed(frame: Frame, context: Context) -> Iterator[str]:
    """Complete a frame by what the caller knows; yield a sentence for each part of which the text says otherwise."""
    if context.title is not None:
        if frame.title is None:
            frame.title, frame.kind = context.title, DocumentKind.of_title(context.title)
            _given(frame, "title")
        elif not _alike(context.title, frame.title):
            yield f"the title given is {context.title}, the text has {frame.title}"
    if context.number is not None:
        if frame.number is None:
            frame.number = context.number
            _given(frame, "number")
        elif frame.number != context.number:
            yield f"the number given is {context.number}, the text has {frame.number}"
    if context.date is not None:
        if frame.date is None:
            frame.date = context.date
            _given(frame, "date")
        elif frame.date != context.date:
            yield f"the date given is {context.date}, the text has {frame.date}"
    if context.issuer is not None:
        names = [issuer.name for issuer in frame.issuers]
        if not names:
            frame.issuers = (context.issuer,)
            _given(frame, "issuers")
        elif not any(context.issuer.name in name or name in context.issuer.name for name in names):
            yield f"the issuer given is {context.issuer.name}, the text has {'、'.join(names)}"


def _given(frame: Frame, field: str) -> None:
    others = (doubt for doubt in frame.doubts if doubt.field != field)
    frame.doubts = (*others, Doubt(field, Certainty.GIVEN, "the caller knew it"))


def _alike(one: str, other: str) -> bool:
    """Tell whether one title is the other, or the other with its issuer before it."""
    first, second = (without_blanks(title).strip("《》") for title in (one, other))
    return first.endswith(second) or second.endswith(first)
