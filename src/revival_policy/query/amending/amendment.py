"""One change that a decision makes in a law."""

from __future__ import annotations

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision
from revival_policy.notations.text_enum import TextEnum


class AmendmentKind(TextEnum):
    """What is done with a provision of a law; `str(kind)` is the value."""

    REPLACED = "replaced"
    """it has another text: 将第三条修改为"""
    ADDED = "added"
    """it is new: 增加一条，作为第五条; 增加一款，作为第二款"""
    DELETED = "deleted"
    """it is no more: 删去第三条"""
    RENUMBERED = "renumbered"
    """it has another number: 将第六条改为第八条"""
    WORDS_REPLACED = "words replaced"
    """some words of it are others: 将第三条中的“甲”修改为“乙”"""
    WORDS_DELETED = "words deleted"
    """some words of it are no more: 删去第三条中的“甲”"""
    ORDER_ADJUSTED = "order adjusted"
    """all articles are numbered anew in their order: 对条文顺序作相应调整"""
    NOT_READ = "not read"
    """a sentence of the decision that says something else, or in words that are not known"""


@attrs.frozen
class Amendment(PlainValue):
    """A change that a decision makes (修改): what is done (`kind`), and with which `provision` of the law as it was.

    `becomes` is the provision that it is afterwards: the new number of one that is renumbered, the place of what is
    added (to the article that is its `provision`), of a chapter with its articles; None where nothing is said.
    `paragraphs` is the new text, a paragraph or item each, or the name of a new chapter. `words` are those that are
    replaced or deleted, `by_words` those put instead. `span` is its place in the decision.
    """

    kind: AmendmentKind
    provision: Provision | None = None
    becomes: Provision | None = None
    paragraphs: tuple[str, ...] = ()
    words: str = ""
    by_words: str = ""
    span: Span = attrs.field(default=Span(0, 0), eq=False)
