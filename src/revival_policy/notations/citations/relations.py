"""What a text does to the documents that it cites, known by the words around each citation.

根据《条例》…  贯彻落实《意见》（国发〔2016〕62号）…  转发《通知》…  《办法》同时废止
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.fields import with_changed
from revival_policy.notations.citations.citation import Citation, Relation
from revival_policy.notations.matches import Match
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Where a text says both, it repeals rather than it mentions: the order of the groups is that of the relations.
_GOVERNS = pattern(
    "|".join(
        f"(?P<{relation.name}><<governs_citations:{relation}>>)"
        for relation in (
            *(Relation.REPEALS, Relation.IMPLEMENTS, Relation.ISSUES),
            *(Relation.FORWARDS, Relation.AMENDS, Relation.MENTIONS),
        )
    )
)
#: Everything to the last mark that ends the reach of a word before a citation.
_TO_LAST_BREAK = pattern(
    r"(?:.*(?:[。;；!！?？\n]|(?<!废止)(?<!失效)[:：]|[,，](?!\s{0,3}(?:以及|和|及))))?", re.DOTALL
)
#: Between the members of a list of citations, which the same word governs.
_LIST = pattern(
    r"[\s)）]*(?:等)?(?:文件?)?(?:[,，]?\s{0,3}(?:、|和|及|与|或|或者|以及|、?及其)"
    r"[^。;；!！?？\n,，:：、《》]{0,12}|[,，]?\s{0,3})"
)
#: What a citation is followed by in its bracket: (国发〔2016〕62号,以下简称意见), or in its own: (2019年修订).
_BRACKET = pattern(r"\s{0,5}[(（][^()（）。\n]{0,60}[)）]")
_REST_OF_BRACKET = pattern(r"[^()（）。\n]{0,60}[)）]")
#: What makes 根据省厅印发《意见》精神 a basis, and not an issue.
_AS_BASIS = pattern(r"(?:等)?(?:文件)?的?(?:有关|相关)?(?:精神|要求|规定|部署|安排|文件)")
_ISSUED_BY = pattern(r"的[^。;；\n,，《]{0,4}$")
#: What is repealed in part is amended: 取消《办法》中关于…的规定.
_IN_PART = pattern(r"(?:的?第[一二三四五六七八九十百0-9]+[章节条款项]|[^。;；\n《,，]{0,4}中)")
#: Words that follow what they govern.
_AFTER = {
    Relation.REPEALS: r"[^。;；\n《该]{0,40}?(?:废止|失效|(?:停止|不再)(?:执行|施行|适用))(?!《)",
    Relation.AMENDS: (
        r"[^。;；\n《,，]{0,30}?(?:作出?(?:如下|以下)?修[改正订]|予以修[改订]|部分条款)"
        r"|(?:已|经)[^。;；\n《,，]{0,40}?修[改订正]通过"
    ),
    Relation.FORWARDS: r"[^。;；\n《]{0,40}?(?:(?:转发|批转)给|现(?:予以?)?(?:转发|批转))",
    Relation.ISSUES: (
        r"[^。;；\n《]{0,60}?(?:印发给|(?:现|予以|现予|予)(?:印发|公布|发布))(?!《)"
        r"|[^。;；\n《,，]{0,10}?(?:已|正式)(?:印发|公布|发布|出台)"
    ),
    Relation.IMPLEMENTS: (
        r"[^。;；\n《,，]{0,6}?(?:(?:贯彻)?(?:落实|实施|执行)(?:工作|情况)|落到实处)"
        r"|(?:已|经)[^。;；\n《]{0,30}?同意[^。;；\n《]{0,40}?(?:贯彻|执行|实施|遵照)"
    ),
}
_AFTER_THEM = pattern("|".join(f"(?P<{relation.name}>{words})" for relation, words in _AFTER.items()))
#: 现将《办法》公布: a word in front announces the one after.
_ANNOUNCED = pattern(r"将[^。;；\n,，《]{0,20}$")
_THEN = pattern(
    r"[^。;；\n《]{0,20}?(?:(?P<ISSUES>印发|公布|发布)|(?P<FORWARDS>转发|批转)"
    r"|(?P<AMENDS>修[改订]|延长|顺延|延续)|(?P<REPEALS>废止))"
)
_TREATED = pattern(r"对[^。;；\n,，《]{0,12}$")
_IS_CHANGED = pattern(r"[^。;；\n《]{0,80}?(?:修[改订]|调整|延长|延续|顺延|优化|补充)")
#: What is done to a document that nothing in front governs: 《办法》有效期延长至…, 《办法》第三条修改为….
_CHANGES = pattern(
    r"[^。;；\n《]{0,80}?(?:(?:延长|顺延|延续)(?:至|到|执行|[一二两三四五六0-9]+年)|(?:调整|修改|修订)为)"
    r"|[^。;；\n,，《]{0,20}修[改订](?!后)"
)
#: After 印发《办法》 the rest of a title that is without marks, before its number.
_REST_OF_TITLE = pattern(r"》?的(?:通知|意见|函|决定|公告)[(（]?")
#: So far before a citation the word that governs it may be.
_REACH = 90
#: 对 and 将 are no further before it.
_REACH_OF_TREATED, _REACH_OF_ANNOUNCED = 14, 22


def related(text: str, found: Sequence[Match[Citation]]) -> list[Match[Citation]]:
    """Return the citations with their relation; the members of a list have one and the same."""
    relations: list[Relation] = []
    ends = [_end_of(text, match) for match in found]
    lists: list[int] = []  # where the list of each begins
    for index, match in enumerate(found):
        floor = ends[index - 1] if index else 0
        listed = index > 0 and _in_list(text, floor, match)
        lists.append(lists[-1] if listed else match.start)
        before = _governing(text, max(floor, match.start - _REACH), match.start, ends[index])
        if before is None and index and _REST_OF_TITLE.fullmatch(text, floor, match.start):
            before = _basis(text, found[index - 1].start)
        relations.append(before or (relations[-1] if listed else Relation.MENTIONS))
    after: Relation | None = None
    for index in reversed(range(len(found))):
        listed = index + 1 < len(found) and lists[index + 1] == lists[index]
        free = relations[index] is Relation.MENTIONS
        after = _after(text, lists[index], ends[index], free=free) or (after if listed else None)
        relations[index] = after or relations[index]
    return [
        match
        if relation is match.value.relation
        else Match(with_changed(match.value, relation=relation), match.start, match.end, match.text)
        for match, relation in zip(found, relations, strict=True)
    ]


def _in_list(text: str, floor: int, match: Match[Citation]) -> bool:
    """Tell whether a citation continues the list of the one that ends at `floor`, or is in its bracket."""
    if match.start < floor:
        return True
    points_back = match.value.refers_back and not match.text.startswith("《")
    return not points_back and _LIST.fullmatch(text, floor, match.start) is not None


def _verbs(text: str, start: int, end: int) -> list[Relation]:
    """Return the relations of the words in the clause that ends at `end`."""
    reaches = _TO_LAST_BREAK.match(text, start, end)
    start = reaches.end() if reaches else start
    return [Relation[verb.lastgroup or ""] for verb in _GOVERNS.finditer(text, start, end)]


def _governing(text: str, start: int, end: int, after: int) -> Relation | None:
    """Return the relation of the words before a citation, None where none govern it; `after` is where it ends."""
    verbs = _verbs(text, start, end)
    last = verbs[-1] if verbs else None
    passed_on = last in {Relation.ISSUES, Relation.FORWARDS} and Relation.IMPLEMENTS in verbs
    if passed_on and (_AS_BASIS.match(text, after) or _ISSUED_BY.search(text, start, end)):
        return Relation.IMPLEMENTS
    if last is Relation.REPEALS and _IN_PART.match(text, after):
        return Relation.AMENDS
    return last


def _basis(text: str, start: int) -> Relation | None:
    """Return that something is carried out, where the clause before `start` says so."""
    verbs = _verbs(text, max(0, start - _REACH), start)
    return Relation.IMPLEMENTS if Relation.IMPLEMENTS in verbs else None


def _after(text: str, start: int, end: int, *, free: bool) -> Relation | None:
    """Return the relation of the words after a citation; some count only where it is `free` of words in front.

    `start` is where the list of the citation begins: 现将《甲》、《乙》公布.
    """
    if _TREATED.search(text, max(0, start - _REACH_OF_TREATED), start) and _IS_CHANGED.match(text, end):
        return Relation.AMENDS
    words = _AFTER_THEM.match(text, end)
    if words is None and _ANNOUNCED.search(text, max(0, start - _REACH_OF_ANNOUNCED), start):
        words = _THEN.match(text, end)
    if words is not None and words.lastgroup:
        relation = Relation[words.lastgroup]
        in_part = relation is Relation.REPEALS and _IN_PART.match(text, end) is not None
        return Relation.AMENDS if in_part else relation
    return Relation.AMENDS if free and _CHANGES.match(text, end) else None


def _end_of(text: str, match: Match[Citation]) -> int:
    """Return where a citation ends, with the bracket that its number or its short name is in."""
    opened = sum(map(match.text.count, "(（")) > sum(map(match.text.count, ")）"))
    rest = (_REST_OF_BRACKET if opened else _BRACKET).match(text, match.end)
    return rest.end() if rest else match.end
