"""Pin the signatures of every public name: run after a change of one that was decided on, and read the difference.

    python tools/pin_signatures.py

Writes tests/public_signatures.txt, which a test compares with what there is.
"""

from __future__ import annotations

import functools
import inspect
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import attrs

import revival_policy as rp

if TYPE_CHECKING:
    from collections.abc import Iterator

PINNED = Path(__file__).parents[1] / "tests" / "public_signatures.txt"


def signatures() -> Iterator[str]:
    """Yield a line for each public name: functions, classes, and the methods and properties of classes."""
    for name in rp.__all__:
        value = getattr(rp, name)
        if isinstance(value, ModuleType):
            for inner in value.__all__:
                yield from _of(f"{name}.{inner}", getattr(value, inner))
        else:
            yield from _of(name, value)


def _of(name: str, value: object) -> Iterator[str]:
    if inspect.isfunction(value):
        yield name + str(inspect.signature(value))
        return
    if not inspect.isclass(value):
        yield name
        return
    yield f"class {name}{_made_by(value)}"
    for member, found in _members(value):
        if isinstance(found, (property, functools.cached_property)):
            yield f"{name}.{member}"
        else:
            function = getattr(found, "__func__", found)
            if inspect.isfunction(function):
                yield f"{name}.{member}{inspect.signature(function)}"


def _made_by(kind: type) -> str:
    """Return the fields that make a value, … where one may be left out; other classes by their members."""
    if not attrs.has(kind):
        return ""
    given = inspect.signature(kind).parameters.values()
    return f"({', '.join(one.name if one.default is one.empty else f'{one.name}=…' for one in given)})"


def _members(kind: type) -> list[tuple[str, object]]:
    own = [above for above in kind.__mro__ if above.__module__.startswith("revival_policy")]
    found: dict[str, object] = {}
    for above in reversed(own):
        found |= {name: value for name, value in vars(above).items() if not name.startswith("_")}
    return sorted(found.items())


if __name__ == "__main__":
    PINNED.write_text("\n".join(signatures()) + "\n", encoding="utf-8")
