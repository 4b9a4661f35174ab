"""Which places the beginning of a name means, in a notice of some place: 省, 市, 县, or a place by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.registry import body_names
from revival_policy.registry.current import current
from revival_policy.registry.periods import is_surely_valid, may_be_valid
from revival_policy.registry.place_reading import is_within
from revival_policy.registry.places import place_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from revival_policy.registry.places import Place

#: A word for a kind of place, and how the names of places of this kind end.
_KIND_WORDS = {
    "自治区": ("自治区",),
    "省": ("省",),
    "市": ("市",),
    "自治州": ("自治州",),
    "自治县": ("自治县",),
    "自治旗": ("自治旗",),
    "州": ("州",),
    "盟": ("盟",),
    "地": ("地区",),
    "地区": ("地区",),
    "县": ("县",),
    "旗": ("旗",),
    "区": ("区",),
}


class Situated(NamedTuple):
    """A place that the beginning of a name can mean, the rest of the name, and how near the meaning lies."""

    place: Place
    rest: str
    nearness: int


#: By its full name; without 省, 市, 县; by a word for its kind, less one for each step up; unnamed, likewise.
_BY_NAME, _BY_SHORT_NAME, _BY_KIND, _UNNAMED = 30, 20, 10, -10
#: A place below the notice's own, meant by its kind alone (市财政局 in a notice of a province): one of several.
_BELOW = 0


def place_at(path: str, on: dt.date | None) -> Place | None:
    """Return the place of a full path or name (湖南省株洲市攸县, 攸县), None where it is not one or several."""
    found = {situated.place for situated in by_name(path.replace("/", ""), None, on) if not situated.rest}
    return found.pop() if len(found) == 1 else None


def situate(text: str, context: Place | None, on: dt.date | None) -> Iterator[Situated]:
    """Yield the places that the beginning of a name can mean, in a notice of a place and of a day."""
    if context is not None:
        for steps, place in enumerate(body_names.chain(context)):
            yield Situated(place, text, _UNNAMED - steps)
    for word, endings in _KIND_WORDS.items():
        if text.startswith(word):
            for place, nearness in _of_kind(endings, context, on):
                yield Situated(place, text[len(word) :], nearness)
    yield from by_name(text, context, on)


def is_of_the_own_place(text: str, situated: Situated, context: Place | None) -> bool:
    """Tell whether a name is one that the notice's own place goes by, and not the place above that was found for it.

    市外办 in a notice of 昆山市 is that of 昆山市, and so is 外办; of 苏州市 it would be in a notice of a county.
    """
    place = situated.place
    by_name = situated.nearness > _BY_KIND
    if context is None or by_name or place == context or place not in body_names.chain(context):
        return False
    kinds = [endings for word, endings in _KIND_WORDS.items() if text.startswith(word)]
    return not kinds or any(context.name.endswith(one) and place.name.endswith(one) for one in kinds)


def by_name(text: str, context: Place | None, on: dt.date | None) -> Iterator[Situated]:
    """Yield the places whose names, or the names of which one within the other, a text begins with."""
    for size, nearness, known in _known_at_head(text, on):
        for place in _nearest(known, context, text[:size]):
            outside = context is not None and place not in body_names.chain(context)
            yield Situated(place, text[size:], nearness - outside)
            yield from _within(place, text[size:], on)


def is_name(text: str) -> bool:
    """Tell whether a text is the name of a place, with or without the word for its kind."""
    return text in current().gazetteer.by_name


def _within(place: Place, text: str, on: dt.date | None) -> Iterator[Situated]:
    """Yield the places inside another whose names a text begins with."""
    if not text or place.level == "county":
        return
    for size, nearness, known in _known_at_head(text, on):
        for inner in known:
            if place in body_names.chain(inner)[1:]:
                yield Situated(inner, text[size:], nearness)
                yield from _within(inner, text[size:], on)


def _known_at_head(text: str, on: dt.date | None) -> Iterator[tuple[int, int, list[Place]]]:
    """Yield how much of a text is the name of places, how sure that is, and the places; the longest name first."""
    for size in range(min(len(text), current().gazetteer.longest_name), 1, -1):
        name = text[:size]
        named = _of_all_times(name)
        if name.endswith("地"):  # 喀什地委 is the committee of 喀什地区
            named += _of_all_times(f"{name}区")
        whole = [place for place in named if _is_whole(name, place)]
        short = [place for place in named if not _is_whole(name, place)]
        for nearness, places in ((_BY_NAME, whole), (_BY_SHORT_NAME, short)):
            known = existing(places, on)
            if known:
                yield size, nearness, known


def _is_whole(name: str, place: Place) -> bool:
    """Tell whether a name of a place says its kind: 延边朝鲜族自治州, 延边州, 喀什地(委), but not 延边."""
    return name == place.name or name.endswith(("州", "县", "旗", "地"))


def _of_kind(endings: tuple[str, ...], context: Place | None, on: dt.date | None) -> Iterator[tuple[Place, int]]:
    """Yield the places of a kind: the notice's own and those above it, or else those directly below."""
    above = body_names.chain(context) if context is not None else ()
    own = [(place, _BY_KIND - steps) for steps, place in enumerate(above) if place.name.endswith(endings)]
    if "区" in endings:
        own = [(place, nearness) for place, nearness in own if place is context or place.level == "county"]
    yield from own
    if not own and context is not None:
        yield from ((place, _BELOW) for place in context.children(on) if place.name.endswith(endings))


def existing(places: Sequence[Place], on: dt.date | None) -> list[Place]:
    """Return the places that existed on a day; without one, those that still do, or else all that ever did."""
    if on is None:
        return [place for place in places if not place.valid_to] or list(places)
    sure = [place for place in places if is_surely_valid(place.valid_from, place.valid_to, on)]
    return sure or [place for place in places if may_be_valid(place.valid_from, place.valid_to, on)]


def _nearest(places: list[Place], context: Place | None, name: str) -> list[Place]:
    """Return, of the places of each level, those nearest to a notice's own: above, below, in its province, any."""
    if context is None:
        return places
    return [
        place
        for level in sorted({place.level for place in places})
        for place in _nearest_of_level([place for place in places if place.level == level], context, name)
    ]


def _nearest_of_level(places: list[Place], context: Place, name: str) -> list[Place]:
    """Return the nearest places of one level; a county far from the notice's own place is named with its province.

    Where the notice's place had one of this name at another time, that is meant, and none of its namesakes: 东山区 in
    a notice of 广州市 of 2008 is not that of 鹤岗市.
    """
    above = body_names.chain(context)
    for near in (
        [place for place in places if place in above],
        [place for place in places if is_within(place, context)],
    ):
        if near:
            return near
    if any(is_within(one, context) for one in _of_all_times(name)):
        return []
    county = places[0].level == "county"
    near = [place for place in places if is_within(place, above[-1])]
    return near or ([] if county else places)


def _of_all_times(name: str) -> list[Place]:
    table = current().gazetteer
    return [place_of(table.rows[number]) for number in table.by_name.get(name, ())]
