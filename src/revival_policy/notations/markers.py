"""Outline markers (结构层次序数): 一、 (一) 1. (1) ① 第一章 第一节 第一条 1.1.

GB/T 9704—2012, 7.3.3 fixes the order 一、 (一) 1. (1); laws and regulations count in 编, 章, 节, 条, 款, 项
(立法法 第六十五条), standards in 1, 1.1, 1.1.1 (GB/T 1.1). All are met in half and in full width, with several marks
after the number, or as one character with its marks (㈠ ⒈ ⑴). A number without a mark (1, 01) is what is left where
a page lost its circled digits.
"""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from typing import TYPE_CHECKING

import attrs
import pyparsing as pp

from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import DIGIT, Grammar, number_of, without_blanks
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import CIRCLED, read_circled, read_counting, write_counting

_HANZI_DIGITS = "零〇一二两三四五六七八九十廿卅百千"
_HANZI_NUMBER = f"[{_HANZI_DIGITS}]{{1,8}}"
_DIGITS = f"{DIGIT}{{1,3}}"
_OPEN = "[(（﹙〔]"
#: Characters that are a whole marker each: ㈠ is (一), ⑴ is (1), ⒈ is 1.
_ONE_CHARACTER = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_GAP = r"[^\S\r\n]*"  # a marker stands in one line
_CLOSE = "[)）﹚〕]"


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
#: Numbers that a decimal marker has above its own at the most (GB/T 1.1).
DEEPEST_DECIMAL = 4


def _in_range(marker: Marker, _attribute: object, number: int) -> None:
    largest = _LARGEST.get(marker.style, 9999 if marker.style.in_hanzi else 999)
    if not 1 <= number <= largest:
        msg = f"markers like {marker.style.value} run from 1 to {largest}, not {number}"
        raise ValueError(msg)


def _above_fits(marker: Marker, _attribute: object, above: tuple[int, ...]) -> None:
    decimal = marker.style is MarkerStyle.DECIMAL
    if bool(above) is not decimal or len(above) > DEEPEST_DECIMAL or not all(0 < number <= 99 for number in above):  # noqa: PLR2004 - two digits
        msg = f"the numbers above are those of decimal markers, such as 1 and 2 of 1.2.3, not {above}"
        raise ValueError(msg)


def _insertion_fits(marker: Marker, _attribute: object, inserted: int) -> None:
    if inserted and (marker.style is not MarkerStyle.ARTICLE or not 1 <= inserted <= 99):  # noqa: PLR2004 - 之九十九
        msg = f"only articles are inserted behind others, as 1 to 99, not {inserted}"
        raise ValueError(msg)


@attrs.frozen(repr=False)
class Marker:
    """The number that opens a heading or an item, with its form (结构层次序数).

    `above` holds the numbers of the headings above that a decimal marker repeats: 1 and 2 in 1.2.3. `inserted` is 1 in
    第九条之一, an article that was put behind article 9 later, else 0.

    >>> marker = Marker.from_text("（十二）")
    >>> marker, marker.number, marker.style
    (Marker.from_text('(十二)'), 12, <MarkerStyle.HANZI_BRACKETED: '(一)'>)
    """

    style: MarkerStyle
    number: int = attrs.field(validator=_in_range)
    above: tuple[int, ...] = attrs.field(default=(), validator=_above_fits)
    inserted: int = attrs.field(default=0, validator=_insertion_fits)

    @classmethod
    def from_text(cls, text: str) -> Marker:
        """Read a marker that stands alone; raise NotationError if it is none."""
        _GRAMMAR.read(text)
        candidate = _ALONE.fullmatch(without_blanks(fold(text)))
        marker = None if candidate is None else _marker_of(candidate)
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
            behind = f"之{write_counting(self.inserted)}" if self.inserted else ""
            return first.replace("一", write_counting(self.number)) + behind
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
    heads = (line.end() for line in _LINE.finditer(text))
    return [marker for marker in (marker_at(text, head) for head in heads) if marker is not None]


