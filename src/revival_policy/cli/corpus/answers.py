"""Answers to questions to an archive, in SQL or of its own, in the form that is asked for."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.outputs import complain, write_json, write_objects, write_rows, write_table
from revival_policy.languages import say
from revival_policy.tables.writing import as_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revival_policy.cli.asked import Arguments
    from revival_policy.corpus.status import Status
    from revival_policy.tables import Table


def answered(asked: Arguments, found: Table, shown: Sequence[str]) -> int:
    """Write an answer in the form that is asked for; the columns that are shown are those for people."""
    if asked.to is not None:
        write_table(found, asked.to)
    heads = [say(name, context="head") for name in shown]
    cells = ([_cell(row, name) for name in shown] for row in found.rows())
    rows = [tuple(row.values()) for row in found.rows()]
    return written(None if asked.to is not None else asked.output, found.schema.names, rows, (heads, cells))


def written(
    form: str | None,
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    shown: tuple[Sequence[str], Iterable[Sequence[str]]],
) -> int:
    """Write rows as JSON, as CSV or, with the heads and cells that are shown, for people; with no form not at all."""
    if form == "json":
        write_objects(columns, rows)
    elif form == "csv":
        write_rows(columns, ([text_of(value) for value in row] for row in rows))
    elif form is not None and rows:
        from revival_policy.cli.drawing.tables import draw_rows  # noqa: PLC0415 - needs rich, an extra

        heads, cells = shown
        draw_rows(heads, list(cells))
    if not rows:
        complain(say("no rows"))
    return ExitCode.SUCCESS if rows else ExitCode.NOTHING


def write_status(status: Status) -> None:
    """Write the status of an archive as JSON."""
    write_json(json.dumps(status.as_dict(), ensure_ascii=False))


def text_of(value: object) -> str:
    """Return a value as one cell: a record of SQL as a list of one, what our tables do not hold as Python has it."""
    if isinstance(value, dict):
        return str(as_cell([value]))
    is_ours = value is None or isinstance(value, (bool, int, float, str, dt.date, list))
    return str(as_cell(value) if is_ours else value)


def _cell(row: dict[str, object], name: str) -> str:
    indent = "  " * row["step"] if name == "title" and isinstance(row.get("step"), int) else ""  # type: ignore[operator]  # a number
    value = row[name]
    return indent + ("" if value is None else str(value))
