"""Lines that are halves of one sentence: known by their words and marks, where a text is too short to show its width.

Each line and the one above it are weighed: whether the one above is as wide as any and ends in no mark, what it ends
in and what the next begins with, whether a bracket is open or the number of a page is between, and whether its
brothers end in a mark. Headings, titles and signatures end in no mark either, and stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

import attrs

from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import MarkerStyle
from revival_policy.reading.clauses import is_clause
from revival_policy.reading.ending import is_signed_at
from revival_policy.reading.lines import Line
from revival_policy.reading.questions import date_alone
from revival_policy.reading.rows import is_row

#: A page is no narrower and no wider than this, in characters of full width.
NARROWEST, WIDEST = 16, 50
#: A heading is seldom wider.
LONGEST_HEADING = 20
#: A line that alone is so wide is a heading over short paragraphs, unless it is wider than the first.
LONGEST_LONELY, NEAR = 30, 4
#: A line is full that is narrower than the widest by no more.
SLACK = 2.5
#: Lines after which an open bracket was never closed.
LONGEST_BRACKET = 4
#: Lines of a paragraph in which an open bracket is looked for.
LONGEST_PARAGRAPH = 8
#: What speaks for a line going on in the next; so much must come together.
PAGE, FULL, COMMA, DANGLING, BROTHERS, WIDTH, PROSE = 2, 2, 2, 2, 2, 1, 1
HEADING, HEADINGS, RATHER_HEADING = -3, -6, -1
ENOUGH = 4

_FINISHED = tuple("。；;：:∶！!？?”」』…)）〕】")
_SENTENCE_ENDS = tuple("。；;：:")
#: Characters of ASCII that are not half as wide as hanzi, having no width.
_WITHOUT_GLYPH = bytes((*range(0x20), 0x7F))
_SENTENCE, _SENTENCES = re.compile("[，,；;。]"), re.compile("[；;。]")
#: What no sentence and no heading ends in.
_ENDS_OPEN = re.compile(
    "(?:[，,、之和与與及或以在对對为為由把将將从從向按于於不未并其各每]|百分|第|不少|不得|应当|超过|至少|达到)$"
)
#: What nothing begins with but the second half of a sentence.
_GOES_ON = frozenset("，,、。；;：！？”’）)》〉〕】")
_BEGINS_OPEN = re.compile(
    "[之的了与与和及]|以[上下内外前]|[0-9]{1,6}[个座家人名项处台辆条户亩次][，。；、]"
    "|等[。，、；）]|[^\\s\\d“《（(一二三四五六七八九十注答问][，。；、）]"
)
_STATEMENT = re.compile("附\\s{0,4}[件表录]")
_PAIRS, _QUOTES = (("（", "）"), ("(", ")"), ("《", "》"), ("〔", "〕")), ("“", "”")
#: Lines with these markers are headings more often than not.
_HEADINGS = {MarkerStyle.DIVISION, MarkerStyle.PART, MarkerStyle.CHAPTER, MarkerStyle.SECTION, MarkerStyle.HANZI}


def width_of(text: str) -> float:
    """Return how wide a text is in characters of full width."""
    return len(text) - len(text.encode("ascii", "ignore").translate(None, _WITHOUT_GLYPH)) / 2


@attrs.frozen
class Halves:
    """What the lines of a text show of where they were broken, looked at when it is asked."""

    lines: Sequence[Line]

    @cached_property
    def opened(self) -> int:
        """The place of the first line of the text; what is before it is title and addressees."""
        begins = (at for at, line in enumerate(self.lines) if line.marker is not None or _begins_text(line.text))
        return next(begins, len(self.lines))

    @cached_property
    def _unfinished(self) -> Sequence[Line]:
        return [line for line in self.lines if not line.text.endswith(_FINISHED)]

    @cached_property
    def full(self) -> frozenset[int]:
        """The numbers of the lines that are as wide as any and end in no mark, none where the lines show no width."""
        return _full(self.lines[self.opened :], self._unfinished)

    @cached_property
    def plain(self) -> bool:
        """Whether a full line can be no heading."""
        return any(line.number in self.full and not _may_be_heading(line) for line in self._unfinished)

    @cached_property
    def finished(self) -> Counter[MarkerStyle]:
        """How many lines with a marker end in a mark, by their style."""
        return _styles([line for line in self.lines if line.text.endswith(_FINISHED)])

    @cached_property
    def unfinished(self) -> Counter[MarkerStyle]:
        """How many lines with a marker are alone without a mark at their end, by their style."""
        return _styles([line for line in self._unfinished if line.marker is not None and _is_alone(line, self.full)])

    def go_on(self, above: int, place: int, begin: int) -> bool:
        """Tell whether the line at a place carries on the one above it, whose paragraph has begun at a place."""
        upper, line = self.lines[above], self.lines[place]
        if line.text[0] in _GOES_ON:
            return not is_row(upper.text)
        if above < self.opened or not may_go_on(upper, line):
            return False
        goes_on = self._closes(begin, place) or self._is_clause(above, place) or self._weighs_enough(above, place)
        return goes_on and not (is_row(line.text) or is_row(upper.text) or date_alone(line.text) is not None)

    def _weighs_enough(self, above: int, place: int) -> bool:
        upper, line = self.lines[above].text, self.lines[place].text
        return (
            not upper.endswith(_FINISHED)
            and self._weight(above, place) >= ENOUGH
            and not (_STATEMENT.match(upper) or _STATEMENT.match(line))
            and not is_signed_at(self.lines, place)
        )

    def _weight(self, above: int, place: int) -> int:
        upper, line = self.lines[above], self.lines[place]
        words = upper.content
        full = upper.number in self.full
        paged = place > above + 1
        weight = (
            PAGE * paged + FULL * full + WIDTH * (full and len(self.full) > 1) + COMMA * bool(_SENTENCE.search(words))
        )
        weight += DANGLING * bool(_ENDS_OPEN.search(upper.text)) + DANGLING * bool(_BEGINS_OPEN.match(line.text))
        if upper.marker is None:
            return weight + PROSE * (_is_prose(words) or _is_prose(line.text))
        style = upper.marker.style
        like = self.unfinished[style] - (not full and not _SENTENCES.search(words))  # but for the line itself
        if like > 0 and not (paged and self.finished[style]):
            return weight + HEADINGS
        if self.finished[style]:
            return weight + BROTHERS
        if style is MarkerStyle.HANZI_BRACKETED:
            return weight + RATHER_HEADING
        broken = full and (self.plain or width_of(upper.text) > LONGEST_HEADING)
        return weight + (HEADING if style in _HEADINGS and not broken else 0)

    def _closes(self, begin: int, place: int) -> bool:
        """Tell whether a bracket is open that one of the next lines closes, before an item begins."""
        paragraph = "".join([line.text for line in self.lines[max(begin, place - LONGEST_PARAGRAPH) : place]])
        pairs = _PAIRS if paragraph.endswith(_FINISHED) else (*_PAIRS, _QUOTES)
        opened = [pair for pair in pairs if pair[0] in paragraph]
        return any(
            paragraph.count(opening) > paragraph.count(closing) and self._is_closed(opening, closing, place)
            for opening, closing in opened
        )

    def _is_closed(self, opening: str, closing: str, place: int) -> bool:
        for line in islice(self.lines, place, place + LONGEST_BRACKET):
            first, last = line.text.find(opening), line.text.find(closing)
            if line.marker is not None or line.text.startswith("“"):
                return False
            if last >= 0 and not 0 <= first < last:
                return True
            if line.text.endswith("。") or first >= 0:
                return False
        return False

    def _is_clause(self, above: int, place: int) -> bool:
        """Tell whether a line is the clause of an item that ends in no mark above it, with no item under that."""
        upper, line = self.lines[above], self.lines[place]
        if upper.marker is None or upper.text.endswith(_FINISHED) or line.text[0] not in "(（":
            return False
        below = self.lines[place + 1].marker if place + 1 < len(self.lines) else None
        return (below is None or below.style is upper.marker.style) and is_clause(line.text)


def _may_be_heading(line: Line) -> bool:
    return line.marker is not None and line.marker.style in _HEADINGS


def _begins_text(text: str) -> bool:
    return _is_prose(text) and not ("关于" in text and DocumentKind.of_title(text) is not None)


def _is_prose(text: str) -> bool:
    return text.endswith(_SENTENCE_ENDS) or _SENTENCE.search(text) is not None


def _full(lines: Sequence[Line], unfinished: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the unfinished lines that are as wide as any, in characters of full width or of any."""
    longest = max([len(line.text) for line in lines], default=0)
    widest = max([width_of(line.text) for line in lines], default=0) if longest <= 2 * WIDEST else 0
    if not NARROWEST <= widest <= WIDEST:
        return frozenset()
    full = [
        line
        for line in unfinished
        if width_of(line.text) >= widest - SLACK or len(line.text) >= max(longest - 1, NARROWEST)
    ]
    if widest <= LONGEST_LONELY and not any(_bears_out(line, widest) for line in lines):
        full = [line for line in full if _SENTENCES.search(line.content)]
    return frozenset(line.number for line in full)


def _bears_out(line: Line, widest: float) -> bool:
    """Tell whether a line is nearly as wide as the widest and no heading: a page is as wide as that."""
    return (line.marker is None or line.text.endswith(_FINISHED)) and width_of(line.text) >= widest - NEAR


def may_go_on(upper: Line, line: Line) -> bool:
    """Tell whether a line could carry on the one above it at all; most cannot."""
    return line.text[0] in _GOES_ON or (line.marker is None and upper.text[-1] != "。")


def _is_alone(line: Line, full: frozenset[int]) -> bool:
    return line.number not in full and not _SENTENCES.search(line.content)


def _styles(lines: Sequence[Line]) -> Counter[MarkerStyle]:
    return Counter([line.marker.style for line in lines if line.marker is not None])
