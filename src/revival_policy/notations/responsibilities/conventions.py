"""Conventions (约定) that a notice declares once for its responsibility clauses, and that hold from there on.

The first of a list leads (列第一位的为牵头单位), those before the comma lead (逗号前为牵头单位), those in bold type
lead, which a text has lost (以黑体字标注的为牵头单位); some bodies are concerned everywhere and named no more
(以下均需各市人民政府落实,不再列出); several are called by one name (黑龙江、吉林、辽宁省人民政府,以下称三省人民政府).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency
from revival_policy.notations.agency_lists import AgencyList
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import HANZI, offsets_of, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.text_enum import TextEnum
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_IS_THE_LEAD = "(?:为|是)(?:牵头|主办)"
_NOT_NAMED = r"不再(?:(?:一一|逐一|逐项|单独|分别|另行|重复)*列(?:出|示|明|举|入)?|重复|赘述)"
_STOP = r"。;；()（）〔〕\[\]【】\n"
_FIRST = "<<tells_who_leads:first>>"
_BEFORE_COMMA = "逗号(?:之|以)?前"
_MARKED = "<<tells_who_leads:marked>>"
#: What a clause may say at its end.
CONVENTION = (
    rf"(?:(?=[^,，{_STOP}]{{0,30}}(?:{_FIRST}|{_BEFORE_COMMA}"
    rf"|{_MARKED}))[^,，{_STOP}]{{0,40}}{_IS_THE_LEAD}[^{_STOP}]{{0,20}}"
    rf"|(?:[^{_STOP}]|[(（〔][^{_STOP}]{{1,20}}[)）〕]){{0,80}}?{_NOT_NAMED}[^{_STOP}]{{0,10}}|下同)"
)
_CALLED = r"以下(?:统称|简称|并称|称)(?:为)?[“\"]?"
_NAMES_BODIES = "<<bodies_called>>"
#: A word that is quickly found, and what it must be in to tell a convention.
_ANCHORS = (
    ("牵", pattern("(?<=[为是])(?P<lead>牵头)")),
    ("主办", pattern("(?<=[为是])(?P<lead>主办)")),
    ("不再", pattern(f"(?P<concerned>{_NOT_NAMED})")),
    ("以下", pattern(f"(?P<called>{_CALLED})(?=(?:{HANZI}|\\s){{1,25}}?{_NAMES_BODIES})")),
    ("下同", pattern("(?<=[,，])(?P<includes>下同)")),
)
_STOPS = pattern(f"[{_STOP}]")
_SENTENCE_ENDS = pattern(r"[。；;\n]")
#: What is before the beginning of a convention, by the words that tell it.
_BEGINS = {
    "lead": pattern(f"[,，{_STOP}]"),
    "concerned": _STOPS,
    "called": pattern(
        r"[由对向与。;；：:，,\n]|[(（〔\[【](?![市州县区旗、]{1,9}[)）〕])|(?<![市州县区旗])[)）〕\]】]"
    ),
    "includes": _STOPS,
}
_CONCERNED_BEGINS = pattern("<<concerned_everywhere>>")
#: No convention is longer on either side of the words that tell it.
_REACH = 120
_CALLED_BODIES = pattern(rf"(?P<names>.+?)[(（,，]{_CALLED}(?P<short>{HANZI}{{1,20}}{_NAMES_BODIES})[”\"]?")
_WHO_LEADS = (
    (pattern(_BEFORE_COMMA), "BEFORE_COMMA_LEADS"),
    (pattern(_FIRST), "FIRST_LEADS"),
    (pattern(_MARKED), "MARKED_LEADS"),
)
_CONCERNED = pattern(
    r"(?:均需要?|均须|均应|均由|均涉及|都需要?|都由|都涉及|涉及|需|须|由)由?(?P<who>[^,，]{2,60}?)"
    r"(?:按照?职责(?:分工)?|分别|共同|认真|具体)*(?:贯彻落实|抓好落实"
    r"|落实|负责|配合|参与|组织实施|执行)?(?:的任务)?(?=[,，]|不再|$)"
)
_INCLUDES = pattern(r"(?:含|包括|包含).+[,，]下同")


class ConventionKind(TextEnum):
    """What a convention declares; `str(kind)` is the value."""

    FIRST_LEADS = "first leads"
    """列第一位的为牵头单位: the first of each clause leads"""
    BEFORE_COMMA_LEADS = "before comma leads"
    """逗号前为牵头单位: those before the first comma lead"""
    MARKED_LEADS = "marked leads"
    """以黑体字标注的为牵头单位: those set apart lead; a text does not show who"""
    CONCERNED = "concerned"
    """以下均需…落实,不再列出: these share in everything from there on"""
    CALLED = "called"
    """以下称…: these are meant by one name"""
    INCLUDES = "includes"
    """含…,下同: a name includes these too"""


@attrs.frozen(repr=False)
class Convention(PlainValue):
    """What a notice declares for all its clauses from there on (约定): who leads, who shares unnamed, who is meant.

    `text` is as written, without blanks. `agencies` are the bodies that it names. `name` is what these are called
    from there on (三省人民政府), None in other conventions. `span` is its position in the text, None where it was not
    found in one.

    >>> said = Convention.from_text("以下均需各市人民政府落实,不再列出")
    >>> str(said.kind), said.agencies
    ('concerned', (Agency.from_text('各市人民政府'),))
    """

    text: str
    kind: ConventionKind
    agencies: tuple[Agency, ...] = ()
    name: str | None = None
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @classmethod
    def from_text(cls, text: str) -> Convention:
        """Read a convention written alone; raise NotationError if it is not one."""
        written = without_blanks(fold(text))
        read = _read(written)
        if read is None:
            notation = "约定"
            raise NotationError(notation, text, 0, "为牵头单位, 不再列出, 以下称")
        return read

    def __str__(self) -> str:
        """Return the text."""
        return self.text

    def __repr__(self) -> str:
        """Return the call that makes this convention."""
        return f"Convention.from_text({self.text!r})"


@legibly
def find_conventions(text: str) -> list[Match[Convention]]:
    """Return the conventions that a text declares, in their order."""
    found: list[Match[Convention]] = []
    for anchor in _anchors(text):
        span = _place(text, anchor)
        value = _read(without_blanks(span.of(text)))
        if value is not None and (not found or found[-1].end <= span.start):
            value = attrs.evolve(value, span=span)
            found.append(Match(value, span.start, span.end, span.of(text)))
    return found


def _anchors(text: str) -> list[re.Match[str]]:
    """Return the words that tell conventions."""
    found = (pattern.match(text, place) for word, pattern in _ANCHORS for place in offsets_of(text, word))
    return sorted((anchor for anchor in found if anchor is not None), key=lambda anchor: anchor.start())


def _place(text: str, anchor: re.Match[str]) -> Span:
    """Return the place of the sentence in which an anchor is, as far as a convention reaches."""
    kind = anchor.lastgroup
    first = max(0, anchor.start() - _REACH)
    before = text[first : anchor.start()].rstrip(",，" if kind == "includes" else "")
    if kind == "called":
        before = before.rstrip("(（,，")
    start = _last(_BEGINS[kind or ""], before)
    if kind == "concerned":
        sentence = _last(_SENTENCE_ENDS, before)
        begins = [word.start() for word in _CONCERNED_BEGINS.finditer(before, sentence)]
        start = begins[-1] if begins else start
    after = _STOPS.search(text, anchor.end(), anchor.end() + _REACH)
    end = anchor.end() if kind == "includes" else after.start() if after else min(len(text), anchor.end() + _REACH)
    start += first
    return Span(start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _last(marks: re.Pattern[str], text: str) -> int:
    """Return the offset after the last mark in a text, 0 if there is none."""
    return max((mark.end() for mark in marks.finditer(text)), default=0)


def _read(written: str) -> Convention | None:
    called = _CALLED_BODIES.fullmatch(written)
    if called is not None:
        agencies = _agencies(called["names"])
        return Convention(written, ConventionKind.CALLED, agencies, called["short"]) if agencies else None
    if re.search(_NOT_NAMED, written):
        concerned = _CONCERNED.search(written)
        return Convention(written, ConventionKind.CONCERNED, _agencies(concerned["who"]) if concerned else ())
    if re.search(_IS_THE_LEAD, written):
        kinds = (ConventionKind[name] for words, name in _WHO_LEADS if words.search(written))
        kind = next(kinds, None)
        return Convention(written, kind) if kind else None
    return Convention(written, ConventionKind.INCLUDES) if _INCLUDES.fullmatch(written) else None


def _agencies(names: str) -> tuple[Agency, ...]:
    try:
        return AgencyList.from_text(names).agencies
    except NotationError:
        return ()


class InForce:
    """The conventions in force at a place of a text: of those that say the same, the last."""

    #: No more are kept, the oldest are forgotten first: a text cannot make each clause longer than the one before.
    MOST = 50

    def __init__(self, conventions: Iterable[Convention] = ()) -> None:
        """Begin with some."""
        self._last: dict[Convention, None] = {}
        self.conventions: tuple[Convention, ...] = ()
        self.who_leads: ConventionKind | None = None
        self.called: dict[str | None, tuple[Agency, ...]] = {}
        for convention in conventions:
            self.declare(convention)

    def declare(self, convention: Convention) -> None:
        """Add a convention."""
        self._last.pop(convention, None)
        self._last[convention] = None
        if len(self._last) > self.MOST:
            forgotten = next(iter(self._last))
            del self._last[forgotten]
            self.called.pop(forgotten.name, None)
        self.conventions = tuple(self._last)
        if convention.kind in {ConventionKind.FIRST_LEADS, ConventionKind.BEFORE_COMMA_LEADS}:
            self.who_leads = convention.kind
        elif convention.kind is ConventionKind.CALLED:
            self.called[convention.name] = convention.agencies
