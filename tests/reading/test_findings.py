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
