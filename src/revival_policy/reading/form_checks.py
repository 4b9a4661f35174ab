"""Checks of the form that the standard and the regulation prescribe; what breaks it can be read all the same.

GB/T 9704—2012 (党政机关公文格式) says how the marks look and where they stand; 党政机关公文处理工作条例 (2012) what a
document must have. `parse` reports what it could not read or doubts; these checks, what it read without trouble.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import ArgumentError
from revival_policy.model.diagnostics import Diagnostic, Level
from revival_policy.model.notice import Notice
from revival_policy.model.parts import PartKind
from revival_policy.notations.document_numbers import NumberKind, find_numbers
from revival_policy.notations.grammar import without_blanks
from revival_policy.notations.markers import Marker, MarkerStyle, find_markers
from revival_policy.notations.matches import Places, Span
from revival_policy.reading.legible import legible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.measure import Measure
    from revival_policy.model.section import Section
    from revival_policy.notations.agencies import Agency

    Found = tuple[str, str, Span]


def check(notice: Notice) -> tuple[Diagnostic, ...]:
    r"""Return the diagnostics of a notice, and where its form breaks the standard (格式检查), in the order of the text.

    The codes are explained, with the clause that each stands on, in the list of diagnostics. A notice that was not read
    from a text has no places to check, and gives no more than its own diagnostics.

    >>> for doubt in rp.check(rp.parse("关于植树的通知\n国发[2016]062号\n一、目标")):
    ...     print(doubt)
    2:1: warning: number-form: 国发[2016]062号 is written 国发〔2016〕62号
    """
    if not isinstance(notice, Notice):
        raise ArgumentError("notice", type(notice).__name__, "a notice; parse makes one of a text")
    places = Places(notice.source)
    notice = attrs.evolve(notice, source=legible(notice.source).folded)
    found = [
        Diagnostic(code, Level.WARNING, message, *places.of(span.start), span)
        for checks in (_CHECKS if notice.source else ())
        for code, message, span in checks(notice)
    ]
    return tuple(sorted((*notice.diagnostics, *found), key=lambda doubt: doubt.span))


def _number_form(notice: Notice) -> Iterator[Found]:
    """7.2.5: 年份 in full, in 〔〕; 发文顺序号 without 第 and leading zeros."""
    for part in _parts(notice, PartKind.NUMBER):
        for match in find_numbers(part.of(notice.source)):
            written, canonical = without_blanks(match.text), str(match.value)
            if match.value.kind is NumberKind.LETTER and written != canonical:
                place = Span(part.start + match.start, part.start + match.end)
                yield "number-form", f"{written} is written {canonical}", place


def _date_form(notice: Notice) -> Iterator[Found]:
    """7.3.5.4: 成文日期 in Arabic figures, the year in full, no zero before month and day; since the standard came."""
    if notice.date is None or notice.date < ARABIC_DATES:
        return
    for part in _parts(notice, PartKind.DATE):
        text = part.of(notice.source)
        written = without_blanks(text).strip("()（）")
        if written != str(notice.date):
            place = Span(part.start, part.start + len(text.rstrip()))
            yield "date-form", f"{written} is written {notice.date}", place


def _title_form(notice: Notice) -> Iterator[Found]:
    """Regulation, article 9 (7): 标题 names the issuer, the matter and the kind of document."""
    for part in _parts(notice, PartKind.TITLE)[:1]:
        if notice.kind is None or not notice.kind.is_official:
            text = part.of(notice.source)
            message = "the title does not end in one of the fifteen kinds of official documents"
            yield "title-form", message, Span(part.start, part.start + len(text.rstrip()))


def _marker_order(notice: Notice) -> Iterator[Found]:
    """7.3.3: 一、 (一) 1. (1), from above to below; levels may be left out, none comes back under those below it."""
    waiting: list[tuple[Section | Measure, MarkerStyle | None]] = [(item, None) for item in notice.body]
    while waiting:
        item, above = waiting.pop()
        style = marker.style if (marker := _marker(item)) and marker.style in _RANKS else None
        if style is not None and above is not None and _RANKS[style] <= _RANKS[above] and item.span is not None:
            order = "which it comes before" if _RANKS[style] < _RANKS[above] else "which is of the same level"
            message = f"{item.marker} stands under a heading like {above.value}, {order}"
            yield "marker-order", message, _place_of_marker(notice, item)
        waiting.extend((child, style or above) for child in getattr(item, "children", ()))


def _marker_form(notice: Notice) -> Iterator[Found]:
    """7.3.3: no mark behind a bracket, a point behind a figure."""
    for _, item in notice.walk():
        marker = _marker(item)
        if item.span is None or marker is None:
            continue
        place = _place_of_marker(notice, item)
        written = without_blanks(place.of(notice.source)).translate(_HALF_WIDTH)
        if marker.style is MarkerStyle.ARABIC_COMMA or written != str(marker):
            canonical = str(marker).replace("、", ".") if marker.style is MarkerStyle.ARABIC_COMMA else marker
            yield "marker-form", f"{written} is written {canonical}", place


def _signature(notice: Notice) -> Iterator[Found]:
    """7.3.5.1: whoever signs is named at the head, in the masthead or the title."""
    head = without_blanks("".join(part.of(notice.source) for part in _parts(notice, PartKind.MASTHEAD, PartKind.TITLE)))
    for part in _parts(notice, PartKind.SIGNATURE) if head else ():
        text = part.of(notice.source)
        for name in re.finditer(r"\S+", text):
            if name.group() not in head and _is_signature(name.group(), notice):
                place = Span(part.start + name.start(), part.start + name.end())
                yield "signature", f"{name.group()} signs and is not named at the head", place


def _cut_names(notice: Notice) -> Iterator[Found]:
    """Find names that lack the word that they have elsewhere in the same notice."""
    whole = {agency.name for agency in notice.agencies}
    for measure in notice.measures:
        for clause in measure.responsibilities:
            for part in clause.assignments:
                longer = _continued(part.agency, whole)
                if longer and clause.span is not None:
                    inner = part.span or Span(0, clause.span.end - clause.span.start)
                    place = Span(clause.span.start + inner.start, clause.span.start + inner.end)
                    yield "name-cut-short", f"{part.agency.name} is {longer} elsewhere in the notice", place


def _continued(agency: Agency, names: set[str]) -> str | None:
    if agency.collective or _ORGAN_WORD.search(agency.name):
        return None
    return next((agency.name + word for word in _ORGAN_WORDS if agency.name + word in names), None)


def _is_signature(name: str, notice: Notice) -> bool:
    return any(issuer.name == name for issuer in notice.issuers)


def _parts(notice: Notice, *kinds: PartKind) -> list[Span]:
    return [part.span for part in notice.parts if part.kind in kinds]


def _marker(item: Section | Measure) -> Marker | None:
    """Return the marker of an item; the number of a row of a table is none that has a form."""
    return None if getattr(item, "in_table", False) else item.marker


def _place_of_marker(notice: Notice, item: Section | Measure) -> Span:
    span = item.span or Span(0, 0)
    markers = find_markers(span.of(notice.source)[:LONGEST_MARKER])
    end = markers[0].end if markers else 0
    return Span(span.start, span.start + end)


#: The standard came into force on this day; before it, dates were written in hanzi.
ARABIC_DATES = dt.date(2012, 7, 1)
LONGEST_MARKER = 40
#: Levels that the standard counts; other spellings of a marker stand at the level of that which it is written for.
_RANKS = {
    MarkerStyle.HANZI: 0,
    MarkerStyle.HANZI_BRACKETED: 1,
    MarkerStyle.ARABIC: 2,
    MarkerStyle.ARABIC_COMMA: 2,
    MarkerStyle.ARABIC_BRACKETED: 3,
    MarkerStyle.ARABIC_CLOSED: 3,
    MarkerStyle.CIRCLED: 4,
}
_HALF_WIDTH = str.maketrans("（）．０１２３４５６７８９", "().0123456789")
_ORGAN_WORDS = ("委", "厅", "局", "办", "部", "院", "委员会", "办公室", "政府", "中心")
_ORGAN_WORD = re.compile("[委厅局办部院室会行社府署]$|中心$|公司$")
_CHECKS = (_number_form, _date_form, _title_form, _marker_order, _marker_form, _signature, _cut_names)
