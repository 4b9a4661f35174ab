"""The registry in use (机构名录): the tables of the package, and after them the user's own rows, as one value.

A registry does not change: `extend` puts another in its place. What is made of its rows, and what was found out with
them, is kept on the registry itself and goes with it.
"""

from __future__ import annotations

import functools
import os
import threading
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

import attrs

from revival_policy.registry.gazetteer import Gazetteer, Row, packaged_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from revival_policy.registry.listed_bodies import Listed  # noqa: TC004 - made of what asks this module

P = ParamSpec("P")
T = TypeVar("T")


@attrs.frozen(eq=False, slots=False)
class Registry:
    """What is known of places, bodies and codes: the tables of the package, and the user's own rows.

    Its pickle is the user's rows, since every process has the tables; `use` puts it to work there.
    """

    own_bodies: tuple[Listed, ...] = ()
    own_places: tuple[Row, ...] = ()
    memos: dict[object, object] = attrs.field(factory=dict, init=False, repr=False)

    @functools.cached_property
    def gazetteer(self) -> Gazetteer:
        """All places: the package's rows, and after them the user's."""
        return Gazetteer([*packaged_rows(), *self.own_places])

    def with_bodies(self, bodies: tuple[Listed, ...]) -> Registry:
        """Return a registry with these bodies of the user's in the place of those before, and with the same places."""
        other = Registry(bodies, self.own_places)
        if "gazetteer" in self.__dict__:
            other.__dict__["gazetteer"] = self.gazetteer
        return other

    def memo(self, function: Callable[P, T], most: int | None) -> Callable[P, T]:
        """Return a function that remembers its answers as long as this registry is there."""
        made = cast("Callable[P, T]", functools.lru_cache(most)(function))
        return cast("Callable[P, T]", self.memos.setdefault(function, made))

    def __reduce__(self) -> tuple[type[Registry], tuple[object, ...]]:
        """Return what makes the same registry in another process."""
        return Registry, (self.own_bodies, self.own_places)


class _InUse:
    registry = Registry()


_LOCK = threading.Lock()


def current() -> Registry:
    """Return the registry in use, the same for all threads of the process."""
    return _InUse.registry


def use(registry: Registry) -> None:
    """Put a registry in the place of the one in use."""
    with _LOCK:
        _InUse.registry = registry


def change(how: Callable[[Registry], Registry]) -> None:
    """Put what is made of the registry in use in its place, without losing what another thread does meanwhile."""
    with _LOCK:
        _InUse.registry = how(_InUse.registry)


#: Tells this process, and with its number those that it begins, from all others, on whatever machine.
_HERE = os.urandom(8)


def _process() -> tuple[bytes, int]:
    return _HERE, os.getpid()


@attrs.frozen
class Sent:
    """The registry in use when this is made, to be sent to worker processes."""

    registry: Registry = attrs.field(factory=current)
    process: tuple[bytes, int] = attrs.field(factory=_process)

    def arrive(self) -> None:
        """Put it to use, unless this is the process that it comes from, or one that knows the same."""
        here, sent = current(), self.registry
        knows = (here.own_bodies, here.own_places) == (sent.own_bodies, sent.own_places)
        if self.process != _process() and not knows:
            use(sent)


def remembered(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function remember its answers on the registry in use, so many at most; another registry is asked anew."""

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(function)
        def ask(*args: P.args, **named: P.kwargs) -> T:
            memos: dict[object, Callable[P, T]] = _InUse.registry.memos  # type: ignore[assignment]  # each by its key
            memo = memos.get(function)
            if memo is None:
                memo = _InUse.registry.memo(function, most)
            return memo(*args, **named)

        return ask

    return decorate
