"""Finding clauses in running text: brackets and labelled lines that say who is responsible."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.errors import NotationError
from revival_policy.notations.agency_names import CLOSING, JOINTLY, MARKS, OPEN_END, OPENING, ROLE_VERB
from revival_policy.notations.grammar import offsets_of, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match, Span
from revival_policy.notations.responsibilities.clause import Responsibility, as_declared
from revival_policy.notations.responsibilities.conventions import Convention, InForce, find_conventions
from revival_policy.notations.responsibilities.footers import is_page_footer
from revival_policy.notations.responsibilities.grammar import read_by_grammar
from revival_policy.notations.responsibilities.plain import read_plain
from revival_policy.notations.responsibilities.roles import COLON, COLONS, LABEL, TIME_LABEL, Parts, with_marks
from revival_policy.registry import known_names
from revival_policy.registry.central_names import is_known_body
from revival_policy.registry.current import remembered
from revival_policy.words.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_CLAUSE_OPENS = r"(（〔\[［【"
_CLAUSE_CLOSES = r")）〕\]］】"
_INSIDE = rf"[^{OPENING}{CLOSING}]{{0,500}}"
_BRACKETS = pattern(
    rf"[{_CLAUSE_OPENS}]{_INSIDE}(?:[{OPENING}]{_INSIDE}"
    rf"(?:[{OPENING}]{_INSIDE}[{CLOSING}]{_INSIDE}){{0,9}}[{CLOSING}]{_INSIDE})"
    rf"{{0,30}}[{_CLAUSE_CLOSES}]"
)
_ENDS_A_SENTENCE = frozenset('。！!？?；;”"')
#: After a quote, a bracket explains what is quoted, unless nothing follows: 批转“五团二厂”(某剧团、某乐团)的报告.
_QUOTES = frozenset('”"')
_ENDS_A_LINE = re.compile(r"[。；;\s]|$")
#: The end of a label, as it is before a line's names.
_LABEL_ENDS = pattern(rf"[单部机主处科分][位门构体室工]{COLON}")
_LABEL_BACKWARDS = pattern(rf"(?:^|(?<=[。！？；;\s]))(?:{LABEL}){COLON}")
_LONGEST_LABEL = 20
_LINE = rf"(?:{LABEL}|{TIME_LABEL}){COLON}[^\n。]{{1,400}}"
_LINES = pattern(rf"{_LINE}(?:[。\s]{{1,20}}{_LINE}){{0,20}}")

_ROLE_WORD = (
    r"牵\s*头|负\s*责|责\s*任|配\s*合|参\s*[与加]|协\s*[助同作办调]"
    r"|落\s*实|实\s*施|指\s*导|推\s*进|承\s*[办担]|主\s*[办管]|支\s*持"
    r"|督\s*[导促]|组\s*织|执\s*行|服\s*务|考\s*核|会\s*同"
)
_SPEAKS_OF_A_ROLE = pattern(_ROLE_WORD)
_DUTY = pattern(rf"{_ROLE_WORD}|时\s*限|期\s*限|底前|前完成")
_EXPLAINS = pattern(rf"[{_CLAUSE_OPENS}](?:<<begins_sentences:explains>>|<<begins_sentences:brackets>>)")
_ENDING = "(?:[厅局委办部院会府署行司队所社团联科站组室处校台]|中心|公司|集团|海关|街道|大学|总署|机制|平台|成员单位)"
_LIKE_AN_AGENCY = pattern(rf"{_ENDING}(?:[(（].*[)）])?$|^.{{0,6}}(?:各|有关|相关|属地)")
_A_CLASS = pattern("(?:部门|单位|企业|机构|[镇乡区县市州盟旗])$")
_BEGINS_A_SENTENCE = "<<begins_sentences:explains>>|<<begins_sentences:says>>"
_PART_OF_A_SENTENCE = pattern(rf"[0-9０-９][年月日%]|^(?:{_BEGINS_A_SENTENCE}|由)|<<within_sentences>>|的$")
#: A bracket without labels whose first name begins like this holds no list; to see that is cheaper than to read it.
_IS_A_SENTENCE = pattern(rf"[{_CLAUSE_OPENS}]\s*(?:{_BEGINS_A_SENTENCE})|.*(?:应当|不得|有效期)", re.DOTALL)
#: A bracket without labels is read only if a name in it ends like that of a body, or begins like that of several: to
#: see that is cheaper than to read it.
_COULD_BE_A_NAME = pattern(
    rf"{_ENDING}(?=[{MARKS}{OPENING}{CLOSING}]|{OPEN_END}|{ROLE_VERB}|{JOINTLY})"
    rf"|(?:[{MARKS}{OPENING}]|{JOINTLY}|[由和及])[^{MARKS}]{{0,6}}(?:各|有关|相关|属地)"
)
_COLON = pattern(COLON)
#: Words of remarks after a sentence, which say what is done with a paper or what somebody did; no list of bodies holds
#: one: 此件发至县级党委, 你们的报告已转发给各分局, 只开了次会, 返回顶部.
_REMARK = pattern(rf"<<remarks_after_sentences>>|[{_CLAUSE_OPENS}](?:只|请|均(?!县)|原称|底下|当有|新华社)")
#: What tells that a bracket without a word of duty is no list.
_IS_NO_LIST = pattern("[《》0-9０-９：:]")


@legibly
def find_responsibilities(text: str) -> list[Match[Responsibility]]:
    """Return the clauses in running text that say who is responsible, in the order of the text.

    A bracket is such a clause when it names a role (牵头单位:, 负责), or when it follows the end of a sentence and
    most of what it lists has the form of an agency's name. Brackets that explain are left alone. Outside brackets, a
    clause begins with a label at the beginning of a line or sentence (责任单位:省财政厅), and goes on while the lines
    after begin with another; who runs the site (主办单位 at the foot of a page) carries out nothing. Conventions that
    the text declares (列第一位的为牵头单位) are in force after them.

    >>> [match.text for match in find_responsibilities("推进改革(PPP)。(省发展改革委、省财政厅等)")]
    ['(省发展改革委、省财政厅等)']
    """
    matches: list[Match[Responsibility]] = []
    end = 0
    governed: Span | None = None
    for found in scan_clauses(text):
        # Of two clauses side by side, both speak of what is before the first.
        governed = _governed(text, end, found.span.start) or governed
        matches.append(Match(found.clause(governs=governed), *found.span, found.span.of(text)))
        end = found.span.end
    return matches


class FoundClause(NamedTuple):
    """A clause found in running text, as the conventions in force there want it read."""

    span: Span
    parts: Parts
    conventions: tuple[Convention, ...]

    def clause(self, governs: Span | None, span: Span | None = None) -> Responsibility:
        """Return the value."""
        assignments, open_ended, deadline, *_ = self.parts
        return Responsibility(
            assignments, open_ended, deadline, conventions=self.conventions, governs=governs, span=span
        )


def scan_clauses(text: str) -> list[FoundClause]:
    """Return the clauses in running text before they are made values, in the order of the text."""
    declared = find_conventions(text)[::-1]
    in_force = InForce()
    found: list[FoundClause] = []
    for span, parts in _clauses(text):
        while declared and declared[-1].start < span.end:
            in_force.declare(declared.pop().value)
        found.append(FoundClause(span, as_declared(parts, in_force), in_force.conventions))
    return found


def _governed(text: str, first: int, end: int) -> Span | None:
    """Return the place of the last paragraph before a clause that has text, from an offset on."""
    end = first + len(text[first:end].rstrip())
    start = max(first, text.rfind("\n", first, end) + 1)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Span(start, end) if start < end else None


def _clauses(text: str) -> Iterator[tuple[Span, Parts]]:
    """Yield the clauses in brackets and on lines, by their places."""
    brackets = [found.span() for found in _BRACKETS.finditer(text)]
    lines = _lines(text, [start for start, _ in brackets], [end for _, end in brackets])
    line = next(lines, None)
    for start, end in brackets:
        while line is not None and line[0].end <= start:
            yield line
            line = next(lines, None)
        if line is not None and line[0].start < end:
            continue
        last = text[start - 1 : start]
        after_a_sentence = last in _ENDS_A_SENTENCE or (last.isspace() and _follows_a_sentence(text, start))
        if last in _QUOTES and not _ENDS_A_LINE.match(text, end):
            after_a_sentence = False
        # Most brackets explain; one search tells.
        if after_a_sentence or _SPEAKS_OF_A_ROLE.search(text, start, end):
            parts = _judge(text[start:end], after_a_sentence)
            if parts is not None:
                yield Span(start, end), parts
    while line is not None:
        yield line
        line = next(lines, None)


def _follows_a_sentence(text: str, start: int) -> bool:
    return text[max(0, start - 21) : start].rstrip()[-1:] in _ENDS_A_SENTENCE


def _lines(text: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[tuple[Span, Parts]]:
    """Yield the clauses outside brackets, which start and end at some offsets."""
    end = 0
    for colon in sorted(place for mark in COLONS for place in offsets_of(text, mark)):
        start = colon - 2
        if start < end or not _LABEL_ENDS.fullmatch(text, start, colon + 1):
            continue
        bracket = bisect_right(starts, start) - 1
        if bracket >= 0 and start < ends[bracket]:
            continue
        first = max(end, start - _LONGEST_LABEL)
        begins = _LABEL_BACKWARDS.search(text, first, colon + 1)
        found = _LINES.match(text, begins.start()) if begins else None
        if found is None:
            continue
        length, parts = _read_lines(found[0].rstrip())
        end = found.start() + length
        if parts is None or _tells_a_sentence(parts, all if text[colon - 1] != "工" else any):
            continue
        if not is_page_footer(text, found.start(), end):
            yield Span(found.start(), end), parts


@remembered(4096)
def _judge(written: str, after_a_sentence: bool) -> Parts | None:  # noqa: FBT001 - part of the memo's key
    """Return what a bracket says that is a clause, None for a bracket that explains."""
    written = with_marks(written)
    if _EXPLAINS.match(written):
        return None
    if not _DUTY.search(written) and (not after_a_sentence or _IS_NO_LIST.search(written)):
        return None
    if not _COLON.search(written) and (
        _IS_A_SENTENCE.match(written) or _REMARK.search(written) or not _names_somebody(written)
    ):
        return None
    parts = _read(written)
    if parts is None or not (after_a_sentence or parts.names_a_role):
        return None
    return parts if _mostly_agencies(parts) else None


def _names_somebody(written: str) -> bool:
    compact = without_blanks(written)
    return (
        _COULD_BE_A_NAME.search(compact) is not None or known_names.unusual_names(_ENDING).search(compact) is not None
    )


def _read(written: str) -> Parts | None:
    try:
        return _read_or_refuse(written)
    except NotationError:
        return None


def _read_or_refuse(written: str) -> Parts:
    return read_plain(written) or read_by_grammar(written)


def _read_lines(written: str) -> tuple[int, Parts | None]:
    """Read labelled lines, those above the first that cannot be read; return what length of them was looked at too.

    What was looked at is not read again from its second line on: it would be refused at the same place.
    """
    try:
        return len(written), _read_or_refuse(written)
    except NotationError as error:
        refused = error.position
    readable = written[: max(written.rfind("\n", 0, refused), written.rfind("。", 0, refused), 0)].rstrip()
    return len(readable) or refused, _read(readable) if readable else None


def _tells_a_sentence(parts: Parts, how_many: Callable[[Iterable[object]], bool]) -> bool:
    return how_many(_PART_OF_A_SENTENCE.search(assignment.agency.name) for assignment in parts.assignments)


def _mostly_agencies(parts: Parts) -> bool:
    likeness = [_likeness(assignment.agency.name) for assignment in parts.assignments]
    return max(likeness) >= 0 if parts.labelled else sum(likeness) >= 0 and 1 in likeness


@remembered(8192)
def _likeness(name: str) -> int:
    """Return 1 for what is like the name of a body or is one, 0 for a class (企业) or a place, -1 for anything else.

    Far less for a part of a sentence: where one is, no list of names does.
    """
    if _PART_OF_A_SENTENCE.search(name):
        return -1000
    if _LIKE_AN_AGENCY.search(name) or is_known_body(name):
        return 1
    return 0 if _A_CLASS.search(name) else -1
