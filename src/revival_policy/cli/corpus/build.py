"""revival-policy corpus build: read many files into an archive, or bring one up to date."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.cli.corpus.answers import write_status
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, complain_of_others, metered
from revival_policy.corpus.building import build
from revival_policy.languages import said, say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.corpus.archive import Archive

#: Failures that are named; the others are in the archive.
_NAMED = 5


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help=say("a file, a folder, a pattern, or a Parquet, CSV or JSONL file with a column of texts"),
    )
    parser.add_argument("-o", "--archive", metavar="ARCHIVE", type=Path, required=True, help=say("the folder to build"))
    parser.add_argument(
        "-j",
        "--jobs",
        metavar="N",
        type=int,
        default=0,
        help=say("processes that read at once (default: all processors)"),
    )
    parser.add_argument("-q", "--quiet", action="store_true", help=say("say nothing of what came of it"))
    parser.add_argument("--json", action="store_true", help=say("write the status of the archive as JSON"))


def run(asked: Arguments) -> int:
    """Build, and say what came of it; exit 1 where no document could be read."""
    began = time.monotonic()
    try:
        with metered(say("reading")) as progress:
            archive = build(asked.sources, asked.archive, workers=asked.jobs, progress=progress)
    except KeyboardInterrupt:
        complain(say("interrupted; the archive is as it was, and the next build goes on from here"))
        raise
    status = archive.status()
    if asked.json:
        write_status(status)
    elif not asked.quiet:
        _report_failures(archive, status.failures)
        complain(
            say(
                "{documents:,} documents, {measures:,} measures, {failures:,} failures in {archive}"
                " after {seconds:.0f} s",
                documents=status.documents,
                measures=status.rows.get("measures", 0),
                failures=status.failures,
                archive=archive.path,
                seconds=time.monotonic() - began,
            )
        )
        complain_of_others(status.skipped)
    return ExitCode.SUCCESS if status.documents else ExitCode.NOTHING


def _report_failures(archive: Archive, number: int) -> None:
    for source, message in archive.sql(
        f"select coalesce(source, document), message from failures order by document limit {_NAMED}"  # noqa: S608 - a number
    ).fetchall():
        complain(f"{source}: {said(message)}")
    if number > _NAMED:
        query = f"revival-policy corpus query {archive.path} 'from failures'"
        complain(say("and {count:,} more: {query}", count=number - _NAMED, query=query))
    sys.stderr.flush()
