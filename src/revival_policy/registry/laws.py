"""From a title as written to the law or administrative regulation of the centre that it means.

The tables are laws.csv and law_versions.csv; data/laws.md says where they come from, and what is not in them.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import defaultdict

from revival_policy.errors import expect
from revival_policy.registry.law import Answer, InForce, Law, LawVersion
from revival_policy.registry.law_names import law_key, without_bracket
from revival_policy.registry.periods import day_of
from revival_policy.registry.tables import rows

__all__ = ["Answer", "InForce", "Law", "LawVersion", "all_known", "candidates", "known_names", "resolve"]

#: No title of a law is longer; what is longer is not one.
_LONGEST = 80


def resolve(title: str, on: dt.date | str | None = None) -> Law | None:
    """Return the law that a title means; None where no single one is sure.

    The title may be in 《》 or not, with 中华人民共和国 or without it, with its edition (2018年修正), and may be a
    short name. With a day, of several laws of one name the one in force. QueryError where `on` is no day.

    >>> rp.laws.resolve("《公司法》（2018年修正）").name, rp.laws.resolve("植树法") is None
    ('中华人民共和国公司法', True)
    """
    found = candidates(title, on)
    return found[0] if len(found) == 1 else None


def candidates(title: str, on: dt.date | str | None = None) -> tuple[Law, ...]:
    """Return the laws that a title can mean; with a day, of several those in force, where any surely is.

    >>> [law.name for law in rp.laws.candidates("选举法")]
    ['中华人民共和国全国人民代表大会和地方各级人民代表大会选举法']
    """
    expect("title", title, str, "the title of a law")
    day = day_of(on)
    if len(title) > _LONGEST:
        return ()
    key = law_key(title)
    by_name = _by_name()
    found = by_name.get(key, ()) or by_name.get(without_bracket(key), ())
    in_force = tuple(law for law in found if law.in_force(day).answer is Answer.YES) if len(found) > 1 and day else ()
    return in_force or found


def all_known() -> tuple[Law, ...]:
    """Return every law of the table, by name."""
    return tuple(_table().values())


@functools.cache
def known_names() -> frozenset[str]:
    """Return the names that laws go by, without 中华人民共和国; their versions, which scans need not, are not read."""
    names: set[str] = set()
    for row in rows("laws"):
        key = law_key(row["name"])
        names |= {key, without_bracket(key), *row["short_names"].split()}
    return frozenset(names)


@functools.cache
def _by_name() -> dict[str, tuple[Law, ...]]:
    named: defaultdict[str, list[Law]] = defaultdict(list)
    for law in _table().values():
        for name in {law_key(law.name), *law.short_names}:
            named[name].append(law)
    for law in _table().values():
        bare = without_bracket(law_key(law.name))
        if bare not in named:
            named[bare].append(law)
    return {name: tuple(laws) for name, laws in named.items()}


@functools.cache
def _table() -> dict[str, Law]:
    versions: defaultdict[str, list[LawVersion]] = defaultdict(list)
    for row in rows("law_versions"):
        versions[row["law"]].append(_version(row))
    return {
        row["name"]: Law(
            row["name"],
            row["kind"],
            tuple(row["short_names"].split()),
            tuple(sorted(versions[row["name"]], key=lambda one: one.begins or dt.date.min)),
            _day(row["repealed"]),
            row["replaced_by"],
            _day(row["listed_on"]),
            tuple(row["source"].split()),
        )
        for row in rows("laws")
    }


def _version(row: dict[str, str]) -> LawVersion:
    inserted = (pair.split(":") for pair in row["inserted"].split())
    return LawVersion(
        row["version"],
        _day(row["adopted"]),
        _day(row["published"]),
        _day(row["effective"]),
        row["order"],
        row["by"],
        int(row["articles"]) if row["articles"] else None,
        tuple((int(article), int(count)) for article, count in inserted),
        row["source"],
    )


def _day(written: str) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None
