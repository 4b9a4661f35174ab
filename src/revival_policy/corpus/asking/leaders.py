"""Who leads whom, year by year (牵头与配合), bodies that were reformed under the names that they have today."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from revival_policy.corpus.asking.answers import table_from
from revival_policy.errors import QueryError
from revival_policy.registry.resolving import resolve
from revival_policy.tables.columns import Column, Schema

if TYPE_CHECKING:
    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.table import Table

LEADERS = Schema(
    "leaders",
    "One row for each two bodies of which one leads the other in a year, the most measures first (牵头与配合).",
    (
        Column("year", "int32", "Year of the documents; null where they are not dated.", nullable=True),
        Column("leader", "string", "Who leads (牵头)."),
        Column("supporter", "string", "Who supports or is responsible beside it."),
        Column("measures", "int32", "In how many measures."),
    ),
)
_QUERY = """
    with named as (
        select distinct r.document, r.measure, r.who, r.role, d.date, d.place, a.body is not null as known
        from responsibilities as r join documents as d using (document)
        join agencies as a using (document, agency) where not r.collective
    )
    select year(one.date), one.place, one.date, one.who, one.known, other.who, other.known, count(*)
    from named as one join named as other using (document, measure)
    where one.role = 'lead' and other.role <> 'lead' and one.who <> other.who
    group by all
"""


def leaders(archive: Archive, *, as_then: bool) -> Table:
    """Return who leads whom in which year, by the names of then or of today."""
    counts: Counter[tuple[int | None, str, str]] = Counter()
    # For this question alone: bodies that a user adds to the registry change what names mean.
    today = cache(_today)
    for year, place, day, one, is_known, other, other_is_known, number in archive.sql(_QUERY).fetchall():
        leader = today(one, place, day) if is_known and not as_then else one
        supporter = today(other, place, day) if other_is_known and not as_then else other
        counts[year, leader, supporter] += number
    ordered = sorted(counts.items(), key=lambda each: (-each[1], str(each[0][0]), each[0][1:]))
    return table_from(LEADERS, [(*named, number) for named, number in ordered if named[1] != named[2]])


def _today(who: str, place: str | None, day: dt.date | None) -> str:
    """Return the name that a body has today; where several took over from it, or it is not known, that of then."""
    try:
        body = resolve(who, place, day)
    except QueryError:  # a place that the registry does not know
        return who
    while body is not None and len(after := body.successors()) == 1:
        body = after[0]
    return who if body is None else body.name
