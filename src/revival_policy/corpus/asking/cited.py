"""What is cited: most often, and without being there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.corpus.asking.answers import TITLE, answer, table_from
from revival_policy.notations.folded_titles import fold_title
from revival_policy.tables.columns import Column, Schema

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.table import Table

_COUNTS = (
    Column("citations", "int32", "How often it is cited."),
    Column("documents", "int32", "In how many documents."),
    Column("first", "date", "Day of the first document that cites it.", nullable=True),
    Column("last", "date", "Day of the last.", nullable=True),
)

MOST_CITED = Schema(
    "most_cited",
    "One row for each work of the archive that is cited, the most cited first (引用排行).",
    (
        Column("work", "string", "Key of the first document of the work: copies and editions count together."),
        Column("title", "string", "Its title.", nullable=True),
        Column("number", "string", "Its number.", nullable=True),
        Column("date", "date", "Its day.", nullable=True),
        *_COUNTS,
    ),
)
MISSING = Schema(
    "missing",
    "One row for each document that is cited and not in the archive, the most cited first (缺失文件).",
    (
        Column("number", "string", "Its number.", nullable=True),
        Column("title", "string", "Its title, as it is cited most often.", nullable=True),
        Column("kind", "string", "Kind of the cited document by its title, the Chinese term.", nullable=True),
        *_COUNTS,
    ),
)
_COUNTED = "count(*)::integer, count(distinct citing.document)::integer, min(citing.date), max(citing.date)"


def most_cited(archive: Archive) -> Table:
    """Return the works that are cited, the most cited first; a work's own editions and copies do not count."""
    query = f"""
        select target.work, any_value(cited.name), any_value(cited.number), any_value(cited.date), {_COUNTED}
        from links
        join works as target on target.document = links.target
        join works as source on source.document = links.document
        join (select *, {TITLE} as name from documents) as cited on cited.document = target.work
        join documents as citing on citing.document = links.document
        where outcome = 'linked' and source.work <> target.work
        group by target.work
        order by count(distinct citing.document) desc, count(*) desc, target.work
    """  # noqa: S608 - made of constants
    return answer(archive, MOST_CITED, query)


class _Cited(NamedTuple):
    """What some documents cite in one writing."""

    number: str | None
    title: str | None
    kind: str | None
    document: str
    day: dt.date | None
    times: int


def missing(archive: Archive) -> Table:
    """Return the cited documents that the archive lacks, by number, else by title; a title seen with one number has it.

    What has neither a number nor a title that says of what kind it is, is a certificate, a contract, a book, and no
    document that anybody could look for. 《刑法》 and 《中华人民共和国刑法》 are one.
    """
    query = """
        select cited.number, cited.title, cited.kind, cited.document, citing.date, count(*)
        from citations as cited join links using (document, citation)
        join documents as citing on citing.document = cited.document
        where outcome = 'missing' and (cited.number is not null or cited.title is not null)
        group by all order by all
    """
    cited = [_Cited(*row) for row in archive.sql(query).fetchall()]
    numbers: defaultdict[Hashable, set[str]] = defaultdict(set)
    for each in cited:
        if each.title is not None and each.number is not None:
            numbers[_name_of(each.title)].add(each.number)
    grouped: defaultdict[Hashable, list[_Cited]] = defaultdict(list)
    for each in cited:
        name = None if each.title is None else _name_of(each.title)
        known = numbers.get(name, set())
        number = each.number or (next(iter(known)) if len(known) == 1 else None)
        if number is not None or each.kind is not None:
            grouped[number or name].append(each._replace(number=number))
    rows = sorted((_row(group) for group in grouped.values()), key=_most_cited_first)
    return table_from(MISSING, rows)


def _name_of(title: str) -> Hashable:
    """Return what titles that are surely one have in common: marks and 中华人民共和国 do not count."""
    folded = fold_title(title)
    return folded.core or folded.plain, folded.issuer, folded.issued, folded.edition


class _Missing(NamedTuple):
    """A row of the table."""

    number: str | None
    title: str | None
    kind: str | None
    citations: int
    documents: int
    first: dt.date | None
    last: dt.date | None


def _row(group: Sequence[_Cited]) -> _Missing:
    titles: Counter[str | None] = Counter()
    kinds: Counter[str | None] = Counter()
    for each in group:
        titles[each.title] += each.times
        kinds[each.kind] += each.times
    days = [each.day for each in group if each.day is not None]
    return _Missing(
        number=group[0].number,
        title=_commonest(titles),
        kind=_commonest(kinds),
        citations=sum(each.times for each in group),
        documents=len({each.document for each in group}),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _commonest(counted: Counter[str | None]) -> str | None:
    """Return what is there most often, of several the first in the order of their letters."""
    known = sorted((-times, value) for value, times in counted.items() if value is not None)
    return known[0][1] if known else None


def _most_cited_first(row: _Missing) -> tuple[object, ...]:
    return -row.documents, -row.citations, row.number is None, row.number or "", row.title or ""
