"""revival-policy plot: a notice as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy import plots
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.options import add_file, add_language_of_labels, add_receipt, add_to
from revival_policy.cli.outputs import report_errors, write_receipt
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser

#: What a picture can be of.
PICTURES: dict[str, Callable[..., Figure]] = {
    "load": plots.agency_load,
    "heat-map": plots.heat_map,
    "network": plots.network,
    "outline": plots.outline,
    "deadlines": plots.deadlines,
}
#: Endings of the files that are written.
ENDINGS = (".png", ".svg", ".pdf")


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_file(parser)
    parser.add_argument("--of", choices=tuple(PICTURES), default="load", help=say("what is drawn (default: load)"))
    add_language_of_labels(parser)
    add_to(parser, ENDINGS, required=True)
    add_receipt(parser)


def run(asked: Arguments) -> int:
    """Write the picture to the path given; one that has nothing to show says so, and is written too."""
    notice = read_input(asked.file)
    figure = PICTURES[asked.of](notice, language=asked.language_of_labels)
    if asked.to is not None:
        figure.savefig(asked.to, dpi=150)
        if asked.json:
            write_receipt(asked.file, asked.to)
    return max(report_errors(asked.file, notice), ExitCode.SUCCESS)
