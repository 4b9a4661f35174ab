"""The grammar of a quantity written alone, and the names that can be in it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import attrs
import pyparsing as pp

from revival_policy.notations.deadline_words import BEGIN_DEADLINES, DEADLINE
from revival_policy.notations.deadlines import Deadline
from revival_policy.notations.grammar import HANZI, Grammar
from revival_policy.notations.quantities.amounts import Amount, amount_of
from revival_policy.notations.quantities.patterns import (
    MINUS,
    amount_expression,
    amount_pattern,
    currency_expression,
    currency_pattern,
    per_pattern,
)
from revival_policy.notations.quantities.words import (
    BOUNDS,
    DIRECTIONS,
    MEANINGS,
    TRANSITION,
    Bound,
    Modality,
    QuantityKind,
    meaning_words,
    one_of,
)
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from typing import NoReturn

#: What opens an increase before its noun: 新增就业5万人.
_NEW = "新增"
#: What makes another word of 保证.
_NO_MODALITY = "(?![金人书])"
#: The longest name of what is counted.
LONGEST_NAME = 60


class Parts(NamedTuple):
    """What the words of a quantity say, ready to make one."""

    amount: Amount
    was: Amount | None = None
    kind: QuantityKind | None = None
    bound: Bound | None = None
    modality: Modality | None = None
    by: Deadline | None = None
    per: str | None = None
    counted: str | None = None


def read_parts(text: str) -> Parts:
    """Read a quantity written alone; raise NotationError if it is not one."""
    tokens = _grammar().read_tokens(text)
    amounts = [token for token in tokens if isinstance(token, Amount)]
    return Parts(
        amounts[-1],
        amounts[0] if len(amounts) > 1 else None,
        _first(tokens, QuantityKind),
        _first(tokens, Bound),
        _first(tokens, Modality),
        _first(tokens, Deadline),
        next((token.unit for token in tokens if isinstance(token, _Per)), None),
        next((token for token in tokens if type(token) is str), None),  # not a word that has a meaning
    )


def refuse(text: str) -> NoReturn:
    """Raise the NotationError for a text that the grammar allows and the meaning does not."""
    _grammar().refuse(text, 0, "figures and units that make a quantity")


@functools.lru_cache(maxsize=8192)
def is_name(counted: str) -> bool:
    """Tell whether a name can be before a figure and be told apart from the words around it."""
    return (
        _NAME.fullmatch(counted) is not None
        and not counted.endswith(_ENDS_OF_NO_NAME)
        and _BEGINNING_OF_NO_NAME.match(counted) is None
    )


_Token = TypeVar("_Token")


def _first(tokens: list[object], kind: type[_Token]) -> _Token | None:
    return next((token for token in tokens if isinstance(token, kind)), None)


@attrs.frozen
class _Per:
    unit: str


def _amount(text: str, position: int, tokens: pp.ParseResults) -> Amount:
    written = str(tokens[0])
    sign = _SIGN.match(written)
    start = sign.end() if sign else 0
    words = amount_expression().fullmatch(written, start) or currency_expression().fullmatch(written, start)
    amount = amount_of(words, negative=start > 0) if words else None
    if amount is None:
        raise pp.ParseException(text, position, "Expected well-formed figures")
    return amount


def _deadline(tokens: pp.ParseResults) -> Deadline:
    return Deadline.from_text(str(tokens[0]))


def _meaning(tokens: pp.ParseResults) -> object:
    return MEANINGS[str(tokens[0])]


def _words(kind: type[Bound | QuantityKind | Modality], name: str, after: str = "") -> pp.ParserElement:
    return pp.Regex(f"({one_of(meaning_words(kind))}){after}").add_parse_action(_meaning).set_name(name)


@functools.cache
def _grammar() -> Grammar:
    """Return the grammar; made when first used, because the units are read from a table."""
    written = f"(?:{MINUS})?(?:{amount_pattern()}|{re.sub(_NAMES, '?:', currency_pattern())})"
    plain = re.sub(_NAMES, "?:", written)
    moves, bounds = one_of(meaning_words(QuantityKind)), one_of(meaning_words(Bound))
    tail = rf"(?:{moves}|(?:由|从)?{plain}{TRANSITION})?(?:{bounds})?{plain}$"
    amount = pp.Regex(plain).add_parse_action(_amount).set_name("数 单位")
    modality, move = _words(Modality, "力争", _NO_MODALITY), _words(QuantityKind, "增加")
    bound = _words(Bound, "不低于")
    by = pp.Regex(DEADLINE).add_condition(lambda tokens: bool(tokens[0])).add_parse_action(_deadline).set_name("时限")
    per = pp.Regex(f"每{per_pattern()}").add_parse_action(lambda tokens: _Per(str(tokens[0])[1:])).set_name("每年")
    subject = pp.Regex(rf"[^,，。;；]{{1,{LONGEST_NAME}}}?(?=的?{tail})").set_name("对象") + pp.Opt("的").suppress()
    counted = pp.Regex(rf"的?(?P<name>(?:(?!{plain})[^,，。;；]){{1,{LONGEST_NAME}}})$").set_name("对象")
    counted = counted.add_parse_action(lambda tokens: str(tokens["name"]))
    new = pp.Literal(_NEW).add_parse_action(_meaning).set_name(_NEW)
    reach = pp.Regex(one_of(word for word, meaning in MEANINGS.items() if meaning is None)).suppress()
    change = pp.Opt(pp.Regex("由|从")).suppress() + amount + pp.Regex(TRANSITION).suppress() + pp.Opt(bound) + amount
    body = change | (pp.Opt(move | reach) + pp.Opt(bound) + amount)
    end = pp.StringEnd().leave_whitespace()
    whole = pp.ZeroOrMore(modality | (by + pp.Opt(pp.Char(",，")).suppress()) | per)
    alternatives = (body + end) | (pp.Opt(new) + subject + body + end) | (body + counted)
    return Grammar("数量", whole + alternatives.set_name("数量"))


_SIGN = pattern(MINUS)
_NAMES = r"\?P<\w+>"
_NAME = pattern(rf"[{HANZI[1:-1]}A-Za-z0-9“”()（）〈〉+·\-]{{1,{LONGEST_NAME}}}")
#: What we write before a figure, or a name would lose its end to it: 不 before 超过.
_WRITTEN = [*(words[0] for words in BOUNDS.values()), *(words[0] for words in DIRECTIONS.values()), "由"]
_READ = [word for word in MEANINGS if not isinstance(MEANINGS[word], Modality)]
_ENDS_OF_NO_NAME = tuple(
    {*_READ, "由", "从", "的", "第", "负", "零下", *"0123456789零〇一二两三四五六七八九十百千万亿半-"}
    | {f"{numeral}点" for numeral in "零〇一二两三四五六七八九十百千万亿"}
    | {
        read.removesuffix(written[:length])
        for read in _READ
        for written in _WRITTEN
        for length in range(1, len(written) + 1)
        if read.endswith(written[:length]) and len(read) > length
    }
)
#: That one look at the first letter is enough for most names is what makes this quick.
_BEGINS = "".join({word[0] for word in (*meaning_words(Modality), _NEW, "每", "的")})
_BEGINNING_OF_NO_NAME = pattern(
    rf"(?=[{_BEGINS}{BEGIN_DEADLINES}])"
    rf"(?:(?:{one_of(meaning_words(Modality))}){_NO_MODALITY}|{DEADLINE}|{_NEW}|每|的)"
)
