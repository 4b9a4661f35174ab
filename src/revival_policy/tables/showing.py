"""How tables show themselves."""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from revival_policy.languages import said, say
from revival_policy.model.display import ROWS
from revival_policy.tables.writing import as_cell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revival_policy.tables.columns import Schema

#: Characters of a cell that are shown.
SHOWN = 40


def table_as_text(schema: Schema, rows: int) -> str:
    """Return the repr of a table."""
    return f"<Table {schema.name}: {rows} rows, {len(schema.columns)} columns>"


def table_as_html(schema: Schema, columns: Mapping[str, Sequence[object]], rows: int) -> str:
    """Return the first rows of a table; the head of each column says what it is when pointed at."""
    head = "".join(
        f"<th title='{escape(said(each.description), quote=True)}'>{say(each.name, context='head')}</th>"
        for each in schema.columns
    )
    shown = islice(zip(*(columns[name] for name in schema.names), strict=True), ROWS)
    body = "".join(f"<tr>{''.join(map(_cell, values))}</tr>" for values in shown)
    size = say("{table}: {rows} rows", table=say(schema.name, context="head"), rows=f"{rows:,}")
    return f"<table><tr>{head}</tr>{body}</table><p style='opacity:.65'>{size}</p>"


def _cell(value: object) -> str:
    text = str(as_cell(value))
    short = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return f"<td style='text-align:left'>{escape(short)}</td>"
