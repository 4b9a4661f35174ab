"""The title of the document that a letter issues, whether its text is below or elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.model.component import ComponentRole
from revival_policy.notations.citations import tidy_title
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span
from revival_policy.reading.letters import issues_something, rests_on
from revival_policy.reading.names import is_body
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.notice import Notice
    from revival_policy.notations.citations import Citation
    from revival_policy.reading.findings import Findings
    from revival_policy.reading.lines import Line
    from revival_policy.reading.outline import Outline

_ORDERING = (DocumentKind.ORDER, DocumentKind.ANNOUNCEMENT)
_TITLE = "《((?:[^《》]|《[^《》]{1,80}》){4,100})》"
#: The title with which the text of an order begins, before what says that it has been passed or is published now, or
#: right after it.
_OPENING_TITLE = re.compile(f"{_TITLE}(?=[(（已经于业，,现])|现(?:予以?)?(?:公布|发布|颁布){_TITLE}")
#: Whose document is passed on is named after the last of these verbs.
_PASSES_ON = re.compile(".*(?:批转|转发)(.+)")
#: Dashes and quotation marks are written in many ways.
_DASHES, _QUOTES = re.compile("[-‐-―─]+"), re.compile('["“”＂「」]')


def issued_below(findings: Findings, letter: Outline, said: Notice) -> str | None:
    """Return the title that the letter gives the issued document, or that which is above the document."""
    heading = _own_heading(said)
    for line in letter.before:
        if issues_something(line.text):
            opening = _opening_title(line, said)
            issued = [opening] if opening else []
            issued += [cited.title for cited in _issued_in(line, findings) if cited.title]
            if issued:
                own = tidy_title(heading or "")
                named = (
                    title
                    for title in issued
                    if title == own or _written_alike(title) in _written_alike(said.title or "")
                )
                otherwise = heading or opening if own in (said.title or " ") else issued[0]
                return next(named, otherwise)
    return heading


def _own_heading(said: Notice) -> str | None:
    """Return the title of the issued document, at its own head."""
    return next((part.title for part in said.components if part.role is ComponentRole.ISSUED), None)


def issued_elsewhere(findings: Findings, letter: Outline, said: Notice) -> str | None:
    """Return the title of an issued document whose text is not below: that which the title of the letter names.

    An order names it at the beginning of its text instead: 《植树条例》已经…通过，现予公布.
    """
    for line in letter.before:
        if issues_something(line.text):
            if opening := _opening_title(line, said):
                return opening
            cited = (citation.title for citation in _issued_in(line, findings) if citation.title)
            if named := next((title for title in cited if _is_issued_by(said.title or "", title)), None):
                return named
    return None


def _opening_title(line: Line, said: Notice) -> str | None:
    """Return the title with which the text of an order begins."""
    is_order = said.kind in _ORDERING and "关于" not in (said.title or "")
    opening = _OPENING_TITLE.match(line.text) if is_order else None
    return tidy_title(opening[1] or opening[2]) if opening else None


def _is_issued_by(title: str, inner: str) -> bool:
    """Tell whether a title says that the document with the title within it is issued."""
    before, found, _ = _written_alike(title).partition(_written_alike(inner))
    before = before.rstrip("《〈<")
    return bool(found) and (before.endswith(lexicon.ends("issuing_verbs")) or _passes_on_of(before))


def _written_alike(title: str) -> str:
    return _QUOTES.sub("“", _DASHES.sub("—", title))


def _passes_on_of(before: str) -> bool:
    """Tell whether what is before a title ends in the body whose document is passed on: 批转交通部."""
    passed = _PASSES_ON.match(before)
    return passed is not None and is_body(passed[1])


def _issued_in(line: Line, findings: Findings) -> Iterator[Citation]:
    """Yield the documents that a line of a letter cites other than as the ground it rests on (根据)."""
    for citation in findings.citations_in(Span(line.start, line.end)):
        before = line.text[: citation.span.start - line.start] if citation.span is not None else ""
        if not rests_on(before):
            yield citation
