"""What the names of local bodies begin and end with: places of province and city, and offices of the Party."""

from __future__ import annotations

import functools
import re

from revival_policy.registry.tables import rows

_KIND = re.compile(r"(?:省|市|地区|盟|自治[区州]|特别行政区)$")


@functools.cache
def cities_and_provinces() -> frozenset[str]:
    """Return the full names of provinces and cities."""
    return frozenset(row["place"] for row in rows("place_codes"))


@functools.cache
def cities_and_provinces_in_short() -> frozenset[str]:
    """Return the names of provinces and cities without their kind: 河南 of 河南证监局."""
    short = {_KIND.sub("", place) for place in cities_and_provinces()}
    return frozenset(name for name in short if len(name) > 1)


@functools.cache
def party_offices() -> dict[str, bool]:
    """Return the offices that Party committees have, and whether governments have some of that name too."""
    return {row["word"]: bool(row["also_government"]) for row in rows("party_offices")}
