"""The rows of comparisons: what belongs together, in the order of the first notice, then what is alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from revival_policy.tables.schemas import COMPARISON
from revival_policy.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revival_policy.model.measure import Measure
    from revival_policy.query.comparing import Comparison, Pair


class _Row(NamedTuple):
    status: str
    pair: Pair | None
    first: tuple[int, Measure] | None
    second: tuple[int, Measure] | None


def table_of_comparison(comparison: Comparison) -> Table:
    """Return a row for each two measures that belong together, and for each that is alone."""
    rows = list(_rows(comparison))
    pairs = [row.pair for row in rows]
    columns: dict[str, list[object]] = {
        "status": [row.status for row in rows],
        "score": [pair.score if pair else None for pair in pairs],
        "differences": [list(map(str, pair.differences)) if pair else [] for pair in pairs],
        "agencies_added": [[agency.name for agency in pair.agencies_added] if pair else [] for pair in pairs],
        "agencies_removed": [[agency.name for agency in pair.agencies_removed] if pair else [] for pair in pairs],
    }
    for side in ("first", "second"):
        found = [row.first if side == "first" else row.second for row in rows]
        columns[f"{side}_measure"] = [one[0] if one else None for one in found]
        columns[f"{side}_marker"] = [str(one[1].marker) if one and one[1].marker else None for one in found]
        columns[f"{side}_text"] = [one[1].text if one else None for one in found]
    return Table(COMPARISON, columns)


def _rows(comparison: Comparison) -> Iterator[_Row]:
    first, second = comparison.first.measures, comparison.second.measures
    for like, pair in zip(comparison.paired, comparison.matched, strict=True):
        status = "changed" if pair.differences else "same"
        yield _Row(status, pair, (like.first, pair.first), (like.second, pair.second))
    taken = {like.first for like in comparison.paired}
    yield from (_Row("only_in_first", None, (n, one), None) for n, one in enumerate(first) if n not in taken)
    taken = {like.second for like in comparison.paired}
    yield from (_Row("only_in_second", None, None, (n, one)) for n, one in enumerate(second) if n not in taken)
