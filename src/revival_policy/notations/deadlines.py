"""时限 = [ 年份 "年" ] ( 月份 "月" [ 日 "日" | "底" ] | 季度 | 半年 | "底" ) "前" | "到" 年份 "年" | "“十三五”期间".

No rule fixes how a document says by when something is to be done; the forms are those met in plans and notices.
"""

from __future__ import annotations

import calendar
import re

import attrs
import pyparsing as pp

from revival_policy.notations.dates import DAY, MONTH, YEAR, Date, small_number, year_number
from revival_policy.notations.grammar import BLANK, Grammar
from revival_policy.notations.legible import legibly
from revival_policy.notations.matches import Match
from revival_policy.notations.numerals import read_counting

#: The last year of the nth five-year plan is this and five times n, from the third plan on.
_PLANS_BEGIN = 1955
_FIRST_PLAN = 3
#: So long a sentence is looked through.
_SENTENCE = 400


def _is_a_day(deadline: Deadline, _attribute: object, day: int | None) -> None:
    if deadline.year is None and deadline.month is None:
        msg = "a deadline has a year or a month"
        raise ValueError(msg)
    if day is not None and (deadline.month is None or not 1 <= day <= _last_day(deadline.year or 2000, deadline.month)):
        msg = f"no day of that month: {deadline.month}, {day}"
        raise ValueError(msg)


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


@attrs.frozen(repr=False)
class Deadline:
    """The time by which something is to be done (时限): up to the end of a year, of a month, or a day.

    `year` is None where the text leaves it to the date of the document (6月底前), `month` and `day` where the whole
    year or month is given. A five-year plan ends with its last year.

    >>> Deadline.from_text("2016年6月底前")
    Deadline.from_text('2016年6月底前')
    >>> Deadline.from_text("“十三五”期间").date
    Date.from_text('2020年12月31日')
    """

    year: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([attrs.validators.ge(1000), attrs.validators.le(9999)])
    )
    month: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([attrs.validators.ge(1), attrs.validators.le(12)])
    )
    day: int | None = attrs.field(default=None, validator=_is_a_day)

    @classmethod
    def from_text(cls, text: str) -> Deadline:
        """Read a deadline that stands alone, 前 and 到 with it or not; raise NotationError if it is none."""
        parts = _FORM.fullmatch(_GRAMMAR.read(text)["deadline"])
        value = _deadline_of(parts) if parts else None
        return value or _GRAMMAR.refuse(text, 0, "day of the calendar")

    @property
    def date(self) -> Date | None:
        """The last day, None where the year is not known."""
        if self.year is None:
            return None
        month = self.month or 12
        return Date(self.year, month, self.day or _last_day(self.year, month))

    def __str__(self) -> str:
        """Return the canonical form: 2016年底前, 2016年6月底前, 6月30日前."""
        year = "" if self.year is None else f"{self.year}年"
        month = "" if self.month is None else f"{self.month}月"
        return f"{year}{month}" + ("底前" if self.day is None else f"{self.day}日前")

    def __repr__(self) -> str:
        """Return the call that makes this deadline."""
        return f"Deadline.from_text({str(self)!r})"


@legibly
def find_deadlines(text: str) -> list[Match[Deadline]]:
    """Return the times by which something is to be done, in running text.

    A day, month or year alone is none: 前, 内, 底, 到 or 力争 makes it one. Times that say how things stood (截至,
    较上年底), when they begin (起) or how long a rule is valid (有效期至) are left alone; so are those of another
    year that is not named (明年6月底前).

    >>> [str(match.value) for match in find_deadlines("6月底前出台方案，力争到2020年建成；截至2015年底未建成")]
    ['6月底前', '2020年底前']
    """
    found: list[Match[Deadline]] = []
    for candidate in _IN_TEXT.finditer(text):
        if not candidate.group() or not _is_deadline(text, candidate, found[-1] if found else None):
            continue
        value = _deadline_of(candidate)
        if value is not None:
            end = candidate.start() + len(candidate.group().rstrip())
            found.append(Match(value, candidate.start(), end, text[candidate.start() : end]))
    return found


