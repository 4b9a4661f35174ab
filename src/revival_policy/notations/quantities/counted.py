"""What a figure counts, by the words around it: the noun after (28个重大项目) or before (森林覆盖率达到60%).

Nothing here knows the grammar of Chinese: a noun ends where a verb or a mark that is usual in documents begins. Where
that leaves nothing, nothing is said.
"""

from __future__ import annotations

from typing import NamedTuple

from revival_policy.notations.grammar import HANZI
from revival_policy.notations.quantities.grammar import LONGEST_NAME, is_name
from revival_policy.notations.quantities.words import BOUNDS, MODALITIES, MODALITY, STEPS, TRANSITION, one_of
from revival_policy.words.lexicon import expression, table
from revival_policy.words.patterns import pattern

_ENDS_NAMES = (
    "verbs_beside_figures", "verbs_in_names", "particles_beside_names", "moves_of_figures", "stops_before_names"
)  # fmt: skip
_VERBS = expression("verbs_beside_figures")
_NOUNS_TOO = expression("verbs_in_names")
_SMALL = expression("particles_beside_names")
_BOUNDS = one_of(
    word for words in BOUNDS.values() for word in words if word[0] in "不未至" or word in {"超过", "低于", "高于"}
)
#: After such a verb, what makes a name of something measured: 销售面积, 处理能力.
_MEASURED = "(?:[率额量数度费金价值]|能力|面积|标准|规模|成本|里程|水平|比例|比重|上限|下限|时间|期限|年限|周期)"
_VERB_IN_NAME = rf"(?:{_NOUNS_TOO})(?!.{{0,3}}{_MEASURED}$)"
_END_WITH_THEM = (
    "(?:建设|改造|作用|工作|创建|申报|为主|期间|情况|等|外|时|及以|一次性|(?<=[\u4e00-\u9fff]{2})试点建设|至少|力度)$"
)
_ENDS_WITH_THEM = pattern(_END_WITH_THEM)
_IS_A_VERB = pattern(rf"{_NOUNS_TOO}|{_END_WITH_THEM}")
#: How the words begin at which a name before a figure ends; what else is no letter ends it as well.
_BEGIN_STOPS = "".join(
    {row.word[0] for sense in _ENDS_NAMES for row in table(sense)}
    | {word[0] for words in (STEPS, *BOUNDS.values(), *MODALITIES.values()) for word in words}
    | {"每"}
)
_BEFORE = pattern(
    rf"(?=[\W{_BEGIN_STOPS}])(?:[(（][^()（）]{{1,5}}[)）](?=.)|“[^“”]{{1,20}}”"
    rf"|(?P<stop>{TRANSITION}|{_VERBS}|{_VERB_IN_NAME}|{MODALITY}|{_BOUNDS}"
    rf"|<<stops_before_names>>|每[十百千万]{{0,2}}(?:人口|[年月季天日人户套家亩名张床])"
    rf"|{_SMALL}|、|[“”()（）《》〈〉]|[^\w·+\-—]))"
)
_AFTER = pattern(rf"(?:[{HANZI[1:-1]}A-Za-z0-9+·\-]+|“[^“”]{{1,20}}”|[(（][^()（）。]{{1,5}}[)）])+")
_STOP_AFTER = pattern(rf"{_VERBS}|{MODALITY}|{_BOUNDS}|{_SMALL}|<<stops_after_figures>>")
#: What opens a clause that says which (30个以企业为主导的联盟): its noun follows 的.
_ATTRIBUTE = pattern(rf"(?=以|由|能|可|与|在|具|符|面向|有)[^。；;,，！!？?\n]{{2,40}}的(?P<noun>{HANZI}{{2,20}})")
_NOUN_TOO = pattern(_VERB_IN_NAME)
_INDICATOR = pattern("<<ends_of_indicators>>$")
#: What is before 的 is counted itself where no verb and no adjective is in it: 四个县的政策, 两张表格中的问题.
_OWNER = pattern(
    rf"(?:(?!{_VERBS}|{_NOUNS_TOO}|{_SMALL}|[有能以可含无不未“”的]|明确|确定|规定|负责|影响){HANZI}){{2,12}}"
    r"(?<![强大高好优新先多少亿元型性级化])"
    r"(?<!重要|主要|具体|明显|突出|显著|成熟|良好|齐全|合格|相关|有关|相应|所在|独立|完整|融合|联动|共享)"
)
_BOUND_ENDS = pattern("(?:(?:(?:及|或)?以[上下内外]|中)的?|的)$")
#: People and bodies, of whom a measure says nothing by itself: 三孩家庭提高20万元.
_WHOM = pattern("<<ends_of_people>>$")
_BOTH = {"与", "及", "和"}
#: What is done with a figure, and is not what it counts: 按照每户400元发放.
_ONLY_DONE = pattern(rf"(?!奖励|减免|支持|投入|改造)(?:{_NOUNS_TOO})")
#: Whom an indicator is set for, said after it: 贷款额度单职工提高到60万元.
_FOR_WHOM = pattern("(?:个人|单人|双人|夫妻双方|(?:单|双)?职工|家庭|企业|单位)$")
#: From when a time runs, said between its name and the figure: 有效期为自发布之日起5年.
_FROM_WHEN = pattern(r"为?自[^，,]{2,40}起(?:计算)?$")
#: What a noun before the figure is explained by: 购房款（不含税）的1.5%.
_EXPLAINED = pattern(r"[(（][^()（）]{1,30}[)）]$")
#: After 的 no noun begins with these: 144平方米以上的不限制转让.
_NOT_AFTER_OF = pattern(f"{_SMALL}|<<no_noun_after_of>>")
_SPAN_OF_TIME = pattern("<<ends_of_spans_of_time>>$")
_NO_NAME_ENDS = pattern(r"(?:基础|过程|当)?[上中下内里前后时]$")
_NO_NAME = pattern(
    "(?:上年|去年|上月|同期|年初|上季|今年|本年|时间|后(?!备|勤)|前(?!沿)|内(?!河|资|贸|陆)|起(?!居)|止|来(?!访|料)"
    "|间|之|以|期(?!货|限)).*|全[省市县区国州](?:每年)?|[我本全][省市县区国州]"
    "|各地|当地|近期|一次性|标准|人民币|港币|[港美欧日]元"
)
#: What an amount is compared with is not what it counts: 增速较上年同期回落.
_COMPARISON = ("较", "比", "基础上")
_COMPARED = pattern(r"(?:(?:较|比(?!例|重))[上去前同年往0-9０-９][^，,]{0,12}|在[^，,在]{0,20}基础上)$")