def marker_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the marker that begins at an offset, which is that of the first character of a line that is no blank.

    >>> marker_at("一、目标", 0).value, marker_at("目标", 0)
    (Marker.from_text('一、'), None)
    """
    return _match(_HEAD.match(text, offset)) if text[offset : offset + 1] in _BEGINNINGS else None


def opening_marker(line: str) -> tuple[Marker, int] | None:
    """Return the marker that begins with a line, and where it ends; readers of many lines need no match of it.

    >>> opening_marker("一、目标")
    (Marker.from_text('一、'), 2)
    """
    candidate = _HEAD.match(line) if line[:1] in _BEGINNINGS else None
    marker = None if candidate is None else _marker_of(candidate)
    return None if candidate is None or marker is None else (marker, candidate.end())


def bare_number_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the number at an offset that may be a marker without a mark, or a decimal one.

    Most are the beginnings of sentences (3月起); only the numbers of the lines around tell whether they count items.

    >>> [str(bare_number_at(line, 0).value) for line in ("1总则", "1.1 范围", "02申报")]
    ['1', '1.1', '02']
    >>> bare_number_at("2024年起执行", 0), bare_number_at("3.5万元", 0)
    (None, None)
    """
    return _match(_BARE_HEAD.match(text, offset)) if text[offset : offset + 1] in _BARE_BEGINNINGS else None


def hanzi_number_at(text: str, offset: int) -> Match[Marker] | None:
    """Return the hanzi number at an offset that may be a marker whose 、 was lost or misread: 一 目标, 一，目标.

    >>> hanzi_number_at("二 目标", 0).value, hanzi_number_at("二 〇二二年", 0), hanzi_number_at("二级公路", 0)
    (Marker.from_text('二、'), None, None)
    """
    return _match(_HANZI_HEAD.match(text, offset)) if text[offset : offset + 1] in _HANZI_BEGINNINGS else None


@legibly
def find_markers_inside(text: str) -> list[Match[Marker]]:
    """Return the markers that stand behind the end of a sentence within a line; they may have begun lines of their own.

    >>> [str(match.value) for match in find_markers_inside("一、植树。二、浇水;按第三条办。")]
    ['二、']
    """
    found = (_match(candidate, start=candidate.end("before")) for candidate in _INSIDE.finditer(text))
    return [marker for marker in found if marker is not None]


def _match(candidate: re.Match[str] | None, start: int | None = None) -> Match[Marker] | None:
    value = None if candidate is None else _marker_of(candidate)
    if candidate is None or value is None:
        return None
    start = candidate.start() if start is None else start
    return Match(value, start, candidate.end(), candidate.string[start : candidate.end()])


def _marker_of(candidate: re.Match[str]) -> Marker | None:
    form = candidate.lastgroup
    assert form is not None  # noqa: S101 - for the type checkers: each form is a named group
    if form == "inserted":
        return _marker("division", candidate["division"], candidate["inserted"])
    return _marker(form, candidate[form], None)


@functools.lru_cache(maxsize=4096)
def _marker(form: str, written: str, inserted: str | None) -> Marker | None:
    """Return the marker of a form and number, or None where the number cannot be one (0., 第百条)."""
    above: list[int] = []
    number: int | None
    if form == "one_character":
        return Marker.from_text(unicodedata.normalize("NFKC", written))
    if form == "division":
        style = MarkerStyle(f"第一{without_blanks(written).lstrip(_HANZI_DIGITS)}")
        number = read_counting(without_blanks(written).removesuffix(style.value[2:]))
    elif form == "decimal":
        style = MarkerStyle.DECIMAL
        *above, number = (number_of(digits) for digits in re.split("[.．]", written))
    else:
        style = _STYLES[form]
        number = _number(style, written)
    behind = read_counting(inserted) if inserted else 0
    try:
        return None if number is None or behind is None else Marker(style, number, tuple(above), behind)
    except ValueError:
        return None


def _number(style: MarkerStyle, written: str) -> int | None:
    digits = without_blanks(written)
    if style.in_hanzi:
        return 1 if digits in _DASHES else read_counting(digits)
    return read_circled(digits) if digits in CIRCLED else number_of(digits)


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
#: Strokes that were 一 before a machine read the page.
_DASHES = "-－—–"


