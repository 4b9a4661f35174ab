"""Document numbers, and the numbers of registers, standards and court cases."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revival_policy.notations.agencies import Agency
from revival_policy.notations.court_cases import CourtCase
from revival_policy.notations.document_numbers import DocumentNumber, YearForm
from revival_policy.notations.numerals import write_positional
from revival_policy.notations.registration_numbers import RegistrationNumber
from revival_policy.notations.standards import Standard
from revival_policy.strategies.written import Written, in_full_width

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

_PLACES = ("吉", "辽", "黑", "长", "延州", "白山", "通")
_ORGANS = ("政", "政办", "发改", "财", "教", "农", "人社", "卫")
_FORMS = ("发", "函", "办发", "规", "字", "通")
_ISSUERS = ("财政部", "税务总局", "住房和城乡建设部", "国务院", "吉林省人民政府", "公安部")


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
    return Written(draw(st.sampled_from([text, in_full_width(text)])), number)


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
    short = [str(year)[2:]] if 1940 <= year <= 1999 else []  # noqa: PLR2004 - the years that two digits mean
    return [str(year), write_positional(year), *short]


@st.composite
def _written_designated(draw: DrawFn, number: DocumentNumber) -> str:
    names = [issuer.name for issuer in number.written_issuers]
    country = draw(st.sampled_from(["", "中华人民共和国"])) if names[0] != "吉林省人民政府" else ""
    mark = draw(st.sampled_from(["、", " ", ""])) if "吉林省人民政府" not in names else "、"
    issuers = country + mark.join(names)
    after = str(number)[len("、".join(names)) + len(number.designation or "") :]
    spellings = [f"{issuers}{number.designation}{after}"]
    if number.form in {YearForm.NONE, YearForm.PLAIN_ORDINAL}:
        spellings.append(f"{issuers}{number.designation}（{after}）")
    if number.designation == "令" and number.form is YearForm.NONE:
        spellings.append(f"{issuers}{after}令")
    return draw(st.sampled_from(spellings))


@functools.cache
def registration_numbers() -> SearchStrategy[RegistrationNumber]:
    """Draw registration numbers of all forms: those of provinces and cities, and those that only a label tells."""
    year, serial = st.integers(1990, 2099), st.integers(1, 999)
    form = st.sampled_from(
        [
            ("ZJSP00", "{:04}", False),
            ("SDPR", "{:07}", False),
            ("HNPR", "{:05}", False),
            ("YYCR", "{:05}", False),
            ("HFGS", "{}", False),
            ("QSLYJ", "{:03}", False),
            ("GZ03", "{:04}", True),
            ("QSFG", "{:03}", True),
        ]
    )
    return st.builds(
        lambda form, year, serial: RegistrationNumber(form[0], year, form[1].format(serial), joined=form[2]),
        form,
        year,
        serial,
    )


def written_registration_numbers() -> SearchStrategy[Written[RegistrationNumber]]:
    """Draw registration numbers with other dashes, in full width, and broken by blanks."""
    spell = st.sampled_from(
        [
            lambda text: text.replace("-", "—"),
            lambda text: text.replace("-", "－"),
            lambda text: text.replace("-", " - "),
            lambda text: text.replace("-", "——\n"),
            in_full_width,
        ]
    )
    return st.builds(lambda number, write: Written(write(str(number)), number), registration_numbers(), spell)


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
