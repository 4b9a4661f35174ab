"""What is cited: most often, and without being there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.corpus.asking.answers import TITLE, answer
from revival_policy.tables.columns import Column, Schema

if TYPE_CHECKING:
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
        Column("kind", "string", "What it is by its title; null for books and newspapers.", nullable=True),
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


def missing(archive: Archive) -> Table:
    """Return what is cited and not there: by number, else by title; a title that goes with one number is that."""
    query = f"""
        with cited as (
            select citations.* from citations join links using (document, citation) where outcome = 'missing'
        ),
        numbered as (
            select title, any_value(number) as number from cited where title is not null and number is not null
            group by title having count(distinct number) = 1
        )
        select coalesce(cited.number, numbered.number) as number, mode(cited.title), mode(cited.kind), {_COUNTED}
        from cited left join numbered on cited.number is null and numbered.title = cited.title
        join documents as citing on citing.document = cited.document
        group by coalesce(cited.number, numbered.number),
                 case when coalesce(cited.number, numbered.number) is null then cited.title end
        order by count(distinct citing.document) desc, count(*) desc, 1 nulls last, 2
    """  # noqa: S608 - made of constants
    return answer(archive, MISSING, query)
