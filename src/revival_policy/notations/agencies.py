"""Agencies (机关) and lists of them: 省发展改革委、省财政厅等,有关地方政府.

    list   = group { ("," | ";") group }
    group  = name { link name } [ 等 | 等部门 ]
    link   = "、" | 等 | 会同
    name   = hanzi, with the brackets that belong to it: 各市(州)人民政府, 县规划和自然资源局(林业局)

等 leaves a list open. Names in one group that share their last part are written once with it (长春市、吉林市政府) and
are completed when read; 各市、州人民政府 and its like is one name for several bodies.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

import attrs
import pyparsing as pp

from revival_policy.notations.dates import Date
from revival_policy.notations.grammar import Grammar, offsets_without_blanks
from revival_policy.notations.matches import Span
from revival_policy.registry import resolving

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.registry.body import Body
    from revival_policy.registry.places import Place

OPENING, CLOSING = r"(（〔\[［【<﹤﹙", r")）〕\]］】>﹥﹚"
_MARKS = "、,，;；:：∶。.．!！?？《》"
_GROUP_MARKS = ",，;；"
_END_OF_NAME = rf"(?=(?:[{_MARKS}{CLOSING}]|$))"

_BODIES = "部门|单位|部委|机构"
#: What an agency does, said behind its name: 牵头, 按职责分工负责. Inside a name (各产业链牵头单位) it is no verb.
ROLE_VERB = (
    r"(?:(?:根据|按照?|依)(?:各自)?(?:工作)?职责(?:分工)?|分别|共同|联合|具体|统筹|依法)*"
    r"(?:牵头|负责|配合|参与|参加|协助|协同|指导|落实|组织|实施|推进)+" + _END_OF_NAME
)
#: 等 where it leaves the list open, with the words that say no more than that: 等部门, 等有关部门和单位.
OPEN_END = (
    r"等(?:(?:[0-9０-９]+|[一二三四五六七八九十]+|多)?[个家]?(?:国务院|中央|[省市州县区]直|[省市州县区]级)?"
    rf"(?:各?有关|各?相关)?(?:{_BODIES})(?:[和及](?:有关|相关)?(?:{_BODIES}))?(?!等)"
    rf"|(?={_END_OF_NAME}|[和及]?(?:各|有关|相关|属地)|{ROLE_VERB}))"
)
#: When something is to be done, said without a date; it stands in clauses beside names, and begins none.
STATEMENT_OF_TIME = "(?:持续|长期|按进度|按时序)(?:推进|实施|坚持|落实)"
_PLACE_KIND = "设区市|县级市|开发区|乡镇场|街道办事处|街道|地区|地级市|[市州县区盟旗乡镇地]"
_SHARED_BY_KINDS = (
    rf"各(?:{_PLACE_KIND})(?:、(?:{_PLACE_KIND}))+(?:人民政府|政府|管委会|行署)?(?:[(（]管委会[)）])?"
    rf"(?={_END_OF_NAME}|{OPEN_END}|{ROLE_VERB})"
)
_INSIDE = rf"[^\s。:：{OPENING}{CLOSING}]{{0,80}}"
_BRACKETED = rf"[{OPENING}]{_INSIDE}(?:[{OPENING}]{_INSIDE}[{CLOSING}]{_INSIDE}){{0,4}}[{CLOSING}]"
_PIECE = rf"(?:(?!{OPEN_END}|{ROLE_VERB})[^{_MARKS}{OPENING}{CLOSING}]|{_BRACKETED})"
#: The name of an agency; it begins with no bracket, digit or blank, and holds neither an open end nor a role.
NAME = rf"(?![{OPENING}0-9０-９\s]|会同|{STATEMENT_OF_TIME})(?:{_SHARED_BY_KINDS}|(?:(?!会同){_PIECE}){{1,120}})"

#: What can be the name of an agency outside a list. Groups of addressees hold 、 (国务院各部委、各直属机构).
DESIGNATION = rf"(?![、])(?:[^\s,，;；:：∶。!！?？《》{OPENING}{CLOSING}]|{_BRACKETED}){{1,300}}"

_SHARED_NAME = re.compile(_SHARED_BY_KINDS)
_COLLECTIVE = re.compile(r"各(?!界)|有关|相关|属地|所在地|成员单位|直属单位")
_GOVERNMENT = re.compile(r"(?:人民政府|政府|管委会|管理委员会)$")
_PLACE_ALONE = re.compile(r"[^各]*(?:省|市|县|区|州|盟|旗|镇|乡|街道|新城)$")


def is_collective(name: str) -> bool:
    """Tell whether a name stands for a class of bodies rather than for one: 各市(州)人民政府, 有关地方政府."""
    return _COLLECTIVE.search(name) is not None


def _is_a_designation(_agency: Agency, _attribute: object, name: str) -> None:
    if not re.fullmatch(DESIGNATION, name):
        msg = f"not the name of an agency: {name!r}"
        raise ValueError(msg)


def _collective_by_name(agency: Agency) -> bool:
    return is_collective(agency.name)


@attrs.frozen
class Origin:
    """Place and date of the notice in which a name stands (发文地区, 成文日期); they tell which body it means.

    `place` is the full path of the place (吉林省长春市), None of the centre and where it is not known.
    """

    place: str | None = None
    date: Date | None = None


@attrs.frozen(repr=False)
class Agency:
    """A body named in a notice (机关), by its name as written; two agencies are equal when their names are.

    `collective` tells a class of bodies (各市(州)人民政府) from a single one. It follows from the name, except where
    only the list tells (管委会 behind 各区政府), and so is no part of equality; nor is the origin, which says in what
    notice the name was read.

    >>> Agency.from_text("省财政厅").collective, Agency.from_text("有关地方政府").collective
    (False, True)
    """

    name: str = attrs.field(validator=_is_a_designation)
    collective: bool = attrs.field(default=attrs.Factory(_collective_by_name, takes_self=True), eq=False)
    origin: Origin = attrs.field(default=Origin(), eq=False, kw_only=True)

    @property
    def official(self) -> Body | None:
        """The official body that the name means in its notice; None where no single one is sure.

        >>> agency = rp.load("jilin-2016-41").measures[0].agencies[0]
        >>> agency.name, agency.official.name
        ('省编办', '吉林省机构编制委员会办公室')
        """
        return None if self.collective else resolving.resolve(self.name, self.origin.place, self.origin.date)

    @property
    def candidates(self) -> tuple[Body, ...]:
        """All bodies that the name can mean in its notice, the likeliest first."""
        return () if self.collective else resolving.candidates(self.name, self.origin.place, self.origin.date)

    @property
    def level(self) -> str | None:
        """The level of the official body, as `Body.level`; None where the body is not known."""
        return self.official.level if self.official else None

    @property
    def place(self) -> Place | None:
        """The place that the official body serves; None where body or place is not known, and of central bodies."""
        return self.official.place if self.official else None

    @classmethod
    def from_text(cls, text: str) -> Agency:
        """Read a name that stands alone; raise NotationError if it is none.

        A text with 、 is read as one name, as addressees are (国务院各部委、各直属机构); AgencyList divides lists.
        """
        return agency_named(_DESIGNATION_GRAMMAR.read(text)["name"])

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def __repr__(self) -> str:
        """Return the call that makes this agency."""
        return f"Agency.from_text({self.name!r})"


@functools.lru_cache(maxsize=8192)
def stands_in_a_list(name: str) -> bool:
    """Tell whether a name can stand in a list and be read back as one name."""
    return re.fullmatch(NAME, name) is not None


def _stand_in_a_list(_list: AgencyList, _attribute: object, agencies: tuple[Agency, ...]) -> None:
    for agency in agencies:
        if not stands_in_a_list(agency.name):
            msg = f"not a name that can stand in a list: {agency.name!r}"
            raise ValueError(msg)


@functools.lru_cache(maxsize=8192)
def agency_named(name: str) -> Agency:
    """Return the agency of a name; the same object for the same name, as long as it is in use."""
    return Agency(name)


def agency_of(agency: Agency, origin: Origin) -> Agency:
    """Return an agency as one of a notice of some place and date."""
    return _agency_of(agency.name, agency.collective, origin)


@functools.lru_cache(maxsize=8192)
def _agency_of(name: str, collective: bool, origin: Origin) -> Agency:  # noqa: FBT001 - a key
    return Agency(name, collective, origin=origin)


@attrs.frozen(repr=False)
class AgencyList:
    """Agencies named one after another, with an open end or not.

    >>> agencies = AgencyList.from_text("省国资委,长春市、吉林市政府等")
    >>> [agency.name for agency in agencies.agencies], agencies.open_ended
    (['省国资委', '长春市政府', '吉林市政府'], True)
    """

    agencies: tuple[Agency, ...] = attrs.field(validator=[attrs.validators.min_len(1), _stand_in_a_list])
    open_ended: bool = False

    @classmethod
    def from_text(cls, text: str) -> AgencyList:
        """Read a list that stands alone; raise NotationError if it is none."""
        groups = [token for token in _LIST_GRAMMAR.read_tokens(text) if isinstance(token, WrittenGroup)]
        source = ReadText(text, offsets_without_blanks(text), _LIST_GRAMMAR)
        named = [agency for group in groups for _, agency in agencies_of(group, source)]
        return cls(tuple(named), any(group.open_ended for group in groups))

    def __str__(self) -> str:
        """Return the names joined by 、, or by ; where 、 would make one share its ending with the next."""
        return join_names([agency.name for agency in self.agencies]) + ("等" if self.open_ended else "")

    def __repr__(self) -> str:
        """Return the call that makes this list."""
        return f"AgencyList.from_text({str(self)!r})"


def complete_shared(names: Sequence[str]) -> list[str]:
    """Return the names of one group, each place that shares the government of the next completed with it.

    >>> complete_shared(["省商务厅", "长春市", "吉林市政府"])
    ['省商务厅', '长春市政府', '吉林市政府']
    """
    completed: list[str] = []
    shared = ""
    for name in reversed(names):
        government = _GOVERNMENT.search(name)
        if government:
            shared = government.group()
        elif not _PLACE_ALONE.match(name):
            shared = ""
        completed.append(name if government else name + shared)
    return completed[::-1]


def _stay_apart(name: str, following: str) -> bool:
    """Tell whether two names joined by 、 read back as they are: not completed, and not made one (各市、县)."""
    names = [name, following]
    return complete_shared(names) == names and not _SHARED_NAME.match("、".join(names))


def join_names(names: Iterable[str]) -> str:
    """Return names in one text that reads back as just these names."""
    groups: list[list[str]] = []
    for name in names:
        if groups and _stay_apart(groups[-1][-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return ";".join("、".join(group) for group in groups)


@attrs.frozen
class WrittenName:
    """A name as it stands in a list, with its offset in the text without blanks."""

    position: int
    text: str


@attrs.frozen
class WrittenGroup:
    """The names between two commas, and whether 等 stands among or behind them."""

    names: tuple[WrittenName, ...]
    open_ended: bool


class ReadText(NamedTuple):
    """A text that a grammar has read, and the offset in it of each character that is no blank."""

    text: str
    offsets: list[int]
    grammar: Grammar


def agencies_of(group: WrittenGroup, source: ReadText) -> list[tuple[Span, Agency]]:
    """Return the agencies of a group with their places in the text, shared endings completed.

    NotationError, of the grammar that read the text, where a name is none that can stand in a list.
    """
    text, offsets, grammar = source
    named = []
    names = complete_shared([name.text for name in group.names])
    for written, name in zip(group.names, names, strict=True):
        if not stands_in_a_list(name):
            grammar.refuse(text, offsets[written.position], "机关名称")
        last = written.position + len(written.text) - 1
        named.append((Span(offsets[written.position], offsets[last] + 1), agency_named(name)))
    return named


def _written_name(_text: str, position: int, tokens: pp.ParseResults) -> WrittenName:
    return WrittenName(position, str(tokens[0]))


def _written_group(_text: str, _position: int, tokens: pp.ParseResults) -> WrittenGroup:
    names = tuple(token for token in tokens if isinstance(token, WrittenName))
    return WrittenGroup(names, len(names) < len(tokens))


_name = pp.Regex(NAME).set_name("机关名称").add_parse_action(_written_name)
_open_end = pp.Regex(OPEN_END).set_name("等")
_link = pp.Char("、").suppress() | pp.Literal("会同").suppress() | _open_end + pp.Opt(pp.Regex("[、和及]")).suppress()
#: One group of a list: a WrittenGroup.
agency_group: pp.ParserElement = (_name + pp.ZeroOrMore(_link + _name) + pp.Opt(_open_end)).add_parse_action(
    _written_group
)
#: What stands between two groups.
group_mark: pp.ParserElement = pp.Char(_GROUP_MARKS).suppress()

_DESIGNATION_GRAMMAR = Grammar("机关名称", pp.Regex(DESIGNATION)("name").set_name("机关名称"))
_LIST_GRAMMAR = Grammar("机关名单", agency_group + pp.ZeroOrMore(group_mark + agency_group))
