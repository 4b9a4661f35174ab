"""The step before the lines: what the reading sees of a text, and the notice led back to the text as given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.parts import Part, PartKind
from revival_policy.notations.legible import Legible
from revival_policy.notations.matches import Places, Span
from revival_policy.reading.markdown import without_markup

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice


def legible(text: str) -> Legible:
    r"""Return a text as it is read: characters folded, the mark-up of Markdown and what has no width left out.

    >>> legible("# 通\u200b知\n\n**一、**植树").text
    '通知\n\n一、植树'
    """
    return Legible(text).without(without_markup)


def as_given(notice: Notice, seen: Legible) -> Notice:
    """Return the notice read from a legible text as one of the text as given: its source, its parts, all places."""
    if seen.text is seen.given:
        return notice
    places = Places(seen.given if notice.diagnostics else "")
    parts = tuple(Part(part.kind, seen.stretch(part.span)) for part in notice.parts)
    if not seen.text:  # nothing of it can be seen, and the parts are all that was given
        parts = (Part(PartKind.UNREAD, Span(0, len(seen.given))),)
    diagnostics = []
    for doubt in notice.diagnostics:
        span = seen.span(doubt.span)
        line, column = places.of(span.start)
        diagnostics.append(attrs.evolve(doubt, line=line, column=column, span=span))
    carried = seen.carried_back(attrs.evolve(notice, parts=(), diagnostics=()))
    return attrs.evolve(carried, source=seen.given, parts=parts, diagnostics=tuple(diagnostics))
