"""Tables in texts, and their rows as measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.reading.lines import split_lines
from revival_policy.reading.tables import read_tables

HEAD = "关于植树的通知\n各县政府:\n"
TASKS = "序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t修桥\t县交通局\t县财政局\t6月底\n2\t修井\t县水务局\t\t9月底"


def charged(text: str) -> list[tuple[str, str, list[str]]]:
    found = rp.parse(HEAD + text).measures
    return [(str(item.marker or ""), item.text, [str(clause) for clause in item.responsibilities]) for item in found]


@pytest.mark.parametrize(
    "text",
    [
        TASKS,
        TASKS.replace("\t", "|"),
        "\n".join(f"| {' | '.join(line.split(chr(9)))} |" for line in TASKS.split("\n")),
        TASKS.replace("\t", " | ").replace("限\n", "限\n---|---|---|---|---\n"),
    ],
)
def test_rows_of_a_table_of_tasks_are_measures(text: str) -> None:
    assert charged(text) == [
        ("1", "修桥", ["(牵头单位:县交通局;配合单位:县财政局;完成时限:6月底)"]),
        ("2", "修井", ["(牵头单位:县水务局;完成时限:9月底)"]),
    ]
    notice = rp.parse(HEAD + text)
    assert notice.outline() == []
    assert notice.preamble == ""
    assert [measure.deadline for measure in notice.measures] == [
        rp.Deadline.from_text("6月底"), rp.Deadline.from_text("9月底")
    ]  # fmt: skip


def test_rows_are_under_the_heading_above_them() -> None:
    notice = rp.parse(f"{HEAD}一、总体\n二、任务\n{TASKS}\n三、保障\n抓好。")
    assert [(section.heading, len(section.measures), section.text) for section in notice.sections] == [
        ("总体", 0, ""), ("任务", 2, ""), ("保障", 0, "抓好。")
    ]  # fmt: skip


def test_a_heading_that_spans_the_table_heads_the_rows_below_it() -> None:
    text = "序号\t任务\t责任单位\n一、水\t\t\n1\t修井\t县水务局\n二、路\n2\t修桥\t县交通局"
    notice = rp.parse(HEAD + text)
    assert [(section.heading, len(section.measures)) for section in notice.sections] == [("水", 1), ("路", 1)]
    assert len(notice.tables) == 1


def test_a_row_without_a_task_goes_on_with_the_measure_above() -> None:
    text = "任务|牵头单位|配合单位\n修桥|县交通局|县财政局\n|县住建局|\n修井|县水务局|同上"
    assert charged(text) == [
        ("", "修桥", ["(牵头单位:县交通局;配合单位:县财政局)", "(牵头单位:县住建局)"]),
        ("", "修井", ["(牵头单位:县水务局)"]),
    ]


def test_clauses_and_citations_in_a_cell_of_tasks_are_read_too() -> None:
    text = "任务\t责任单位\n落实《护林办法》。(县林业局)\t县财政局\n巡山\t县公安局"
    (first, _) = rp.parse(HEAD + text).measures
    assert (first.text, [str(clause) for clause in first.responsibilities]) == (
        "落实《护林办法》。", ["(县林业局)", "(县财政局)"]
    )  # fmt: skip
    assert [str(cited) for cited in first.citations] == ["《护林办法》"]


def test_each_name_knows_its_place() -> None:
    notice = rp.parse(HEAD + TASKS)
    for measure in notice.measures:
        assert measure.span is not None
        assert measure.span.of(notice.source).startswith(str(measure.marker))
        for clause in measure.responsibilities:
            assert clause.span is not None
            assert clause.governs is not None
            assert clause.governs.of(notice.source) == measure.text
            for part in clause.assignments:
                assert part.span is not None
                name = notice.source[clause.span.start :][part.span.start : part.span.end]
                assert name == part.agency.name


def test_agencies_of_rows_are_those_of_the_notice() -> None:
    text = f"东山县人民政府关于植树的通知\n东政发〔2020〕1号\n各乡镇人民政府:\n{TASKS}"
    assert rp.parse(text).measures[0].agencies[0].origin == rp.parse(text).issuers[0].origin


@pytest.mark.parametrize("text", [f"一、任务\n{TASKS}\n\t\t县财政局", TASKS, f"附件\n任务分工表\n{TASKS}"])
def test_rows_are_written_as_a_table_and_read_back(text: str) -> None:
    notice = rp.parse(f"{HEAD}请种树。\n县林业局\n2020年1月1日\n{text}")
    again = rp.parse(notice.to_text())
    assert again == rp.parse(again.to_text())
    assert again.measures == notice.measures
    assert [item.in_table for item in again.measures] == [True, True]
    assert [item.in_table for item in rp.from_json(rp.Notice, rp.to_json(notice)).measures] == [True, True]


def test_every_table_is_kept_with_its_cells_and_places() -> None:
    text = f"{HEAD}一、按时完成。\n序号\t乡镇\t面积\n1\t石桥镇\t五百亩\n2\t松岭乡\t\n二、确保成活。"
    notice = rp.parse(text)
    (table,) = notice.tables
    assert table.texts == (("序号", "乡镇", "面积"), ("1", "石桥镇", "五百亩"), ("2", "松岭乡", ""))
    assert (table.columns, table.header) == (3, table.rows[0])
    assert all(cell.span.of(text) == cell.text for row in table.rows for cell in row)
    assert [entry.marker for entry in notice.outline()] == ["一、", "二、"]
    assert [item.in_table for item in notice.measures] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一、目标\n二、任务",
        "一、\t目标\n二、\t任务\n三、\t保障",
        "首页 | 政务 | 新闻",
        "第一章\t总则\t1\n第二章\t附则\t5",
        "联系人:\t何某\n电话:\t12345",
        "1\t石桥镇\t五百亩",
        "发布日期:2020-01-02 | 来源:县政府\n字号 | 打印",
    ],
)
def test_lines_that_are_no_rows_make_no_table(text: str) -> None:
    assert read_tables(text, split_lines(text)) == ()


def test_a_bar_in_a_cell_of_markdown_is_escaped() -> None:
    text = "| 任务 | 责任单位 |\n|---|---|\n| 修\\|路 | 县交通局 |"
    assert read_tables(text, split_lines(text))[0].texts[1] == ("修|路", "县交通局")


@given(st.text(st.sampled_from("\t|\n 序号任务责任单位县交通局1-、一〃。"), max_size=80))
def test_any_text_has_tables_whose_cells_know_their_places(text: str) -> None:
    for table in read_tables(text, split_lines(text)):
        assert len(table.rows) > 0
        assert all(cell.span.of(text).replace("\\|", "|") == cell.text for row in table.rows for cell in row)
    rp.parse(text)
