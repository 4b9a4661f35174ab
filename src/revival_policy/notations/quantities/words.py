"""The words around a figure: bounds, directions, intentions; 以上 includes the figure (民法典, article 1259)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.text_enum import TextEnum

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


#: The word that we write for each; the first of those that we read.
MODALITIES: dict[Modality, tuple[str, ...]] = {
    Modality.AIMED: ("力争", "争取", "努力", "力求"),
    Modality.ENSURED: ("确保", "保证", "务必"),
    Modality.EXPECTED: ("预计", "预期"),
}
BOUNDS: dict[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: (
        "不低于", "不少于", "不小于", "不得低于", "不得少于", "不得小于", "不能低于", "不能少于", "不应低于",
        "不应少于", "至少", "最低",
        "最少", "满", "累计满", "突破", "≥",
    ),
    Bound.AT_MOST: (
        "不超过", "不高于", "不大于", "不多于", "不长于", "不得超过", "不得高于", "不得大于", "不得多于", "不能超过",
        "不应超过", "未超过",
        "最高", "最多", "最长", "至多", "控制在", "≤",
    ),
    Bound.MORE_THAN: ("超过", "超", "高于", "大于", "多于", "超出", "不止", ">", "＞"),
    Bound.LESS_THAN: ("低于", "小于", "少于", "不足", "不满", "未满", "不到", "未达到", "<", "＜"),
    Bound.ABOUT: ("约", "大约", "约为", "近", "将近", "接近", "大概"),
}  # fmt: skip
DIRECTIONS: dict[QuantityKind, tuple[str, ...]] = {
    QuantityKind.INCREASE: (
        "增加", "提高", "增长", "上调", "新增", "上浮", "提升", "上升", "上涨", "升值", "延长", "扩大", "增幅",
        "追加", "增收", "增", "涨",
        "升", "翻", "同比增长", "年均增长", "增长率",
    ),
    QuantityKind.DECREASE: (
        "减少", "降低", "下降", "下调", "下浮", "压减", "压缩", "缩短", "回落", "下滑", "缩减", "削减", "精简",
        "贬值", "减", "降",
        "同比下降", "减征", "降幅", "负增长",
    ),
}  # fmt: skip
MOVES = (
    "提高|提升|增加|增长|上调|调整|调增|调减|下调|降低|下降|压减|压缩|缩短|减少|扩大|延长|放宽|回落|下浮|上浮|上升|升高|升级|扩增|整合|合并|"
    "精简|归并|缩减|优化|变更|转变|增|升|降|调|改|变|扩|缩|减"
)
#: Words that lead to the new figure of a change.
TRANSITION = rf"(?:逐步|统一|直接|相应|再)?(?:{MOVES})(?:到|至|为|成)"
_REACH = (
    "达到", "达", "为", "是", "至", "到", "在", "保持在", "稳定在", "维持在", "共计", "合计", "即", "完成", "实现",
    "由", "从", "由原来", "从原来",
    "由原来的", "从原来的", "由现行的",
)  # fmt: skip

_EXCLUDING = r"[(（]不?含[^()（）]{0,6}[)）]"
_INSIDE = "内(?![容部蒙外地涵需陆设资])"
#: The bound behind a figure; 以上 as in （不含）以上 is read by `bound_behind`.
BEHIND = (
    rf"(?:{_EXCLUDING})?[及或]?(?:以上|以下|(?:的?时间)?(?:以内|之内|{_INSIDE})|左右|上下|以外)(?:{_EXCLUDING})?"
    rf"|{_EXCLUDING}"
)
_BEHIND = {"上": Bound.AT_LEAST, "下": Bound.AT_MOST, "内": Bound.AT_MOST, "左右": Bound.ABOUT, "外": Bound.MORE_THAN}
_STRICT = {Bound.AT_LEAST: Bound.MORE_THAN, Bound.AT_MOST: Bound.LESS_THAN}

#: What each word directly before a figure says of it.
MEANINGS: dict[str, Bound | QuantityKind | Modality | None] = {
    **{word: modality for modality, words in MODALITIES.items() for word in words},
    **{word: bound for bound, words in BOUNDS.items() for word in words},
    **{word: direction for direction, words in DIRECTIONS.items() for word in words},
    **{move + to: None for move in MOVES.split("|") for to in ("到", "至", "为")},
    **dict.fromkeys(_REACH),
    **{f"{word}{tail}": bound for bound, words in BOUNDS.items() for word in words for tail in ("为", "达")},
}  # fmt: skip
MODALITY = "|".join(word for words in MODALITIES.values() for word in words)


def bound_behind(written: str) -> Bound:
    """Return the bound that words behind a figure set.

    >>> bound_behind("以上"), bound_behind("（不含）以下")
    (<Bound.AT_LEAST: 'at least'>, <Bound.LESS_THAN: 'less than'>)
    """
    words = re.sub(_EXCLUDING, "", written)
    if words.endswith("上下"):
        return Bound.ABOUT
    bound = next((meaning for end, meaning in _BEHIND.items() if words.endswith(end)), Bound.EXACTLY)
    return _STRICT.get(bound, bound) if "不含" in written else bound


def one_of(words: Iterable[str]) -> str:
    """Return the expression for any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def meaning_words(kind: type[Bound | QuantityKind | Modality]) -> list[str]:
    """Return the words that mean a bound, a kind or a modality."""
    return [word for word, meaning in MEANINGS.items() if isinstance(meaning, kind)]
