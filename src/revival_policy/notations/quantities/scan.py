"""Finding quantities in running text: amounts first, then what the words around each say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

import attrs

from revival_policy.notations.deadlines import Deadline, find_deadlines
from revival_policy.notations.matches import Match
from revival_policy.notations.quantities.amounts import Amount, amount_expression, amount_of, kind_of
from revival_policy.notations.quantities.counted import Noun, is_indicator, is_span_of_time, noun_before, noun_behind
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
    counted: Noun | None

    @property
    def counted_behind(self) -> bool:
        """Whether the noun stands behind the amount."""
        return self.counted is not None and self.counted.start >= self.end


def find_quantities(text: str) -> list[Match[Quantity]]:
    """Return the figures in running text that count or measure, each with what it counts, its bound and its deadline.

    A match runs from the bound before the figure to the unit, the bound behind it or the noun behind it; a change
    (由20%提高到25%) is one match. Ordinals, markers, dates, years, numbers of documents, provisions and anything inside
    《》 are no quantities, nor are numbers that only name something (三年行动计划, “两个毫不动摇”), nor 一 as an article.

    >>> [str(match.value) for match in find_quantities("到2025年新建5所以上学校，入学率由90%提高到95%，见第3条")]
    ['2025年底前,学校不低于5所', '2025年底前,入学率由90%变为95%']
    """
    deadlines = find_deadlines(text)
    ends = [deadline.end for deadline in deadlines]
    found = _share_what_is_counted(text, _find_amounts(text, ends))
    matches: list[Match[Quantity]] = []
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
            end = one.counted.end if one.counted_behind and one.counted else one.end
            matches.append(Match(value, start, end, text[start:end]))
        was = None
    return matches


def _find_amounts(text: str, times: list[int]) -> list[_Found]:
    found: list[_Found] = []
    end = 0
    for words in amount_expression().finditer(text):
        amount = amount_of(words)
        if amount is None:
            continue
        clause = _clause_start(text, words.start())
        time = bisect_right(times, words.start())
        limit = max(end, clause, times[time - 1] if time else 0)
        lead = read_lead(text, limit, words.start())
        if counts_nothing(text, words, amount, lead):
            continue
        counted, lead = _what_is_counted(text, words, amount, lead, limit)
        found.append(_Found(words.start(), words.end(), clause, amount, lead, counted))
        end = max(words.end(), counted.end if counted else 0)
    return found


def _clause_start(text: str, position: int) -> int:
    first = max(0, position - _REACH)
    mark = _MARK.search(text[first:position][::-1])
    return position - mark.start() if mark else first


def _what_is_counted(
    text: str, words: re.Match[str], amount: Amount, lead: Lead, limit: int
) -> tuple[Noun | None, Lead]:
    """Return what an amount counts, and what the words before the amount say when those before that noun are heard."""
    before = noun_before(text, limit, lead.start)
    counted = _noun_of(text, words, amount, lead, before)
    if counted is None or counted is not before or lead.reached:
        return counted, lead
    farther = read_lead(text, limit, before.start)
    of = text[lead.start - 1] == "的"  # 不低于总价的20%
    return counted, attrs.evolve(
        lead, kind=lead.kind or farther.kind, bound=lead.bound or (farther.bound if of else None)
    )


def _noun_of(text: str, words: re.Match[str], amount: Amount, lead: Lead, before: Noun | None) -> Noun | None:
    kind = unit_kinds().get(amount.unit, "share")
    if before and kind in {"share", "multiple"} and text[lead.start - 1] == "的":
        return before
    behind = noun_behind(text, words.end())
    if kind == "time":
        if lead.linked and before and is_span_of_time(before.name):
            return before
        return behind if amount.bound is Bound.EXACTLY and not lead.linked else None
    if kind == "count":
        return behind or before
    if behind and not lead.reached and behind.start == words.end() and is_indicator(behind.name):
        return behind
    if before and (lead.linked or is_indicator(before.name)):
        return before
    return behind or before


def _share_what_is_counted(text: str, found: list[_Found]) -> list[_Found]:
    """Give what is counted to the others of a list: 15万元、10万元补贴; 两率分别达到65%和55%; 不低于5%且不高于8%."""
    for index in range(len(found) - 1, 0, -1):
        one, other = found[index - 1], found[index]
        own = one.counted is not None and (one.lead.linked or is_indicator(one.counted.name))
        if not own and other.counted_behind and text[one.end : other.start] in _JOINS:
            found[index - 1] = attrs.evolve(one, counted=other.counted)
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        if other.counted is None and one.amount.unit == other.amount.unit and not one.counted_behind:
            farther = other.lead.start - (text[other.lead.start - 1] in "且并")
            if text[one.end : farther] in _JOINS:
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
    counted = was.counted if was and was.counted and not one.counted_behind else one.counted
    lasts = unit_kinds().get(one.amount.unit) == "time"
    by = deadline
    if deadline is None or _SENTENCE_END.search(text, deadline.end, one.start):
        by = None
    elif lasts and not (counted and is_span_of_time(counted.name)):
        by = None
    modality = _modality(text, one.clause, one.start)
    if modality is None and by is not None:
        modality = _modality(text, max(0, by.start - 4), by.end)
    return Parts(
        one.amount,
        None,
        one.lead.kind,
        None if lasts and text[one.start - 1 : one.start] == "近" else one.lead.bound,
        modality,
        by.value if by else None,
        _counted_by(text, one),
        counted.name if counted else None,
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


_MARK = re.compile(r"[,，。;；:：\n！？!?]")
_JOINS = {"、", "和", "及", "与", "或", "至", "且", "并", "，", ",", ""}
_BOUND_WORDS = "不低于|不少于|不超过|不高于"
_TRANSITION = re.compile(rf"的?(?P<noun>[^，。、；,;]{{0,15}}?)(?:{TRANSITION})(?:{_BOUND_WORDS})?\s?")
_FROM = re.compile("[由从将把]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_MODALITY = re.compile(rf"(?:{MODALITY})(?![金人书])")
