"""Places (行政区划): provinces, prefectures, counties and areas run like them, each under one name in one period."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator

import attrs

from revival_policy.errors import expect
from revival_policy.handing_out import Public
from revival_policy.registry import gazetteer
from revival_policy.registry.current import Registry, change, current, remembered
from revival_policy.registry.periods import day_of, may_be_valid

#: What a place is. The last three kinds are no divisions of the state but run like ones: 雄安新区, 长白山保护开发区.
PLACE_KINDS = (
    "province",
    "autonomous_region",
    "municipality",
    "special_administrative_region",
    "sub_provincial_city",
    "prefecture_city",
    "autonomous_prefecture",
    "league",
    "prefecture",
    "district",
    "county_city",
    "county",
    "autonomous_county",
    "banner",
    "autonomous_banner",
    "special_district",
    "forestry_district",
    *gazetteer.AREA_KINDS,
)
#: Districts and county-level cities are counties by level.
PLACE_LEVELS = ("province", "prefecture", "county", "township")


@attrs.frozen(order=False, cache_hash=True)
class Place(Public):
    """A place (行政区划) under one name, in the period in which it bore that name and code.

    `code` is that of GB/T 2260, "" if there is none; `kind` one of `revival_policy.registry.PLACE_KINDS`, `level`
    one of `PLACE_LEVELS`. `valid_from` and `valid_to` are ISO 8601 dates of the precision that is known (2018,
    2018-03, 2018-03-17); on the day `valid_to` it was no more; "" is no claim: it was there before 1980, or still is.
    `parent_key` and `successor_keys` refer to others by code, or code and name: use `parent` and `successors()`.

    >>> place = rp.registry.place("延边州")
    >>> place.name, place.kind, place.code, place.path
    ('延边朝鲜族自治州', 'autonomous_prefecture', '222400', '吉林省/延边朝鲜族自治州')
    """

    code: str = attrs.field(validator=attrs.validators.matches_re("(?:[0-9]{6})?"))
    name: str = attrs.field(validator=attrs.validators.min_len(1))
    kind: str = attrs.field(validator=attrs.validators.in_(PLACE_KINDS))
    level: str = attrs.field(validator=attrs.validators.in_(PLACE_LEVELS))
    short_names: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    abbreviations: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)
    english: str = attrs.field(default="", eq=False, repr=False)
    valid_from: str = ""
    valid_to: str = ""
    parent_key: str = attrs.field(default="", eq=False, repr=False)
    successor_keys: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    @property
    def short_name(self) -> str:
        """The name as written without its kind: 吉林, 延边; the name itself where it always is whole: 攸县."""
        return self.short_names[0] if self.short_names else self.name

    @property
    def parent(self) -> Place | None:
        """The place above, as it was called at the end of this one's period; None of a province."""
        return _above(self)

    @property
    def province(self) -> Place:
        """The province or municipality that the place lies in, or is."""
        return self.parent.province if self.parent else self

    @property
    def path(self) -> str:
        """The names from the province down, with / between them.

        >>> rp.registry.place("敦化市").path
        '吉林省/延边朝鲜族自治州/敦化市'
        """
        return f"{self.parent.path}/{self.name}" if self.parent else self.name

    def children(self, on: dt.date | str | None = None) -> tuple[Place, ...]:
        """Return the places directly below on a day; without one, those of today, or of the end of an ended place.

        >>> [child.name for child in rp.registry.place("延边州").children()][:3]
        ['延吉市', '图们市', '敦化市']
        """
        day = day_of(on)
        if not self.exists(day):
            return ()
        below = _below(self)
        if day is not None:
            return tuple(child for child in below if child.exists(day))
        if not self.valid_to:
            return tuple(child for child in below if not child.valid_to)
        return tuple(
            child
            for child in below
            if child.valid_from < self.valid_to and (not child.valid_to or child.valid_to >= self.valid_to)
        )

    def successors(self, on: dt.date | str | None = None) -> tuple[Place, ...]:
        """Return the places that took its area over when it ended; with a date, those that had it on that day.

        >>> [place.name for place in rp.registry.places(name="襄樊市")[0].successors()]
        ['襄阳市']
        """
        return _followed(self, _next, day_of(on))

    def predecessors(self, on: dt.date | str | None = None) -> tuple[Place, ...]:
        """Return the places whose areas it took over; with a date, those that had them on that day."""
        return _followed(self, _previous, day_of(on))

    def exists(self, on: dt.date | str | None) -> bool:
        """Tell whether the place may have borne its name on a day; True where no day is given."""
        return may_be_valid(self.valid_from, self.valid_to, day_of(on))


