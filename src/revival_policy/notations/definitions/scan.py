"""Finding the words that define a term, in running text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.handing_out import PlainValue
from revival_policy.notations.citations import Citation, declarations, find_citations
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.text_enum import TextEnum
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_B = r"\s{0,4}"
#: Bounded, because two of them side by side part a run of blanks in as many ways as it is long.
_INDENT = r"[^\S\n]{0,16}"


class Reach(TextEnum):
    """How far a definition holds, as it says; `str(reach)` is the value."""

    DOCUMENT = "document"
    """本办法所称, and where it says nothing else"""
    CHAPTER = "chapter"
    """本章所称"""
    SECTION = "section"
    """本节所称"""
    ARTICLE = "article"
    """本条所称, 本款所称, 本项所称"""
    ONWARDS = "onwards"
    """以下简称: from there on"""


@attrs.frozen
class DefiningWords(PlainValue):
    """What words that define a term say (定义): the term, its meaning as written, and how far it holds.

    `marked` is true of a term that is a title: 以下简称《意见》. `term_span` and `meaning_span` lead to the text.
    """

    term: str
    meaning: str
    reach: Reach
    marked: bool
    term_span: Span
    meaning_span: Span


@legibly
def find_definitions(text: str) -> list[Match[DefiningWords]]:
    """Return the words that define a term, in their order: 所称…，是指…; 以下简称….

    >>> text = "第二条 本办法所称苗木，是指用于造林的树苗。"
    >>> [(match.value.term, match.value.meaning) for match in find_definitions(text)]
    [('苗木', '用于造林的树苗')]
    """
    found = sorted((*_meaning(text), *_naming(text)), key=lambda match: match.start)
    kept: list[Match[DefiningWords]] = []
    for match in found:
        if not kept or match.start >= kept[-1].end or match.value.reach is Reach.ONWARDS:
            kept.append(match)
    return kept


#: 前款所称 is said of the article that it is in as well.
_REACHES = {"章": Reach.CHAPTER, "节": Reach.SECTION, "条": Reach.ARTICLE, "款": Reach.ARTICLE, "项": Reach.ARTICLE}
_QUOTES = '“”"「」『』‘’'
_TERM = rf"[{_QUOTES}]?(?P<term>[^，。；：、,;:\s{_QUOTES}]{{1,40}}?)[{_QUOTES}]?"
_SCOPE = r"(?P<scope>本(?:[章节条款项](?![例])|[^，。；：、,;\s所本]{1,12}?)|前[款条项])"
#: After a term may be a bracket with its other name.
_OTHER_NAME = r"(?:[(（](?:以下)?(?:简称|统称|称)[^()（）]{1,20}[)）])?"
_MEANS = pattern(
    rf"(?:{_SCOPE}(?:中)?{_B}(?:所称|所指|称)的?{_B}{_TERM}{_OTHER_NAME}{_B}[，,]?{_B}(?:是|系)?指"
    rf"|(?:^|(?<=\n)|(?<=[；;。])){_INDENT}"
    rf"(?:第[一二三四五六七八九十百]{{1,6}}条|[(（]?[一二三四五六七八九十0-9０-９]{{1,3}}[)）、.．])?{_INDENT}"
    rf"(?![本前][^，。；：、,;:\s]{{1,12}}所称)"
    rf"(?P<plain>[^，。；：、,;:\s是指{_QUOTES}]{{2,30}}?){_OTHER_NAME}[，,]?{_B}(?:是|系)指)"
    rf"(?![导定示标挥引明出数南向派认责望])[:：]?{_B}(?P<meaning>[^。\n]{{1,600}})"
)
#: What is called by a short name is before the words that say so, from the last mark on.
_BEFORE_NAME = pattern(
    r"(?P<meaning>[^，。；：！？,;:\n（()）《》]{0,120}(?:《[^《》]{1,200}》)?)"
    r"(?P<own_bracket>[(（][^()（）]{1,60}[)）])?[(（,，\s]{0,3}$"
)
_REACH_BEFORE, _REACH_OF_CITATION = 300, 60
#: The marker of the item that begins with the name.
_MARKER = pattern(
    r"\s*(?:(?:第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|[0-9０-９]+[.．、])\s*)?"
    r"(?:本[^，。\s]{1,8}所称)?(?:是指)?"
)


_LEADS_IN = pattern("(?:为了?)?(?P<anywhere><<leads_in_to_defined:anywhere>>)|<<leads_in_to_defined:start>>")

_JOINS = pattern("[的和与及、]+")


def _meaning(text: str) -> Iterator[Match[DefiningWords]]:
    for words in _MEANS.finditer(text):
        group = "term" if words["term"] else "plain"
        scope = words["scope"] or ""
        reach = _REACHES.get(scope[1:], Reach.DOCUMENT)
        meaning = Span(words.start("meaning"), _end_of(words))
        if meaning.start < meaning.end:
            value = DefiningWords(
                words[group],
                meaning.of(text),
                reach,
                marked=False,
                term_span=Span(*words.span(group)),
                meaning_span=meaning,
            )
            start = words.start("scope") if scope else words.start(group)
            yield Match(value, start, meaning.end, text[start : meaning.end])


def _end_of(words: re.Match[str]) -> int:
    """Return where a meaning ends: at the end of its item, where it is one of several."""
    meaning = words["meaning"]
    stop = -1 if words["scope"] else meaning.find("；")
    return words.start("meaning") + len((meaning if stop < 0 else meaning[:stop]).rstrip())


def _naming(text: str) -> Iterator[Match[DefiningWords]]:
    named = list(declarations(text))
    cited = [match for match in find_citations(text) if match.value.short_name] if named else []
    for words in named:
        meaning = _called(text, words, cited)
        if meaning is not None:
            value = DefiningWords(
                words["name"],
                meaning.of(text),
                Reach.ONWARDS,
                marked=words["marked"][:1] in {"《", "〈"},
                term_span=Span(*words.span("name")),
                meaning_span=meaning,
            )
            yield Match(value, meaning.start, words.end(), text[meaning.start : words.end()])


def _called(text: str, words: re.Match[str], cited: Sequence[Match[Citation]]) -> Span | None:
    """Return the place of what is called by a name: a document that is cited, else the words before."""
    last = bisect_right(cited, words.start(), key=lambda match: match.end) - 1
    if last >= 0 and words.start() < cited[last].end + _REACH_OF_CITATION:
        value = cited[last].value
        if value.short_name == words["name"] and not value.refers_back:
            return cited[last].span
    before = _BEFORE_NAME.search(text, max(0, words.start() - _REACH_BEFORE), words.start())
    if before is None or not before["meaning"].strip():
        return None
    return _without_lead_in(_without_marker(Span(*before.span("meaning")), text), text, words["name"])


def _without_lead_in(meaning: Span, text: str, name: str) -> Span:
    """Return a meaning without what leads in to it, if most of the name is in it, and all of that in what is left."""
    taken = set(name) & set(meaning.of(text))
    if 2 * len(taken) <= len(set(name)):
        return meaning
    start = meaning.start
    for lead in _LEADS_IN.finditer(text, *meaning):
        rest = text[lead.end() : meaning.end]
        if len(rest.strip()) < len(name) or not taken <= set(rest):
            break
        if lead["anywhere"] or lead.start() == start:
            start = lead.end()
    joint = _JOINS.match(text, start, meaning.end)
    return Span(joint.end() if joint else start, meaning.end)


def _without_marker(meaning: Span, text: str) -> Span:
    title = text.find("《", *meaning)
    marker = _MARKER.match(text, *meaning)
    return Span(title if title >= 0 else marker.end() if marker else meaning.start, meaning.end)
