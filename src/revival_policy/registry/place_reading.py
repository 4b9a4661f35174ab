"""Reading places in text: a name or a path of names written alone, or at the head of the name of a body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from revival_policy.errors import expect
from revival_policy.registry.current import current
from revival_policy.registry.periods import day_of
from revival_policy.registry.places import Place, place_of

#: Between the names of a path: 吉林省/长春市.
_SEPARATORS = "/ 　·-"
_SHORTEST_NAME = 2
#: A path has no more names: province, prefecture, county, and an area in it.
_LONGEST_PATH = 4


def place(text: str, within: Place | None = None, on: dt.date | str | None = None) -> Place | None:
    """Return the place of a name or path, None where it is not one or may be several.

    A name is read before a short name, a province's short name before that of others (海南), and a place's before those
    of the places in it (长沙 is no county). What no longer exists is read only where nothing else is meant; with `on`,
    what existed on that day. `within` limits the places to one and those in it.

    >>> [rp.registry.place(text).path for text in ("吉林省长春市", "吉林省/长春市", "长春", "恩施州")]
    ['吉林省/长春市', '吉林省/长春市', '吉林省/长春市', '湖北省/恩施土家族苗族自治州']
    >>> rp.registry.place("柳州地区忻城县").path  # as it was until 2002
    '广西壮族自治区/柳州地区/忻城县'
    >>> rp.registry.place("鼓楼区") is None, rp.registry.place("鼓楼区", within=rp.registry.place("南京市")).code
    (True, '320106')
    """
    found = place_candidates(text, within, on)
    for choice in (_by_name(text, found), _provinces(found), _outermost(found), _last(found)):
        if len(choice) == 1:
            return choice[0]
    return None


def place_candidates(text: str, within: Place | None = None, on: dt.date | str | None = None) -> tuple[Place, ...]:
    """Return all places that a name or path can mean, those of today alone unless only others can be meant.

    >>> [place.name for place in rp.registry.place_candidates("吉林")]
    ['吉林省', '吉林市']
    """
    _check(text, within)
    text = text.strip(_SEPARATORS)
    day = day_of(on)
    whole = _whole(_split(text, within, day, of_all_times=False))
    # A county may be named with a prefecture that is no more, though another place bears its name: 巢湖市庐江县.
    return whole or (_whole(_split(text, within, day, of_all_times=True)) if day is None else ())


def split_place(
    text: str, within: Place | None = None, on: dt.date | str | None = None
) -> tuple[tuple[Place, str], ...]:
    """Divide a name into a place at its head and the rest, in all ways, the longest head first; () if there is none.

    >>> [(place.name, rest) for place, rest in rp.registry.split_place("天津市容委")]
    [('天津市', '容委'), ('天津市', '市容委')]
    """
    _check(text, within)
    return _split(text, within, day_of(on), of_all_times=False)


def _check(text: object, within: object) -> None:
    expect("text", text, str, "the name of a place")
    expect("within", within, (Place, type(None)), "a Place; rp.registry.place gives that of a name")


def _whole(cuts: tuple[tuple[Place, str], ...]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(found for found, rest in cuts if not rest))


def _split(text: str, within: Place | None, on: dt.date | None, *, of_all_times: bool) -> tuple[tuple[Place, str], ...]:
    cuts = dict.fromkeys(_cuts(_Asked(text, on, of_all_times), 0, within, _LONGEST_PATH))
    return tuple((found, text[end:]) for found, end in sorted(cuts, key=lambda cut: -cut[1]))


class _Asked(NamedTuple):
    """A text, the day of which places are meant, and whether paths may begin with one of another time."""

    text: str
    on: dt.date | None
    of_all_times: bool


def _cuts(asked: _Asked, start: int, within: Place | None, depth: int) -> Iterator[tuple[Place, int]]:
    """Yield the places named at an index and where their names end, those at the end of paths too."""
    table, text = current().gazetteer, asked.text
    for size in range(min(table.longest_name, len(text) - start), _SHORTEST_NAME - 1, -1):
        numbers = table.by_name.get(text[start : start + size])
        if numbers is None:
            continue
        end = start + size
        named = [place_of(table.rows[number]) for number in numbers]
        inside = [one for one in named if within is None or is_within(one, within)]
        there = _of_the_time(inside, asked.on)
        yield from ((found, end) for found in there)
        for found in inside if asked.of_all_times else there:
            if depth > 1 and end < len(text) and found.level in {"province", "prefecture"}:
                after = end + (text[end] in _SEPARATORS)
                below = _cuts(asked, after, found, depth - 1)
                yield from (cut for cut in below if cut[0] != found)


def is_within(one: Place, other: Place) -> bool:
    """Tell whether a place is another or lies in it, under whatever name that went with the same code."""
    above: Place | None = one
    while above is not None:
        if above == other or (above.code and above.code == other.code):
            return True
        above = above.parent
    return False


def _of_the_time(found: Iterable[Place], on: dt.date | None) -> list[Place]:
    """Return the places of a day; without one, those of today, or if there are none, those that ended last."""
    if on is not None:
        return [one for one in found if one.exists(on)]
    known = list(found)
    today = [one for one in known if not one.valid_to]
    return today or [one for one in known if not set(one.successors()) & set(known)]


def _by_name(text: str, found: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(one for one in found if text.endswith(one.name))


def _provinces(found: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(one for one in found if one.level == "province")


def _last(found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the last of one place that was there more than once, under one path."""
    return (max(found, key=lambda one: one.valid_to),) if len({one.path for one in found}) == 1 else ()


def _outermost(found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places that all others lie in."""
    return tuple(one for one in found if all(is_within(other, one) for other in found))
