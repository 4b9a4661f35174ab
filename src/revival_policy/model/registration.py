"""The registration number that a notice bears, in its page head or in its head."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from revival_policy.errors import NotationError
from revival_policy.model.parts import PartKind
from revival_policy.notations.registration_numbers import RegistrationNumber, find_registration_numbers
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.model.parts import Part

#: Parts that speak of the document itself, above its text and below it; the text speaks of other documents too.
_OWN = {
    PartKind.PAGE_HEAD,
    PartKind.MASTHEAD,
    PartKind.TITLE,
    PartKind.NUMBER,
    PartKind.MARK,
    PartKind.REMARK,
    PartKind.FURNITURE,
    PartKind.UNREAD,
    PartKind.NOTE,
    PartKind.COPIES,
    PartKind.PRINTING,
}
#: Where the text begins.
_TEXT = {PartKind.ADDRESSEES, PartKind.BODY, PartKind.PREAMBLE, PartKind.HEADING, PartKind.MEASURE}


def registered_as(source: str, metadata: Sequence[tuple[str, str]], parts: Sequence[Part]) -> RegistrationNumber | None:
    """Return the registration number of a notice, None where it bears none."""
    return next(_numbers(source, metadata, parts), None)


def _numbers(source: str, metadata: Sequence[tuple[str, str]], parts: Sequence[Part]) -> Iterator[RegistrationNumber]:
    labels = lexicon.words("page_labels", "registration")
    for label, value in metadata:
        if label in labels:
            yield from (match.value for match in find_registration_numbers(f"{label}:{value}"))
    for part in parts:
        if part.kind in _OWN:
            yield from (match.value for match in find_registration_numbers(part.span.of(source)))
    for part in parts:
        if part.kind in _TEXT:
            return
        # Above the text a line of its own needs no label.
        for line in part.span.of(source).splitlines():
            with suppress(NotationError):
                yield RegistrationNumber.from_text(line)
