"""引用文件 = 《标题》 [ "(" 发文字号 ")" ] | 发文字号.

党政机关公文处理工作条例 (2012): a document that is cited is named by its title first and its number after it, in
brackets. A title inside a title stands in single marks: 《关于印发〈办法〉的通知》.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy.errors import NotationError
from revival_policy.notations.document_numbers import DocumentNumber, find_numbers
from revival_policy.notations.grammar import BLANK, Grammar, offsets_without_blanks, without_blanks
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: No title of a document is longer.
LONGEST_TITLE = 500
_INSIDE = rf"[^《》]{{0,{LONGEST_TITLE}}}"
#: A title in its marks; titles inside it may stand in marks of the same kind.
_TITLE = rf"《{_INSIDE}(?:《{_INSIDE}》{_INSIDE}){{0,8}}》"
_OPEN, _CLOSE = "[(（〔\\[［【]", "[)）〕\\]］】]"

_INNER_MARKS = str.maketrans("《》<>＜＞", "〈〉〈〉〈〉")


def _title_as_cited(_citation: Citation, _attribute: object, title: str | None) -> None:
    if title is not None and (not 0 < len(title) <= LONGEST_TITLE or title != tidy_title(title)):
        msg = f"a cited title has no blanks, its inner titles stand in 〈〉, and it is no longer than {LONGEST_TITLE}"
        raise ValueError(msg)


def _names_something(citation: Citation, _attribute: object, number: DocumentNumber | None) -> None:
    if citation.title is None and number is None:
        msg = "a citation has a title, a number or both"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Citation:
    """A document named in the text of another (引用文件): its title, its number, or both.

    `title` is without the outer 《》, without blanks and line breaks, inner titles in 〈〉. `span` is the place in the
    source of the notice, None for a citation that was not read from one.

    >>> Citation.from_text("《关于印发<办法>的通知》（国发[2016]62号）")
    Citation.from_text('《关于印发〈办法〉的通知》(国发〔2016〕62号)')
    """

    title: str | None = attrs.field(default=None, validator=_title_as_cited)
    number: DocumentNumber | None = attrs.field(default=None, validator=_names_something)
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    @classmethod
    def from_text(cls, text: str) -> Citation:
        """Read a citation that stands alone; raise NotationError if it is none."""
        parts = _GRAMMAR.read(text)
        title = tidy_title(parts["title"][1:-1]) if "title" in parts else None
        if title is not None and not 0 < len(title) <= LONGEST_TITLE:
            _GRAMMAR.refuse(text, text.index("《") + 1, "标题")
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
        place = without_blanks(text).rindex(number) + error.position
        raise NotationError(error.notation, text, offsets_without_blanks(text)[place], error.expected) from None


def tidy_title(written: str) -> str:
    """Return a title without blanks and line breaks, inner titles in 〈〉."""
    return without_blanks(written).translate(_INNER_MARKS)


def find_citations(text: str) -> list[Match[Citation]]:
    """Return the documents that running text names in 《》, with the number that follows, or by number alone.

    >>> [str(match.value) for match in find_citations("落实《意见》（国发〔2016〕62号）和吉政发〔2016〕41号")]
    ['《意见》(国发〔2016〕62号)', '吉政发〔2016〕41号']
    """
    titles = list(_TITLE_IN_TEXT.finditer(text))
    numbers = {match.start: match for match in _outside(titles, find_numbers(text))}
    found = []
    for candidate in titles:
        title = tidy_title(candidate.group()[1:-1])
        if 0 < len(title) <= LONGEST_TITLE:
            start, end = candidate.span()
            number = numbers.pop(_BRACKET_BEHIND.match(text, end).end(), None)  # type: ignore[union-attr]
            if number is not None:
                end = _BRACKET_CLOSED.match(text, number.end).end()  # type: ignore[union-attr]
            value = Citation(title, None if number is None else number.value)
            found.append(Match(value, start, end, text[start:end]))
    found += [Match(Citation(None, number.value), *number.span, number.text) for number in numbers.values()]
    return sorted(found, key=lambda match: match.start)


def _outside(titles: list[re.Match[str]], numbers: list[Match[DocumentNumber]]) -> Iterator[Match[DocumentNumber]]:
    """Yield the numbers that do not stand in a title."""
    ends = [title.end() for title in titles]
    for number in numbers:
        following = bisect_right(ends, number.start)
        if following == len(titles) or titles[following].start() >= number.end:
            yield number


_TITLE_IN_TEXT = re.compile(_TITLE)
# Both match anywhere, if only the empty string: a number that begins right behind the title and an opening bracket
# belongs to it; what else the bracket holds (, 以下简称《意见》) is not part of the citation.
_BRACKET_BEHIND = re.compile(rf"(?:{BLANK}{_OPEN}{BLANK})?")
_BRACKET_CLOSED = re.compile(rf"(?:{BLANK}{_CLOSE})?")

_number = pp.Regex(r"[^《》()（）]+?号")("number").set_name("发文字号")
_bracketed_number = pp.Regex(_OPEN).suppress() + _number + pp.Regex(_CLOSE).suppress().set_name("）")
_GRAMMAR = Grammar(
    "引用文件",
    (pp.Regex(_TITLE)("title").set_name("《标题》") + pp.Opt(_bracketed_number) | _number).set_name(
        "《标题》 or 发文字号"
    ),
)
