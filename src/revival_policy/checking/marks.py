"""Marks of punctuation (标点符号) and the numbers of what is cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.checking.draft import TEXT
from revival_policy.model.parts import PartKind
from revival_policy.notations.citations import Relation
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Places, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revival_policy.checking.draft import Draft, Found

_HANZI = "\u4e00-\u9fff"
_AFTER = f"(?<=[{_HANZI}）)》”〉])"
#: Marks in half width that divide or close a sentence of hanzi, and brackets around words; what each would be in full
#: width, and how many of them are reported where none is. Digits and letters have marks of their own.
_MARKS = (
    (
        1,
        re.compile(rf"{_AFTER}[,;:!?](?=\s|$|[{_HANZI}《“（(])"),
        re.compile(rf"{_AFTER}[，；：！？]"),
    ),
    (1, re.compile(rf"{_AFTER}\.(?=\s*(?:$|\n))"), re.compile(rf"{_AFTER}。")),
    (0, re.compile(rf"{_AFTER}\((?=[{_HANZI}《])"), re.compile(rf"{_AFTER}（")),
)
_WIDE = str.maketrans(",;:!?.(", "，；：！？。（")
_SLIPS = 2
#: What a document acts on or ends is cited with its number; others are named as readers know them.
_WITH_NUMBER = {Relation.IMPLEMENTS, Relation.REPEALS, Relation.AMENDS}
_NUMBERED = {DocumentKind.NOTICE, DocumentKind.OPINION}
#: Documents of the centre of the Party are made public without their numbers.
_WITHOUT_NUMBERS = re.compile("中共中央|中央|中办|党中央")


def _half_width(draft: Draft) -> Iterator[Found]:
    """Regulation, article 11: marks as GB/T 15834 has them; a text all in half width was turned so by a machine."""
    if not (draft.is_letter and draft.is_prescribed):
        return
    given = draft.notice.source
    places = Places(given)
    reported: set[int] = set()
    for alone, half, full in _MARKS:
        written, wide = half.findall(given), full.findall(given)
        if len(written) > max(alone, len(wide)):
            continue
        for part in draft.parts(PartKind.ADDRESSEES, PartKind.ATTACHMENTS, *TEXT):
            for mark in half.finditer(given, part.start, min(part.end + 1, len(given))):
                line, _ = places.of(mark.start())
                if line not in reported and _is_a_slip(mark.group(), written, wide):
                    reported.add(line)
                    yield "half-width", f"{mark.group()} is in half width", Span(*mark.span())


def _is_a_slip(mark: str, written: Sequence[str], wide: Sequence[str]) -> bool:
    """Tell whether a mark is in full width as often, or in half width but once or twice."""
    return written.count(mark) <= max(_SLIPS, wide.count(mark.translate(_WIDE)))


def _citation_number(draft: Draft) -> Iterator[Found]:
    """Find documents that are cited by their titles alone; a document is cited by title and then number."""
    for cited in draft.notice.citations if draft.is_letter and draft.is_prescribed else ():
        if cited.number is not None or cited.span is None or cited.refers_back or cited.title is None:
            continue
        if cited.relation in _WITH_NUMBER and cited.kind in _NUMBERED and not _WITHOUT_NUMBERS.match(cited.title):
            yield "citation-number", f"《{cited.title}》 is cited without its number", cited.span


#: The checks of this module.
MARKS = (_half_width, _citation_number)
