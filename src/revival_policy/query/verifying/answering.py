"""Every citation in a text, with what is found of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from revival_policy.errors import expect
from revival_policy.model.notice import Notice
from revival_policy.notations.citations import Citation, find_citations
from revival_policy.notations.court_cases import CourtCase, find_court_cases
from revival_policy.notations.matches import Match
from revival_policy.notations.standards import Standard, find_standards
from revival_policy.query.verifying.documents import of_case, of_document, of_standard
from revival_policy.query.verifying.known import KnownDocuments
from revival_policy.query.verifying.laws import edition_after, of_law
from revival_policy.query.verifying.verdict import Finding, Verdict, Verification
from revival_policy.registry.periods import day_of

_Cited: TypeAlias = Match[Citation] | Match[CourtCase] | Match[Standard]


def verify(
    text: str,
    *,
    known: KnownDocuments | Iterable[Notice | Mapping[str, object]] = (),
    on: dt.date | str | None = None,
) -> list[Verification]:
    """Return every citation in a text (引用核验), in order: whether it is real and in force.

    Laws are held against the table of laws, up to the article; codes of document numbers against that of codes; and all
    else against what is `known`: notices, or rows with `number` and `title`. Nothing is confirmed without a source:
    what none has is "not known", which does not mean that it is wrong. `on` is the day for which it is asked, such as
    that of the text; without it, laws are as the table last knows them, and no year to come is one.

    >>> for found in rp.verify("依照《公司法》第三百条、《合同法》第五十二条和国发〔2016〕62号"):
    ...     print(found.verdict, found.text, found.by)
    does not exist 《公司法》 laws
    no longer in force 《合同法》 laws
    not known 国发〔2016〕62号
    """
    expect("text", text, str, "a text")
    day = day_of(on)
    documents = known if isinstance(known, KnownDocuments) else KnownDocuments(known)
    found = sorted(_found(text), key=lambda match: match.start)
    return [_verified(match, _finding(match, text, documents, day)) for match in found]


def _found(text: str) -> Iterator[_Cited]:
    cases, standards = find_court_cases(text), find_standards(text)
    taken = {offset for match in (*cases, *standards) for offset in range(match.start, match.end)}
    yield from (match for match in find_citations(text) if match.value.title or taken.isdisjoint(range(*match.span)))
    yield from cases
    yield from standards


def _finding(match: _Cited, text: str, known: KnownDocuments, day: dt.date | None) -> Finding:
    cited = match.value
    today = day or dt.datetime.now(tz=dt.timezone.utc).date()
    if isinstance(cited, CourtCase):
        return of_case(cited, known, today)
    if isinstance(cited, Standard):
        return of_standard(cited, known, today)
    by_law = of_law(cited, day, edition_after(text, match.end))
    if by_law is not None and by_law.verdict is not Verdict.NOT_KNOWN:
        return by_law
    by_document = of_document(cited, known, today)
    return by_law if by_law is not None and by_document.verdict is Verdict.NOT_KNOWN else by_document


def _verified(match: _Cited, found: Finding) -> Verification:
    return Verification(found.verdict, match.text, match.span, match.value, found.reason, found.by, found.candidates)
