"""What can be asked of a measure, as functions of a measure that are true or false.

Each remembers what it found out about an agency for as long as one question lasts: the same few agencies are named
again and again. It knows them by identity, because the measures that are asked keep them alive meanwhile.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from typing import TYPE_CHECKING, NoReturn, TypeVar

from revival_policy.errors import QueryError, expect, near
from revival_policy.notations.agencies import Agency, Origin, agency_of
from revival_policy.notations.citations import Citation
from revival_policy.notations.dates import Date
from revival_policy.notations.document_numbers import DocumentNumber
from revival_policy.registry.body import KINDS, LEVELS, Body
from revival_policy.registry.place_reading import is_within
from revival_policy.registry.place_reading import place as place_named
from revival_policy.registry.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from revival_policy.model.measure import Measure
    from revival_policy.notations.responsibilities import Role

    AgencyQuestion = Callable[[Agency], bool]
    Question = Callable[[Measure], bool]

Choice = TypeVar("Choice", bound=enum.Enum)

#: The name of a class of governments: 各市(州)人民政府, 有关地方政府, 各盟行政公署.
_GOVERNMENTS = re.compile("(?:政府|行署|行政公署)(?:[(（]管委会[)）])?$")


def names_one(questions: Iterable[AgencyQuestion], role: Role | None) -> Question:
    """Return whether a measure names an agency, in a role where one is asked for, of which all is true."""
    asked = tuple(questions)
    known: dict[int, bool] = {}

    def answer(measure: Measure) -> bool:
        for clause in measure.responsibilities:
            for part in clause.assignments:
                if role is not None and part.role is not role:
                    continue
                agency = part.agency
                true = known.get(id(agency))
                if true is None:
                    true = known[id(agency)] = all(question(agency) for question in asked)
                if true:
                    return True
        return False

    return answer


def means(asked: Agency | Body | str, name: str = "agency") -> AgencyQuestion:
    """Return whether an agency is the one asked for: it bears the name, or means the same body where it is named."""
    _expect_agency(name, asked)
    if isinstance(asked, Body):
        return lambda agency: agency.official == asked
    wanted = Agency.from_text(asked) if isinstance(asked, str) else asked

    def answer(agency: Agency) -> bool:
        if agency == wanted:
            return True
        # A name without a notice of its own is read as if it were in the same notice.
        meant = wanted if wanted.origin != Origin() else agency_of(wanted, agency.origin)
        return agency.official is not None and agency.official == meant.official

    return answer


def bears(asked: Agency | Body | str) -> AgencyQuestion:
    """Return whether an agency is written with the name asked for, whatever it means."""
    _expect_agency("agency", asked)
    wanted = asked.name if isinstance(asked, Body) else Agency.from_text(asked) if isinstance(asked, str) else asked
    name = str(wanted)
    return lambda agency: agency.name == name


def _expect_agency(name: str, asked: object) -> None:
    expect(name, asked, (Agency, Body, str), "the name of an agency, an Agency or a Body")


def is_of_level(level: str) -> AgencyQuestion:
    """Return whether an agency means a body of a level; QueryError where there is no such level."""
    check("level", level, LEVELS)
    return lambda agency: agency.level == level


def is_of_kind(kind: str) -> AgencyQuestion:
    """Return whether an agency means a body of a kind, or is a class of governments where these are asked for."""
    check("kind", kind, KINDS)
    return lambda agency: kind_of(agency) == kind


def kind_of(agency: Agency) -> str | None:
    """Return the kind of the body that an agency means; of classes, governments alone are known by their names."""
    if agency.collective:
        return "government" if _GOVERNMENTS.search(agency.name) else None
    return agency.official.kind if agency.official else None


def serves(asked: Place | str) -> AgencyQuestion:
    """Return whether an agency means a body that serves a place or one in it; QueryError where no place is meant."""
    wanted = place_of(asked)
    return lambda agency: agency.place is not None and is_within(agency.place, wanted)


def place_of(asked: Place | str) -> Place:
    """Return the place of a name or path; QueryError where it is not one, or may be several."""
    expect("place", asked, (Place, str), "the name or path of a place, or a Place")
    place = place_named(asked) if isinstance(asked, str) else asked
    if place is None:
        refuse("place", str(asked), "the name of one place, or its path, such as 吉林省/长春市")
    return place


def cites(asked: DocumentNumber | Citation | str) -> Question:
    """Return whether a measure cites a document: one of the number asked for, else of the title."""
    wanted = _cited(asked)
    if wanted.number is not None:
        return lambda measure: any(cited.number == wanted.number for cited in measure.citations)
    return lambda measure: any(cited.title == wanted.title for cited in measure.citations)


def _cited(asked: DocumentNumber | Citation | str) -> Citation:
    expect("cited", asked, (DocumentNumber, Citation, str), "a document number, or a title in 《》")
    if isinstance(asked, Citation):
        return asked
    if isinstance(asked, str):
        if asked.lstrip().startswith("《"):
            return Citation.from_text(asked)
        asked = DocumentNumber.from_text(asked)
    return Citation(number=asked)


def expression_of(asked: str | re.Pattern[str]) -> re.Pattern[str]:
    """Return a compiled expression; QueryError with the place of the fault where it does not compile."""
    expect("expression", asked, (str, re.Pattern), "a regular expression")
    try:
        found = re.compile(asked)
    except (re.error, RecursionError, OverflowError) as error:
        refuse("expression", str(asked), f"a regular expression ({error})", error)
    expect("expression", found.pattern, str, "a regular expression for text")
    return found


def falls(
    before: dt.date | str | None, after: dt.date | str | None, on: dt.date | str | None
) -> Callable[[dt.date | None], bool]:
    """Return whether a day lies before, after and on the days given; a day that is not known does not."""
    first, last, day = _day("after", after), _day("before", before), _day("on", on)

    def answer(date: dt.date | None) -> bool:
        return (
            date is not None
            and (last is None or date < last)
            and (first is None or date > first)
            and (day is None or date == day)
        )

    return answer


def _day(name: str, asked: dt.date | str | None) -> dt.date | None:
    if asked is None:
        return None
    expect(name, asked, (dt.date, str), "a date such as 2016年12月9日, or a datetime.date")
    if isinstance(asked, dt.datetime):
        return asked.date()
    return Date.from_text(asked) if isinstance(asked, str) else asked


def refuse(what: str, asked: str, expected: str, cause: Exception | None = None) -> NoReturn:
    """Raise QueryError."""
    raise QueryError(what, asked, expected) from cause


def check(what: str, asked: str, expected: Iterable[str]) -> None:
    """Raise QueryError where what is asked for is not one of those that there are."""
    known = tuple(expected)
    if asked not in known:
        refuse(what, str(asked), f"one of {', '.join(known)}{near(asked, known)}")


def choice(what: str, asked: Choice | str, choices: type[Choice]) -> Choice:
    """Return the member of an enum, given itself or its value; QueryError if there is none."""
    if isinstance(asked, choices):
        return asked
    check(what, str(asked), [str(one.value) for one in choices])
    return choices(asked)
