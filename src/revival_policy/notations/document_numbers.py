"""发文字号 = 机关代字 "〔" 年份 "〕" 发文顺序号 "号" (GB/T 9704—2012, 7.2.5).

The standard wants the year in full between hexagonal brackets and a serial without 第 and without leading zeros.
In the wild the brackets come in a dozen shapes, two of them mixed in one number; digits come in full width; blanks
and line breaks stand anywhere; 第 and leading zeros are met.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy.notations.grammar import BLANK, DIGIT, HANZI, Grammar, number_of, without_blanks
from revival_policy.notations.matches import Match

if TYPE_CHECKING:
    from revival_policy.notations.agencies import Agency

_OPEN = r"[〔\[［【﹝(（〈《<{｛「]"
_CLOSE = r"[〕\]］】﹞)）〉》>}｝」]"
#: The most characters that a code in use has, with room to spare.
LONGEST_CODE = 20
#: Words that lead in to a number (根据国发〔2016〕62号) and never belong to its code.
LEAD_IN = (
    "根据|依据|按照|参照|遵照|依照|对照|执行|落实|贯彻|印发|转发|下发|发布|发出|出台|严格|详见|以下简称|简称|文件|文号|编号|通知|公告|意见|"
    "办法|规定|方案|以及|或者|关于|对于|工于|我|你|[和与及或见的了按据照对在将至为是即]"
)
#: A code (机关代字): hanzi that do not begin with a lead-in word.
CODE = rf"(?!{LEAD_IN}){HANZI}{{1,{LONGEST_CODE}}}"

_LARGEST_SERIAL = 999_999


def _is_a_code(_number: DocumentNumber, _attribute: object, code: str) -> None:
    if not re.fullmatch(CODE, code):
        msg = f"not a code (机关代字), one to {LONGEST_CODE} hanzi without a lead-in word: {code!r}"
        raise ValueError(msg)


@attrs.frozen(order=True, repr=False)
class DocumentNumber:
    """The number of one official document (发文字号); sorts by code, year and serial.

    >>> number = DocumentNumber.from_text("吉政发[2016] 041号")
    >>> number, number.code, number.year, number.serial
    (DocumentNumber.from_text('吉政发〔2016〕41号'), '吉政发', 2016, 41)
    """

    code: str = attrs.field(validator=_is_a_code)
    year: int = attrs.field(validator=(attrs.validators.ge(1900), attrs.validators.le(2099)))
    serial: int = attrs.field(validator=(attrs.validators.ge(1), attrs.validators.le(_LARGEST_SERIAL)))

    @classmethod
    def from_text(cls, text: str) -> DocumentNumber:
        """Read a document number that stands alone; raise NotationError if it is none."""
        parts = _GRAMMAR.read(text)
        return cls(parts["code"], number_of(parts["year"]), number_of(parts["serial"]))

    @property
    def issuers(self) -> tuple[Agency, ...]:
        """The agencies that the number itself writes out: none in a letter number, whose code stands for its issuer."""
        return ()

    def __str__(self) -> str:
        """Return the form of GB/T 9704: 吉政发〔2016〕41号."""
        return f"{self.code}〔{self.year}〕{self.serial}号"

    def __repr__(self) -> str:
        """Return the call that makes this number."""
        return f"DocumentNumber.from_text({str(self)!r})"


def find_numbers(text: str) -> list[Match[DocumentNumber]]:
    """Return the document numbers in running text, in their order.

    A match begins at the first character of the code, without the words that lead in to it, and ends at 号.

    >>> [match.text for match in find_numbers("根据国发〔2016〕62号和中发[2016]18号文件")]
    ['国发〔2016〕62号', '中发[2016]18号']
    """
    found = []
    floor = 0
    for candidate in _YEAR_AND_SERIAL.finditer(text):
        start = _start_of_code(text, floor, candidate.start())
        if start is not None:
            end = floor = candidate.end()
            code = without_blanks(text[start : candidate.start()])
            value = DocumentNumber(code, number_of(candidate["year"]), number_of(candidate["serial"]))
            found.append(Match(value, start, end, text[start:end]))
    return found


def _start_of_code(text: str, floor: int, end: int) -> int | None:
    """Return where the code that ends before a bracketed year begins, or None where there is no code."""
    before = _CODE_BEFORE.search(text, max(floor, end - 2 * LONGEST_CODE), end)
    if before is None:
        return None
    start = before.start()
    for lead_in in _LEAD_IN.finditer(text, start, end):
        start = lead_in.end()
    code = text[start:end]
    return end - len(code.lstrip()) if re.fullmatch(CODE, without_blanks(code)) else None


_YEAR = r"(?:19|20|１９|２０)" + DIGIT + "{2}"
_SERIAL = rf"(?![0０]+{BLANK}号){DIGIT}{{1,6}}"
_YEAR_AND_SERIAL = re.compile(
    rf"{_OPEN}{BLANK}(?P<year>{_YEAR}){BLANK}{_CLOSE}{BLANK}第?{BLANK}(?P<serial>{_SERIAL}){BLANK}号"
)
# A code stands in one line; the bracket may have slipped to the next.
_CODE_BEFORE = re.compile(rf"(?:{HANZI}[ \u3000]?)*{HANZI}{BLANK}$")
_LEAD_IN = re.compile(LEAD_IN)

_GRAMMAR = Grammar(
    "发文字号",
    pp.Regex(CODE)("code").set_name("机关代字")
    + pp.Regex(_OPEN).suppress().set_name("〔")
    + pp.Regex(_YEAR)("year").set_name("年份")
    + pp.Regex(_CLOSE).suppress().set_name("〕")
    + pp.Opt(pp.Literal("第")).suppress()
    + pp.Regex(_SERIAL)("serial").set_name("发文顺序号")
    + pp.Literal("号").suppress().set_name("号"),
)
