"""FILE on the command line: a path, `-` for standard input, or the name of a data set."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.datasets import load, names
from revival_policy.errors import FileError
from revival_policy.files.limits import LARGEST_FILE
from revival_policy.files.read import read

if TYPE_CHECKING:
    from revival_policy.model.notice import Notice

#: The FILE that means standard input.
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"


def read_input(file: str) -> Notice:
    """Return the notice that FILE names; a path that exists wins over a data set of the same name.

    Standard input is taken as the bytes of a file of any kind, whatever the locale says. FileError where there is
    nothing to read.
    """
    if file == STANDARD_INPUT:
        try:
            return read(sys.stdin.buffer.read(LARGEST_FILE + 1))
        except FileError as error:
            raise FileError(STANDARD_INPUT_NAME, error.reason) from error
    if file in names() and not Path(file).exists():
        return load(file)
    try:
        return read(file)
    except FileError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            reason = f"no such file, and no data set of this name; there are: {', '.join(names())}"
            raise FileError(file, reason) from error
        raise
