"""Agencies (机关) and lists of them: 省发展改革委、省财政厅等,有关地方政府.

    list   = group { ("," | ";") group }
    group  = name { link name } [ 等 | 等部门 ]
    link   = "、" | 等 | 会同
    name   = hanzi, with the brackets that belong to it: 各市(州)人民政府, 县规划和自然资源局(林业局)

等 leaves a list open. What names share is written once (省商务厅、财政厅; 长春市、吉林市政府) and completed when read,
as `completion` says; a semicolon ends what is shared. 各市、州人民政府 and its like is one name for several bodies.
A note in brackets that a name includes others (含开发区,下同), or how it is called, is no part of the name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue, hand_out
from revival_policy.notations.completion import Completion
from revival_policy.notations.dates import Date
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import Grammar, offsets_without_blanks
from revival_policy.notations.matches import Span
from revival_policy.registry import resolving
from revival_policy.registry.body import Body
from revival_policy.registry.places import Place
from revival_policy.words.patterns import pattern, spelled

OPENING, CLOSING = r"(（〔\[［【<﹤﹙〈", r")）〕\]］】>﹥﹚〉"
MARKS = "、,，;；:：∶。.．!！?？《》"
_END_OF_NAME = rf"(?=(?:[{MARKS}{CLOSING}]|$))"

_BODIES = "部门|单位|部委|机构"
#: What an agency does, said after its name: 牵头, 按职责分工负责. Inside a name (各产业链牵头单位) it is no verb.
ROLE_VERB = (
    # What it begins with, which spares the rest at nearly every character.
    r"(?=[根按依分在各共联具统结认积抓牵负配参协支指督主承落组实推为])"
    r"(?:(?:根据|按照?|依[据照]?)(?:各自|部门|工作){0,3}(?:职责|职能|分工|任务|权限){1,4}|分[工头]"
    r"|在(?:各自)?职责范围内|各自|分别|共同|联合|具体|统筹|依法"
    r"|结合实际|认真|积极|抓好?)*"
    rf"(?:<<role_verbs>>|(?<!群团)(?<!社会)(?<!行业)(?<!基层)组织"
    rf"(?:(?:各|有关|相关)[^{MARKS}{OPENING}{CLOSING}]{{1,10}}?(?=实施|落实))?"
    rf"|为<<duties>>(?:单位|部门))+{_END_OF_NAME}"
)
#: 等 where it leaves the list open, with the words that say no more than that: 等部门, 等有关部门和单位.
OPEN_END = (
    r"等(?:(?:[0-9０-９]+|[一二三四五六七八九十]+|多)?[个家]?(?:国务院|中央|[省市州县区][直级]?)?"
    rf"(?:各?有关|各?相关)?(?:行业|主管|职能|责任|成员){{0,2}}(?:{_BODIES})(?:[和及](?:有关|相关)?(?:{_BODIES}))?(?!等)"
    rf"|(?:涉及|承担)[^等{MARKS}{OPENING}{CLOSING}]{{0,20}}(?:{_BODIES})(?={_END_OF_NAME})"
    rf"|(?={_END_OF_NAME}|[和及]?(?:各|有关|相关|属地)|{ROLE_VERB}))"
)
#: When something is to be done, said without a date; it is in clauses beside names, and begins none.
STATEMENT_OF_TIME = (
    r"(?:(?:持续|长期|按进度|按时序|(?:年内|全年|常年|常态化)(?:持续|长期)?)(?:推进|实施|坚持|落实|开展|完成)"
    rf"|(?:长期|持续|常年|全年|年内){_END_OF_NAME}|年[底末](?:之?前)?|[0-9０-９]{{1,2}}月[底末](?:之?前)?)"
)
_OF_KINDS = "(?:[(（〔<﹤][市州县区盟旗乡镇、]{1,9}[)）〕>﹥])?"
_PLACE_KIND = rf"(?:设区市|县级市|乡镇场|街道办事处|街道|地区|地级市|[市州县区盟旗乡镇地]{{1,3}}){_OF_KINDS}"
_ZONE_OR_PLACE = f"(?:开发园?区|{_PLACE_KIND})"
#: One name of several kinds of places (各市、州人民政府). A zone has no government that it could share.
SHARED_BY_KINDS = (
    rf"(?:各(?:有关|相关)?|有关|相关)(?:{_PLACE_KIND}(?:、{_PLACE_KIND})+"
    rf"(?:党委[和、])?(?:人民政府|政府|行署)(?:[(（]管委会[)）])?"
    rf"|{_ZONE_OR_PLACE}(?:、{_ZONE_OR_PLACE})+(?:管委会)?)(?={_END_OF_NAME}|{OPEN_END}|{ROLE_VERB})"
)
_INSIDE = rf"[^\s。:：{OPENING}{CLOSING}]{{0,80}}"
_BRACKETED = rf"[{OPENING}]{_INSIDE}(?:[{OPENING}]{_INSIDE}[{CLOSING}]{_INSIDE}){{0,4}}[{CLOSING}]"
_PIECE = rf"(?:(?!{OPEN_END}|{ROLE_VERB})[^{MARKS}{OPENING}{CLOSING}]|{_BRACKETED})"
#: Joins a name to one before it; 会同县 is a place, and 和 and 及 join bodies only where another plainly begins.
_ANOTHER = "(?=[省县区州]|市(?![场容域监管]|政(?!府)))"
#: What plainly ends as a body does; within a name 和 follows no 厅 or 局, and 以及 nowhere.
_A_BODY = "(?=[\u4e00-\u9fff]{2,20}[厅局委办院会部署心府])"
_A_ZONE = f"(?=[\u4e00-\u9fff]{{1,10}}[区园](?:管委会|管理委员会|{_END_OF_NAME}))"
JOINTLY = (
    "(?:会同(?!县(?![级直]))"
    f"|[及和与](?:(?=各)|(?<=[局厅委办室府][及和与]){_ANOTHER}|(?<=[局厅][及和与]){_A_BODY}|(?<=政府[及和与]){_A_ZONE})"
    f"|以及(?:(?=各)|(?<=[局厅委办室府]以及){_ANOTHER}|(?<=[局厅委办室府会院]以及){_A_BODY}))"
)
#: The name of an agency; it begins with no bracket, digit or blank, and holds neither an open end nor a role.
NAME = (
    rf"(?![{OPENING}0-9０-９\s]|{JOINTLY}|由|{STATEMENT_OF_TIME})"
    rf"(?:{SHARED_BY_KINDS}|(?:(?!{JOINTLY}){_PIECE}){{1,120}})"
)
_NAME = pattern(NAME)

#: What can be the name of an agency outside a list. Groups of addressees hold 、 (国务院各部委、各直属机构).
DESIGNATION = rf"(?![、])(?:[^\s,，;；:：∶。!！?？《》{OPENING}{CLOSING}]|{_BRACKETED}){{1,300}}"
_DESIGNATION = pattern(DESIGNATION)

_SHARED_NAME = pattern(SHARED_BY_KINDS)
# Classes without 各: of kinds of places (县(市)政府, 乡镇), counted ("四区"政府), by what they do (金融机构).
_KINDS = "[省市州县区盟旗乡镇]"
_COLLECTIVE = pattern(
    "各(?!界)|有关|相关|属地|所在地|辖区|成员单位|直属单位|^(?:园区|功能区)|试点(?:城市|地区|单位|企业|[省市县区])"
    r"|^[“\"'‘]?[二两三四五六七八九十]+[区县市州](?=[”\"'’]|政府|人民政府|管委会)"
    rf"|[(（〔\[<﹤]{_KINDS}(?:[、/]?{_KINDS})*[)）〕\]>﹥]"
    r"|^(?:地方|省级|市级|县级|基层|[市州县区旗乡镇街]{2,})(?:街道)?"
    r"(?:党委|人民政府|政府|管委会|管委|办事处)?(?:[(（]管委会[)）])?$"
    r"|(?:部门|单位|企业|金融机构|保险机构|银行机构|^机构|业主|运营商)$|^(?:[国地中小]\w{0,6})?商业银行$"
)
_ZONE = pattern("(?:开发区|工业园区|产业园区)?(?:管委会|管委|管理委员会)|街道(?:办事处)?")
#: A note in a name that says whom it includes, or how it is called from there on; no part of the name.
NOTE = pattern(
    r"[(（](?:含|包括|以下|下同)[^()（）]*[)）]|〈(?:含|包括|以下|下同)[^〈〉]*〉"
    r"|[,，、](?:含|包括)[^()（）]*(?=[)）])|[,，]下同(?=[)）])"
)
_HAS_NOTE = re.compile("[含括下]").search


def is_collective(name: str) -> bool:
    """Tell whether a name means a class of bodies rather than for one: 各市(州)人民政府, 有关地方政府."""
    return _COLLECTIVE.search(name) is not None


def _is_a_designation(_agency: Agency, _attribute: object, name: str) -> None:
    if not _DESIGNATION.fullmatch(name):
        raise ArgumentError("name", repr(name), "the name of an agency")


def _collective_by_name(agency: Agency) -> bool:
    return is_collective(str(agency.name))  # what is no text is refused right after


@attrs.frozen
class Origin(PlainValue):
    """Place and date of the notice in which a name is (发文地区, 成文日期); they tell which body it means.

    `place` is the full path of the place (吉林省长春市), 中国 for the centre, None where it is not known.
    """

    place: str | None = None
    date: Date | None = None


@attrs.frozen(repr=False)
class Agency(PlainValue):
    """A body named in a notice (机关), by its name as written; two agencies are equal when their names are.

    `collective` tells a class of bodies (各市(州)人民政府) from a single one. It follows from the name, except where
    only the list tells (管委会 after 各区政府), and so is no part of equality; nor is the origin, which says in what
    notice the name was read.

    >>> Agency.from_text("省财政厅").collective, Agency.from_text("有关地方政府").collective
    (False, True)
    """

    name: str = attrs.field(validator=[fields.of(str, "the name of an agency"), _is_a_designation])
    collective: bool = attrs.field(default=attrs.Factory(_collective_by_name, takes_self=True), eq=False)
    origin: Origin = attrs.field(default=Origin(), eq=False, kw_only=True)

    @property
    def official(self) -> Body | None:
        """The official body that the name means in its notice; None where no single one is sure.

        >>> agency = rp.load("jilin-2016-41").measures[0].agencies[0]
        >>> agency.name, agency.official.name
        ('省编办', '吉林省机构编制委员会办公室')
        """
        if self.collective:
            return None
        if self.origin.place is None:
            return resolving.resolve_anywhere(self.name, self.origin.date)
        return resolving.meant(self.name, self.origin.place, self.origin.date)

    @property
    def candidates(self) -> tuple[Body, ...]:
        """All bodies that the name can mean in its notice, the likeliest first."""
        return () if self.collective else resolving.all_meant(self.name, self.origin.place, self.origin.date)

    @property
    def level(self) -> str | None:
        """The level of the official body, as `Body.level`; None where the body is not known."""
        return self.official.level if self.official else None

    @property
    def place(self) -> Place | None:
        """The place that the official body serves; None where body or place is not known, and of central bodies."""
        return self.official.place if self.official else None

    @property
    def who(self) -> str:
        """Who is meant, for counting over many notices: the official name, else the name as written and the place.

        >>> measure = rp.load("jilin-2016-41").measures[0]
        >>> measure.agencies[0].who, rp.Agency.from_text("各县政府").who
        ('吉林省机构编制委员会办公室', '各县政府')
        """
        body = self.official
        if body is not None:
            return body.name
        return f"{self.name}({self.origin.place})" if self.origin.place else self.name

    @classmethod
    def from_text(cls, text: str) -> Agency:
        """Read a name that is alone; raise NotationError if it is not one.

        A text with 、 is read as one name, as addressees are (国务院各部委、各直属机构); AgencyList divides lists.
        """
        text = fold(text)
        return agency_named(text if _DESIGNATION.fullmatch(text) else _DESIGNATION_GRAMMAR.read(text)["name"])

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def __repr__(self) -> str:
        """Return the call that makes this agency."""
        return f"Agency.from_text({self.name!r})"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the body that is meant, or all that may be."""
        html: str = hand_out("notebook", self)
        return html


@functools.lru_cache(maxsize=8192)
def is_list_name(name: str) -> bool:
    """Tell whether a name can be in a list and be read back as one name."""
    return _NAME.fullmatch(name) is not None and not NOTE.search(name)


def _are_list_names(_list: AgencyList, _attribute: object, agencies: tuple[Agency, ...]) -> None:
    for agency in agencies:
        if not is_list_name(agency.name):
            msg = f"not a name that can be in a list: {agency.name!r}"
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
        """Read a list that is alone; raise NotationError if it is not one."""
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
    return _SHARED_NAME.match(f"{name}、{following}") is not None


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
        if self._after_a_class and not agency.collective and _ZONE.fullmatch(name):
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

_DESIGNATION_GRAMMAR = Grammar("机关名称", pp.Regex(DESIGNATION)("name").set_name("机关名称"))
_LIST_GRAMMAR = Grammar("机关名单", agency_group + pp.ZeroOrMore(group_mark + agency_group))
