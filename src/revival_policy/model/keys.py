"""Keys that tell notices apart, where many are looked at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.model.notice import Notice

#: The key of a notice that has neither number nor title.
UNNAMED = "unnamed"


def keys_of(notices: Iterable[Notice]) -> list[str]:
    """Return a key for each notice: its number, else its title; with #2 and so on where others have the same."""
    names = [str(notice.number) if notice.number else notice.title or UNNAMED for notice in notices]
    taken = set(names)
    keys: list[str] = []
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = times = seen.get(name, 0) + 1
        key = name
        while times > 1 and key in taken:
            key = f"{name}#{times}"
            times += 1
        seen[name] = max(seen[name], times - 1)
        taken.add(key)
        keys.append(key)
    return keys
