"""A process that reads documents for another: batches come in by standard input, answers go out by standard output.

Messages are pickles. A batch is answered by the number of each document as it is begun, and by what was made of all;
so the process that waits knows which document takes too long, or ended this process.
"""

from __future__ import annotations

import gc
import os
import pickle
import queue
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO

from revival_policy.corpus.reading import Given, Outcome, outcome_of
from revival_policy.registry.current import Registry, current, use

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def rows(outcomes: Sequence[Outcome]) -> bytes:
    """Return the rows of documents as an Arrow stream: rows travel well, notices do not."""
    from revival_policy.corpus.batches import batch_of  # noqa: PLC0415 - needs pyarrow
    from revival_policy.tables.arrow import pyarrow  # noqa: PLC0415

    batch, sink = batch_of(outcomes), pyarrow().BufferOutputStream()
    with pyarrow().ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def notices(outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Return the notices themselves."""
    return outcomes


#: New objects after which the memory of the worker is looked through for what is no longer needed.
_OBJECTS = 100_000
#: What can be made of documents, by name.
WAYS: dict[str, Callable[[Sequence[Outcome]], object]] = {"rows": rows, "notices": notices}


def begin(way: str) -> tuple[str, Registry]:
    """Return what a worker is given first: what to make of documents, and the registry in use."""
    return way, current()


def serve() -> None:
    """Answer until there is nothing more to read."""
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not come between the answers.
    os.dup2(2, 1)
    come: queue.SimpleQueue[Sequence[Given | Outcome]] = queue.SimpleQueue()
    way, registry = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    use(registry)
    # What is there by now stays; looking through it, and through a batch of notices, again and again takes long.
    gc.freeze()
    gc.set_threshold(_OBJECTS)
    threading.Thread(target=_receive, args=(sys.stdin.buffer, come), daemon=True).start()
    while True:
        outcomes: list[Outcome] = []
        for index, given in enumerate(come.get()):
            _send(answers, index)
            outcomes.append(given if isinstance(given, Outcome) else outcome_of(given))
        _send(answers, WAYS[way](outcomes))


def _receive(stream: BinaryIO, come: queue.SimpleQueue[Sequence[Given | Outcome]]) -> None:
    """Take batches in; when the other process is gone, this one goes too, whatever it does."""
    try:
        while True:
            come.put(pickle.load(stream))  # noqa: S301 - as above
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)


def _send(stream: BinaryIO, answer: object) -> None:
    try:
        pickle.dump(answer, stream, protocol=pickle.HIGHEST_PROTOCOL)
        stream.flush()
    except OSError:
        os._exit(0)
