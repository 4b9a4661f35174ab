"""Arguments that several commands on archives share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from revival_policy.cli.options import add_output, add_to
from revival_policy.cli.outputs import TABLE_FILES
from revival_policy.languages import say

if TYPE_CHECKING:
    from revival_policy.cli.options import Options
    from revival_policy.cli.parser import Parser


def add_archive(parser: Options) -> None:
    """Let a command take an ARCHIVE."""
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help=say("the folder of an archive"))


def add_answer(parser: Parser) -> None:
    """Let a command write its answer in several forms, or to a file."""
    form = parser.add_mutually_exclusive_group()
    add_to(form, TABLE_FILES, required=False)
    add_output(parser, "table", "csv", "json", group=form)
