"""What a unit at the top of a document can be."""

from __future__ import annotations

from revival_policy.notations.text_enum import TextEnum


class Role(TextEnum):
    """A part of the top of a document."""

    PAGE = "page"
    """what a web page sets above or between: labels and values, navigation"""
    LABEL = "label"
    """附件1 above the title of an attachment that is alone"""
    MARK = "mark"
    """份号, 密级, 紧急程度 or 签发人"""
    MASTHEAD = "masthead"
    """发文机关标志"""
    NUMBER = "number"
    """发文字号"""
    TITLE = "title"
    """标题, or its first line"""
    MORE = "more"
    """a line that goes on with the title"""
    BYLINE = "byline"
    """who issues or gives a document, under its title"""
    NOTE = "note"
    """题注: when and by whom it was passed or published"""
    DATED = "dated"
    """a day or month under the title"""
    REMARK = "remark"
    """what others wrote to it: 批示, a line of a news agency, where it was printed"""
    ADDRESSEES = "addressees"
    """主送机关"""
    BODY = "body"
    """正文, and all after its first line"""
