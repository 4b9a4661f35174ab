"""What the page itself says, in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from revival_policy.model.renderings import LANGUAGES

if TYPE_CHECKING:
    from revival_policy.model.renderings import Language

Value = TypeVar("Value", str, "str | None")

#: Each word of the page in the order of `LANGUAGES`.
_WORDS = {
    # The frame.
    "language": ("zh-CN", "en"),
    "untitled": ("无标题文件", "A document without a title"),
    "skip": ("跳到正文", "Skip to the text"),
    "written by": (
        "由 revival-policy 生成，一切内容读自原文",
        "Written by revival-policy from the text of the document",
    ),
    # Facts.
    "facts": ("公文要素", "Facts"),
    "number": ("发文字号", "Number"),
    "registration number": ("统一登记号", "Registered as"),
    "validity": ("效力", "In force"),
    "from day": ("自{day}起", "from {day}"),
    "until day": ("至{day}", "until {day}"),
    "trial": ("试行", "on trial"),
    "kind": ("文种", "Kind"),
    "issuers": ("发文机关", "Issued by"),
    "date": ("成文日期", "Date"),
    "addressees": ("主送机关", "To"),
    "classification": ("密级", "Classification"),
    "urgency": ("紧急程度", "Urgency"),
    "signatory": ("签发人", "Signed by"),
    "adoption": ("题注", "Adopted"),
    "issued title": ("印发文件", "Issues"),
    "attachments": ("附件", "Attached"),
    "notes": ("附注", "Notes"),
    "copied to": ("抄送机关", "Copied to"),
    "printing": ("印发", "Printed"),
    "page head": ("网页信息", "Page head"),
    "size": ("内容", "Contents"),
    "of sections": ("{count} 个部分", "{count} sections"),
    "of measures": ("{count} 项措施", "{count} measures"),
    "of agencies": ("{count} 个机关", "{count} agencies"),
    "of citations": ("引用 {count} 份文件", "{count} documents cited"),
    "colon": ("：", ": "),
    "comma": ("、", ", "),
    # Parts of the page.
    "outline": ("目录", "Outline"),
    "text": ("正文", "Text"),
    "issued": ("印发的文件", "The document issued"),
    "attached": ("附件", "Attachment"),
    "agencies": ("责任机关", "Agencies"),
    "citations": ("引用文件", "Documents cited"),
    "diagnostics": ("诊断", "Diagnostics"),
    # Measures.
    "measure": ("措施 {number}", "Measure {number}"),
    "lead": ("牵头", "lead"),
    "support": ("配合", "support"),
    "responsible": ("负责", "responsible"),
    "etc": ("等", "and others"),
    "deadline": ("时限", "deadline"),
    "conventions": ("约定", "Conventions"),
    # Filters.
    "filters": ("筛选措施", "Filter the measures"),
    "search": ("搜索", "Search"),
    "search hint": ("措施或机关中的词语", "words of measures or agencies"),
    "role": ("职责", "Role"),
    "any role": ("不限职责", "any role"),
    "section": ("部分", "Section"),
    "any section": ("全文", "whole text"),
    "by agency": ("按机关筛选", "By agency"),
    "reset": ("清除筛选", "Reset"),
    "all shown": ("共 {total} 项措施", "{total} measures"),
    "some shown": ("显示 {shown} / {total} 项措施", "{shown} of {total} measures shown"),
    # The network.
    "network": (
        "弧线连接共同承担措施的机关，线越粗，共同承担的措施越多。",
        "Arcs join agencies that share measures; the thicker, the more they share.",
    ),
    "network cut": (
        "图中为承担措施最多的 {shown} 个机关，共 {total} 个。",
        "Shown are the {shown} agencies with most measures, of {total}.",
    ),
    "diagram": (
        "机关网络图：{nodes} 个机关，{edges} 对机关共同承担措施；最多者见下表",
        "Network of {nodes} agencies, {edges} pairs of which share measures; the table below has the closest",
    ),
    "closest": ("共同承担措施最多的机关", "Agencies that share most measures"),
    "pair": ("机关", "Agencies"),
    "shared": ("共同措施", "Shared measures"),
    # Citations.
    "implements": ("贯彻执行", "implements"),
    "repeals": ("废止", "repeals"),
    "amends": ("修改", "amends"),
    "forwards": ("转发", "forwards"),
    "issues": ("印发", "issues"),
    "mentions": ("提及", "mentions"),
    "no citations": ("没有引用文件。", "No document is cited."),
    # Diagnostics.
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "place": ("第 {line} 行第 {column} 字", "line {line}, column {column}"),
    "no diagnostics": ("读取中没有疑点。", "Nothing in the text is doubtful."),
}
#: What a diagnostic means by its code; its own message is in English.
_DIAGNOSTICS = {
    "clause-left-out": "责任条款不在任何措施之中",
    "context-differs": "已知信息与正文不一致",
    "doubtful-date": "日期存疑",
    "doubtful-issuers": "发文机关存疑",
    "doubtful-number": "发文字号存疑",
    "doubtful-title": "标题存疑",
    "empty-text": "文本为空",
    "garbled": "有乱码",
    "much-unread": "不少文字未能识别",
    "no-notice": "没有标题、字号、主送机关、日期和编号，不是公文",
    "no-title": "没有标题",
    "numbering": "序数不连续",
    "one-line": "全文未分行",
    "page-without-text": "有的页没有文字层，未读",
    "table-not-understood": "任务分工表未能识别",
    "traditional-characters": "正文为繁体字",
    "unbalanced-bracket": "括号或引号不成对",
    "unread": "不属于公文任何已知部分",
}


class Words:
    """The words of one language; ValueError for a language that has none."""

    def __init__(self, language: Language) -> None:
        """Choose a language."""
        if language not in LANGUAGES:
            msg = f"no labels in this language: {language!r}; there are: {', '.join(LANGUAGES)}"
            raise ValueError(msg)
        self._language: Language = language
        self._place = LANGUAGES.index(language)

    @property
    def of_text(self) -> str | None:
        """The language of what the document says, as an attribute; None where it is that of the page."""
        return self(None, _WORDS["language"][0])

    @property
    def of_labels(self) -> str | None:
        """The language of a label among what the document says; None where it is the same."""
        return self(None, self["language"])

    def __getitem__(self, name: str) -> str:
        """Return a word."""
        return _WORDS[name][self._place]

    def of(self, name: str, **values: str | int) -> str:
        """Return a word with values set into it."""
        return self[name].format(**values)

    def __call__(self, chinese: Value, english: Value) -> Value:
        """Return which of two is that of the language."""
        return (chinese, english)[self._place]

    def doubt(self, code: str, message: str) -> str:
        """Return what a diagnostic says."""
        return self(_DIAGNOSTICS.get(code, message), message)
