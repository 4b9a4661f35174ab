"""Places (行政区划): provinces, prefectures and counties, each under one name in one period."""

from __future__ import annotations

import functools

import attrs

from revival_policy.registry.tables import rows


@attrs.frozen
class Place:
    """An administrative division (行政区划) under one name: 长春市, from `valid_from` until the day `valid_to`.

    `level` is "province", "prefecture" or "county"; districts and county-level cities are counties. `code` is the code
    of GB/T 2260, `parent` the place above, None of a province.

    >>> rp.registry.resolve("长春市政府", place="吉林省").place.parent.name
    '吉林省'
    """

    code: str
    name: str
    level: str
    kind: str
    short_name: str
    parent: Place | None = attrs.field(default=None, repr=lambda parent: repr(parent and parent.name))
    valid_from: str = ""
    valid_to: str = ""

    def __str__(self) -> str:
        """Return the name."""
        return self.name


@functools.cache
def all_places() -> tuple[Place, ...]:
    """Return all places of all periods, provinces first, counties last."""
    found: dict[tuple[str, str], list[Place]] = {}
    for row in rows("places"):
        above = found.get((row["parent_code"], row["parent"]), ())
        fitting = [one for one in above if one.valid_from <= row["valid_from"] or not one.valid_from] or above
        place = Place(
            code=row["code"],
            name=row["name"],
            level=row["level"],
            kind=row["kind"],
            short_name=row["short_name"],
            parent=fitting[-1] if fitting else None,
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
        )
        found.setdefault((place.code, place.name), []).append(place)
    return tuple(place for places in found.values() for place in places)
