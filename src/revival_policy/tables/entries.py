"""What tables are made of: notices with their keys, or measures without a notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

import attrs

from revival_policy.errors import expect_all
from revival_policy.model.keys import keys_of
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.notations.matches import Span

#: The columns of a table, each with its values in the order of the rows.
Columns = dict[str, "Sequence[object]"]


@attrs.frozen
class Numbered(Sequence[str]):
    """Texts of which few are different, each as its number among those: Arrow takes numbers faster than texts."""

    texts: tuple[str, ...]
    numbers: list[int]

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        """Return the text at a place (from 0), or those of a slice."""
        if isinstance(index, slice):
            return [self.texts[number] for number in self.numbers[index]]
        return self.texts[self.numbers[index]]

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self.numbers)


@attrs.frozen
class Lists(Sequence[list[str]]):
    """A column of lists of texts, laid end to end as Arrow lays them: a hundred thousand lists cost more to make.

    The list at place n is `values[offsets[n]:offsets[n + 1]]`.
    """

    values: list[str] | Numbered
    offsets: list[int]

    @overload
    def __getitem__(self, index: int) -> list[str]: ...

    @overload
    def __getitem__(self, index: slice) -> list[list[str]]: ...

    def __getitem__(self, index: int | slice) -> list[str] | list[list[str]]:
        """Return the list at a place (from 0), or those of a slice."""
        if isinstance(index, slice):
            return [self[position] for position in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        position = index % len(self)
        return self.values[self.offsets[position] : self.offsets[position + 1]]

    def __len__(self) -> int:
        """Return how many lists there are."""
        return len(self.offsets) - 1


class Entry(NamedTuple):
    """A notice and its key, or measures of which no notice is known."""

    key: str | None
    notice: Notice | None
    measures: Measures


def entries_of(source: Notice | Measures | Iterable[Notice], keys: Iterable[str] | None = None) -> tuple[Entry, ...]:
    """Return what rows are made for; ValueError for keys that are not as many as the notices, or not all different."""
    if isinstance(source, Measures):
        return (Entry(None, None, source),)
    one = (source,) if isinstance(source, Notice) else source
    notices = expect_all("source", one, Notice, "a notice, notices or measures")
    given = keys_of(notices) if keys is None else expect_all("keys", keys, str, "a key for each notice")
    if len(given) != len(notices) or len(set(given)) != len(given):
        msg = f"expected a key of its own for each of {len(notices)} notices, not {len(given)} keys"
        raise ValueError(msg)
    return tuple(Entry(key, notice, notice.measures) for key, notice in zip(given, notices, strict=True))


def ends(spans: Sequence[Span | None], prefix: str = "span_") -> Columns:
    """Return spans as the two columns of a table."""
    return {
        f"{prefix}start": [None if span is None else span.start for span in spans],
        f"{prefix}end": [None if span is None else span.end for span in spans],
    }
