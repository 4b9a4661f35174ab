"""References back: a document that is called by a short name, or 该通知, after it was cited.

《植树造林条例》（以下简称《条例》）…  《条例》第二条 …  该条例
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.notations.citations.citation import Citation
from revival_policy.notations.grammar import offsets_of
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.matches import Match, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Found = Sequence[Match[Citation]]

#: 以下简称《条例》, with or without marks around the name.
_DECLARES = re.compile(
    r"(?:以下(?:[统合均分]|统一|分别|一并)?(?:简称|称)|简(?<=[(（,，]简)称)(?:为|作)?[:：]?\s{0,5}"
    r"(?P<marked>[《〈“‘\"「『]{0,2}"
    r"(?P<name>[^《》〈〉“”‘’\"「」『』()（）,，、。;；\s]{1,30})[》〉”’\"」』]{0,2})"
)
#: 称 is so far after the first of these words, and so far before the last character of the name.
_LONGEST_SAYING, _LONGEST_NAMING = 6, 50
#: Between a citation and the words that give it a short name: no other thing that they could name.
_BEFORE_DECLARING = re.compile(r"[\s)）\]］】〕]{0,5}(?:等)?(?:文件)?(?:精神)?(?:的?要求)?[\s,，、;；(（\[［【〔]{0,5}")
_GAP = 20
#: A word that points back at a document of its kind; what follows must not make another word of it.
_WORDS = "|".join(sorted((*(kind.value for kind in DocumentKind), "法", "令", "文件"), key=len, reverse=True))
_POINTS_BACK = re.compile(
    rf"[该此上前同](?:(?:(?<=[该此])|(?<=[上前])述)(?:项|部|份|个)?|(?<=同)(?=(?:法|条例)第))"
    rf"(?P<word>{_WORDS})(?![人定院规律书单表中制性化区期稿案司兰])"
)
#: How these begin: to find that is quicker than to search for the whole.
_POINTING = ("该", "此", "上述", "前述", "同法第", "同条例第")
_WORD = re.compile(_WORDS)
#: Any document: 该文件.
_ANY = "文件"
#: The same before a title in marks: 该《通知》; and what makes it the document that speaks: 本《通知》.
_SAID = re.compile("(?:该|上述|前述|此)$")
_OWN = "本"
#: What means the last document that was named: 该办法, 同法.
_LAST = frozenset("该同")
#: 上述规定 and 前述规定 mean all that were named.
_ALL_OF_THEM = "上前"
#: A code is a law too: 该法 may be 民法典.
_CODE = "法典"
_BRACKET_AT_END = re.compile(r"[(（][^()（）]*[)）]$")
#: Names shorter than this are words of the language too; they are only read in quotation marks.
_SHORTEST_UNMARKED = 4
_OPENING, _CLOSING = ("“", '"', "「"), ("”", '"', "」")
#: No text gives more documents a short name; so many names are searched for in one pass.
_MOST_NAMES = 50
#: Of the documents with one ending, so many may be meant.
_MOST_ALIKE = 20


class _ShortName(NamedTuple):
    """A short name as a text gives it, and the place that it has there with its marks.

    `cited` is the number of the citation that it names, None where the text gives the name to something else.
    """

    cited: int | None
    name: str
    span: Span


class _Documents:
    """The documents cited so far, to be asked by what a text calls them later; `only` while there is but one."""

    def __init__(self) -> None:
        self._named: dict[str, Citation] = {}
        self._alike: dict[str, list[tuple[str, Citation]]] = {}
        self._last: Citation | None = None
        self.only = True

    def add(self, cited: Citation) -> None:
        self.only = self._last is None or (self.only and self._last == cited)
        self._last = cited
        if cited.short_name:
            self._named[cited.short_name] = cited
        for name in filter(None, (cited.title, cited.short_name)):
            bare = _BRACKET_AT_END.sub("", name)
            self._add(bare, cited)
            if bare.endswith(_CODE):
                self._add(bare.removesuffix(_CODE[-1]), cited)

    def _add(self, bare: str, cited: Citation) -> None:
        alike = self._alike.setdefault(bare[-1:], [])
        alike.append((bare, cited))
        del alike[:-_MOST_ALIKE]

    def meant(self, name: str, *, last: bool) -> Citation | None:
        """Return the document called so: by its short name, or as the end of its title; the `last` one, or the only."""
        if name in self._named:
            return self._named[name]
        if name == _ANY:
            return self._last if last or self.only else None
        alike = self._alike.get(name[-1:], ())
        fitting = [cited for bare, cited in alike if bare.endswith(name) and _abbreviates(name, bare)]
        return fitting[-1] if fitting and (last or len(set(fitting)) == 1) else None


def _abbreviates(name: str, title: str) -> bool:
    """Tell whether a name is no more than a kind, or the title without the name of the country."""
    rest = title.removesuffix(name)
    return bool(rest) and (rest == "中华人民共和国" or _WORD.fullmatch(name) is not None)


def resolved(text: str, found: Found) -> list[Match[Citation]]:
    """Return the citations with their short names, and with the references back to them as citations."""
    declared = list(_short_names(text, found))
    own = {short.cited: short.name for short in declared}
    marks = [short.span for short in declared]
    named = [
        attrs.evolve(match, value=attrs.evolve(match.value, short_name=own[index])) if index in own else match
        for index, match in enumerate(found)
    ]
    pointing = _outside(marks, _outside([match.span for match in found], _calling(text, declared)))
    declarations = {offset for mark in marks for offset in range(*mark)}
    cited = [match for match in named if match.start not in declarations]
    return list(_followed(text, sorted((*cited, *pointing), key=lambda match: match.start)))


def _short_names(text: str, found: Found) -> Iterator[_ShortName]:
    ends = [match.end for match in found]
    for words in declarations(text):
        index = bisect_right(ends, words.start()) - 1
        near = index >= 0 and words.start() - ends[index] <= _GAP
        cites = near and _BEFORE_DECLARING.fullmatch(text, ends[index], words.start())
        yield _ShortName(index if cites else None, words["name"], Span(*words.span("marked")))


def declarations(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that give a short name, its groups `name` and `marked`; looked for at 称, which is rare."""
    end = 0
    for place in offsets_of(text, "称"):
        words = _DECLARES.search(text, max(end, place - _LONGEST_SAYING), place + _LONGEST_NAMING)
        if words is not None and words.start() < place:
            end = words.end()
            yield words


