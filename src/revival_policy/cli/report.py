"""revival-policy report: a notice as a page for browsers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.options import add_file, add_language_of_labels, add_receipt, add_to
from revival_policy.cli.outputs import complain, report_errors, write_receipt
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser

#: Endings of the files that are written.
ENDINGS = (".html", ".htm")


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_file(parser)
    add_language_of_labels(parser)
    add_to(parser, ENDINGS, required=False)
    add_receipt(parser)


def run(asked: Arguments) -> int:
    """Write the page to the path given, else to standard output, where no JSON can stand beside it."""
    if asked.json and asked.to is None:
        complain(
            say("error: --json says which file was written: it needs --to PATH (see revival-policy report --help)")
        )
        return ExitCode.USAGE
    notice = read_input(asked.file)
    page = notice.to_html(asked.language_of_labels)
    if asked.to is None:
        sys.stdout.write(page)
    else:
        asked.to.write_text(page, encoding="utf-8")
        if asked.json:
            write_receipt(asked.file, asked.to)
    return report_errors(asked.file, notice)
