"""The command revival-policy: one notice at a time, shown, asked or turned into data.

`arguments` says what can be asked, a module for each subcommand answers, `drawing` sets answers for people to look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or those of the process, and return its exit code.

    Answers go to standard output, all else to standard error. No error leaves as an exception that this library or
    the system raises on purpose; each is one line. See ExitCode for what the codes mean.
    """
    try:
        # Imported here, so that Ctrl-C ends without a traceback while it is.
        from revival_policy.cli.running import run  # noqa: PLC0415 - see above

        return run(arguments)
    except KeyboardInterrupt:
        return 128 + 2  # ExitCode.INTERRUPTED, which may not be imported yet
