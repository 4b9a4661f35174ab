"""A notice as its form is checked: with the text that its places are in, and what form it can be asked for."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from revival_policy.model.catalogue_of_form import FORM, LAYOUT
from revival_policy.model.diagnostics import Diagnostic
from revival_policy.model.notice import Notice
from revival_policy.model.parts import PartKind
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import MarkerStyle
from revival_policy.notations.matches import Places, Span
from revival_policy.reading.legible import legible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: On this day GB/T 9704—2012 and the regulation came into force; what is older follows other rules.
IN_FORCE = dt.date(2012, 7, 1)
#: Kinds that are as often made public as sent; with nobody addressed they have a form of their own.
_MADE_PUBLIC = {
    DocumentKind.ORDER,
    DocumentKind.ANNOUNCEMENT,
    DocumentKind.PUBLIC_NOTICE,
    DocumentKind.COMMUNIQUE,
    DocumentKind.RESOLUTION,
}
#: What the text of a rule is divided into.
RULES = {
    MarkerStyle.PART,
    MarkerStyle.SUBPART,
    MarkerStyle.CHAPTER,
    MarkerStyle.SECTION,
    MarkerStyle.ARTICLE,
}
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=\s?年|〕|-[0-9])")
_OLD = re.compile(
    "[一二三四五六七八九十]月[一二三四五六七八九十]{1,3}日|一九[一二三四五六七八九][〇○零一二三四五六七八九]"
)
#: The parts that hold what the document says.
TEXT = (PartKind.BODY, PartKind.PREAMBLE, PartKind.HEADING, PartKind.MEASURE, PartKind.CLOSING)

#: What is wrong: a code of the catalogue, what is wrong in this case, and where.
Found = tuple[str, str, Span]
_LEVELS = {entry.code: entry.level for entry in (*FORM, *LAYOUT)}


def is_in_marks(name: str) -> bool:
    """Tell whether one pair of 《》 is around a name."""
    return name.startswith("《") and name.find("》") == len(name) - 1


@attrs.frozen
class Draft:
    """A notice and its folded source; folding moves no character, so offsets are those of the source as given."""

    notice: Notice
    source: str

    @classmethod
    def of(cls, notice: Notice) -> Draft:
        """Return a notice as it is checked."""
        return cls(notice, legible(notice.source).folded)

    def parts(self, *kinds: PartKind) -> Iterator[Span]:
        """Yield the places of the parts of some kinds, without the blanks after them."""
        for part in self.notice.parts:
            if part.kind in kinds:
                yield Span(part.span.start, part.span.start + len(part.span.of(self.source).rstrip()))

    def diagnostics(self, found: Iterable[Found]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the levels that the catalogue gives it, and with line and column."""
        places = Places(self.notice.source)
        for code, message, span in found:
            yield Diagnostic(code, _LEVELS[code], message, *places.of(span.start), span)

    @cached_property
    def is_prescribed(self) -> bool:
        """Whether the standard says how it is written: of the fifteen kinds, no rule, not older than it."""
        kind = self.notice.kind
        return kind is not None and kind.is_official and self.is_of_its_time and self._is_no_rule

    @cached_property
    def is_letter(self) -> bool:
        """Whether it is in the frame of a letter: sent to somebody, or under a masthead and signed."""
        return self.is_of_its_time and self._is_no_rule and self._is_framed

    @cached_property
    def _is_framed(self) -> bool:
        kinds = {part.kind for part in self.notice.parts}
        return PartKind.ADDRESSEES in kinds or {PartKind.MASTHEAD, PartKind.SIGNATURE} <= kinds

    @cached_property
    def is_of_its_time(self) -> bool:
        """Whether it is not older than the standard, by its date, its number, or the years that it speaks of."""
        notice = self.notice
        if notice.date is not None:
            return notice.date >= IN_FORCE
        if notice.number is not None and notice.number.year is not None:
            return notice.number.year >= IN_FORCE.year
        years = [int(year) for year in _YEAR.findall(self.source)]
        # Texts of the first decades say the day of their letters in hanzi, and leave out the year.
        return max(years) >= IN_FORCE.year if years else _OLD.search(self.source) is None

    @property
    def _is_no_rule(self) -> bool:
        """Whether it is neither a rule in articles by itself nor made public in a form of its own."""
        if self._is_framed:
            return True
        in_articles = any(item.marker and item.marker.style in RULES for item in self.notice.body)
        return not in_articles and self.notice.kind not in _MADE_PUBLIC
