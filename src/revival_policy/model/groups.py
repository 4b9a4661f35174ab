"""Measures by what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import attrs

from revival_policy.errors import UnknownNameError, expect
from revival_policy.handing_out import Public
from revival_policy.model import asking, display
from revival_policy.model.measure import Measure

if TYPE_CHECKING:
    from revival_policy.model.measures import Measures  # noqa: TC004 - measures make groups


Key = TypeVar("Key", bound=Hashable)

#: What measures can be grouped by without a function.
GroupName = Literal["agency", "body", "who", "role", "level", "place", "cited", "deadline", "section", "notice"]


@attrs.frozen(repr=False)
class Groups(Public, Mapping[Key, "Measures"]):
    """Measures by what they have in common, in the order in which each key is first met.

    A measure that has several keys, as several agencies, is in several groups; one that has none in no group. A
    group is asked for by its key, or by the text that the key writes.

    >>> groups = rp.load("jilin-2016-41").measures.group_by("agency")
    >>> len(groups), len(groups["省财政厅"])
    (60, 21)
    >>> groups.rank(2)
    ((Agency.from_text('省发展改革委'), 50), (Agency.from_text('省财政厅'), 21))
    """

    _groups: tuple[tuple[Key, Measures], ...] = ()

    @cached_property
    def _by_key(self) -> dict[Key, Measures]:
        return dict(self._groups)

    @property
    def counts(self) -> dict[Key, int]:
        """The number of measures in each group."""
        return {key: len(measures) for key, measures in self._groups}

    def rank(self, first: int | None = None) -> tuple[tuple[Key, int], ...]:
        """Return keys and numbers of measures, the largest group first, all or the first so many.

        Groups of one size come in the order in which they were first met.
        """
        expect("first", first, (int, type(None)), "a number, or None for all")
        return tuple(sorted(self.counts.items(), key=lambda pair: -pair[1])[:first])

    def __getitem__(self, key: Key | str) -> Measures:
        """Return the measures of a group; UnknownNameError, a KeyError, if there is none."""
        found = self._key(key)
        if found is None:
            raise UnknownNameError("group", str(key), tuple(map(str, self)))
        return self._by_key[found]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a group of a key, or of the text that it writes."""
        return self._key(key) is not None

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys, in the order in which they were first met."""
        return iter(self._by_key)

    def __len__(self) -> int:
        """Return how many groups there are."""
        return len(self._groups)

    def __repr__(self) -> str:
        """Return how many there are and the ten largest, one a line."""
        return display.groups_as_text(self)

    def _key(self, asked: object) -> Key | None:
        if asked in self._by_key:
            return asked  # pyright: ignore[reportReturnType] - what is in the mapping is a key
        return next((key for key in self._by_key if str(key) == asked), None) if isinstance(asked, str) else None


def gather(keys: Iterable[Iterable[Hashable]]) -> dict[Hashable, list[int]]:
    """Return for each key the places, from 0, of those that have it, in the order in which keys are first met.

    Keys are first told apart by identity: a notice or a section would take long to hash once for each measure.
    """
    same: dict[int, tuple[Hashable, list[int]]] = {}
    for index, found in enumerate(keys):
        for key in found:
            known = same.get(id(key))
            if known is None:
                same[id(key)] = known = (key, [])  # which keeps the key alive, and its identity its own
            known[1].append(index)
    groups: dict[Hashable, list[int]] = {}
    for key, places in same.values():
        groups.setdefault(key, []).extend(places)
    return {key: sorted(places) for key, places in groups.items()}


def keys_by(name: str) -> Callable[[Measure], Iterable[Hashable]]:
    """Return what gives the keys of a measure, each once; QueryError where nothing has this name."""
    if name not in _KEYS:
        asking.refuse("group_by", name, f"one of {', '.join((*_KEYS, *WHERE_IT_IS))}, or a function")
    return _KEYS[name]


#: Keys that not the measure knows but the notice it is in.
WHERE_IT_IS = ("section", "notice")


def _known(values: Iterable[Hashable | None]) -> Iterable[Hashable]:
    return (value for value in values if value is not None)


_KEYS: dict[str, Callable[[Measure], Iterable[Hashable]]] = {
    "agency": lambda measure: dict.fromkeys(measure.agencies),
    "body": lambda measure: dict.fromkeys(_known(agency.official for agency in measure.agencies)),
    "who": lambda measure: dict.fromkeys(agency.who for agency in measure.agencies),
    "role": lambda measure: dict.fromkeys(part.role for part in measure.assignments),
    "level": lambda measure: dict.fromkeys(agency.level for agency in measure.agencies if agency.level),
    "place": lambda measure: dict.fromkeys(_known(agency.place for agency in measure.agencies)),
    "cited": lambda measure: dict.fromkeys(measure.citations),
    "deadline": lambda measure: _known([measure.deadline]),
}
