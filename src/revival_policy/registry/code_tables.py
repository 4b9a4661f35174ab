"""The tables that codes of document numbers are read by: codes, stems, places, organs and forms, by what finds them."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

import attrs

from revival_policy.registry.body_names import MUNICIPALITIES
from revival_policy.registry.current import current, remembered
from revival_policy.registry.periods import years_of
from revival_policy.registry.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable


Row = TypeVar("Row")


@attrs.frozen
class Owner:
    """A body that a code can mean: its official name, its place ("" for the centre), the years of the name."""

    name: str
    place: str
    first_year: int
    last_year: int

    def in_year(self, year: int | None) -> bool:
        """Tell whether the body bore its name in a year, be it for a part of it."""
        return year is None or self.first_year <= year <= self.last_year


@attrs.frozen
class CodedPlace:
    """A place by the abbreviation that its codes begin with (吉), and its level."""

    abbreviation: str
    name: str
    level: str


@attrs.frozen
class OrganName:
    """The name of an organ, with {place} where the name of the place goes; "" where it differs from place to place."""

    name: str
    first_year: int
    last_year: int


def _grouped(pairs: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return dict(found)


def _years(row: dict[str, str]) -> tuple[int, int]:
    return years_of(row["valid_from"], row["valid_to"])


@remembered()
def own_codes() -> dict[str, list[Owner]]:
    """Return the codes of the user's own bodies."""
    return _grouped(
        (code, Owner(body.name, body.place.name if body.place else "", *years_of(body.valid_from, body.valid_to)))
        for body, codes in ((one.body, one.codes) for one in current().own_bodies)
        for code in codes
    )


@functools.cache
def central_codes() -> dict[str, list[Owner]]:
    """Return the codes of the centre that are listed whole."""
    return _grouped(
        (row["code"], Owner(row["issuer"], "", *_years(row))) for row in rows("central_codes") if row["issuer"]
    )


@functools.cache
def local_codes() -> dict[str, list[Owner]]:
    """Return the codes of local bodies that are listed whole."""
    return _grouped((row["code"], Owner(row["issuer"], row["place"], *_years(row))) for row in rows("local_codes"))


@functools.cache
def stems() -> dict[str, list[Owner]]:
    """Return the stems that codes of the centre begin with."""
    return _grouped((row["stem"], Owner(row["issuer"], "", *_years(row))) for row in rows("central_stems"))


@functools.cache
def places_by_abbreviation() -> dict[str, list[CodedPlace]]:
    """Return the places that codes begin with, by abbreviation; several may share one."""
    return _grouped(
        (
            row["abbreviation"],
            CodedPlace(
                row["abbreviation"], row["place"], "municipality" if row["place"] in MUNICIPALITIES else row["level"]
            ),
        )
        for row in rows("place_codes")
    )


@functools.cache
def organs(level: str) -> dict[str, list[OrganName]]:
    """Return the organs of places of a level, by the word that codes have for them."""
    return _grouped(
        (row["word"], OrganName(row["issuer_form"], *_years(row))) for row in rows("organs") if row["level"] == level
    )


@functools.cache
def local_organs() -> dict[tuple[str, str], list[Owner]]:
    """Return the organs that one place alone has, by its abbreviation and their word."""
    found: defaultdict[tuple[str, str], list[Owner]] = defaultdict(list)
    for row in rows("local_organs"):
        found[row["abbreviation"], row["word"]].append(Owner(row["issuer"], "", *_years(row)))
    return dict(found)


@functools.cache
def government_words() -> dict[tuple[str, str], str]:
    """Return the word for its government that a place writes, by abbreviation and name."""
    return {(row["abbreviation"], row["place"]): row["word"] for row in rows("government_words")}


@functools.cache
def main_codes() -> dict[str, frozenset[str]]:
    """Return the places that are known to write a code that others could."""
    named = [(row["main_code"], row["place"]) for row in rows("government_words") if row["main_code"]]
    return {code: frozenset(places) for code, places in _grouped(named).items()}


@functools.cache
def general_offices() -> dict[str, str]:
    """Return what the office of a government is called, by place, where its level does not tell."""
    return {row["place"]: row["office"] for row in rows("general_offices")}


@functools.cache
def forms() -> frozenset[str]:
    """Return the last words of codes: 发, 函, 字."""
    return frozenset(row["word"] for row in rows("forms"))
