"""Where a picture is drawn: on axes of the caller, or on a figure of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.files.extras import needs
from revival_policy.plots.fonts import families

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: From dark to light, so that they can be told apart in grey and by colour-blind people.
ROLE_COLOURS = {"lead": "#08306b", "responsible": "#4292c6", "support": "#c6dbef"}
INK = "#222222"
LINE = "#7f8c97"


def axes_for(ax: Axes | None, width: float, height: float) -> Axes:
    """Return the axes given, else those of a new figure of so many inches."""
    needs("matplotlib.figure", "matplotlib", "plot")
    if ax is not None:
        return ax
    from revival_policy.plots.picture import Picture  # noqa: PLC0415 - matplotlib is installed with an extra only

    return Picture(figsize=(width, height), layout="constrained").add_subplot()


def finish(ax: Axes, title: str, pad: float = 8) -> Figure:
    """Give the axes their title and a font that has all characters, and return their figure.

    `pad` is the room between title and axes, in points.
    """
    text = needs("matplotlib.text", "matplotlib", "plot").Text
    ax.set_title(title, color=INK, fontsize=12, pad=pad)
    fonts = families()
    ax.tick_params(labelfontfamily=fonts)
    for artist in ax.findobj(text):
        artist.set(fontfamily=fonts)
    return ax.figure.figure


def without_axes(ax: Axes) -> None:
    """Leave only what is drawn."""
    ax.set(xticks=[], yticks=[])
    ax.set_axis_off()


def say(ax: Axes, title: str, words: str) -> Figure:
    """Return the figure of a picture that has nothing to show but these words."""
    without_axes(ax)
    ax.text(0.5, 0.5, words, ha="center", va="center", color=INK, fontsize=11, transform=ax.transAxes)
    return finish(ax, title)


def bare(ax: Axes) -> None:
    """Take the frame away."""
    for spine in ax.spines.values():
        spine.set_visible(False)
    ax.tick_params(length=0)
