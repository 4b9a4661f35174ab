"""revival-policy corpus query: the tables of an archive, asked in SQL."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING

from revival_policy.cli.corpus.arguments import add_archive
from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.options import add_output
from revival_policy.cli.outputs import complain, write_json
from revival_policy.corpus.archive import open_archive
from revival_policy.languages import say
from revival_policy.tables.writing import as_cell

if TYPE_CHECKING:
    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    add_archive(parser)
    parser.add_argument(
        "sql", metavar="SQL", help=say("such as: {sql}", sql="select who, count(*) from responsibilities group by who")
    )
    add_output(parser, "table", "csv", "json")


def run(asked: Arguments) -> int:
    """Write the rows that a query gives."""
    relation = open_archive(asked.archive).sql(asked.sql)
    columns, rows = relation.columns, relation.fetchall()
    if asked.output == "json":
        objects = [dict(zip(columns, row, strict=True)) for row in rows]
        write_json(json.dumps(objects, ensure_ascii=False, default=str))
    elif asked.output == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([as_cell(_plain(value)) for value in row] for row in rows)
    elif rows:
        from revival_policy.cli.drawing.tables import draw_rows  # noqa: PLC0415 - needs rich, an extra

        draw_rows(columns, [[str(as_cell(_plain(value))) for value in row] for row in rows])
    if not rows:
        complain(say("no rows"))
    return ExitCode.SUCCESS if rows else ExitCode.NOTHING


def _plain(value: object) -> object:
    """Return a value of SQL as a table of ours can hold it; a record as a list of one."""
    return [value] if isinstance(value, dict) else value
