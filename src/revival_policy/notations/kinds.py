"""The kinds of documents (文种): the fifteen official ones, and those that habit has added."""

from __future__ import annotations

import re

from revival_policy.notations.text_enum import TextEnum


class DocumentKind(TextEnum):
    """What a document is by the last word of its title (文种); each value is the Chinese term.

    The first fifteen are those of 党政机关公文处理工作条例 (2012), article 8 (`is_official`); the others are what laws,
    plans and rules call themselves, which a document of the fifteen issues or cites.

    >>> DocumentKind.of_title("吉林省人民政府关于加快发展的实施意见")
    <DocumentKind.OPINION: '意见'>
    """

    RESOLUTION = "决议"
    DECISION = "决定"
    ORDER = "命令"
    COMMUNIQUE = "公报"
    ANNOUNCEMENT = "公告"
    PUBLIC_NOTICE = "通告"
    OPINION = "意见"
    NOTICE = "通知"
    CIRCULAR = "通报"
    REPORT = "报告"
    REQUEST = "请示"
    REPLY = "批复"
    BILL = "议案"
    LETTER = "函"
    MINUTES = "纪要"
    LAW = "法律"
    REGULATION = "条例"
    PROVISIONS = "规定"
    PROCEDURES = "办法"
    DETAILED_RULES = "细则"
    RULES = "规则"
    CHARTER = "章程"
    SYSTEM = "制度"
    INTERPRETATION = "解释"
    PLAN = "规划"
    PROGRAMME = "计划"
    FRAMEWORK = "纲要"
    SCHEME = "方案"
    PRIORITIES = "要点"
    CONTINGENCY_PLAN = "预案"
    POLICY_MEASURES = "措施"
    STANDARD = "标准"
    GUIDE = "指南"
    CATALOGUE = "目录"
    EXPLANATION = "解读"
    TREATY = "条约"

    @property
    def is_official(self) -> bool:
        """Whether it is one of the fifteen kinds of official documents."""
        return _PLACE[self] <= _PLACE[DocumentKind.MINUTES]

    @classmethod
    def of_title(cls, title: str) -> DocumentKind | None:
        """Return the kind that a title ends in, None where it names none, as books, newspapers and forms do.

        What is in brackets after the title, such as (试行), is not part of it. A title that ends in the title of
        another document, as 印发《…意见》, is of its kind.

        >>> DocumentKind.of_title("植树管理办法(试行)"), DocumentKind.of_title("东山日报")
        (<DocumentKind.PROCEDURES: '办法'>, None)
        """
        words = title.removesuffix("》")
        while not _CLOSES.isdisjoint(words[-2:]) and (after := _AFTER.search(words)) is not None:
            words = words[: after.start()]
        last = words[-1:]
        ending = next(filter(words.endswith, _ENDINGS.get(last, ())), None)
        if ending is None:
            return cls.POLICY_MEASURES if last == "条" and _SO_MANY.search(words) else None
        return None if ending == "法" and _NO_LAW.search(words) else _KINDS[ending]


_PLACE = {kind: place for place, kind in enumerate(DocumentKind)}
#: Words with which titles of a kind end, besides the term itself.
_ALSO = {
    DocumentKind.ORDER: "令",
    DocumentKind.LAW: "法 法典",
    DocumentKind.RULES: "准则 守则 通则",
    DocumentKind.POLICY_MEASURES: "政策 举措",
    DocumentKind.STANDARD: "规范 规程 导则",
    DocumentKind.GUIDE: "指引",
    DocumentKind.CATALOGUE: "名录 清单 名单",
    DocumentKind.EXPLANATION: "说明",
    DocumentKind.TREATY: "公约 协定 议定书",
}
_KINDS = {word: kind for kind in DocumentKind for word in (kind.value, *_ALSO.get(kind, "").split())}
#: The same by their last characters, the longest first.
_ENDINGS = {
    last: sorted((word for word in _KINDS if word[-1] == last), key=len, reverse=True)
    for last in {word[-1] for word in _KINDS}
}
#: What may follow the last word of a title: brackets, and a number where the title is no more than one.
_AFTER = re.compile(
    r"[(（〔\[［【][^()（）〔〕\[\]［］【】]*[)）〕\]］】]$|(?:〔[0-9]{4}〕|[0-9]{4}年)?第?[0-9]{1,6}号$"
)
#: What closes it.
_CLOSES = frozenset(")）〔〕]］】号")
#: Words that end in 法 and name no law.
_NO_LAW = re.compile("[方做用书语说算手技疗兵写魔]法$")
#: Policies that count themselves: 若干政策二十条.
_SO_MANY = re.compile(r"(?<!第)[一二三四五六七八九十百0-9]+条$")
