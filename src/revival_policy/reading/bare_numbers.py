"""Numbers without their mark at the beginnings of lines: which count items (1总则, 1.1 范围, 01申报, 一 目标)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.notations.markers import Marker, MarkerStyle, bare_number_at, hanzi_number_at
from revival_policy.reading.rows import is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Lines of one run of numbers stand no further apart than this.
FARTHEST = 60
#: A column head within so many lines above a run says that its numbers count the rows of a table.
TABLE_HEAD = 6

#: The index of a line, the marker that it may have, and the offset behind it.
_Found = tuple[int, Marker, int]


def confirm_bare_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with the bare numbers as markers that count on from 1 and are at least two."""
    found: list[_Found] = []
    for index, line in enumerate(lines):
        number = bare_number_at(line.text, 0) if line.marker is None and not is_row(line) else None
        if number is not None:
            found.append((index, number.value, line.start + number.end))
    mended = list(lines)
    for run in (*_runs(found, lines), *_decimals(found, lines), _in_hanzi(lines)):
        for index, marker, end in run:
            line = lines[index]
            mended[index] = line._replace(marker=marker, content=line.text[end - line.start :].lstrip())
    return mended


def _runs(found: Sequence[_Found], lines: Sequence[Line]) -> list[list[_Found]]:
    """Return the runs 1, 2, 3 of each style that are no columns of a table."""
    runs: list[list[_Found]] = []
    for style in (MarkerStyle.BARE, MarkerStyle.PADDED):
        run: list[_Found] = []
        for index, marker, end in (each for each in found if each[1].style is style):
            if run and marker.number == run[-1][1].number + 1 and index - run[-1][0] <= FARTHEST:
                run.append((index, marker, end))
            elif marker.number == 1:
                run = [(index, marker, end)]
                runs.append(run)
    return [run for run in runs if len(run) > 1 and not _in_table(run[0][0], lines)]


def _in_table(index: int, lines: Sequence[Line]) -> bool:
    return any("序号" in line.text for line in lines[max(0, index - TABLE_HEAD) : index])


def _in_hanzi(lines: Sequence[Line]) -> list[_Found]:
    """Return the hanzi numbers without 、 that count on from the last one, or are a first with a second behind it."""
    unmarked = ((index, line, hanzi_number_at(line.text, 0)) for index, line in enumerate(lines) if line.marker is None)
    candidates = {
        index: (index, number.value, line.start + number.end)
        for index, line, number in unmarked
        if number is not None and not _in_table(index, lines)
    }
    confirmed: list[_Found] = []
    first: _Found | None = None
    last = 0
    for index, line in enumerate(lines) if candidates else ():
        found = candidates.get(index)
        marker = found[1] if found is not None else line.marker
        if marker is None or marker.style is not MarkerStyle.HANZI:
            continue
        if marker.number == 1:
            first = found
        elif marker.number == last + 1:
            confirmed += [each for each in (first, found) if each is not None]
            first = None
        elif found is not None:
            continue
        last = marker.number
    return confirmed


def _decimals(found: Sequence[_Found], lines: Sequence[Line]) -> list[list[_Found]]:
    """Return the decimal numbers whose heading above, or whose brother before, is met: 3 or 3.1 before 3.2.

    A number right above its first decimal one is its heading, whether another number counts on from it or not.
    """
    met: set[tuple[int, ...]] = {(line.marker.number,) for line in lines if line.marker is not None}
    met |= {(marker.number,) for _, marker, _ in found if not marker.above}
    bare = {each[0]: each for each in found if not each[1].above}
    confirmed: list[_Found] = []
    for index, marker, end in found:
        path = (*marker.above, marker.number)
        before = (*marker.above, marker.number - 1)
        if marker.above and (before in met if marker.number > 1 else marker.above in met):
            met.add(path)
            heading = bare.get(index - 1)
            if heading is not None and path == (heading[1].number, 1):
                confirmed.append(heading)
            confirmed.append((index, marker, end))
    return [confirmed] if len(confirmed) > 1 else []
