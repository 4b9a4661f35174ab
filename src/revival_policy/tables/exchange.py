"""The tables of values that hand themselves over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measures import Measures
from revival_policy.tables.many import of, of_counts

if TYPE_CHECKING:
    from revival_policy.tables.table import Table


def table_of(value: object) -> Table:
    """Return the table of measures or of agency counts; TypeError for other values."""
    if isinstance(value, Measures):
        return of(value).measures
    if isinstance(value, AgencyCounts):
        return of_counts(value)
    msg = f"no table of {type(value).__name__}"
    raise TypeError(msg)
