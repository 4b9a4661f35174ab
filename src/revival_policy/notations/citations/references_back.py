"""References back: a document that is called by a short name, or 该通知, after it was cited.

《植树造林条例》（以下简称《条例》）…  《条例》第二条 …  该条例
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.notations.citations.citation import Citation
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Found = Sequence[Match[Citation]]

#: 以下简称《条例》, with or without marks around the name.
_DECLARES = re.compile(
    r"以下(?:[统合均分]|统一|分别|一并)?(?:简称|称)(?:为|作)?[:：]?\s{0,5}(?P<marked>[《〈“‘\"「『]{0,2}"
    r"(?P<name>[^《》〈〉“”‘’\"「」『』()（）,，、。;；\s]{1,30})[》〉”’\"」』]{0,2})"
)
#: Between a citation and the words that give it a short name: no other thing that they could name.
_BEFORE_DECLARING = re.compile(r"[\s)）\]］】〕]{0,5}(?:等)?(?:文件)?(?:精神)?(?:的?要求)?[\s,，、;；(（\[［【〔]{0,5}")
_GAP = 20
#: A kind of document that a word points back at; what follows the word must not make another word of it.
_WORDS = "|".join(sorted((*(kind.value for kind in DocumentKind), "法", "令", "措施", "政策"), key=len, reverse=True))
_POINTS_BACK = re.compile(
    rf"(?:该|上述|前述|此)(?:项|部|份|个)?(?P<word>{_WORDS})(?![人定院规律书单表中制性化区期稿案司兰])"
)
_WORD = re.compile(_WORDS)
#: Names shorter than this are words of the language too; they are only read in quotation marks.
_SHORTEST_UNMARKED = 4
#: No text gives more documents a short name; so many names are searched for in one pass.
_MOST_NAMES = 50


class _ShortName(NamedTuple):
    """A short name as a text gives it to the citation at `cited`; `span` holds the name with its marks."""

    cited: int
    name: str
    span: Span


def resolved(text: str, found: Found) -> list[Match[Citation]]:
    """Return the citations with their short names, and with the references back to them as citations."""
    declared = list(_short_names(text, found))
    own = {short.cited: short.name for short in declared}
    marks = {short.span.start for short in declared}
    named = [
        attrs.evolve(match, value=attrs.evolve(match.value, short_name=own.get(index)))
        for index, match in enumerate(found)
        if match.start not in marks
    ]
    pointing = list(_outside(named, (*_pointing_back(text), *_unmarked(text, declared))))
    if not pointing and not declared and not any(_may_refer_back(match.value) for match in named):
        return named
    return list(_followed(sorted((*named, *pointing), key=lambda match: match.start)))


def _short_names(text: str, found: Found) -> Iterator[_ShortName]:
    ends = [match.end for match in found]
    for words in _DECLARES.finditer(text) if "以下" in text else ():
        index = bisect_right(ends, words.start()) - 1
        near = index >= 0 and words.start() - ends[index] <= _GAP
        if near and _BEFORE_DECLARING.fullmatch(text, ends[index], words.start()):
            yield _ShortName(index, words["name"], Span(*words.span("marked")))


def _may_refer_back(citation: Citation) -> bool:
    """Tell whether a citation is no more than 《通知》, which names no document by itself."""
    return citation.number is None and _WORD.fullmatch(citation.title or "") is not None


def _pointing_back(text: str) -> Iterator[Match[Citation]]:
    """Yield 该通知 and its like, each as the citation of a document called 通知."""
    for words in _POINTS_BACK.finditer(text):
        yield Match(Citation(words["word"], refers_back=True), words.start(), words.end(), words.group())


def _unmarked(text: str, declared: Sequence[_ShortName]) -> Iterator[Match[Citation]]:
    """Yield the short names that stand in the text in quotation marks, or without any, behind their declaration."""
    names = {short.name: short.span.end for short in declared[:_MOST_NAMES]}
    if not names:
        return
    quoted = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    plain = "|".join(
        re.escape(name)
        for name in sorted(names, key=len, reverse=True)
        if len(name) >= _SHORTEST_UNMARKED and DocumentKind.of_title(name)
    )
    pattern = rf"[“\"「](?P<quoted>{quoted})[”\"」]" + (f"|(?P<plain>{plain})" if plain else "")
    for words in re.finditer(pattern, text):
        name = words["quoted"] or words.group()
        if words.start() >= names[name]:
            yield Match(Citation(name, refers_back=True), words.start(), words.end(), words.group())


def _outside(found: Found, others: Iterable[Match[Citation]]) -> Iterator[Match[Citation]]:
    starts = [match.start for match in found]
    for match in others:
        before = bisect_right(starts, match.start) - 1
        if before < 0 or found[before].end <= match.start:
            yield match


def _followed(found: Found) -> Iterator[Match[Citation]]:
    """Yield the citations, those that refer back as what they refer to; 该通知 that refers to nothing is left out."""
    by_name: dict[str, Citation] = {}
    last: dict[str, Citation] = {}
    several: set[str] = set()
    for match in found:
        cited = match.value
        name = cited.title or ""
        word = _WORD.fullmatch(name)
        points = cited.refers_back or (word is not None and cited.number is None)
        meant = (
            (by_name.get(name) or (last.get(name) if cited.refers_back or name not in several else None))
            if (points or (name in by_name and cited.number is None))
            else None
        )
        if meant is not None:
            yield attrs.evolve(match, value=attrs.evolve(meant, short_name=name, refers_back=True))
            continue
        if cited.refers_back:
            continue
        yield match
        if cited.short_name:
            by_name[cited.short_name] = cited
        ending = _LAST_WORD.search(name)
        if ending:
            known = last.setdefault(ending.group(), cited)
            if known != cited:
                several.add(ending.group())
                last[ending.group()] = cited


_LAST_WORD = re.compile(rf"(?:{_WORDS})(?=[(（][^()（）]*[)）]$|$)")
