"""Hypothesis strategies for the values of this library, for its own tests and for those of packages built on it.

Each value has a strategy of its name in the plural (`document_numbers()`); `written_…()` strategies draw a spelling
met in the wild together with the value that it must be read as. Needs the extra `strategies`.

Strategies that take nothing are made once and remembered: making one costs more than drawing from it.
"""

from __future__ import annotations

import datetime as dt
import functools
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from revival_policy.errors import MissingExtraError

try:
    from hypothesis import strategies as st
except ImportError as _missing:
    package = "hypothesis"
    raise MissingExtraError(package, "strategies") from _missing

from revival_policy.model.attachment import Attachment
from revival_policy.model.component import Component, ComponentRole
from revival_policy.model.measure import Measure
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.notations.agencies import Agency, AgencyList, stands_in_a_list
from revival_policy.notations.citations import Citation
from revival_policy.notations.court_cases import CourtCase
from revival_policy.notations.dates import Date
from revival_policy.notations.deadlines import Deadline
from revival_policy.notations.document_numbers import DocumentNumber, YearForm
from revival_policy.notations.kinds import DocumentKind
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.notations.numerals import Numeral, NumeralStyle, write_counting, write_positional
from revival_policy.notations.provisions import Provision, ProvisionUnit
from revival_policy.notations.quantities import Bound, Modality, Quantity, QuantityKind
from revival_policy.notations.responsibilities import Assignment, Convention, ConventionKind, Responsibility, Role
from revival_policy.notations.standards import Standard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 - the public name of the parameter is what readers see


@attrs.frozen
class Written(Generic[Value]):
    """A text in a spelling met in the wild, and the value that it must be read as."""

    text: str
    value: Value


_PLACES = ("吉", "辽", "黑", "长", "延州", "白山", "通")
_ORGANS = ("政", "政办", "发改", "财", "教", "农", "人社", "卫")
_FORMS = ("发", "函", "办发", "规", "字", "通")
_ISSUERS = ("财政部", "税务总局", "住房和城乡建设部", "国务院", "吉林省人民政府", "公安部")
_LEVELS = ("省", "市", "县", "区")
_DEPARTMENTS = (
    "财政局",
    "发展改革委",
    "教育厅",
    "民政局",
    "水利厅",
    "商务局",
    "林业和草原局",
    "金融办",
    "公安局",
    "卫生健康委",
)
_BODIES = ("长春海关", "人民银行白山中心支行", "吉林银监局", "通化市政府", "长白山管委会", "县规划局(林业局)")
_CLASSES = ("有关地方政府", "各县(市)人民政府", "各市、州人民政府", "省直有关部门", "各相关单位")
_DEADLINES = ("完成时限:2025年6月底前", "时序进度:持续推进", "2030年12月底前完成", "长期坚持")
_ACTIONS = ("改善", "支持", "扩大", "修缮", "推广", "保护", "整理", "开放")
_OBJECTS = ("乡村道路", "中小学校舍", "湿地公园", "农产品加工", "老旧管网", "职业培训", "冰雪旅游", "图书馆")


@functools.cache
def numerals() -> SearchStrategy[Numeral]:
    """Draw numbers in all four styles, each within the range of its style."""
    return st.one_of(
        st.builds(Numeral, st.just(NumeralStyle.ARABIC), st.integers(0, 10**18 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.COUNTING), st.integers(0, 9999) | st.integers(0, 10**12 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.POSITIONAL), st.integers(10, 10**18 - 1)),
        st.builds(Numeral, st.just(NumeralStyle.CIRCLED), st.integers(1, 50)),
    )


@functools.cache
def dates() -> SearchStrategy[Date]:
    """Draw days of the years that documents bear."""
    days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
    return days.map(lambda day: Date(day.year, day.month, day.day))


