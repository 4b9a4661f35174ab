"""revival-policy compare: which measures of two notices belong together, which changed, which are in one alone."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.options import add_output, add_to
from revival_policy.cli.outputs import TABLE_FILES, complain, report_errors, write_json, write_table
from revival_policy.languages import said, say
from revival_policy.query import compare
from revival_policy.tables.exchange import table_of
from revival_policy.tables.writing import write_csv_to

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "first", metavar="FIRST", help=say("a FILE as for the other commands: the older, or the opinion")
    )
    parser.add_argument("second", metavar="SECOND", help=say("the newer one, or the one that carries the opinion out"))
    add_to(parser.add_mutually_exclusive_group(), TABLE_FILES, required=False)
    add_output(parser, "table", "csv", "json")


def run(asked: Arguments) -> int:
    """Write the comparison; the code is 0 where the measures say the same, 1 where they differ, as diff has it."""
    first, second = read_input(asked.first), read_input(asked.second)
    comparison = compare(first, second)
    table = table_of(comparison)
    if asked.to is not None:
        write_table(table, asked.to)
    elif asked.output == "json":
        write_json(json.dumps(list(table.rows()), ensure_ascii=False))
    elif asked.output == "csv":
        write_csv_to(sys.stdout, table.schema, table.rows())
    elif not comparison.same:
        from revival_policy.cli.drawing.comparison import draw_comparison  # noqa: PLC0415 - needs rich, an extra

        draw_comparison(comparison)
    codes = [report_errors(asked.first, first), report_errors(asked.second, second)]
    complain(said(comparison.in_short))
    return max(*codes, ExitCode.SUCCESS if comparison.same else ExitCode.NOTHING)
