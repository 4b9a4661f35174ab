"""Outline markers (结构层次序数): 一、 (一) 1. (1) ① 第一章 第一节 第一条.

GB/T 9704—2012, 7.3.3 fixes the order 一、 (一) 1. (1); laws and regulations count in 编, 章, 节, 条, 款, 项
(立法法 第六十五条). Both are met in half and in full width, with several marks after the number.
"""

from __future__ import annotations

import enum
import functools
import re

import attrs
import pyparsing as pp

from revival_policy.notations.grammar import DIGIT, Grammar, number_of, without_blanks
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import CIRCLED, read_circled, read_counting, write_counting

_HANZI_DIGITS = "零〇一二两三四五六七八九十廿卅百千"
_HANZI_NUMBER = f"[{_HANZI_DIGITS}]{{1,8}}"
_DIGITS = f"{DIGIT}{{1,3}}"
_OPEN = "[(（﹙]"
_GAP = r"[^\S\r\n]*"  # a marker stands in one line
_CLOSE = "[)）﹚]"


class MarkerStyle(enum.Enum):
    """The form of an outline marker; each value is the form's first marker."""

    HANZI = "一、"
    HANZI_BRACKETED = "(一)"
    ARABIC = "1."
    ARABIC_COMMA = "1、"
    ARABIC_BRACKETED = "(1)"
    ARABIC_CLOSED = "1)"
    CIRCLED = "①"
    PART = "第一编"
    SUBPART = "第一分编"
    CHAPTER = "第一章"
    SECTION = "第一节"
    ARTICLE = "第一条"
    PARAGRAPH = "第一款"
    ITEM = "第一项"

    @property
    def in_hanzi(self) -> bool:
        """Whether the number is a counting numeral (一) rather than Arabic or circled digits."""
        return "一" in self.value


def _in_range(marker: Marker, _attribute: object, number: int) -> None:
    largest = 50 if marker.style is MarkerStyle.CIRCLED else 9999 if marker.style.in_hanzi else 999
    if not 1 <= number <= largest:
        msg = f"markers like {marker.style.value} run from 1 to {largest}, not {number}"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Marker:
    """The number that opens a heading or an item, with its form (结构层次序数).

    >>> marker = Marker.from_text("（十二）")
    >>> marker, marker.number, marker.style
    (Marker.from_text('(十二)'), 12, <MarkerStyle.HANZI_BRACKETED: '(一)'>)
    """

    style: MarkerStyle
    number: int = attrs.field(validator=_in_range)

    @classmethod
    def from_text(cls, text: str) -> Marker:
        """Read a marker that stands alone; raise NotationError if it is none."""
        _GRAMMAR.read(text)
        candidate = _ALONE.fullmatch(without_blanks(text))
        marker = None if candidate is None else _marker_of(candidate)
        if marker is None:
            _GRAMMAR.refuse(text, 0, "number that a marker can carry")
        return marker

    def __str__(self) -> str:
        """Return the marker in half width: (十二), 3., 第一章."""
        if self.style is MarkerStyle.CIRCLED:
            return CIRCLED[self.number - 1]
        first: str = self.style.value
        if self.style.in_hanzi:
            return first.replace("一", write_counting(self.number))
        return first.replace("1", str(self.number))

    def __repr__(self) -> str:
        """Return the call that makes this marker."""
        return f"Marker.from_text({str(self)!r})"


def find_markers(text: str) -> list[Match[Marker]]:
    r"""Return the markers at the beginnings of lines, blanks before them left out.

    Years, decimals and times at the beginning of a line (2016年, 1.5万元, 10:30) are no markers, nor are 第一款 and
    第一项, which at that place refer to a provision and do not open one.

    >>> [str(match.value) for match in find_markers("一、目标\n  （一）任务\n1.5万元\n１．起草")]
    ['一、', '(一)', '1.']
    """
    found = []
    for candidate in _LINE_HEAD.finditer(text):
        value = _marker_of(candidate)
        if value is not None:
            written = candidate.group().lstrip()
            found.append(Match(value, candidate.end() - len(written), candidate.end(), written))
    return found


def _marker_of(candidate: re.Match[str]) -> Marker | None:
    form = candidate.lastgroup
    assert form is not None  # noqa: S101 - for the type checkers: each form is a named group
    return _marker(form, candidate[form])


@functools.lru_cache(maxsize=4096)
def _marker(form: str, written: str) -> Marker | None:
    """Return the marker of a form and number, or None where the number cannot be one (0., 第百条)."""
    if form == "division":
        style = MarkerStyle(f"第一{without_blanks(written).lstrip(_HANZI_DIGITS)}")
        written = without_blanks(written).removesuffix(style.value[2:])
    else:
        style = _STYLES[form]
    digits = without_blanks(written)
    number = read_counting(digits) if style.in_hanzi else _read_digits(digits)
    try:
        return None if number is None else Marker(style, number)
    except ValueError:
        return None


def _read_digits(digits: str) -> int:
    return read_circled(digits) if digits in CIRCLED else number_of(digits)


_STYLES = {
    "hanzi": MarkerStyle.HANZI,
    "hanzi_bracketed": MarkerStyle.HANZI_BRACKETED,
    "arabic": MarkerStyle.ARABIC,
    "arabic_comma": MarkerStyle.ARABIC_COMMA,
    "arabic_bracketed": MarkerStyle.ARABIC_BRACKETED,
    "arabic_closed": MarkerStyle.ARABIC_CLOSED,
    "circled": MarkerStyle.CIRCLED,
}


def _one_of_the_forms(divisions: str) -> str:
    return (
        rf"(?:(?P<hanzi>{_HANZI_NUMBER}){_GAP}[、．.]"
        rf"|{_OPEN}{_GAP}(?:(?P<hanzi_bracketed>{_HANZI_NUMBER})|(?P<arabic_bracketed>{_DIGITS})){_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<arabic>{_DIGITS}){_GAP}[.．](?!{DIGIT})"
        rf"|(?P<arabic_comma>{_DIGITS}){_GAP}、"
        rf"|(?P<arabic_closed>{_DIGITS}){_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<circled>[{CIRCLED}])"
        rf"|第{_GAP}(?P<division>{_HANZI_NUMBER}{_GAP}(?:{divisions})))"
    )


_LINE_HEAD = re.compile(rf"^[^\S\r\n]*{_one_of_the_forms('分编|编|章|节|条')}", re.MULTILINE)
_ALONE = re.compile(_one_of_the_forms("分编|编|章|节|条|款|项"))
_GRAMMAR = Grammar("结构层次序数", pp.Regex(_ALONE)("marker").set_name("结构层次序数"))
