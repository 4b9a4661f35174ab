"""Where the validity and the registration number of a notice are shown: tables, page, notebook."""

from __future__ import annotations

import datetime as dt

import revival_policy as rp

TEXT = (
    "统一编号：QSSP00-2020-0012\n清溪市林业局关于植树的通知（试行）\n各县林业局：\n一、种好树。\n"
    "二、本通知自印发之日起施行，有效期5年。\n清溪市林业局\n2020年3月5日"
)


def test_the_table_of_notices_has_them() -> None:
    columns = rp.tables.of(rp.parse(TEXT)).notices.columns
    assert list(columns["registration_number"]) == ["QSSP00-2020-0012"]
    assert list(columns["in_force_from"]) == [dt.date(2020, 3, 5)]
    assert list(columns["in_force_until"]) == [dt.date(2025, 3, 4)]


def test_the_table_has_nothing_where_nothing_is_said() -> None:
    columns = rp.tables.of(rp.parse("关于植树的通知\n各县政府：\n请种树。")).notices.columns
    names = ("registration_number", "in_force_from", "in_force_until")
    assert [list(columns[name]) for name in names] == [[None], [None], [None]]


def test_the_page_shows_them() -> None:
    page = rp.parse(TEXT).to_html()
    for words in ("统一登记号", "QSSP00-2020-0012", "自2020年3月5日起", "至2025年3月4日", "试行"):
        assert words in page
    english = rp.parse(TEXT).to_html("en")
    assert "from 2020-03-05, until 2025-03-04, on trial" in english


def test_a_notebook_shows_them() -> None:
    shown = rp.parse(TEXT)._repr_html_()  # what a notebook calls
    assert "QSSP00-2020-0012" in shown
    assert "from 2020-03-05, until 2025-03-04, on trial" in shown
