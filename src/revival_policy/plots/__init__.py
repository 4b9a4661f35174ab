"""Pictures (图) of notices with matplotlib (extra `plot`): each function returns a Figure, and none shows it.

With `ax=` a picture is drawn there, and the figure of these axes is returned. No state of pyplot or of rcParams is
touched. Chinese text is set in an installed font, or in the one that comes with the extra.
"""

from revival_policy.plots.heat import heat_map
from revival_policy.plots.links import network
from revival_policy.plots.loads import agency_load
from revival_policy.plots.timeline import deadlines
from revival_policy.plots.treemap import outline

__all__ = ["agency_load", "deadlines", "heat_map", "network", "outline"]