def _calling(text: str, declared: Sequence[_ShortName]) -> Iterator[Match[Citation]]:
    """Yield what may call a document that was cited; short names and 该通知 never overlap."""
    end = 0
    for match in sorted((*_pointing_back(text), *_unmarked(text, declared)), key=lambda match: match.start):
        if match.start >= end:
            end = match.end
            yield match


def _pointing_back(text: str) -> Iterator[Match[Citation]]:
    """Yield 该通知 and its like, each as the citation of a document called 通知."""
    places = sorted(place for begins in _POINTING for place in offsets_of(text, begins))
    for words in filter(None, (_POINTS_BACK.match(text, place) for place in places)):
        yield Match(Citation(words["word"], refers_back=True), words.start(), words.end(), words.group())


def _unmarked(text: str, declared: Sequence[_ShortName]) -> Iterator[Match[Citation]]:
    """Yield the short names that are in the text in quotation marks, or without any, after their declaration."""
    names = {short.name: short.span.end for short in declared[:_MOST_NAMES] if short.cited is not None}
    if not names:
        return
    taken = 0
    for span, name in sorted(_places_of(names, text), key=lambda found: (found[0].start, -found[0].end)):
        if span.start >= taken:
            taken = span.end
            if span.start >= names[name]:
                yield Match(Citation(name, refers_back=True), *span, span.of(text))


def _places_of(names: Iterable[str], text: str) -> Iterator[tuple[Span, str]]:
    """Yield the places of names in quotation marks, with these, and of long ones that are without."""
    for name in names:
        plain = len(name) >= _SHORTEST_UNMARKED and DocumentKind.of_title(name) is not None
        for place in offsets_of(text, name):
            end = place + len(name)
            if text[place - 1 : place] in _OPENING and text[end : end + 1] in _CLOSING:
                yield Span(place - 1, end + 1), name
            elif plain:
                yield Span(place, end), name


def _outside(spans: Sequence[Span], found: Iterable[Match[Citation]]) -> Iterator[Match[Citation]]:
    """Yield the citations that overlap none of the spans, which do not overlap one another."""
    places = sorted(spans)
    starts = [place.start for place in places]
    for match in found:
        after = bisect_right(starts, match.start)
        clear_before = after == 0 or places[after - 1].end <= match.start
        if clear_before and (after == len(places) or match.end <= places[after].start):
            yield match


def _followed(text: str, found: Found) -> Iterator[Match[Citation]]:
    """Yield the citations, those that refer back as what they refer to; 该通知 that refers to nothing is left out."""
    known = _Documents()
    for match in found:
        cited = match.value
        said = _SAID.search(text, max(0, match.start - 2), match.start)
        start = said.start() if said and not cited.refers_back else match.start
        of_all = cited.refers_back and text[start] in _ALL_OF_THEM and not known.only
        may_refer = cited.title and cited.number is None and not of_all
        last = not _LAST.isdisjoint(text[start : match.start + 1])
        meant = known.meant(cited.title or "", last=last) if may_refer else None
        if _WORD.fullmatch(cited.title or "") and text[start - 1 : start] == _OWN:
            continue
        if meant is not None:
            value = attrs.evolve(meant, short_name=cited.title, refers_back=True)
            yield Match(value, start, match.end, text[start : match.end])
        elif not cited.refers_back:
            known.add(cited)
            yield match
