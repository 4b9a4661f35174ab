"""Two notices side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from revival_policy.cli.drawing.flowing import Flowing, pieces_of
from revival_policy.cli.drawing.tables import plain_table
from revival_policy.cli.drawing.terminal import console_for_tables
from revival_policy.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.query import Comparison, Pair

#: What is around the words that are left out and added: no terminal needs colours for these.
REMOVED, ADDED = ("[-", "-]"), ("{+", "+}")


def draw_comparison(comparison: Comparison) -> None:
    """Draw a row for each pair that changed and for each measure that is alone, words marked as wdiff does."""
    table = plain_table()
    table.leading = 1
    table.add_column(say("first"), style="marker", no_wrap=True)
    table.add_column(say("second"), style="marker", no_wrap=True)
    table.add_column(say("alike"), justify="right", no_wrap=True)
    table.add_column(say("measure"))
    for pair in comparison.changed:
        pieces = [piece for text, style in _marked(pair) for piece in pieces_of(text, style)]
        table.add_row(str(pair.first.marker or ""), str(pair.second.marker or ""), f"{pair.score:.2f}", Flowing(pieces))
    for measure in comparison.only_in_first:
        table.add_row(str(measure.marker or ""), "", "", Flowing(pieces_of(_between(measure.text, REMOVED), "red")))
    for measure in comparison.only_in_second:
        table.add_row("", str(measure.marker or ""), "", Flowing(pieces_of(_between(measure.text, ADDED), "green")))
    console = console_for_tables()
    console.print(table)
    if comparison.unchanged:
        console.print(Text(say("unchanged: {count}", count=len(comparison.unchanged))))


def _marked(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield the stretches of the second text, what is new in it and what the first has in its place, with styles."""
    place = 0
    for edit in pair.edits:
        yield pair.second.text[place : edit.second.start], ""
        yield _between(edit.first.of(pair.first.text), REMOVED), "red"
        yield _between(edit.second.of(pair.second.text), ADDED), "green"
        place = edit.second.end
    yield pair.second.text[place:], ""
    for agency in pair.agencies_removed:
        yield f" {_between(agency.name, REMOVED)}", "red"
    for agency in pair.agencies_added:
        yield f" {_between(agency.name, ADDED)}", "green"


def _between(text: str, marks: tuple[str, str]) -> str:
    return f"{marks[0]}{text}{marks[1]}" if text else ""
