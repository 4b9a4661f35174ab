"""The parts that a source falls into, without gap or overlap."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.matches import Span
from revival_policy.notations.text_enum import TextEnum


class PartKind(TextEnum):
    """What a stretch of the source is; `str(kind)` is the value."""

    PAGE_HEAD = "page head"
    """what a web page sets above the document: 索引号, 发布日期"""
    MASTHEAD = "masthead"
    """发文机关标志 above the number"""
    TITLE = "title"
    """标题"""
    NUMBER = "number"
    """发文字号"""
    ADDRESSEES = "addressees"
    """主送机关"""
    BODY = "body"
    """正文 of the letter"""
    SIGNATURE = "signature"
    """发文机关署名"""
    DATE = "date"
    """成文日期"""
    MARK = "mark"
    """密级, 紧急程度 or 签发人"""
    ADOPTION = "adoption"
    """题注: when and by whom a law was passed or published"""
    BYLINE = "byline"
    """who issues or gives a document, named under its title"""
    REMARK = "remark"
    """what others wrote to the document: 批示, a note of editors, the line of a news agency"""
    ISSUED_TITLE = "issued title"
    """标题 of the issued document, at its own head"""
    PREAMBLE = "preamble"
    """paragraphs before the first heading"""
    HEADING = "heading"
    """a numbered heading, with the paragraphs under it that carry no number"""
    MEASURE = "measure"
    """a numbered item that says what is to be done"""
    CLOSING = "closing"
    """paragraphs after the last item"""
    ATTACHMENTS = "attachments"
    """附件说明"""
    ATTACHMENT_TITLE = "attachment title"
    """label and title at the head of the text of an attachment"""
    ATTACHED = "attached"
    """paragraphs of the text of an attachment that carry no number"""
    CONTENTS = "contents"
    """目录"""
    NOTE = "note"
    """附注"""
    COPIES = "copies"
    """抄送机关"""
    PRINTING = "printing"
    """印发机关 and 印发日期"""
    FURNITURE = "furniture"
    """what the page sets around the text: page numbers, links"""
    UNREAD = "unread"
    """nothing that the reader knows"""


@attrs.frozen
class Part(PlainValue):
    """One stretch of the source: its kind and its place, the blanks and line breaks after it included."""

    kind: PartKind
    span: Span
