"""revival-policy check: what is doubtful in a text, and where its form breaks the standard."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.checking.checks import check
from revival_policy.checking.layout import check_layout
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import STANDARD_INPUT, read_input
from revival_policy.cli.options import add_file
from revival_policy.cli.outputs import write_json
from revival_policy.languages import said, say
from revival_policy.model.diagnostics import Level
from revival_policy.model.file_map import FileKind

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.diagnostics import Diagnostic

#: What GitHub calls the levels in its workflow commands.
_GITHUB_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_file(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help=say("path:line:column code message, JSON, or annotations of GitHub workflows (default: text)"),
    )
    parser.add_argument(
        "--json", action="store_const", const="json", dest="format", help=say("the same as --format json")
    )


def run(asked: Arguments) -> int:
    """Write a line for each diagnostic, path:line:column first, as compilers do; exit 1 where one is an error."""
    doubts = _doubts_of(asked.file)
    if asked.format == "json":
        write_json(json.dumps([_as_row(asked.file, doubt) for doubt in doubts], ensure_ascii=False, indent=2))
    else:
        write = _for_github if asked.format == "github" else _for_people
        sys.stdout.writelines(f"{write(asked.file, doubt)}\n" for doubt in doubts)
    failed = any(doubt.level is Level.ERROR for doubt in doubts)
    return ExitCode.NOTHING if failed else ExitCode.SUCCESS


def _doubts_of(file: str) -> list[Diagnostic]:
    """Return what is doubtful in a text, and in the layout of a DOCX file that is named by its path."""
    notice = read_input(file)
    found = [*check(notice)]
    if file != STANDARD_INPUT and notice.file is not None and notice.file.kind is FileKind.DOCX:
        found += check_layout(file)
    return sorted(found, key=lambda doubt: doubt.span)


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
