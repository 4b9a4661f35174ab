"""What is found of one citation."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.citations import Citation
from revival_policy.notations.court_cases import CourtCase
from revival_policy.notations.matches import Span
from revival_policy.notations.standards import Standard
from revival_policy.notations.text_enum import TextEnum

#: What a verification goes by: the tables of laws and of codes, what the caller knows, rules of numbers, nothing.
GROUNDS = ("laws", "codes", "known", "rule", "")


class Verdict(TextEnum):
    """What is found of a citation; `str(verdict)` is the value."""

    CONFIRMED = "confirmed"
    """a source has it, and what is cited agrees with the source"""
    NO_LONGER_IN_FORCE = "no longer in force"
    """it ended before the day that is asked for"""
    DOES_NOT_EXIST = "does not exist"
    """there can be no such thing: an article after the last, a year to come, a code that nobody had then"""
    DISAGREES = "disagrees"
    """title and number are those of two documents, or the edition is not one that there was"""
    NOT_KNOWN = "not known"
    """no source has it; it may be real"""
    AMBIGUOUS = "ambiguous"
    """it may mean several"""


@attrs.frozen
class Verification(PlainValue):
    """What is found of one citation in a text (引用核验): the `verdict`, the `reason` in one line, and by what.

    `by` is one of "laws" (the table of laws), "codes" (that of codes of document numbers), "known" (what the caller
    gave), "rule" (what holds for every number of its kind), and "" where nothing decided. `cited` is what was read,
    `text` how it was written, `span` where. `candidates` says what may have been meant.
    """

    verdict: Verdict
    text: str
    span: Span
    cited: Citation | CourtCase | Standard = attrs.field(repr=False)
    reason: str
    by: str = attrs.field(default="", validator=attrs.validators.in_(GROUNDS))
    candidates: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether the citation should not be as it does; what is not known is not wrong."""
        return self.verdict in {Verdict.NO_LONGER_IN_FORCE, Verdict.DOES_NOT_EXIST, Verdict.DISAGREES}


@attrs.frozen
class Finding:
    """A verdict before it has its place."""

    verdict: Verdict
    reason: str
    by: str = ""
    candidates: tuple[str, ...] = ()
