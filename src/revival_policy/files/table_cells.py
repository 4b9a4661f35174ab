"""Tables on a page by their rulings (表格线): rows of cells, those that span rows or columns too."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

from revival_policy.files.glyphs import Glyph, TextLine, lines_of
from revival_policy.files.tables import DITTO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Rulings so near to each other are one, in points: double lines, and the two edges of a thick one.
NEAR = 3.0
#: Rulings of a table; columns and rows of more are drawings.
MOST_RULINGS, MOST_COLUMNS, MOST_ROWS = 5000, 60, 400
#: A line in a cell that leaves so much more room than the next word takes was ended by its writer. In em.
PADDING = 1.2
#: Places of upright rulings that make two columns.
FEWEST_PLACES = 3
#: The middle of a character above its baseline, in em.
MIDDLE = 0.35
#: Characters closer than this are of one word, in em; words run through rulings no oftener than this, by slips.
CLOSE, FEW, SELDOM = 0.3, 2, 0.02


class Ruling(NamedTuple):
    """A straight line along an edge of the page: from corner to corner, of which two values are the same."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_upright(self) -> bool:
        """Whether the line is."""
        return self.bottom - self.top > self.right - self.left


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
    for group in _groups(rulings):
        grid = _Grid.of(group)
        if grid is not None:
            start, end = bisect_left(lowest, grid.down[0]), bisect_right(lowest, grid.down[-1])
            table = _table(grid, ordered[start:end])
            tables += [table] if table is not None else []
    return tables


def _groups(rulings: Iterable[Ruling]) -> Iterator[list[Ruling]]:
    """Yield rulings that follow each other down the page without a gap, each group with one that is."""
    group: list[Ruling] = []
    end = 0.0
    for ruling in sorted(rulings, key=lambda each: each.top):
        if group and ruling.top > end + NEAR:
            yield group
            group = []
        end = max(end, ruling.bottom) if group else ruling.bottom
        group.append(ruling)
    if group:
        yield group


def _places(values: Iterable[float]) -> list[float]:
    """Return places, near ones as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > NEAR:
            places.append(value)
    return places


class _Cell(NamedTuple):
    row: int
    column: int
    rows: int
    columns: int

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield row and column of each place that the cell takes."""
        for row in range(self.row, self.row + self.rows):
            for column in range(self.column, self.column + self.columns):
                yield row, column


@attrs.frozen
class _Grid:
    """Columns and rows between rulings, and the walls that are between them."""

    across: list[float]
    down: list[float]
    #: Row and column whose left, or upper, side has a ruling.
    left_walls: set[tuple[int, int]]
    upper_walls: set[tuple[int, int]]

    @classmethod
    def of(cls, rulings: Sequence[Ruling]) -> _Grid | None:
        """Return the grid of rulings; None where they make no two columns."""
        upright = [each for each in rulings if each.is_upright]
        lying = [each for each in rulings if not each.is_upright]
        if not upright or not lying:
            return None
        top, bottom = min(each.top for each in upright), max(each.bottom for each in upright)
        lying = [each for each in lying if top - NEAR <= each.top <= bottom + NEAR]
        if not lying:
            return None
        outer = (min(each.left for each in lying), max(each.right for each in lying))
        across = _places([*(each.left for each in upright), *outer])
        down = _places([*(each.top for each in lying), top, bottom])
        if not (FEWEST_PLACES <= len(across) <= MOST_COLUMNS and 1 < len(down) <= MOST_ROWS):
            return None
        left_walls = {
            (row, column)
            for each in upright
            for column in [bisect_right(across, each.left + NEAR) - 1]
            for row in _between(down, each.top, each.bottom)
        }
        upper_walls = {
            (row, column)
            for each in lying
            for row in [bisect_right(down, each.top + NEAR) - 1]
            for column in _between(across, each.left, each.right)
        }
        return cls(across, down, left_walls, upper_walls)

    def cells(self) -> Iterator[_Cell]:
        """Yield the cells row by row."""
        rows, columns = len(self.down) - 1, len(self.across) - 1
        taken: set[tuple[int, int]] = set()
        for row in range(rows):
            for column in range(columns):
                if (row, column) in taken:
                    continue
                wide = high = 1
                while (
                    column + wide < columns and self._is_open(row, column + wide) and (row, column + wide) not in taken
                ):
                    wide += 1
                while row + high < rows and (row + high, column) not in self.upper_walls:
                    high += 1
                taken.update((row + down, column + across) for down in range(high) for across in range(wide))
                yield _Cell(row, column, high, wide)

    def _is_open(self, row: int, column: int) -> bool:
        return (row, column) not in self.left_walls


