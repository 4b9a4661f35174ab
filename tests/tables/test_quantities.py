"""The table of quantities: every figure of every measure, and where it is."""

from __future__ import annotations

import datetime as dt

import duckdb
import pytest
from tests.samples import plan

import revival_policy as rp

TEXT = """\
植树方案
一、任务
1.力争到2025年森林覆盖率由40%提高到45%以上。(林业局)
2.保护古树。(林业局)
3.种树30—50万株,安排资金3.5亿元,6月底前完成。(财政局)
"""


def quantities() -> rp.tables.Table:
    return rp.tables.of(rp.parse(TEXT)).quantities


def test_a_change_with_bound_intention_and_deadline() -> None:
    row = next(quantities().rows())
    assert (row["measure"], row["quantity"]) == (0, 0)
    assert (row["counted"], row["was"], row["value"], row["unit"]) == ("森林覆盖率", 40.0, 45.0, "%")
    assert (row["kind"], row["bound"], row["modality"]) == ("change", "at least", "aimed")
    assert (row["deadline"], row["deadline_date"]) == ("2025年底前", dt.date(2025, 12, 31))


def test_ranges_and_scales() -> None:
    _, trees, money = quantities().rows()
    assert (trees["measure"], trees["quantity"], trees["value"], trees["upper"]) == (2, 0, 300_000.0, 500_000.0)
    assert (money["measure"], money["quantity"], money["value"], money["unit"]) == (2, 1, 350_000_000.0, "元")
    assert money["upper"] is None


def test_what_is_written_is_read_back() -> None:
    for source in (rp.parse(TEXT), plan(), rp.load("jilin-2016-41")):
        rows = list(rp.tables.of(source).quantities.rows())
        assert [rp.Quantity.from_text(str(row["written"])) for row in rows] == [
            quantity for measure in source.measures for quantity in measure.quantities
        ]


def test_the_place_is_in_the_text_of_the_measure() -> None:
    notice = rp.load("jilin-2016-41")
    for row in rp.tables.of(notice).quantities.rows():
        text = notice.measures[int(str(row["measure"]))].text
        (found, *_) = rp.find_quantities(text[int(str(row["text_start"])) : int(str(row["text_end"]))])
        assert str(found.value.unit) == row["unit"]


@pytest.mark.parametrize("schema", rp.tables.SCHEMAS.values(), ids=str)
def test_no_column_needs_quotes_in_sql(schema: rp.tables.Schema) -> None:
    for name in schema.names:
        assert duckdb.execute(f"select {name} from (select 1 as {name})").fetchall() == [(1,)]  # noqa: S608 - our names
