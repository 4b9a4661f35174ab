"""Equal values hash equal, survive pickle, and evaluate back from their repr."""

from __future__ import annotations

import pickle
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
def test_equal_values_have_equal_hashes(kind: type[Notation], values: SearchStrategy[object], data: DataObject) -> None:
    value = data.draw(values)
    again = kind.from_text(str(value))
    assert again == value
    assert hash(again) == hash(value)


@each_notation
@given(data=st.data())
def test_a_value_equals_no_stranger(kind: type[Notation], values: SearchStrategy[object], data: DataObject) -> None:
    value = data.draw(values)
    assert value != str(value)
    assert value != kind


@each_notation
@given(data=st.data())
def test_pickle_returns_an_equal_value(kind: type[Notation], values: SearchStrategy[object], data: DataObject) -> None:
    value = data.draw(values)
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled in this line
    assert again == value
    assert type(again) is kind


@each_notation
@given(data=st.data())
def test_the_repr_evaluates_to_an_equal_value(
    kind: type[Notation], values: SearchStrategy[object], data: DataObject
) -> None:
    value = data.draw(values)
    assert eval(repr(value), {kind.__name__: kind}) == value  # noqa: S307 - of a value drawn here


@given(strategies.written_notices())
def test_a_notice_survives_pickle_with_its_source(written: strategies.Written[rp.Notice]) -> None:
    notice = rp.parse(written.text)
    again = pickle.loads(pickle.dumps(notice))  # noqa: S301 - pickled in this line
    assert again == notice
    assert hash(again) == hash(notice)
    assert (again.source, again.parts) == (notice.source, notice.parts)


@given(strategies.document_numbers(), strategies.document_numbers())
def test_document_numbers_are_ordered_as_they_are_equal(one: rp.DocumentNumber, other: rp.DocumentNumber) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
