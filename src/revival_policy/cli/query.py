"""revival-policy query: the measures (措施) of one or many notices that meet all conditions given."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, get_args

from revival_policy.cli.conditions import add_conditions
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_inputs
from revival_policy.cli.options import add_files, add_output, add_to
from revival_policy.cli.outputs import (
    TABLE_FILES,
    complain,
    report_errors,
    write_json,
    write_objects,
    write_rows,
    write_table,
)
from revival_policy.errors import SectionError
from revival_policy.languages import say, to_say
from revival_policy.model.groups import GroupName
from revival_policy.model.notice import Notice
from revival_policy.model.notices import Notices
from revival_policy.model.section import Section
from revival_policy.rendering.plain import to_json
from revival_policy.tables import of
from revival_policy.tables.writing import write_csv_to

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
    from revival_policy.model.groups import Groups
    from revival_policy.model.measures import Measures
    from revival_policy.notations.markers import Marker
    from revival_policy.tables import Table


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_files(parser)
    add_conditions(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--group-by",
        choices=get_args(GroupName),
        help=say("write how many measures there are for each, most first"),
    )
    form.add_argument("--count", action="store_true", help=say("write how many measures there are, and no more"))
    add_to(form, TABLE_FILES, required=False)
    add_output(parser, "table", "csv", "json")


def run(asked: Arguments) -> int:
    """Write the measures that were asked for, in the order of the files and their texts; or how many they are."""
    read, failed = read_inputs(asked.files)
    notices = Notices(notice for _, notice in read)
    names = [file for file, _ in read]
    found, unclear = select(notices, names, asked)
    if asked.group_by is not None:
        _write_groups(found.group_by(asked.group_by), dict(zip(map(id, notices), names, strict=True)), asked)
    elif asked.count:
        write_json(str(len(found)))
    elif asked.to is not None:
        write_table(table_of(notices, found), asked.to)
    else:
        _write_measures(found, notices, names, asked)
    doubtful = [report_errors(file, notice) for file, notice in read]
    if not found and notices:
        complain(_nothing(notices, asked))
    if failed or unclear:
        return ExitCode.USAGE
    return max(doubtful) if found else ExitCode.NOTHING


def select(notices: Notices, names: list[str], asked: Arguments) -> tuple[Measures, bool]:
    """Return the measures that meet all conditions, and whether a notice could not be asked for its section."""
    found, unclear = notices.measures, False
    if (asked.by, asked.role, asked.level, asked.place, asked.kind) != (None,) * 5:
        found = found.by(
            asked.by,
            role=asked.role,
            level=asked.level,
            place=asked.place,
            kind=asked.kind,
            as_written=asked.as_written,
        )
    if asked.section is not None:
        found, unclear = _within(found, notices, names, asked.section)
    if asked.citing is not None:
        found = found.citing(asked.citing)
    if asked.mentioning is not None:
        found = found.mentioning(asked.mentioning)
    if asked.matching is not None:
        found = found.matching(asked.matching)
    days = asked.due_before, asked.due_after, asked.due_on
    if asked.due or days != (None,) * 3:
        found = found.due(before=days[0], after=days[1], on=days[2])
    if asked.quantity is not None:
        found = found.with_quantity(None if asked.quantity == "any" else asked.quantity)
    return found, unclear


def _within(found: Measures, notices: Notices, names: list[str], marker: Marker) -> tuple[Measures, bool]:
    """Return the measures under the sections with a marker; a notice that has several is reported and left out.

    A notice alone that does not have exactly one is an error.
    """
    if len(notices) == 1:
        return found.within(marker), False
    inside: set[int] = set()
    unclear = False
    for name, notice in zip(names, notices, strict=True):
        try:
            inside.update(map(id, notice.section(marker).measures))
        except SectionError as error:  # noqa: PERF203 - the search takes far longer
            if error.found:
                complain(f"{name}: {error}")
                unclear = True
    return found.where(lambda measure: id(measure) in inside), unclear


def table_of(notices: Notices, found: Measures) -> Table:
    """Return the rows of some measures of notices, with their numbers there."""
    return of(notices).measures.take(found.positions)


def _write_measures(found: Measures, notices: Notices, names: list[str], asked: Arguments) -> None:
    if asked.output == "json":
        write_json(json.dumps(_as_objects(found, names), ensure_ascii=False))
    elif asked.output == "csv":
        table = table_of(notices, found)
        write_csv_to(sys.stdout, table.schema, table.rows())
    elif found:
        from revival_policy.cli.drawing.measures import draw_measures  # noqa: PLC0415 - needs rich, an extra

        draw_measures(found, notices, names)


def _as_objects(found: Measures, names: list[str]) -> list[Mapping[str, object]]:
    """Return what JSON says of each measure: the file, its number in the notice, and itself as the library has it."""
    shelf = found.shelf
    if shelf is None:
        return []
    rows: list[Mapping[str, object]] = []
    for position, measure in zip(found.positions, json.loads(to_json(found)), strict=True):
        number = shelf.number_at(position)
        rows.append({"file": names[number], "index": position - shelf.starts[number], "measure": measure})
    return rows


def _write_groups(groups: Groups[Hashable], files: Mapping[int, str], asked: Arguments) -> None:
    """Write a row for each group, the largest first."""
    columns = (asked.group_by or "", "measures")
    rows = [(_label(key, files), count) for key, count in groups.rank()]
    if asked.output == "json":
        write_objects(columns, rows)
    elif asked.output == "csv":
        write_rows(columns, rows)
    elif rows:
        from revival_policy.cli.drawing.tables import draw_counts  # noqa: PLC0415 - needs rich, an extra

        draw_counts((say(columns[0]), say(columns[1])), rows)


def _label(key: Hashable, files: Mapping[int, str]) -> str:
    """Return the words for a key: a section by its heading, a notice by its number, else its title, else its file."""
    if isinstance(key, Section):
        return f"{key.marker}{key.heading}"
    if isinstance(key, Notice):
        return str(key.number or key.title or files[id(key)])
    return str(key)


def _nothing(notices: Notices, asked: Arguments) -> str:
    """Return why no measure was found, and which agencies are named in place of the one asked for, if alike."""
    if asked.by is None or notices.measures.by(asked.by, as_written=asked.as_written):
        return say("no measure found")
    name = asked.by.name
    named = dict.fromkeys(agency.name for notice in notices for agency in notice.agencies)
    alike = [other for other in named if name in other or other in name]
    if len(notices) == 1:
        short, long = (
            to_say("no measure found: the notice does not name {name}"),
            to_say("no measure found: the notice does not name {name}; named are: {alike}"),
        )
    else:
        short, long = (
            to_say("no measure found: the notices do not name {name}"),
            to_say("no measure found: the notices do not name {name}; named are: {alike}"),
        )
    return say(long if alike else short, name=name, alike="、".join(alike))
