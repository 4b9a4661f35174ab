"""FILE on the command line: a path, `-` for standard input, or the name of a data set."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.cli.outputs import complain, with_progress
from revival_policy.datasets import load, names
from revival_policy.errors import FileError
from revival_policy.files.limits import LARGEST_FILE
from revival_policy.files.read import read
from revival_policy.languages import say, to_say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.model.notice import Notice

#: The FILE that means standard input.
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = to_say("standard input")


def read_inputs(files: Sequence[str]) -> tuple[list[tuple[str, Notice]], bool]:
    """Return the notices that several FILEs name, each with its name, and whether one could not be read.

    A folder stands for the files in it, at any depth, without hidden ones. Where there are several, one that cannot be
    read is reported and the others go on; of one alone the error is raised.
    """
    paths = [path for file in files for path in _in_folder(file)]
    if len(paths) == 1:
        return [(paths[0], read_input(paths[0]))], False
    read: list[tuple[str, Notice]] = []
    for path in with_progress(paths, say("reading")):
        try:
            read.append((path, read_input(path)))
        except FileError as error:  # noqa: PERF203 - reading a file takes a thousand times as long
            complain(say("error: {what}", what=error))
    return read, len(read) < len(paths)


def _in_folder(file: str) -> list[str]:
    folder = Path(file)
    if not folder.is_dir():
        return [file]
    inside = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    found = [str(folder / path) for path in sorted(inside) if not any(part.startswith(".") for part in path.parts)]
    if not found:
        raise FileError(file, "the folder holds no files")
    return found


def read_input(file: str) -> Notice:
    """Return the notice that FILE names; a path that exists wins over a data set of the same name.

    Standard input is taken as the bytes of a file of any kind, whatever the locale says. FileError where there is
    nothing to read.
    """
    if file == STANDARD_INPUT:
        try:
            return read(sys.stdin.buffer.read(LARGEST_FILE + 1))
        except FileError as error:
            raise FileError(say(STANDARD_INPUT_NAME), error.reason) from error
    if file in names() and not Path(file).exists():
        return load(file)
    try:
        return read(file)
    except FileError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            reason = f"no such file, and no data set of this name; there are: {', '.join(names())}"
            raise FileError(file, reason) from error
        raise
