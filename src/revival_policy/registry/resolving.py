"""From a name as written, with the place and date of its notice, to the official body that it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from revival_policy.errors import expect
from revival_policy.registry import bodies_of_places, body_names, composed_bodies, listed_bodies, places_in_names
from revival_policy.registry.body import Body
from revival_policy.registry.current import remembered
from revival_policy.registry.periods import day_of
from revival_policy.registry.place_asked import CENTRE, is_of_the_centre, place_known
from revival_policy.registry.place_asked import place_of as place_asked
from revival_policy.registry.places import Place

#: What names bear on seals and in full, and no table repeats.
_LONG_FORMS = (("中华人民共和国", ""), ("中国共产党", "中共"))
#: No body has a longer name; what is longer is not one, so that the work has a bound.
LONGEST_NAME = 80
#: What each place has of its own; courts, banks and the offices of the centre may be those of a place above.
_OF_EACH_PLACE = frozenset({"government", "department", "office", "party"})
_BRACKETS = str.maketrans("()", "（）")


class _Ranked(NamedTuple):
    """A body that a name can mean; of several, those of the highest rank are meant."""

    rank: tuple[int, ...]
    body: Body


def resolve(written: str, place: Place | str | None = None, on: dt.date | str | None = None) -> Body | None:
    """Return the official body that a name means in a notice of a place and a date; None where no single one is sure.

    `place` is a Place, its name or its full path (湖南省株洲市攸县); with 中国 or none, names are read as the centre
    writes them, and 省财政厅 means none. `on` is the date of the notice, a date or text (2016-12-09); without one, a
    name that meant several bodies in turn means none. A name for several bodies (各市人民政府) gives None. QueryError
    where `place` is no single place that is known, or `on` no day.

    >>> on = rp.Date(2016, 12, 9)
    >>> rp.registry.resolve("人民银行长春中心支行", place="吉林省", on=on).name
    '中国人民银行长春中心支行'
    >>> rp.registry.resolve("中省直有关部门", place="吉林省", on=on) is None
    True
    """
    _check(written, place)
    day = day_of(on)
    body = meant(written, place, day)
    if body is None:
        place_asked(place, day)  # what is no place is refused, and only where it found nothing
    return body


def _check(written: object, place: object) -> None:
    expect("written", written, str, "a name as written")
    expect("place", place, (Place, str, type(None)), "a place, its name or its path")


def meant(written: str, place: Place | str | None, on: dt.date | None) -> Body | None:
    """Return what `resolve` does, and None where the place is not known."""
    ranked = _ranked(written, place, on)
    best = {one.body.name: one.body for one in ranked if one.rank == ranked[0].rank}
    return next(iter(best.values())) if len(best) == 1 else None


def resolve_anywhere(written: str, on: dt.date | None = None) -> Body | None:
    """Return the body that a name means in a notice of which nobody knows where it comes from.

    林业局 may be that of any place there, and no longer that of the centre alone.

    >>> resolve_anywhere("财政部").name, resolve_anywhere("林业局", on=rp.Date(2016, 12, 9))
    ('财政部', None)
    """
    body = meant(written, CENTRE, on)
    local = body is None or body.place is not None
    return body if body is None or local or listed_bodies.is_plainly_central("".join(written.split()), body) else None


def candidates(written: str, place: Place | str | None = None, on: dt.date | str | None = None) -> tuple[Body, ...]:
    """Return the bodies that a name can mean in a notice of a place and a date, the likeliest first; () for none known.

    >>> [body.name for body in rp.registry.candidates("市政府", place="宁夏回族自治区", on=rp.Date(2022, 5, 1))]
    ['银川市人民政府', '石嘴山市人民政府', '吴忠市人民政府', '固原市人民政府', '中卫市人民政府']
    """
    _check(written, place)
    day = day_of(on)
    found = all_meant(written, place, day)
    if not found:
        place_asked(place, day)
    return found


def all_meant(written: str, place: Place | str | None, on: dt.date | None) -> tuple[Body, ...]:
    """Return what `candidates` does, and () where the place is not known."""
    return tuple({one.body.name: one.body for one in reversed(_ranked(written, place, on))}.values())[::-1]


@remembered(16384)
def _ranked(written: str, place: Place | str | None, on: dt.date | None) -> tuple[_Ranked, ...]:
    context = place_known(place, on)
    if context is None and not is_of_the_centre(place):
        return ()
    text = "".join(written.split()).translate(_BRACKETS)
    if len(text) > LONGEST_NAME:
        return ()
    found = _found(text, context, on)
    for long, short in _LONG_FORMS:
        if not found and text.startswith(long):
            found = _found(short + text.removeprefix(long), context, on)
    there = [one for one in found if one.body.place is None or one.body.place.exists(on)]
    return tuple(sorted(there, key=lambda one: one.rank, reverse=True))


def _found(text: str, context: Place | None, on: dt.date | None) -> list[_Ranked]:
    """Return what a name can mean, from the first of the ways to read it that finds anything."""
    known = listed_bodies.going_by(text, on)
    of_places = [body for body in known if body.place is not None and _is_near(body.place, context)]
    central = [body for body in known if body.place is None]
    if of_places:
        return [_Ranked((0,), body) for body in of_places]
    if central and (context is None or any(listed_bodies.is_plainly_central(text, body) for body in central)):
        return [_Ranked((text == body.name,), body) for body in central]
    local = [_Ranked(rank, body) for rank, body in _local(text, context, on)]
    return local or [_Ranked((0,), body) for body in composed_bodies.bodies(text, context, on, meant)]


def _is_near(place: Place, context: Place | None) -> bool:
    """Tell whether a place is that of a notice, above it, or below it; any is, of a notice of no known place."""
    return context is None or place in body_names.chain(context) or context in body_names.chain(place)


def _local(text: str, context: Place | None, on: dt.date | None) -> Iterator[tuple[tuple[int, ...], Body]]:
    for head in bodies_of_places.heads():
        if not text.startswith(head):
            continue
        for situated in places_in_names.situate(text[len(head) :], context, on):
            elsewhere = not head and places_in_names.is_of_the_own_place(text, situated, context)
            for reading in bodies_of_places.readings(head, situated.rest):
                if elsewhere and reading.pattern.kind in _OF_EACH_PLACE:
                    continue
                rank = bodies_of_places.ranked(reading, situated.place, on)
                if rank is not None:
                    yield (situated.nearness, *rank), bodies_of_places.body_of(reading.pattern, situated.place)
