"""Amounts in running text, each with the words before it and the noun that it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

import attrs

from revival_policy.notations.quantities.amounts import Amount, amount_of, in_currency
from revival_policy.notations.quantities.counted import (
    Noun,
    is_indicator,
    is_of_people,
    is_span_of_time,
    noun_after,
    noun_before,
)
from revival_policy.notations.quantities.figures import CURRENCIES
from revival_policy.notations.quantities.lead import Lead, read_lead
from revival_policy.notations.quantities.no_quantities import is_a_word, is_another_number, is_part_of_another
from revival_policy.notations.quantities.patterns import amount_expression, currency_expression
from revival_policy.notations.quantities.signs import sign_before
from revival_policy.notations.quantities.words import Bound, QuantityKind
from revival_policy.registry.units import unit_kinds

#: So many characters before an amount are looked at.
_REACH = 80


class Found(NamedTuple):
    """An amount in the text: its place, where its clause begins, and what the words around it say."""

    start: int
    end: int
    clause: int
    amount: Amount
    lead: Lead
    counted: Noun | None
    end_of_noun: int

    @property
    def counted_after(self) -> bool:
        """Whether what the amount counts follows it, or after another of its list."""
        return self.counted is not None and self.counted.start >= self.end


def find_amounts(text: str, candidates: list[re.Match[str]], times: list[int]) -> list[Found]:
    """Return the amounts among candidates in a text; a noun that one counts does not reach back beyond `times`."""
    found: list[Found] = []
    end = 0
    stops = [*(words.start() for words in candidates), len(text)]
    for words, stop in zip(candidates, stops[1:], strict=True):
        begin, after = words.span()
        start, negative = sign_before(text, begin, words["unit"] or CURRENCIES.get(words["currency"], "%"))
        if negative is None or is_another_number(text, words):
            continue
        amount = amount_of(words, negative=negative)
        if amount is None or is_part_of_another(text, words, amount):
            continue
        clause = _clause_start(text, start)
        time = bisect_right(times, start)
        limit = max(end, clause, times[time - 1] if time else 0)
        lead = read_lead(text, limit, start)
        if is_a_word(text, words, amount, lead):
            continue
        if amount.unit == "元":
            amount = in_currency(amount, text[max(0, lead.start - 4) : lead.start], text[after : after + 3])
        counted, lead = _what_is_counted(text, after, amount, lead, (limit, stop))
        if start < begin:
            turned = _turned(amount, lead, compared=text[start - 2 : start] in _COMPARED)
            if turned is None:
                continue
            amount, lead = turned
        end = max(after, counted.end) if counted else after
        found.append(Found(start, after, clause, amount, lead, counted, end))
    return _share_what_is_counted(text, found)


def candidates_in(text: str) -> list[re.Match[str]]:
    """Return what may be an amount, in order: figures with a unit after, and those with the sign of a currency."""
    found = list(amount_expression().finditer(text))
    if not any(sign in text for sign in CURRENCIES):
        return found
    ends = [words.end() for words in found]
    starts = [words.start() for words in found]
    signed: list[re.Match[str]] = []
    for words in currency_expression().finditer(text):
        after = bisect_right(ends, words.start())
        if after == len(found) or starts[after] >= words.end():
            signed.append(words)
    return sorted((*found, *signed), key=lambda words: words.start())


def _turned(amount: Amount, lead: Lead, *, compared: bool) -> tuple[Amount, Lead] | None:
    """Return an increase by less than nothing as a decrease, 同比-3% too; None for a decrease by less than nothing."""
    compared = compared and lead.kind is None
    if amount.value >= 0:
        return amount, lead._replace(kind=QuantityKind.INCREASE) if compared else lead
    if lead.kind is None and not compared:
        return amount, lead
    if lead.kind is QuantityKind.DECREASE:  # 下降-3% may be meant for either
        return None
    values = sorted(-value for value in (amount.value, amount.upper) if value is not None)
    upper, bound = values[1] if amount.upper is not None else None, _TURNED.get(amount.bound, amount.bound)
    turned = attrs.evolve(amount, value=values[0], upper=upper, bound=bound)
    return turned, lead._replace(kind=QuantityKind.DECREASE, bound=lead.bound and _TURNED.get(lead.bound, lead.bound))


_COMPARED = {"同比", "环比"}
_TURNED = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.LESS_THAN: Bound.MORE_THAN,
}


def _clause_start(text: str, position: int) -> int:
    first = max(0, position - _REACH)
    mark = _MARK.search(text[first:position][::-1])
    return position - mark.start() if mark else first


def _what_is_counted(
    text: str, end: int, amount: Amount, lead: Lead, reach: tuple[int, int]
) -> tuple[Noun | None, Lead]:
    """Return what an amount counts, and what the words before the amount say when those before that noun are heard."""
    counted = _noun_of(text, end, amount, lead, reach)
    if counted is None or counted.start >= lead.start or lead.reached:
        return counted, lead
    farther = read_lead(text, reach[0], counted.start)
    of = text.startswith("的", lead.start - 1)  # 不低于总价的20%
    return counted, lead._replace(kind=lead.kind or farther.kind, bound=lead.bound or (farther.bound if of else None))


def _noun_of(text: str, end: int, amount: Amount, lead: Lead, reach: tuple[int, int]) -> Noun | None:
    """Return which of the nouns around an amount it counts, by what its unit measures.

    `reach` is where a noun begins at the earliest, and where it ends at the latest.
    """
    limit, stop = reach
    kind = unit_kinds().get(amount.unit, "share")
    if kind == "count" and lead.start and text[lead.start - 1] == "每":  # 每3人种树5棵
        return None
    if kind == "count":
        return noun_after(text, end, stop) or noun_before(text, limit, lead.start)
    if kind == "time":
        return _noun_of_time(text, end, amount, lead, reach)
    before = noun_before(text, limit, lead.start)
    before = None if before and is_of_people(before.name) else before
    if before and kind in _RELATIVE and text.startswith("的", lead.start - 1):  # 总价的20%
        return before
    if before and lead.linked and lead.reached:  # 森林覆盖率达到60%
        return before
    after = noun_after(text, end, stop)
    return _noun_of_measure(lead, before, after, adjoining=end, relative=kind in _RELATIVE)


def _noun_of_time(text: str, end: int, amount: Amount, lead: Lead, reach: tuple[int, int]) -> Noun | None:
    """Return the name of a time that lasts (有效期), before or after; what else follows is not what lasts."""
    limit, stop = reach
    said = text[max(limit, lead.start - 3) : lead.start]
    if is_span_of_time(said) or said.endswith(("起", "起计算")):
        before = noun_before(text, limit, lead.start)
        if before is not None and is_span_of_time(before.name):
            return before
    after = noun_after(text, end, stop) if amount.bound is Bound.EXACTLY and not lead.linked else None
    lasts = after is not None and (is_span_of_time(after.name) or (after.start > end and is_indicator(after.name)))
    return after if lasts else None


def _noun_of_measure(
    lead: Lead, before: Noun | None, after: Noun | None, *, adjoining: int, relative: bool
) -> Noun | None:
    if before is None or after is None:
        return before or after
    if relative and not lead.linked and after.start > adjoining:  # 总价1%的补贴
        return before
    if not lead.reached and after.start == adjoining and is_indicator(after.name):  # 不超过2%贴息率
        return after
    return before if lead.linked or is_indicator(before.name) else after


def _share_what_is_counted(text: str, found: list[Found]) -> list[Found]:
    """Give what is counted to the others of a list: 15万元、10万元补贴; 两率分别达到65%和55%; 不低于5%且不高于8%."""
    for index in range(len(found) - 1, 0, -1):
        one, other = found[index - 1], found[index]
        if one.end < other.start <= one.end + _FARTHEST and other.counted_after and _joined(text, one, other):
            own = one.counted is not None and (one.lead.linked or is_indicator(one.counted.name))
            found[index - 1] = one if own else one._replace(counted=other.counted)
    for index in range(1, len(found)):
        one, other = found[index - 1], found[index]
        follows = other.start == one.end  # 1倍以上5倍以下
        near = other.lead.start <= one.end + _FARTHEST
        if near and (other.counted is None or follows) and not one.counted_after:
            gap = text[one.end : other.lead.start - (text[other.lead.start - 1] in "且并")]
            alike = one.amount.unit == other.amount.unit and _REMARK.sub("", gap) in _JOINS
            if alike or _ON_THIS_BASE.fullmatch(gap) or _compared(text, one, other):
                found[index] = other._replace(counted=one.counted)
    return found


def _compared(text: str, one: Found, other: Found) -> bool:
    """Tell whether an amount says how the one before has moved: 销售面积30万平方米，同比增长3%."""
    earlier = _THAN_EARLIER.match(text, one.end)
    return other.lead.kind is not None and earlier is not None and earlier.end() >= other.lead.start


def _joined(text: str, one: Found, other: Found) -> bool:
    """Tell whether two amounts are in a list, 3000元、每户不超过6000元的补贴 among them."""
    start = other.start if other.lead.reached else other.lead.start
    return _REMARK.sub("", text[one.end : start]) in _JOINS


#: So far apart the figures of a list are at most, with a remark and some words between.
_FARTHEST = 60
#: What units measure that are so much of something else.
_RELATIVE = {"share", "multiple"}
_MARK = re.compile(r"[,，。;；:：\n！？!?]")
#: What is said of one member of a list: 80%（二孩）、100%（三孩）.
_REMARK = re.compile(r"[(（][^()（）]{1,20}[)）]")
#: 限额在1200元/月的基础上增加25%
_ON_THIS_BASE = re.compile(r"的?(?:基础|标准)上,?，?")
_THAN_EARLIER = re.compile("[,，]?(?:同比|环比|年均|[比较](?:上年|去年|上月|年初|前一年)(?:同期|末)?)")
_JOINS = {"、", "×", "*", "~", "和", "及", "与", "或", "至", "且", "并", "，", ",", ""}
