"""Bodies that have ended, and names cut short."""

from __future__ import annotations

import pytest
from tests.checking.drafts import END, letter, lines_of

import revival_policy as rp


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("一、巡山。（国家林业局）", [6]),
        ("一、巡山。（国家林业和草原局）", []),
        ("一、巡山。（省国土资源厅牵头，县财政局配合）", [6]),
        ("一、巡山。（县国土资源局）\n二、防火。（县国土资源局）", [6]),
        ("一、巡山。（县自然资源局、县林业局）", []),
        ("一、巡山由国家林业局负责。", [6]),
        ("一、巡山由原国家林业局负责的部分照旧。", []),
        ("一、巡山由国家林业和草原局负责，报县政府批准。", []),
        ("一、巡山。（枫林护林队）", []),
    ],
)
def test_a_body_that_has_ended_can_do_nothing(body: str, lines: list[int]) -> None:
    assert lines_of(letter(body)) == lines


def test_a_body_that_is_sent_a_copy_is_there() -> None:
    assert lines_of(letter("一、巡山。", f"{END}\n抄送：国家旅游局。")) == [9]


def test_a_body_was_there_in_its_time() -> None:
    text = letter("一、巡山。（国家林业局）").replace("2021", "2016")
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("1.选地。(县财政局、县发展改革)\n2.备苗。(县发展改革局)", ["县发展改革"]),
        ("1.选地。(县财政局、县发展改革)\n2.备苗。(县林业局)", []),
    ],
)
def test_a_name_has_the_word_that_it_has_elsewhere(body: str, names: list[str]) -> None:
    text = f"关于植树的通知\n{body}"
    assert [doubt.span.of(text) for doubt in rp.check(rp.parse(text)) if doubt.code == "name-cut-short"] == names
