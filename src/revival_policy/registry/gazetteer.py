"""The table of places in memory: rows as they are in the file, and where to find them by code, name and parent.

Rows stay tuples of text until someone asks for a `Place`, since most are never asked for.
"""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.registry.place_names import short_names

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Kinds of places that are no divisions of the state but run like ones. Their names are whole: 福州新区 is not 福州.
AREA_KINDS = ("new_area", "development_zone", "administrative_area")


_NUMERALS = frozenset("一二三四五六七八九十百千万")
#: Shorter names are too often other words: 三门, 五台.
_SHORTEST_WHOLE = 3


class Row(NamedTuple):
    """One place under one name, as its row says; several values in one cell are with | between them."""

    code: str
    name: str
    kind: str
    level: str
    parent: str = ""
    short_names: str = ""
    abbreviations: str = ""
    english: str = ""
    valid_from: str = ""
    valid_to: str = ""
    successors: str = ""
    source: str = ""


class Gazetteer:
    """The rows of all places, with their numbers by code, by every name, and by parent."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Make the table of rows, which are numbered in their order."""
        self.rows = rows
        by_code: dict[str, list[int]] = {}
        by_name: dict[str, list[int]] = {}
        for number, row in enumerate(rows):
            if row.code:
                by_code.setdefault(row.code, []).append(number)
            for name in names(row):
                known = by_name.get(name)
                if known is None:
                    by_name[name] = [number]
                else:
                    known.append(number)
        self.by_code = by_code
        self.by_name = by_name
        self.longest_name: int = max(map(len, by_name), default=0)

    @functools.cached_property
    def by_parent(self) -> dict[str, list[int]]:
        """The numbers of rows by what they name as their parent: its code, or its name where it has none."""
        found: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            found.setdefault(row.parent, []).append(number)
        return found

    @functools.cached_property
    def by_successor(self) -> dict[str, list[int]]:
        """The numbers of rows by what they name as their successors."""
        found: dict[str, list[int]] = {}
        for number, row in enumerate(self.rows):
            for successor in filter(None, row.successors.split("|")):
                found.setdefault(successor, []).append(number)
        return found


def names(row: Row) -> tuple[str, ...]:
    """Return all names of a row's place, the official one first, then the short ones, those by rule first."""
    ruled = () if row.kind in AREA_KINDS else short_names(row.name)
    if not row.short_names:
        return (row.name, *ruled)
    return tuple(dict.fromkeys((row.name, *ruled, *row.short_names.split("|"))))


@functools.cache
def full_names() -> frozenset[str]:
    """Return the names of the package's places with their kinds (长春市); the user's own tell nothing of names."""
    return frozenset(row.name for row in packaged_rows())


@functools.cache
def names_like_amounts() -> frozenset[str]:
    """Return the names of three characters and more with which the package's places begin as amounts do: 三元区."""
    found = (name for row in packaged_rows() if row.name[0] in _NUMERALS for name in names(row))
    return frozenset(name for name in found if len(name) >= _SHORTEST_WHOLE)


@functools.cache
def packaged_rows() -> list[Row]:
    """Return the rows of the package."""
    file = resources.files(__package__ or "").joinpath("data").joinpath("places.csv")
    # No cell of this file is quoted (a test sees to it), and to split its lines is faster than to read them as CSV.
    _, *lines = file.read_bytes().decode().splitlines()
    return [Row._make(line.split(",")) for line in lines]
