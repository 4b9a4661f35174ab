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
from revival_policy.checking.layout import layout_doubts
from revival_policy.cli.each import for_each
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import STANDARD_INPUT, Inputs, read_input
from revival_policy.cli.options import add_files, add_quiet
from revival_policy.cli.outputs import write_json
from revival_policy.cli.sarif import Checked, sarif
from revival_policy.errors import FileError
from revival_policy.files.read import bytes_of
from revival_policy.languages import said, say
from revival_policy.model.diagnostics import Level
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.diagnostics import Diagnostic
    from revival_policy.model.notice import Notice

#: What GitHub calls the levels in its workflow commands.
_GITHUB_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_quiet(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help=say(
            "path:line:column code message, JSON, annotations of GitHub workflows, or SARIF 2.1.0 (default: text)"
        ),
    )
    parser.add_argument(
        "--json", action="store_const", const="json", dest="format", help=say("the same as --format json")
    )
    mend = parser.add_mutually_exclusive_group()
    mend.add_argument("--fix", action="store_true", help=say("mend what has one right form, in the file itself"))
    mend.add_argument("--diff", action="store_true", help=say("write what --fix would change, and change nothing"))


def run(asked: Arguments) -> int:
    """Write a line for each diagnostic, path:line:column first, as compilers do; exit 1 where one is an error.

    With --diff, write what --fix would change instead; with --fix, change it, and write what is left.
    """
    checked: list[Checked] = []

    def written(file: str, notice: Notice) -> ExitCode:
        if asked.diff:
            sys.stdout.writelines(_diff(file, notice.source))
            return ExitCode.SUCCESS
        if asked.fix:
            notice = _fixed(file, notice)
        doubts = _doubts_of(file, notice)
        if asked.format in {"json", "sarif"}:
            checked.append(Checked(file, notice.source, doubts))
        else:
            write = _for_github if asked.format == "github" else _for_people
            sys.stdout.writelines(f"{write(file, doubt)}\n" for doubt in doubts)
        failed = any(doubt.level is Level.ERROR for doubt in doubts)
        return ExitCode.NOTHING if failed else ExitCode.SUCCESS

    code = for_each(Inputs.of(asked.files), written, quiet=asked.quiet)
    if asked.format == "sarif" and not asked.diff:
        write_json(json.dumps(sarif(checked, revival_policy.__version__), ensure_ascii=False, indent=2))
    elif asked.format == "json" and not asked.diff:
        rows = [_as_row(one.file, doubt) for one in checked for doubt in one.doubts]
        write_json(json.dumps(rows, ensure_ascii=False, indent=2))
    return code


def _doubts_of(file: str, notice: Notice) -> list[Diagnostic]:
    """Return what is doubtful in a text, and in the layout of a DOCX file that is named by its path."""
    found = [*check(notice)]
    if file != STANDARD_INPUT and notice.file is not None and notice.file.kind is FileKind.DOCX:
        found += layout_doubts(notice, file, bytes_of(file))
    return sorted(found, key=lambda doubt: doubt.span)


def _diff(file: str, source: str) -> Iterable[str]:
    """Return the change as diff and patch know it."""
    lines = difflib.unified_diff(
        source.splitlines(keepends=True), mended(source).splitlines(keepends=True), f"a/{file}", f"b/{file}"
    )
    # A last line without an end would run into the next one.
    return (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _fixed(file: str, notice: Notice) -> Notice:
    """Write the mended text over a text file, and return its notice; other files would lose their layout."""
    path = Path(file)
    if not path.is_file() or path.read_bytes() != notice.source.encode("utf-8", "surrogatepass"):
        raise FileError(file, "only files of text in UTF-8 are mended in their place; --diff shows what would change")
    right = mended(notice.source)
    if right == notice.source:
        return notice
    path.write_bytes(right.encode("utf-8", "surrogatepass"))
    return read_input(file)


def _for_people(file: str, doubt: Diagnostic) -> str:
    return f"{file}:{doubt.line}:{doubt.column} {doubt.code} {said(doubt.message)}"


def _for_github(file: str, doubt: Diagnostic) -> str:
    """Return the workflow command that makes an annotation; its own marks within values are escaped."""
    level = _GITHUB_LEVELS[doubt.level]
    where = f"file={_escaped(file, ',:')},line={doubt.line},col={doubt.column},title={doubt.code}"
    return f"::{level} {where}::{_escaped(said(doubt.message))}"


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
