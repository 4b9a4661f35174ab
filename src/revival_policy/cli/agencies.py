"""revival-policy agencies: who is named in a notice, how often, and to do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.options import add_file, add_output
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
    add_file(parser)
    add_output(parser, "table", "csv", "json")


def run(asked: Arguments) -> int:
    """Write a row for each agency, the most charged first."""
    notice = read_input(asked.file)
    rows = rows_of(notice)
    if asked.output == "json":
        write_objects(COLUMNS, rows)
    elif asked.output == "csv":
        write_rows(COLUMNS, rows)
    elif rows:
        from revival_policy.cli.drawing.tables import draw_agencies  # noqa: PLC0415 - needs rich, an extra

        draw_agencies([say(column) for column in COLUMNS], rows)
    code = report_errors(asked.file, notice)
    if not rows:
        complain(say("no agency found: no measure names one"))
    return code if rows else ExitCode.NOTHING


def rows_of(notice: Notice) -> list[tuple[str | int, ...]]:
    """Return name, measures, and measures in each role; an agency may have two roles in one measure."""
    in_role = count_in_roles(notice.measures)
    counts = notice.agencies.items()
    return [(agency.name, count, *(in_role[agency, role] for role in Role)) for agency, count in counts]
