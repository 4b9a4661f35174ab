"""The value of a citation, and its grammar."""

from __future__ import annotations

import re
from typing import Literal

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.errors import ArgumentError, NotationError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import Grammar, offsets_without_blanks, without_blanks
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Span
from revival_policy.notations.provisions import Provision
from revival_policy.notations.text_enum import TextEnum
from revival_policy.registry import laws
from revival_policy.registry.law import Law

#: No title of a document is longer.
LONGEST_TITLE = 500
_INSIDE = rf"[^《》]{{0,{LONGEST_TITLE}}}"
#: A title in its marks; titles inside it may be in marks of the same kind.
TITLE = rf"《{_INSIDE}(?:《{_INSIDE}》{_INSIDE}){{0,8}}》"
OPEN, CLOSE = "[(（〔\\[［【]", "[)）〕\\]］】]"

#: What `tidy_title` takes out of a title or writes in another way.
_UNTIDY = re.compile(r"[\s《》<>＜＞]")
_INNER_MARKS = str.maketrans("《》<>＜＞", "〈〉〈〉〈〉")


#: The values of `Relation`.
RelationName = Literal["implements", "repeals", "amends", "forwards", "issues", "mentions"]


class Relation(TextEnum):
    """What the citing text says that it does to the cited document; `str(relation)` is the value."""

    IMPLEMENTS = "implements"
    """acts on it or carries it out: 贯彻落实, 根据, 按照, 执行"""
    REPEALS = "repeals"
    """ends its effect: 废止, 停止执行"""
    AMENDS = "amends"
    """changes it: 修改, 修订"""
    FORWARDS = "forwards"
    """passes it on: 转发, 批转"""
    ISSUES = "issues"
    """makes it public, or says that somebody did: 印发, 发布, 公布"""
    MENTIONS = "mentions"
    """names it in any other way: 违反, 参照, 所称"""


def _title_as_cited(_citation: Citation, _attribute: object, title: str | None) -> None:
    if title is not None and (not 0 < len(title) <= LONGEST_TITLE or _UNTIDY.search(title)):
        msg = f"a cited title has no blanks, its inner titles are in 〈〉, and it is no longer than {LONGEST_TITLE}"
        raise ValueError(msg)


def _names_something(citation: Citation, _attribute: object, number: DocumentNumber | None) -> None:
    if citation.title is None and number is None:
        raise ArgumentError("title", "None", "a title, or a number")


_IS_TEXT = fields.of((str, type(None)), "a title, without 《》")
_IS_NUMBER = fields.of((DocumentNumber, type(None)), "a DocumentNumber")


@attrs.frozen(repr=False)
class Citation(PlainValue):
    """A document named in the text of another (引用文件): its title, its number, or both.

    `title` is without the outer 《》, without blanks and line breaks, inner titles in 〈〉.

    What the text around it tells takes no part in equality: the `relation`; the `short_name` that the text gives the
    document (以下简称《意见》); `refers_back`, true where the document is called by such a name, or 该通知, while title
    and number are those of the citation before; the `provisions` of it that are named right after (《办法》第三条);
    and `span`, the position in the source of the notice, None for a citation that was not read from one.

    >>> Citation.from_text("《关于印发<办法>的通知》（国发[2016]62号）")
    Citation.from_text('《关于印发〈办法〉的通知》(国发〔2016〕62号)')
    """

    title: str | None = attrs.field(default=None, validator=[_IS_TEXT, _title_as_cited])
    number: DocumentNumber | None = attrs.field(default=None, validator=[_IS_NUMBER, _names_something])
    relation: Relation = attrs.field(default=Relation.MENTIONS, eq=False, kw_only=True)
    short_name: str | None = attrs.field(default=None, eq=False, kw_only=True)
    refers_back: bool = attrs.field(default=False, eq=False, kw_only=True)
    provisions: tuple[Provision, ...] = attrs.field(default=(), eq=False, kw_only=True)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @property
    def kind(self) -> DocumentKind | None:
        """What the cited document is by its title; None for books, newspapers, forms, and without a title.

        >>> Citation.from_text("《植树管理办法(试行)》").kind, Citation.from_text("《东山日报》").kind
        (<DocumentKind.PROCEDURES: '办法'>, None)
        """
        return DocumentKind.of_title(self.title) if self.title else None

    @property
    def law(self) -> Law | None:
        """The law or administrative regulation that its title means; None where no single one is known.

        >>> Citation.from_text("《公司法》").law.name
        '中华人民共和国公司法'
        """
        return laws.resolve(self.title) if self.title else None

    @classmethod
    def from_text(cls, text: str) -> Citation:
        """Read a citation written alone; raise NotationError if it is not one."""
        parts = _GRAMMAR.read(text)
        title = tidy_title(parts["title"][1:-1]) if "title" in parts else None
        if title is not None and not 0 < len(title) <= LONGEST_TITLE:
            _GRAMMAR.refuse(text, fold(text).index("《") + 1, "标题")
        return cls(title, _number_inside(text, parts["number"]) if "number" in parts else None)

    def __str__(self) -> str:
        """Return title and number: 《…》(国发〔2016〕62号)."""
        if self.title is None:
            return str(self.number)
        return f"《{self.title}》" + (f"({self.number})" if self.number else "")

    def __repr__(self) -> str:
        """Return the call that makes this citation, its span left out."""
        return f"Citation.from_text({str(self)!r})"


def _number_inside(text: str, number: str) -> DocumentNumber:
    try:
        return DocumentNumber.from_text(number)
    except NotationError as error:
        place = without_blanks(fold(text)).rindex(number) + error.position
        raise NotationError(error.notation, text, offsets_without_blanks(fold(text))[place], error.expected) from None


def tidy_title(written: str) -> str:
    """Return a title without blanks and line breaks, inner titles in 〈〉."""
    return without_blanks(written).translate(_INNER_MARKS)


_WRITTEN_NUMBER = r"[^《》]{1,200}?号(?:令|[)）])?"
_number = pp.Regex(_WRITTEN_NUMBER)("number").set_name("发文字号")
_number_in_bracket = pp.Regex(rf"{_WRITTEN_NUMBER}(?={CLOSE})")("number").set_name("发文字号")
_bracketed_number = pp.Regex(OPEN).suppress() + _number_in_bracket + pp.Regex(CLOSE).suppress().set_name("）")
_GRAMMAR = Grammar(
    "引用文件",
    (pp.Regex(TITLE)("title").set_name("《标题》") + pp.Opt(_bracketed_number) | _number).set_name(
        "《标题》 or 发文字号"
    ),
)
