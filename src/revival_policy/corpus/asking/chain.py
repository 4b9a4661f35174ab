"""What carries a document out, and what carries that out (政策链条): at which level, and when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from revival_policy.corpus.asking.answers import TITLE, table_from
from revival_policy.corpus.linking.catalogue import number_key
from revival_policy.errors import QueryError, expect
from revival_policy.notations.folded_titles import fold_title
from revival_policy.registry.places import places
from revival_policy.tables.columns import Column, ListOf, Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.table import Table

CHAIN = Schema(
    "chain",
    "One row for each document of the chain, under the one that it carries out (政策链条).",
    (
        Column("step", "int32", "0 for what was asked for, 1 for what carries it out, and so on."),
        Column("document", "string", "Key of the document."),
        Column("carries_out", "string", "Key of the document that it carries out; null at step 0.", nullable=True),
        Column("relations", ListOf("string"), "What it does to it: implements, forwards, issues."),
        Column("title", "string", "Its title.", nullable=True),
        Column("number", "string", "Its number.", nullable=True),
        Column("date", "date", "Its day.", nullable=True),
        Column("place", "string", "The place that it is of.", nullable=True),
        Column("level", "string", "central, province, prefecture, county or township.", nullable=True),
        Column("days", "int32", "Days after the document that it carries out.", nullable=True),
    ),
)
#: What passes a document on or down.
_RELATIONS = ("implements", "forwards", "issues")


def chain(archive: Archive, asked: str) -> Table:
    """Return the chain below a document, each work once, where it is nearest to what was asked for."""
    root = _work_of(archive, asked)
    facts, below = _facts(archive), _below(archive)
    steps = {root: 0}
    under: defaultdict[str, list[str]] = defaultdict(list)
    waiting = deque([root])
    while waiting:
        work = waiting.popleft()
        for each in sorted(below[work], key=lambda each: (facts[each].day or dt.date.max, each)):
            if each not in steps:
                steps[each] = steps[work] + 1
                under[work].append(each)
                waiting.append(each)
    rows: list[tuple[object, ...]] = []
    stack: list[tuple[str, str | None]] = [(root, None)]
    while stack:
        work, above = stack.pop()
        relations = below[above][work] if above is not None else []
        rows.append(_row(steps[work], work, above, relations, facts))
        stack += [(each, work) for each in reversed(under[work])]
    return table_from(CHAIN, rows)


class _Facts(NamedTuple):
    """What is shown of a work."""

    title: str | None
    number: str | None
    day: dt.date | None
    place: str | None


def _row(step: int, work: str, above: str | None, relations: list[str], facts: dict[str, _Facts]) -> tuple[object, ...]:
    own = facts[work]
    before = facts[above].day if above is not None else None
    days = (own.day - before).days if own.day is not None and before is not None else None
    return step, work, above, relations, *own, _level(own.place), days


def _work_of(archive: Archive, asked: str) -> str:
    """Return the work of a number, a title or a key; QueryError if there is none, or more than one."""
    expect("asked", asked, str, "a number, a title or the key of a document")
    key, core = number_key(asked), fold_title(asked).core
    rows = archive.sql("select document, work, number, title, issued_title from works join documents using (document)")
    found: dict[int, set[str]] = defaultdict(set)
    for document, work, number, title, issued in rows.fetchall():
        if document == asked:
            found[0].add(work)
        elif number is not None and number_key(number) == key:
            found[1].add(work)
        elif core and core in {fold_title(each).core for each in (title, issued) if each}:
            found[2].add(work)
    if not found:
        raise QueryError("document", asked, "the number, the title or the key of a document of the archive")
    works = found[min(found)]
    if len(works) > 1:
        expected = f"one document (it is the number or title of {', '.join(sorted(works))})"
        raise QueryError("document", asked, expected)
    return works.pop()


def _facts(archive: Archive) -> dict[str, _Facts]:
    rows = archive.sql(f"select document, {TITLE}, number, date, place from documents").fetchall()  # noqa: S608 - a constant
    return {document: _Facts(*facts) for document, *facts in rows}


def _below(archive: Archive) -> defaultdict[str, dict[str, list[str]]]:
    """Return for each work those that carry it out, with their relations to it."""
    query = """
        select target.work, source.work, list_sort(list(distinct relation))
        from links join citations using (document, citation)
        join works as target on target.document = links.target
        join works as source on source.document = links.document
        where outcome = 'linked' and source.work <> target.work and list_contains($relations, relation)
        group by all
    """
    below: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for target, source, relations in archive.sql(query, {"relations": list(_RELATIONS)}).fetchall():
        below[target][source] = relations
    return below


def _level(place: str | None) -> str | None:
    """Return the level of the place of a document, by its full path."""
    if place == "中国":
        return "central"
    return next(_levels_of(place), None) if place else None


def _levels_of(path: str) -> Iterator[str]:
    """Yield the levels of the places with a path, whose name is the end of it."""
    for start in range(len(path)):
        yield from (each.level for each in places(name=path[start:]) if each.path.replace("/", "") == path)
