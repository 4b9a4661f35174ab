"""Tables on a page by their rulings (表格线): rows of cells, those that span rows or columns too."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.glyphs import Glyph, TableRow, TextLine, lines_of
from revival_policy.files.table_grid import MOST_RULINGS, Cell, Grid, Ruling, groups_of
from revival_policy.files.tables import DITTO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A line in a cell that leaves no more room than a character and the padding of the cell goes on in the next. In em.
FULL = 2.2
#: The middle of a character above its baseline, in em.
MIDDLE = 0.35
#: Characters closer than this are of one word, in em; words run through rulings no oftener than this, by slips.
CLOSE, FEW, SELDOM = 0.3, 2, 0.02


@attrs.frozen(eq=False)
class Table:
    """A table on a page: the characters in it, and its rows as lines with a tab between each two cells."""

    glyphs: tuple[Glyph, ...]
    lines: tuple[TextLine, ...]


def tables_of(glyphs: Sequence[Glyph], rulings: Sequence[Ruling]) -> list[Table]:
    """Return the tables that rulings make around the characters of a page; a frame of one column is not one."""
    if not 0 < len(rulings) <= MOST_RULINGS:
        return []
    ordered = sorted(glyphs, key=lambda glyph: (glyph[3], glyph[1]))
    lowest = [glyph[3] for glyph in ordered]
    tables: list[Table] = []
    for group in groups_of(rulings):
        grid = Grid.of(group)
        if grid is not None:
            start, end = bisect_left(lowest, grid.down[0]), bisect_right(lowest, grid.down[-1])
            table = _table(grid, ordered[start:end])
            tables += [table] if table is not None else []
    return tables


def _table(grid: Grid, glyphs: Sequence[Glyph]) -> Table | None:
    """Return the table of a grid; None where no row of it has two cells, or where texts run through its rulings."""
    owner = {place: cell for cell in grid.cells() for place in cell.places()}
    held: dict[Cell, list[Glyph]] = {cell: [] for cell in owner.values()}
    crossed = within = 0
    before: Glyph | None = None
    owned: Cell | None = None
    for glyph in glyphs:
        row = bisect_right(grid.down, glyph[3] - MIDDLE * glyph.height) - 1
        cell = owner.get((row, bisect_right(grid.across, (glyph[1] + glyph[2]) / 2) - 1))
        if before is not None and before[3] == glyph[3] and -1 < (glyph[1] - before[2]) / glyph.height < CLOSE:
            crossed += cell is not owned
        before, owned = glyph, cell
        if cell is not None:
            held[cell].append(glyph)
            within += 1
    if crossed > max(FEW, within * SELDOM):
        return None
    written = {cell: _joined(lines_of(glyphs), _right(cell, grid)) for cell, glyphs in held.items()}
    lines: list[TextLine] = []
    for row in range(len(grid.down) - 1):
        cells = [owner[row, column] for column in range(len(grid.across) - 1)]
        if cells[0].columns < len(cells):
            lines += _row(row, cells, written, grid)
        elif cells[0].row == row:
            lines += _paragraphs(written[cells[0]])
    return (
        Table(tuple(glyph for each in held.values() for glyph in each), tuple(lines))
        if any("\t" in line.text for line in lines)
        else None
    )


def _row(row: int, cells: Sequence[Cell], written: dict[Cell, list[list[TextLine]]], grid: Grid) -> Iterator[TextLine]:
    """Yield a row as one line: a cell that spans rows says so in each, one that spans columns leaves them empty."""
    here = [
        line for cell in dict.fromkeys(cells) if cell.row == row for paragraph in written[cell] for line in paragraph
    ]
    if not here:
        return
    texts = [
        "" if cell.column < column else _text(written[cell]) if cell.row == row else DITTO if written[cell] else ""
        for column, cell in enumerate(cells)
    ]
    y = min(grid.down[row + 1], *(line.y for line in here))
    yield TableRow(
        "\t".join(texts),
        grid.across[0],
        grid.across[-1],
        y,
        max(line.em for line in here),
        0,
        row,
        grid.across,
        tuple(cell.row for cell in cells),
        tuple(_room(written[cell], _right(cell, grid)) for cell in cells),
    )


def _right(cell: Cell, grid: Grid) -> float:
    return grid.across[cell.column + cell.columns]


def _room(paragraphs: Sequence[Sequence[TextLine]], right: float) -> float:
    """Return how much the last line of a cell leaves free, in em; no end of it where the cell is empty."""
    return (right - paragraphs[-1][-1].right) / paragraphs[-1][-1].em if paragraphs else math.inf


def _paragraphs(paragraphs: Sequence[Sequence[TextLine]]) -> Iterator[TextLine]:
    """Yield what a cell that spans all columns says, each paragraph as a line of its own."""
    for paragraph in paragraphs:
        text = "".join(line.text for line in paragraph)
        yield attrs.evolve(paragraph[0], text=text, right=max(line.right for line in paragraph), flow=0)


def _text(paragraphs: Sequence[Sequence[TextLine]]) -> str:
    """Return what a cell says, a blank between two paragraphs."""
    return " ".join("".join(line.text.replace("\t", " ") for line in each) for each in paragraphs)


def _joined(lines: Sequence[TextLine], right: float) -> list[list[TextLine]]:
    """Return the lines of a cell by paragraphs: a line goes on in the next where that would not have fitted into it."""
    paragraphs: list[list[TextLine]] = []
    for line in lines:
        if paragraphs and right - paragraphs[-1][-1].right <= FULL * line.em:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs
