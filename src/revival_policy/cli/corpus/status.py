"""revival-policy corpus status: what an archive holds, and who builds it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.cli.corpus.answers import write_status
from revival_policy.cli.corpus.arguments import add_archive
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.widths import width_of
from revival_policy.corpus.library import library
from revival_policy.corpus.status import status_of
from revival_policy.errors import ArchiveError
from revival_policy.languages import said, say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.corpus.status import Status

#: Of the names before what is said of them.
_WIDTH = 16


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_archive(parser)
    parser.add_argument("--json", action="store_true", help=say("write JSON"))


def run(asked: Arguments) -> int:
    """Write the status; of an archive that is being built for the first time too."""
    status = status_of(asked.archive)
    if not status.rows and status.builder is None and not status.unfinished:
        raise ArchiveError(str(asked.archive), "there is no archive in this folder")
    if asked.json:
        write_status(status)
    else:
        sys.stdout.writelines(f"{name}{' ' * (_WIDTH - width_of(name))} {words}\n" for name, words in _lines(status))
    return ExitCode.SUCCESS if status.documents else ExitCode.NOTHING


def _lines(status: Status) -> list[tuple[str, str]]:
    lines = [(say(name, context="head"), f"{count:,}") for name, count in status.rows.items() if name != "sources"]
    lines.append((say("size"), f"{status.size / 1e6:,.1f} MB"))
    lines += [(say("read by"), f"{version}: {count:,}") for version, count in status.libraries.items()]
    if status.rows and set(status.libraries) != {library()}:
        lines.append(("", say("this is {version}: a build reads those of other versions again", version=library())))
    lines += [
        (say("left alone"), f"{ending or say('without ending')}: {count:,}") for ending, count in status.skipped.items()
    ]
    if status.builder is not None:
        lines.append((say("being built"), say("by {builder}", builder=said(str(status.builder)))))
    elif status.unfinished:
        lines.append((say("unfinished"), say("a build was ended before its time; the next goes on from there")))
    return lines
