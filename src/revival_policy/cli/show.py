"""revival-policy show: a notice for people to look at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.cli.each import for_each
from revival_policy.cli.inputs import Inputs
from revival_policy.cli.options import add_files, add_quiet
from revival_policy.cli.outputs import report_errors, write_json
from revival_policy.languages import say
from revival_policy.rendering.plain import to_json

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.exit_codes import ExitCode
    from revival_policy.cli.parser import Parser
    from revival_policy.model.notice import Notice


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_quiet(parser)
    parser.add_argument(
        "--json",
        action="store_true",
        help=say("write all that was read, as parse does; of several documents a line for each"),
    )


def run(asked: Arguments) -> int:
    """Show facts, outline and diagnostics; JSON of several documents is a line for each, with its name."""
    inputs = Inputs.of(asked.files, drawn=not asked.json)

    def shown(file: str, notice: Notice) -> ExitCode:
        if asked.json:
            text, name = to_json(notice), json.dumps(file, ensure_ascii=False)
            write_json(f'{{"file": {name}, "notice": {text}}}' if inputs.several else text)
        else:
            from revival_policy.cli.drawing.notice import draw_notice  # noqa: PLC0415 - needs rich, an extra

            draw_notice(notice, file)
        return report_errors(file, notice)

    return for_each(inputs, shown, quiet=asked.quiet, named=not asked.json)
