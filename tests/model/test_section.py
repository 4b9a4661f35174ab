"""A heading with what is under it."""

from __future__ import annotations

import pytest
from tests.samples import plan

import revival_policy as rp


def test_a_section_walks_itself_and_all_under_it() -> None:
    section = plan().section("二、")
    assert [(level, str(item.marker)) for level, item in section.walk()] == [
        (1, "二、"),
        (2, "(一)"),
        (3, "1."),
        (3, "2."),
        (2, "(二)"),
        (3, "3."),
        (3, "4."),
    ]
    assert [level for level, _ in section.walk(4)] == [4, 5, 6, 6, 5, 6, 6]


@pytest.mark.parametrize(
    ("marker", "measures"), [("一、", []), ("二、", ["1.", "2.", "3.", "4."]), ("三、", ["(一)", "(二)"])]
)
def test_a_section_has_the_measures_of_any_depth(marker: str, measures: list[str]) -> None:
    found = plan().section(marker).measures
    assert isinstance(found, rp.Measures)
    assert [str(measure.marker) for measure in found] == measures


def test_the_repr_is_short() -> None:
    assert repr(plan().section("二、")) == "<Section 二、主要任务: 2 children>"


def test_the_place_does_not_count_in_equality() -> None:
    marker = rp.Marker.from_text("一、")
    assert rp.Section(marker, "目标", span=rp.Span(0, 4)) == rp.Section(marker, "目标", span=rp.Span(7, 11))
    assert rp.Section(marker, "目标") != rp.Section(marker, "目的")
    assert rp.Section(marker, "目标", "树要多。") != rp.Section(marker, "目标")


def test_deep_nesting_does_not_exhaust_the_stack() -> None:
    marker = rp.Marker.from_text("一、")
    inner: rp.Section | rp.Measure = rp.Measure(marker, "种树。")
    for _ in range(20_000):
        inner = rp.Section(marker, "目标", "", (inner,))
    assert isinstance(inner, rp.Section)
    assert [measure.text for measure in inner.measures] == ["种树。"]
    # Python itself takes nested objects apart by recursion: unnest them before they are dropped.
    while isinstance(inner, rp.Section):
        inner = inner.children[0]
