"""revival-policy measures: the measures (措施) of a notice that meet all conditions given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_input
from revival_policy.cli.outputs import complain, report_errors, write_json, write_rows
from revival_policy.model.measure import Measure
from revival_policy.rendering.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.cli.asked import Arguments
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice

#: The columns of the CSV form; names and roles stand in the same order, a role for each name, divided by ;, which no
#: name holds.
COLUMNS = ("marker", "section", "text", "agencies", "roles", "open_ended", "deadline")


def run(asked: Arguments) -> int:
    """Write the measures that were asked for, in the order of the text."""
    notice = read_input(asked.file)
    found = select(notice, asked)
    if asked.output == "json":
        write_json(to_json(found))
    elif asked.output == "csv":
        write_rows(COLUMNS, rows_of(notice, found))
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


def rows_of(notice: Notice, found: Measures) -> Iterator[tuple[str, ...]]:
    """Yield the CSV rows of measures; `section` gives the headings above a measure, the highest first."""
    wanted = {(measure.span, measure) for measure in found}
    above: list[str] = []
    for level, item in notice.walk():
        del above[level - 1 :]
        if not isinstance(item, Measure):
            above.append(f"{item.marker}{item.heading}")
        elif (item.span, item) in wanted:
            yield _row(item, " / ".join(above))


def _row(measure: Measure, section: str) -> tuple[str, ...]:
    clauses = measure.responsibilities
    return (
        str(measure.marker),
        section,
        measure.text,
        ";".join(agency.name for agency in measure.agencies),
        ";".join(str(assignment.role) for assignment in measure.assignments),
        "true" if any(clause.open_ended for clause in clauses) else "false",
        ";".join(clause.deadline for clause in clauses if clause.deadline),
    )


def _hint(notice: Notice, asked: Arguments) -> str:
    """Return which agencies the notice names instead of the one asked for, where their names are alike."""
    if asked.agency is None or asked.agency in notice.agencies:
        return ""
    name = asked.agency.name
    alike = [agency.name for agency in notice.agencies if name in agency.name or agency.name in name]
    named = f"; named are: {'、'.join(alike)}" if alike else ""
    return f": the notice does not name {name}{named}"
