"""A build from texts to a linked archive: seconds of the clock, documents a second, and the most memory of a process.

Run it with 10,000 and with 100,000 documents to see that memory stays; with `--length 2000` for texts as long as those
of the public archive of this field.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

from benchmarks.at_scale.material import peak, printed, texts

from revival_policy.corpus import build


def main() -> None:
    """Build, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--length", type=int, default=0, help="characters of each text; 0 leaves them as composed")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = texts(Path(folder), asked.documents, asked.length)
        began = read = time.monotonic()

        def told(_done: int, _total: int | None) -> None:
            nonlocal read
            read = time.monotonic()

        archive = build(source, Path(folder, "archive"), workers=asked.workers, progress=told)
        ended = time.monotonic()
        status = archive.status()
    printed(
        what="build",
        documents=status.documents,
        length=asked.length,
        workers=asked.workers,
        citations=status.rows["citations"],
        seconds=ended - began,
        reading=read - began,
        putting_together_and_linking=ended - read,
        documents_a_second=status.documents / (ended - began),
        builder_mb=peak(),
        worker_mb=peak(resource.RUSAGE_CHILDREN),
        archive_mb=status.size / 1e6,
    )


if __name__ == "__main__":
    main()
