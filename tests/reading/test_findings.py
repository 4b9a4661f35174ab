"""What the scans of a whole source found, asked by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.samples import PLAN

import revival_policy as rp
from revival_policy.reading.findings import Findings

FINDINGS = Findings.of(PLAN)


def test_everything_is_found_in_the_span_of_the_whole() -> None:
    whole = rp.Span(0, len(PLAN))
    assert FINDINGS.citations_in(whole) == tuple(match.value for match in rp.find_citations(PLAN))
    assert FINDINGS.responsibilities_in(whole) == tuple(match.value for match in rp.find_responsibilities(PLAN))
    assert len(FINDINGS.responsibilities_in(whole)) == 5


@given(st.integers(0, len(PLAN)), st.integers(0, len(PLAN)))
def test_what_begins_in_a_span_is_found_with_its_place(one: int, other: int) -> None:
    span = rp.Span(min(one, other), max(one, other))
    starts = [match.start for match in rp.find_citations(PLAN) if span.start <= match.start < span.end]
    assert [cited.span.start for cited in FINDINGS.citations_in(span) if cited.span] == starts
    for clause in FINDINGS.responsibilities_in(span):
        assert clause.span is not None
        assert span.start <= clause.span.start < span.end
        assert rp.Responsibility.from_text(clause.span.of(PLAN)) == clause


def governed(source: str, span: rp.Span) -> list[str | None]:
    clauses = Findings.of(source).responsibilities_in(span)
    return [clause.governs.of(source) if clause.governs else None for clause in clauses]


def test_a_clause_governs_what_is_before_it_in_its_span() -> None:
    source = "序言。(省财政厅)\n1.修路。\n再修桥。(省水利厅)种树。(省林业厅负责)\n(省教育厅负责)"
    assert governed(source, rp.Span(source.index("1."), len(source))) == ["1.修路。\n再修桥。", "种树。", "种树。"]
    assert governed(source, rp.Span(source.index("(省水利厅)"), len(source))) == [None, "种树。", "种树。"]
    assert governed(source, rp.Span(0, 3)) == []


def test_a_clause_of_a_measure_governs_the_text_of_the_measure() -> None:
    notice = rp.parse("关于修路的意见\n一、任务\n1.修好乡村道路。(省交通运输厅)修好桥梁。\n要按期完成。(省水利厅)")
    (measure,) = notice.measures
    governs = [clause.governs.of(notice.source) for clause in measure.responsibilities if clause.governs]
    assert governs == ["1.修好乡村道路。", "修好桥梁。\n要按期完成。"]


def test_conventions_hold_in_the_measures_after_them() -> None:
    notice = rp.parse(
        "关于修路的意见\n一、任务\n1.修好道路。(省交通运输厅、省财政厅负责。列第一位的为牵头单位,下同)"
        "\n2.修好桥梁。(省水利厅、省财政厅负责)"
    )
    assert [[str(part.role) for part in measure.assignments] for measure in notice.measures] == [
        ["lead", "responsible"],
        ["lead", "responsible"],
    ]
    assert len(notice.measures.led_by("省水利厅")) == 1
