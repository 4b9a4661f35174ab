"""The value of a document number."""

from __future__ import annotations

import functools
import re

import attrs

from revival_policy import fields
from revival_policy.errors import ArgumentError
from revival_policy.handing_out import PlainValue
from revival_policy.notations.agencies import Agency, agency_named
from revival_policy.notations.document_numbers.forms import WRITE_YEAR_AND_SERIAL, NumberKind, YearForm, form_of
from revival_policy.notations.document_numbers.grammar import BODY_END, GRAMMAR
from revival_policy.notations.document_numbers.issuers import issuers_written
from revival_policy.notations.document_numbers.patterns import (
    DESIGNATION,
    FIRST_YEAR,
    LARGEST_SERIAL,
    LAST_YEAR,
    LONGEST_CODE,
    LONGEST_NAME,
    is_a_code,
    serial_of,
    year_of,
)
from revival_policy.notations.document_numbers.republican import TAIWAN, Written, number_of_taiwan
from revival_policy.notations.folding import fold
from revival_policy.notations.grammar import HANZI, without_blanks
from revival_policy.registry.central_names import is_known_body, official_name
from revival_policy.registry.codes import candidates, issuer_of

#: Codes of judicial interpretations, of the supreme court and the supreme procuratorate.
INTERPRETATION_CODES = ("法释", "高检发释字")

#: A government that is not named but by the kind of its place; orders are so cited where it goes without saying.
GOVERNMENT_OF_A_KIND = re.compile("(?P<kind>省|自治区|市|自治州|州|县|区)(?:人民)?政府(?P<office>办公[厅室])?")
ISSUER = rf"(?:(?!号){HANZI}){{1,{LONGEST_NAME}}}"


def _is_a_code(_number: DocumentNumber, _attribute: object, code: str | None) -> None:
    if code is not None and not is_a_code(code):
        raise ArgumentError("code", repr(code), f"a code (机关代字) of one to {LONGEST_CODE} hanzi")


def _is_a_year(number: DocumentNumber, _attribute: object, year: int | None) -> None:
    if number.form.has_year != (year is not None) or not FIRST_YEAR <= (year or FIRST_YEAR) <= LAST_YEAR:
        expected = f"a year from {FIRST_YEAR} to {LAST_YEAR}" if number.form.has_year else "no year"
        raise ArgumentError("year", repr(year), f"{expected} for a number like {number.form.value}")


def _issues(number: DocumentNumber, _attribute: object, issuers: tuple[Agency, ...]) -> None:
    for issuer in issuers:
        if not re.fullmatch(ISSUER, issuer.name) or re.search(f"(?:{DESIGNATION})$", issuer.name):
            msg = f"not the name of an issuer: {issuer.name!r}"
            raise ValueError(msg)
        if number.designation is None and not re.fullmatch(f"{HANZI}+{BODY_END}", issuer.name):
            msg = f"not the name of a body: {issuer.name!r}"
            raise ValueError(msg)
    if number.code is not None and (issuers or number.designation or number.form is not YearForm.BRACKETED):
        msg = "a number with a code has neither issuer nor designation, and its year in brackets"
        raise ValueError(msg)


