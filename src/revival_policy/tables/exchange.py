"""The tables of values that hand themselves over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.errors import ArgumentError
from revival_policy.model.agency_counts import AgencyCounts
from revival_policy.model.measures import Measures
from revival_policy.model.notices import Notices
from revival_policy.query.comparing import Comparison
from revival_policy.tables.comparisons import table_of_comparison
from revival_policy.tables.many import of, of_counts

if TYPE_CHECKING:
    from revival_policy.tables.table import Table


def table_of(value: object) -> Table:
    """Return the table of measures, of notices, of agency counts or of a comparison; ArgumentError for other values.

    Measures that know their notices have the rows that they have in the table of those.
    """
    if isinstance(value, Measures):
        if value.shelf is None:
            return of(value).measures
        table = of(value.shelf.notices).measures
        return table if len(table) == len(value) else table.take(value.positions)
    if isinstance(value, Notices):
        return of(value).notices
    if isinstance(value, AgencyCounts):
        return of_counts(value)
    if isinstance(value, Comparison):
        return table_of_comparison(value)
    raise ArgumentError("value", type(value).__name__, "measures, notices, counts of agencies or a comparison")
