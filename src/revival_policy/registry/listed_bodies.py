"""Bodies that are listed one by one: those of the centre, local ones that follow no system, and the user's own."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import attrs

from revival_policy.registry.body import Body
from revival_policy.registry.current import current, remembered
from revival_policy.registry.places_in_names import place_at
from revival_policy.registry.tables import rows
from revival_policy.words.lexicon import ends

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from revival_policy.registry.places import Place


#: The source of bodies that are known from documents alone.
_MET_IN_DOCUMENTS = "corpus"
_COMMISSION = re.compile("委员会(办公室)?$")


@attrs.frozen
class Listed:
    """A listed body with what its row says of others, by their names, and of the codes of its numbers."""

    body: Body
    parent: str = ""
    successors: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


@attrs.frozen
class _ListedKin:
    """Finds the kin of a listed body by the names in its row."""

    parent_name: str
    successor_names: tuple[str, ...]

    def parent(self, body: Body) -> Body | None:
        alive = [one for one in named(self.parent_name) if _overlap(one, body)]
        return alive[-1] if alive else None

    def successors(self, body: Body) -> tuple[Body, ...]:
        return tuple(_first_after(named(name), body) for name in self.successor_names if named(name))

    def predecessors(self, body: Body) -> tuple[Body, ...]:
        return tuple(one for one in _by_successor().get(body.name, ()) if body in one.successors())


def named(name: str) -> tuple[Body, ...]:
    """Return the listed bodies with an official name, the earliest first."""
    return _by_official().get(name, ())


def going_by(name: str, on: dt.date | None = None) -> tuple[Body, ...]:
    """Return the listed bodies that went by a name, official or short, on a day; the user's own before all others."""
    alive = tuple(body for body in _by_any_name().get(name, ()) if body.exists(on))
    return tuple(body for body in alive if id(body) in _own()) or alive


def is_plainly_central(written: str, body: Body) -> bool:
    """Tell whether a name means a body of the centre in a local notice as well: 财政部 does, 发展改革委 does not.

    The name of a bank, unless it is written in full, is that of its branch.
    """
    if body.kind == "bank":
        return written.startswith(ends("begins_names_of_the_centre"))
    names = {body.name, *body.short_names}
    return (
        body.kind == "enterprise"
        or written.endswith(ends("ends_of_the_centre"))
        or not any(prefix + written in names for prefix in ends("begins_names_of_the_centre"))
    )


@remembered()
def all_listed() -> tuple[Body, ...]:
    """Return all listed bodies, those of the centre first."""
    return tuple(listed.body for listed in _in_use())


def listed_from(row: Mapping[str, str], level: str, place: Place | None = None) -> Listed:
    """Make a listed body of a row of a table."""
    successors = tuple(filter(None, row["successors"].split("|")))
    body = Body(
        name=row["name"],
        level=level,
        kind=row["kind"],
        place=place,
        short_names=tuple(filter(None, row["short_names"].split("|"))),
        english=row["english"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        basis="documents" if row["source"] == _MET_IN_DOCUMENTS else "listed",
        kin=_ListedKin(row["parent"], successors),
    )
    return Listed(body, row["parent"], successors, tuple(filter(None, row.get("codes", "").split("|"))))


@functools.cache
def _packaged() -> tuple[Listed, ...]:
    central = [listed_from(row, "central") for row in rows("central_bodies")]
    places = [(row, place_at(row["place"], None)) for row in rows("local_bodies")]
    return (*central, *(listed_from(row, place.level, place) for row, place in places if place))


@remembered()
def _own() -> frozenset[int]:
    return frozenset(id(one.body) for one in current().own_bodies)


def _in_use() -> tuple[Listed, ...]:
    return (*_packaged(), *current().own_bodies)


def _grouped(pairs: Iterable[tuple[str, Body]]) -> dict[str, tuple[Body, ...]]:
    found: defaultdict[str, dict[Body, None]] = defaultdict(dict)
    for key, body in pairs:
        found[key][body] = None
    return {key: tuple(bodies) for key, bodies in found.items()}


@remembered()
def _by_official() -> dict[str, tuple[Body, ...]]:
    return _grouped((body.name, body) for body in all_listed())


@remembered()
def _by_any_name() -> dict[str, tuple[Body, ...]]:
    return _grouped((name, body) for body in all_listed() for name in _names(body))


def _names(body: Body) -> Iterator[str]:
    """Yield the names of a body, and what follows from the official one by rule: 全国绿化委, 国家禁毒委办公室."""
    yield body.name
    yield from body.short_names
    if _COMMISSION.search(body.name):
        yield _COMMISSION.sub(r"委\1", body.name)


@remembered()
def _by_successor() -> dict[str, tuple[Body, ...]]:
    return _grouped((name, one.body) for one in _in_use() for name in one.successors)


def _overlap(one: Body, other: Body) -> bool:
    """Tell whether two periods can have a day in common."""
    return not (one.valid_to and other.valid_from and one.valid_to < other.valid_from) and not (
        other.valid_to and one.valid_from and other.valid_to < one.valid_from
    )


def _first_after(bodies: tuple[Body, ...], ended: Body) -> Body:
    """Return the body, of those that bore one name in turn, that was there when another ended."""
    later = [body for body in bodies if not body.valid_to or body.valid_to > ended.valid_to]
    return later[0] if later else bodies[-1]