@st.composite
def written_dates(draw: DrawFn) -> Written[Date]:
    """Draw dates in words, in hanzi, in strokes, with blanks and in full width."""
    date = draw(dates())
    month, day = (str(Numeral(NumeralStyle.COUNTING, number)) for number in (date.month, date.day))
    text = draw(
        st.sampled_from(
            [
                str(date),
                date.isoformat(),
                f"{date.year}/{date.month}/{date.day}",
                f"{date.year}.{date.month:02d}.{date.day:02d}",
                f"{date.year} 年 {date.month} 月 {date.day} 日",
                f"{write_positional(date.year)}年{month}月{day}日",
                f"{write_positional(date.year)}年{month}月{day}日".replace("〇", "○"),
            ]
        )
    )
    return Written(draw(st.sampled_from([text, _in_full_width(text)])), date)


@functools.cache
def markers() -> SearchStrategy[Marker]:
    """Draw markers of every style."""

    def of_style(style: MarkerStyle) -> SearchStrategy[Marker]:
        largest = {"①": 50, "1.1": 99, "01": 9, "1": 99}.get(style.value, 999)
        above = (
            st.just(()) if style is not MarkerStyle.DECIMAL else st.lists(st.integers(1, 99), min_size=1, max_size=4)
        )
        inserted = st.just(0) if style is not MarkerStyle.ARTICLE else st.just(0) | st.integers(1, 99)
        number = st.integers(1, min(30, largest)) | st.integers(1, largest)
        return st.builds(Marker, st.just(style), number, above.map(tuple), inserted)

    return st.sampled_from(MarkerStyle).flatmap(of_style)


def written_markers() -> SearchStrategy[Written[Marker]]:
    """Draw markers in half and in full width."""
    return st.builds(
        lambda marker, spell: Written(spell(str(marker)), marker), markers(), st.sampled_from([str, _in_full_width])
    )


@functools.cache
def letter_numbers() -> SearchStrategy[DocumentNumber]:
    """Draw numbers of letters, with codes built as real ones are: place, organ, form."""
    code = st.builds("{}{}{}".format, *map(st.sampled_from, (_PLACES, _ORGANS, _FORMS)))
    return st.builds(DocumentNumber, code, st.integers(1949, 2030), st.integers(1, 9999))


@functools.cache
def document_numbers() -> SearchStrategy[DocumentNumber]:
    """Draw numbers of letters, orders and announcements, and those without a code."""
    return letter_numbers() | _designated_numbers() | _bare_numbers()


@st.composite
def _designated_numbers(draw: DrawFn) -> DocumentNumber:
    designation = draw(st.sampled_from(("令", "公告", "通告")))
    forms = (YearForm.NONE, YearForm.PLAIN_ORDINAL) if designation == "令" else tuple(YearForm)
    form = draw(st.sampled_from(forms))
    issuers = draw(st.lists(st.sampled_from(_ISSUERS), min_size=1, max_size=3, unique=True))
    year = draw(st.integers(1949, 2030)) if form.has_year else None
    serial = draw(st.integers(1, 9999))
    authors = tuple(map(Agency, issuers))
    return DocumentNumber(None, year, serial, designation=designation, form=form, written_issuers=authors)


@functools.cache
def _bare_numbers() -> SearchStrategy[DocumentNumber]:
    plain = functools.partial(DocumentNumber, None, form=YearForm.PLAIN, written_issuers=(Agency("国务院"),))
    bracketed = functools.partial(DocumentNumber, None, form=YearForm.BRACKETED)
    return st.builds(lambda make, year, serial: make(year, serial), st.sampled_from((plain, bracketed)),
                     st.integers(1949, 2030), st.integers(1, 9999))  # fmt: skip


@st.composite
def written_document_numbers(draw: DrawFn) -> Written[DocumentNumber]:
    """Draw numbers of letters, orders and announcements in the spellings met in the wild.

    Any brackets, mixed ones too; blanks, 第, leading zeros; years in hanzi or cut to two digits, or before the code;
    issuers without marks between them; 第12号令 and （2018年第12号）.
    """
    number = draw(letter_numbers() | _designated_numbers())
    text = draw(_written_letter(number) if number.code else _written_designated(number))
    return Written(draw(st.sampled_from([text, _in_full_width(text)])), number)


