"""A text as it is read, and the way back."""

from __future__ import annotations

import revival_policy as rp
from revival_policy.notations.folding import UNSEEN
from revival_policy.notations.legible import Legible


def test_a_usual_text_is_itself() -> None:
    text = "关于植树的通知"
    assert Legible(text).text is text
    assert Legible(text).span(rp.Span(2, 4)) == rp.Span(2, 4)


def test_places_lead_back_to_the_text_as_given() -> None:
    seen = Legible("\u200b各\u200b\u200b县\u200b：")
    assert seen.text == "各县："
    assert seen.span(rp.Span(0, 2)) == rp.Span(1, 5)
    assert seen.span(rp.Span(1, 1)) == rp.Span(4, 4)
    assert [seen.stretch(rp.Span(start, start + 1)) for start in range(3)] == [
        rp.Span(0, 2),
        rp.Span(2, 5),
        rp.Span(5, 7),
    ]
    assert seen.folded == f"{UNSEEN}各{UNSEEN}{UNSEEN}县{UNSEEN}："


def test_more_may_be_hidden() -> None:
    seen = Legible("*\u200b各*县").without(lambda text: text.replace("*", UNSEEN))
    assert seen.text == "各县"
    assert seen.span(rp.Span(0, 2)) == rp.Span(2, 5)
    assert seen.without(lambda text: text) is seen


def test_what_a_scan_finds_is_in_the_text_as_given() -> None:
    text = "种树。\u200b（县\u200b林业局牵头，县⽔利局配合）"
    (found,) = rp.find_responsibilities(text)
    assert found.text == "（县\u200b林业局牵头，县⽔利局配合）"
    assert found.value.governs == rp.Span(0, 3)
    names = [part.span.of(found.text) for part in found.value.assignments if part.span]
    assert names == ["县\u200b林业局", "县⽔利局"]
    assert [part.agency.name for part in found.value.assignments] == ["县林业局", "县水利局"]


def test_a_convention_within_a_clause_keeps_its_place() -> None:
    text = "（\u200b列第一位的为牵头单位）\n种树。（县\u200b林业局、县水利局）"
    (found,) = rp.find_responsibilities(text)
    (convention,) = found.value.conventions
    assert convention.span is not None
    assert convention.span.of(text) == "列第一位的为牵头单位"
