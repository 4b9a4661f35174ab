"""Tables that are made of all documents of an archive together, at the end of each build."""
# pyright: reportUnknownParameterType=false
# pyarrow ships no types.

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import attrs

from revival_policy.corpus.linked import links_in, works_in
from revival_policy.corpus.linking.values import LINKS
from revival_policy.corpus.works import WORKS
from revival_policy.later import Later
from revival_policy.tables.columns import Schema

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

    from revival_policy.corpus.archive import Archive  # noqa: TC004 - an archive knows its derived tables
else:
    pa = Later("pyarrow")


@attrs.frozen
class Derived:
    """A table that is derived from the others: its columns, and what makes its rows.

    `make` is given the archive as it is about to be, with all tables of `SCHEMAS` and those derived before it, and
    yields Arrow tables with the columns of `schema`.
    """

    schema: Schema
    make: Callable[[Archive], Iterable[pa.Table]]


#: The derived tables, in the order in which they are made.
DERIVED: tuple[Derived, ...] = (Derived(WORKS, works_in), Derived(LINKS, links_in))
