"""Many files, read one after the other, or by several processes at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, cast, get_args

from revival_policy.corpus.pool import answers, batched
from revival_policy.corpus.reading import Outcome, outcome_of
from revival_policy.corpus.sources import source_of
from revival_policy.errors import ArgumentError, FileError, expect, expect_function
from revival_policy.model.failure import Failure, OnError
from revival_policy.model.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.corpus.sources import Source


def read_many(
    source: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    workers: int = 1,
    on_error: OnError = "collect",
    progress: Callable[[int, int | None], object] | None = None,
) -> Iterator[Notice | Failure]:
    r"""Yield the notice in each of many files (批量读取), in their order; a Failure where one cannot be read.

    `source` is a path, a folder, a pattern such as ``notices/**/*.docx``, or several of these. In folders, at any
    depth, files that hold no documents by their ending (pictures, programs) are left out, hidden ones too. A Parquet,
    CSV or JSONL file with a column of texts holds a document in each row. `context.source` of a notice says where it
    comes from. Notices are made when they are asked for, so that any number of them needs the memory of a few.

    `workers` processes read at once, 0 as many as there are processors. Notices are large to hand over: where it is
    rows that you want, `corpus.build` gains far more by it. `on_error="skip"` leaves out what cannot be read, "raise"
    raises FileError at the first. `progress` is called with the number of documents read and that of all, None where
    it is not known.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "a.txt").write_text("关于植树的通知\n一、种树。(县林业局)", encoding="utf-8")
    ...     _ = pathlib.Path(folder, "b.txt").write_bytes(b"")
    ...     [type(found).__name__ for found in rp.read_many(folder)]
    ['Notice', 'Failure']
    """
    expect("workers", workers, int, "a number of processes")
    if on_error not in get_args(OnError):
        raise ArgumentError("on_error", repr(on_error), f"one of {', '.join(get_args(OnError))}")
    if progress is not None:
        expect_function("progress", progress, "a function of two numbers")
    return _streamed(source_of(source), workers, on_error, progress)


def _streamed(
    source: Source, workers: int, on_error: OnError, progress: Callable[[int, int | None], object] | None
) -> Iterator[Notice | Failure]:
    total = None if progress is None else source.total
    for number, outcome in enumerate(_outcomes(source, workers), 1):
        if progress is not None:
            progress(number, total)
        if outcome.notice is not None:
            yield outcome.notice
        elif on_error == "raise":
            raise FileError(outcome.source or outcome.document, outcome.message or "")
        elif on_error == "collect":
            yield Failure(outcome.source or outcome.document, outcome.error or "", outcome.message or "")


def _outcomes(source: Source, workers: int) -> Iterator[Outcome]:
    if workers == 1:
        yield from map(outcome_of, source)
        return
    for outcomes in answers(batched(source), "notices", workers):
        yield from cast("Sequence[Outcome]", outcomes)
