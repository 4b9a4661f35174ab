"""The kinds of official documents (公文种类)."""

from __future__ import annotations

import enum


class DocumentKind(enum.Enum):
    """The fifteen kinds of 党政机关公文处理工作条例 (2012), article 8; each value is the Chinese term.

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

    @classmethod
    def of_title(cls, title: str) -> DocumentKind | None:
        """Return the kind that a title ends in, or None where it ends in none of the fifteen."""
        words = title.rstrip(")）").rsplit("(", 1)[0].rsplit("（", 1)[0] if title.endswith((")", "）")) else title
        if words.endswith("令"):
            return cls.ORDER
        return next((kind for kind in cls if words.endswith(kind.value)), None)
