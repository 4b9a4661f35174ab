"""Lists of agencies: 省发展改革委、省财政厅等,有关地方政府.

    list   = group { ("," | ";") group }
    group  = name { link name } [ 等 | 等部门 ]
    link   = "、" | 等 | 会同

等 leaves a list open. What names share is written once (省商务厅、财政厅; 长春市、吉林市政府) and completed when read,
as `completion` says; a semicolon ends what is shared.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency, agency_named
from revival_policy.notations.agency_names import JOINTLY, NAME, NOTE, OPEN_END, SHARED_NAME, ZONE, is_list_name
from revival_policy.notations.completion import Completion
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import Grammar, offsets_without_blanks
from revival_policy.notations.matches import Span
from revival_policy.words.patterns import spelled

_HAS_NOTE = re.compile("[含括下]").search


def _are_list_names(_list: AgencyList, _attribute: object, agencies: tuple[Agency, ...]) -> None:
    for agency in agencies:
        if not is_list_name(agency.name):
            msg = f"not a name that can be in a list: {agency.name!r}"
            raise ValueError(msg)


@attrs.frozen(repr=False)
class AgencyList(PlainValue):
    """Agencies named one after another, with an open end or not.

    >>> agencies = AgencyList.from_text("省国资委,长春市、吉林市政府等")
    >>> [agency.name for agency in agencies.agencies], agencies.open_ended
    (['省国资委', '长春市政府', '吉林市政府'], True)
    """

    agencies: tuple[Agency, ...] = attrs.field(
        validator=[fields.of(tuple, "a tuple of agencies"), fields.some, _are_list_names]
    )
    open_ended: bool = False

    @classmethod
    def from_text(cls, text: str) -> AgencyList:
        """Read a list written alone; raise NotationError if it is not one."""
        source = ReadText(fold(text), offsets_without_blanks(fold(text)), _LIST_GRAMMAR)
        names, named, open_ended = Names(), list[Agency](), False
        for token in _LIST_GRAMMAR.read_tokens(text):
            if isinstance(token, WrittenGroup):
                named += [agency for _, agency in agencies_of(token, source, names)]
                open_ended = open_ended or token.open_ended
            else:
                names.share_no_more()
        return cls(tuple(named), open_ended)

    def __str__(self) -> str:
        """Return the names joined by 、, or by ; where 、 would make one share its ending with the next."""
        return join_names([agency.name for agency in self.agencies]) + ("等" if self.open_ended else "")

    def __repr__(self) -> str:
        """Return the call that makes this list."""
        return f"AgencyList.from_text({str(self)!r})"


def join_names(names: Iterable[str]) -> str:
    """Return names in one text that reads back as just these names."""
    groups: list[list[str]] = []
    completion = Completion()
    for name in names:
        last = groups[-1][-1] if groups else ""
        if last and completion.keeps(last, name) and not _one_name(last, name):
            groups[-1].append(name)
        else:
            groups.append([name])
            completion = Completion()
        completion.complete([name])
    return ";".join("、".join(group) for group in groups)


def _one_name(name: str, following: str) -> bool:
    """Tell whether two names joined by 、 read back as one (各市、县)."""
    return SHARED_NAME.match(f"{name}、{following}") is not None


@attrs.frozen
class WrittenName:
    """A name as it is in a list, with its offset in the text without blanks."""

    position: int
    text: str


@attrs.frozen
class WrittenGroup:
    """The names between two commas, and whether 等 is among or after them."""

    names: tuple[WrittenName, ...]
    open_ended: bool


class ReadText(NamedTuple):
    """A text that a grammar has read, and the offset in it of each character that is no blank."""

    text: str
    offsets: list[int]
    grammar: Grammar


class Names:
    """Makes agencies of names as written, group after group of a list."""

    def __init__(self) -> None:
        """Begin a list."""
        self._completion = Completion()
        self._after_a_class = False

    def share_no_more(self) -> None:
        """Begin another role, whose names share nothing with those before."""
        self._completion = Completion()

    def of(self, written: Sequence[str]) -> list[Agency | None]:
        """Return the agencies of a group, None for a name that cannot be in a list."""
        if _HAS_NOTE("".join(written)):
            written = [NOTE.sub("", name) for name in written]
        return [self._agency(name) for name in self._completion.complete(written)]

    def _agency(self, name: str) -> Agency | None:
        agency = _listed(name)
        if agency is None:
            return None
        if self._after_a_class and not agency.collective and ZONE.fullmatch(name):
            agency = Agency(name, collective=True)
        self._after_a_class = agency.collective
        return agency


@functools.lru_cache(maxsize=8192)
def _listed(name: str) -> Agency | None:
    return agency_named(name) if is_list_name(name) else None


def agencies_of(group: WrittenGroup, source: ReadText, names: Names) -> list[tuple[Span, Agency]]:
    """Return the agencies of a group with their positions in the text.

    NotationError, of the grammar that read the text, where a name is not one that can be in a list.
    """
    text, offsets, grammar = source
    found: list[tuple[Span, Agency]] = []
    for written, agency in zip(group.names, names.of([name.text for name in group.names]), strict=True):
        if agency is None:
            grammar.refuse(text, offsets[written.position], "机关名称")
        last = written.position + len(written.text) - 1
        found.append((Span(offsets[written.position], offsets[last] + 1), agency))
    return found


def _written_name(_text: str, position: int, tokens: pp.ParseResults) -> WrittenName:
    return WrittenName(position, str(tokens[0]))


def _written_group(_text: str, _position: int, tokens: pp.ParseResults) -> WrittenGroup:
    names = tuple(token for token in tokens if isinstance(token, WrittenName))
    return WrittenGroup(names, len(names) < len(tokens))


_name = pp.Regex(spelled(NAME)).set_name("机关名称").add_parse_action(_written_name)
_open_end = pp.Regex(spelled(OPEN_END)).set_name("等")
_link = (
    pp.Char("、").suppress()
    | pp.Regex(spelled(JOINTLY)).suppress()
    | _open_end + pp.Opt(pp.Regex("[、和及]")).suppress()
)
#: One group of a list: a WrittenGroup.
agency_group: pp.ParserElement = (_name + pp.ZeroOrMore(_link + _name) + pp.Opt(_open_end)).add_parse_action(
    _written_group
)
#: What is between two groups; a semicolon is kept, because nothing is shared across it.
group_mark: pp.ParserElement = pp.Char(",，").suppress() | pp.Char(";；")
_LIST_GRAMMAR = Grammar("机关名单", agency_group + pp.ZeroOrMore(group_mark + agency_group))
