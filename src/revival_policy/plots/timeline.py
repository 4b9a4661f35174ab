"""By when measures are to be done."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from revival_policy.files.extras import needs
from revival_policy.languages import Language
from revival_policy.later import Later
from revival_policy.model.measure import Measure
from revival_policy.model.measures import Measures
from revival_policy.notations.deadlines import Deadline
from revival_policy.plots.canvas import LINE, ROLE_COLOURS, axes_for, bare, finish, say
from revival_policy.plots.charged import Source, measures_of
from revival_policy.plots.labels import shortened, word

if TYPE_CHECKING:
    from matplotlib import axes as mpl_axes
    from matplotlib import figure as mpl_figure
else:
    mpl_axes = Later("matplotlib.axes")
    mpl_figure = Later("matplotlib.figure")


#: Cells that a measure takes beside its line.
_CELLS = 44


def deadlines(
    source: Source, *, ax: mpl_axes.Axes | None = None, language: Language = "zh", first: int = 30
) -> mpl_figure.Figure:
    """Draw by when measures are to be done (完成时限), the earliest on top; return the figure.

    Time begins with the earliest notice whose date is known. A deadline without a year (6月底前) is of the year of its
    notice; where that is not known it is not drawn, and the picture says how many those are. Of more measures with
    deadlines than `first` it says how many there are.

    >>> rp.plots.deadlines(rp.load("jilin-2016-41"), language="en").axes[0].get_title()
    'Deadlines'
    """
    measures = measures_of(source)
    dated, unknown = _dated(measures)
    shown = dated[:first]
    ax = axes_for(ax, 10, 1.6 + 0.3 * max(len(shown), 4))
    notes = [word(language, "no year", count=unknown)] if unknown else []
    title = word(language, "deadlines")
    if not shown:
        return say(ax, title, "\n".join([word(language, "no deadlines"), *notes] if not unknown else notes))
    if len(dated) > len(shown):
        notes.append(word(language, "more measures", count=len(dated) - len(shown)))
    days = [dt.date(day.year, day.month, day.day) for day, _, _ in shown]
    start = min([*days, *(notice.date for notice in measures.notices if notice.date)])
    spread = max((max(days) - start).days, 365)
    begin, end = start - dt.timedelta(0.06 * spread), max(days) + dt.timedelta(0.2 * spread)
    number = needs("matplotlib.dates", "matplotlib", "plot").date2num
    left = number(begin)
    for row, (day, (_, deadline, _measure)) in enumerate(zip(days, shown, strict=True)):
        place = number(day)
        ax.plot([left, place], [row, row], color=LINE, linewidth=0.8, zorder=1)
        ax.plot([place], [row], "o", color=ROLE_COLOURS["lead"], markersize=6, zorder=2)
        said = str(deadline) if language == "zh" else day.isoformat()
        ax.annotate(said, (place, row), (7, 0), textcoords="offset points", va="center", fontsize=8)
    labels = [shortened(f"{measure.marker or ''}{measure.text}", _CELLS) for _, _, measure in shown]
    ax.set_yticks(range(len(shown)), labels, fontsize=9)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(left, number(end))
    bare(ax)
    ax.xaxis_date()
    locator = needs("matplotlib.dates", "matplotlib", "plot").AutoDateLocator(minticks=2, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(needs("matplotlib.dates", "matplotlib", "plot").DateFormatter("%Y-%m"))
    ax.tick_params(axis="x", labelsize=8)
    ax.set_xlabel("   ".join(notes), fontsize=9)
    return finish(ax, title)


def _dated(measures: Measures) -> tuple[list[tuple[dt.date, Deadline, Measure]], int]:
    """Return measures by their last days, and how many have one of which the year is not known."""
    notices = measures.notices or (None,) * len(measures)
    found: list[tuple[dt.date, Deadline, Measure]] = []
    unknown = 0
    for measure, notice in zip(measures, notices, strict=True):
        deadline = measure.deadline
        if deadline is None:
            continue
        written = notice.date if notice else None
        day = (deadline if deadline.year or not written else attrs.evolve(deadline, year=written.year)).date
        if day is None:
            unknown += 1
        else:
            found.append((day, deadline, measure))
    return sorted(found, key=lambda entry: entry[0]), unknown
