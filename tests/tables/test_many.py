"""The six tables together: keys, joins, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import openpyxl
import pytest
from tests.samples import plan, reply

import revival_policy as rp

if TYPE_CHECKING:
    from pathlib import Path


def test_tables_join_in_a_data_base() -> None:
    connection = rp.tables.of([plan(), reply(), rp.load("jilin-2016-41")]).to_duckdb()
    leads = connection.sql("""
        select notices.date, marker, agency from responsibilities
        join measures using (notice, measure) join notices using (notice) where role = 'lead'
    """).fetchall()
    assert leads == [(rp.Date(2021, 3, 5), "1.", "市自然资源局")]
    most = connection.sql("""
        select body, measures from agencies where notice = '吉政发〔2016〕41号' order by measures desc limit 1
    """).fetchall()
    assert most == [("吉林省发展和改革委员会", 50)]
    above = connection.sql("""
        select sections.heading, measures.marker from measures
        join sections on sections.notice = measures.notice and sections.item = measures.parent
        where measures.notice like '清政办发%' order by measures.item
    """).fetchall()
    assert above[0] == ("编制规划", "1.")
    assert above[-1] == ("保障措施", "(二)")


def test_spans_lead_into_the_source() -> None:
    connection = rp.tables.of(plan()).to_duckdb()
    written = connection.sql("""
        select agency, substr(source, span_start + 1, span_end - span_start)
        from responsibilities join notices using (notice)
        where measure = 0 order by position
    """).fetchall()
    assert written == [("市自然资源局", "市自然资源局"), ("市林业局", "市林业局"), ("市水利局", "市水利局")]


def test_counts_agree_between_tables() -> None:
    connection = rp.tables.of(rp.load("jilin-2016-41")).to_duckdb()
    differing = connection.sql("""
        select count(*) from agencies join
        (select agency, count(distinct measure) as named from responsibilities group by agency) using (agency)
        where named <> measures
    """).fetchall()
    assert differing == [(0,)]


def test_files_of_a_folder_answer_sql(tmp_path: Path) -> None:
    rp.tables.of([plan(), reply()]).to_parquet(tmp_path / "new" / "folder")
    question = f"select count(*) from '{tmp_path / 'new' / 'folder' / 'measures.parquet'}'"  # noqa: S608 - a path of ours
    assert duckdb.execute(question).fetchall() == [(6,)]


def test_csv_and_excel_hold_all_tables(tmp_path: Path) -> None:
    tables = rp.tables.of([plan(), reply()])
    tables.to_csv(tmp_path)
    tables.to_excel(tmp_path / "all.xlsx")
    assert sorted(path.stem for path in tmp_path.glob("*.csv")) == sorted(rp.tables.SCHEMAS)
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert {name: book[name].max_row - 1 for name in book.sheetnames} == {
        table.schema.name: len(table) for table in tables
    }


def test_a_data_base_can_be_a_file_and_written_again(tmp_path: Path) -> None:
    for notices in ([plan()], [plan(), reply()]):
        rp.tables.of(notices).to_duckdb(tmp_path / "policy.duckdb").close()
    with duckdb.connect(str(tmp_path / "policy.duckdb")) as connection:
        assert connection.sql("select count(*) from notices").fetchall() == [(2,)]


def test_keys_are_number_or_title_and_tell_notices_apart() -> None:
    notices = [plan(), rp.parse("植树须知\n一、种树"), plan(), rp.parse("")]
    assert list(rp.tables.of(notices).notices.columns["notice"]) == [
        "清政办发〔2021〕7号", "植树须知", "清政办发〔2021〕7号#2", "unnamed"
    ]  # fmt: skip


def test_keys_can_be_given() -> None:
    tables = rp.tables.of([plan(), plan()], keys=["a.txt", "b.txt"])
    assert set(tables.measures.columns["notice"]) == {"a.txt", "b.txt"}


@pytest.mark.parametrize("keys", [["a"], ["a", "a"], ["a", "b", "c"]])
def test_keys_must_tell_notices_apart(keys: list[str]) -> None:
    with pytest.raises(ValueError, match="a key of its own for each of 2 notices"):
        rp.tables.of([plan(), reply()], keys=keys)


def test_measures_know_no_notice() -> None:
    tables = rp.tables.of(plan().measures.by("市财政局"))
    assert [(row["notice"], row["measure"], row["marker"]) for row in tables.measures.rows()] == [
        (None, 0, "3."), (None, 1, "(一)"), (None, 2, "(二)")
    ]  # fmt: skip
    assert {row["measure"] for row in tables.responsibilities.rows()} == {0, 1, 2}
    assert len(tables.notices) == len(tables.sections) == 0
    assert next(tables.agencies.rows())["agency"] == "市财政局"


def test_a_measure_that_cites_its_own_notice_is_reported() -> None:
    text = "关于植树的通知\n吉政发〔2020〕1号\n一、目标\n1.按照吉政发〔2020〕1号和《林业规划》种树。"
    notice = rp.parse(text)
    rows = list(rp.tables.of(notice).citations.rows())
    assert [(row["number"], row["title"], row["measure"], row["itself"]) for row in rows] == [
        ("吉政发〔2020〕1号", None, 0, True), (None, "林业规划", 0, False)
    ]  # fmt: skip
    assert [citation.title for citation in notice.citations] == ["林业规划"]


def test_tables_say_what_they_are_of() -> None:
    assert repr(rp.tables.of(plan())) == "<Tables of 1 notice>"
    assert repr(rp.tables.of([])) == "<Tables of 0 notices>"
