"""Agencies, counts and numbers in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from revival_policy.cli.drawing.flowing import Flowing, pieces_of, printable
from revival_policy.cli.drawing.terminal import console_for_tables
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def draw_agencies(columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> None:
    """Draw a row for each agency; 0 is as -, which leaves the numbers that count in sight."""
    table = plain_table()
    for column in columns:
        table.add_column(column, justify="left" if column == columns[0] else "right")
    for name, *counts in rows:
        table.add_row(Flowing(pieces_of(str(name), "agency")), *(str(count or "-") for count in counts))
    console_for_tables().print(table)


def draw_counts(columns: tuple[str, str], rows: Sequence[tuple[str, int]]) -> None:
    """Draw a row for each group: its key and how many measures it has."""
    table = plain_table()
    table.add_column(columns[0])
    table.add_column(columns[1], justify="right")
    for name, count in rows:
        table.add_row(Flowing(pieces_of(name)), str(count))
    console_for_tables().print(table)


def draw_rows(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw rows of any columns."""
    table = plain_table()
    for column in columns:
        table.add_column(printable(column))
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    console_for_tables().print(table)


def draw_numbers(rows: Sequence[tuple[str, str, str]]) -> None:
    """Draw a row for each number: as written, canonical, in parts."""
    draw_rows((say("as written"), say("number"), say("parts")), rows)


def plain_table() -> Table:
    """Return a table without columns, its head underlined."""
    return Table(box=box.SIMPLE_HEAD, header_style="heading", pad_edge=False, show_edge=False, collapse_padding=True)
