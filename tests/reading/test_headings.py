"""Headings that run into their paragraphs."""

from __future__ import annotations

import pytest

import revival_policy as rp


def headings(text: str) -> list[str]:
    return [item.heading for _, item in rp.parse(f"植树方案\n{text}").walk()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、选好地方。各县先查清空地。\n二、买好树苗。各县再去买苗。", ["选好地方", "买好树苗"]),
        (
            "一、甲\n(一)选好种树的地方和树苗。各县先查。\n(二)派好种树的人。各县派人。",
            ["甲", "选好种树的地方和树苗", "派好种树的人"],
        ),
        ("一、选好地方。(县林业局)", [""]),
        ("一、选好地方。", [""]),
        ("一、选好地方;各县先查清。再种。", [""]),
        ("一、树应当种好。各县派人。", [""]),
        ("第一条 选好地方。各县先查清空地。", [""]),
        ("一、甲\n第一条 选好地方。各县先查清空地。\n(一)买好树苗。再种。", ["甲", "", ""]),
        ("第一条 种树:\n(一)选好地方。各县先查。\n1.买好树苗。再种。", ["", "", ""]),
        ("一、选好地方。各县先查。\n二、各县要在三月以前派人去。\n三、再种。", ["选好地方", "", ""]),
        ("一、选好要种树的地方和树苗。各县先查。\n二、各县要在三月以前派人去。\n三、再种。", ["", "", ""]),
        ("一、选好地方。各县先查。\n1.查山地。\n2.查河边。", ["选好地方", "", ""]),
    ],
)
def test_the_siblings_tell_a_heading_from_a_sentence(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


def test_a_measure_with_a_heading_keeps_its_whole_text() -> None:
    (measure,) = rp.parse("植树方案\n一、选好地方。各县先查清空地。(县林业局)").measures
    assert (measure.heading, measure.text) == ("选好地方", "选好地方。各县先查清空地。")
    assert str(measure) == "一、选好地方。各县先查清空地。(县林业局)"
    with pytest.raises(ValueError, match="begin"):
        rp.Measure(measure.marker, "种树。", heading="浇水")


def test_an_entry_shows_the_clause_of_a_short_item() -> None:
    notice = rp.parse("植树方案\n一、种好树。(县林业局)")
    assert [entry.heading for entry in notice.outline()] == ["种好树。(县林业局)"]
