"""revival-policy corpus query: the tables of an archive, asked in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.cli.corpus.answers import text_of, written
from revival_policy.cli.corpus.arguments import add_archive
from revival_policy.cli.options import add_output
from revival_policy.corpus.archive import open_archive
from revival_policy.languages import say

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
    rows = relation.fetchall()
    shown = relation.columns, ([text_of(value) for value in row] for row in rows)
    return written(asked.output, relation.columns, rows, shown)
