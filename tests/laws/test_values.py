"""What holds for every value, of whatever class: it cannot be changed, can be hashed, copied and pickled."""

from __future__ import annotations

import copy
import datetime as dt
import enum
import pickle
from decimal import Decimal
from typing import cast

import attrs
import pytest
from hypothesis import given, settings
from tests.samples import ANSWERS, NAMES, ONE_OF_EACH, PLAN

import revival_policy as rp
from revival_policy import strategies

EVERY_VALUE = [*(value for _, value in ONE_OF_EACH), *ANSWERS]
each_value = pytest.mark.parametrize("value", EVERY_VALUE, ids=[*NAMES, *(type(answer).__name__ for answer in ANSWERS)])


def test_every_public_class_of_values_is_among_the_samples() -> None:
    public = {thing for name in rp.__all__ if isinstance(thing := getattr(rp, name), type)}
    errors = {kind for kind in public if issubclass(kind, Exception)}
    assert public - errors == {type(value) for value in EVERY_VALUE}


@each_value
def test_a_value_has_no_room_for_more_attributes(value: object) -> None:
    if not isinstance(value, enum.Enum):
        assert not hasattr(value, "__dict__")
        with pytest.raises((AttributeError, TypeError)):
            value.colour = "red"  # type: ignore[attr-defined]


@each_value
def test_a_value_cannot_be_changed(value: object) -> None:
    if attrs.has(type(value)):
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, field.name, None)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(value, field.name)


@each_value
def test_nothing_inside_a_value_can_be_changed(value: object) -> None:
    assert mutable_inside(value) == []


def mutable_inside(value: object) -> list[object]:
    """Return what can be changed inside a value."""
    if isinstance(value, tuple):
        return [found for item in value for found in mutable_inside(item)]
    if attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return [found for field in fields for found in mutable_inside(getattr(value, field.name))]
    return [] if value is None or isinstance(value, (str, int, float, bool, Decimal, enum.Enum, dt.date)) else [value]


@each_value
def test_a_value_is_a_key(value: object) -> None:
    assert {value: 1}[copy.copy(value)] == 1


@each_value
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_returns_an_equal_value(value: object, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - pickled in this line
    assert again == value
    assert hash(again) == hash(value)
    assert type(again) is type(value)
    assert repr(again) == repr(value)


@each_value
def test_copies_are_equal(value: object) -> None:
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value


@each_value
def test_a_value_equals_nothing_of_another_class(value: object) -> None:
    assert value != object()
    assert [kind for kind, other in ONE_OF_EACH if other == value and type(other) is not type(value)] == []


@each_value
def test_the_repr_is_short(value: object) -> None:
    assert len(repr(value)) < 1200
    assert repr(value) == repr(copy.deepcopy(value))


def test_a_pickled_notice_keeps_its_places_asked_or_not() -> None:
    notice = rp.parse(PLAN)
    before = pickle.loads(pickle.dumps(notice))  # noqa: S301 - pickled in this line
    assert len(notice.measures) + len(notice.agencies) == 13
    after = pickle.loads(pickle.dumps(notice))  # noqa: S301 - pickled in this line
    for again in (before, after):
        assert again == notice
        assert (again.source, again.parts, again.diagnostics) == (notice.source, notice.parts, notice.diagnostics)
        assert [measure.span for measure in again.measures] == [measure.span for measure in notice.measures]
        assert again.agencies == notice.agencies


@settings(max_examples=40)  # whole notices are slow to draw
@given(strategies.written_notices())
def test_two_readings_of_one_text_are_one_notice(written: strategies.Written[rp.Notice]) -> None:
    one, other = rp.parse(written.text), rp.parse(written.text)
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)