def places(  # noqa: PLR0913 each is a question of its own
    *,
    code: str | None = None,
    name: str | None = None,
    level: str | None = None,
    kind: str | None = None,
    parent: Place | None = None,
    on: dt.date | str | None = None,
) -> tuple[Place, ...]:
    """Return the places that fit all that is asked, of all times unless `on` names a day; the earlier codes first.

    `name` may be a short one; `parent` asks for what lies directly below.

    >>> import datetime as dt
    >>> [place.path for place in rp.registry.places(name="鼓楼区", on=dt.date(2024, 1, 1))]
    ['江苏省/南京市/鼓楼区', '江苏省/徐州市/鼓楼区', '福建省/福州市/鼓楼区', '河南省/开封市/鼓楼区']
    """
    for argument, given in (("code", code), ("name", name), ("level", level), ("kind", kind)):
        expect(argument, given, (str, type(None)), "a text")
    expect("parent", parent, (Place, type(None)), "a Place; rp.registry.place gives that of a name")
    table = current().gazetteer
    numbers: Iterable[int] = range(len(table.rows))
    if code is not None:
        numbers = table.by_code.get(code, ())
    if name is not None:
        named = table.by_name.get(name, ())
        numbers = named if code is None else [number for number in numbers if number in named]
    if parent is not None:
        below = set(_numbers_below(table, parent))
        numbers = [number for number in numbers if number in below]
    rows, day = table.rows, day_of(on)
    return tuple(
        place_of(rows[number])
        for number in numbers
        if (level is None or rows[number].level == level)
        and (kind is None or rows[number].kind == kind)
        and may_be_valid(rows[number].valid_from, rows[number].valid_to, day)
    )


@functools.lru_cache(maxsize=16384)
def place_of(row: gazetteer.Row) -> Place:
    """Return the place that a row of the table tells of."""
    _, *short = gazetteer.names(row)
    return Place(
        code=row.code,
        name=row.name,
        kind=row.kind,
        level=row.level,
        short_names=tuple(short),
        abbreviations=_parts(row.abbreviations),
        english=row.english,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        parent_key=row.parent,
        successor_keys=_parts(row.successors),
    )


def set_own_places(rows: Iterable[gazetteer.Row]) -> None:
    """Put the user's own places after those of the package, in the place of those put there before."""
    own = tuple(rows)
    for row in own:
        place_of(row)
    change(lambda registry: Registry(registry.own_bodies, own))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


@remembered(16384)
def _above(place: Place) -> Place | None:
    return _at_the_end_of(place, _named(place.parent_key)) if place.parent_key else None


def _named(reference: str) -> list[Place]:
    """Return the places that a row refers to: by a code, by a code with the name after it, or by a name alone."""
    table = current().gazetteer
    code, name = (reference[:6], reference[6:]) if reference[:6].isdecimal() else ("", reference)
    numbers = table.by_code.get(code, ()) if code else table.by_name.get(name, ())
    rows = [table.rows[number] for number in numbers]
    return [place_of(row) for row in rows if not name or row.name == name]


def _at_the_end_of(place: Place, found: list[Place]) -> Place | None:
    """Return, of the places that bore one name or code in turn, the one that was there when another ended."""
    begun = [one for one in found if not place.valid_to or one.valid_from <= place.valid_to]
    return max(begun or found, key=lambda one: (not one.valid_to, one.valid_from), default=None)


def _below(place: Place) -> list[Place]:
    table = current().gazetteer
    return [place_of(table.rows[number]) for number in _numbers_below(table, place)]


def _numbers_below(table: gazetteer.Gazetteer, place: Place) -> Iterable[int]:
    """Return the numbers of the rows that name a place as their parent: by its code, or its name where it has none."""
    return table.by_parent.get(place.code or place.name, ())


def _next(place: Place) -> Iterator[Place]:
    for reference in place.successor_keys:
        later = [one for one in _named(reference) if not one.valid_to or one.valid_to > place.valid_to]
        yield from later[:1]


def _previous(place: Place) -> Iterator[Place]:
    table = current().gazetteer
    for reference in (place.code + place.name, place.name):
        earlier = (place_of(table.rows[number]) for number in table.by_successor.get(reference, ()))
        yield from (one for one in earlier if place in _next(one))


def _followed(place: Place, step: Callable[[Place], Iterator[Place]], on: dt.date | None) -> tuple[Place, ...]:
    """Return the next places, or the nearest along every path that existed on a day."""
    if on is None:
        return tuple(dict.fromkeys(step(place)))
    found: dict[Place, None] = {}
    seen = {place}
    ahead = list(step(place))
    while ahead:
        one = ahead.pop(0)
        if one in seen:
            continue
        seen.add(one)
        if one.exists(on):
            found[one] = None
        else:
            ahead.extend(step(one))
    return tuple(found)
