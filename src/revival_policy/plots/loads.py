"""How many measures each agency has, as lead, responsible and support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.languages import Language
from revival_policy.later import Later
from revival_policy.plots.canvas import LINE, ROLE_COLOURS, axes_for, bare, finish, say
from revival_policy.plots.charged import Source, names_of, network_of
from revival_policy.plots.labels import word

if TYPE_CHECKING:
    from matplotlib import axes as mpl_axes
    from matplotlib import figure as mpl_figure
else:
    mpl_axes = Later("matplotlib.axes")
    mpl_figure = Later("matplotlib.figure")


def agency_load(
    source: Source, *, ax: mpl_axes.Axes | None = None, language: Language = "zh", first: int = 20
) -> mpl_figure.Figure:
    """Draw the measures of each agency (各机关承担的措施) as bars, the most charged on top; return the figure.

    A bar is divided by what the agency has to do: lead (牵头), responsible (负责), support (配合). Names that mean one
    official body are one agency. Of more agencies than `first` the picture says how many there are.

    >>> rp.plots.agency_load(rp.load("jilin-2016-41")).axes[0].get_title()
    '各机关承担的措施'
    """
    network = network_of(source)
    shown = network.nodes[:first]
    ax = axes_for(ax, 8, 1.6 + 0.28 * max(len(shown), 4))
    title = word(language, "agency_load")
    if not shown:
        return say(ax, title, word(language, "no agencies"))
    names = names_of(source, network, language)
    rows = range(len(shown))
    starts = [0] * len(shown)
    for role, colour in ROLE_COLOURS.items():
        counts = [int(node.attributes[role]) for node in shown]
        if any(counts):
            label = word(language, role)
            ax.barh(rows, counts, 0.7, left=starts, color=colour, edgecolor=LINE, linewidth=0.5, label=label)
        starts = [start + count for start, count in zip(starts, counts, strict=True)]
    for row, total in zip(rows, starts, strict=True):
        ax.annotate(str(total), (total, row), (3, 0), textcoords="offset points", va="center", fontsize=8)
    ax.set_yticks(rows, [names[node.id] for node in shown], fontsize=9)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(0, 1.08 * max(starts))
    bare(ax)
    ax.xaxis.set_major_locator(
        needs("matplotlib.ticker", "matplotlib", "plot").MaxNLocator(integer=True, steps=[1, 2, 5, 10])
    )
    hidden = len(network.nodes) - len(shown)
    note = f"   {word(language, 'more', count=hidden)}" if hidden else ""
    ax.set_xlabel(f"{word(language, 'measures')}{note}", fontsize=9)
    ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=3, frameon=False, fontsize=9, borderaxespad=0)
    return finish(ax, title, pad=26)
