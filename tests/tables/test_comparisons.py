"""The table of a comparison."""

from __future__ import annotations

import revival_policy as rp
from revival_policy.tables.schemas import COMPARISON

OLD = "方案\n一、种松树五百棵。(县林业局)\n二、修水渠。(县水利局)\n三、收旧书。"
NEW = "方案\n一、换灯泡。\n二、修水渠。(县水利局)\n三、种松树六百棵。(县林业局、县财政局)"


def test_each_measure_is_in_one_row() -> None:
    rows = rp.compare(rp.parse(OLD), rp.parse(NEW)).to_arrow().to_pylist()
    assert list(rows[0]) == list(COMPARISON.names)
    found = [(row["status"], row["first_measure"], row["second_measure"]) for row in rows]
    assert found == [("changed", 0, 2), ("same", 1, 1), ("only_in_first", 2, None), ("only_in_second", None, 0)]
    assert rows[0]["differences"] == ["text", "agencies", "quantities"]
    assert (rows[0]["agencies_added"], rows[0]["agencies_removed"]) == (["县财政局"], [])
    assert (rows[2]["second_text"], rows[2]["score"]) == (None, None)


def test_a_comparison_of_nothing_has_no_rows() -> None:
    empty = rp.parse("")
    table = rp.compare(empty, empty).to_arrow()
    assert (table.num_rows, table.column_names) == (0, list(COMPARISON.names))
