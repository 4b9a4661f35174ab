"""How values show themselves at the prompt: a short text, and the first of many."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from revival_policy.model.agency_counts import AgencyCounts
    from revival_policy.model.groups import Groups
    from revival_policy.model.measures import Measures
    from revival_policy.model.notice import Notice
    from revival_policy.model.notices import Notices

Key = TypeVar("Key", bound=Hashable)

#: Rows that a list shows before it says how many more there are.
ROWS = 10


def notice_as_text(notice: Notice) -> str:
    """Return the repr of a notice."""
    name = str(notice.number or notice.title or "without number and title")
    day = f" of {notice.date.isoformat()}" if notice.date else ""
    return f"<Notice {name}{day}: {len(notice.sections)} sections, {len(notice.measures)} measures>"


def measures_as_text(measures: Measures) -> str:
    """Return the repr of measures: a head line, then the first of them."""
    lines = [f"<Measures: {len(measures)}>", *(f"  {measure!r}" for measure in measures[:ROWS])]
    return "\n".join([*lines, *more_than_shown(len(measures), "  … {} more")])


def agencies_as_text(agencies: AgencyCounts) -> str:
    """Return the repr of agency counts: a head line, then the most charged."""
    rows = (f"  {count:4d}  {agency}" for agency, count in agencies.most_charged(ROWS))
    return "\n".join([f"<AgencyCounts: {len(agencies)}>", *rows, *more_than_shown(len(agencies), "  … {} more")])


def groups_as_text(groups: Groups[Key]) -> str:
    """Return the repr of groups: a head line, then the largest."""
    rows = (f"  {count:4d}  {key}" for key, count in groups.rank(ROWS))
    return "\n".join([f"<Groups: {len(groups)}>", *rows, *more_than_shown(len(groups), "  … {} more")])


def notices_as_text(notices: Notices) -> str:
    """Return the repr of notices: a head line, then the first of them."""
    lines = [f"<Notices: {len(notices)}>", *(f"  {notice!r}" for notice in notices[:ROWS])]
    return "\n".join([*lines, *more_than_shown(len(notices), "  … {} more")])


def more_than_shown(total: int, form: str) -> list[str]:
    """Return the line that says how many are left out, none where all are shown."""
    return [form.format(f"{total - ROWS:,}")] if total > ROWS else []
