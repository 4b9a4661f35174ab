"""The words around a figure: bounds, directions, intentions; 以上 includes the figure (民法典, article 1259)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from revival_policy.notations.text_enum import TextEnum
from revival_policy.words.lexicon import any_of, expression, table

if TYPE_CHECKING:
    from collections.abc import Iterable


class QuantityKind(TextEnum):
    """What a figure says about what it counts."""

    LEVEL = "level"
    """so much: 28个"""
    SHARE = "share"
    """so much of a whole: 60%, 三分之二"""
    CHANGE = "change"
    """from so much to so much: 由20%提高到25%"""
    INCREASE = "increase"
    """by so much more: 增长5%"""
    DECREASE = "decrease"
    """by so much less: 减少3个"""


class Bound(TextEnum):
    """How a figure binds: 以上, 以下 and 以内 include it, 超过 and 不满 do not (民法典, article 1259)."""

    EXACTLY = "exactly"
    """28个"""
    AT_LEAST = "at least"
    """不低于60%, 10家以上"""
    AT_MOST = "at most"
    """不超过5年, 30日内"""
    MORE_THAN = "more than"
    """超过5万套, 300余人"""
    LESS_THAN = "less than"
    """不足3成, 未满18周岁"""
    ABOUT = "about"
    """约50%, 3年左右"""


class Modality(TextEnum):
    """How firmly a figure is meant."""

    AIMED = "aimed"
    """力争, 争取"""
    ENSURED = "ensured"
    """确保, 保证"""
    EXPECTED = "expected"
    """预计, 预期"""


_Meaning = TypeVar("_Meaning", bound=TextEnum)


def _said(meanings: Iterable[_Meaning]) -> dict[_Meaning, tuple[str, ...]]:
    """Return the words of some meanings; the first of each is the one that is written."""
    rows = table("said_of_figures")
    return {meaning: tuple(row.word for row in rows if row.means == str(meaning)) for meaning in meanings}


MODALITIES = _said(Modality)
BOUNDS = _said(bound for bound in Bound if bound is not Bound.EXACTLY)
DIRECTIONS = _said((QuantityKind.INCREASE, QuantityKind.DECREASE))
_MOVES = tuple(row.word for row in table("moves_of_figures"))
#: What is said of a move.
STEPS = ("逐步", "统一", "直接", "相应", "再")
#: Words that lead to the new figure of a change.
TRANSITION = rf"(?:{'|'.join(STEPS)})?{expression('moves_of_figures')}(?:到|至|为|成)"

_EXCLUDING = r"[(（]不?含[^()（）]{0,6}[)）]"
_INSIDE = "内(?![容部蒙外地涵需陆设资])"
#: The bound after a figure; 以上 as in （不含）以上 is read by `bound_after`.
AFTER = (
    rf"(?:{_EXCLUDING})?[及或]?(?:以上|以下|(?:的?时间)?(?:以内|之内|{_INSIDE})|左右|上下|以外)(?:{_EXCLUDING})?"
    rf"|{_EXCLUDING}"
)
_AFTER = {"上": Bound.AT_LEAST, "下": Bound.AT_MOST, "内": Bound.AT_MOST, "左右": Bound.ABOUT, "外": Bound.MORE_THAN}
_STRICT = {Bound.AT_LEAST: Bound.MORE_THAN, Bound.AT_MOST: Bound.LESS_THAN}

#: What each word directly before a figure says of it.
MEANINGS: dict[str, Bound | QuantityKind | Modality | None] = {
    **{word: modality for modality, words in MODALITIES.items() for word in words},
    **{word: bound for bound, words in BOUNDS.items() for word in words},
    **{word + tail: direction for direction, words in DIRECTIONS.items() for word in words for tail in ("", "了")},
    **{word + tail: direction for direction, words in DIRECTIONS.items() for word in words for tail in ("为", "达")
       if word.endswith("幅")},
    **{move + to: None for move in _MOVES for to in ("到", "至", "为")},
    **{row.word: None for row in table("said_of_figures") if row.means == "reaches"},
    **{f"{word}{tail}": bound for bound, words in BOUNDS.items() for word in words for tail in ("为", "达")},
}  # fmt: skip
MODALITY = "|".join(word for words in MODALITIES.values() for word in words)


def bound_after(written: str) -> Bound:
    """Return the bound that words after a figure set.

    >>> bound_after("以上"), bound_after("（不含）以下")
    (<Bound.AT_LEAST: 'at least'>, <Bound.LESS_THAN: 'less than'>)
    """
    words = re.sub(_EXCLUDING, "", written)
    if words.endswith("上下"):
        return Bound.ABOUT
    bound = next((meaning for end, meaning in _AFTER.items() if words.endswith(end)), Bound.EXACTLY)
    return _STRICT.get(bound, bound) if "不含" in written else bound


def one_of(words: Iterable[str]) -> str:
    """Return the expression for any of some words, the longest first."""
    return any_of((word[0], word[1:]) for word in sorted(words, key=len, reverse=True))


def meaning_words(kind: type[Bound | QuantityKind | Modality]) -> list[str]:
    """Return the words that mean a bound, a kind or a modality."""
    return [word for word, meaning in MEANINGS.items() if isinstance(meaning, kind)]
