"""Citations of documents by number and title, held against what the caller knows and what holds for every number."""

from __future__ import annotations

import datetime as dt
import re

from revival_policy.notations.citations import Citation
from revival_policy.notations.court_cases import CourtCase
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.folded_titles import differences, fold_title
from revival_policy.notations.standards import Standard
from revival_policy.query.verifying.known import KnownDocuments
from revival_policy.query.verifying.verdict import Finding, Verdict
from revival_policy.registry.codes import candidates, is_known

#: A title so long, or with 关于, is that of one document; 《通知》 is that of many.
_DISTINCT = 8
#: Since when case numbers begin with the letter of the court's province, without 字第.
_COURTS_BY_LETTER = 2016
_COURT = re.compile("最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云滇藏陕甘陇青宁新军兵]")
_NOT_KNOWN = Finding(Verdict.NOT_KNOWN, "no source that was asked has it")


def of_document(cited: Citation, known: KnownDocuments, on: dt.date) -> Finding:
    """Return what is to say of a document that is cited by title, number or both."""
    number = cited.number
    if number is not None and known.has_number(str(number)):
        return _agreeing(cited, known.titles_of(str(number)))
    to_come = _to_come(number.year, on) if number is not None else None
    if to_come is not None:
        return to_come
    found = _by_title(cited, known) if cited.title else None
    return found or (_by_code(number) if number is not None else None) or _NOT_KNOWN


def _to_come(year: int | None, on: dt.date) -> Finding | None:
    """Return that a number is of a year that is still to come; None for any other."""
    if year is None or year <= on.year:
        return None
    return Finding(Verdict.DOES_NOT_EXIST, f"the year {year} is later than {on.year}", "rule")


def _by_number(number: CourtCase | Standard, known: KnownDocuments, on: dt.date) -> Finding | None:
    """Return what is to say of a number that is cited alone, whatever it numbers: it is known, or of a year to come."""
    if known.has_number(str(number)):
        return Finding(Verdict.CONFIRMED, f"{number} is known", "known")
    return _to_come(number.year, on)


def _agreeing(cited: Citation, titles: tuple[str, ...]) -> Finding:
    """Return whether the title of a citation is one of those that the document of its number has."""
    title = cited.title
    if not titles and title:
        return Finding(Verdict.NOT_KNOWN, f"{cited.number} is known, its title is not", "known")
    if not title or any(_are_one(title, other) for other in titles):
        return Finding(Verdict.CONFIRMED, f"{cited.number} is known", "known")
    return Finding(Verdict.DISAGREES, f"{cited.number} is 《{titles[0]}》", "known", titles)


def _are_one(title: str, other: str) -> bool:
    """Tell whether two titles are one under some folding, or one is the end of the other."""
    one, two = fold_title(title), fold_title(other)
    if one.core and one.core == two.core:
        return differences(one, two) is not None
    longer, shorter = (title, other) if len(title) >= len(other) else (other, title)
    return longer == shorter or (longer.endswith(shorter) and _is_distinct(shorter))


def _is_distinct(title: str) -> bool:
    return "关于" in title or len(title) >= _DISTINCT


def _by_title(cited: Citation, known: KnownDocuments) -> Finding | None:
    """Return what the documents of a title say of a citation whose number, if it has one, is not known."""
    title = cited.title or ""
    if not known.has_title(title):
        return None
    numbers = known.numbers_of(title)
    if len(numbers) > 1:
        verdict = Verdict.AMBIGUOUS if cited.number is None else Verdict.NOT_KNOWN
        return Finding(verdict, f"{len(numbers)} documents have this title", "known", numbers)
    if cited.number is None:
        return Finding(Verdict.CONFIRMED, "a document of this title is known", "known", numbers)
    if numbers and _is_distinct(title):
        return Finding(Verdict.DISAGREES, f"the document of this title is {numbers[0]}", "known", numbers)
    return Finding(Verdict.NOT_KNOWN, "a document of this title is known, its number is not", "known", numbers)


def _by_code(number: DocumentNumber) -> Finding | None:
    """Return what the table of codes says: nobody had the code in that year, or it is not known at all."""
    if number.code is None or number.year is None:
        return None
    if not is_known(number.code):
        return Finding(Verdict.NOT_KNOWN, f"the code {number.code} is not in the table of codes", "codes")
    owners = candidates(number.code)
    # The year in which a body ended or began may be that of its last or first number.
    near = any(candidates(number.code, number.year + shift) for shift in (-1, 0, 1))
    if owners and not near:
        reason = f"nobody had the code {number.code} in {number.year}"
        return Finding(Verdict.DOES_NOT_EXIST, reason, "codes", tuple(owners))
    return None


def of_case(case: CourtCase, known: KnownDocuments, on: dt.date) -> Finding:
    """Return what is to say of the number of a court case."""
    found = _by_number(case, known, on)
    if found is None and case.year >= _COURTS_BY_LETTER and not _COURT.match(case.code):
        return Finding(Verdict.DOES_NOT_EXIST, f"no court has a code that begins with {case.code[0]}", "rule")
    return found or _NOT_KNOWN


def of_standard(standard: Standard, known: KnownDocuments, on: dt.date) -> Finding:
    """Return what is to say of the number of a standard."""
    return _by_number(standard, known, on) or _NOT_KNOWN
