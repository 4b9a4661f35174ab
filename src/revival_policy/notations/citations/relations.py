"""What a text does to the documents that it cites, told by the words around each citation.

根据《条例》…  贯彻落实《意见》（国发〔2016〕62号）…  转发《通知》…  《办法》同时废止
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.notations.citations.citation import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.notations.citations.citation import Citation
    from revival_policy.notations.matches import Match

#: Words that govern what stands behind them; the last one before a citation counts.
_VERBS = {
    Relation.IMPLEMENTS: (
        r"贯彻|落实|执行|实施|根据|依据|按照|依照|遵照|遵循|(?<!比)按(?![揭时期月年季比例需户套键])|依(?![法托靠次旧赖])|(?<!数)据(?![此实说悉了])"
    ),
    Relation.ISSUES: "印发|发布|公布|出台|颁布|颁发|制发|下发|制定|推出",
    Relation.FORWARDS: "转发|批转",
    Relation.REPEALS: "废止|取消",
    Relation.AMENDS: "修改|修订|修正",
    Relation.MENTIONS: (
        "违反|符合|参照|比照|对照|参考|所称|适用|未|不|解读|属于|列入|纳入|提交|提供|签订|填写|取得|持有|办理|申领|出具|通过|除"
    ),
}
_GOVERNS = re.compile("|".join(f"(?P<{relation.name}>{verbs})" for relation, verbs in _VERBS.items()))
#: What ends the reach of a word before a citation.
_BREAK = re.compile(r"[。;；!！?？\n,，:：]")
_SENTENCE_ENDS = re.compile(r"[。;；!！?？\n]")
#: Between the members of a list of citations, which the same word governs.
_LIST = re.compile(r"[\s)）]*(?:[、,，]|和|及|与|以及|、?及其)?[^。;；!！?？\n,，:：、《》]{0,12}")
#: What a citation is followed by in its bracket: (国发〔2016〕62号,以下简称意见), or in its own: (2019年修订).
_BRACKET = re.compile(r"\s{0,5}[(（][^()（）。\n]{0,60}[)）]")
_REST_OF_BRACKET = re.compile(r"[^()（）。\n]{0,60}[)）]")
#: Words that stand behind what they govern.
_BEHIND = (
    (Relation.REPEALS, re.compile(r"[^。;；\n《]{0,40}?(?:废止|失效|停止(?:执行|施行)|不再(?:执行|施行|适用))")),
    (
        Relation.AMENDS,
        re.compile(r"[^。;；\n《,，]{0,30}?(?:修改为|修订为|作(?:如下|出如下|以下)?修改|予以修[改订]|部分条款)"),
    ),
    (Relation.FORWARDS, re.compile(r"[^。;；\n《]{0,40}?(?:转发|批转)给")),
    (
        Relation.ISSUES,
        re.compile(r"[^。;；\n《]{0,60}?(?:印发给|(?:现|予以|现予|予)(?:印发|公布|发布))"),
    ),
)
_REACH = 60


def related(text: str, found: Sequence[Match[Citation]]) -> list[Match[Citation]]:
    """Return the citations with their relation; the members of a list have one and the same."""
    relations: list[Relation] = []
    ends = [_end_of(text, match) for match in found]
    for index, match in enumerate(found):
        floor = ends[index - 1] if index else 0
        in_list = index > 0 and _LIST.fullmatch(text, floor, match.start) is not None
        before = _governing(text, max(floor, match.start - _REACH), match.start)
        relations.append(before or (relations[-1] if in_list else Relation.MENTIONS))
    for index in reversed(range(len(found))):
        behind = _behind(text, ends[index])
        if behind is None and index + 1 < len(found) and _LIST.fullmatch(text, ends[index], found[index + 1].start):
            behind = relations[index + 1] if relations[index + 1] in _BINDING else None
        relations[index] = behind or relations[index]
    return [
        match
        if relation is match.value.relation
        else attrs.evolve(match, value=attrs.evolve(match.value, relation=relation))
        for match, relation in zip(found, relations, strict=True)
    ]


#: Relations that words behind a list give to all its members.
_BINDING = {Relation.REPEALS, Relation.AMENDS, Relation.FORWARDS}


def _governing(text: str, start: int, end: int) -> Relation | None:
    """Return the relation of the last word that governs the end of a stretch of text, None where none does."""
    for stop in _BREAK.finditer(text, start, end):
        start = stop.end()
    last = None
    for last in _GOVERNS.finditer(text, start, end):  # noqa: B007 - the last one counts
        pass
    return Relation[last.lastgroup] if last and last.lastgroup else None


def _behind(text: str, end: int) -> Relation | None:
    return next((relation for relation, words in _BEHIND if words.match(text, end)), None)


def _end_of(text: str, match: Match[Citation]) -> int:
    """Return where a citation ends, with the bracket that its number or its short name stands in."""
    opened = sum(map(match.text.count, "(（")) > sum(map(match.text.count, ")）"))
    rest = (_REST_OF_BRACKET if opened else _BRACKET).match(text, match.end)
    return rest.end() if rest else match.end
