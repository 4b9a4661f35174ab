"""标准编号 = 标准代号 顺序号 [ "-" 年份 ]: GB/T 9704-2012 (GB/T 1.1, 国家标准管理办法).

Standards are cited beside documents and numbered like them, but are no document numbers.
"""

from __future__ import annotations

import re

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.handing_out import PlainValue
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import BLANK, Grammar
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match

#: Codes of the branches of industry (行业标准代号) that have standards of their own.
_BRANCHES = (
    "AQ|BB|CB|CH|CJ|CJJ|CY|DA|DL|DY|DZ|EJ|FZ|GA|GH|GM|GY|HB|HG|HJ|HS|HY|JB|JC|JG|JGJ|JJG|JR|JT|JTG|JTJ|JY|LB|LD|LS|LY|"
    "MH|MT|MZ|NB|NY|QB|QC|QJ|QX|RB|SB|SC|SF|SH|SJ|SL|SN|SW|SY|TB|TD|TY|WB|WH|WJ|WM|WS|WW|XB|XF|XZ|YB|YC|YD|YS|YY|YZ|ZY"
)
_LONGEST_FIRST = "|".join(sorted(_BRANCHES.split("|"), key=len, reverse=True))
_CODE = rf"(?:GBJ|GBZ|GB|DB[0-9]{{2,6}}|T/[A-Z]{{2,8}}|{_LONGEST_FIRST})(?:/[TZ])?"
_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,3}){0,3}"
_YEAR = r"(?:19|20)[0-9]{2}"
_DASH = "[-—－–─]{1,2}"


@attrs.frozen(repr=False, order=True)
class Standard(PlainValue):
    """The number of a standard (标准编号); `year` is None where only the series is cited.

    >>> Standard.from_text("GB/T9704—2012")
    Standard.from_text('GB/T 9704-2012')
    """

    code: str = attrs.field(validator=fields.like(_CODE, "the letters of a standard, such as GB/T"))
    number: str = attrs.field(validator=fields.like(_NUMBER, "the number of a standard, such as '9704'"))
    year: int | None = attrs.field(default=None, validator=fields.between(1900, 2099, or_none=True))

    @classmethod
    def from_text(cls, text: str) -> Standard:
        """Read the number of a standard written alone; raise NotationError if it is not one."""
        parted = _IN_TEXT.fullmatch(fold(text).strip())  # only the blank tells DB22 1234 from DB2212 34
        parts = parted.groupdict() if parted else _GRAMMAR.read(text)
        return cls(parts["code"], parts["number"], int(parts["year"]) if parts.get("year") else None)

    def __str__(self) -> str:
        """Return the form with one blank and a plain hyphen: GB/T 9704-2012."""
        return f"{self.code} {self.number}" + (f"-{self.year}" if self.year else "")

    def __repr__(self) -> str:
        """Return the call that makes this number."""
        return f"Standard.from_text({str(self)!r})"


@legibly
def find_standards(text: str) -> list[Match[Standard]]:
    """Return the numbers of standards in running text, in their order.

    >>> [str(match.value) for match in find_standards("按照《党政机关公文格式》（GB/T 9704—2012）执行")]
    ['GB/T 9704-2012']
    """
    return [
        Match(
            Standard(found["code"], found["number"], int(found["year"]) if found["year"] else None),
            found.start(),
            found.end(),
            found.group(),
        )
        for found in _IN_TEXT.finditer(text)
    ]


_IN_TEXT = re.compile(
    rf"(?<![A-Za-z/])(?P<code>{_CODE}){BLANK}(?P<number>{_NUMBER})(?:{BLANK}{_DASH}{BLANK}(?P<year>{_YEAR})(?![0-9]))?"
    r"(?![0-9.]*[0-9A-Za-z])"
)
_GRAMMAR = Grammar(
    "标准编号",
    pp.Regex(_CODE)("code").set_name("标准代号")
    + pp.Regex(_NUMBER)("number").set_name("顺序号")
    + pp.Opt(pp.Regex(_DASH).suppress() + pp.Regex(_YEAR)("year").set_name("年份")),
)
