"""Citations of laws, held against the table of laws."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from revival_policy.notations.citations import Citation
from revival_policy.notations.document_numbers import DocumentNumber, NumberKind
from revival_policy.notations.provisions import Provision
from revival_policy.query.verifying.verdict import Finding, Verdict
from revival_policy.registry import laws
from revival_policy.registry.law import Answer, Law, LawVersion
from revival_policy.registry.law_names import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_BY = "laws"
#: 《公司法》（2018年修正）; the text has other signs of the same width for some.
_EDITION = re.compile(
    r"\s?[(（](?P<year>(?:19|20)[0-9]{2})年?(?:第[一二三四五六七八九十]{1,2}次)?(?:修正|修订|修改)(?:文本|版)?[)）]"
)


def of_law(cited: Citation, on: dt.date | None, edition: int | None = None) -> Finding | None:
    """Return what the table of laws says of a citation; None where it has no such law.

    `edition` is the year of the version that the text names after the title: 《公司法》（2018年修正）.
    """
    meant = laws.candidates(cited.title, on) if cited.title else ()
    if len(meant) > 1:
        names = tuple(law.name for law in meant)
        return Finding(Verdict.AMBIGUOUS, f"the title is that of {len(names)} laws", _BY, names)
    if not meant:
        return _of_order(cited)
    law = meant[0]
    year = edition_of(cited.title or "") or edition
    version = _version_of(law, year) if year else None
    if year and version is None and _history_is_known(law):
        years = tuple(dict.fromkeys(str(one.day.year) for one in law.versions if one.day))
        return Finding(Verdict.DISAGREES, f"{law.name} has no version of {year}", _BY, years)
    against = [_number(cited.number, law), _ended(law, on), *_articles(law, cited.provisions, on, version)]
    found = sorted(filter(None, against), key=lambda finding: finding.verdict is Verdict.NOT_KNOWN)
    return found[0] if found else Finding(Verdict.CONFIRMED, f"{law.name}: {law.in_force(on).reason}", _BY)


def edition_after(text: str, end: int) -> int | None:
    """Return the year of the version that is in brackets after a title; None for none."""
    found = _EDITION.match(text, end)
    return int(found["year"]) if found else None


def _version_of(law: Law, year: int) -> LawVersion | None:
    """Return the last version of a year; None for none."""
    made = [
        one for one in law.versions for day in (one.adopted, one.published, one.effective) if day and day.year == year
    ]
    return made[-1] if made else None


def _history_is_known(law: Law) -> bool:
    return bool(law.versions) and law.versions[0].kind == "original" and all(one.day for one in law.versions)


def _number(number: DocumentNumber | None, law: Law) -> Finding | None:
    """Return what is to say against the number of an order: it is that of another law, or nobody knows it."""
    if number is None:
        return None
    if any(_order(one.order) == number for one in law.versions if one.order):
        return None
    other = _orders().get(number)
    if other is not None:
        return Finding(Verdict.DISAGREES, f"{number} is that of {other}, not of {law.name}", _BY, (other,))
    return beyond_orders(number) or Finding(Verdict.NOT_KNOWN, f"{law.name} is known, {number} is not", _BY)


def _ended(law: Law, day: dt.date | None) -> Finding | None:
    """Return what is to say against a law itself: it ended, was made later, or its end is all that is known."""
    answer = law.in_force(day)
    if answer.answer is Answer.NO and law.repealed is not None and (day is None or day >= law.repealed):
        candidates = (law.replaced_by,) if law.replaced_by else ()
        return Finding(Verdict.NO_LONGER_IN_FORCE, f"{law.name}: {answer.reason}", _BY, candidates)
    made = law.versions[0].day if law.versions else None
    if day is not None and answer.answer is Answer.NO and made is not None and day < made:
        return Finding(Verdict.DOES_NOT_EXIST, f"{law.name} was made on {made}, after {day}", _BY)
    known_from = made or (law.versions[0].begins if law.versions else None)
    is_before = day is not None and known_from is not None and day < known_from
    if is_before or (answer.answer is Answer.UNKNOWN and law.listed_on is None):
        return Finding(Verdict.NOT_KNOWN, f"{law.name}: {answer.reason}", _BY)
    return None


def _articles(
    law: Law, provisions: tuple[Provision, ...], day: dt.date | None, edition: LawVersion | None
) -> Iterator[Finding]:
    """Yield what is to say against each article: it lies after the last, or nobody knows how many there are."""
    version = edition or law.version(day)
    for one in filter(None, (each for provision in provisions for each in (provision, provision.until))):
        if one.article is None:
            continue
        has = (
            edition.has_article(one.article, one.inserted)
            if edition
            else law.has_article(one.article, one.inserted, day)
        )
        if has is Answer.NO and version is not None:
            article = Provision(one.article, inserted=one.inserted)
            reason = (
                f"{law.name} has no {article}: it ends with article {version.articles}, version of {version.begins}"
            )
            if one.inserted:
                reason = f"{law.name} has no {article}, version of {version.begins}"
            yield Finding(Verdict.DOES_NOT_EXIST, reason, _BY)
        elif has is Answer.UNKNOWN:
            yield Finding(Verdict.NOT_KNOWN, f"{law.name} is known, its articles are not", _BY)


def _of_order(cited: Citation) -> Finding | None:
    """Return what the table says of an order that is cited by its number alone, or with a title that is not in it."""
    number = cited.number
    if number is None or number.kind is not NumberKind.ORDER:
        return None
    name = _orders().get(number)
    if name is None:
        return beyond_orders(number)
    if cited.title is None:
        return Finding(Verdict.CONFIRMED, f"{number} published {name}", _BY)
    return None


def beyond_orders(number: DocumentNumber) -> Finding | None:
    """Return that there cannot be an order of the State Council of a number so high; None for any other."""
    issuers = [agency.name for agency in number.written_issuers]
    if number.kind is not NumberKind.ORDER or issuers != ["国务院"] or number.year is not None:
        return None
    last, day = _last_order()
    years = max(0, dt.datetime.now(tz=dt.timezone.utc).year - day.year) + 1
    if number.serial <= last + years * _ORDERS_A_YEAR:
        return None
    return Finding(Verdict.DOES_NOT_EXIST, f"the orders of the State Council had come to {last} on {day}", _BY)


#: The State Council issues fewer orders a year.
_ORDERS_A_YEAR = 80


@functools.cache
def _last_order() -> tuple[int, dt.date]:
    numbers = (
        (_order(one.order).serial, one.begins)
        for law in laws.all_known()
        for one in law.versions
        if one.order.startswith("国务院令") and one.begins
    )
    return max(numbers)


@functools.cache
def _orders() -> dict[DocumentNumber, str]:
    """Return which law an order of the State Council made, where it made one alone; those that change laws change many.

    The orders of the President begin anew with each term, so that a number does not tell.
    """
    made: defaultdict[DocumentNumber, list[str]] = defaultdict(list)
    for law in laws.all_known():
        for one in law.versions:
            if one.order.startswith("国务院") and one.kind in {"original", "reenacted"}:
                made[_order(one.order)].append(law.name)
    return {number: names[0] for number, names in made.items() if len(names) == 1}


@functools.cache
def _order(written: str) -> DocumentNumber:
    return DocumentNumber.from_text(written)
