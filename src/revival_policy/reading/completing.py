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
    yield from _title(frame, context.title)
    yield from _value(frame, "number", context.number)
    yield from _value(frame, "date", context.date)
    yield from _issuer(frame, context)


def _title(frame: Frame, given: str | None) -> Iterator[str]:
    if given is None:
        return
    if frame.title is None:
        frame.title, frame.kind = given, DocumentKind.of_title(given)
        _note(frame, "title")
    elif not _alike(given, frame.title):
        yield f"the title given is {given}, the text has {frame.title}"


def _value(frame: Frame, field: str, given: object) -> Iterator[str]:
    """Complete the number or the date."""
    read = getattr(frame, field)
    if given is None or read == given:
        return
    if read is None:
        setattr(frame, field, given)
        _note(frame, field)
    else:
        yield f"the {field} given is {given}, the text has {read}"


def _issuer(frame: Frame, context: Context) -> Iterator[str]:
    given = context.issuer
    if given is None:
        return
    names = [issuer.name for issuer in frame.issuers]
    if not names:
        frame.issuers = (given,)
        _note(frame, "issuers")
    elif not any(given.name in name or name in given.name for name in names):
        yield f"the issuer given is {given.name}, the text has {'、'.join(names)}"


def _note(frame: Frame, field: str) -> None:
    others = (doubt for doubt in frame.doubts if doubt.field != field)
    frame.doubts = (*others, Doubt(field, Certainty.GIVEN, "the caller knew it"))


def _alike(one: str, other: str) -> bool:
    """Tell whether one title is the other, or the other with its issuer before it."""
    first, second = (without_blanks(title).strip("《》") for title in (one, other))
    return first.endswith(second) or second.endswith(first)
