"""What a figure counts, by the words around it: the noun behind (28个重大项目) or before (森林覆盖率达到60%).

Nothing here knows the grammar of Chinese: a noun ends where a verb or a mark that is usual in documents begins. Where
that leaves nothing, nothing is said.
"""

from __future__ import annotations

import re

from revival_policy.notations.grammar import HANZI
from revival_policy.notations.quantities.grammar import LONGEST_NAME, is_name
from revival_policy.notations.quantities.words import BOUNDS, DIRECTIONS, MODALITY, TRANSITION, one_of

#: Verbs behind which no name goes on, and before which none does.
_VERBS = (
    "实现|完成|推进|推动|开展|进行|给予|发放|安排|投放|提供|引进|享受|达到|执行|实行|设立|落地|上榜|打造|培育|培养|组建|统筹|申请|采取|"
    "纳入|办理|支持|鼓励|引导|促进|投入|建成|建立|建有|设有|拥有|新建|新增|新改建|改建|扩建|配备|实施|落实|组织|参加|参与|协同|争取|予以|"
    "用于|给予|发给|奖励|发展|减免|征收|计算|提取|缴纳|购买|销售|增加|减少|提高|降低|提升|下降|上升|增长|回落|调整|保持|超过|不超过|"
    "从事|取得|获得|形成|具备|符合|满足|达|力争|开工|竣工|投产|并网|投运|启动|出台|制定|编制|印发|认定|评选|选择|选取|遴选|选派|招聘|"
    "吸纳|接待|召开|举办|承办|开设|开通|铺设|种植|治理|修复|完善|缴至|缴存|基本|处理|应当|应|可|须|预计|设|减|按时|依法|处以|罚款|分别|依托|以来"
)
#: Verbs that also stand inside names (建设项目); they end one only where nothing follows.
_AT_END = re.compile("(?:建设|改造|作用|工作|任务|以来|创建|申报|方面|左右|为主|期间|情况|标准)$")
_BEFORE = re.compile(
    rf"[(（][^()（）]{{1,12}}[)）]|“[^“”]{{1,20}}”"
    rf"|(?P<stop>{_VERBS}|{MODALITY}|{one_of(word for words in BOUNDS.values() for word in words if len(word) > 1)}|{TRANSITION}"
    r"|其中|按照|并且|以及|根据|通过|对于|关于|由于|每年|不再|原则上|相关|同比|较|全年|累计|目前|使其|预计|用"
    r"|[将把使且并即比其又均各且与以被令]|按(?!揭)|在(?!建|校|职|线|册|岗|编|读|研|园|院)|从(?!业|事|紧)|自(?!主|来|然|由|愿|身|有|治|贸|动|筹)"
    r"|向(?!上|前)|对(?!口|外|象|接)|由|为|给|到(?!位|期|货|访|账)|于|是|、|[“”()（）《》〈〉]|[^\w·+\-—])"
)
_BEHIND = re.compile(
    rf"(?:{HANZI}|[A-Za-z0-9+·\-]|“[^“”]{{1,20}}”|[(（][^()（）。]{{1,12}}[)）])+"
)
_STOP_BEHIND = re.compile(
    rf"{_VERBS}|和(?!龙|谐|平|田|硕|静)|[及与或且并将把使被各均即比对按由从向于是为在需要其就都也才仍未不已能等]|以(?!上|下|内|外|及)|以及"
)
#: What opens a clause that says which (30个以企业为主导的联盟): its noun stands behind 的.
_ATTRIBUTE = re.compile(rf"(?=以|由|能|可|与|在|具|符|面向|有)[^。；;,，！!？?\n]{{2,40}}的(?P<noun>{HANZI}{{2,20}})")
_INDICATOR = re.compile(
    "(?:率|比例|比重|占比|份额|面积|额|额度|规模|总量|数|数量|量|产值|收入|人口|里程|长度|期限|年限|周期|有效期|金额|能力|增速|增幅|涨幅|价|价格|"
    "标准|上限|下限|限期|水平|强度|密度|浓度|成本|费|费用|倍数|首付|增加值|总值|补贴|资金|贷款|保费|奖励|寿命|时间|距离|高度|宽度|[款金]|时长|龄)$"
)
_ORDINAL_ENDS = re.compile("(?:基础|过程|当)?[上中下内里前后时]$|的$")


def noun_behind(text: str, start: int) -> tuple[str, int] | None:
    """Return the noun that begins behind a figure, 的 between or not, and where it ends; None where there is none."""
    begin = start + 1 if text.startswith("的", start) else start
    attribute = _ATTRIBUTE.match(text, begin)
    if attribute:
        return _named(attribute["noun"], attribute.start("noun"))
    run = _BEHIND.match(text, begin, begin + LONGEST_NAME)
    if run is None:
        return None
    noun, begin = run.group(), run.start()
    attributes, of, head = noun.rpartition("的")
    if of and head and not text.startswith("的", start):
        noun, begin = head, begin + len(attributes) + 1
    return _named(noun, begin)


def _named(noun: str, begin: int) -> tuple[str, int] | None:
    stop = _STOP_BEHIND.search(noun)
    name = noun[: stop.start()] if stop else noun
    shorter = _AT_END.sub("", name)
    name = shorter if len(shorter) > 1 else name
    return (name, begin + len(name)) if len(name) > 1 and is_name(name) else None


def noun_before(text: str, start: int, end: int) -> str | None:
    """Return the noun that ends at `end` and begins at `start` at the earliest; None where there is none."""
    words = text[max(start, end - LONGEST_NAME) : end].strip()
    begin = 0
    for stop in _BEFORE.finditer(words):
        if stop["stop"]:
            begin = stop.end()
    name = _ORDINAL_ENDS.sub("", words[begin:].strip("的之"))
    return name if len(name) > 1 and is_name(name) else None


def is_indicator(name: str) -> bool:
    """Tell whether a name is one of something measured: 森林覆盖率, 建筑面积, 期限."""
    return _INDICATOR.search(name) is not None
