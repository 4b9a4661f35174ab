"""Codes of document numbers (机关代字): which are known, how they are composed, and whose they are.

A code of the centre is listed whole (国发), or begins with a listed stem (发改办 in 发改办投资). A code of a place is
composed: the abbreviation of the place, the word of an organ, and a form: 吉 + 政办 + 函 is 吉林省人民政府办公厅.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from revival_policy.registry.body_names import WITH_A_SYSTEM_OF_THEIR_OWN
from revival_policy.registry.code_tables import (
    CodedPlace,
    OrganName,
    Owner,
    central_codes,
    forms,
    general_offices,
    government_words,
    local_codes,
    local_organs,
    main_codes,
    organs,
    own_codes,
    places_by_abbreviation,
    stems,
)
from revival_policy.registry.current import remembered
from revival_policy.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator


_CODE = re.compile("[\u4e00-\u9fff]{2,12}")

#: The most hanzi between the word of an organ and the form: 工业互联网 in 粤工信工业互联网函.
LONGEST_SERIES = 5
#: The most hanzi in the word of an organ: 自然资源, with room to spare.
LONGEST_WORD = 8
_GOVERNMENT_WORDS = ("政", "府", "署")
_PARTY_WORDS = frozenset(("委", "委办"))
#: Not a series of the organ but another body: a government, or an office (产办 in 沪水产办).
_OF_ANOTHER = re.compile("府|[^委]办[发函规字]?$")


@remembered(8192)
def is_known(code: str) -> bool:
    """Tell whether a code is one of the centre, or composed of place, organ and form.

    >>> is_known("国办发"), is_known("吉政办函"), is_known("照国发")
    (True, True, False)
    """
    return (
        code in own_codes()
        or code in central_codes()
        or code in local_codes()
        or any(True for _ in _local_owners(code))
    )


def is_own(code: str) -> bool:
    """Tell whether a code is one of a body of the user's own."""
    return code in own_codes()


def is_a_code(text: str) -> bool:
    """Tell whether a text has the form of a code: hanzi alone, few enough."""
    return _CODE.fullmatch(text) is not None


def is_a_form(code: str) -> bool:
    """Tell whether a text is no more than the last words of a code: 字, 办函."""
    return code in forms()


def is_of_the_centre(code: str) -> bool:
    """Tell whether a code is listed as one of a body of the centre, or begins with a stem of one."""
    return code in central_codes() or _stem_of(code) is not None


def begins_like_one(code: str) -> bool:
    """Tell whether a code begins with the abbreviation of a place or with the stem of a body of the centre."""
    return (
        any(code[:size] in places_by_abbreviation() for size in (1, 2, 3) if len(code) > size)
        or _stem_of(code) is not None
    )


@remembered(4096)
def candidates(code: str, year: int | None = None, place: str | None = None) -> tuple[str, ...]:
    """Return the official names of all bodies whose code this can be, () for a code that is not known.

    The bodies of some places follow a system of their own, and there it means none of these.

    >>> candidates("宁政发")
    ('南京市人民政府', '宁夏回族自治区人民政府')
    """
    if place in WITH_A_SYSTEM_OF_THEIR_OWN:
        return ()
    return tuple(sorted({owner.name for owner in _owners(code, year)}))


@remembered(4096)
def places(code: str, year: int | None = None) -> tuple[str, ...]:
    """Return the official names of the places whose bodies a code can mean."""
    return tuple(sorted({owner.place for owner in _owners(code, year)} - {""}))


@remembered(4096)
def issuer_of(code: str, year: int | None = None, place: str | None = None) -> str | None:
    """Return the official name of the one body whose code this is, None where it is not certain.

    With a `place`, by its official name, codes that several places use are those of its bodies.

    >>> issuer_of("国办发"), issuer_of("宁政发"), issuer_of("宁政发", place="南京市")
    ('国务院办公厅', None, '南京市人民政府')
    """
    if place in WITH_A_SYSTEM_OF_THEIR_OWN:
        return None
    owners = [owner for owner in _owners(code, year) if place is None or owner.place in {"", place}]
    if place is None and any(is_one_of_many(code, owner.place) for owner in owners):
        return None
    names = {owner.name for owner in owners}
    return names.pop() if len(names) == 1 else None


