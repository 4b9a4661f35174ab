"""Measures, agencies and numbers in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from revival_policy.cli.drawing.flowing import Flowing, pieces_of, printable
from revival_policy.cli.drawing.responsibilities import agencies_of
from revival_policy.cli.drawing.terminal import console_for_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.model.measures import Measures

#: The share of the width that agencies may take beside the text of a measure.
AGENCIES_SHARE = 0.4
#: Columns that markers and the gaps between the columns of the table take.
ROOM_FOR_MARKERS = 10


def draw_measures(measures: Measures, total: int) -> None:
    """Draw measures with their whole texts, and say below how many of the notice they are."""
    console = console_for_tables()
    table = _table()
    table.leading = 1
    table.add_column("", style="marker", no_wrap=True)
    table.add_column("measure")
    table.add_column("agencies", max_width=_room_for_agencies(measures, console.width))
    for measure in measures:
        table.add_row(str(measure.marker), Flowing(pieces_of(measure.text)), Flowing(agencies_of(measure)))
    console.print(table)
    console.print(Text(f"{len(measures)} of {total} measures"))


def _room_for_agencies(measures: Measures, width: int) -> int:
    """Return the share of agencies, and what short texts leave of the rest."""
    widest_text = max(cell_len(measure.text) for measure in measures)
    return max(round(width * AGENCIES_SHARE), width - widest_text - ROOM_FOR_MARKERS)


def draw_agencies(columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> None:
    """Draw a row for each agency; 0 stands as -, which leaves the numbers that count in sight."""
    table = _table()
    for column in columns:
        table.add_column(column, justify="left" if column == columns[0] else "right")
    for name, *counts in rows:
        table.add_row(Flowing(pieces_of(str(name), "agency")), *(str(count or "-") for count in counts))
    console_for_tables().print(table)


def draw_numbers(rows: Sequence[tuple[str, str, str]]) -> None:
    """Draw a row for each number: as written, canonical, in parts."""
    table = _table()
    for column in ("as written", "number", "parts"):
        table.add_column(column)
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    console_for_tables().print(table)


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, header_style="heading", pad_edge=False, show_edge=False, collapse_padding=True)
