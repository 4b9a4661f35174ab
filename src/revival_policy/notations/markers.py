"""Outline markers (结构层次序数): 一、 (一) 1. (1) ① 第一章 第一节 第一条 1.1.

GB/T 9704—2012, 7.3.3 fixes the order 一、 (一) 1. (1); laws and regulations count in 编, 章, 节, 条, 款, 项
(立法法 第六十五条), standards in 1, 1.1, 1.1.1 (GB/T 1.1). All are met in half and in full width, with several marks
after the number, or as one character with its marks (㈠ ⒈ ⑴). A number without a mark (1, 01) is what is left where
a page lost its circled digits. Codes of construction count their articles 1.0.1 or 第1.0.1条 below a chapter without
sections (工程建设标准编写规定); laws of Taiwan count 第 1 條 and 第 3-1 條, which is 第三條之一.
"""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy import fields
from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import Grammar, number_of, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.marker_forms import (
    ALONE,
    BARE_BEGINNINGS,
    BEGINNINGS,
    DASHES,
    DEEPEST_DECIMAL,
    HANZI_DIGITS,
    HEAD,
    LINE,
)
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import CIRCLED, number_written, read_circled, read_counting, write_counting


class MarkerStyle(enum.Enum):
    """The form of an outline marker; each value is the form's first marker."""

    HANZI = "一、"
    HANZI_BRACKETED = "(一)"
    ARABIC = "1."
    ARABIC_COMMA = "1、"
    ARABIC_BRACKETED = "(1)"
    ARABIC_CLOSED = "1)"
    CIRCLED = "①"
    DECIMAL = "1.1"
    PADDED = "01"
    BARE = "1"
    DIVISION = "第一部分"
    PART = "第一编"
    SUBPART = "第一分编"
    CHAPTER = "第一章"
    SECTION = "第一节"
    ARTICLE = "第一条"
    PARAGRAPH = "第一款"
    ITEM = "第一项"

    # That of Enum is a function in Python, and every line of a text asks for it several times.
    if not TYPE_CHECKING:  # type checkers know a hash as a method only
        __hash__ = object.__hash__

    @property
    def in_hanzi(self) -> bool:
        """Whether the number is a counting numeral (一) rather than Arabic or circled digits."""
        return "一" in self.value


_LARGEST = {MarkerStyle.CIRCLED: 50, MarkerStyle.DECIMAL: 99, MarkerStyle.PADDED: 9, MarkerStyle.BARE: 99}


def _in_range(marker: Marker, _attribute: object, number: int) -> None:
    largest = _LARGEST.get(marker.style, 9999)
    if not 1 <= number <= largest:
        raise ArgumentError("number", repr(number), f"1 to {largest} for markers like {marker.style.value}")


def _above_fits(marker: Marker, _attribute: object, above: tuple[int, ...]) -> None:
    decimal = marker.style is MarkerStyle.DECIMAL
    # Only 0 in the first place is not one: the 0 of 1.0.1 means a section that is not there.
    fit = all(0 <= number <= 99 for number in above) and 0 not in above[:1]  # noqa: PLR2004 - two digits
    if bool(above) is not decimal or len(above) > DEEPEST_DECIMAL or not fit:
        msg = f"the numbers above are those of decimal markers, such as 1 and 2 of 1.2.3, not {above}"
        raise ValueError(msg)


def _insertion_fits(marker: Marker, _attribute: object, inserted: int) -> None:
    if inserted and (marker.style is not MarkerStyle.ARTICLE or not 1 <= inserted <= 99):  # noqa: PLR2004 - 之九十九
        msg = f"only articles are inserted after others, as 1 to 99, not {inserted}"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Marker(PlainValue):
    """The number that opens a heading or an item, with its form (结构层次序数).

    `above` holds the numbers of the headings above that a decimal marker repeats: 1 and 2 in 1.2.3. `inserted` is 1 in
    第九条之一, an article that was put after article 9 later, else 0.

    >>> marker = Marker.from_text("（十二）")
    >>> marker, marker.number, marker.style
    (Marker.from_text('(十二)'), 12, <MarkerStyle.HANZI_BRACKETED: '(一)'>)
    """

    style: MarkerStyle = attrs.field(validator=fields.of(MarkerStyle, "a MarkerStyle"))
    number: int = attrs.field(validator=[fields.of(int, "a number"), _in_range])
    above: tuple[int, ...] = attrs.field(default=(), validator=_above_fits)
    inserted: int = attrs.field(default=0, validator=_insertion_fits)

    @classmethod
    def from_text(cls, text: str) -> Marker:
        """Read a marker written alone; raise NotationError if it is not one."""
        _GRAMMAR.read(text)
        candidate = ALONE.fullmatch(without_blanks(fold(text)))
        marker = None if candidate is None else marker_of(candidate)
        if marker is None:
            _GRAMMAR.refuse(text, 0, "number that a marker can carry")
        return marker

    def __str__(self) -> str:
        """Return the marker in half width: (十二), 3., 第一章."""
        if self.style is MarkerStyle.CIRCLED:
            return CIRCLED[self.number - 1]
        if self.style is MarkerStyle.DECIMAL:
            return ".".join(map(str, (*self.above, self.number)))
        if self.style is MarkerStyle.PADDED:
            return f"{self.number:02d}"
        first: str = self.style.value
        if self.style.in_hanzi:
            after = f"之{write_counting(self.inserted)}" if self.inserted else ""
            return first.replace("一", write_counting(self.number)) + after
        return first.replace("1", str(self.number))

    def __repr__(self) -> str:
        """Return the call that makes this marker."""
        return f"Marker.from_text({str(self)!r})"


