"""Words that stand before a code without a mark: what leads in to a number, ends a title, or ends the name of a body.

A row is a word with what may not stand before it and not behind it: 指 leads in, but not in 指挥部. Some words are
proof enough. Others stand in codes as well (规划 in 沪规划资源), and want more behind what they end: so many hanzi of a
title or name before them, or a code that begins with one of these (枫林市教育局 + 枫教联).
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from revival_policy.registry import codes

#: A code behind such a word has so many hanzi at least.
_SHORTEST = 2
#: And what an uncertain word ends, so many.
_SHORTEST_NAME = 3
_SHORTEST_TITLE = 6
#: No word of the rows is longer, with the hanzi around it that it is told by.
_LONGEST_WORD = 8


class Word(NamedTuple):
    """A word, and the hanzi that make another word of it, right before it and right behind it."""

    text: str
    not_behind: str = ""
    not_before: str = ""


#: What leads in to a number as well, but is a part of some codes.
LEADS_IN = (
    *map(Word, ("规定", "按", "凭", "与", "或", "是", "的", "了", "及", "并", "被", "除")),
    Word("据", not_behind="数证"),
    Word("依", not_behind="皈"),
    Word("见", not_behind="意"),
    Word("和", not_behind="共平协泰呼祥", not_before="县田平静顺林龙布"),
    Word("在", not_behind="存现"),
    Word("以"),
    Word("将"),
    Word("为"),
    Word("即", not_before="墨政"),
    Word("到"),
    Word("从", not_before="化"),
    Word("由", not_behind="自理"),
    Word("于", not_before="都田"),
    Word("对", not_before="外口台俄"),
    Word("经", not_behind="外国工市省财商", not_before="济信贸营委发开建研合办管技协科"),
    Word("因"),
    Word("如", not_before="东皋"),
    Word("附", not_before="属"),
    Word("要", not_behind="纪"),
    Word("好", not_behind="友"),
    Word("着"),
    Word("含", not_before="山"),
    Word("自", not_behind="沪", not_before="然治由贸主资规"),
    Word("载"),
)
#: Leads in to a number and stands in no code.
SURELY_LEADS_IN = tuple(
    map(
        Word,
        (
            *("原载", "刊载", "转载", "明电", "摘自", "引自", "来源", "参考", "结合", "引用", "援引", "遵循", "遵守"),
            *("学习", "传达", "抓好", "做好", "搞好", "不再", "同时", "停止", "取消", "撤销", "废除", "失效"),
            *(
                "同意",
                "批准",
                "替代",
                "代替",
                "取代",
                "沿用",
                "对应",
                "衔接",
                "确认",
                "收到",
                "接到",
                "提供",
                "包含",
                "附件",
                "批转",
            ),
            *("抄送", "来文", "原文", "全文", "题为", "名为", "作为", "视为", "仍按", "均按", "上述", "前述"),
            *(
                "所附",
                "所发",
                "现行",
                "有效",
                "优先",
                "有关",
                "相关",
                "标题",
                "链接",
                "详情",
                "此件",
                "内容",
                "精神",
                "要求",
            ),
        ),
    )
)
#: Ends the title of a document, and stands in no code but at its end.
ENDS_A_TITLE = tuple(
    map(
        Word,
        (
            *("通知", "意见", "批复", "决定", "细则", "条例", "请示", "报告", "议案", "会议纪要", "复函", "的函"),
            *("的规定", "的办法", "的方案", "的措施", "的通报", "的通告", "的公告", "办法试行", "规定试行", "文件"),
        ),
    )
)
#: Ends the name of a body, and stands in no code but at its end.
ENDS_A_BODY = tuple(
    map(Word, ("公司", "办公室", "办公厅", "人民政府", "委员会", "领导小组", "联席会议", "交易所", "人民法院"))
)
#: Ends a title, but is also the work of a department that codes tell (规划).
MAY_END_A_TITLE = tuple(map(Word, ("规划", "计划", "办法", "规定", "方案", "措施", "纪要", "试行", "通告", "公告")))
#: Ends the name of a body or a place, but stands in codes as well (教委办发).
MAY_END_A_BODY = tuple(map(Word, (*"局厅部委院会行社站所队办校省市县区州盟旗", "中心", "政府")))
#: A body that speaks of itself (我局).
ITSELF = tuple(Word(who + what) for who in "我本你贵该" for what in "局厅部市省县区院行会站校州") + tuple(
    Word(f"{who}办") for who in "我你该"
)


def _ending(words: tuple[Word, ...]) -> re.Pattern[str]:
    """Return what finds a word at the end of a stretch that it may end."""
    return re.compile(f"(?:{'|'.join(map(_expression, sorted(words, key=lambda word: -len(word.text))))})$")


def _expression(word: Word) -> str:
    return (f"(?<![{word.not_behind}])" if word.not_behind else "") + word.text


_LEADS_IN = _ending((*LEADS_IN, *SURELY_LEADS_IN, *ITSELF))
_ENDS_NO_CODE = frozenset("的将按和以与被把到")
_LEAD_INS_ALONE = re.compile(f"(?:{'|'.join(word.text for word in (*LEADS_IN, *SURELY_LEADS_IN))})+")
_ENDS = _ending((*SURELY_LEADS_IN, *ENDS_A_TITLE, *ITSELF))
_ENDS_A_BODY = _ending(ENDS_A_BODY)
_MAY_END_A_TITLE = _ending(MAY_END_A_TITLE)
_MAY_END_A_BODY = _ending(MAY_END_A_BODY)
_NOT_BEFORE = {word.text: word.not_before for word in LEADS_IN if word.not_before}


def leads_in(run: str, cut: int) -> bool:
    """Tell whether a word that leads in to a number ends at a place in a run of hanzi."""
    found = _LEADS_IN.search(run, max(0, cut - _LONGEST_WORD), cut)
    return found is not None and run[cut : cut + 1] not in (_NOT_BEFORE.get(found[0]) or " ")


def is_a_lead_in(run: str) -> bool:
    """Tell whether a run of hanzi is nothing but words that lead in, or ends in one that ends no code: 我们建议将."""
    return run[-1:] in _ENDS_NO_CODE or _LEAD_INS_ALONE.fullmatch(run) is not None


def start_behind_a_name(run: str, first: int) -> int | None:
    """Return where the code begins behind the last title or name of a body that a run glues to it, None for none.

    >>> start_behind_a_name("枫林市水务有限公司枫水函", 0), start_behind_a_name("枫林市水务公司发", 0)
    (9, None)
    """
    cuts = range(len(run) - _SHORTEST, first, -1)
    sure = next((cut for cut in cuts if _surely_ends(run, max(first, cut - _LONGEST_WORD), cut)), None)
    low = first if sure is None else sure
    return next((cut for cut in cuts if cut > low and _may_end(run, low, cut)), sure)


def _surely_ends(run: str, low: int, cut: int) -> bool:
    """Tell whether a title or the name of a body ends at a place, and a code can stand behind."""
    if _ENDS.search(run, low, cut):
        return True
    return _ENDS_A_BODY.search(run, low, cut) is not None and not codes.is_a_form(run[cut:])


def _may_end(run: str, first: int, cut: int) -> bool:
    """Tell whether a title or name ends at a place by a word that stands in codes as well."""
    name, code, low = run[first:cut], run[cut:], max(first, cut - _LONGEST_WORD)
    if codes.is_a_form(code):
        return False
    if len(name) >= _SHORTEST_TITLE and _MAY_END_A_TITLE.search(run, low, cut):
        return True
    if len(name) < _SHORTEST_NAME or not _MAY_END_A_BODY.search(run, low, cut) or _IS_A_NAME.search(code):
        return False
    if len(run) - first <= _LONGEST_CODE_OF_A_PLACE and codes.begins_like_one(run[first:]):
        return False
    whole = not name.endswith("办") and len(name) > _SHORTEST_NAME <= len(code)
    return code[0] in name or (whole and codes.begins_like_one(code)) or _OF_A_GOVERNMENT.match(code) is not None


#: What ends like this is a name again (省委组织部), and what begins with a known place may be a code as a whole.
_IS_A_NAME = re.compile("(?:[局厅部院行]|中心)$")
_LONGEST_CODE_OF_A_PLACE = 7
#: The code of a government or of its office: one hanzi for the place, or two of which the second says its kind.
_OF_A_GOVERNMENT = re.compile(r".[区市县州旗]?(?:政|府)(?:办|规|字|函|发|通|明|电){1,3}$")


@functools.lru_cache(maxsize=4096)
def start_of_a_government(run: str, before: int = 2) -> int | None:
    """Return where the code of a government begins behind words that nobody knows, of so many hanzi: 恪守枫府发."""
    found = _OF_A_GOVERNMENT.search(run)
    return found.start() if found and found.start() >= before else None
