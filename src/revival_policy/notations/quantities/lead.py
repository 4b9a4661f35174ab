"""The words before a figure, read backwards: what they say of it, and where they begin."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from revival_policy.notations.quantities.patterns import per_pattern
from revival_policy.notations.quantities.words import MEANINGS, Bound, Modality, QuantityKind

#: Words between that say nothing of the figure.
_FILLERS = frozenset(
    (
        "分别", "总体", "均", "都", "已", "累计", "逐步", "逐年", "再", "也", "共", "仅", "不再", "最终", "全部",
        "年均", "原", "原来", "原有",
        "平均", "总计", "共有", "可", "约有", "应", "要", "将", "各", "建有", "建成", "新建", "设有", "设立", "配备",
        "有", "只", "就", "又",
        "统一", "同比", "环比", "可以",
        "可为", "相应", "调整", "按", "按照", "须", "需", "则", "仍", "一般", "原则上",
        "分", "分为", "设", "加", "包括", "包含",
    )
)  # fmt: skip
_WORDS = _FILLERS.union(MEANINGS)
#: How long the words are that end in a character, the longest first.
_LENGTHS = {
    last: sorted({len(word) for word in _WORDS if word[-1] == last}, reverse=True)
    for last in {word[-1] for word in _WORDS}
}


#: Words that say something of a figure, and what is before them where they end another word.
_ENDS = {"近": frozenset("最附邻就"), "约": frozenset("预公合节制契签违解履条")}


class Lead(NamedTuple):
    """What the words directly before a figure say.

    `bound_start` is where those begin that bound it. A figure is `linked` to a noun before it by any of them, and
    `reached` by one that is no bound (达到, 增加).
    """

    start: int
    bound_start: int
    bound: Bound | None = None
    kind: QuantityKind | None = None
    linked: bool = False
    reached: bool = False


def read_lead(text: str, limit: int, end: int) -> Lead:
    """Read the words from `end` back to `limit`, as far as they speak of the figure that begins at `end`."""
    word = _last_word(text, limit, end)
    if word is None:
        return Lead(end, end)
    start = bound_start = end
    bound: Bound | None = None
    kind: QuantityKind | None = None
    linked = reached = False
    while word is not None:
        start -= len(word)
        meaning = MEANINGS.get(word)
        if word in _ENDS and start > limit and text[start - 1] in _ENDS[word]:  # 最近三次, 预约一件
            break
        if isinstance(meaning, Bound):
            bound, bound_start = bound or meaning, start
        elif isinstance(meaning, QuantityKind):
            kind = kind or (None if linked and bound is None else meaning)
        reached = reached or (word in MEANINGS and not isinstance(meaning, (Bound, Modality)))
        linked = linked or reached or isinstance(meaning, Bound)
        word = _last_word(text, limit, start)
    return Lead(start, bound_start, bound, kind, linked, reached)


def _last_word(text: str, limit: int, end: int) -> str | None:
    if end <= limit:
        return None
    last = text[end - 1]
    for length in _LENGTHS.get(last, ()):
        word = text[end - length : end]
        if word in _WORDS and length <= end - limit:
            return word
    if last.isspace():
        return last
    if text.find("每", max(limit, end - 12), end) < 0:
        return None
    per = _per_at_end().search(text, max(limit, end - 12), end)
    return per.group() if per else None


@functools.cache
def per_expression() -> re.Pattern[str]:
    """Return the compiled expression for 每年, 每人每月: what is counted by, said before the figure."""
    unit = per_pattern()
    return re.compile(rf"每(?P<first>{unit})(?:每(?P<second>{unit}))?")


@functools.cache
def _per_at_end() -> re.Pattern[str]:
    return re.compile(rf"每{per_pattern()}$")
