"""One call of the command, from its arguments to its exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.arguments import read_arguments
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, prepare_output
from revival_policy.cli.speaking import language_of
from revival_policy.errors import PolicyError
from revival_policy.languages import say, set_language

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or those of the process, and return its exit code.

    Answers go to standard output, all else to standard error. No error leaves as an exception that this library or
    the system raises on purpose; each is one line. See ExitCode for what the codes mean.
    """
    prepare_output()
    try:
        set_language(language_of(sys.argv[1:] if arguments is None else arguments))
        asked = read_arguments(arguments)
        code = asked.run(asked)
        sys.stdout.flush()
    except SystemExit as ended:  # how argparse ends after --help, --version and arguments that it refuses
        return ended.code if isinstance(ended.code, int) else ExitCode.SUCCESS
    except BrokenPipeError:
        _discard_output()
        return ExitCode.BROKEN_PIPE
    except PolicyError as error:
        complain(say("error: {what}", what=error))
        return ExitCode.USAGE
    except OSError as error:
        if error.filename is None:  # standard output cannot be written, as on a full disk
            complain(say("error: {what}", what=error.strerror or error))
            _discard_output()
        else:
            complain(say("error: {what}", what=f"{error.filename}: {error.strerror}"))
        return ExitCode.USAGE
    return code


def _discard_output() -> None:
    """Let nothing more reach standard output: Python flushes it once again at its end, and would complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
