"""revival-policy show: a notice for people to look at."""

from __future__ import annotations

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
    parser.add_argument("--json", action="store_true", help=say("write all that was read, as parse does"))


def run(asked: Arguments) -> int:
    """Show facts, outline and diagnostics."""
    notice = read_input(asked.file)
    if asked.json:
        write_json(to_json(notice))
    else:
        from revival_policy.cli.drawing.notice import draw_notice  # noqa: PLC0415 - needs rich, an extra

        draw_notice(notice, asked.file)
    return report_errors(asked.file, notice)
