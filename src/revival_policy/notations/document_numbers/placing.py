"""The place that the text around a number tells, where its code or its issuer may be that of several."""

from __future__ import annotations

import attrs

from revival_policy.notations.document_numbers.number import GOVERNMENT_OF_A_KIND, DocumentNumber
from revival_policy.registry import codes
from revival_policy.registry.known_names import cities_and_provinces

#: How far before a number the place that it comes from may be named: the length of a title.
LONGEST_CONTEXT = 120


def place_of(code: str, year: int | None, before: str) -> str | None:
    """Return the one place that the text before a code names, of those whose code it can be, or None."""
    named = [place for place in codes.places(code, year) if place in before]
    return named[0] if len(named) == 1 else None


def placed(number: DocumentNumber, text: str) -> DocumentNumber:
    """Return a number with the place that a text names, where its code can be that of several places.

    >>> placed(DocumentNumber.from_text("宁政发〔2016〕1号"), "南京市人民政府文件").issuers
    (Agency.from_text('南京市人民政府'),)
    """
    if number.place is not None:
        return number
    if number.code is None:
        place = _place_of_kind(number, text)
    else:
        place = place_of(number.code, number.year, text) if _is_of_several(number.code, number.year) else None
    return number if place is None else attrs.evolve(number, place=place)


def _is_of_several(code: str, year: int | None) -> bool:
    """Tell whether a code alone does not say of which place it is."""
    places = codes.places(code, year)
    return len(places) > 1 or any(codes.is_one_of_many(code, place) for place in places)


def _place_of_kind(number: DocumentNumber, text: str) -> str | None:
    """Return the one province or city that a text names, of the kind of which an order says its issuer is."""
    kinds = [GOVERNMENT_OF_A_KIND.fullmatch(issuer.name) for issuer in number.written_issuers]
    if len(kinds) != 1 or kinds[0] is None:
        return None
    named = {name for name in cities_and_provinces() if name.endswith(kinds[0]["kind"]) and name in text}
    return named.pop() if len(named) == 1 else None
