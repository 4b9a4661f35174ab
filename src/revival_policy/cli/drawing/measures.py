"""Measures in tables, one for each notice."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from revival_policy.cli.drawing.flowing import Flowing, pieces_of, printable
from revival_policy.cli.drawing.responsibilities import agencies_of
from revival_policy.cli.drawing.tables import plain_table
from revival_policy.cli.drawing.terminal import console_for_tables
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table

    from revival_policy.model.measures import Measures
    from revival_policy.model.notices import Notices

#: The share of the width that agencies may take beside the text of a measure.
AGENCIES_SHARE = 0.4
#: Columns that markers and the gaps between the columns of the table take.
ROOM_FOR_MARKERS = 10


def draw_measures(found: Measures, notices: Notices, names: list[str]) -> None:
    """Draw measures with their whole texts, under their notices where these are several, and say how many they are."""
    console = console_for_tables()
    if len(notices) == 1:
        console.print(_table_of(found, console.width))
        console.print(Text(say("{count} of {total} measures", count=len(found), total=len(notices.measures))))
        return
    parts = list(_by_notice(found))
    for number, part in parts:
        name = notices[number].number or notices[number].title or ""
        console.print(Text(printable(f"{names[number]}  {name}".rstrip()), style="heading"))
        console.print(_table_of(part, console.width))
    total = say(
        "{count} of {total} measures, in {parts} of {notices} notices",
        count=len(found),
        total=len(notices.measures),
        parts=len(parts),
        notices=len(notices),
    )
    console.print(Text(total))


def _by_notice(found: Measures) -> Iterator[tuple[int, Measures]]:
    """Yield the number of each notice and its measures, which are together."""
    numbers = [found.shelf.number_at(position) for position in found.positions] if found.shelf else []
    start = 0
    for number, same in groupby(numbers):
        end = start + len(list(same))
        yield number, found[start:end]
        start = end


def _table_of(measures: Measures, width: int) -> Table:
    table = plain_table()
    table.leading = 1
    table.add_column("", style="marker", no_wrap=True)
    table.add_column(say("measure"))
    table.add_column(say("agencies"), max_width=_room_for_agencies(measures, width))
    for measure in measures:
        table.add_row(str(measure.marker or ""), Flowing(pieces_of(measure.text)), Flowing(agencies_of(measure)))
    return table


def _room_for_agencies(measures: Measures, width: int) -> int:
    """Return the share of agencies, and what short texts leave of the rest."""
    widest_text = max(cell_len(measure.text) for measure in measures)
    return max(round(width * AGENCIES_SHARE), width - widest_text - ROOM_FOR_MARKERS)