@st.composite
def _written_letter(draw: DrawFn, number: DocumentNumber) -> str:
    opening, closing = draw(st.sampled_from("〔[［【(（﹝")), draw(st.sampled_from("〕]］】)）﹞"))
    blank = draw(st.sampled_from(["", " ", "\n", "\u3000"]))
    ordinal = draw(st.sampled_from(["", "第"]))
    year = draw(st.sampled_from(_years_written(number.year or 0)))
    serial = draw(st.sampled_from([str(number.serial), f"{number.serial:05d}"]))
    usual = f"{number.code}{blank}{opening}{year}{blank}{closing}{ordinal}{serial}{blank}号"
    return draw(st.sampled_from([usual, f"〔{year}〕{number.code}第{serial}号"]))


def _years_written(year: int) -> list[str]:
    short = [str(year)[2:]] if 1940 <= year <= 1999 else []  # noqa: PLR2004 - the years that two digits stand for
    return [str(year), write_positional(year), *short]


@st.composite
def _written_designated(draw: DrawFn, number: DocumentNumber) -> str:
    names = [issuer.name for issuer in number.written_issuers]
    country = draw(st.sampled_from(["", "中华人民共和国"])) if names[0] != "吉林省人民政府" else ""
    mark = draw(st.sampled_from(["、", " ", ""])) if "吉林省人民政府" not in names else "、"
    issuers = country + mark.join(names)
    behind = str(number)[len("、".join(names)) + len(number.designation or "") :]
    spellings = [f"{issuers}{number.designation}{behind}"]
    if number.form in {YearForm.NONE, YearForm.PLAIN_ORDINAL}:
        spellings.append(f"{issuers}{number.designation}（{behind}）")
    if number.designation == "令" and number.form is YearForm.NONE:
        spellings.append(f"{issuers}{behind}令")
    return draw(st.sampled_from(spellings))


@functools.cache
def standards() -> SearchStrategy[Standard]:
    """Draw numbers of national, local, group and branch standards, with a year or without."""
    code = st.sampled_from(("GB", "GB/T", "DB22/T", "T/CECS", "JGJ", "HJ/T"))
    number = st.integers(1, 99999).map(str) | st.builds("{}.{}".format, st.integers(1, 9999), st.integers(1, 20))
    return st.builds(Standard, code, number, st.none() | st.integers(1980, 2030))


@functools.cache
def court_cases() -> SearchStrategy[CourtCase]:
    """Draw numbers of court cases in the forms before and since 2016."""
    code = st.sampled_from(("吉01民初", "最高法民终", "京0105执", "江宁开民初字第", "吉刑二终字第"))
    return st.builds(CourtCase, st.integers(1980, 2030), code, st.integers(1, 99999))


@functools.cache
def agencies() -> SearchStrategy[Agency]:
    """Draw single bodies and classes of bodies, all of which can stand in a list."""
    departments = st.builds("{}{}".format, st.sampled_from(_LEVELS), st.sampled_from(_DEPARTMENTS))
    return st.one_of(departments, st.sampled_from(_BODIES), st.sampled_from(_CLASSES)).map(Agency)


@functools.cache
def any_agencies() -> SearchStrategy[Agency]:
    """Draw agencies of any name that can stand in a list, however unlikely."""
    hanzi = st.text(
        st.sampled_from("省市县区局委厅办部各有关等地方政府管会牵头负责配合参与海东和及第一"), min_size=1, max_size=8
    )
    return agencies() | hanzi.filter(stands_in_a_list).map(Agency)


@functools.cache
def agency_lists(of: SearchStrategy[Agency] | None = None) -> SearchStrategy[AgencyList]:
    """Draw lists of one to six agencies, open or not."""
    names = st.lists(any_agencies() if of is None else of, min_size=1, max_size=6).map(tuple)
    return st.builds(AgencyList, names, st.booleans())


@functools.cache
def responsibilities(of: SearchStrategy[Agency] | None = None) -> SearchStrategy[Responsibility]:
    """Draw clauses with all roles, open or not, with a deadline or without."""
    assignments = st.lists(
        st.builds(Assignment, any_agencies() if of is None else of, st.sampled_from(Role)), min_size=1, max_size=6
    )
    return st.builds(Responsibility, assignments.map(tuple), st.booleans(), st.none() | st.sampled_from(_DEADLINES))


