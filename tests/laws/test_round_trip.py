"""`from_text(str(value)) == value`, and every spelling met in the wild reads as its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.values import Notation, each_notation, each_written

import revival_policy as rp
from revival_policy import strategies

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject, SearchStrategy


@each_notation
@given(data=st.data())
def test_what_is_written_reads_back(kind: type[Notation], values: SearchStrategy[object], data: DataObject) -> None:
    value = data.draw(values)
    assert kind.from_text(str(value)) == value


@each_notation
@given(data=st.data())
def test_writing_what_was_read_changes_nothing(
    kind: type[Notation], values: SearchStrategy[object], data: DataObject
) -> None:
    canonical = str(data.draw(values))
    assert str(kind.from_text(canonical)) == canonical


@each_written
@given(data=st.data())
def test_a_spelling_of_the_wild_reads_as_its_value(
    kind: type[Notation], written: SearchStrategy[strategies.Written[object]], data: DataObject
) -> None:
    drawn = data.draw(written)
    assert kind.from_text(drawn.text) == drawn.value


@given(strategies.written_notices())
def test_a_composed_notice_reads_as_its_value_without_doubts(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    assert notice == written.value
    assert [doubt for doubt in notice.diagnostics if not doubt.code.startswith("doubtful-")] == []
