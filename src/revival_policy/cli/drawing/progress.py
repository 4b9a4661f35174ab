"""How far long work is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

Item = TypeVar("Item")


def track(items: Sequence[Item], doing: str) -> Iterator[Item]:
    """Yield items, with a bar on standard error meanwhile that is gone at the end."""
    with _bar() as bar:
        yield from bar.track(items, description=doing)


@contextmanager
def meter(doing: str) -> Generator[Callable[[int, int | None], object]]:
    """Give a function that is told how much is done, and of how much where that is known."""
    with _bar() as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
