"""案号 = "(" 收案年度 ")" 法院代字 类型代字 [ "字第" ] 案件编号 "号": (2016)吉01民初1号, (2012)江宁开民初字第646号.

人民法院案件案号的若干规定 (2015) fixed the form without 字第; before 2016 it was in every number. Case numbers begin
with the year in round brackets, where document numbers begin with a code.
"""

from __future__ import annotations

import re

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.grammar import BLANK, DIGIT, HANZI, Grammar, number_of, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match

_YEAR = rf"(?:19|20|１９|２０){DIGIT}{{2}}"
_SERIAL = rf"{DIGIT}{{1,6}}"
#: Court and kind of case; 民, 刑, 行, 执, 赔, 破 or another kind is in every one.
_CODE = rf"(?:{HANZI}{{1,8}})?(?:[0-9]{{1,4}})?{HANZI}{{0,8}}[民刑行执赔破知商审终初再]{HANZI}{{0,8}}?(?:字第|字)?"


@attrs.frozen(repr=False, order=True)
class CourtCase(PlainValue):
    """The number of a court case (案号): year, court and kind of case (`code`, with 字第 if it is there), serial.

    >>> CourtCase.from_text("（2016）吉01民初1号")
    CourtCase.from_text('(2016)吉01民初1号')
    """

    year: int = attrs.field(validator=fields.between(1949, 2099))
    code: str = attrs.field(validator=fields.like(_CODE, "court and kind of case, such as 吉01民初"))
    serial: int = attrs.field(validator=fields.between(1, 10**6 - 1))

    @classmethod
    def from_text(cls, text: str) -> CourtCase:
        """Read the number of a case written alone; raise NotationError if it is not one."""
        parts = _GRAMMAR.read(text)
        year, serial = number_of(parts["year"]), number_of(parts["serial"])
        if year < FIRST_YEAR or not serial:
            _GRAMMAR.refuse(text, 0, "收案年度 from 1949 on, and 案件编号 from 1 on")
        return cls(year, parts["code"], serial)

    def __str__(self) -> str:
        """Return the number with plain brackets: (2016)吉01民初1号."""
        return f"({self.year}){self.code}{self.serial}号"

    def __repr__(self) -> str:
        """Return the call that makes this number."""
        return f"CourtCase.from_text({str(self)!r})"


@legibly
def find_court_cases(text: str) -> list[Match[CourtCase]]:
    """Return the numbers of court cases in running text, in their order.

    >>> [str(match.value) for match in find_court_cases("作出（2012）江宁开民初字第646号民事判决")]
    ['(2012)江宁开民初字第646号']
    """
    found = []
    for candidate in _IN_TEXT.finditer(text):
        year, serial = number_of(candidate["year"]), number_of(candidate["serial"])
        if year >= FIRST_YEAR and serial:
            value = CourtCase(year, without_blanks(candidate["code"]), serial)
            found.append(Match(value, candidate.start(), candidate.end(), candidate.group()))
    return found


#: The courts of the People's Republic number their cases from this year on.
FIRST_YEAR = 1949
_IN_TEXT = re.compile(
    rf"[(（]{BLANK}(?P<year>{_YEAR}){BLANK}[)）]{BLANK}(?P<code>{_CODE}){BLANK}(?P<serial>{_SERIAL}){BLANK}号"
)
_GRAMMAR = Grammar(
    "案号",
    pp.Char("(（").suppress().set_name("（")
    + pp.Regex(_YEAR)("year").set_name("收案年度")
    + pp.Char(")）").suppress().set_name("）")
    + pp.Regex(_CODE + rf"(?={DIGIT}+号)")("code").set_name("法院代字 and 类型代字")
    + pp.Regex(_SERIAL)("serial").set_name("案件编号")
    + pp.Literal("号").suppress().set_name("号"),
)
