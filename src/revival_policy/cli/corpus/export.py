"""revival-policy corpus export: tables of an archive as a file for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, write_receipt
from revival_policy.corpus.archive import open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from revival_policy.cli.asked import Arguments


def run(asked: Arguments) -> int:
    """Write the file, and say what is in it."""
    to: Path = asked.written
    names = open_archive(asked.archive).export(to, asked.tables)
    if asked.json:
        write_receipt(str(asked.archive), to)
    else:
        complain(f"{to}: {', '.join(names)}")
    return ExitCode.SUCCESS
