"""revival-policy corpus status: what an archive holds, and who builds it."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import write_json
from revival_policy.corpus.library import library
from revival_policy.corpus.status import status_of
from revival_policy.errors import ArchiveError

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.corpus.status import Status


def run(asked: Arguments) -> int:
    """Write the status; of an archive that is being built for the first time too."""
    status = status_of(asked.archive)
    if not status.rows and status.builder is None and not status.unfinished:
        raise ArchiveError(str(asked.archive), "there is no archive in this folder")
    if asked.json:
        write_json(json.dumps(status.as_dict(), ensure_ascii=False))
    else:
        sys.stdout.writelines(f"{name:<16} {words}\n" for name, words in _lines(status))
    return ExitCode.SUCCESS if status.documents else ExitCode.NOTHING


def _lines(status: Status) -> list[tuple[str, str]]:
    lines = [(name, f"{count:,}") for name, count in status.rows.items() if name != "sources"]
    lines.append(("size", f"{status.size / 1e6:,.1f} MB"))
    lines += [("read by", f"{version}: {count:,}") for version, count in status.libraries.items()]
    if status.rows and set(status.libraries) != {library()}:
        lines.append(("", f"this is {library()}: a build reads those of other versions again"))
    lines += [("left alone", f"{ending or 'without ending'}: {count:,}") for ending, count in status.skipped.items()]
    if status.builder is not None:
        lines.append(("being built", f"by {status.builder}"))
    elif status.unfinished:
        lines.append(("unfinished", "a build was ended before its time; the next goes on from there"))
    return lines
