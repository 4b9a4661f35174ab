"""Local bodies as a system: the functions that places of each level have, and the names that these bear there.

A row of local_functions.csv is one name in one period: {place}发展和改革委员会 of provinces and cities. A name is
written as a head, a place and a tail: 人民银行 + 吉林省 + 分行; in most the head is empty.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.registry import body_names, listed_bodies
from revival_policy.registry.body import Body
from revival_policy.registry.current import remembered
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.periods import is_surely_valid, may_be_valid
from revival_policy.registry.tables import rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from revival_policy.registry.places import Place

#: In the column `places`: the name is in use somewhere, and no rule says where.
SOMEWHERE = "some"
#: Areas whose departments follow no table (公园城市建设局); the centre's own offices are there as everywhere.
ZONES = frozenset({"new_area", "development_zone"})
_IN_ZONES = frozenset({"vertical", "bank", "court", "procuratorate", "enterprise"})


@attrs.frozen
class Pattern:
    """A row: the pattern of the names that bodies with some function have at places of some levels."""

    name: str
    levels: frozenset[str]
    places: tuple[str, ...]
    short_names: tuple[str, ...]
    kind: str
    parent: str
    english: str
    valid_from: str
    valid_to: str
    successors: tuple[str, ...]

    def fit(self, place: Place) -> int | None:
        """Return how closely the row speaks of a place: 3 by name or kind, 2 by a place above, 1 of all, 0 somewhere.

        None where it is not for the place at all.
        """
        if body_names.level_in_tables(place) not in self.levels or (place.kind in ZONES and self.kind not in _IN_ZONES):
            return None
        if self._is_not_of(place):
            return None
        stated = [rule for rule in self.places if rule[0] != "-"]
        if not stated:
            return 1
        if stated == [SOMEWHERE]:
            return 0
        if place.name in stated or any(_is_of_kind(place, rule) for rule in stated):
            return 3
        return 2 if any(one.name in stated for one in body_names.chain(place)) else None

    def _is_not_of(self, place: Place) -> bool:
        """Tell whether the row says that it is not for a place: by its name or kind, or by a place that it lies in."""
        excluded = [rule[1:] for rule in self.places if rule[0] == "-"]
        if not excluded:
            return False
        above = {f"{one.name}/" for one in body_names.chain(place)[1:]}
        return any(rule == place.name or rule in above or _is_of_kind(place, rule) for rule in excluded)


class Reading(NamedTuple):
    """A row by which a written name can be read: whether that is its official name, or one that follows by rule."""

    pattern: Pattern
    exact: bool
    by_rule: bool


@attrs.frozen
class _PatternKin:
    """Finds the kin of a body among the others of its place and the bodies of the centre."""

    pattern: Pattern

    def parent(self, body: Body) -> Body | None:
        place = body.place
        if place is None or not self.pattern.parent:
            return None
        name = body_names.fill(self.pattern.parent, place)
        alive = listed_bodies.named(name)
        return _at(place, name, body) or (alive[-1] if alive else None)

    def successors(self, body: Body) -> tuple[Body, ...]:
        place = body.place
        if place is None:
            return ()
        names = {body_names.fill(template, place) for template in self.pattern.successors}
        return tuple(one for one in bodies_at(place) if one.name in names and one.valid_from)

    def predecessors(self, body: Body) -> tuple[Body, ...]:
        if body.place is None:
            return ()
        return tuple(one for one in bodies_at(body.place) if body in one.successors())


def body_of(pattern: Pattern, place: Place) -> Body:
    """Return the body that a pattern names at a place."""
    name = body_names.fill(pattern.name, place)
    return Body(
        name=name,
        level=place.level,
        kind=pattern.kind,
        place=place,
        short_names=tuple(short.replace("{}", "") for short in pattern.short_names),
        english=body_names.english_of(pattern.english, place, pattern.kind),
        valid_from=pattern.valid_from,
        valid_to=pattern.valid_to,
        basis="listed" if place.name in pattern.places else "rule",
        kin=_PatternKin(pattern),
    )


@remembered(256)
def bodies_at(place: Place) -> tuple[Body, ...]:
    """Return the bodies that a place has by rule, in all periods; names of which no rule says where are left out.

    An area that is run like a division has departments of its own making, and of these nothing is said.
    """
    if place.kind in AREA_KINDS:
        return ()
    return tuple(
        body_of(pattern, place) for pattern in _of_level(body_names.level_in_tables(place)) if pattern.fit(place)
    )


def readings(head: str, tail: str) -> tuple[Reading, ...]:
    """Return the rows whose name can be written with this before the place, and this after it."""
    return _readings().get((head, tail), ())


def ranked(reading: Reading, place: Place, on: dt.date | None) -> tuple[int, ...] | None:
    """Return how well a reading fits a place and a day, the better the greater; None where it does not fit."""
    pattern = reading.pattern
    fit = pattern.fit(place)
    if fit is None or not may_be_valid(pattern.valid_from, pattern.valid_to, on):
        return None
    sure = is_surely_valid(pattern.valid_from, pattern.valid_to, on)
    # What is said of this place counts for more than the letters; these, for more than what is said of all places.
    return (sure, fit if fit > 1 else 0, reading.exact, fit)


def is_of_places_alike(reading: Reading, place: Place, on: dt.date | None) -> bool:
    """Tell whether a name that the tables have for departments of other places can be one of this city or county too.

    Names of provinces are as good when written in full. What is said not to be so in a place is not so.
    """
    pattern = reading.pattern
    alike = {"municipality", "prefecture", "county"} | ({"province"} if reading.exact else set())
    return (
        place.level in {"prefecture", "county"}
        and place.kind not in ZONES
        and bool(body_names.level_in_tables(place))
        and pattern.kind == "department"
        and not pattern.name.endswith("厅")
        and not any(rule[0] == "-" for rule in pattern.places)
        and pattern.fit(place) is None
        and pattern.name.startswith("{place}")
        and not pattern.levels.isdisjoint(alike)
        and may_be_valid(pattern.valid_from, pattern.valid_to, on)
    )


@functools.cache
def heads() -> tuple[str, ...]:
    """Return all that can be before the place in a name, the longest first."""
    return tuple(sorted({head for head, _ in _readings()}, key=len, reverse=True))


@functools.cache
def patterns() -> tuple[Pattern, ...]:
    """Return all rows."""
    return tuple(
        Pattern(
            name=row["name"],
            levels=frozenset(row["levels"].split("|")),
            places=_parts(row["places"]),
            short_names=_parts(row["short_names"]),
            kind=row["kind"],
            parent=row["parent"],
            english=row["english"],
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
            successors=_parts(row["successors"]),
        )
        for row in rows("local_functions")
    )


@functools.cache
def _of_level(level: str) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in patterns() if level in pattern.levels)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _is_of_kind(place: Place, rule: str) -> bool:
    return rule.startswith("*") and place.name.endswith(rule[1:])


def _at(place: Place, name: str, body: Body) -> Body | None:
    return next((one for one in bodies_at(place) if one.name == name and one != body), None)


@functools.cache
def _readings() -> dict[tuple[str, str], tuple[Reading, ...]]:
    found: defaultdict[tuple[str, str], dict[int, Reading]] = defaultdict(dict)
    for number, pattern in enumerate(patterns()):
        for written, exact, by_rule in _writings(pattern):
            head, mark, tail = written.partition("{}")
            if not mark:
                head, tail = "", written
            known = found[head, tail].get(number)
            found[head, tail][number] = Reading(
                pattern,
                exact or (known is not None and known.exact),
                by_rule or (known is not None and known.by_rule),
            )
    return {key: tuple(readings.values()) for key, readings in found.items()}


def _writings(pattern: Pattern) -> Iterator[tuple[str, bool, bool]]:
    """Yield the ways to write a name, with {} for the place; whether each is the official one, or follows by rule."""
    name = pattern.name
    official = [name.replace("{committee}", f"{{place}}{word}") for word in ("委", "委员会", "党委")]
    for template in dict.fromkeys(official):
        one = re.sub(r"\{province\}|\{province_short\}|\{city\}", "", template)
        places = re.findall(r"\{(?:place|place_only|short)\}", one)
        if len(places) <= 1:
            written = re.sub(r"\{(?:place|place_only|short)\}", "{}", one)
            yield written, True, False
            yield from ((short, False, True) for short in _shortened(written))
    yield from ((short.replace("{province}", ""), False, False) for short in pattern.short_names)


def _shortened(name: str) -> set[str]:
    """Return a name without 和, with 委 for 委员会, with 监管 for 监督管理, and with several of these."""
    found = {name}
    for long, short in (("和", ""), ("监督管理", "监管"), ("委员会", "委")):
        found |= {one.replace(long, short) for one in found}
    return found - {name}
