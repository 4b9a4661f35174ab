"""What the caller knows of a document, put where its text is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from revival_policy.model.doubt import Certainty, Doubt
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.kinds import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.context import Context
    from revival_policy.model.notice import Notice


def completed(said: Notice, context: Context) -> Notice:
    """Return what a frame says, with what the caller knows where it is silent."""
    known = {"title": context.title, "number": context.number, "date": context.date, "issuers": context.issuer}
    silent = {field for field, given in known.items() if given is not None and not getattr(said, field)}
    if not silent:
        return said
    doubts = [doubt for doubt in said.doubts if doubt.field not in silent]
    doubts += [Doubt(field, Certainty.GIVEN, "the caller knew it") for field in known if field in silent]
    return attrs.evolve(
        said,
        title=said.title or context.title,
        kind=DocumentKind.of_title(context.title or "") if "title" in silent else said.kind,
        number=said.number or context.number,
        date=said.date or context.date,
        issuers=said.issuers or ((context.issuer,) if context.issuer is not None else ()),
        doubts=tuple(doubts),
    )


def differences(said: Notice, context: Context) -> Iterator[str]:
    """Yield a sentence for each part of which the text says otherwise than the caller."""
    if context.title is not None and said.title is not None and not _alike(context.title, said.title):
        yield f"the title given is {context.title}, the text has {said.title}"
    if context.number is not None and said.number is not None and context.number != said.number:
        yield f"the number given is {context.number}, the text has {said.number}"
    if context.date is not None and said.date is not None and context.date != said.date:
        yield f"the date given is {context.date}, the text has {said.date}"
    yield from _of_issuer(said, context)


def _of_issuer(said: Notice, context: Context) -> Iterator[str]:
    given, names = context.issuer, [issuer.name for issuer in said.issuers]
    if given is not None and names and not any(given.name in name or name in given.name for name in names):
        yield f"the issuer given is {given.name}, the text has {'、'.join(names)}"


def _alike(one: str, other: str) -> bool:
    """Tell whether one title is the other, or the other with its issuer before it."""
    first, second = (without_blanks(title).strip("《》") for title in (one, other))
    return first.endswith(second) or second.endswith(first)
