"""Answers to questions that take several tables of an archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, write_json, write_rows, write_table
from revival_policy.languages import say
from revival_policy.tables.writing import as_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.cli.asked import Arguments
    from revival_policy.tables import Table


def answered(asked: Arguments, found: Table, shown: Sequence[str]) -> int:
    """Write an answer in the form that is asked for; the columns that are shown are those for people."""
    rows = list(found.rows())
    if asked.to is not None:
        write_table(found, asked.to)
    elif asked.output == "json":
        write_json(json.dumps(rows, ensure_ascii=False, default=str))
    elif asked.output == "csv":
        write_rows(found.schema.names, [[str(as_cell(value)) for value in row.values()] for row in rows])
    elif rows:
        from revival_policy.cli.drawing.tables import draw_rows  # noqa: PLC0415 - needs rich, an extra

        heads = [say(name, context="head") for name in shown]
        draw_rows(heads, [[_cell(row, name) for name in shown] for row in rows])
    if not rows:
        complain(say("no rows"))
    return ExitCode.SUCCESS if rows else ExitCode.NOTHING


def _cell(row: dict[str, object], name: str) -> str:
    indent = "  " * row["step"] if name == "title" and isinstance(row.get("step"), int) else ""  # type: ignore[operator]  # a number
    value = row[name]
    return indent + ("" if value is None else str(value))
