"""引用文件 = 《标题》 [ "(" 发文字号 ")" ] | 发文字号.

党政机关公文处理工作条例 (2012): a document that is cited is named by its title first and its number after it, in
brackets. A title inside a title is in single marks: 《关于印发〈办法〉的通知》. Later the document is called by the
short name that the text gives it (以下简称《办法》), or 该办法.
"""

from __future__ import annotations

from revival_policy.notations.citations.citation import Citation, Relation, RelationName, tidy_title
from revival_policy.notations.citations.references_back import declarations
from revival_policy.notations.citations.scan import find_citations
from revival_policy.notations.citations.titles import cited_without_marks

__all__ = [
    "Citation",
    "Relation",
    "RelationName",
    "cited_without_marks",
    "declarations",
    "find_citations",
    "tidy_title",
]
