"""The whole registry as a list that can be filtered, and as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, overload

import attrs

from revival_policy.errors import MissingExtraError, QueryError, expect, near
from revival_policy.handing_out import Public
from revival_policy.later import Later
from revival_policy.registry import bodies_of_places, listed_bodies, places_in_names, zones
from revival_policy.registry.body import BASES, KINDS, LEVELS, Body, KindName, LevelName
from revival_policy.registry.gazetteer import AREA_KINDS
from revival_policy.registry.periods import day_of
from revival_policy.registry.place_asked import CENTRE, place_of
from revival_policy.registry.places import Place
from revival_policy.registry.places import places as all_places

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
else:
    pa = Later("pyarrow")


#: Bodies that a repr shows.
_SHOWN = 10


def _as_tuple(bodies: Iterable[Body]) -> tuple[Body, ...]:
    return tuple(bodies)


@attrs.frozen(repr=False)
class Bodies(Public, Sequence[Body]):
    """Bodies of the registry, those of the centre first."""

    _items: tuple[Body, ...] = attrs.field(default=(), converter=_as_tuple)

    @overload
    def __getitem__(self, index: int) -> Body: ...

    @overload
    def __getitem__(self, index: slice) -> Bodies: ...

    def __getitem__(self, index: int | slice) -> Body | Bodies:
        """Return the body at a place (from 0), or the Bodies of a slice."""
        return Bodies(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def rows(self) -> Iterator[dict[str, str | list[str] | None]]:
        """Yield each body as the columns of the table; names of places have their codes."""
        for body in self._items:
            yield {
                "name": body.name,
                "short_names": list(body.short_names),
                "level": body.level,
                "kind": body.kind,
                "place": body.place.name if body.place else None,
                "place_code": body.place.code if body.place else None,
                "english": body.english,
                "valid_from": body.valid_from,
                "valid_to": body.valid_to,
                "basis": body.basis,
            }

    def to_arrow(self) -> pa.Table:  # pyright: ignore[reportUnknownParameterType]  # pyarrow ships no types
        """Return an Arrow table of `rows`; MissingExtraError where pyarrow is not installed."""
        try:
            arrow = import_module("pyarrow")
        except ImportError:
            raise MissingExtraError("pyarrow", "arrow") from None
        text = arrow.string()
        columns = (
            "name",
            "short_names",
            "level",
            "kind",
            "place",
            "place_code",
            "english",
            "valid_from",
            "valid_to",
            "basis",
        )
        schema = arrow.schema([(name, arrow.list_(text) if name == "short_names" else text) for name in columns])
        table: pa.Table = arrow.Table.from_pylist(list(self.rows()), schema=schema)
        return table

    def __repr__(self) -> str:
        """Return how many there are and the first ten names, one a line."""
        more = [f"  … {len(self) - _SHOWN} more"] if len(self) > _SHOWN else []
        return "\n".join([f"<Bodies: {len(self)}>", *(f"  {body.name}" for body in self._items[:_SHOWN]), *more])


def agencies(  # noqa: PLR0913 each is a question of its own
    name: str | None = None,
    *,
    level: LevelName | None = None,
    kind: KindName | None = None,
    place: Place | str | None = None,
    on: dt.date | str | None = None,
    basis: str | None = None,
) -> Bodies:
    """Return the bodies that fit all that is asked: words of the name, level, kind, place, a day on which they existed.

    `name` is a part of the official name, or a whole short name; `place` a Place, its name or its full path, and the
    bodies are those of just this place. `basis` asks for what is known one by one ("listed") or follows by "rule".
    Local bodies are those that every place of the kind has by rule: names of which only is known that they are in use
    somewhere can be resolved, but are not among them. Of all places there are some 490,000, which take several seconds
    to make; of one place or province they are no work. QueryError where `place` or `on` is not one.

    >>> [body.name for body in rp.registry.agencies("税务局", place="吉林省", on=rp.Date(2017, 5, 1))]
    ['吉林省国家税务局', '吉林省地方税务局']
    """
    for argument, given, known in (
        ("name", name, None),
        ("level", level, LEVELS),
        ("kind", kind, KINDS),
        ("basis", basis, BASES),
    ):
        expect(argument, given, (str, type(None)), "a text")
        if given is not None and known and given not in known:
            raise QueryError(argument, given, f"one of {', '.join(known)}{near(given, known)}")
    expect("place", place, (Place, str, type(None)), "a place, its name or its path")
    day = day_of(on)
    wanted = place_of(place, day)
    level = "central" if wanted is None and place == CENTRE else level
    return Bodies(
        body
        for body in _all(wanted, level, day)
        if (level is None or body.level == level)
        and (kind is None or body.kind == kind)
        and (name is None or name in body.name or name in body.short_names)
        and body.exists(day)
        and (basis is None or body.basis == basis)
    )


def _all(place: Place | None, level: str | None, on: dt.date | None) -> Iterator[Body]:
    yield from (body for body in listed_bodies.all_listed() if place is None or body.place == place)
    places = (
        [place] if place else [one for one in places_in_names.existing(all_places(), on) if level in {None, one.level}]
    )
    for one in places:
        yield from [zones.committee_of(one)] if one.kind in AREA_KINDS else bodies_of_places.bodies_at(one)
