"""Processes that read side by side; a document that hangs or ends one of them costs that document only."""

from __future__ import annotations

import json
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, cast

import attrs

from revival_policy.corpus.reading import Given, Outcome, hash_of_given
from revival_policy.corpus.worker import begin
from revival_policy.errors import PolicyError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from typing import IO

#: Seconds that a document may take; the largest that are met take a few.
LIMIT = 60.0
#: Documents of a batch, and characters or bytes of them, where these are known.
_DOCUMENTS, _CHARACTERS = 48, 400_000
#: Batches that are on their way for each worker: one that it reads, one that waits, one whose turn has not come.
_AHEAD = 3
#: The place of a worker that has begun no document of its batch yet.
_NOWHERE = -1
#: Workers in a row that may end before they begin a document; then something is wrong with all.
_MOST_LOST = 3
#: Seconds between looks at the clock.
_LOOK = 0.5
#: What a worker runs. It must see the modules that this process sees, and leave Ctrl-C to it.
_CODE = (
    "import json, signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); sys.path[:] = json.loads(sys.argv[1]); "
    "from revival_policy.corpus.worker import serve; serve()"
)

Batch = list["Given | Outcome"]


def processors() -> int:
    """Return how many processors this process may use."""
    with suppress(AttributeError):  # of Linux alone
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def batched(documents: Iterable[Given]) -> Iterator[Batch]:
    """Yield documents in batches that take a worker about a second."""
    batch: Batch = []
    size = 0
    for given in documents:
        batch.append(given)
        size += len(given.contents) if isinstance(given.contents, (str, bytes)) else 0
        if len(batch) == _DOCUMENTS or size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def answers(batches: Iterable[Batch], way: str, workers: int, limit: float = LIMIT) -> Generator[object]:
    """Yield what workers make of each batch, in the order of the batches; 0 workers are as many as processors."""
    crew = _Crew(way, workers or processors(), limit)
    try:
        yield from crew.answers(iter(batches))
    finally:
        crew.end()


@attrs.define(eq=False)
class _Worker:
    """A process, the batch that it reads by its number, and the document there since when."""

    process: subprocess.Popen[bytes]
    reading: int | None = None
    place: int = _NOWHERE
    since: float = 0.0


@attrs.define
class _Crew:
    way: str
    size: int
    limit: float
    workers: list[_Worker] = attrs.field(factory=list)
    waiting: list[int] = attrs.field(factory=list)
    batches: dict[int, Batch] = attrs.field(factory=dict)
    done: dict[int, object] = attrs.field(factory=dict)
    lost: int = 0
    heard: queue.SimpleQueue[tuple[_Worker, object, float]] = attrs.field(factory=queue.SimpleQueue)

    def answers(self, batches: Iterator[Batch]) -> Iterator[object]:
        taken = given = 0
        while True:
            while taken - given < self.size * _AHEAD and (batch := next(batches, None)) is not None:
                self.batches[taken] = batch
                self.waiting.append(taken)
                taken += 1
            if taken == given:
                return
            self._set_to_work()
            while given not in self.done:
                self._hear()
                self._set_to_work()
            yield self.done.pop(given)
            given += 1

    def end(self) -> None:
        for worker in self.workers:
            _kill(worker.process)
        self.workers.clear()

    def _set_to_work(self) -> None:
        while self.waiting and (worker := self._free()) is not None:
            number = self.waiting.pop(0)
            worker.reading, worker.place, worker.since = number, _NOWHERE, time.monotonic()
            _tell(worker.process, self.batches[number])

    def _free(self) -> _Worker | None:
        idle = next((worker for worker in self.workers if worker.reading is None), None)
        if idle is None and len(self.workers) < self.size:
            idle = _Worker(_started(self.way))
            self.workers.append(idle)
            threading.Thread(target=_listen, args=(idle, self.heard), daemon=True).start()
        return idle

    def _hear(self) -> None:
        """Take the next message in, if one comes; then see whether a document takes too long."""
        with suppress(queue.Empty):
            self._take(*self.heard.get(timeout=_LOOK))
            while True:
                self._take(*self.heard.get_nowait())
        now = time.monotonic()
        for worker in [worker for worker in self.workers if worker.reading is not None]:
            # On a busy machine a process may need longer to start than its caller grants a document.
            limit = max(self.limit, LIMIT) if worker.place == _NOWHERE else self.limit
            if now - worker.since > limit:
                self._give_up(worker, "TimeLimit", f"takes longer than {limit:g} seconds")

    def _take(self, worker: _Worker, answer: object, moment: float) -> None:
        if worker not in self.workers or worker.reading is None:
            return
        if isinstance(answer, _Ended):
            worker.process.wait()
            code = worker.process.returncode
            self._give_up(worker, "Crash", f"ended the process that read it (exit code {code})")
        elif isinstance(answer, int):
            worker.place, worker.since, self.lost = answer, moment, 0
        else:
            self.done[worker.reading] = answer
            del self.batches[worker.reading]
            worker.reading = None

    def _give_up(self, worker: _Worker, error: str, message: str) -> None:
        """End a worker; its batch is read again, but for the document that it was at."""
        number, place = cast("int", worker.reading), worker.place
        _kill(worker.process)
        self.workers.remove(worker)
        if place == _NOWHERE:
            self.lost += 1
            if self.lost > _MOST_LOST:
                reason = f"processes that read do not start: the last one {message}"
                raise PolicyError(reason)
        else:
            batch = self.batches[number]
            refused = cast("Given", batch[place])
            batch[place] = Outcome(refused.document, refused.source, hash_of_given(refused), None, error, message)
        self.waiting.insert(0, number)


class _Ended:
    """Heard from a worker that says no more."""


def _started(way: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _CODE, json.dumps(sys.path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - see above
    _tell(process, begin(way))
    return process


def _tell(process: subprocess.Popen[bytes], message: object) -> None:
    stream = cast("IO[bytes]", process.stdin)
    with suppress(OSError):  # a process that has ended: whoever listens to it will hear that
        pickle.dump(message, stream, protocol=pickle.HIGHEST_PROTOCOL)
        stream.flush()


def _listen(worker: _Worker, heard: queue.SimpleQueue[tuple[_Worker, object, float]]) -> None:
    stream = cast("IO[bytes]", worker.process.stdout)
    while True:
        try:
            answer = pickle.load(stream)  # noqa: S301 - from a process that this one started
        except Exception:  # noqa: BLE001 - a process that ends leaves half a pickle, which can be anything
            heard.put((worker, _Ended(), time.monotonic()))
            return
        heard.put((worker, answer, time.monotonic()))


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
