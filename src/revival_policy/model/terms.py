"""Putting together what a notice, and the page head above it, say of how long it is in force."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.parts import Part, PartKind
from revival_policy.model.validity import Statement, StatementKind, Status, Validity
from revival_policy.model.whose_term import REACH, goes_on, is_named, is_own
from revival_policy.notations.citations import Citation, Relation, find_citations, tidy_title
from revival_policy.notations.dates import Date, find_dates
from revival_policy.notations.folding import fold
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.validity import ValidityKind, ValidityPhrase, find_validity
from revival_policy.words import lexicon
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Parts in which a document speaks of itself, in sentences.
_TEXT = {PartKind.BODY, PartKind.PREAMBLE, PartKind.HEADING, PartKind.MEASURE, PartKind.CLOSING, PartKind.ATTACHED}
#: The note under the title, which speaks of nothing else.
_NOTES = {PartKind.ADOPTION, PartKind.BYLINE}
#: Parts in which others say what became of the document.
_SAID_BY_OTHERS = {PartKind.PAGE_HEAD, PartKind.REMARK, PartKind.UNREAD, PartKind.BYLINE, PartKind.ADOPTION}
_KINDS = {
    ValidityKind.FROM: StatementKind.FROM,
    ValidityKind.UNTIL: StatementKind.UNTIL,
    ValidityKind.TERM: StatementKind.TERM,
}
_TRIAL = pattern(
    r"[(（【\[]试行[)）】\]]|暂行(?=[^，。]{0,4}(?:办法|规定|条例|细则|规则|规程|意见|方案|标准|通则|措施))"
)
#: A title that speaks of another document that is tried.
_OF_ANOTHER = pattern("修改|修订|修正|废止|失效|解读|贯彻|落实|执行|答复|说明|转发")


class Stated(NamedTuple):
    """What a notice is asked for to tell its validity."""

    source: str
    parts: Sequence[Part]
    components: Sequence[Component]
    metadata: Sequence[tuple[str, str]]
    titles: tuple[str, ...]
    date: Date | None
    repeals: tuple[Citation, ...]


def validity_of(stated: Stated) -> Validity:
    """Return how long a notice is in force, as it says and its page head."""
    own = [_statement(match, stated.date) for match in _own_phrases(stated)]
    if not _said(own, StatementKind.FROM):
        own += [said for said in (_begun(one, stated.date) for one in own) if said]
    begins = _said(own, StatementKind.FROM)
    head = list(_in_page_head(stated))
    begins += _said(head, StatementKind.FROM)
    first = _only(said.date for said in begins)
    own = [_ending(said, first, stated.date) if said.kind is StatementKind.TERM else said for said in own]
    tried = list(_tried(stated))
    statements = (*own, *tried, *head)
    lasting = [said for said in statements if said.kind in {StatementKind.UNTIL, StatementKind.TERM}]
    terms = [said.phrase.term for said in statements if said.phrase and said.phrase.term]
    return Validity(
        in_force_from=first,
        in_force_until=_only(said.date for said in lasting),
        term=terms[0] if len(set(terms)) == 1 else None,
        trial=bool(tried) or any(said.phrase.trial for said in own if said.phrase),
        status=_status(head),
        repeals=(*stated.repeals, *_former_versions(stated)),
        repealed_by=tuple(_repealed_by(stated)),
        statements=statements,
    )


def _said(statements: Iterable[Statement], kind: StatementKind) -> list[Statement]:
    return [statement for statement in statements if statement.kind is kind]


def _begun(said: Statement, written: Date | None) -> Statement | None:
    """Return what a term that runs from the issue of the document says of its beginning: 自发布之日起三年内有效."""
    phrase = said.phrase
    if phrase is None or phrase.kind is not ValidityKind.TERM or not phrase.counts_from_issue:
        return None
    beginning = ValidityPhrase(ValidityKind.FROM, event=phrase.event)
    return attrs.evolve(said, kind=StatementKind.FROM, phrase=beginning, date=written)


def _former_versions(stated: Stated) -> Iterator[Citation]:
    """Yield what a notice repeals that has the title of the notice: the version before it."""
    titles = {tidy_title(title) for title in stated.titles}
    for part in stated.parts:
        written = part.span.of(stated.source) if part.kind in _TEXT else ""
        if "废止" in written or "停止执行" in written:
            for match in find_citations(written):
                if match.value.relation is Relation.REPEALS and match.value.title in titles:
                    yield _placed(match, part)


def _only(dates: Iterable[Date | None]) -> Date | None:
    """Return the day that all statements give which give one, None where they differ."""
    known = {date for date in dates if date is not None}
    return known.pop() if len(known) == 1 else None


def _statement(match: Match[ValidityPhrase], written: Date | None) -> Statement:
    phrase = match.value
    day = phrase.date
    if phrase.kind is ValidityKind.FROM and phrase.counts_from_issue and written is not None:
        day = phrase.after.after(written) if phrase.after else written
    return Statement(_KINDS[phrase.kind], match.text, match.span, phrase, day)


def _ending(said: Statement, first: Date | None, written: Date | None) -> Statement:
    """Return a statement of a term with the last day of it."""
    phrase = said.phrase
    if phrase is None or phrase.term is None:
        return said
    begin = written if phrase.counts_from_issue else first
    following = phrase.term.after(begin) if begin else None
    return said if following is None else attrs.evolve(said, date=Date.fromordinal(following.toordinal() - 1))


def _own_phrases(stated: Stated) -> Iterator[Match[ValidityPhrase]]:
    """Yield the phrases that speak of the notice, or of what it issues."""
    folded = fold(stated.source)
    before: Match[ValidityPhrase] | None = None
    for match in find_validity(stated.source):
        kind = _kind_at(stated.parts, match.start)
        follows = before is not None and goes_on(folded[before.end : match.start])
        words = folded[max(0, match.start - REACH) : match.start]
        begins = match.value.kind is ValidityKind.FROM
        spoken = kind in _TEXT and (follows or is_own(words, stated.titles, begins=begins))
        attached = _is_attached(stated, match.start) and not (follows or is_named(words, stated.titles))
        if (spoken or kind in _NOTES) and not attached:
            before = match
            yield match


def _kind_at(parts: Sequence[Part], offset: int) -> PartKind | None:
    return next((part.kind for part in parts if part.span.start <= offset < part.span.end), None)


def _is_attached(stated: Stated, offset: int) -> bool:
    """Tell whether an offset lies in an attachment that is not what the notice issues."""
    return any(
        component.role is ComponentRole.ATTACHED
        and component.span is not None
        and component.span.start <= offset < component.span.end
        and not (component.title and any(tidy_title(component.title) in tidy_title(title) for title in stated.titles))
        for component in stated.components
    )


def _in_page_head(stated: Stated) -> Iterator[Statement]:
    """Yield what the page head says: the first day, the last, and whether the document is in force."""
    means, known = lexicon.meanings("page_labels"), lexicon.meanings("validity_status")
    for label, value in stated.metadata:
        meant = means.get(label)
        if meant in {"from", "until"}:
            for found in find_dates(value)[:1]:
                yield Statement(
                    StatementKind(meant), value, _place(stated, label, value), date=found.value, in_page_head=True
                )
        elif meant == "status" and value in known:
            yield Statement(StatementKind.STATUS, value, _place(stated, label, value), in_page_head=True)


def _place(stated: Stated, label: str, value: str) -> Span | None:
    """Return where the value of a label is in the source, None where it is not written there so."""
    for part in stated.parts:
        if part.kind is PartKind.PAGE_HEAD:
            label_at = max(part.span.start, stated.source.find(label, *part.span))
            place = stated.source.find(value, label_at, part.span.end)
            if place >= 0:
                return Span(place, place + len(value))
    return None


def _status(head: Sequence[Statement]) -> Status | None:
    known = lexicon.meanings("validity_status")
    said = {known[one.text] for one in head if one.kind is StatementKind.STATUS}
    return Status(said.pop()) if len(said) == 1 else None


def _tried(stated: Stated) -> Iterator[Statement]:
    """Yield what a title says of a trial, once."""
    for title in stated.titles:
        if _TRIAL.search(title) and not _OF_ANOTHER.search(title):
            found = _TRIAL.search(stated.source)
            yield Statement(
                StatementKind.TRIAL, found.group() if found else title, Span(*found.span()) if found else None
            )
            return


def _repealed_by(stated: Stated) -> Iterator[Citation]:
    """Yield the documents by which others say that this one was repealed: 已被《…》废止."""
    for part in stated.parts:
        if part.kind in _SAID_BY_OTHERS:
            written = part.span.of(stated.source)
            for match in find_citations(written):
                by = written[max(0, match.start - 4) : match.start].rstrip("（( ")
                if by.endswith(("被", "由")) and re.match(r"[^。；\n]{0,20}?(?:废止|取代|代替)", written[match.end :]):
                    yield _placed(match, part)


def _placed(match: Match[Citation], part: Part) -> Citation:
    """Return what is cited in a part, with its position in the source."""
    start = part.span.start
    return attrs.evolve(match.value, span=Span(start + match.start, start + match.end))
