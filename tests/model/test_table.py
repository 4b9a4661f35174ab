"""Tables of a text as values."""

from __future__ import annotations

import revival_policy as rp


def test_a_table_shows_its_head_and_its_size() -> None:
    cells = tuple(rp.TableCell(text, rp.Span(0, len(text))) for text in ("任务", "责任单位"))
    table = rp.Table((cells, cells[:1]), cells, rp.Span(0, 4))
    assert repr(table) == "<Table 任务 责任单位: 2 rows, 2 columns>"
    assert (table.texts, table.columns) == ((("任务", "责任单位"), ("任务",)), 2)
    assert repr(rp.Table((), (), rp.Span(0, 0))) == "<Table : 0 rows, 0 columns>"


def test_tables_are_about_the_source_and_no_part_of_what_a_notice_says() -> None:
    text = "关于植树的通知\n序号\t乡镇\n1\t石桥镇"
    notice = rp.parse(text)
    assert len(notice.tables) == 1
    again = rp.from_json(rp.Notice, rp.to_json(notice))
    assert again.tables == notice.tables
    assert hash(notice) == hash(rp.parse(text))
