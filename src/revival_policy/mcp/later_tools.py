"""Tools for what the library offers where it has it: verifying citations."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from revival_policy.rendering.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def later_tools() -> Iterator[Callable[..., object]]:
    """Yield the tools for which the library has the function."""
    verify: Callable[[str], Any] | None = getattr(import_module("revival_policy"), "verify", None)
    if verify is None:
        return

    def verify_citations(text: str) -> list[dict[str, object]]:
        """Say of each citation of a text whether there is such a document, and whether it is in force."""
        return [row for row in map(to_plain, verify(text)) if isinstance(row, dict)]

    yield verify_citations
