"""The bodies that a document names: whether they are there on its day, and bear their whole names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import TEXT
from revival_policy.model.parts import PartKind
from revival_policy.notations.agencies import Agency
from revival_policy.notations.matches import Span
from revival_policy.registry.resolving import all_meant
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.checking.draft import Draft, Found

_ORGAN_WORDS = ("委", "厅", "局", "办", "部", "院", "委员会", "办公室", "政府", "中心")
_ORGAN_WORD = re.compile("[委厅局办部院室会行社府署区]$|中心$|公司$")
#: A body that running text gives something to do; 原 before a name says that it has ended.
_IN_TEXT = pattern("<<gives_to_bodies>>(?P<name>[\u4e00-\u9fff]{2,14}?[委厅局部会办])<<verbs_of_bodies>>")
#: A county whose bodies are asked for those of a place that is not known; functions end everywhere in the same years.
_ANY_PLACE = "吉林省长春市农安县"


def _gone(draft: Draft) -> Iterator[Found]:
    """Regulation, article 19 (3): what is said is right; a body that has ended can do nothing."""
    if draft.notice.date is None or not draft.is_prescribed:
        return
    reported: set[str] = set()
    for agency, where in _named(draft):
        if agency.name not in reported and _has_ended(agency, draft):
            reported.add(agency.name)
            place = where if isinstance(where, Span) else _place_in(draft, where, agency.name)
            yield "body-ended", f"there is no {agency.name} on {draft.notice.date}", place


def _place_in(draft: Draft, kind: PartKind, name: str) -> Span:
    """Return the place of a name in the parts of a kind, the first part where it is written in another way."""
    parts = list(draft.parts(kind))
    starts = (draft.source.find(name, part.start, part.end) for part in parts)
    start = next((start for start in starts if start >= 0), None)
    return Span(start, start + len(name)) if start is not None else next(iter(parts), Span(0, 0))


def _has_ended(agency: Agency, draft: Draft) -> bool:
    """Tell whether a name meant a body once and means none on the day of the document."""
    if agency.collective:
        return False
    place = draft.notice.place or _ANY_PLACE
    then = all_meant(agency.name, place, None)
    return (
        bool(then)
        and not all_meant(agency.name, place, draft.notice.date)
        and all(body.valid_to and not body.exists(draft.notice.date) for body in then)
    )


def _named(draft: Draft) -> Iterator[tuple[Agency, Span | PartKind]]:
    """Yield the bodies that a document is sent to, copied to or gives something to do, each with where it is."""
    notice = draft.notice
    for kind, agencies in ((PartKind.ADDRESSEES, notice.addressees), (PartKind.COPIES, notice.copied_to)):
        yield from ((agency, kind) for agency in agencies)
    yield from _in_clauses(draft)
    for part in draft.parts(*TEXT):
        yield from in_text(draft.source, part.start, part.end)


def in_text(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Agency, Span]]:
    """Yield the bodies that running text gives something to do, each with where it is.

    >>> [agency.name for agency, _ in in_text("由县水利局负责，报县林业局备案")]
    ['县水利局', '县林业局']
    """
    for found in _IN_TEXT.finditer(text, start, len(text) if end is None else end):
        yield Agency(found["name"]), Span(*found.span("name"))


def _in_clauses(draft: Draft) -> Iterator[tuple[Agency, Span]]:
    for measure in draft.notice.measures:
        for clause in measure.responsibilities:
            for part in clause.assignments:
                if clause.span is not None:
                    inner = part.span or Span(0, clause.span.end - clause.span.start)
                    yield part.agency, Span(clause.span.start + inner.start, clause.span.start + inner.end)


def _cut_short(draft: Draft) -> Iterator[Found]:
    """Find names that lack the word that they have elsewhere in the same notice."""
    whole = {agency.name for agency in draft.notice.agencies}
    for agency, place in _in_clauses(draft):
        longer = _continued(agency, whole)
        if longer:
            yield "name-cut-short", f"{agency.name} is {longer} elsewhere in the notice", place


def _continued(agency: Agency, names: set[str]) -> str | None:
    if agency.collective or _ORGAN_WORD.search(agency.name):
        return None
    return next((agency.name + word for word in _ORGAN_WORDS if agency.name + word in names), None)


#: The checks of this module.
BODIES = (_gone, _cut_short)