@attrs.frozen(repr=False)
@functools.total_ordering
class DocumentNumber(PlainValue):
    """The number of one official document (发文字号); sorts by code or issuers, year and serial.

    A letter number has a `code` that means its issuer. Orders and announcements have none: they write their
    issuers (`written_issuers`) and call themselves by a `designation` (令, 公告). `form` says where the year is.
    `place` is the official name of the place that the text around the number tells, None where it tells none; it is no
    part of what the number says, and so not of equality.

    >>> number = DocumentNumber.from_text("吉政发[2016] 041号")
    >>> number, number.code, number.year, number.serial
    (DocumentNumber.from_text('吉政发〔2016〕41号'), '吉政发', 2016, 41)
    >>> print(DocumentNumber.from_text("中华人民共和国国务院令第六百八十七号"))
    国务院令第687号
    """

    code: str | None = attrs.field(validator=[fields.of((str, type(None)), "a code (机关代字)"), _is_a_code])
    year: int | None = attrs.field(validator=[fields.of((int, type(None)), "the number of a year"), _is_a_year])
    serial: int = attrs.field(validator=fields.between(1, LARGEST_SERIAL))
    designation: str | None = attrs.field(
        default=None, kw_only=True, validator=attrs.validators.in_((None, *DESIGNATION.split("|")))
    )
    form: YearForm = attrs.field(default=YearForm.BRACKETED, kw_only=True)
    written_issuers: tuple[Agency, ...] = attrs.field(default=(), kw_only=True, validator=_issues)
    place: str | None = attrs.field(default=None, kw_only=True, eq=False)

    @classmethod
    def from_text(cls, text: str) -> DocumentNumber:
        """Read a document number written alone; raise NotationError if it is not one."""
        of_taiwan = _alone(without_blanks(fold(text)))
        if of_taiwan is not None:
            return number_written(of_taiwan)
        parts = GRAMMAR.read(text)
        year, serial = year_of(parts["year"]) if "year" in parts else None, serial_of(parts["serial"])
        if serial is None or ("year" in parts and year is None):
            GRAMMAR.refuse(text, 0, "发文顺序号 from 1 on, and a year that documents bear")
        try:
            return number_of_parts(parts, year, serial)
        except ValueError:  # names longer than any, which the grammar does not count
            GRAMMAR.refuse(text, 0, "发文机关")

    @property
    def issuers(self) -> tuple[Agency, ...]:
        """The bodies that issued the document, by official name; () where that is not certain.

        Issuers that are written out and unknown to the registry keep their names as written. Those of a letter number
        are known by its code, and its `place` where several places use the same.
        """
        if self.code is None:
            return tuple(agency_named(self._official(self._with_place(issuer.name))) for issuer in self.written_issuers)
        issuer = issuer_of(self.code, self.year, self.place)
        if issuer is None and is_known_body(self.code):
            issuer = official_name(self.code, self.year)
        return () if issuer is None else (agency_named(issuer),)

    def _with_place(self, name: str) -> str:
        """Return the name of a government that says only of what kind its place is (市政府), with the place."""
        kind = GOVERNMENT_OF_A_KIND.fullmatch(name)
        return f"{self.place}人民政府{kind['office'] or ''}" if kind and self.place else name

    def _official(self, name: str) -> str:
        """Return the official name of an issuer; orders may write its code: 国令第707号, 惠府令第86号."""
        official = official_name(name, self.year)
        by_code = (
            issuer_of(name + "发", self.year, self.place) if official == name and not is_known_body(name) else None
        )
        return by_code or official

    @property
    def candidates(self) -> tuple[Agency, ...]:
        """All bodies that the code of a letter number can mean."""
        if self.code is None:
            return self.issuers
        return tuple(map(agency_named, candidates(self.code, self.year, self.place)))

    @property
    def kind(self) -> NumberKind:
        """What the number numbers."""
        if self.code is not None:
            return NumberKind.INTERPRETATION if self.code in INTERPRETATION_CODES else NumberKind.LETTER
        if self.designation == "令":
            return NumberKind.ORDER
        ordinal = self.form in {YearForm.PLAIN_ORDINAL, YearForm.BRACKETED_ORDINAL, YearForm.NONE}
        return NumberKind.ANNOUNCEMENT if self.designation or ordinal else NumberKind.BARE

    def __str__(self) -> str:
        """Return the canonical form: 吉政发〔2016〕41号, 国务院令第687号."""
        head = self.code or "、".join(agency.name for agency in self.written_issuers) + (self.designation or "")
        return head + WRITE_YEAR_AND_SERIAL[self.form](self.year, self.serial)

    def __repr__(self) -> str:
        """Return the call that makes this number."""
        return f"DocumentNumber.from_text({str(self)!r})"

    def __lt__(self, other: object) -> bool:
        """Tell whether this number comes before another."""
        return self._sorts_by < other._sorts_by if isinstance(other, DocumentNumber) else NotImplemented

    @property
    def _sorts_by(self) -> tuple[str, int, int, str]:
        head = self.code or "".join(agency.name for agency in self.written_issuers)
        return head, self.year or 0, self.serial, str(self)


def _alone(text: str) -> Written | None:
    """Read a text that is a number of Taiwan as a whole."""
    written = number_of_taiwan(text, 0, len(text) - 1)
    return written if written is not None and written.start == 0 else None


def number_written(written: Written) -> DocumentNumber:
    """Make a number of what one of Taiwan says."""
    return DocumentNumber(written.code, written.year, written.serial, place=TAIWAN)


def number_of_parts(parts: dict[str, str], year: int | None, serial: int) -> DocumentNumber:
    """Make a number of what the grammar read."""
    if "code" in parts:
        code = parts.get("code_before", "") + parts["code"].strip("()（）")
        return DocumentNumber(code, year, serial)
    designation = parts.get("designation")
    form = form_of(designation, year, bracketed="bracket" in parts, ordinal="ordinal" in parts)
    issuers = issuers_written(parts.get("issuers", ""))
    return DocumentNumber(None, year, serial, designation=designation, form=form, written_issuers=issuers)
