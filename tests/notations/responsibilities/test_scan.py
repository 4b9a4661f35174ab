"""Clauses found in running text, each with its place and with what it governs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.notations.checks import check_scan

import revival_policy as rp
from revival_policy import strategies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("没有。", []),
        ("推进改革。(省发展改革委、省财政厅等)", ["(省发展改革委、省财政厅等)"]),
        ("做好!(省财政厅)", ["(省财政厅)"]),
        ("做好;(省财政厅)", ["(省财政厅)"]),
        ("做好”(省财政厅)", ["(省财政厅)"]),
        ("做好。\n(省财政厅)", ["(省财政厅)"]),
        ("做好。 〔省财政厅〕", ["〔省财政厅〕"]),
        ("做好。（省财政厅）。再做。（省教育厅牵头）", ["（省财政厅）", "（省教育厅牵头）"]),
        ("做好。(省财政厅)(省教育厅负责)", ["(省财政厅)", "(省教育厅负责)"]),
        ("做好(省财政厅负责)工作", ["(省财政厅负责)"]),
        ("做好(责任单位:省财政厅)", ["(责任单位:省财政厅)"]),
        ("做好。(各有关方面)", ["(各有关方面)"]),
        ("做好。(县规划局(林业局)、县水利局)", ["(县规划局(林业局)、县水利局)"]),
        ("做好。(省财政厅、甲)", ["(省财政厅、甲)"]),
        ("做好。(省财政厅))", ["(省财政厅)"]),
        ("推进(省财政厅)工作", []),
        ("推进改革(PPP)项目", []),
        ("做好。(详见附件)", []),
        ("做好。(2016年)", []),
        ("做好。(甲、乙、省财政厅)", []),
        ("做好。(省财政厅", []),
        ("做好。省财政厅)", []),
        ("做好。()", []),
        ("一、(一)1.(1)做好。", []),
    ],
)
def test_clauses_are_found_in_running_text(text: str, found: list[str]) -> None:
    matches = rp.find_responsibilities(text)
    check_scan(text, matches, [(written, str(rp.Responsibility.from_text(written))) for written in found])
    assert [match.value for match in matches] == [rp.Responsibility.from_text(written) for written in found]


def test_a_bracket_is_judged_by_where_it_stands_each_time() -> None:
    # The judgement is remembered, so what is said twice must be judged twice.
    text = "推进(省财政厅)工作。(省财政厅)推进(省财政厅)工作"
    assert [match.span for match in rp.find_responsibilities(text)] == [(11, 17)]


def test_equal_clauses_are_found_each_at_its_place() -> None:
    found = rp.find_responsibilities("做好。(甲厅)再做。\n(甲厅)停(甲厅)停(甲厅负责)")
    assert [match.span for match in found] == [(3, 7), (11, 15), (21, 27)]


