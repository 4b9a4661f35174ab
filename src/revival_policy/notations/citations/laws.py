"""Laws that texts name without marks before an article: 宪法第三十五条, 刑法第二百六十四条, 依照植树条例第三条."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from revival_policy.notations.citations.citation import Citation
from revival_policy.notations.grammar import BLANK, offsets_of
from revival_policy.notations.matches import Match
from revival_policy.registry.laws import known_names
from revival_policy.words.lexicon import expression_of, table
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTRY = "中华人民共和国"
#: Where such a name may end: before the number of an article, a chapter or a part.
_ENDS, _BEFORE_NUMBER = frozenset("法典则例定"), 21
_NUMBER = pattern(rf"第{BLANK}[0-9０-９一二三四五六七八九十百千零〇]{{1,8}}{BLANK}[编章条]")
_GOES_BEFORE = pattern("(?:<<basis>>|<<before_laws>>)$")
#: No name is longer, nor a word that goes before one.
_LONGEST, _LONGEST_WORD = 40, 6
#: What points at a document or names none: 本法第三条, 依照有关规定第二条.
_NO_NAME = pattern("[本该同此前上其这原新]|有关|相关|国家|下列|法律|.*[的之了为本该]|.{0,3}$")
_HANZI = pattern(r"[\u4e00-\u9fff]")


def laws_without_marks(text: str) -> Iterator[Match[Citation]]:
    """Yield the laws that a text names without 《》 before an article: those of the table, and others after 依照.

    What a place may have a regulation of its own for (条例, 办法) must begin where a name can: 吉林省信访条例 is not
    信访条例.

    >>> [match.text for match in laws_without_marks("违反刑法第二条的，依照中华人民共和国刑事诉讼法第三条")]
    ['刑法', '中华人民共和国刑事诉讼法']
    >>> [match.text for match in laws_without_marks("违反博物馆条例第二条、东山县博物馆条例第三条")]
    ['博物馆条例']
    """
    for end in _ends_of_names(text):
        name = _name_before(text, end)
        if name:
            start = end - len(name)
            start -= len(_COUNTRY) if text.endswith(_COUNTRY, 0, start) else 0
            yield Match(Citation(text[start:end]), start, end, text[start:end])


def _ends_of_names(text: str) -> Iterator[int]:
    """Yield where a name may end: before 第, which is rarer than its last characters."""
    for place in offsets_of(text, "第"):
        begin = max(0, place - _BEFORE_NUMBER)
        end = begin + len(text[begin:place].rstrip())
        if text[end - 1 : end] in _ENDS and _NUMBER.match(text, place):
            yield end


def _name_before(text: str, end: int) -> str:
    """Return the longest name of a law that ends at a position, or what follows 依照 and the like; "" for none."""
    known = known_names()
    for length in range(min(_LONGEST, end), 1, -1):
        name = text[end - length : end]
        if name in known and (_of_the_congress(name) or _can_begin(text, end - length)):
            return name
    unlisted = _after_ground().search(text[max(0, end - _LONGEST) : end])
    return unlisted["name"] if unlisted and not _NO_NAME.match(unlisted["name"]) else ""


def _of_the_congress(name: str) -> bool:
    """Tell whether a law is called as those of the Congress alone are; places have regulations of the same names."""
    return any(name.endswith(each) for each in ("法典", "通则", "总则")) or (name.endswith("法") and name[-2] != "办")


def _can_begin(text: str, start: int) -> bool:
    """Tell whether a name can begin at a place: after a mark, a blank, or a word that goes before names of laws."""
    if text.endswith(_COUNTRY, 0, start):
        start -= len(_COUNTRY)
    before = text[max(0, start - _LONGEST_WORD) : start]
    return not before or not _HANZI.fullmatch(before[-1]) or _GOES_BEFORE.search(before) is not None


@functools.cache
def _after_ground() -> re.Pattern[str]:
    """Return what finds a name of any law after a word that says on what ground something is done."""
    ground = expression_of(row for row in table("basis") if len(row.word) > 1 or row.not_after)
    words = f"(?:{ground}|违反)"
    return pattern(f"{words}(?P<name>(?:(?!{words}|和|或)[\u4e00-\u9fff])+(?:法|条例|规定|办法|细则|规则))$")
