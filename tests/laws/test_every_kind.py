"""Documents of every kind are read as what they were drawn from, and come back from their text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.laws.values import any_text

import revival_policy as rp
from revival_policy import strategies
from revival_policy.strategies.documents import KINDS

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

#: Characters of drawn documents whose parts are put together again.
MANY = 1_000_000


@each_kind
@few
@given(data=st.data())
def test_a_document_reads_as_what_it_was_drawn_from(kind: rp.DocumentKind, data: st.DataObject) -> None:
    written = data.draw(strategies.written_documents(kind))
    notice = rp.parse(written.text)
    assert notice == written.value
    assert [doubt for doubt in notice.diagnostics if not doubt.code.startswith("doubtful-")] == []
    assert rp.parse(notice.to_text()) == notice


def test_frames_are_drawn_with_everything_that_is_in_them() -> None:
    drawn: list[rp.Notice] = []

    @settings(few, max_examples=80, derandomize=True, database=None)
    @given(strategies.written_documents(rp.DocumentKind.NOTICE), strategies.written_documents(rp.DocumentKind.REPORT))
    def note(notice: strategies.Written[rp.Notice], report: strategies.Written[rp.Notice]) -> None:
        drawn.extend((notice.value, report.value))

    note()
    assert any(len(notice.issuers) > 1 for notice in drawn)
    assert any(notice.signatory for notice in drawn)
    assert any(notice.classification and notice.urgency for notice in drawn)
    assert any(notice.copied_to and notice.notes for notice in drawn)
    assert any(part.date for notice in drawn for part in notice.components)
    assert any(part.label == "附件2" for notice in drawn for part in notice.components)


def test_every_official_kind_is_drawn() -> None:
    assert {kind for kind in rp.DocumentKind if kind.is_official} <= set(KINDS)


def test_the_parts_of_a_million_characters_are_their_source() -> None:
    """Documents of every kind, each with noise put into it at three places, joined until there are a million."""
    drawn = _documents_with_noise()
    seen, number, size = 0, 0, 1
    while seen < MANY:
        source = "\n".join(drawn[(number + place) % len(drawn)] for place in range(size))
        parts = rp.parse(source).parts
        assert "".join(part.span.of(source) for part in parts) == source
        assert all(before.span.end == after.span.start for before, after in pairwise(parts))
        seen += len(source)
        number += size
        size = size % LARGEST + 1


#: Drawn documents that one source is joined of, at the most.
LARGEST = 12


def _documents_with_noise() -> list[str]:
    """Return drawn documents, the same on every run, with any text put into each at three places."""
    drawn: list[str] = []

    @settings(
        max_examples=300, derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    @given(strategies.written_documents(), st.lists(st.tuples(st.floats(0, 1), any_text()), min_size=3, max_size=3))
    def note(written: strategies.Written[rp.Notice], noise: list[tuple[float, str]]) -> None:
        text = written.text
        for share, words in noise:
            place = int(share * len(text))
            text = text[:place] + words + text[place:]
        drawn.append(text)

    note()
    return drawn