#: One hanzi names nothing.
_SHORTEST_NAME = 2
#: A verb inside a noun after a figure has an object where more than so much follows: 3个阶段发放工程建设许可证.
_LONG_OBJECT = 5


class Noun(NamedTuple):
    """A name with its position in the text."""

    name: str
    start: int
    end: int


def noun_after(text: str, start: int, stop: int) -> Noun | None:
    """Return the noun that begins after a figure, 的 between or not, and ends at `stop` at the latest; else None."""
    of = text.startswith("的", start)
    begin = start + 1 if of else start
    last = min(stop, begin + LONGEST_NAME)
    attribute = _ATTRIBUTE.match(text, begin, last)
    if attribute:
        return _named(attribute["noun"], attribute.start("noun"), 0)
    run = _AFTER.match(text, begin, last)
    if run is None or (of and _NOT_AFTER_OF.match(run.group())):
        return None
    noun = run.group()
    attributes, mark, head = noun.rpartition("的")
    if mark and head and not of and attributes.count("“") == attributes.count("”"):
        plain = _named(attributes, begin, 0) if _OWNER.fullmatch(attributes) else None
        return plain or _named(head, begin + len(attributes) + 1, 0)
    return _named(noun, begin, 2 if of else 0)


def _named(noun: str, begin: int, verb_from: int) -> Noun | None:
    stop = _STOP_AFTER.search(noun, verb_from)
    name = noun[: stop.start()] if stop else noun
    for verb in _NOUN_TOO.finditer(name):
        if is_indicator(name[: verb.start()]) or (verb.start() > 1 and len(name) - verb.end() > _LONG_OBJECT):
            name = name[: verb.start()]
            break
    name = _BOUND_ENDS.sub("", name)
    shorter = _ENDS_WITH_THEM.sub("", name)
    name = shorter if len(shorter) > 1 else name
    end = begin + len(name)
    if name.count("“") != name.count("”"):
        name = name.strip("“”")
    if name[:1] == "“" and name.find("”") == len(name) - 1:
        name = name[1:-1]
    return Noun(name, begin, end) if _is_one(name) and not _ONLY_DONE.fullmatch(name) else None


def noun_before(text: str, start: int, end: int) -> Noun | None:
    """Return the noun that ends at `end` and begins at `start` at the earliest; None if there is none."""
    start = max(start, end - LONGEST_NAME)
    words = text[start:end].rstrip()
    if len(words) < _SHORTEST_NAME:
        return None
    words = _without_what_follows(words)
    begin = 0
    sum_of_both = words.endswith("之和")
    for stop in _BEFORE.finditer(words):
        if sum_of_both and stop["stop"] in _BOTH:  # 年限与年龄之和
            continue
        if stop["stop"] or stop.start() == begin:
            begin = stop.end() if stop["stop"] or stop.group()[0] in "(（" else begin
    name = words[begin:].rpartition("的")[2]
    begin = start + len(words) - len(name)
    name = _NO_NAME_ENDS.sub("", name).strip()
    what = _FOR_WHOM.sub("", name)
    name = what if is_indicator(what) else name
    return Noun(name, begin, begin + len(name)) if _is_one(name) and not _IS_A_VERB.fullmatch(name) else None


def _without_what_follows(words: str) -> str:
    """Return words without what is between a name and its figure: a comparison, a remark, from when on."""
    if any(mark in words for mark in _COMPARISON):
        words = _COMPARED.sub("", words)
    words = words.rstrip("的之")
    if words.endswith((")", "）")):
        return _EXPLAINED.sub("", words)
    return _FROM_WHEN.sub("", words) if words.endswith(("起", "起计算")) else words


def _is_one(name: str) -> bool:
    return len(name) >= _SHORTEST_NAME and name[0] not in "(（" and _NO_NAME.fullmatch(name) is None and is_name(name)


def is_indicator(name: str) -> bool:
    """Tell whether a name is one of something measured: 森林覆盖率, 建筑面积."""
    return _INDICATOR.search(name) is not None


def is_of_people(name: str) -> bool:
    """Tell whether a name is one of people or of a household: 三孩家庭, 双职工."""
    return _WHOM.search(name) is not None


def is_span_of_time(name: str) -> bool:
    """Tell whether a name is one of a time that lasts: 期限, 有效期."""
    return _SPAN_OF_TIME.search(name) is not None