def _is_deadline(text: str, candidate: re.Match[str], last: Match[Deadline] | None) -> bool:
    before = text[max(0, candidate.start() - 8) : candidate.start()]
    if _NO_DEADLINE_BEHIND.search(before) or _NO_DEADLINE_BEFORE.match(text, candidate.end()):
        return False
    if candidate["plan"]:
        return True
    if candidate["year"] is None and candidate["month"] and candidate.group().endswith("月内"):  # within so many months
        return False
    if candidate["yearend"] and candidate["tail"] is None:
        return candidate["year"] is not None
    if candidate["tail"] or _LEAD.search(before):
        return candidate["tail"] is not None or candidate["year"] is not None
    # In one sentence, 到2020年…，2025年… names the second year as it names the first.
    return (
        last is not None
        and candidate["year"] is not None
        and (last.value.year or 9999) < year_number(candidate["year"])
        and _MARK.search(before) is not None
        and candidate.start() - last.end < _SENTENCE
        and not _SENTENCE_END.search(text, last.end, candidate.start())
    )


def _deadline_of(parts: re.Match[str]) -> Deadline | None:
    if parts["plan"]:
        number = read_counting(parts["plan"]) or 0
        return Deadline(_PLANS_BEGIN + 5 * number) if number >= _FIRST_PLAN else None
    year = year_number(parts["year"]) if parts["year"] else None
    month, day = _month_of(parts), None
    if parts["day"]:
        day = small_number(parts["day"])
    elif parts["third"] and parts["third"] != "下":
        day = 10 if parts["third"] == "上" else 20
    if year is None and month is None:
        month = 12 if "年" in parts.group() else None
    try:
        return Deadline(year, month, day)
    except ValueError:
        return None


def _month_of(parts: re.Match[str]) -> int | None:
    if parts["month"]:
        return small_number(parts["month"])
    if parts["quarter"]:
        return 3 * small_number(parts["quarter"])
    if parts["half"]:
        return 6 if parts["half"] == "上" else 12
    return None


_YEAR = rf"(?:(?P<year>{YEAR}){BLANK}年(?:度(?=[底末内前]))?|[今本]年(?:度(?=[底末内前]))?)"
_MONTH = (
    rf"(?P<month>{MONTH}){BLANK}月"
    rf"(?:(?P<third>[上中下])旬|份?[底末]|{BLANK}(?P<day>{DAY}){BLANK}日(?:[(（]含[^()（）]{{0,6}}[)）])?|份)?"
)
_QUARTER = r"第?(?P<quarter>[一二三四1-4])季度[底末]?"
_HALF = r"(?P<half>[上下])半年[底末]?"
_YEAR_END = r"(?P<yearend>(?:年|(?<=年))[底末])|年(?=内)"
_PART = f"(?:{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR_END})"
_TAIL = rf"(?P<tail>{BLANK}(?:之前|以前|前(?![期后沿列述款提往来置景端身三两])|内(?![容部蒙外地涵需陆设资])))"
_PLAN = r"(?P<plan>[三四五六七八九]|十[一二三四五六七八九]?|二十)五[”\"]?(?:规划)?(?:期间|期末|末期?|时期|期内)"
_WHEN = rf"(?:{_PLAN}|(?:{_YEAR}{BLANK})?{_PART}?{_TAIL}?)"
#: A deadline with the words that make it one, blanks left out.
DEADLINE = rf"(?:力争|争取|最迟|最晚)?[于在]?[到至]?[“\"]?(?=.){_WHEN}(?<=[年月日旬度底末前内间期份）)])"
_FORM = re.compile(DEADLINE)
_IN_TEXT = re.compile(rf"(?=[0-9０-９一二三四五六七八九十今本年上下第])(?<![0-9０-９]){_WHEN}")
#: Who says so sets a time to be kept.
_LEAD = re.compile(r"(?:到|最迟|最晚|(?:力争|争取|确保|不迟于|不晚于)(?:于|在|到)?)\s?$")
_NO_DEADLINE_BEHIND = re.compile(
    r"(?:截[至止][到至]?|较|比|[^来]自|^自|从|有效期?限?[为至到]{1,2}|持续[到至]|延续[到至]|延长[到至]|执行[到至]|推迟[到至]|延期[到至]|对在?|期限[为至到]"
    r"|[去上次明翌每当往前同后]年?|[0-9０-９一二两三四五六七八九十百几数多余半])\s?$"
)
_NO_DEADLINE_BEFORE = re.compile(
    r"\s?(?:起|以来|以后|之后|开始|至今|[和、及与]\s?[0-9０-９]{4}年|[-—－–~～至到]\s?[0-9０-９一二三四五六七八九])"
)
_MARK = re.compile(r"[,，、;；]\s?$")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_GRAMMAR = Grammar("时限", pp.Regex(_FORM)("deadline").set_name("时限"))
