"""How a public name goes: it works on for a while, and says what is in its place."""

from __future__ import annotations

import functools
import warnings
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def deprecated(since: str, instead: str) -> Callable[[Callable[Given, Returned]], Callable[Given, Returned]]:
    """Return a decorator for a public function that goes: each call warns, at the place that called.

    `since` is the version that warns first, `instead` what to write. The function goes two minor versions later.

    >>> import warnings
    >>> @deprecated("1.1", "rp.parse")
    ... def read_text(text: str) -> str:
    ...     return text
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     _ = read_text("植树")
    >>> print(caught[0].message)
    read_text is deprecated since 1.1: use rp.parse
    """

    def decorate(function: Callable[Given, Returned]) -> Callable[Given, Returned]:
        @functools.wraps(function)
        def warning(*given: Given.args, **named: Given.kwargs) -> Returned:
            message = f"{function.__name__} is deprecated since {since}: use {instead}"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*given, **named)

        return warning

    return decorate