def _between(places: Sequence[float], start: float, end: float) -> Iterator[int]:
    """Yield the strips between places that a ruling runs along, by their middles."""
    for index in range(max(0, bisect_right(places, start) - 2), len(places) - 1):
        if places[index] >= end:
            break
        if start < (places[index] + places[index + 1]) / 2 < end:
            yield index


def _table(grid: _Grid, glyphs: Sequence[Glyph]) -> Table | None:
    """Return the table of a grid; None where no row of it has two cells, or where texts run through its rulings."""
    owner = {place: cell for cell in grid.cells() for place in cell.places()}
    held: dict[_Cell, list[Glyph]] = {cell: [] for cell in owner.values()}
    crossed = within = 0
    before: Glyph | None = None
    owned: _Cell | None = None
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
    texts = {cell: _text(lines_of(within), grid.across[cell.column + cell.columns]) for cell, within in held.items()}
    lines: list[TextLine] = []
    for row in range(len(grid.down) - 1):
        cells = [owner[row, column] for column in range(len(grid.across) - 1)]
        if cells[0].columns < len(cells):
            lines += _row(row, cells, texts, held, grid)
        elif cells[0].row == row:
            lines += _paragraphs(held[cells[0]], grid)
    return (
        Table(tuple(glyph for each in held.values() for glyph in each), tuple(lines))
        if any("\t" in line.text for line in lines)
        else None
    )


def _row(
    row: int, cells: Sequence[_Cell], texts: dict[_Cell, str], held: dict[_Cell, list[Glyph]], grid: _Grid
) -> Iterator[TextLine]:
    """Yield a row as one line: a cell that spans rows says so in each, one that spans columns leaves them empty."""
    written = [
        "" if cell.column < column else texts[cell] if cell.row == row else DITTO if texts[cell] else ""
        for column, cell in enumerate(cells)
    ]
    here = [glyph for cell in dict.fromkeys(cells) if cell.row == row for glyph in held[cell]]
    if here:
        y = min(glyph.y for glyph in here)
        yield TextLine("\t".join(written), grid.across[0], grid.across[-1], y, max(glyph.em for glyph in here), flow=0)


def _paragraphs(glyphs: Sequence[Glyph], grid: _Grid) -> Iterator[TextLine]:
    """Yield what a cell that spans all columns says, each paragraph as a line of its own."""
    lines = lines_of(glyphs)
    for paragraph in _joined(lines, grid.across[-1]):
        first = paragraph[0]
        text = "".join(line.text for line in paragraph)
        yield attrs.evolve(first, text=text, right=max(line.right for line in paragraph), flow=0)


def _text(lines: Sequence[TextLine], right: float) -> str:
    """Return what a cell says, a blank between two paragraphs."""
    return " ".join("".join(line.text.replace("\t", " ") for line in each) for each in _joined(lines, right))


def _joined(lines: Sequence[TextLine], right: float) -> list[list[TextLine]]:
    """Return the lines of a cell by paragraphs: a line goes on in the next where that would not have fitted into it."""
    paragraphs: list[list[TextLine]] = []
    for line in lines:
        if paragraphs and right - paragraphs[-1][-1].right <= (PADDING + 1) * line.em:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs
