"""revival-policy check: what is doubtful in a text, and where its form breaks the standard."""

from __future__ import annotations

import difflib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import revival_policy
from revival_policy.checking.checks import check
from revival_policy.checking.fixes import mended
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.outputs import write_json
from revival_policy.cli.sarif import sarif
from revival_policy.errors import FileError
from revival_policy.model.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.cli.asked import Arguments
    from revival_policy.model.diagnostics import Diagnostic
    from revival_policy.model.notice import Notice

#: What GitHub calls the levels in its workflow commands.
_GITHUB_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def run(asked: Arguments) -> int:
    """Write a line for each diagnostic, path:line:column first, as compilers do; exit 1 where one is an error.

    With --diff, write what --fix would change instead; with --fix, change it, and write what is left.
    """
    notice = read_input(asked.file)
    if asked.diff:
        sys.stdout.writelines(_diff(asked.file, notice.source))
        return ExitCode.SUCCESS
    if asked.fix:
        notice = _fixed(asked.file, notice)
    doubts = check(notice)
    if asked.format == "sarif":
        log = sarif(asked.file, notice.source, doubts, revival_policy.__version__)
        write_json(json.dumps(log, ensure_ascii=False, indent=2))
    elif asked.format == "json":
        write_json(json.dumps([_as_row(asked.file, doubt) for doubt in doubts], ensure_ascii=False, indent=2))
    else:
        write = _for_github if asked.format == "github" else _for_people
        sys.stdout.writelines(f"{write(asked.file, doubt)}\n" for doubt in doubts)
    failed = any(doubt.level is Level.ERROR for doubt in doubts)
    return ExitCode.NOTHING if failed else ExitCode.SUCCESS


def _diff(file: str, source: str) -> Iterable[str]:
    """Return the change as diff and patch know it."""
    lines = difflib.unified_diff(
        source.splitlines(keepends=True), mended(source).splitlines(keepends=True), f"a/{file}", f"b/{file}"
    )
    # A last line without an end would run into the next one.
    return (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _fixed(file: str, notice: Notice) -> Notice:
    """Mend a file of text in its place, and return the notice that it is then; other files would lose their layout."""
    path = Path(file)
    if not path.is_file() or path.read_bytes() != notice.source.encode("utf-8", "surrogatepass"):
        raise FileError(file, "only files of text in UTF-8 are mended in their place; --diff shows what would change")
    right = mended(notice.source)
    if right != notice.source:
        path.write_bytes(right.encode("utf-8", "surrogatepass"))
    return read_input(file)


def _for_people(file: str, doubt: Diagnostic) -> str:
    return f"{file}:{doubt.line}:{doubt.column} {doubt.code} {doubt.message}"


def _for_github(file: str, doubt: Diagnostic) -> str:
    """Return the workflow command that makes an annotation; its own marks within values are escaped."""
    level = _GITHUB_LEVELS[doubt.level]
    where = f"file={_escaped(file, ',:')},line={doubt.line},col={doubt.column},title={doubt.code}"
    return f"::{level} {where}::{_escaped(doubt.message)}"


def _escaped(text: str, marks: str = "") -> str:
    for mark in ("%", "\r", "\n", *marks):
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text


def _as_row(file: str, doubt: Diagnostic) -> dict[str, str | int]:
    return {
        "path": file,
        "line": doubt.line,
        "column": doubt.column,
        "level": str(doubt.level),
        "code": doubt.code,
        "message": doubt.message,
    }
