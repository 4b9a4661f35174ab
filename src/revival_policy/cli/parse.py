"""revival-policy parse: a whole notice as JSON."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from revival_policy.cli.inputs import read_input
from revival_policy.cli.options import add_file
from revival_policy.cli.outputs import report_errors, write_json
from revival_policy.languages import say
from revival_policy.rendering.plain import to_json

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_file(parser)
    parser.add_argument(
        "--json", action="store_true", help=say("write JSON, as is done anyway: there is no other form yet")
    )
    parser.add_argument(
        "--indent", metavar="N", type=_indent, help=say("spread the JSON over lines, N blanks for each level")
    )


def run(asked: Arguments) -> int:
    """Write the notice in the form that `from_json(Notice, ...)` reads back."""
    notice = read_input(asked.file)
    write_json(to_json(notice, indent=asked.indent))
    return report_errors(asked.file, notice)


def _indent(text: str) -> int:
    if not re.fullmatch("[0-9]{1,2}", text):
        raise argparse.ArgumentTypeError(say("not a number from 0 to 99: {given!r}", given=text))
    return int(text)
