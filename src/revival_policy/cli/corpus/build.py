"""revival-policy corpus build: read many files into an archive, or bring one up to date."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, metered, write_json
from revival_policy.corpus.building import build

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.corpus.archive import Archive

#: Failures that are named; the others stand in the archive.
_NAMED = 5


def run(asked: Arguments) -> int:
    """Build, and say what came of it; exit 1 where no document could be read."""
    began = time.monotonic()
    try:
        with metered("reading") as progress:
            archive = build(asked.sources, asked.archive, workers=asked.jobs, progress=progress)
    except KeyboardInterrupt:
        complain("interrupted; the archive is as it was, and the next build goes on from here")
        raise
    status = archive.status()
    if asked.json:
        write_json_of(archive)
    elif not asked.quiet:
        _report_failures(archive, status.failures)
        skipped = ", ".join(f"{count} {ending or 'without ending'}" for ending, count in status.skipped.items())
        words = (
            f"{status.documents:,} documents, {status.rows.get('measures', 0):,} measures, {status.failures:,} failures"
        )
        left = f"; other files left alone: {skipped}" if skipped else ""
        complain(f"{words} in {archive.path} after {time.monotonic() - began:.0f} s{left}")
    return ExitCode.SUCCESS if status.documents else ExitCode.NOTHING


def write_json_of(archive: Archive) -> None:
    """Write the status of an archive as JSON."""
    import json  # noqa: PLC0415 - where it is asked for

    write_json(json.dumps(archive.status().as_dict(), ensure_ascii=False))


def _report_failures(archive: Archive, number: int) -> None:
    for source, message in archive.sql(
        f"select coalesce(source, document), message from failures order by document limit {_NAMED}"  # noqa: S608 - a number
    ).fetchall():
        complain(f"{source}: {message}")
    if number > _NAMED:
        complain(f"and {number - _NAMED:,} more: revival-policy corpus query {archive.path} 'from failures'")
    sys.stderr.flush()
