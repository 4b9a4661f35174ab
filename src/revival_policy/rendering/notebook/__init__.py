"""How values show themselves in a notebook (_repr_html_)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measures import Measures
from revival_policy.model.notice import Notice
from revival_policy.model.notices import Notices
from revival_policy.notations.agencies import Agency
from revival_policy.rendering.notebook.agencies import agency_as_html
from revival_policy.rendering.notebook.notices import (
    agencies_as_html,
    measures_as_html,
    notice_as_html,
    notices_as_html,
)

if TYPE_CHECKING:
    from collections.abc import Callable

#: What shows the values of each class.
SHOWS: dict[type, Callable[..., str]] = {
    Agency: agency_as_html,
    AgencyCounts: agencies_as_html,
    Measures: measures_as_html,
    Notice: notice_as_html,
    Notices: notices_as_html,
}


def to_notebook(value: object) -> str:
    """Return the HTML that a notebook shows of a value."""
    return next(show(value) for kind, show in SHOWS.items() if isinstance(value, kind))
