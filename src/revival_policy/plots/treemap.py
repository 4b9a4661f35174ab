"""How many measures are under each heading, as areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from revival_policy.errors import expect
from revival_policy.files.extras import needs
from revival_policy.languages import Language
from revival_policy.later import Later
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.plots.canvas import INK, axes_for, finish, say, without_axes
from revival_policy.plots.labels import shortened, width, word

if TYPE_CHECKING:
    from matplotlib import axes as mpl_axes
    from matplotlib import figure as mpl_figure
else:
    mpl_axes = Later("matplotlib.axes")
    mpl_figure = Later("matplotlib.figure")


#: Inches of a cell, half a Chinese character, and of a line of text, at the size of text here.
_SIZE = 8.5
_CELL, _LINE = _SIZE / 72 / 2 * 1.04, _SIZE / 72 * 1.45
#: Light tones that differ in grey too; a section has the next one.
_TONES = ("#deebf7", "#fee8c8", "#e5f5e0", "#efedf5")


@attrs.frozen
class _Box:
    x: float
    y: float
    width: float
    height: float


def outline(
    notice: Notice, *, ax: mpl_axes.Axes | None = None, language: Language = "zh", first: int = 12
) -> mpl_figure.Figure:
    """Draw the outline (各部分) as a treemap: the area of a section is the number of its measures; return the figure.

    Sections come with the sections right below them. Those without measures count as one. Headings are cut where
    they do not fit, and left out where there is no room at all. More sections than `first` on one level are one area.

    >>> rp.plots.outline(rp.load("jilin-2016-41")).axes[0].get_title()
    '各部分的措施数'
    """
    expect("notice", notice, Notice, "a notice; read and parse make them")
    ax = axes_for(ax, 10, 6.5)
    title = word(language, "outline")
    if not notice.sections:
        return say(ax, title, word(language, "no outline"))
    without_axes(ax)
    extent = ax.get_window_extent()
    dpi = ax.figure.figure.dpi
    across, up = extent.width / dpi, extent.height / dpi
    ax.set(xlim=(0, across), ylim=(up, 0))
    parts = _parts(notice.sections, first)
    for number, (part, box) in enumerate(zip(parts, _squares(parts, _Box(0, 0, across, up)), strict=True)):
        _draw(ax, part, box, _TONES[number % len(_TONES)], first)
    return finish(ax, title)


@attrs.frozen
class _Part:
    """What one area means: a section, or several that are too many to show."""

    label: str
    weight: int
    below: tuple[Section, ...] = ()


def _parts(sections: Sequence[Section], first: int) -> list[_Part]:
    """Return the areas of sections, the largest first."""
    order = sorted(sections, key=lambda section: -len(section.measures))
    parts = [
        _Part(
            f"{section.marker}{section.heading} {len(section.measures)}",
            max(len(section.measures), 1),
            tuple(child for child in section.children if isinstance(child, Section)),
        )
        for section in order[:first]
    ]
    rest = order[first:]
    if rest:
        parts.append(_Part(f"… {len(rest)}", sum(max(len(section.measures), 1) for section in rest)))
    return sorted(parts, key=lambda part: -part.weight)


def _draw(ax: mpl_axes.Axes, part: _Part, box: _Box, colour: str, first: int) -> None:
    _fill(ax, box, colour, 1.6)
    head = _LINE * 1.3
    inside = _Box(box.x + 0.05, box.y + head, box.width - 0.1, box.height - head - 0.05)
    if not part.below or inside.height < 2 * _LINE or inside.width < 4 * _CELL:
        _write(ax, part.label, box)
        return
    _write(ax, part.label, _Box(box.x, box.y, box.width, head))
    below = _parts(part.below, first)
    for child, place in zip(below, _squares(below, inside), strict=True):
        _fill(ax, place, "#ffffffa0", 0.8)
        _write(ax, child.label, place)


def _fill(ax: mpl_axes.Axes, box: _Box, colour: str, line: float) -> None:
    rectangle = needs("matplotlib.patches", "matplotlib", "plot").Rectangle
    ax.add_patch(
        rectangle((box.x, box.y), box.width, box.height, facecolor=colour, edgecolor="#5c6b77", linewidth=line)
    )


def _write(ax: mpl_axes.Axes, label: str, box: _Box) -> None:
    """Write as much of a label as fits a box."""
    cells, lines = int((box.width - 0.1) / _CELL), int((box.height - 0.02) / _LINE)
    if cells < 4 or lines < 1:  # noqa: PLR2004 - less than two characters say nothing
        return
    text = "\n".join(_wrapped(shortened(label, (cells - 1) * lines), cells)[:lines])
    ax.text(box.x + 0.05, box.y + 0.04, text, ha="left", va="top", fontsize=_SIZE, color=INK, linespacing=1.15)


def _wrapped(text: str, cells: int) -> list[str]:
    lines = [""]
    for char in text:
        if width(lines[-1]) + width(char) > cells:
            lines.append("")
        lines[-1] += char
    return lines


def _squares(parts: Sequence[_Part], box: _Box) -> list[_Box]:
    """Divide a box among parts by weight, row after row, each row as long as that keeps its areas near squares."""
    scale = box.width * box.height / sum(part.weight for part in parts)
    areas = [part.weight * scale for part in parts]
    boxes: list[_Box] = []
    while areas:
        side = min(box.width, box.height)
        count = 1
        while count < len(areas) and _worst(areas[: count + 1], side) <= _worst(areas[:count], side):
            count += 1
        row, areas = areas[:count], areas[count:]
        thick = sum(row) / side
        along = 0.0
        for area in row:
            length = area / thick
            if box.width >= box.height:
                boxes.append(_Box(box.x, box.y + along, thick, length))
            else:
                boxes.append(_Box(box.x + along, box.y, length, thick))
            along += length
        if box.width >= box.height:
            box = _Box(box.x + thick, box.y, box.width - thick, box.height)
        else:
            box = _Box(box.x, box.y + thick, box.width, box.height - thick)
    return boxes


def _worst(row: Sequence[float], side: float) -> float:
    thick = sum(row) / side
    return max(max(thick * thick / area, area / thick / thick) for area in row)
