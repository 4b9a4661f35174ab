"""revival-policy report: a notice as a page for browsers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.cli.each import for_each
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import Inputs
from revival_policy.cli.options import add_files, add_language_of_labels, add_quiet, add_receipt, add_to
from revival_policy.cli.outputs import complain, report_errors, write_receipt
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.notice import Notice

#: Endings of the files that are written.
ENDINGS = (".html", ".htm")


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_quiet(parser)
    add_language_of_labels(parser)
    add_to(parser, ENDINGS, required=False, folder=True)
    add_receipt(parser)


def run(asked: Arguments) -> int:
    """Write the page to the path given, else to standard output, where no JSON can be beside it."""
    if asked.json and asked.to is None:
        complain(
            say("error: --json says which file was written: it needs --to PATH (see revival-policy report --help)")
        )
        return ExitCode.USAGE
    inputs = Inputs.of(asked.files)
    folder = asked.to if asked.to is not None and asked.to.suffix.lower() not in ENDINGS else None
    if inputs.several and folder is None:
        complain(say("error: pages of several documents need a folder: --to FOLDER (see revival-policy report --help)"))
        return ExitCode.USAGE
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    taken: set[Path] = set()

    def written(file: str, notice: Notice) -> ExitCode:
        page = notice.to_html(asked.language_of_labels)
        if asked.to is None:
            sys.stdout.write(page)
        else:
            path = asked.to if folder is None else _page_of(file, folder, taken)
            path.write_text(page, encoding="utf-8")
            if asked.json:
                write_receipt(file, path)
        return report_errors(file, notice)

    return for_each(inputs, written, quiet=asked.quiet)


def _page_of(file: str, folder: Path, taken: set[Path]) -> Path:
    """Return where the page of a file goes; of two files of one name the second is called name-2."""
    name = Path(file).name
    path, number = folder / f"{name}.html", 1
    while path in taken:
        number += 1
        path = folder / f"{name}-{number}.html"
    taken.add(path)
    return path
