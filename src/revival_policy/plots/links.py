"""Which agencies share measures, around a circle."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.languages import Language
from revival_policy.later import Later
from revival_policy.plots.canvas import INK, ROLE_COLOURS, axes_for, finish, say, without_axes
from revival_policy.plots.charged import Source, names_of, network_of
from revival_policy.plots.labels import shortened, width, word
from revival_policy.query import Edge

if TYPE_CHECKING:
    from matplotlib import axes as mpl_axes
    from matplotlib import figure as mpl_figure
else:
    mpl_axes = Later("matplotlib.axes")
    mpl_figure = Later("matplotlib.figure")

Points = dict[str, tuple[float, float]]

#: How far labels are from the centre; the circle itself has radius 1.
_LABELS = 1.09
#: Points of a letter of a label, and inches of half a Chinese character in it.
_SIZE = 8
_CELL = _SIZE / 72 / 2 * 1.08
#: The share of the picture, from its centre to its edge, that labels take at most.
_ROOM = 0.62

#: So many measures make a line heavy, however few the other lines have.
_HEAVY = 5


def network(
    source: Source, *, ax: mpl_axes.Axes | None = None, language: Language = "zh", first: int = 30
) -> mpl_figure.Figure:
    """Draw the agencies that share measures (共同承担措施的机关) around a circle; return the figure.

    The wider and darker a line, the more measures name both; the larger a disc, the more measures name the agency.
    Those that share most are side by side. Of more agencies than `first` the picture says how many there are.

    >>> rp.plots.network(rp.load("jilin-2016-41").measures.mentioning("养老")).axes[0].get_title()
    '共同承担措施的机关'
    """
    whole = network_of(source)
    shown = whole.nodes[:first]
    ax = axes_for(ax, 9, 9.4)
    title = word(language, "network")
    if not shown:
        return say(ax, title, word(language, "no agencies"))
    sizes = {node.id: int(node.attributes["measures"]) for node in shown}
    edges = [edge for edge in whole.edges if edge.source in sizes and edge.target in sizes]
    points = _around(_order(list(sizes), edges))
    _draw_edges(ax, edges, points)
    most = max(sizes.values())
    ax.scatter(
        [points[ident][0] for ident in sizes],
        [points[ident][1] for ident in sizes],
        [30 + 250 * size / most for size in sizes.values()],
        color=ROLE_COLOURS["responsible"],
        edgecolors="white",
        zorder=3,
    )
    names = names_of(source, whole, language)
    names, reach = _fitting(ax, {ident: names[ident] for ident in points})
    for ident, (x, y) in points.items():
        angle = math.degrees(math.atan2(y, x))
        left = x < -1e-9  # noqa: PLR2004 - zero, as far as floating point has it
        ax.text(
            _LABELS * x,
            _LABELS * y,
            names[ident],
            rotation=angle + 180 if left else angle,
            rotation_mode="anchor",
            ha="right" if left else "left",
            va="center",
            color=INK,
            fontsize=_SIZE,
        )
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
    without_axes(ax)
    hidden = len(whole.nodes) - len(shown)
    if hidden:
        more = word(language, "more", count=hidden)
        ax.text(0.99, 0.01, more, ha="right", va="bottom", fontsize=9, color=INK, transform=ax.transAxes)
    return finish(ax, title)


def _fitting(ax: mpl_axes.Axes, names: dict[str, str]) -> tuple[dict[str, str], float]:
    """Return labels that have room beside the circle, and how far the axes must reach to show them."""
    extent = ax.get_window_extent()
    half = min(extent.width, extent.height) / 2 / ax.figure.figure.dpi
    cells = max(int(_ROOM * half / _CELL), 2)
    cut = {ident: shortened(name, cells) for ident, name in names.items()}
    longest = max(width(name) for name in cut.values()) * _CELL
    return cut, _LABELS * half / max(half - longest, (1 - _ROOM) * half)


def _order(idents: list[str], edges: Sequence[Edge]) -> list[str]:
    """Return the agencies so that each is beside that of the rest with which it shares most."""
    weights = {frozenset((edge.source, edge.target)): edge.weight for edge in edges}
    ordered, waiting = [idents[0]], idents[1:]
    while waiting:
        last = ordered[-1]
        following = max(waiting, key=lambda ident: weights.get(frozenset((last, ident)), 0))
        waiting.remove(following)
        ordered.append(following)
    return ordered


def _around(idents: Sequence[str]) -> Points:
    turn = 2 * math.pi / len(idents)
    # Half a step from the vertical: no label then is upright between left and right.
    angles = (math.pi / 2 - (index + 0.5) * turn for index in range(len(idents)))
    return {ident: (math.cos(angle), math.sin(angle)) for ident, angle in zip(idents, angles, strict=True)}


def _draw_edges(ax: mpl_axes.Axes, edges: Sequence[Edge], points: Points) -> None:
    """Draw the lightest first, bent towards the centre, so that the heaviest stay visible."""
    path = needs("matplotlib.path", "matplotlib", "plot").Path
    patch = needs("matplotlib.patches", "matplotlib", "plot").PathPatch
    most = max((_HEAVY, *(edge.weight for edge in edges)))
    for edge in reversed(edges):
        share = edge.weight / most
        curve = path([points[edge.source], (0, 0), points[edge.target]], [path.MOVETO, path.CURVE3, path.CURVE3])
        ax.add_patch(
            patch(curve, fill=False, color=ROLE_COLOURS["lead"], alpha=0.12 + 0.7 * share, linewidth=0.5 + 3.5 * share)
        )
