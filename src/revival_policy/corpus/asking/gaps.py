"""Numbers that a series should have and nobody has seen (序号缺口)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from revival_policy.corpus.asking.answers import table_from
from revival_policy.tables.columns import Column, ListOf, Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.table import Table

GAPS = Schema(
    "gaps",
    "One row for each year of a series of numbers of which some are not in the archive (序号缺口).",
    (
        Column("code", "string", "Code of the series (机关代字)."),
        Column("place", "string", "Place of its documents, which tells series of one code apart.", nullable=True),
        Column("year", "int32", "The year."),
        Column("known", "int32", "How many numbers of it the archive has."),
        Column("last", "int32", "The largest serial that the archive has or that is cited."),
        Column("missing", ListOf("int32"), "The serials from 1 to the last that it has not."),
        Column("cited", ListOf("int32"), "Those of them that are cited, and so were given."),
    ),
)
_SERIES = re.compile(r"(?P<code>[^〔]+)〔(?P<year>[0-9]{4})〕(?:第)?(?P<serial>[0-9]+)号")


def gaps(archive: Archive) -> Table:
    """Return the years of series with missing numbers, the fullest first."""
    known: defaultdict[tuple[str, int, str | None], set[int]] = defaultdict(set)
    own = "select number, coalesce(number_place, place) from documents where number is not null"
    for code, year, serial, place in _numbered(archive, own):
        known[code, year, place].add(serial)
    cited: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    missing = (
        "select distinct number, null from citations join links using (document, citation)"
        " where outcome = 'missing' and number is not null"
    )
    for code, year, serial, _ in _numbered(archive, missing):
        cited[code, year].add(serial)
    places = defaultdict(set)
    for code, year, place in known:
        places[code, year].add(place)
    rows: list[tuple[float, tuple[object, ...]]] = []
    for (code, year, place), serials in known.items():
        # Of a code that several places have, it is not known whose number is cited.
        also = cited[code, year] if len(places[code, year]) == 1 else set()
        last = max(serials | also)
        left_out = sorted(set(range(1, last + 1)) - serials)
        if left_out:
            row = (code, place, year, len(serials), last, left_out, sorted(also - serials))
            rows.append((len(left_out) / last, row))
    ordered = sorted(rows, key=lambda each: (each[0], str(each[1])))
    return table_from(GAPS, [row for _, row in ordered])


def _numbered(archive: Archive, query: str) -> Iterator[tuple[str, int, int, str | None]]:
    """Yield code, year, serial and place of what a query gives as number and place, where it is of a series."""
    for number, place in archive.sql(query).fetchall():
        if (found := _SERIES.fullmatch(number)) is not None:
            yield found["code"], int(found["year"]), int(found["serial"]), place
