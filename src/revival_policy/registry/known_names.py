"""What the names of bodies begin and end with, and those names that no rule would tell."""

from __future__ import annotations

import functools
import re

from revival_policy.registry import gazetteer
from revival_policy.registry.current import current, remembered
from revival_policy.registry.tables import rows
from revival_policy.words.patterns import pattern

#: No place has a longer name.
LONGEST_PLACE = 15

_KIND = pattern(r"(?:省|市|地区|盟|(?:<<peoples>>族?)*自治[区州]|特别行政区)$")


@functools.cache
def cities_and_provinces() -> frozenset[str]:
    """Return the full names of provinces and cities."""
    return frozenset(row["place"] for row in rows("place_codes"))


@functools.cache
def cities_and_provinces_in_short() -> frozenset[str]:
    """Return the names of provinces and cities without their kind: 河南 of 河南证监局."""
    short = {_KIND.sub("", place) for place in cities_and_provinces()}
    return frozenset(name for name in short if len(name) > 1)


def end_of_place(name: str) -> int:
    """Return where the full names of places end that a name begins with, one after the other; 0 if there is none.

    >>> end_of_place("吉林省长春市财政局"), end_of_place("万州区财政局"), end_of_place("财政局")
    (6, 3, 0)
    """
    known, beginnings = gazetteer.full_names(), _beginnings()
    end = 0
    while name[end : end + 2] in beginnings:
        sizes = range(min(LONGEST_PLACE, len(name) - end), 1, -1)
        size = next((size for size in sizes if name[end : end + size] in known), 0)
        if not size:
            break
        end += size
    return end


@functools.cache
def _beginnings() -> frozenset[str]:
    """Return the first two characters of the names of places: most names begin with none, and one look tells."""
    return frozenset(name[:2] for name in gazetteer.full_names())


@functools.cache
def _names_of_the_centre() -> frozenset[str]:
    return frozenset(
        name for row in rows("central_bodies") for name in (row["name"], *row["short_names"].split("|")) if name
    )


@remembered()
def own_names() -> frozenset[str]:
    """Return all names of the user's own bodies, whole and in short."""
    return frozenset(name for one in current().own_bodies for name in (one.body.name, *one.body.short_names))


@remembered()
def unusual_names(ending: str) -> re.Pattern[str]:
    """Return what finds the names of listed bodies that do not end like most: 中国科协, 共青团中央."""
    unusual = (name for name in _names_of_the_centre() | own_names() if not re.search(f"{ending}$", name))
    return re.compile("|".join(map(re.escape, sorted(unusual, key=len, reverse=True))))


@functools.cache
def party_offices() -> dict[str, bool]:
    """Return the offices that Party committees have, and whether governments have some of that name too."""
    return {row["word"]: bool(row["also_government"]) for row in rows("party_offices")}
