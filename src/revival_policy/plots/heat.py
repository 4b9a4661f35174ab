"""How many measures each agency has in each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.languages import Language
from revival_policy.later import Later
from revival_policy.model.notice import Notice
from revival_policy.model.section import Section
from revival_policy.plots.canvas import INK, axes_for, bare, finish, say
from revival_policy.plots.charged import names_of, network_of
from revival_policy.plots.labels import shortened, word

if TYPE_CHECKING:
    from matplotlib import axes as mpl_axes
    from matplotlib import figure as mpl_figure
else:
    mpl_axes = Later("matplotlib.axes")
    mpl_figure = Later("matplotlib.figure")


#: Cells of a heading in a column, for each of its lines.
_HEADING = 26
#: From this share of the highest number on, a cell is so dark that its number is white.
_DARK = 0.55


def heat_map(
    notice: Notice, *, ax: mpl_axes.Axes | None = None, language: Language = "zh", first: int = 20
) -> mpl_figure.Figure:
    """Draw how many measures each agency has in each section (机关与部分) as a table of colours; return the figure.

    The sections are those of the highest level that has several. Of more agencies than `first` the picture says how
    many there are.

    >>> rp.plots.heat_map(rp.load("jilin-2016-41"), language="en").axes[0].get_title()
    'Measures of each agency, by section'
    """
    network = network_of(notice)
    shown, sections = network.nodes[:first], _columns(notice)
    ax = axes_for(ax, 4.5 + 0.62 * max(len(sections), 3), 3 + 0.28 * max(len(shown), 4))
    title = word(language, "heat_map")
    if not shown or not sections:
        return say(ax, title, word(language, "no agencies" if sections else "no outline"))
    names = names_of(notice, network, language)
    columns = [_counts(section) for section in sections]
    cells = [[column.get(node.id, 0) for column in columns] for node in shown]
    most = max(max(row) for row in cells) or 1
    ax.imshow(cells, cmap="Blues", vmin=0, vmax=most, aspect="auto")
    for row, counts in enumerate(cells):
        for column, count in enumerate(counts):
            if count:
                colour = "white" if count > _DARK * most else INK
                ax.text(column, row, str(count), ha="center", va="center", color=colour, fontsize=8)
    ax.set_yticks(range(len(shown)), [names[node.id] for node in shown], fontsize=9)
    headings = [shortened(f"{section.marker}{section.heading}", _HEADING) for section in sections]
    ax.set_xticks(range(len(sections)), headings, fontsize=9, rotation=40, ha="right", rotation_mode="anchor")
    bare(ax)
    hidden = len(network.nodes) - len(shown)
    if hidden:
        ax.set_xlabel(word(language, "more", count=hidden), fontsize=9)
    return finish(ax, title)


def _columns(notice: Notice) -> tuple[Section, ...]:
    sections = notice.sections
    while len(sections) == 1:
        below = tuple(child for child in sections[0].children if isinstance(child, Section))
        if not below:
            break
        sections = below
    return sections


def _counts(section: Section) -> dict[str, int]:
    return {node.id: int(node.attributes["measures"]) for node in network_of(section.measures).nodes}