def is_one_of_many(code: str, place: str) -> bool:
    """Tell whether a code begins with one hanzi for a county: 兴 is that of 兴宾区, but other counties write it too.

    >>> is_one_of_many("兴政办发", "来宾市兴宾区"), is_one_of_many("吉政发", "吉林省")
    (True, False)
    """
    found = places_by_abbreviation().get(code[:1], ())
    return any(one.name == place and one.level == "county" for one in found)


def _owners(code: str, year: int | None) -> list[Owner]:
    own = [owner for owner in own_codes().get(code, ()) if owner.in_year(year)]
    if own:
        return own
    listed = central_codes().get(code) or local_codes().get(code)
    stem = _stem_of(code)
    found = listed or (stems()[stem] if stem else _of_habit(code, list(_local_owners(code))))
    return [owner for owner in found if owner.in_year(year)]


def _of_habit(code: str, owners: list[Owner]) -> list[Owner]:
    """Leave out the places that write another code than this one, where some are known to write this one."""
    writing = main_codes().get(code, frozenset())
    return [owner for owner in owners if owner.place in writing] or owners


def _local_owners(code: str) -> Iterator[Owner]:
    """Yield the bodies of places that a code can be composed for."""
    for size in (1, 2, 3):
        for place in places_by_abbreviation().get(code[:size], ()):
            yield from _owners_in(place, code[size:])


def _owners_in(place: CodedPlace, rest: str) -> Iterator[Owner]:
    own = [word for word in local_organs() if word[0] == place.abbreviation and _fits(rest, word[1])]
    if own:
        for owner in local_organs()[max(own, key=lambda word: len(word[1]))]:
            yield attrs.evolve(owner, place=place.name)
        return
    words = [rest[:size] for size in range(min(len(rest), LONGEST_WORD) + 1) if rest[:size] in organs(place.level)]
    words = [word for word in words if _fits(rest, word) and _governs(place, word)]
    longest = max(words, key=len, default="")
    if words and not any(rest.startswith(other) and len(other) > len(longest) for other in _other_organs()):
        yield from (_owner_at(place, form) for form in _forms_of(place, longest) if form.name)


def _other_organs() -> tuple[str, ...]:
    """Return what begins as the word of an organ does, and is that of another: 公积金, where 公 is the police."""
    return lexicon.ends("begins_other_organs")


def _fits(rest: str, word: str) -> bool:
    """Tell whether what follows a place is the word of an organ, a series and a form, the last two if any."""
    after = rest[len(word) :]
    if not rest.startswith(word):
        return False
    if not after or after in forms():
        return bool(word) or after in {"发", "字"}
    exact = not word or word.startswith(_GOVERNMENT_WORDS) or word in _PARTY_WORDS
    return not (exact or _OF_ANOTHER.search(after)) and any(
        after.endswith(form) and len(after) - len(form) <= LONGEST_SERIES for form in ("", *forms())
    )


def _governs(place: CodedPlace, word: str) -> bool:
    """Tell whether the government of a place writes the word that a code has for it: 政, 府 or 署."""
    habit = government_words().get((place.abbreviation, place.name))
    return habit is None or not word.startswith(_GOVERNMENT_WORDS) or word.startswith(habit)


def _forms_of(place: CodedPlace, word: str) -> list[OrganName]:
    """Return the names that an organ can have there; the office of a government is 办公厅 in some cities."""
    forms = organs(place.level)[word]
    office = general_offices().get(place.name)
    if office and word.endswith("办") and word.startswith(_GOVERNMENT_WORDS):
        return [
            attrs.evolve(form, name=form.name.removesuffix("办公室").removesuffix("办公厅") + office) for form in forms
        ]
    return forms


def _owner_at(place: CodedPlace, form: OrganName) -> Owner:
    return Owner(form.name.replace("{place}", place.name), place.name, form.first_year, form.last_year)


def _stem_of(code: str) -> str | None:
    return next((code[:size] for size in range(len(code) - 1, 1, -1) if code[:size] in stems()), None)
