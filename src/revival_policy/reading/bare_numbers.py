"""Numbers without their mark at the beginnings of lines: which count items (1总则, 1.1 范围, 01申报, 一 目标)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from revival_policy.notations.marker_forms import BARE_BEGINNINGS, HANZI_BEGINNINGS
from revival_policy.notations.markers import Marker, MarkerStyle
from revival_policy.notations.unsure_markers import bare_number_at, hanzi_number_at
from revival_policy.reading.rows import FEWEST_CELLS, is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.reading.lines import Line

#: Lines of one run of numbers are no further apart than this.
FARTHEST = 60
#: A column head within so many lines above a run says that its numbers count the rows of a table.
TABLE_HEAD = 6

_DIGITS = frozenset("123456789")
_FIGURE = re.compile("([1-9][0-9]{0,2})[.．](?=[0-9])")
_SENTENCE_ENDS = frozenset("。；;：:！？")

#: The index of a line, the marker that it may have, and the offset after it.
_Found = tuple[int, Marker, int]


def confirm_bare_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with the bare numbers as markers that count on from 1 and are at least two."""
    found: list[_Found] = []
    for index, line in enumerate(lines):
        number = bare_number_at(line.text, 0) if line.marker is None and line.text[0] in BARE_BEGINNINGS else None
        if number is not None and not is_row(line.text):
            found.append((index, number.value, line.start + number.end))
    mended = _with_figures(lines)
    for run in (*_runs(found, lines), *_decimals(found, lines), _in_hanzi(lines)):
        for index, marker, end in run:
            line = lines[index]
            mended[index] = line._replace(marker=marker, content=line.text[end - line.start :].lstrip())
    return mended


def _with_figures(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with the marker of those that look like decimals between two numbers: 2.5月底前 after 1."""
    mended = list(lines)
    last = 0
    waiting: tuple[int, Marker, int] | None = None
    for index, line in enumerate(lines):
        marker = line.marker
        if marker is not None and marker.style is MarkerStyle.ARABIC:
            if waiting is not None and marker.number == waiting[1].number + 1:
                place, own, end = waiting
                mended[place] = lines[place]._replace(marker=own, content=lines[place].text[end:].lstrip())
            last, waiting = marker.number, None
        elif (
            marker is None
            and last
            and line.text[0] in _DIGITS
            and (found := _FIGURE.match(line.text))
            and int(found[1]) == last + 1
        ):
            waiting = (index, Marker(MarkerStyle.ARABIC, last + 1), found.end())
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
    return [run for run in runs if len(run) > 1 and not _in_table(run[0][0], lines) and not _are_rows(run, lines)]


def _are_rows(run: Sequence[_Found], lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a run are rows whose cells are one blank apart: 1 石桥镇 500."""
    counts = {0 if lines[index].text[-1] in _SENTENCE_ENDS else len(lines[index].text.split()) for index, *_ in run}
    return len(counts) == 1 and min(counts) >= FEWEST_CELLS


def _in_table(index: int, lines: Sequence[Line]) -> bool:
    return any("序号" in line.text for line in lines[max(0, index - TABLE_HEAD) : index])


def _in_hanzi(lines: Sequence[Line]) -> list[_Found]:
    """Return the hanzi numbers without 、 that count on from the last one, or are a first with a second after it."""
    candidates: dict[int, _Found] = {}
    for index, line in enumerate(lines):
        number = hanzi_number_at(line.text, 0) if line.marker is None and line.text[0] in HANZI_BEGINNINGS else None
        if number is not None and not is_row(line.text) and not _in_table(index, lines):
            candidates[index] = (index, number.value, line.start + number.end)
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
    if not found:
        return []
    written = {position: line.marker for position, line in enumerate(lines) if line.marker is not None}
    met: set[tuple[int, ...]] = {(*marker.above, marker.number) for marker in written.values()}
    met |= {(marker.number,) for _, marker, _ in found if not marker.above}
    bare = {each[0]: each for each in found if not each[1].above}
    lone = {(*marker.above, marker.number) for _, marker, _ in found}
    confirmed: list[_Found] = []
    for index, marker, end in found:
        path = (*marker.above, marker.number)
        if marker.above and _has_place(path, met, lone):
            met.add(path)
            confirmed += [*_heading(bare.get(index - 1), path), (index, marker, end)]
    for position, marker in written.items():
        if marker.above:  # 第1.0.1条 is sure, and so is the number above it
            confirmed += _heading(bare.get(position - 1), (*marker.above, marker.number))
    return [confirmed] if len(confirmed) > 1 else []


def _has_place(path: tuple[int, ...], met: set[tuple[int, ...]], lone: set[tuple[int, ...]]) -> bool:
    """Tell whether a number that a decimal one needs, before it or above it, occurs; 1.0.1 needs 1 or 1.0.2 alone.

    An excerpt of a standard begins anywhere: 3.2.1 before 3.2.2, and 3.2 where its first is below.
    """
    *above, number = path
    if (number > 1 and (*above, number - 1) in met) or (number == 1 and tuple(above) in met):
        return True
    if len(above) > 1 and (*above, number + 1) in lone:
        return number == 1 or above[-1] > 0
    return (tuple(above) in met and (*path, 1) in lone) or (number == 1 and above[-1] == 0 and (above[0],) in met)


def _heading(bare: _Found | None, path: tuple[int, ...]) -> list[_Found]:
    """Return the number right above a decimal one that is its first: 1 above 1.1 or 1.0.1."""
    return [bare] if bare is not None and path in ((bare[1].number, 1), (bare[1].number, 0, 1)) else []
