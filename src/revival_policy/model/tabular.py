"""How values of the model hand themselves to data frame libraries.

The one place where the model reaches for a room ahead of it, when it is asked to and not before: the Arrow interface
is a method of the object that is handed over, and its rows are made by `tables`. import-linter knows of this line.
"""

from __future__ import annotations


class Tabular:
    """What any library that takes Arrow data takes: `polars.DataFrame(notice.measures)`."""

    __slots__ = ()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return an Arrow C stream of the rows (extra `arrow`); see `revival_policy.tables` for the columns."""
        from revival_policy.tables.exchange import table_of  # noqa: PLC0415 - see above

        return table_of(self).__arrow_c_stream__(requested_schema)
