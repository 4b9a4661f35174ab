"""One builder at a time: a lock that the system takes back from a process that ends, and a note of who holds it."""

from __future__ import annotations

import datetime as dt
import json
import os
import socket
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus import layout
from revival_policy.errors import ArchiveError
from revival_policy.files.extras import needs
from revival_policy.languages import to_say

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


@attrs.frozen
class Builder:
    """Who builds an archive: a process on a host, and since when (UTC)."""

    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        """Return who it is, in words."""
        return to_say(f"process {self.pid} on {self.host} since {self.since}")


@contextmanager
def locked(path: Path) -> Generator[Builder | None]:
    """Hold the lock of an archive; yield the builder before, where it was ended before its time.

    ArchiveError, which says who builds, where another process does. A process that was killed holds no lock any more.
    """
    library = needs("filelock", "filelock", "corpus")
    layout.on_disk(path, lambda: path.mkdir(parents=True, exist_ok=True))
    lock = library.FileLock(path / layout.LOCK, timeout=0)
    try:
        lock.acquire()
    except library.Timeout:
        raise ArchiveError(str(path), f"{_noted(path) or to_say('another process')} builds it") from None
    except OSError as error:
        raise ArchiveError(str(path), error.strerror or str(error)) from error
    try:
        before = _noted(path)
        now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
        own = Builder(socket.gethostname(), os.getpid(), now)
        layout.write_text(json.dumps(attrs.asdict(own)) + "\n", path / layout.BUILDER)
        try:
            yield before
        finally:
            (path / layout.BUILDER).unlink(missing_ok=True)
    finally:
        lock.release()


def builder_of(path: Path) -> Builder | None:
    """Return who builds an archive at the moment, None where nobody does."""
    noted = _noted(path)
    if noted is None or not (path / layout.LOCK).exists():
        return None
    library = needs("filelock", "filelock", "corpus")
    lock = library.FileLock(path / layout.LOCK, timeout=0)
    try:
        lock.acquire()
    except library.Timeout:
        return noted
    except OSError:  # a folder that may be read and not written
        return noted
    lock.release()
    return None


def _noted(path: Path) -> Builder | None:
    with suppress(OSError, ValueError, TypeError):
        return Builder(**json.loads((path / layout.BUILDER).read_text(encoding="utf-8")))
    return None
