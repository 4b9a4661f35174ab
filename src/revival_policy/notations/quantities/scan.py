"""Finding quantities in running text: amounts first, then what the words around each say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

import attrs

from revival_policy.notations.deadlines import Deadline, find_deadlines
from revival_policy.notations.matches import Match
from revival_policy.notations.quantities.amounts import Amount, amount_expression, amount_of, kind_of
from revival_policy.notations.quantities.counted import is_indicator, noun_before, noun_behind
from revival_policy.notations.quantities.grammar import Parts
from revival_policy.notations.quantities.lead import Lead, per_expression, read_lead
from revival_policy.notations.quantities.no_quantities import counts_nothing
from revival_policy.notations.quantities.quantity import Quantity, quantity_of
from revival_policy.notations.quantities.words import MEANINGS, MODALITY, TRANSITION, Bound, Modality, QuantityKind
from revival_policy.registry.units import unit_kinds

#: So many characters before a figure are looked at.
_REACH = 80


@attrs.frozen
class _Found:
    """An amount in the text: its place, where its clause begins, and what the words around it say."""

    start: int
    end: int
    clause: int
    amount: Amount
    lead: Lead
    counted: str | None
    counted_end: int


def find_quantities(text: str) -> list[Match[Quantity]]:
    """Return the figures in running text that count or measure, each with what it counts, its bound and its deadline.

    A match runs from the bound before the figure to the unit, the bound behind it or the noun behind it; a change
    (由20%提高到25%) is one match. Ordinals, markers, dates, years, numbers of documents, provisions and anything inside
    《》 are no quantities, nor are numbers that only name something (三年行动计划, “两个毫不动摇”), nor 一 as an article.

    >>> [str(match.value) for match in find_quantities("到2025年新建5所以上学校，入学率由90%提高到95%，见第3条")]
    ['2025年底前,学校不低于5所', '2025年底前,入学率由90%变为95%']
    """
    deadlines = find_deadlines(text)
    found = _share_what_is_counted(text, _find_amounts(text))
    matches: list[Match[Quantity]] = []
    ends = [deadline.end for deadline in deadlines]
    was: _Found | None = None
    for one, following in pairwise([*found, None]):
        if one is None:
            break
        if was is None and following is not None and _leads_to(text, one, following):
            was = one
            continue
        index = bisect_right(ends, one.start)
        said = _when_and_how(text, one, was, deadlines[index - 1] if index else None)
        start = was.start if was else one.lead.bound_start
        value = quantity_of(attrs.evolve(said, was=was and was.amount))
        if value is not None:
            end = max(one.end, one.counted_end)
            matches.append(Match(value, start, end, text[start:end]))
        was = None
    return matches


def _find_amounts(text: str) -> list[_Found]:
    found: list[_Found] = []
    end = 0
    for words in amount_expression().finditer(text):
        amount = amount_of(words)
        if amount is None:
            continue
        clause = _clause_start(text, words.start())
        limit = max(end, clause)
        lead = read_lead(text, limit, words.start())
        if counts_nothing(text, words, amount, lead):
            continue
        counted, counted_end = _what_is_counted(text, words, amount, lead, limit)
        found.append(_Found(words.start(), words.end(), clause, amount, lead, counted, counted_end))
        end = max(words.end(), counted_end)
    return found


def _clause_start(text: str, position: int) -> int:
    first = max(0, position - _REACH)
    return first + max(0, *(text.rfind(mark, first, position) + 1 - first for mark in ",，。;；:：\n！？!?"))


def _what_is_counted(text: str, words: re.Match[str], amount: Amount, lead: Lead, limit: int) -> tuple[str | None, int]:
    """Return what an amount counts, and where the name ends if it stands behind."""
    kind = unit_kinds().get(amount.unit, "share")
    before = noun_before(text, limit, lead.start)
    if kind in {"share", "multiple"} and text[lead.start - 1 : lead.start] == "的":
        return before, 0
    behind = noun_behind(text, words.end())
    if kind == "time":
        if lead.linked and before and is_indicator(before):
            return before, 0
        return behind if behind and amount.bound is Bound.EXACTLY and not lead.linked else (None, 0)
    if kind == "count":
        return behind or (before, 0)
    if before and (lead.linked or is_indicator(before)):
        return before, 0
    return behind or (before, 0)


def _share_what_is_counted(text: str, found: list[_Found]) -> list[_Found]:
    """Give what is counted to the others of a list: 15万元、10万元补贴; 两率分别达到65%和55%; 不低于5%且不高于8%."""
    for index in range(len(found) - 1, 0, -1):
        one, other = found[index - 1], found[index]
        if one.counted is None and other.counted_end and text[one.end : other.start] in _JOINS:
            found[index - 1] = attrs.evolve(one, counted=other.counted)
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        same = one.amount.unit == other.amount.unit and other.counted is None and one.counted_end == 0
        if same and text[one.end : other.lead.start] in _JOINS:
            found[index] = attrs.evolve(other, counted=one.counted)
    return found


def _leads_to(text: str, one: _Found, other: _Found) -> bool:
    """Tell whether an amount is what was before another: 由20%提高到25%, 将30个村合并为10个村."""
    if one.amount.unit != other.amount.unit or one.amount.upper is not None or one.clause != other.clause:
        return False
    gap = _TRANSITION.fullmatch(text, one.end, other.start)
    return gap is not None and (not gap["noun"] or _FROM.search(text, one.clause, one.start) is not None)


def _when_and_how(text: str, one: _Found, was: _Found | None, deadline: Match[Deadline] | None) -> Parts:
    """Return the parts of a quantity: what is said by it, before it in the clause, and of it in the sentence."""
    counted = one.counted or (was.counted if was else None)
    if was and was.counted and not one.counted_end:
        counted = was.counted
    by = None
    if deadline is not None and _SENTENCE_END.search(text, deadline.end, one.start) is None:
        is_span_of_time = unit_kinds().get(one.amount.unit) == "time" and counted is None
        by = None if is_span_of_time else deadline
    modality = _modality(text, one.clause, one.start)
    if modality is None and by is not None:
        modality = _modality(text, max(0, by.start - 4), by.end)
    return Parts(
        one.amount,
        None,
        one.lead.kind,
        one.lead.bound,
        modality,
        by.value if by else None,
        _counted_by(text, one),
        counted,
    )


def _modality(text: str, start: int, end: int) -> Modality | None:
    said = [MEANINGS[word.group()] for word in _MODALITY.finditer(text, start, end)]
    return said[-1] if said and isinstance(said[-1], Modality) else None


def _counted_by(text: str, one: _Found) -> str | None:
    """Return what an amount is counted by, where the words before it in the clause say so: 每年, 每人每月."""
    if "每" not in text[one.clause : one.start]:
        return None
    said = [words for words in per_expression().finditer(text, one.clause, one.start) if words["first"] != "个"]
    return "·".join(filter(None, (said[-1]["first"], said[-1]["second"]))) if said else None


_JOINS = {"、", "和", "及", "与", "或", "至", "且", "并", "，", ",", ""}
_BOUND_WORDS = "不低于|不少于|不超过|不高于"
_TRANSITION = re.compile(rf"的?(?P<noun>[^，。、；,;]{{0,15}}?)(?:{TRANSITION})(?:{_BOUND_WORDS})?\s?")
_FROM = re.compile("[由从将把]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_MODALITY = re.compile(rf"(?:{MODALITY})(?![金人书])")
