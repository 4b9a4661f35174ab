"""revival-policy agencies: who is named in a notice, how often, and to do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.each import for_each
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import Inputs
from revival_policy.cli.options import add_files, add_output, add_quiet
from revival_policy.cli.outputs import complain, report_errors, write_objects, write_rows
from revival_policy.languages import say
from revival_policy.model.agency_counts import count_in_roles
from revival_policy.notations.responsibilities import Role

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.notice import Notice

#: The columns, which are also the fields in JSON; each number counts measures.
COLUMNS = ("agency", "measures", *map(str, Role))


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_quiet(parser)
    add_output(parser, "table", "csv", "json")


def run(asked: Arguments) -> int:
    """Write a row for each agency, the most charged first; of several documents with the file that it is of."""
    inputs = Inputs.of(asked.files, drawn=asked.output == "table")
    all_rows: list[tuple[str | int, ...]] = []

    def counted(file: str, notice: Notice) -> ExitCode:
        rows = rows_of(notice)
        if asked.output != "table":
            all_rows.extend((file, *row) if inputs.several else row for row in rows)
        elif rows:
            from revival_policy.cli.drawing.tables import draw_agencies  # noqa: PLC0415 - needs rich, an extra

            draw_agencies([say(column) for column in COLUMNS], rows)
        code = report_errors(file, notice)
        if not rows and not inputs.several:
            complain(say("no agency found: no measure names one"))
        return code if rows or inputs.several else ExitCode.NOTHING

    code = for_each(inputs, counted, quiet=asked.quiet, named=asked.output == "table")
    if asked.output != "table":
        head = ("file", *COLUMNS) if inputs.several else COLUMNS
        (write_objects if asked.output == "json" else write_rows)(head, all_rows)
    return code


def rows_of(notice: Notice) -> list[tuple[str | int, ...]]:
    """Return name, measures, and measures in each role; an agency may have two roles in one measure."""
    in_role = count_in_roles(notice.measures)
    counts = notice.agencies.items()
    return [(agency.name, count, *(in_role[agency, role] for role in Role)) for agency, count in counts]
