"""A build that is killed at random moments, again and again: the rows at the end beside those of a build left alone."""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.at_scale.material import printed, texts

from revival_policy.corpus import open as open_archive

_CODE = (
    "import sys; from revival_policy.corpus import building, staging; staging.PART = int(sys.argv[3]); "
    "building.build(sys.argv[1], sys.argv[2], workers=1)"
)


def main() -> None:
    """Build and kill, then compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--times", type=int, default=50, help="how often a build is to be killed")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    lot = random.Random(asked.seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        source, alone, path = texts(Path(folder), asked.documents), Path(folder, "alone"), Path(folder, "archive")
        began = time.monotonic()
        _started(source, alone, asked.documents // 10).wait()
        whole = time.monotonic() - began
        wanted = _rows(alone)
        killed = ended = wrong = 0
        while killed < asked.times:
            process = _started(source, path, asked.documents // 10)
            try:
                process.wait(lot.uniform(0, whole))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                killed += 1
                continue
            ended += 1
            wrong += process.returncode != 0
            wrong += _rows(path) != wanted
            shutil.rmtree(path)
        _started(source, path, asked.documents // 10).wait()
        wrong += _rows(path) != wanted
    printed(what="killed", documents=asked.documents, killed=killed, built_to_the_end=ended + 1, other_rows=wrong)
    sys.exit(bool(wrong))


def _started(source: Path, archive: Path, part: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _CODE, str(source), str(archive), str(part)]
    return subprocess.Popen(command)  # noqa: S603 - the code is above


def _rows(path: Path) -> dict[str, list[str]]:
    archive = open_archive(path)
    return {name: sorted(map(repr, archive.table(name).to_pylist())) for name in archive.tables if name != "sources"}


if __name__ == "__main__":
    main()
