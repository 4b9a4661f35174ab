"""Tables of tasks, given as rows of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp

HEAD = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]


def read(*rows: list[str]) -> list[tuple[str, str | None, int]]:
    return [
        (found.task, None if found.responsibility is None else str(found.responsibility), found.row)
        for found in rp.read_responsibility_table(rows)
    ]


def test_each_row_is_a_task_with_who_does_it_and_by_when() -> None:
    rows = (
        HEAD,
        ["1", "修好道路", "省交通运输厅", "省财政厅、水利厅", "2025年6月底前"],
        ["2", "修好\n桥梁", "省水利\n厅", "", "长期坚持"],
    )
    assert read(*rows) == [
        ("修好道路", "(牵头单位:省交通运输厅;配合单位:省财政厅、省水利厅;完成时限:2025年6月底前)", 1),
        ("修好\n桥梁", "(牵头单位:省水利厅;完成时限:长期坚持)", 2),
    ]


def test_a_cell_without_text_names_nobody_and_a_row_without_a_task_goes_on_with_the_one_above() -> None:
    rows = (["任务", "责任单位"], ["修路", "省交通运输厅"], ["修桥", ""], ["", "省水利厅"], ["", ""])
    assert read(*rows) == [("修路", "(省交通运输厅)", 1), ("修桥", None, 2), ("修桥", "(省水利厅)", 3)]


@pytest.mark.parametrize("ditto", ["同上", "〃", " 〃 "])
def test_what_is_above_is_repeated_where_a_cell_says_so(ditto: str) -> None:
    rows = (HEAD, ["1", "修路", "省交通运输厅", "", "6月底"], ["2", "修桥", ditto, ditto, ditto])
    assert read(*rows)[1] == ("修桥", "(牵头单位:省交通运输厅;完成时限:6月底)", 2)


def test_nothing_is_repeated_where_nothing_is_above() -> None:
    assert read(HEAD, ["1", "修路", "同上", "〃", "同上"]) == [("修路", None, 1)]


@pytest.mark.parametrize("nothing", ["", " ", "/", "—", "——", "无", "-"])
def test_a_cell_that_says_nothing_names_nobody(nothing: str) -> None:
    assert read(HEAD, ["1", "修路", "省交通运输厅", nothing, nothing]) == [("修路", "(牵头单位:省交通运输厅)", 1)]


def test_a_head_may_be_of_two_rows() -> None:
    rows = (["序号", "任务", "责任分工", "", "时限"], ["", "", "牵头单位", "配合单位", ""])
    assert read(*rows, ["1", "修路", "省交通运输厅", "省财政厅", "年底前"]) == [
        ("修路", "(牵头单位:省交通运输厅;配合单位:省财政厅;时限:年底前)", 2)
    ]


@pytest.mark.parametrize(
    ("cell", "clause"),
    [
        ("牵头单位：县林业局 配合单位：县财政局", "(牵头单位:县林业局;配合单位:县财政局)"),
        ("县林业局牵头，县财政局配合", "(牵头单位:县林业局;配合单位:县财政局)"),
        ("县林业局 县财政局", "(县林业局、县财政局)"),
        ("县林业 局", "(县林业局)"),
        ("县林业局、县财政局等。", "(县林业局、县财政局等)"),
        ("2025年6月底前", None),
    ],
)
def test_a_cell_says_who_in_any_way_that_a_clause_does(cell: str, clause: str | None) -> None:
    assert read(["任务", "责任单位"], ["修路", cell]) == [("修路", clause, 1)]


@pytest.mark.parametrize(
    "head",
    [
        ["工作任务", "责任部门"],
        ["主要 措施", "责任\n单位"],
        ["事项", "牵头部门"],
        ["具体举措", "市级责任单位"],
        ["目标任务", "具体措施", "责任单位"],
        ["工作任务", "责任单位(部门)"],
        ["**重点工作**", "牵头及配合单位"],
    ],
)
def test_columns_are_known_by_their_heads(head: list[str]) -> None:
    assert len(read(head, ["甲", "乙厅", "乙厅"][-len(head) :])) == 1


def test_rows_above_the_head_are_left_out() -> None:
    assert [found[2] for found in read(["任务分工表"], [], HEAD, ["1", "修路", "省财政厅", "", ""])] == [3]


def test_short_rows_and_cells_without_agencies_are_read_as_far_as_they_go() -> None:
    assert read(HEAD, ["1", "修路"], ["2", "修桥", "、、", "", ""]) == [("修路", None, 1), ("修桥", None, 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["任务", "金额"], ["修路", "3"]],
        [["牵头单位", "配合单位"], ["省财政厅", "省水利厅"]],
        [["任务", "责任人"], ["修路", "何某"]],
    ],
)
def test_a_table_without_such_columns_has_no_tasks(rows: list[list[str]]) -> None:
    assert read(*rows) == []


@given(st.lists(st.lists(st.sampled_from(["任务", "责任单位", "完成时限", "省财政厅", "(", "", ":", "2025年"]))))
def test_any_table_is_read(rows: list[list[str]]) -> None:
    for found in rp.read_responsibility_table(rows):
        assert 0 < found.row < len(rows)
