"""What goes out as JSON comes in equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.laws.values import Notation, each_notation

import revival_policy as rp
from revival_policy import strategies

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject, SearchStrategy


@each_notation
@given(data=st.data())
def test_a_value_returns_from_json(kind: type[Notation], values: SearchStrategy[object], data: DataObject) -> None:
    value = data.draw(values)
    assert rp.from_json(kind, rp.to_json(value)) == value


@given(strategies.written_notices())
def test_a_notice_returns_from_json_with_all_its_places(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    again = rp.from_json(rp.Notice, rp.to_json(notice))
    assert again == notice
    assert again.source == notice.source
    assert again.parts == notice.parts
    assert [measure.span for measure in again.measures] == [measure.span for measure in notice.measures]
    assert rp.to_json(again) == rp.to_json(notice)
