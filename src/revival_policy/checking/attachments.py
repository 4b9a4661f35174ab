"""Attachments (附件): how they are named, and whether those that are named are there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import TEXT, is_in_marks
from revival_policy.model.component import ComponentRole
from revival_policy.model.parts import PartKind
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.matches import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.checking.draft import Draft, Found
    from revival_policy.model.attachment import Attachment
    from revival_policy.model.component import Component

_STOP = re.compile("[。；;，,、.．]$")
#: No document has more attachments; each is held against each.
MOST = 100
_COMMA = re.compile(r"\s*[0-9]{1,2}\s*、")
_NUMBER = re.compile(r"[0-9]{1,3}")
#: What differs in nothing but its setting.
_LOOSE = re.compile(r"[\s《》〈〉“”\"（）()\[\]〔〕、，,.．·:：。—-]|[0-9]{1,2}(?=[.．、])")
_REFERRED = re.compile(r"(?:[见按填照]|详见|参见|依照|如)\s{0,2}附件(?:\s{0,2}([0-9]{1,2})|(?=[。；，,;)）]))")
#: What is shorter is no part of another title; long titles are varied at heads of forms, and share most characters.
_SHORTEST, _LONG, _ALIKE = 2, 12, 0.75
#: What was left out on purpose.
_LEFT_OUT = "略"


def _stated(draft: Draft) -> list[Attachment]:
    """Return the attachments that a statement names, each with its place in it."""
    if len(draft.notice.attachments) > MOST:
        return []
    statements = list(draft.parts(PartKind.ATTACHMENTS))[:MOST]
    return [
        named
        for named in draft.notice.attachments
        if named.span and any(part.start <= named.span.start < part.end for part in statements)
    ]


def _attached(draft: Draft) -> list[Component]:
    attached = [part for part in draft.notice.components if part.role is ComponentRole.ATTACHED and part.span]
    return attached if len(attached) <= MOST else []


def _marks(draft: Draft) -> Iterator[Found]:
    """7.3.4: no mark follows the name of an attachment, and none around it."""
    for named in _stated(draft) if draft.is_prescribed else ():
        place = named.span or Span(0, 0)
        written = re.sub(r"^\s*[0-9]{1,2}\s*[.．、]\s*", "", place.of(draft.source).rstrip())
        if _COMMA.match(place.of(draft.source)):
            yield "attachment-marks", "a point follows the number of an attachment: 1.", place
        elif stop := _STOP.search(written):
            yield "attachment-marks", f"no {stop.group()} follows the name of an attachment", place
        elif is_in_marks(written):
            yield "attachment-marks", "no 《》 are around the name of an attachment", place


def _there(draft: Draft) -> Iterator[Found]:
    """7.3.7: what is attached has the names and numbers that the statement gives; a text that ends before is let be."""
    stated, attached = _stated(draft), _attached(draft)
    if not (draft.is_prescribed and stated and attached):
        return
    names = [each.title for each in stated] + [
        title for title in (draft.notice.issued_title, draft.notice.title) if title
    ]
    strangers = [part for part in attached if part.title and not any(_same(part.title, name) for name in names)]
    missing = [each for each in stated if not any(_same(part.title or "", each.title) for part in attached)]
    for part in strangers:
        named = _meant(part, stated, missing)
        if named is not None:
            missing = [each for each in missing if each is not named]
            yield "attachment-name", f"the attachment is named {named.title} in the text", _place(draft, part)
    untitled = sum(part.title is None for part in attached)
    for named in (each for each in missing[untitled:] if _LEFT_OUT not in each.title):
        yield "attachment-missing", f"{named.title} is named and is not there", named.span or Span(0, 0)


def _referred(draft: Draft) -> Iterator[Found]:
    """7.3.4: an attachment that the text speaks of is named below it; what lost its end may have lost the names."""
    count = max(len(_stated(draft)), len(_attached(draft)))
    if not (draft.is_letter and draft.is_prescribed and (count or any(draft.parts(PartKind.SIGNATURE)))):
        return
    for part in draft.parts(*TEXT):
        for spoken in _REFERRED.finditer(draft.source, part.start, part.end):
            if int(spoken[1] or 1) > count:
                yield (
                    "attachment-missing",
                    "the attachment that is spoken of is neither named nor there",
                    Span(*spoken.span()),
                )


def _meant(part: Component, stated: Sequence[Attachment], missing: Sequence[Attachment]) -> Attachment | None:
    """Return the attachment that a text of another name takes the place of: by its number, else the next in turn."""
    number = _NUMBER.search(part.label)
    if number is not None and 1 <= int(number.group()) <= len(stated):
        named = stated[int(number.group()) - 1]
        return named if named in missing else None
    return missing[0] if missing else None


def _same(title: str, other: str) -> bool:
    """Tell whether two titles are one but for their setting, or one is the other in short."""
    one, two = (_LOOSE.sub("", without_blanks(text)) for text in (title, other))
    if min(len(one), len(two)) < _SHORTEST:
        return one == two
    if min(len(one), len(two)) >= _LONG and len(set(one) & set(two)) >= _ALIKE * min(len(set(one)), len(set(two))):
        return True
    return one in two or two in one


def _place(draft: Draft, part: Component) -> Span:
    """Return the place of the title of an attachment, below its label."""
    span = part.span or Span(0, 0)
    heads = (each for each in draft.parts(PartKind.ATTACHMENT_TITLE) if each.start >= span.start)
    head = next(heads, span)
    lines = head.of(draft.source)
    below = lines.find("\n") + 1 if "\n" in lines else 0
    return Span(head.start + below, head.end)


#: The checks of this module.
ATTACHMENTS = (_marks, _there, _referred)
