"""What a caller of `read` wishes of readers: it reaches them through those that make one kind of file of another."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Generator

_TRACKED = ("final", "original")


@attrs.frozen
class Wishes:
    """How changes that are tracked are taken, and who recognizes the characters of pages without text."""

    tracked: Literal["final", "original"] = attrs.field(default="final", validator=attrs.validators.in_(_TRACKED))
    ocr: Callable[[bytes], str] | None = None


_NONE = Wishes()
_WISHES: ContextVar[Wishes] = ContextVar("wishes", default=_NONE)


def wishes() -> Wishes:
    """Return what the caller of `read` wishes."""
    return _WISHES.get()


@contextmanager
def wishing(wished: Wishes) -> Generator[None]:
    """Have readers do as is wished."""
    token = _WISHES.set(wished)
    try:
        yield
    finally:
        _WISHES.reset(token)