@st.composite
def written_responsibilities(draw: DrawFn) -> Written[Responsibility]:
    """Draw clauses with labels or with verbs, in any brackets and marks or on lines, broken and open anywhere.

    Names that share a level are written with it once (省财政厅、教育厅), and a deadline may stand behind.
    """
    groups = draw(st.lists(st.tuples(st.sampled_from(Role), agency_lists(agencies())), min_size=1, max_size=3))
    form = draw(st.sampled_from(["labels", "verbs", "lines"]))
    comma, colon = draw(st.sampled_from([(",", ":"), ("，", "："), (";", ":"), ("；", "∶")]))
    parts, assignments = [], []
    for role, group in groups:
        end = draw(st.sampled_from(_OPEN_ENDS)) if group.open_ended else ""
        names = "、".join(_elided([agency.name for agency in group.agencies])) + end
        label, verb = draw(st.sampled_from(_LABELS[role])), draw(st.sampled_from(_VERBS[role]))
        parts.append(f"{names}{verb}" if form == "verbs" else f"{label}{colon}{names}")
        assignments += [Assignment(agency, role) for agency in group.agencies]
    deadline = draw(st.none() | st.sampled_from(_DEADLINES))
    value = Responsibility(tuple(assignments), any(group.open_ended for _, group in groups), deadline)
    if form == "lines" and deadline not in _UNLABELLED:
        return Written(draw(st.sampled_from(["\n", "\n\n", "。\n"])).join([*parts, *filter(None, [deadline])]), value)
    opening, closing = draw(st.sampled_from([("(", ")"), ("（", "）"), ("〔", "〕"), ("[", "]"), ("【", "】")]))
    text = opening + comma.join([*parts, *filter(None, [deadline])]) + closing
    place = draw(st.integers(1, len(text) - 1))
    return Written(text[:place] + draw(st.sampled_from(["", "\n", " "])) + text[place:], value)


def _elided(names: Sequence[str]) -> list[str]:
    """Return names with the level left out of a department's where that before it has the same."""
    written = list(names[:1])
    for before, name in pairwise(names):
        shared = before[0] == name[0] and {before[1:], name[1:]} <= set(_DEPARTMENTS)
        written.append(name[1:] if shared else name)
    return written


_OPEN_ENDS = ("等", "等部门", "等有关单位", "等有关部门和单位")
_UNLABELLED = tuple(deadline for deadline in _DEADLINES if ":" not in deadline)
_LABELS = {
    Role.LEAD: ("牵头单位", "牵头责任部门", "主办单位"),
    Role.SUPPORT: ("配合单位", "参加部门", "协办单位"),
    Role.RESPONSIBLE: ("责任单位", "责任部门", "落实单位"),
}
_VERBS = {
    Role.LEAD: ("牵头", "牵头负责"),
    Role.SUPPORT: ("配合", "参与", "协助落实"),
    Role.RESPONSIBLE: ("负责", "分别负责", "按职责分工负责", "组织实施"),
}


@st.composite
def written_conventions(draw: DrawFn) -> Written[Convention]:
    """Draw conventions of all kinds, as they stand in clauses and between them."""
    names = draw(agency_lists(st.sampled_from(("长白山管委会", *_CLASSES[:2])).map(Agency)))
    bodies = str(AgencyList(names.agencies))
    text, kind, agencies, name = draw(
        st.sampled_from(
            [
                ("列第一位的为牵头单位,下同", ConventionKind.FIRST_LEADS, (), None),
                ("排在首位的部门为牵头部门", ConventionKind.FIRST_LEADS, (), None),
                ("逗号前面的为牵头单位,下同", ConventionKind.BEFORE_COMMA_LEADS, (), None),
                ("以黑体字标注的为牵头部门,下同", ConventionKind.MARKED_LEADS, (), None),
                (f"以下均需{names.agencies[0]}落实,不再列出", ConventionKind.CONCERNED, names.agencies[:1], None),
                (f"{bodies}(以下称两地政府", ConventionKind.CALLED, names.agencies, "两地政府"),
            ]
        )
    )
    return Written(draw(st.sampled_from(["", "\n", " "])) + text, Convention(text, kind, agencies, name))


