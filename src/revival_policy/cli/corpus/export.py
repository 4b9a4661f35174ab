"""revival-policy corpus export: tables of an archive as a file for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.corpus.arguments import add_archive
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.options import add_receipt, add_to
from revival_policy.cli.outputs import complain, write_receipt
from revival_policy.corpus.archive import open_archive
from revival_policy.corpus.exporting import ENDINGS
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_archive(parser)
    add_to(parser, ENDINGS, required=True)
    parser.add_argument(
        "--table",
        dest="tables",
        metavar="NAME",
        action="append",
        default=[],
        help=say("a table; may be given again"),
    )
    add_receipt(parser)


def run(asked: Arguments) -> int:
    """Write the file, and say what is in it."""
    if asked.to is not None:
        names = open_archive(asked.archive).export(asked.to, asked.tables)
        if asked.json:
            write_receipt(str(asked.archive), asked.to)
        else:
            complain(f"{asked.to}: {', '.join(names)}")
    return ExitCode.SUCCESS
