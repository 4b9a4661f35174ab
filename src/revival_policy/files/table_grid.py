"""The grid that rulings make (表格线): its columns and rows, and the cells between its walls, those that span too."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Rulings so near to each other are one, in points: double lines, and the two edges of a thick one.
NEAR = 3.0
#: Rulings of a table; columns and rows of more are drawings.
MOST_RULINGS, MOST_COLUMNS, MOST_ROWS = 5000, 60, 400
#: Places of upright rulings that make two columns.
FEWEST_PLACES = 3


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


def groups_of(rulings: Iterable[Ruling]) -> Iterator[list[Ruling]]:
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


class Cell(NamedTuple):
    """A cell by its first row and column, and how many of each it takes."""

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
class Grid:
    """Columns and rows between rulings, and the walls that are between them."""

    across: tuple[float, ...]
    down: list[float]
    #: Row and column whose left, or upper, side has a ruling.
    left_walls: set[tuple[int, int]]
    upper_walls: set[tuple[int, int]]

    @classmethod
    def of(cls, rulings: Sequence[Ruling]) -> Grid | None:
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
        across = tuple(_places([*(each.left for each in upright), *outer]))
        down = _places([*(each.top for each in lying), top, bottom])
        if not (FEWEST_PLACES <= len(across) <= MOST_COLUMNS and 1 < len(down) <= MOST_ROWS):
            return None
        left_walls = {
            (row, column)
            for column, top, bottom in _whole(
                (bisect_right(across, each.left + NEAR) - 1, *each[1::2]) for each in upright
            )
            for row in _between(down, top, bottom)
        }
        upper_walls = {
            (row, column)
            for row, left, right in _whole((bisect_right(down, each.top + NEAR) - 1, *each[::2]) for each in lying)
            for column in _between(across, left, right)
        }
        return cls(across, down, left_walls, upper_walls)

    def cells(self) -> Iterator[Cell]:
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
                yield Cell(row, column, high, wide)

    def _is_open(self, row: int, column: int) -> bool:
        return (row, column) not in self.left_walls


def _whole(pieces: Iterable[tuple[int, float, float]]) -> Iterator[tuple[int, float, float]]:
    """Yield rulings as strip, start and end; those of a strip that are drawn piece by piece as one."""
    strip, start, end = -1, 0.0, 0.0
    for at, begins, ends in sorted(pieces):
        if at == strip and begins <= end + NEAR:
            end = max(end, ends)
            continue
        if end > start:
            yield strip, start, end
        strip, start, end = at, begins, ends
    if end > start:
        yield strip, start, end


def _between(places: Sequence[float], start: float, end: float) -> Iterator[int]:
    """Yield the strips between places that a ruling runs along, by their middles."""
    for index in range(max(0, bisect_right(places, start) - 2), len(places) - 1):
        if places[index] >= end:
            break
        if start < (places[index] + places[index + 1]) / 2 < end:
            yield index