@functools.cache
def titles() -> SearchStrategy[str]:
    """Draw titles of documents, without marks around them."""
    return st.builds(
        "关于{}{}的{}".format, *map(st.sampled_from, (_ACTIONS, _OBJECTS, ("意见", "实施方案", "若干措施")))
    )


@functools.cache
def citations() -> SearchStrategy[Citation]:
    """Draw citations by title, by number and by both, with titles inside titles."""
    plain = titles() | titles().map("关于印发〈{}〉的通知".format)
    both = st.builds(Citation, plain, document_numbers())
    return st.one_of(both, st.builds(Citation, plain), st.builds(Citation, st.none(), letter_numbers()))


@st.composite
def written_citations(draw: DrawFn) -> Written[Citation]:
    """Draw citations with other brackets, marks of inner titles and blanks, the number in a wild spelling."""
    title = draw(titles() | titles().map("关于印发〈{}〉的通知".format))
    inner_open, inner_close = draw(st.sampled_from([("〈", "〉"), ("<", ">"), ("《", "》"), ("＜", "＞")]))
    written = title.replace("〈", inner_open).replace("〉", inner_close)
    marked = f"《{draw(st.sampled_from(['', ' ', chr(10)]))}{written}》"
    if draw(st.booleans()):
        return Written(marked, Citation(title))
    number = draw(written_document_numbers())
    opening, closing = draw(st.sampled_from([("(", ")"), ("（", "）"), ("〔", "〕"), ("【", "】"), (" （ ", " ）")]))
    return Written(marked + opening + number.text + closing, Citation(title, number.value))


@functools.cache
def provisions() -> SearchStrategy[Provision]:
    """Draw provisions by number, and as seen from where they are named."""
    number, maybe = st.integers(1, 200), st.none() | st.integers(1, 12)
    behind = st.integers(1, 9)
    articles = st.builds(Provision, number, inserted=st.none() | behind, paragraph=maybe, item=maybe)
    paragraphs = st.builds(Provision, paragraph=number, item=maybe)
    near = st.one_of(
        st.builds(Provision, unit=st.just(ProvisionUnit.ARTICLE), back=st.integers(0, 9), paragraph=maybe, item=maybe),
        st.builds(Provision, unit=st.just(ProvisionUnit.PARAGRAPH), back=st.integers(0, 9), item=maybe),
        st.builds(Provision, unit=st.just(ProvisionUnit.ITEM), back=st.integers(0, 9)),
    )
    return st.one_of(articles, paragraphs, st.builds(Provision, item=number), near)


def written_provisions() -> SearchStrategy[Written[Provision]]:
    """Draw provisions with full-width brackets, without any, and broken by a blank."""
    spell = st.sampled_from(
        [
            lambda text: text.replace("(", "（").replace(")", "）"),
            lambda text: text.replace("(", "").replace(")", ""),
            lambda text: text.replace("条", " 条\n"),
        ]
    )
    return st.builds(lambda provision, write: Written(write(str(provision)), provision), provisions(), spell)


@functools.cache
def deadlines() -> SearchStrategy[Deadline]:
    """Draw deadlines of a year, of a month with a year or without, and of a day."""
    years = st.integers(1950, 2060)
    months = st.builds(Deadline, st.none() | years, st.integers(1, 12))
    days = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31)).map(lambda day: Deadline(day.year, day.month, day.day))
    return st.one_of(st.builds(Deadline, years), months, days)


@st.composite
def written_deadlines(draw: DrawFn) -> Written[Deadline]:
    """Draw deadlines with other words behind them, of plans and of quarters, and broken by a blank."""
    year = draw(st.integers(1981, 2060))
    quarter = draw(st.integers(1, 4))
    text, deadline = draw(
        st.sampled_from(
            [
                (f"{year}年底前", Deadline(year)),
                (f"{year}年年底之前", Deadline(year)),
                (f"{year}年\n内", Deadline(year)),
                (f"{write_positional(year)}年末前", Deadline(year)),
                (f"{year}年 6月底前", Deadline(year, 6)),
                (f"{year}年上半年内", Deadline(year, 6)),
                (f"{year}年{write_counting(quarter)}季度末前", Deadline(year, 3 * quarter)),
                (f"{year}年6月30日(含)前", Deadline(year, 6, 30)),
                ("6月底前", Deadline(None, 6)),
                ("年底前", Deadline(None, 12)),
                ("十三五”期间", Deadline(2020)),
            ]
        )
    )
    return Written(text, deadline)


@functools.cache
def quantities() -> SearchStrategy[Quantity]:
    """Draw quantities of all kinds, with whatever else can be said of them."""
    return _quantities()


@st.composite
def _quantities(draw: DrawFn) -> Quantity:
    unit = draw(st.sampled_from(_UNITS))
    parts, whole = st.integers(1, 9999).map(Decimal), st.integers(1, 10**12).map(Decimal)
    numbers = parts if unit.endswith("分之一") else whole | st.decimals(0, 10**9, places=3)
    numbers = st.decimals(0, 99, places=1) if unit == "年" else numbers
    low, high = draw(st.lists(numbers, min_size=2, max_size=2, unique=True).map(sorted))
    still = Quantity(low, unit).kind
    kind = draw(st.sampled_from([still, QuantityKind.CHANGE, QuantityKind.INCREASE, QuantityKind.DECREASE]))
    upper = high if draw(st.booleans()) and not unit.endswith("分之一") else None
    return Quantity(
        low,
        unit,
        draw(st.none() | st.sampled_from(_COUNTED)),
        kind,
        draw(st.sampled_from(Bound)),
        upper=upper,
        was=draw(numbers) if kind is QuantityKind.CHANGE else None,
        per=draw(st.none() | st.sampled_from(["年", "平方米", "人·月", "千人口"])),
        modality=draw(st.none() | st.sampled_from(Modality)),
        by=draw(st.none() | deadlines()),
    )


@st.composite
def written_quantities(draw: DrawFn) -> Written[Quantity]:
    """Draw quantities with the noun behind, in hanzi or full width, with other words for the bound, with blanks."""
    number, unit = draw(st.integers(2, 9999)), draw(st.sampled_from(["个", "家", "公里", "亿元", "万美元"]))
    scale = {"亿": 10**8, "万": 10**4}.get(unit[0], 1)
    counted = draw(st.sampled_from([name for name in _COUNTED if not name.endswith("率")]))
    bound, before, behind = draw(
        st.sampled_from(
            [
                (Bound.EXACTLY, "", ""),
                (Bound.AT_LEAST, "不少于", ""),
                (Bound.AT_LEAST, "", "以上"),
                (Bound.AT_MOST, "", "以内"),
                (Bound.MORE_THAN, "超过", ""),
                (Bound.LESS_THAN, "不足", ""),
                (Bound.ABOUT, "", "左右"),
            ]
        )
    )
    figure = draw(st.sampled_from([str(number), f"{number:,}", write_counting(number), _in_full_width(str(number))]))
    blank = draw(st.sampled_from(["", " ", "\n"]))
    quantity = Quantity(Decimal(number * scale), unit.lstrip("亿万"), counted, bound=bound)
    return Written(f"{before}{figure}{blank}{unit}{behind}{counted}", quantity)


_UNITS = ("个", "元", "美元", "%", "‰", "公里", "千瓦", "亩", "个百分点", "倍", "年", "个月", "三分之一", "m²")
_COUNTED = ("重点项目", "森林覆盖率", "“专精特新”企业", "工业增加值", "三级医院", "城镇(含县城)新增停车位", "5G基站")


@functools.cache
def _sentences() -> SearchStrategy[str]:
    return st.builds("{}{},{}{}。".format, *map(st.sampled_from, (_ACTIONS, _OBJECTS, _ACTIONS, _OBJECTS)))


@st.composite
def _measures(draw: DrawFn, number: int) -> Measure:
    """Draw a measure with a number; its text cites a document or none, its clause names agencies or is missing."""
    cited = draw(st.none() | citations())
    sentence = draw(_sentences())
    text = f"{sentence.removesuffix('。')},落实{cited}。" if cited else sentence
    clause = draw(st.none() | responsibilities(agencies()))
    return Measure(Marker(MarkerStyle.ARABIC, number), text, (clause,) if clause else (), (cited,) if cited else ())


@st.composite
def written_notices(draw: DrawFn) -> Written[Notice]:
    """Draw whole notices: a letter that issues measures under two levels of headings, in any layout that is usual.

    The value is the Notice that the text must be read as; like every Notice, it equals another by what it says.
    """
    issued_title = draw(titles())
    issuer = draw(st.sampled_from(("白山市人民政府", "吉林省水利厅", "通化县人民政府办公室")))
    chapters = []
    sections = measures = 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        children = []
        for _ in range(draw(st.integers(1, 3))):
            sections += 1
            leaves = []
            for _ in range(draw(st.integers(1, 4))):
                measures += 1
                leaves.append(draw(_measures(measures)))
            heading = draw(st.sampled_from(_ACTIONS)) + draw(st.sampled_from(_OBJECTS))
            children.append(Section(Marker(MarkerStyle.HANZI_BRACKETED, sections), heading, "", tuple(leaves)))
        heading = draw(st.sampled_from(_OBJECTS))
        chapters.append(Section(Marker(MarkerStyle.HANZI, chapter), heading, "", tuple(children)))
    basis = draw(citations())
    notice = Notice(
        title=f"{issuer}关于印发{issued_title}的通知",
        number=draw(letter_numbers()),
        kind=DocumentKind.NOTICE,
        issuers=(Agency(issuer),),
        addressees=tuple(
            map(Agency, draw(st.sampled_from([("各县(市)人民政府",), ("各乡镇人民政府", "县直各部门、各单位")])))
        ),
        date=draw(dates()),
        letter=f"现印发《{issued_title}》,请遵照办理。",
        issued_title=issued_title,
        components=(Component(ComponentRole.ISSUED, issued_title),),
        preamble=f"为落实{basis},提出以下措施。",
        body=tuple(chapters),
        closing=draw(st.sampled_from(["", "各地要按时报告进展。"])) if measures > 1 else "",
        attachments=draw(
            st.sampled_from([(), (Attachment("重点项目表"),), (Attachment("项目表"), Attachment("任务清单"))])
        ),
    )
    cited = (basis, *(citation for measure in notice.measures for citation in measure.citations))
    own = (notice.number, issued_title)
    others = tuple(citation for citation in cited if citation.number != own[0] and citation.title != own[1])
    notice = attrs.evolve(notice, citations=others)
    return Written(draw(_layouts(_paragraphs(notice))), notice)


def _paragraphs(notice: Notice) -> list[str]:
    """Return the lines of a notice in the order of GB/T 9704."""
    lines = [
        notice.title or "",
        str(notice.number),
        ",".join(agency.name for agency in notice.addressees) + ":",
        notice.letter,
        notice.issuers[0].name,
        str(notice.date),
        notice.issued_title or "",
        notice.preamble,
    ]
    for _, item in notice.walk():
        lines.append(f"{item.marker}{item.heading}" if isinstance(item, Section) else str(item))
    lines += [notice.closing] if notice.closing else []
    return lines + _attachment_statement(notice.attachments)


def _attachment_statement(attachments: Sequence[Attachment]) -> list[str]:
    if len(attachments) < 2:  # noqa: PLR2004 - one attachment carries no number
        return [f"附件:{attachment.title}" for attachment in attachments]
    first, *rest = (f"{number}.{attachment.title}" for number, attachment in enumerate(attachments, 1))
    return [f"附件:{first}", *rest]


@st.composite
def _layouts(draw: DrawFn, paragraphs: list[str]) -> str:
    """Draw a layout: line ends, blank lines, indents, a broken title, a page head."""
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    indent = draw(st.sampled_from(["", "  ", "\u3000\u3000"]))
    title, *rest = paragraphs
    cut = draw(st.integers(0, len(title)))
    head = draw(st.sampled_from([[], ["索引号:123", "发布日期:2020-01-02", "主题词:"]]))
    lines = [*head, *filter(None, (title[:cut], title[cut:])), *(indent + paragraph for paragraph in rest)]
    return (line_end * draw(st.integers(1, 2))).join(lines) + draw(st.sampled_from(["", line_end]))


_FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})


def _in_full_width(text: str) -> str:
    return text.translate(_FULL_WIDTH)