@legibly
def find_markers(text: str) -> list[Match[Marker]]:
    r"""Return the markers at the beginnings of lines, blanks before them left out.

    Years, decimals and times at the beginning of a line (2016年, 1.5万元, 10:30) are no markers, nor are 第一款 and
    第一项, which at that place refer to a provision and do not open one.

    >>> [str(match.value) for match in find_markers("一、目标\n  （一）任务\n1.5万元\n１．起草")]
    ['一、', '(一)', '1.']
    """
    heads = (line.end() for line in LINE.finditer(text))
    return [marker for marker in (marker_at(text, head) for head in heads) if marker is not None]


def marker_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the marker that begins at an offset, which is that of the first character of a line that is no blank.

    >>> marker_at("一、目标", 0).value, marker_at("目标", 0)
    (Marker.from_text('一、'), None)
    """
    return match_of(HEAD.match(text, offset)) if text[offset : offset + 1] in BEGINNINGS else None


def opening_marker(line: str) -> tuple[Marker, int] | None:
    """Return the marker that begins with a line, and where it ends; readers of many lines need no match of it.

    >>> opening_marker("一、目标")
    (Marker.from_text('一、'), 2)
    """
    candidate = HEAD.match(line) if line[:1] in BEGINNINGS else None
    marker = None if candidate is None else marker_of(candidate)
    return None if candidate is None or marker is None else (marker, candidate.end())


def match_of(candidate: re.Match[str] | None, start: int | None = None) -> Match[Marker] | None:
    """Return what a form has matched, with its place; None if its number cannot be one."""
    value = None if candidate is None else marker_of(candidate)
    if candidate is None or value is None:
        return None
    start = candidate.start() if start is None else start
    return Match(value, start, candidate.end(), candidate.string[start : candidate.end()])


def marker_of(candidate: re.Match[str]) -> Marker | None:
    """Return the marker that a form has matched, None if its number cannot be one."""
    form = candidate.lastgroup
    assert form is not None  # noqa: S101 - for the type checkers: each form is a named group
    if form == "inserted":
        return _marker("division", candidate["division"], candidate["inserted"])
    return _marker(form, candidate[form], None)


@functools.lru_cache(maxsize=4096)
def _marker(form: str, written: str, inserted: str | None) -> Marker | None:
    """Return the marker of a form and number, or None where the number cannot be one (0., 第百条)."""
    if form == "one_character":
        return Marker.from_text(unicodedata.normalize("NFKC", written))
    if form == "division":
        return _division(without_blanks(written), inserted)
    if form in ("decimal", "decimals"):
        *above, number = (number_of(digits) for digits in re.split("[.．]", written))
        return _valid(MarkerStyle.DECIMAL, number, tuple(above))
    return _valid(_STYLES[form], _number(_STYLES[form], written))


def _valid(
    style: MarkerStyle, number: int | None, above: tuple[int, ...] = (), inserted: int | None = 0
) -> Marker | None:
    try:
        return None if number is None or inserted is None else Marker(style, number, above, inserted)
    except ValueError:
        return None


def _division(written: str, inserted: str | None) -> Marker | None:
    """Return the marker of a division: 三章, 3條, or 3-1條 with the number of an inserted article."""
    name = written.lstrip(f"{HANZI_DIGITS}{_ARABIC}")
    number, _, after = written.removesuffix(name).translate(_ONE_DASH).partition("-")
    counted = inserted or after
    return _valid(
        MarkerStyle(f"第一{name.translate(_SIMPLIFIED)}"),
        number_written(number),
        (),
        number_written(counted) if counted else 0,
    )


def _number(style: MarkerStyle, written: str) -> int | None:
    digits = without_blanks(written)
    if style.in_hanzi:
        return 1 if digits in DASHES else read_counting(digits)
    return read_circled(digits) if digits in CIRCLED else number_of(digits)


_ARABIC = "".join((*BARE_BEGINNINGS, *DASHES))
_ONE_DASH = str.maketrans(dict.fromkeys(DASHES, "-"))
_SIMPLIFIED = str.maketrans("條節編項", "条节编项")
_STYLES = {
    "hanzi": MarkerStyle.HANZI,
    "hanzi_bracketed": MarkerStyle.HANZI_BRACKETED,
    "arabic": MarkerStyle.ARABIC,
    "arabic_comma": MarkerStyle.ARABIC_COMMA,
    "arabic_bracketed": MarkerStyle.ARABIC_BRACKETED,
    "arabic_closed": MarkerStyle.ARABIC_CLOSED,
    "circled": MarkerStyle.CIRCLED,
    "padded": MarkerStyle.PADDED,
    "bare": MarkerStyle.BARE,
}
_GRAMMAR = Grammar("结构层次序数", pp.Regex(ALONE)("marker").set_name("结构层次序数"))