def _one_of_the_forms(divisions: str) -> str:
    return (
        rf"(?:(?P<hanzi>{_HANZI_NUMBER}|[{_DASHES}](?={_GAP}、)){_GAP}[、．.]"
        rf"|{_OPEN}{_GAP}(?:(?P<hanzi_bracketed>{_HANZI_NUMBER}|[{_DASHES}])|(?P<arabic_bracketed>{_DIGITS}))"
        rf"{_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<arabic>{_DIGITS}){_GAP}[.．](?:(?!{DIGIT})|(?={_YEAR}))"
        rf"|(?P<arabic_comma>{_DIGITS}){_GAP}、"
        rf"|(?P<arabic_closed>{_DIGITS}){_GAP}{_CLOSE}[、．.]?"
        rf"|(?P<circled>[{CIRCLED}])"
        rf"|(?P<one_character>[{_ONE_CHARACTER}])[、．.]?"
        rf"|第{_GAP}(?P<division>{_HANZI_NUMBER}{_GAP}(?:{divisions}))"
        rf"(?:(?<=条){_GAP}之{_GAP}(?P<inserted>{_HANZI_NUMBER}))?)"
    )


#: No decimal number is followed by one: 3.2025年底前建成.
_YEAR = "(?:19|20)[0-9]{2}年"
_DECIMAL = rf"(?P<decimal>{DIGIT}{{1,2}}(?:[.．]{DIGIT}{{1,2}}){{1,{DEEPEST_DECIMAL}}})"
_PADDED, _BARE = rf"(?P<padded>[0０]{DIGIT})(?!{DIGIT})", rf"(?P<bare>{DIGIT}{{1,2}})(?!{DIGIT})"
#: What stands behind a number that is part of a date or of a larger number, and what it counts.
_LARGER = rf"(?!{DIGIT}|{_GAP}[.．:：、,，/~～%％‰+＋*×)）\-—–年月日])"
_COUNTED = r"(?![时号点个名人万亿元件份种类级项条款次倍天周岁家户套间平米公吨㎡])"
#: A division that is spoken of, not opened: 第三条规定, 第三条、第四条.
_SPOKEN_OF = r"(?<![章节条编分])|(?![、，,。；;]|第|规定|所[列称述指]|[和或至及]第|的)"
_LINE = re.compile(r"^[^\S\r\n]*(?:#{1,6}[^\S\r\n]+)?", re.MULTILINE)

#: What a marker begins with; most lines begin with something else.
_BEGINNINGS = frozenset(f"第(（﹙〔0123456789０１２３４５６７８９{_HANZI_DIGITS}{_DASHES}{CIRCLED}{_ONE_CHARACTER}")
_HEAD = re.compile(rf"{_one_of_the_forms('部分|分编|编|章|节|条')}(?:{_SPOKEN_OF})")
_BARE_BEGINNINGS = frozenset("0123456789０１２３４５６７８９")
_HANZI_BEGINNINGS = frozenset(_HANZI_DIGITS)
_BARE_HEAD = re.compile(rf"(?:{_PADDED}{_LARGER}|(?:{_DECIMAL}|{_BARE}){_LARGER}{_COUNTED})(?={_GAP}[^\s\d])")
#: No word whose characters stand apart (三 亚 市), no date.
_HANZI_HEAD = re.compile(
    rf"(?P<hanzi>{_HANZI_NUMBER}){_GAP}(?:[，,:：]|(?<=\s)(?!\S\s)){_GAP}(?=[^\s\d{_HANZI_DIGITS}年月日])"
)
#: A scan for some characters is far quicker than one for places behind them.
_INSIDE = re.compile(rf"(?P<before>[。；;:：!！?？]{_GAP}){_one_of_the_forms('章|节|条')}(?:{_SPOKEN_OF})(?=[^\r\n])")
_ALONE = re.compile(f"{_one_of_the_forms('部分|分编|编|章|节|条|款|项')}|{_DECIMAL}|{_PADDED}|{_BARE}")
_GRAMMAR = Grammar("结构层次序数", pp.Regex(_ALONE)("marker").set_name("结构层次序数"))
