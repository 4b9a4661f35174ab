"""revival-policy measures: the measures (措施) of a notice that meet all conditions given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.outputs import complain, report_errors, write_json, write_table
from revival_policy.rendering.json import to_json
from revival_policy.tables import of
from revival_policy.tables.writing import write_csv_to

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.model.measure import Measure
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice
    from revival_policy.tables import Table


def run(asked: Arguments) -> int:
    """Write the measures that were asked for, in the order of the text."""
    notice = read_input(asked.file)
    found = select(notice, asked)
    if asked.to is not None:
        write_table(table_of(notice, found), asked.to)
    elif asked.output == "json":
        write_json(to_json(found))
    elif asked.output == "csv":
        table = table_of(notice, found)
        write_csv_to(sys.stdout, table.schema, table.rows())
    elif found:
        from revival_policy.cli.drawing.tables import draw_measures  # noqa: PLC0415 - needs rich, an extra

        draw_measures(found, len(notice.measures))
    code = report_errors(asked.file, notice)
    if not found:
        complain(f"no measure found{_hint(notice, asked)}")
    return code if found else ExitCode.NOTHING


def select(notice: Notice, asked: Arguments) -> Measures:
    """Return the measures that meet all conditions; SectionError where the section is not one of the notice."""
    found = notice.measures
    if asked.agency is not None:
        found = found.by(asked.agency)
    if asked.role is not None:
        found = found.where(lambda measure: _has_role(measure, asked))
    if asked.section is not None:
        found = found.within(notice.section(asked.section))
    if asked.mentioning is not None:
        found = found.mentioning(asked.mentioning)
    if asked.citing is not None:
        found = found.citing(asked.citing)
    return found


def _has_role(measure: Measure, asked: Arguments) -> bool:
    return any(
        assignment.role is asked.role and asked.agency in {None, assignment.agency}
        for assignment in measure.assignments
    )


def table_of(notice: Notice, found: Measures) -> Table:
    """Return the rows of some measures of a notice, with their numbers in it."""
    wanted = {(measure.span, measure) for measure in found}
    places = (place for place, measure in enumerate(notice.measures) if (measure.span, measure) in wanted)
    return of(notice).measures.take(places)


def _hint(notice: Notice, asked: Arguments) -> str:
    """Return which agencies the notice names instead of the one asked for, where their names are alike."""
    if asked.agency is None or asked.agency in notice.agencies:
        return ""
    name = asked.agency.name
    alike = [agency.name for agency in notice.agencies if name in agency.name or agency.name in name]
    named = f"; named are: {'、'.join(alike)}" if alike else ""
    return f": the notice does not name {name}{named}"
