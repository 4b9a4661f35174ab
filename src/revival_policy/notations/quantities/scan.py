"""Finding quantities in running text: amounts first, then what the words around each say of it."""

from __future__ import annotations

from bisect import bisect_right

from revival_policy.notations.deadline_words import SENTENCE_END
from revival_policy.notations.deadlines import Deadline, find_deadlines
from revival_policy.notations.legible import legibly_without_places
from revival_policy.notations.matches import Match
from revival_policy.notations.quantities.counted import is_span_of_time
from revival_policy.notations.quantities.found import Found, candidates_in, find_amounts
from revival_policy.notations.quantities.lead import per_expression
from revival_policy.notations.quantities.quantity import Quantity, quantity_of
from revival_policy.notations.quantities.words import MEANINGS, MODALITY, TRANSITION, Modality
from revival_policy.registry.units import unit_kinds
from revival_policy.words.patterns import pattern

#: So far after a deadline it still holds, in one sentence.
_REACH = 400


@legibly_without_places
def find_quantities(text: str) -> list[Match[Quantity]]:
    """Return the figures in running text that count or measure, each with what it counts, its bound and its deadline.

    A match runs from the bound before the figure to the unit, the bound after it or the noun after it; a change
    (由20%提高到25%) is one match. Ordinals, markers, dates, years, numbers of documents, provisions and anything inside
    《》 are no quantities, nor are numbers in names (三年行动计划, “两个毫不动摇”), nor 一 as an article.

    >>> [str(match.value) for match in find_quantities("到2025年新建5所以上学校，入学率由90%提高到95%，见第3条")]
    ['2025年底前,学校不低于5所', '2025年底前,入学率由90%变为95%']
    """
    candidates = candidates_in(text)
    if not candidates:
        return []
    deadlines = find_deadlines(text)
    ends = [deadline.end for deadline in deadlines]
    matches: list[Match[Quantity]] = []
    was: Found | None = None
    found = find_amounts(text, candidates, ends)
    for index, one in enumerate(found):
        if was is None and index + 1 < len(found) and _leads_to(text, one, found[index + 1]):
            was = one
            continue
        earlier = bisect_right(ends, one.start)
        value = _quantity_of(text, one, was, deadlines[earlier - 1] if earlier else None)
        if value is not None:
            start = was.start if was else one.lead.bound_start
            matches.append(Match(value, start, one.end_of_noun, text[start : one.end_of_noun]))
        was = None
    return matches


def _leads_to(text: str, one: Found, other: Found) -> bool:
    """Tell whether an amount is what was before another: 由20%提高到25%, 将30个村合并为10个村."""
    if one.amount.unit != other.amount.unit or one.amount.upper is not None or one.clause != other.clause:
        return False
    gap = _TRANSITION.fullmatch(text, one.end, other.start)
    return gap is not None and (not gap["noun"] or _FROM.search(text, one.clause, one.start) is not None)


def _quantity_of(text: str, one: Found, was: Found | None, deadline: Match[Deadline] | None) -> Quantity | None:
    """Return the quantity that is said by an amount, before it in the clause, and of it in the sentence."""
    counted = was.counted if was and was.counted and not one.counted_after else one.counted
    lasts = unit_kinds().get(one.amount.unit) == "time"
    by = deadline if deadline is not None and _holds(text, deadline, one.start) else None
    if lasts and not (counted and is_span_of_time(counted.name)):  # 2025年底前满3个月的 says nothing of 2025
        by = None
    modality = _modality(text, one.clause, one.start)
    if modality is None and by is not None:
        modality = _modality(text, max(0, by.start - 4), by.end)
    return quantity_of(
        one.amount,
        was.amount if was else None,
        one.lead.kind,
        None if lasts and text.startswith("近", one.start - 1) else one.lead.bound,  # 近5年 are the last five
        modality,
        by.value if by else None,
        _counted_by(text, one),
        counted.name if counted else None,
    )


def _holds(text: str, deadline: Match[Deadline], position: int) -> bool:
    return position - deadline.end <= _REACH and SENTENCE_END.search(text, deadline.end, position) is None


def _modality(text: str, start: int, end: int) -> Modality | None:
    said = [MEANINGS[word.group()] for word in _MODALITY.finditer(text, start, end)]
    return said[-1] if said and isinstance(said[-1], Modality) else None


def _counted_by(text: str, one: Found) -> str | None:
    """Return what an amount is counted by, where the words before it in the clause say so: 每年, 每人每月."""
    if "每" not in text[one.clause : one.start]:
        return None
    said = [words for words in per_expression().finditer(text, one.clause, one.start) if words["first"] != "个"]
    per = "·".join(filter(None, (said[-1]["first"], said[-1]["second"]))) if said else None
    return None if per == one.amount.unit else per  # 每年不超过5万元、期限不超过3年


_BOUND_WORDS = "不低于|不少于|不超过|不高于"
_TRANSITION = pattern(rf"的?(?P<noun>[^，。、；,;]{{0,15}}?)(?:{TRANSITION})(?:{_BOUND_WORDS})?\s?")
_FROM = pattern("[由从将把]")
_MODALITY = pattern(rf"(?:{MODALITY})(?![金人书])")
