"""Where files are written."""

from __future__ import annotations

import os
from pathlib import Path

from revival_policy.errors import FileError, expect


def expect_path(path: object) -> Path:
    """Return the path of a file to write; ArgumentError where it is not one, FileError where its folder is missing."""
    expect("path", path, (str, os.PathLike), "the path of the file to write")
    written = Path(path)  # type: ignore[arg-type]  # seen above  # pyright: ignore[reportArgumentType]
    if not written.absolute().parent.is_dir():
        raise FileError(str(path), "there is no such folder to write it in")
    return written
