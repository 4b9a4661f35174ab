"""Which library reads: its version, and what of it makes a reading."""

from __future__ import annotations

import functools
import hashlib
from importlib import metadata, resources
from typing import TYPE_CHECKING

from revival_policy.registry.current import current

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

#: The rooms on which it does not depend what is read of a document.
_NO_PART = {"cli", "corpus", "datasets", "mcp", "plots", "query", "rendering", "strategies", "__pycache__"}


def library() -> str:
    """Return the version of this library, with a mark of the code, words and registry that it reads with (版本).

    Two that differ may read a document differently, so what one has read another reads again. Bodies that a user adds
    to the registry make another mark.
    """
    registry = current()
    own = registry.own_bodies or registry.own_places
    return f"{_library()}.{_mark(repr(registry).encode())}" if own else _library()


def linking() -> str:
    """Return the mark of what says which documents are one work and what citations mean, as `library` does."""
    return f"{library()}.{_linking()}"


@functools.cache
def _linking() -> str:
    code = (content for _, content in sorted(_files(resources.files("revival_policy.corpus"))))
    return _mark(b"".join(code))


@functools.cache
def _library() -> str:
    try:
        version = metadata.version("revival-policy")
    except metadata.PackageNotFoundError:
        version = "0"
    together = hashlib.sha256()
    for path, content in sorted(_files(resources.files("revival_policy"))):
        together.update(f"{path}:{len(content)}:".encode())
        together.update(content)
    return f"{version}+{together.hexdigest()[:8]}"


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for inside in folder.iterdir():
        name = f"{above}/{inside.name}"
        if inside.is_dir():
            if inside.name not in _NO_PART:
                yield from _files(inside, name)
        elif name.endswith((".py", ".csv", ".json")):
            yield name, inside.read_bytes()
