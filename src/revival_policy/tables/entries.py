"""What tables are made of: notices with their keys, or measures without a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.model.keys import keys_of
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.notations.matches import Span

#: The columns of a table, each with its values in the order of the rows.
Columns = dict[str, "Sequence[object]"]


class Entry(NamedTuple):
    """A notice and its key, or measures of which no notice is known."""

    key: str | None
    notice: Notice | None
    measures: Measures


def entries_of(source: Notice | Measures | Iterable[Notice], keys: Iterable[str] | None = None) -> tuple[Entry, ...]:
    """Return what rows are made for; ValueError for keys that are not as many as the notices, or not all different."""
    if isinstance(source, Measures):
        return (Entry(None, None, source),)
    notices = (source,) if isinstance(source, Notice) else tuple(source)
    given = keys_of(notices) if keys is None else list(keys)
    if len(given) != len(notices) or len(set(given)) != len(given):
        msg = f"expected a key of its own for each of {len(notices)} notices, not {len(given)} keys"
        raise ValueError(msg)
    return tuple(Entry(key, notice, notice.measures) for key, notice in zip(given, notices, strict=True))


def ends(spans: Sequence[Span | None], prefix: str = "") -> Columns:
    """Return spans as the two columns of a table."""
    return {
        f"{prefix}start": [None if span is None else span.start for span in spans],
        f"{prefix}end": [None if span is None else span.end for span in spans],
    }
