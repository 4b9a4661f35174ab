"""Answers as tables whose columns are documented, as all tables of this library are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revival_policy.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from revival_policy.corpus.archive import Archive
    from revival_policy.tables.columns import Schema

#: The title of a document, in SQL; an order has none of its own, and is known by what it publishes.
TITLE = "case when regexp_matches(title, '(令|公告)$') then coalesce(issued_title, title) else title end"


def answer(archive: Archive, schema: Schema, query: str, parameters: Mapping[str, object] | None = None) -> Table:
    """Return the rows of a query, which gives the columns of a schema in their order."""
    return table_from(schema, archive.sql(query, parameters or {}).fetchall())


def table_from(schema: Schema, rows: Iterable[Sequence[object]]) -> Table:
    """Return rows as a table."""
    columns = [list(values) for values in zip(*rows, strict=True)] or [[] for _ in schema.names]
    return Table(schema, dict(zip(schema.names, columns, strict=True)))
